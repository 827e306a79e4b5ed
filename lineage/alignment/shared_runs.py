"""Runs of words that stand in two texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from functools import lru_cache

RUN = 3
"""Words that must follow each other in both texts to be a shared run."""

Words = Sequence[Hashable]
Runs = frozenset[tuple[Hashable, ...]]


def starts(words: Words, other: Words) -> set[int]:
    """The places where a run of RUN words begins that the other text has too."""
    runs = _runs(tuple(other))
    return {at for at in range(len(words) - RUN + 1) if tuple(words[at : at + RUN]) in runs}


def shared(words: Words, other: Words) -> set[int]:
    """The places of the words that lie in such a run."""
    return {place for start in starts(words, other) for place in range(start, start + RUN)}


def share(one: Words, other: Words) -> float:
    """The share of the words of both texts that lie in such a run; 0 for two texts without words."""
    return (len(shared(one, other)) + len(shared(other, one))) / max(1, len(one) + len(other))


def beyond(words: Words, other: Words, known: Iterable[Words]) -> set[int]:
    """The places of the words that lie in a run which `other` has, but for those in runs that one of `known` has."""
    return shared(words, other).difference(*(shared(words, each) for each in known))


@lru_cache(maxsize=32)
def repeated(paragraphs: tuple[tuple[Hashable, ...], ...]) -> Runs:
    """The runs that more than one of the paragraphs of a text has."""
    holders = Counter(run for words in paragraphs for run in _runs(words))
    return frozenset(run for run, count in holders.items() if count > 1)


@lru_cache(maxsize=4096)
def _runs(words: tuple[Hashable, ...]) -> Runs:
    return frozenset(words[at : at + RUN] for at in range(len(words) - RUN + 1))
