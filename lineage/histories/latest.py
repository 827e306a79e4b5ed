"""A text at one look, mostly the last one: what is new in it, what went, what changed."""

from __future__ import annotations

from dataclasses import dataclass

from lineage.histories.line import unseen_between
from lineage.histories.threads import Entry, Event, History, Thread
from lineage.symbols import label_key

_CHANGED = frozenset({Event.SPLIT, Event.MERGED, Event.MOVED, Event.REWORDED, Event.UPDATED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """The paragraphs of one text of a series, sorted by what happened to them, in its printed order."""

    document: str
    before: str | None
    """The text that it is read against: the last adopted one before it, or None."""
    new: tuple[Entry, ...]
    returned: tuple[Entry, ...]
    changed: tuple[Entry, ...]
    kept: tuple[Entry, ...]
    gone: tuple[Entry, ...]
    """Paragraphs of the text before that have no successor and went into no other paragraph."""
    unseen: tuple[str, ...] = ()
    """Missing texts of the series between the two: what is new or gone may be so since one of them."""


def latest(history: History, document: str | None = None) -> Latest:
    """The last text of the series, or the one with the id `document`, against the one before.

    Raises ValueError where the history has no text, or not that one.
    """
    ids = [known.id for known in history.documents]
    place = ids.index(document) if document is not None else len(ids) - 1
    if place < 0:
        raise ValueError("the history has no text")
    earlier, last = history.documents[:place], history.documents[place]
    adopted = [document.id for document in earlier if not document.draft]
    before = adopted[-1] if adopted else earlier[-1].id if earlier else None
    here = [entry for thread in history.threads for entry in thread.entries if entry.document == last.id]
    here.sort(key=lambda entry: label_key(entry.label))
    return Latest(
        document=last.id,
        before=before,
        new=tuple(e for e in here if Event.INTRODUCED in e.events),
        returned=tuple(e for e in here if Event.RETURNED in e.events),
        changed=tuple(e for e in here if Event.RETURNED not in e.events and _CHANGED & set(e.events)),
        kept=tuple(e for e in here if set(e.events) == {Event.KEPT}),
        unseen=unseen_between(history, before, last.id) if before else (),
        gone=tuple(e for e in (_gone(thread, before, last.id) for thread in history.threads) if e is not None),
    )


def _gone(thread: Thread, before: str | None, last: str) -> Entry | None:
    """The thread's paragraph in the text before, where the last text has nothing of it."""
    if last not in thread.absent or last in dict(thread.into):
        return None
    return next((entry for entry in thread.entries if entry.document == before), None)
