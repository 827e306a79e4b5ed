"""The records of a commitment: one operative verb with the organ as subject, and what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lineage.documents.negotiated.proposals import TextState
from lineage.languages.text import fold_in_place


class Part(StrEnum):
    """Where in its document a commitment stands."""

    OPERATIVE = "operative"
    ITEM = "item"
    """A lettered item that goes on with the verb of its chapeau."""
    PREAMBULAR = "preambular"
    """A directive participle in the preamble."""
    ANNEX = "annex"
    """An infinitive of an annex, governed by the plan that the resolution adopts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of the paragraph's text: offsets from 0, end exclusive, and the words there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of a paragraph to be searched."""

    text: str
    """The whole paragraph: offsets count in it."""
    start: int
    end: int
    language: str

    @property
    def flat(self) -> str:
        """The whole paragraph as plain text."""
        return fold_in_place(self.text)


def span(text: str, start: int, end: int) -> Span:
    """The stretch of `text` from `start` to `end`, less white space at both ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end, text=text[start:end])


def clipped(text: str, start: int, end: int) -> Span:
    """The stretch of `text` from `start` to `end`, less white space at both ends and punctuation at the last one."""
    cut = span(text, start, end)
    stripped = cut.text.rstrip(" \u00a0\u202f;,.:–—")
    return Span(start=cut.start, end=cut.start + len(stripped), text=stripped)


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Who is asked: the grammatical object of the verb."""

    name: str
    """Canonical name from the table of the language, or the words as printed where no row fits."""
    span: Span
    known: bool
    """Whether the name comes from the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """Words that limit a commitment."""

    name: str
    """Canonical wording from the table."""
    effect: str
    """Class of effect from the table: discretion, possibility, resources, domestic law, mandate, request, ..."""
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One commitment of one paragraph."""

    document: str
    label: str
    number: int
    """Position among the clauses of its paragraph, from 1."""
    span: Span
    """The whole clause, from its verb (with clitic or adverb) to before the next clause."""
    verb: str
    """As printed: "Prie instamment"."""
    lemma: str
    """Table entry: "prier instamment"."""
    kind: str
    """request, urge, call, engage, invite, encourage, decision, welcome, note, recall, stress, express, recognize,
    or unknown where no table has the verb."""
    directive: bool
    addressees: tuple[Addressee, ...]
    action: Span | None
    """What is asked, None where the verb asks nothing."""
    hedges: tuple[Hedge, ...]
    intensifiers: tuple[Span, ...]
    deadline: Span | None
    deadline_year: int | None
    """Calendar year the deadline falls in (session n opens in 1945 + n), None where it cannot be told."""
    reporting: bool
    asks_means: bool
    """Whether it asks for contributions, funds, staff."""

    state: TextState | None = None
    """How far a draft says that it is agreed; None where nothing of it is open."""
    proposed_by: tuple[str, ...] = ()
    """Who proposes it, or words of it, as written."""
    open_words: tuple[str, ...] = ()
    """Stretches inside of it, as printed, that are only proposed: "[within existing resources]"."""

    part: Part = Part.OPERATIVE
    verb_span: Span | None = None
    """The verb with its adverbs, without a clitic."""
    before: str = ""
    """The words of its paragraph before it; of an item without a verb of its own, its chapeau."""

    @property
    def binds(self) -> bool:
        """Whether it asks or decides something."""
        return self.directive or self.kind == "decision"

    @property
    def id(self) -> str:
        """Address of the clause: DOCUMENT#LABEL/NUMBER."""
        return f"{self.document}#{self.label}/{self.number}"
