"""The pages of the texts: the list of all, and each with the age of its words and the way to every lineage."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.commitments.clock import word_count
from lineage.diff.comparison_rows import State
from lineage.documents.resolution import Kind
from lineage.histories.transferred_clauses import older_places
from lineage.render.catalogue import language_of
from lineage.render.citations import printed
from lineage.render.site import addresses, markup, story_pages
from lineage.render.site.pages import NamedLink, Page, event_name, event_title, join, short_cite, short_name, strip
from lineage.render.site.parts import parts_of
from lineage.render.site.second_language import opening_of, other_named, title_of
from lineage.render.site.shares import origin_shares
from lineage.render.site.views import AgeView, NoteView, ParaView, PartView, Ref, TextRow
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.render.site.material import Material, SeriesPlace
    from lineage.render.site.phrasing import PagePhrases


@dataclass(frozen=True, slots=True, kw_only=True)
class TextGroup:
    """Texts of a table under one title."""

    title: str
    rows: tuple[TextRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneParagraphs:
    """Paragraphs of the text before that are not in this one."""

    title: str
    items: tuple[Ref, ...]


def list_page(m: Material, w: PagePhrases) -> Page:
    """The page that lists every text."""
    rel = addresses.From(addresses.TEXTS)
    context = {"points": strip(m, w, rel=rel), "text_groups": groups(m, w)}
    return Page(
        path=addresses.TEXTS, template="texts.html.j2", title=w("texts.title"), section="texts", context=context
    )


def groups(m: Material, w: PagePhrases) -> tuple[TextGroup, ...]:
    """The rows of the table of texts: the series, then its relatives."""
    series = TextGroup(title=w("texts.series"), rows=tuple(_row(m, w, s) for s in m.slots))
    related = tuple(_row(m, w, s) for s in m.related)
    return (series, TextGroup(title=w("texts.related"), rows=related)) if related else (series,)


def _row(m: Material, w: PagePhrases, slot: SeriesPlace) -> TextRow:
    resolution = m.resolutions.get(slot.id)
    counts = resolution.counts() if resolution else Counter[Kind]()
    words = word_count(resolution) if resolution else 0
    state = "unknown" if not resolution else "draft" if slot.is_draft else "present"
    shares = m.shares[slot.id] if resolution and m.age.get(slot.id) else None
    return TextRow(
        name=w.name(slot),
        href=addresses.text_page(slot.id) if resolution else "",
        title=slot.title,
        date=w.day(slot.adopted),
        status=w("texts.unknown" if not resolution else "draft.short" if slot.is_draft else "texts.adopted"),
        state=state,
        preambular=str(counts[Kind.PREAMBULAR] or "–"),
        operative=str(counts[Kind.OPERATIVE] or "–"),
        annex=str(counts[Kind.ANNEX] or "–"),
        words=w.number(words),
        new_words=w.percents(shares).get(slot.id, w.percent(0)) if shares is not None else "–",
        missing="" if resolution else w("texts.missing"),
        lang=resolution.language if resolution else "",
    )


def text_pages(m: Material, w: PagePhrases) -> Iterator[Page]:
    """One page for every text at hand."""
    for slot in (*m.slots, *m.related):
        if slot.id in m.resolutions:
            yield _page(m, w, slot, m.resolutions[slot.id])


def _page(m: Material, w: PagePhrases, slot: SeriesPlace, resolution: Resolution) -> Page:
    path = addresses.text_page(slot.id)
    context = {
        "draft": w.draft_words(slot),
        "organ": slot.organ or resolution.organ,
        "session": w("text.session", number=resolution.session) if resolution.session else "",
        "name": w.name(slot),
        "title": title_of(m, slot.id, resolution.title or slot.title),
        "lang": resolution.language,
        "meta": _meta(m, w, slot, resolution),
        "points": strip(m, w, here=slot.id, rel=addresses.From(path)),
        "ages": ages(m, w, m.shares[slot.id], slot.id),
        "parts_of_text": _parts(m, w, resolution),
        "other": other_named(m, w, (slot.id,)),
        "gone": _gone(m, w, slot),
        **_around(m, w, slot),
    }
    return Page(path=path, template="text.html.j2", title=w.name(slot), section="texts", context=context)


def _meta(m: Material, w: PagePhrases, slot: SeriesPlace, resolution: Resolution) -> str:
    day = slot.adopted or resolution.adopted
    said = w("text.dated" if slot.is_draft else "text.adopted_on", date=w.day(day)) if day else w("date.unknown")
    parts = [said]
    if slot.id not in m.age and not slot.stands_for:
        parts.append(w("text.outside"))
    if slot.original_language:
        parts.append(w("text.original", language=language_of(w.ui, slot.original_language)))
    if resolution.sponsors:
        parts.append(w("text.sponsors", names=join(w, list(resolution.sponsors))))
    return w("punct.dot").join(parts)


def _around(m: Material, w: PagePhrases, slot: SeriesPlace) -> dict[str, object]:
    order = m.observed
    at = m.age.get(slot.id)
    if at is None:
        pairs = [p for p in m.comparisons if slot.id in p]
    else:
        pairs = [(order[at - 1].id, slot.id)] if at and (order[at - 1].id, slot.id) in m.comparisons else []
    comparisons = [
        NamedLink(
            name=w("text.compare", old=w.short(m.slot_of[old]), new=w.short(m.slot_of[new])),
            href=addresses.pair_page(old, new),
        )
        for old, new in pairs
    ]
    return {
        "comparisons": comparisons,
        "stories": story_pages.links(m, w, slot.id),
        "previous": None if at is None else _neighbour(m, w, at - 1, "text.previous"),
        "next": None if at is None else _neighbour(m, w, at + 1, "text.next"),
    }


def _neighbour(m: Material, w: PagePhrases, place: int, key: str) -> NamedLink | None:
    """The text at a place in time; None before the first and after the last."""
    if not 0 <= place < len(m.observed):
        return None
    text = m.observed[place]
    return NamedLink(name=w(key, text=w.short(text)), href=addresses.text_page(text.id))


def ages(m: Material, w: PagePhrases, shares: Mapping[str, float], own: str) -> tuple[AgeView, ...]:
    """The legend of ages for words with these origins, in a paragraph or the whole of the text `own`."""
    views = []
    for document, said in w.percents(shares).items():
        slot = m.slot_of.get(document)
        views.append(
            AgeView(
                age=str(m.place.get(document, markup.OUTSIDE)),
                document=document,
                own=document == own,
                name=w.short(slot) if slot else document,
                year=w.year(slot.adopted) if slot else "",
                share=said,
            )
        )
    return tuple(views)


def _parts(m: Material, w: PagePhrases, resolution: Resolution) -> tuple[PartView, ...]:
    sections: list[tuple[str, list[ParaView]]] = []
    notes = {n.mark: (n.text, n.resolved or "") for n in resolution.footnotes}
    parts = parts_of(resolution.paragraphs)
    for paragraph in resolution.paragraphs:
        name = parts[paragraph.id]
        if not sections or sections[-1][0] != name:
            sections.append((name, []))
        sections[-1][1].append(_para(m, w, paragraph, notes))
    return tuple(
        PartView(id=f"part-{i}", title=w(f"part.{name}"), paragraphs=tuple(paragraphs))
        for i, (name, paragraphs) in enumerate(sections)
    )


def notes_of(paragraph: Paragraph, notes: dict[str, tuple[str, str]], anchor: str) -> tuple[NoteView, ...]:
    """The footnotes called in a paragraph, each once, for printing under it. `notes`: mark to (text, resolved)."""
    views, seen = [], set()
    for count, call in enumerate(paragraph.calls):
        if call.mark in seen or call.mark not in notes:
            continue
        seen.add(call.mark)
        text, resolved = notes[call.mark]
        views.append(
            NoteView(
                id=f"{anchor}-n{call.mark}", back=f"{anchor}-c{count}", mark=call.mark, text=text, resolved=resolved
            )
        )
    return tuple(views)


def _para(m: Material, w: PagePhrases, paragraph: Paragraph, notes: dict[str, tuple[str, str]]) -> ParaView:
    anchor = addresses.anchor(paragraph.label)
    entry = m.entry.get(paragraph.id)
    tokens = m.origins.get(paragraph.id, ())
    event = event_name(m, entry, entry.events[0]) if entry and entry.events else ""
    thread = m.thread_of.get(paragraph.id, "")
    item = "(" in paragraph.label
    own, beside = m.resolutions[paragraph.document].language, m.other_language
    return ParaView(
        anchor=anchor,
        label=paragraph.label,
        place=w.place(paragraph.label),
        cite=w.cite(paragraph.id, m.slot_of.get(paragraph.document)),
        number=printed(paragraph.number, own, item=item) if paragraph.number else "",
        number_beside=printed(paragraph.number, beside, item=item) if paragraph.number else "",
        kind=paragraph.kind.value,
        is_item=item,
        html=markup.by_age(paragraph, tokens, m.place, anchor, notes),
        notes=notes_of(paragraph, notes, anchor),
        thread=addresses.thread_page(thread) if thread else "",
        event=event,
        event_title=event_title(m, w, entry, entry.events[0]) if entry and entry.events else w("thread.word"),
        history=_history(m, w, thread, paragraph.document),
        ages=_ages_in_words(m, w, paragraph.id, thread),
        band=entry.band.value if entry else "",
        band_title=w(f"band.{entry.band.value}") if entry else "",
        other=m.other_texts.get(paragraph.id, ""),
    )


def _history(m: Material, w: PagePhrases, thread: str, document: str) -> str:
    line = m.line.get(thread)
    if not line or line[0].document == document:
        return ""
    first = m.slot_of.get(line[0].document)
    return w("text.since", text=w.short(first), year=w.year(first.adopted)) if first else ""


def _ages_in_words(m: Material, w: PagePhrases, paragraph: str, thread: str) -> str:
    """Where the words of a paragraph come from: the texts in which its line has them, unless that is the first of it
    alone, and where clauses that were put in here stood before."""
    document = split_id(paragraph)[0]
    into, _ = m.passages
    older = older_places(into.get(paragraph, ()))
    said = [w("text.older", count=count, place=short_cite(m, w, first)) for first, count in older]
    shares = origin_shares(m.origins.get(paragraph, ()), m.age)
    begins = m.line[thread][0].document if m.line.get(thread) else document
    if len(shares) > 1 or (not older and not shares.keys() <= {begins}):
        named = [f"{short_name(m, w, d)} {share}" for d, share in w.percents(shares).items()]
        said = [w("text.words_of", shares=", ".join(named)), *said]
    return w("punct.dot").join(said)


def _gone(m: Material, w: PagePhrases, slot: SeriesPlace) -> GoneParagraphs | None:
    at = m.age.get(slot.id, 0)
    if not at:
        return None
    before = m.observed[at - 1]
    rows = m.comparisons[before.id, slot.id].rows
    gone = [row.entries[0].paragraph for row in rows if row.state is State.GONE and row.kind is not Kind.HEADING]
    items = tuple(
        Ref(
            place=paragraph.label,
            href=addresses.thread_page(m.thread_of[paragraph.id]),
            opening=opening_of(m, paragraph.id, paragraph.text),
            lang=m.resolutions[before.id].language,
        )
        for paragraph in gone
    )
    return GoneParagraphs(title=w("text.gone", text=w.short(before), count=len(items)), items=items) if items else None
