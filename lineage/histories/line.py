"""The line of one thread as reports show it: its texts, where it came from, and where it is missing.

A thread that was split off is shown from its beginning: the paragraphs before the split belong to another thread and
say so. Where a text of the corpus lacks it, that is one station too: dropped, or gone into another paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from lineage.histories.threads import Event, History, Thread, ThreadEntry
from lineage.symbols import split_id

DISPLAYED = {Event.UPDATED: Event.REWORDED}
"""Events that are shown as another one where there is room for only one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """One stop of a line."""

    entry: ThreadEntry
    """The paragraph there; where the thread was dropped, its last one."""
    thread: str
    """Thread of the paragraph: another one before a split and after a merger."""
    document: str
    """The text that this stop is about."""
    event: Event
    """The first of its events, as it is displayed."""
    events: tuple[Event, ...]
    unseen: tuple[str, ...] = ()
    """Missing texts in which the step may have been taken."""

    @property
    def present(self) -> bool:
        """Whether the text has a paragraph there."""
        return self.event is not Event.DROPPED


def stations(history: History, thread: Thread) -> tuple[Station, ...]:
    """All stops of a thread in the order of the series."""
    order = history.place_of
    own = [_own(entry, thread.id) for entry in thread.entries]
    missing = [*_dropped(history, thread), *_merged(history, thread)]
    return (*_before(history, thread), *sorted((*own, *missing), key=lambda stop: order[stop.document]))


def entries(history: History, thread: Thread) -> tuple[ThreadEntry, ...]:
    """The paragraphs of a line in the order of the series, those before a split too."""
    return (*(stop.entry for stop in _before(history, thread)), *thread.entries)


def nothing_before(history: History, entry: ThreadEntry) -> bool:
    """Whether an entry comes from nowhere because the corpus has nothing before it: what came before is not known."""
    return not entry.parents and entry.since is None and entry.document == history.documents[0].id


def introduction(history: History, entry: ThreadEntry) -> Literal["not_known", "appeared", "introduced"]:
    """What is known of how an introduced paragraph came in: nothing in the first text of the corpus; that it appeared
    since, where texts right before are missing; else that its text introduced it."""
    if nothing_before(history, entry):
        return "not_known"
    return "appeared" if entry.unseen else "introduced"


def unknown(history: History, thread: Thread) -> tuple[str, ...]:
    """Texts of the series after the line begins that are not in the corpus, in order."""
    first = history.place_of[entries(history, thread)[0].document]
    return tuple(symbol for symbol, before in history.places if before > first)


def absences(history: History, thread: Thread) -> tuple[str, ...]:
    """Observed texts after the line begins that do not have it, in order.

    A piece that comes back long after the paragraph it was split off from is shown from that paragraph: the texts
    between the two belong here, although they are older than the thread.
    """
    before = [stop.document for stop in _before(history, thread)]
    if not before:
        return history.absent(thread)
    first, own = (history.place_of[name] for name in (before[0], thread.entries[0].document))
    between = (document.id for document in history.documents[first + 1 : own])
    return (*(name for name in between if name not in before), *history.absent(thread))


def lacked(order: Sequence[str], thread: Thread, entry: ThreadEntry) -> tuple[str, ...]:
    """The observed texts (`order`: all, in order) right before `entry` that its thread and its parents are not in.

    For an introduction, only the text right before: none of the earlier ones has it either. Empty where none lacks it.
    """
    if entry.since is None:
        return ()
    stood = {other.document for other in thread.entries} | {split_id(p.paragraph)[0] for p in entry.parents}
    stood |= {document for document, _ in thread.into}
    at = order.index(entry.document)
    last = max((i for i in range(at) if order[i] in stood), default=at)
    return tuple(order[last + 1 : at]) or (entry.since,)


def _own(entry: ThreadEntry, thread: str) -> Station:
    return Station(
        entry=entry,
        thread=thread,
        document=entry.document,
        event=DISPLAYED.get(entry.events[0], entry.events[0]),
        events=entry.events,
        unseen=entry.unseen,
    )


def _before(history: History, thread: Thread) -> tuple[Station, ...]:
    """The line before a split: that of the paragraph it was split off from, up to there."""
    found: list[Station] = []
    first = thread.entries[0]
    seen = {thread.id}
    while first.parents:
        parent = history.thread(first.parents[0].paragraph)
        if parent is None or parent.id in seen:
            break
        seen.add(parent.id)
        names = [entry.paragraph for entry in parent.entries]
        until = names.index(first.parents[0].paragraph) + 1
        found[:0] = [_own(entry, parent.id) for entry in parent.entries[:until]]
        first = parent.entries[0]
    return tuple(found)


def _dropped(history: History, thread: Thread) -> list[Station]:
    """One stop for every absence: the first adopted text that lacks the thread. A draft drops nothing."""
    into = dict(thread.into)
    places = [*(history.place_of[entry.document] for entry in thread.entries), len(history.documents)]
    found: list[Station] = []
    for last, (place, after) in zip(thread.entries, pairwise(places), strict=True):
        lacking = next((text.id for text in history.documents[place + 1 : after] if not text.draft), None)
        if lacking is not None and lacking not in into:
            found.append(_gone(history, last, thread.id, lacking))
    return found


def _gone(history: History, last: ThreadEntry, thread: str, document: str) -> Station:
    return Station(
        entry=last,
        thread=thread,
        document=document,
        event=Event.DROPPED,
        events=(Event.DROPPED,),
        unseen=unseen_between(history, last.document, document),
    )


def _merged(history: History, thread: Thread) -> list[Station]:
    """One stop for every time the thread went into another's paragraph."""
    found: list[Station] = []
    into = dict(thread.into)
    for document, paragraph in thread.into:
        if history.documents[history.place_of[document] - 1].id in into:
            continue
        host = history.thread(paragraph)
        entry = next((e for e in host.entries if e.paragraph == paragraph), None) if host else None
        if host is not None and entry is not None:
            found.append(replace(_own(entry, host.id), event=Event.MERGED))
    return found


def unseen_between(history: History, one: str, two: str) -> tuple[str, ...]:
    """Missing texts of the series that lie between two of its documents."""
    first, last = history.place_of[one], history.place_of[two]
    return tuple(symbol for symbol, before in history.places if first < before <= last)
