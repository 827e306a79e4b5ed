"""The records of a paragraph in the making."""

from __future__ import annotations

from dataclasses import dataclass

from lineage.documents.resolution import Kind
from lineage.histories.threads import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A printed word (white space around it) and the paragraph in which it first stood; "" while that is not named."""

    text: str
    origin: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A paragraph."""

    words: tuple[Word, ...]
    kind: Kind
    thread: int
    id: str = ""
    parents: tuple[str, ...] = ()
    events: frozenset[Event] = frozenset()
    classes: frozenset[str] = frozenset()
    joined: bool = False
    """Whether it was made of two, ever: its pieces would have a right to the names of both, so it is not split."""
    attic: tuple[tuple[Word, ...], ...] = ()
    """Phrases that were cut from the paragraph, with the origins of their words."""


def words_of(text: str) -> tuple[Word, ...]:
    """Words that are new."""
    return tuple(Word(text=word) for word in text.split())
