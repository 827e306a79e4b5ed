"""The first page: the series in time, what changed last, the pictures, the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.diff.comparison_rows import State
from lineage.documents.resolution import Kind
from lineage.histories.threads import Event
from lineage.histories.transferred_clauses import older_places
from lineage.render.facts import figure_sentences
from lineage.render.site import addresses
from lineage.render.site.pages import Page, between, corpus_line, language_line, short_cite, strip
from lineage.render.site.paired import STATES, state_count
from lineage.render.site.second_language import opening_of
from lineage.render.site.story_pages import links
from lineage.render.site.texts import groups
from lineage.render.site.views import EventGroup, Glance, Ref

if TYPE_CHECKING:
    from lineage.diff.comparison_rows import Row
    from lineage.histories.threads import ThreadEntry
    from lineage.render.site.material import Material, SeriesPlace
    from lineage.render.site.phrasing import PagePhrases
    from lineage.render.site.views import Figure


def page(m: Material, w: PagePhrases, figures: tuple[Figure, ...], mandates: tuple[Figure, ...]) -> Page:
    """The overview of the series, with `figures`; to the picture of `mandates` on the page of commitments it leads."""
    context = {
        "lang": m.language,
        "lead": f"{corpus_line(m, w)} {language_line(m, w)}",
        "points": strip(m, w, rel=addresses.From(addresses.OVERVIEW)),
        "glance": _glance(m, w),
        "figures": figures,
        "text_groups": groups(m, w),
        "stories": links(m, w),
        "counted": figure_sentences(m.figures, w.ui) if m.observed else "",
        "onward": tuple((f"{addresses.COMMITMENTS}#{figure.name}", figure.title) for figure in mandates),
    }
    return Page(
        path=addresses.OVERVIEW, template="overview.html.j2", title=m.title, section="overview", context=context
    )


def _glance(m: Material, w: PagePhrases) -> Glance | None:
    if len(m.observed) < 2:
        return None
    before, last = m.observed[-2], m.observed[-1]
    unseen = between(m, before, last)
    lead = w("overview.glance_lead", old=_dated(w, before), new=_dated(w, last))
    if unseen:
        lead += " " + w("overview.between", count=len(unseen))
    if before.is_draft:
        lead += " " + w("overview.from_draft")
    href = addresses.pair_page(before.id, last.id)
    return Glance(
        title=w("overview.glance", old=w.short(before), new=w.short(last)),
        lead=lead,
        groups=_groups(m, w, before, last),
        href=href,
    )


def _dated(w: PagePhrases, slot: SeriesPlace) -> str:
    return f"{w.short(slot) if slot.is_draft else w.name(slot)} ({w.day(slot.adopted)})"


def _groups(m: Material, w: PagePhrases, before: SeriesPlace, last: SeriesPlace) -> tuple[EventGroup, ...]:
    """The paragraphs of the last text, and those it lost, by what became of them since the one before."""
    comparison = m.comparisons[before.id, last.id]
    open_years = {"old": w.year(before.adopted), "new": w.year(last.adopted)} if between(m, before, last) else {}
    rows = [row for row in comparison.rows if row.kind is not Kind.HEADING]
    return tuple(
        _group(w, event, tuple(_ref(m, w, row) for row in rows if row.state is state), len(rows), open_years)
        for state, event in STATES.items()
        if state_count(comparison, state)
    )


def _group(w: PagePhrases, event: str, items: tuple[Ref, ...], whole: int, open_years: dict[str, str]) -> EventGroup:
    """`open_years` are those of the two texts where missing ones lie between: then no closer date is given."""
    over = open_years and event in {"introduced", "dropped"}
    title = (
        w(f"glance.{event}_between", count=len(items), **open_years) if over else w(f"glance.{event}", count=len(items))
    )
    return EventGroup(
        event=event,
        title=title,
        count=len(items),
        share=round(100 * len(items) / whole),
        items=items,
    )


def _ref(m: Material, w: PagePhrases, row: Row) -> Ref:
    paragraph = row.entries[0].paragraph
    return Ref(
        place=row.label,
        href=addresses.thread_page(m.thread_of[paragraph.id]),
        opening=opening_of(m, paragraph.id, paragraph.text),
        lang=m.resolutions[paragraph.document].language,
        remark=_remark(m, w, m.entry[paragraph.id]) if row.state is State.NEW else "",
    )


def _remark(m: Material, w: PagePhrases, entry: ThreadEntry) -> str:
    """For what the text before lacks: whether an older one had it, else where its words stood before, else where
    similar language stands."""
    if Event.RETURNED in entry.events:
        return w("event.returned")
    into, _ = m.passages
    older = older_places(into.get(entry.paragraph, ()))
    if older:
        return ", ".join(w("text.older", count=n, place=short_cite(m, w, first)) for first, n in older)
    near = [w.cite(e.paragraph, m.slot_of.get(e.document)) for e in m.thread[m.thread_of[entry.paragraph]].related[:2]]
    return w("overview.near", names=", ".join(near)) if near else ""
