"""Stretches of a paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from lineage.commitments.clauses import Span
from lineage.commitments.patterns import plain


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
        return plain(self.text)


def span(text: str, start: int, end: int) -> Span:
    """The stretch of `text` from `start` to `end`, less white space at both ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start=start, end=end, text=text[start:end])


def clipped(text: str, start: int, end: int) -> Span:
    """The same, also less the punctuation that ends a clause."""
    cut = span(text, start, end)
    stripped = cut.text.rstrip(" \u00a0\u202f;,.:–—")
    return Span(start=cut.start, end=cut.start + len(stripped), text=stripped)
