"""Runs of words that stand in two texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

RUN = 3
"""Words that must follow each other in both texts to be a shared run."""


def starts(words: Sequence[str], other: Sequence[str]) -> set[int]:
    """The places where a run of RUN words begins that the other text has too."""
    runs = {tuple(other[at : at + RUN]) for at in range(len(other) - RUN + 1)}
    return {at for at in range(len(words) - RUN + 1) if tuple(words[at : at + RUN]) in runs}


def shared(words: Sequence[str], other: Sequence[str]) -> set[int]:
    """The places of the words that lie in such a run."""
    return {place for start in starts(words, other) for place in range(start, start + RUN)}
