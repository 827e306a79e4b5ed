"""The first page: the series in time, what changed last, the pictures, the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.histories.threads import Event
from lineage.render.site import addresses, markup
from lineage.render.site.pages import Page, between, corpus_line, language_line, strip
from lineage.render.site.reckoning import explained
from lineage.render.site.texts import dropped_refs, groups
from lineage.render.site.views import EventGroup, Glance, Ref

if TYPE_CHECKING:
    from lineage.histories.threads import Entry
    from lineage.render.site.material import Material, Slot
    from lineage.render.site.views import Figure
    from lineage.render.site.wording import Wording

ORDER = (
    Event.INTRODUCED,
    Event.RETURNED,
    Event.REWORDED,
    Event.UPDATED,
    Event.MOVED,
    Event.SPLIT,
    Event.MERGED,
    Event.KEPT,
)
"""Events as a reader asks for them: what is new, what changed, what stayed; what went comes after the first."""


def page(m: Material, w: Wording, figures: tuple[Figure, ...]) -> Page:
    """The overview of the series."""
    context = {
        "lang": m.language,
        "lead": f"{corpus_line(m, w)} {language_line(m, w)}",
        "points": strip(m, w, rel=addresses.From(addresses.OVERVIEW)),
        "glance": _glance(m, w),
        "figures": figures,
        "text_groups": groups(m, w),
    }
    return Page(
        path=addresses.OVERVIEW, template="overview.html.j2", title=m.title, section="overview", context=context
    )


def _glance(m: Material, w: Wording) -> Glance | None:
    if len(m.observed) < 2:
        return None
    before, last = m.observed[-2], m.observed[-1]
    unseen = between(m, before, last)
    lead = w("overview.glance_lead", old=_dated(w, before), new=_dated(w, last))
    if unseen:
        lead += " " + w("overview.between", count=len(unseen))
    if before.is_draft:
        lead += " " + w("overview.from_draft")
    href = addresses.pair_page(before.id, last.id) if (before.id, last.id) in m.paired else ""
    return Glance(
        title=w("overview.glance", old=w.short(before), new=w.short(last)),
        lead=lead,
        groups=_groups(m, w, before, last),
        href=href,
        reckoning=explained(m, w, before, last, on="overview"),
    )


def _dated(w: Wording, slot: Slot) -> str:
    return f"{w.short(slot) if slot.is_draft else w.name(slot)} ({w.day(slot.adopted)})"


def _groups(m: Material, w: Wording, before: Slot, last: Slot) -> tuple[EventGroup, ...]:
    entries = [m.entry[p.id] for p in m.resolutions[last.id].paragraphs if p.id in m.entry]
    by_event: dict[Event, list[Entry]] = {event: [] for event in ORDER}
    for entry in entries:
        event = entry.events[0] if entry.events else Event.KEPT
        by_event.setdefault(event, []).append(entry)
    gone = tuple(dropped_refs(m, w, before, last))
    whole = max(1, len(entries) + len(gone))
    open_years = {"old": w.year(before.adopted), "new": w.year(last.adopted)} if between(m, before, last) else {}
    made = [
        _group(w, event.value, tuple(_ref(m, w, e) for e in found), whole, open_years)
        for event, found in by_event.items()
        if found
    ]
    if gone:
        made.insert(1, _group(w, "dropped", gone, whole, open_years))
    return tuple(made)


def _group(w: Wording, event: str, items: tuple[Ref, ...], whole: int, open_years: dict[str, str]) -> EventGroup:
    """`open_years` are those of the two texts where others lie between: then nothing is dated closer."""
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


def _ref(m: Material, w: Wording, entry: Entry) -> Ref:
    related = m.thread[m.thread_of[entry.paragraph]].related if entry.events[:1] == (Event.INTRODUCED,) else ()
    near = [w.cite(e.paragraph, m.slot_of.get(e.document)) for e in related[:2]]
    return Ref(
        place=entry.label,
        href=addresses.thread_page(m.thread_of[entry.paragraph]),
        opening=markup.plain_opening(entry.text),
        lang=m.resolutions[entry.document].language,
        remark=w("overview.near", names=", ".join(near)) if near else "",
    )
