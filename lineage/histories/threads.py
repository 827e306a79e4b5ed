"""The records of a history: threads of paragraphs through a series, their events, the origin of words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from lineage.alignment.links import Band, Link


class Event(StrEnum):
    """What happened to a paragraph when it reached a document. Listed by precedence for display."""

    INTRODUCED = "introduced"
    RETURNED = "returned"
    MERGED = "merged"
    SPLIT = "split"
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
    """Value of the link's relation: "same", "partial", "successor"."""
    band: Band
    score: float
    """Score of the link, from 0 to 1."""
    decided: bool = False
    """Whether a reviewer made or confirmed the link."""

    @property
    def to_check(self) -> Parent:
        """The parent, for a person to check however sure its link is: it decides a line, and its words prove little."""
        return self if self.decided or self.band is Band.WEAK else replace(self, band=Band.CHECK)


def parent_of(paragraph: str, link: Link) -> Parent:
    """The paragraph of that id with what the link to it says."""
    return Parent(
        paragraph=paragraph,
        relation=link.relation.value,
        band=link.band,
        score=link.score,
        decided=link.ruling is not None,
    )


BANDS = (Band.WEAK, Band.CHECK, Band.SURE)
"""From the least to the most reliable."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadEntry:
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
    """The lowest band of the links to the parents; SURE for an introduction, CHECK where not all earlier texts were
    compared."""
    unseen: tuple[str, ...] = ()
    """Symbols of the texts not in the corpus that lie between the parents (or, for an introduction, the text before)
    and this document: the step may have been taken there."""
    draft: bool = False
    """Whether the document is a draft: it stands in for an adopted text and is never agreed language."""
    adopted: date | None = None
    """Date of adoption, None where it is not known."""
    dated: date | None = None
    """Date that a draft itself bears."""
    resembles: tuple[Parent, ...] = ()
    """For an introduction: paragraphs that are linked with it, too weakly to call it theirs."""

    @property
    def likeliest(self) -> tuple[Parent, ...]:
        """The parents, the one with the highest score first: its words are those that a report compares with."""
        return tuple(sorted(self.parents, key=lambda parent: (-parent.score, parent.paragraph)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A line of paragraphs through the documents of a series, with splits and merges kept as a graph."""

    id: str
    """Stable: made from the id of its first paragraph."""
    entries: tuple[ThreadEntry, ...]
    """In the order of the series, then of the document."""
    into: tuple[tuple[str, str], ...] = ()
    """(document, paragraph id) for every document in which the thread has no paragraph of its own because it went
    into one of another thread: absent there, not dropped."""
    related: tuple[ThreadEntry, ...] = ()
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
    adopted: str = ""
    """Paragraph id of the first adopted text that has the word in its line: its origin, or where that is a draft a
    later one; "" where none has it."""
    taken: str = ""
    """Paragraph id where the run of words around it stood before `adopted`, in whatever line or text; "" for none."""
    telling: bool = True
    """Whether that run is more than formulas and names."""
    at: int = field(default=-1, compare=False, repr=False)
    """Which token of its origin it is, as first places are worked out from it; -1 where it was kept."""

    @property
    def first(self) -> str:
        """Paragraph id of the earliest adopted paragraph that has the word in this line, or its run of words anywhere;
        the origin of what only drafts have."""
        return self.taken or self.adopted or self.origin


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesDocument:
    """A document of the series, as far as histories need it."""

    id: str
    adopted: date | None
    draft: bool


@dataclass(frozen=True, kw_only=True)
class History:
    """All threads of a series. Every paragraph of every document of the series is in exactly one thread."""

    documents: tuple[SeriesDocument, ...]
    """The texts of the series that are in the corpus, in date order."""
    unknown: tuple[str, ...]
    """Symbols of the texts of the series that are not in the corpus, in their order."""
    threads: tuple[Thread, ...]
    """In the order of their first paragraphs."""
    thread_of: Mapping[str, str]
    """Thread id of every paragraph id of the series."""
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Ids that once named a thread, or may have, to the id of the thread that has the paragraph now."""
    former: Mapping[str, str] = field(default_factory=dict)
    """For a thread whose id named other words in an earlier build: the id of the thread that has those words now."""
    fingerprints: Mapping[str, str] = field(default_factory=dict)
    """For every thread id, a hash of the folded text of its first paragraph: it finds the thread when labels shift."""

    places: tuple[tuple[str, int], ...] = ()
    """For every symbol of `unknown`, how many of `documents` come before it."""
    near: int | None = None
    """Of a very long series, how many texts before it each text was compared with; with those further back where their
    paragraphs share most words. None where every two were compared."""

    def thread(self, name: str) -> Thread | None:
        """The thread of that id, of an id it had before, or of one of its paragraphs; None where there is none."""
        wanted = self.thread_of.get(name) or self.redirects.get(name) or name
        return self._by_id.get(wanted)

    def absent(self, thread: Thread) -> tuple[str, ...]:
        """The documents of the corpus after the first entry of a thread in which it has no paragraph."""
        present = {entry.document for entry in thread.entries}
        after = self.place_of[thread.entries[0].document] + 1
        return tuple(document.id for document in self.documents[after:] if document.id not in present)

    @cached_property
    def place_of(self) -> Mapping[str, int]:
        """The place of every document in the series, from 0."""
        return {document.id: place for place, document in enumerate(self.documents)}

    @cached_property
    def _by_id(self) -> Mapping[str, Thread]:
        return {thread.id: thread for thread in self.threads}
