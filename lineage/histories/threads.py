"""The records of a history: threads of paragraphs through a series, their events, the origin of words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lineage.alignment.links import Band


class Event(StrEnum):
    """What happened to a paragraph when it reached a document. Listed by precedence for display."""

    INTRODUCED = "introduced"
    RETURNED = "returned"
    SPLIT = "split"
    MERGED = "merged"
    MOVED = "moved"
    REWORDED = "reworded"
    UPDATED = "updated"
    KEPT = "kept"
    DROPPED = "dropped"
    BORROWED = "borrowed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parent:
    """One earlier paragraph that an entry comes from."""

    paragraph: str
    """Paragraph id."""
    relation: str
    band: Band
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One paragraph of one document, as a station of its thread."""

    paragraph: str
    """Paragraph id, DOCUMENT#LABEL."""
    document: str
    label: str
    text: str
    parents: tuple[Parent, ...]
    """Paragraphs of the nearest earlier documents it comes from; empty when introduced."""
    events: tuple[Event, ...]
    """Everything that happened on this step; the first one is shown where there is room for one."""
    since: str | None
    """Id of the last observed document before this one in which the thread was absent, or None: the first
    appearance lies between that document and this one."""
    band: Band
    """The lowest band of the links to the parents; SURE for an introduction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A line of paragraphs through the documents of a series, with splits and merges kept as a graph."""

    id: str
    """Stable: made from the id of its first paragraph."""
    entries: tuple[Entry, ...]
    """In the order of the series, then of the document."""
    absent: tuple[str, ...]
    """Documents of the corpus after the first entry in which the thread has no paragraph."""
    unknown: tuple[str, ...]
    """Documents of the series after the first entry whose text is not in the corpus."""
    related: tuple[Entry, ...] = ()
    """Similar language in related documents outside the series (event BORROWED); never a claim of direction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One token of a paragraph with the document in which it first appeared in its thread."""

    text: str
    start: int
    end: int
    """Offsets into the paragraph's text, end exclusive. The tokens of a paragraph tile its text."""
    origin: str
    """Paragraph id where the word first stood."""
    absent: tuple[str, ...] = ()
    """Documents between its origin and this one in which the word was missing: it left and came back."""
