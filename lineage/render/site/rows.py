"""The lines of a compared pair: every paragraph of both texts once or more, in the order of the newer one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.diff.edits import Wording as Kept
from lineage.documents.resolution import Kind
from lineage.render.site import addresses, markup
from lineage.render.site.pages import between
from lineage.render.site.paired import RowView
from lineage.render.site.texts import part_of

if TYPE_CHECKING:
    from lineage.alignment.links import Alignment, Link
    from lineage.documents.resolution import Paragraph
    from lineage.render.site.material import Material
    from lineage.render.site.wording import Wording


@dataclass(frozen=True, slots=True)
class Pair:
    """Two aligned texts and the words to show them with."""

    m: Material
    w: Wording
    old: str
    new: str

    @property
    def alignment(self) -> Alignment:
        """The links between the two."""
        return self.m.alignments[self.old, self.new]

    @property
    def is_open(self) -> bool:
        """Whether texts that are not observed lie between the two."""
        return bool(between(self.m, self.m.slot_of[self.old], self.m.slot_of[self.new]))


def rows(pair: Pair) -> tuple[RowView, ...]:
    """All lines, with a line for the beginning of every part."""
    by_new: dict[str, list[Link]] = {}
    for link in pair.alignment.counted():
        by_new.setdefault(link.new, []).append(link)
    after = _dropped_after(pair)
    made: list[RowView] = []
    part = ""
    for paragraph in pair.m.resolutions[pair.new].paragraphs:
        if part_of(paragraph) != part:
            part = part_of(paragraph)
            made.append(_part(pair, part))
            made.extend(after.pop(f"<{part}>", ()))
        made.extend(_of_new(pair, paragraph, by_new.get(paragraph.label, [])))
        for link in by_new.get(paragraph.label, []):
            made.extend(after.pop(link.old, ()))
    for left in list(after.values()):
        made.extend(left)
    return tuple(made)


def _of_new(pair: Pair, paragraph: Paragraph, links: list[Link]) -> list[RowView]:
    if not links:
        return [_added(pair, paragraph)]
    best = sorted(links, key=lambda link: -link.score)
    return [_linked(pair, paragraph, link, first=link is best[0]) for link in best]


def _dropped_after(pair: Pair) -> dict[str, list[RowView]]:
    """Lines for the paragraphs that went, by the label of the older paragraph they follow."""
    dropped = set(pair.alignment.dropped)
    linked = {link.old for link in pair.alignment.counted()}
    found: dict[str, list[RowView]] = {}
    at, part = "", ""
    for paragraph in pair.m.resolutions[pair.old].paragraphs:
        if part_of(paragraph) != part:
            part = part_of(paragraph)
            at = f"<{part}>"
        if paragraph.label in linked:
            at = paragraph.label
        elif paragraph.label in dropped:
            found.setdefault(at, []).append(_dropped(pair, paragraph))
    return found


def _part(pair: Pair, part: str) -> RowView:
    return RowView(anchor="", kind="part", title=pair.w(f"part.{part}"))


def _added(pair: Pair, paragraph: Paragraph) -> RowView:
    heading = paragraph.kind is Kind.HEADING
    return RowView(
        anchor=addresses.anchor(paragraph.label),
        kind="heading" if heading else "added",
        title=pair.w("compare.row_added", label=paragraph.label),
        new_place=paragraph.label,
        new_href=addresses.paragraph_place(paragraph.id),
        thread=_thread(pair, paragraph.id),
        html=markup.whole(paragraph.text, None if heading else "ins"),
        wording="" if heading else "introduced",
        wording_title=pair.w("part.heading")
        if heading
        else pair.w("compare.appeared" if pair.is_open else "compare.new"),
        counts=() if heading else (("substance", 1),),
    )


def _dropped(pair: Pair, paragraph: Paragraph) -> RowView:
    return RowView(
        anchor=f"old-{addresses.anchor(paragraph.label)}",
        kind="dropped",
        title=pair.w("compare.row_dropped", label=paragraph.label),
        old_place=paragraph.label,
        old_href=addresses.paragraph_place(paragraph.id),
        thread=_thread(pair, paragraph.id),
        html=markup.whole(paragraph.text, "del"),
        wording="dropped",
        wording_title=pair.w("compare.absent" if pair.is_open else "compare.gone"),
        counts=(("substance", 1),),
    )


def _linked(pair: Pair, paragraph: Paragraph, link: Link, *, first: bool) -> RowView:
    w = pair.w
    old = pair.m.paragraphs[f"{pair.old}#{link.old}"]
    diff = pair.m.diff(old.id, paragraph.id)
    relation = link.relation.value
    label = f"{link.old} → {link.new}"
    title = w.maybe("wording", diff.wording.value)
    return RowView(
        anchor=addresses.anchor(paragraph.label) if first else f"{addresses.anchor(paragraph.label)}--{link.old}",
        kind=relation,
        title=w("compare.row_linked", label=label),
        old_place=link.old,
        new_place=link.new,
        old_href=addresses.paragraph_place(old.id),
        new_href=addresses.paragraph_place(paragraph.id),
        thread=_thread(pair, paragraph.id),
        html=markup.diffed(diff),
        wording=diff.wording.value,
        wording_title=title if relation == "same" else w.maybe("relation", relation),
        folded=diff.wording in {Kept.VERBATIM, Kept.FORM},
        opening=markup.plain_opening(paragraph.text, 12),
        band=link.band.value,
        band_title=w(f"band.{link.band.value}"),
        score="" if link.band.value == "sure" else w("compare.score", score=w.decimal(link.score)),
        moved=w("compare.moved_part") if part_of(old) != part_of(paragraph) else "",
        counts=tuple(markup.change_counts(diff).items()),
        decided=w.decided(pair.m.decision(old.id, paragraph.id)) if link.ruling else "",
    )


def _thread(pair: Pair, paragraph_id: str) -> str:
    thread = pair.m.thread_of.get(paragraph_id)
    return addresses.thread_page(thread) if thread else ""
