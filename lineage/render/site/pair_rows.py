"""The lines of a compared pair: the rows of its comparison, one line per link, with a line where a part begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from lineage.diff.edits import Wording
from lineage.diff.places import Place
from lineage.documents.resolution import Kind
from lineage.render.catalogue import language_of
from lineage.render.comparison.comparison_reading import state_lines
from lineage.render.comparison.one_language import stretch_lines, stretch_titles
from lineage.render.site import addresses, markup
from lineage.render.site.pages import between
from lineage.render.site.paired import NOTHING, RowView
from lineage.render.site.parts import parts_of
from lineage.render.wrapping import first_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from lineage.diff.comparison import ComparedParagraph, Comparison, LinkedDiff, Row
    from lineage.documents.resolution import Paragraph
    from lineage.render.site.material import Material
    from lineage.render.site.phrasing import PagePhrases


@dataclass(frozen=True, slots=True)
class Pair:
    """Two compared texts and the words to show them with."""

    m: Material
    w: PagePhrases
    old: str
    new: str

    @property
    def comparison(self) -> Comparison:
        """The account of the two."""
        return self.m.comparisons[self.old, self.new]

    @property
    def is_open(self) -> bool:
        """Whether texts that are not observed lie between the two."""
        return bool(between(self.m, self.m.slot_of[self.old], self.m.slot_of[self.new]))


def rows(pair: Pair) -> tuple[RowView, ...]:
    """All lines, with a line for the beginning of every part."""
    made: list[RowView] = []
    last = ""
    texts = (pair.m.resolutions[name].paragraphs for name in (pair.old, pair.new))
    parts = {name: part for paragraphs in texts for name, part in parts_of(paragraphs).items()}
    for row in pair.comparison.rows:
        part = parts[row.entries[0].paragraph.id]
        if part != last:
            last = part
            made.append(RowView(anchor="", kind="part", title=pair.w(f"part.{part}")))
        for entry in row.entries:
            made.extend(_lines(pair, row, entry))
    return tuple(made)


def _lines(pair: Pair, row: Row, entry: ComparedParagraph) -> Iterator[RowView]:
    if entry.gone:
        yield _dropped(pair, entry.paragraph)
    elif not entry.links:
        yield _added(pair, entry.paragraph)
    for linked in entry.links:
        yield _linked(pair, row, entry, linked)


def _added(pair: Pair, paragraph: Paragraph) -> RowView:
    heading = paragraph.kind is Kind.HEADING
    return RowView(
        anchor=addresses.anchor(paragraph.label),
        kind="heading" if heading else "added",
        title=pair.w("compare.row_added", label=paragraph.label),
        new_place=paragraph.label,
        new_href=addresses.paragraph_place(paragraph.id),
        thread=_thread(pair, paragraph.id),
        html=markup.whole(paragraph.text, "ins"),
        other=_whole_other(pair, paragraph, "ins"),
        wording="introduced",
        wording_title=pair.w("compare.appeared" if pair.is_open else "compare.new"),
    )


def _dropped(pair: Pair, paragraph: Paragraph) -> RowView:
    heading = paragraph.kind is Kind.HEADING
    return RowView(
        anchor=f"old-{addresses.anchor(paragraph.label)}",
        kind="heading" if heading else "dropped",
        title=pair.w("compare.row_dropped", label=paragraph.label),
        old_place=paragraph.label,
        old_href=addresses.paragraph_place(paragraph.id),
        thread=_thread(pair, paragraph.id),
        html=markup.whole(paragraph.text, "del"),
        other=_whole_other(pair, paragraph, "del"),
        wording="dropped",
        wording_title=pair.w("compare.absent" if pair.is_open else "compare.gone"),
    )


def _whole_other(pair: Pair, paragraph: Paragraph, tag: Literal["ins", "del"]) -> Markup:
    words = pair.m.other_texts.get(paragraph.id)
    return markup.whole(words, tag) if words else NOTHING


def _linked(pair: Pair, row: Row, entry: ComparedParagraph, linked: LinkedDiff) -> RowView:
    w, link, diff = pair.w, linked.link, linked.diff
    paragraph, old = linked.new, linked.old
    heading = paragraph.kind is Kind.HEADING
    first = linked is entry.links[0]
    relation = link.relation.value
    title = w.maybe("wording", diff.wording.value)
    titles = stretch_titles(linked, w.ui)
    return RowView(
        anchor=addresses.anchor(paragraph.label) if first else f"{addresses.anchor(paragraph.label)}--{link.old}",
        kind="heading" if heading else relation,
        title=w("compare.row_linked", label=f"{link.old} → {link.new}"),
        old_place=link.old,
        new_place=link.new,
        old_href=addresses.paragraph_place(old.id),
        new_href=addresses.paragraph_place(paragraph.id),
        thread=_thread(pair, paragraph.id),
        html=markup.diffed(diff, titles),
        wording=diff.wording.value,
        wording_title=title if relation == "same" else w.maybe("relation", relation),
        folded=diff.wording in {Wording.VERBATIM, Wording.FORM} and not heading and not linked.states,
        opening=first_words(paragraph.text, 10),
        band="" if heading else link.band.value,
        band_title=w(f"band.{link.band.value}"),
        score="" if heading or link.band.value == "sure" else w("compare.score", score=w.decimal(link.score)),
        other=markup.diffed(linked.other.diff, titles) if linked.other else NOTHING,
        alone=_alone(linked, w),
        stretches=tuple(stretch_lines(linked, w.ui)),
        moved=_place_and_state(pair, row, linked, placed=first and entry is row.entries[0]),
        decided=w.decided(pair.m.decision(old.id, paragraph.id)) if link.ruling else "",
    )


def _alone(linked: LinkedDiff, w: PagePhrases) -> str:
    if linked.other is None or not linked.one_language:
        return ""
    key = "other.changed_here" if linked.translation_only else "other.changed_there"
    return w(key, language=language_of(w.ui, linked.other.language))


def _place_and_state(pair: Pair, row: Row, linked: LinkedDiff, *, placed: bool) -> str:
    """What happened to the place of a paragraph and to its state in the negotiation, in words."""
    return ", ".join(filter(None, (_places(pair, row) if placed else "", *state_lines(linked, pair.w.ui))))


def _places(pair: Pair, row: Row) -> str:
    """What happened to the place of a paragraph, in words, "" for most."""
    return ", ".join(
        pair.w("compare.moved_part" if place.is_move and place is not Place.MOVED else f"event.{place.value}")
        for place in row.places
    )


def _thread(pair: Pair, paragraph_id: str) -> str:
    thread = pair.m.thread_of.get(paragraph_id)
    return addresses.thread_page(thread) if thread else ""
