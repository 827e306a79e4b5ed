"""Shared wording: which words of one paragraph stand, in runs, in another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lineage.languages.text import fold

_WORD = re.compile(r"[^\W_]+(?:[-/.][^\W_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The folded words of a paragraph and its runs of `run` words."""

    words: tuple[str, ...]
    runs: frozenset[tuple[str, ...]]
    run: int


def wording_of(text: str, run: int) -> Wording:
    """Words and runs of a text, for matching only."""
    words = tuple(_WORD.findall(fold(text)))
    runs = frozenset(words[i : i + run] for i in range(len(words) - run + 1))
    return Wording(words=words, runs=runs, run=run)


def places(target: Wording, sources: Iterable[Wording]) -> frozenset[int]:
    """Positions of the words of `target` that lie in a run which one of the `sources` has too."""
    known: set[tuple[str, ...]] = set()
    for source in sources:
        known |= source.runs
    found: set[int] = set()
    for start in range(len(target.words) - target.run + 1):
        if target.words[start : start + target.run] in known:
            found.update(range(start, start + target.run))
    return frozenset(found)
