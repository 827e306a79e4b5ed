"""Shared wording: which words of one paragraph stand, in runs, in another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lineage.languages.text import fold

_WORD = re.compile(r"[^\W_]+(?:[-/.][^\W_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """The words of a paragraph in their runs of one length."""

    words: tuple[str, ...]
    """Folded, in their order."""
    runs: frozenset[tuple[str, ...]]
    """Every stretch of `run` words that follow each other."""
    run: int
    """Words of a run."""


def runs_of(text: str, run: int) -> Runs:
    """Folded words of a text and their runs of `run` words, for matching only."""
    words = tuple(_WORD.findall(fold(text)))
    runs = frozenset(words[i : i + run] for i in range(len(words) - run + 1))
    return Runs(words=words, runs=runs, run=run)


def places(target: Runs, sources: Iterable[Runs]) -> frozenset[int]:
    """Positions of the words of `target` that lie in a run which one of the `sources` has too."""
    known: set[tuple[str, ...]] = set()
    for source in sources:
        known |= source.runs
    found: set[int] = set()
    for start in range(len(target.words) - target.run + 1):
        if target.words[start : start + target.run] in known:
            found.update(range(start, start + target.run))
    return frozenset(found)
