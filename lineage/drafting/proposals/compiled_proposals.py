"""One change that papers ask for, with the agreed language that has its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lineage.documents.negotiated.proposals import ProposalKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedWords:
    """A paragraph of agreed language that has the words of a proposal, or nearly."""

    id: str
    score: float
    """Share of the words that stand there, weighted, from 0 to 1; 1 for the very words."""
    words: str
    """The words in context."""
    first: str = ""
    """Id of the oldest paragraph that has the very words; "" where none has."""
    last: str = ""
    """Id of the newest one."""
    times: int = 0
    """Number of texts that have the very words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompiledProposal:
    """One change that one or several sources ask for in a paragraph of the base, or a paragraph that they add."""

    sources: tuple[str, ...]
    authors: tuple[str, ...]
    """As written, each delegation once whatever its spellings."""
    kind: ProposalKind
    start: int = 0
    end: int = 0
    """Offsets into the text of the base paragraph, from 0, end exclusive; 0 and 0 for a new paragraph."""
    old: str = ""
    new: str = ""
    persons: tuple[str, ...] = ()
    """Who wrote it for the authors, where Word names a person."""
    whole: bool = False
    """Whether it puts in or takes out the paragraph as a whole."""
    date: str | None = None
    said: str = ""
    """Of a reservation or a bracket: the words as written, "[US reserves]"."""
    after: str | None = None
    """Of a move: label of the paragraph that it follows."""
    related: str | None = None
    """Of a split, the paragraph that the words come from; of a merger, the one that they go to."""
    precedents: tuple[AgreedWords, ...] = ()
    against: tuple[str, ...] = ()
    """Who takes its words out again."""
    fills: bool = False
    """Whether its words take the place of a placeholder of the base."""

    @property
    def edits(self) -> bool:
        """Whether it changes words: a reservation or a move does not."""
        return self.old != self.new

    def overlaps(self, other: CompiledProposal, text: str) -> bool:
        """Whether two changes of one paragraph with the words `text` cannot both be made as they stand."""
        if not (self.edits and other.edits):
            return False
        if self.start == self.end and other.start == other.end:
            return self.start == other.start
        if self.whole or other.whole:
            return True
        if self.start == self.end or other.start == other.end:
            point, span = (self, other) if self.start == self.end else (other, self)
            return span.start < point.start < span.end or point.continues(span, text)
        return self.start < other.end and other.start < self.end

    def continues(self, other: CompiledProposal, text: str) -> bool:
        """Whether an insertion goes right before or behind words that another change takes out, with nothing to part it
        from them: "with appreciation" behind "Welcomes" that becomes "Takes note of", "eighty-second" where "eightieth"
        is struck out; ", as appropriate," stands by itself."""
        first, last = sorted(((self.start, self.end), (other.start, other.end)))
        near = not text[first[1] : last[0]].strip() and any(map(str.isalnum, other.old))
        return near and self.new.strip()[:1].isalnum() and self.new.strip()[-1:].isalnum()
