"""The records of the index of passages: what goes in, and what comes out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedDocument:
    """One document as it is put into the index."""

    key: str
    """What is unique to these very words: a hash of bytes and entry."""
    name: str
    """Its id."""
    organ: str
    """The body that adopted it, "" where that is not known."""
    note: str
    """What the caller wants to know of it later."""
    language: str
    draft: bool
    place: str
    """Sort key: passages that answer equally well stand in this order."""
    paragraphs: Sequence[tuple[str, str]]
    """Label and text of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedParagraph:
    """One paragraph of the corpus as the index has it."""

    document: str
    """The key of its document."""
    name: str
    """The id of its document."""
    organ: str
    label: str
    language: str
    draft: bool
    place: tuple[str, int]
    """Sort key."""
    text: str
    stems: tuple[str, ...]
    """Of its words in order."""

    @property
    def id(self) -> str:
        """Of the paragraph: A/RES/78/228#OP12."""
        return f"{self.name}#{self.label}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passages:
    """What the index returns for a question."""

    found: tuple[IndexedParagraph, ...]
    """Those that share rare words with it, the likeliest first, by bm25."""
    weights: Mapping[str, float]
    """How much each stem of the question weighs: the logarithm of how rare it is in the corpus."""

    def share(self, stems: Collection[str]) -> float:
        """How much of the weight of the question some of its stems have, from 0 to 1."""
        return sum(self.weights.get(one, 0.0) for one in stems) / (sum(self.weights.values()) or 1.0)
