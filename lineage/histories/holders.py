"""Which paragraphs and texts of a series have a run of words, as sorted numbers: made when the first is asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from lineage.documents.resolution import Resolution
from lineage.histories.word_runs import Grams, grams


class Holders:
    """The runs of `length` words, as `cut` gives them, of all paragraphs of `texts`, in date order."""

    def __init__(self, texts: Sequence[Resolution], length: int, cut: Callable[[str], Sequence[str]]) -> None:
        self._texts, self._length, self._cut = texts, length, cut

    def of(self, run: Sequence[str]) -> Iterator[tuple[str, int]]:
        """The paragraphs that have a run, the earliest first: id, and the place of the text."""
        return (self._paragraphs[one] for number in grams(run, self._length) for one in self._with(number).tolist())

    def having(self, runs: Collection[int], share: float) -> list[tuple[int, int, str]]:
        """The paragraphs that have at least this share of the runs, which are given by their numbers, each once: the
        place of the text, how many of the runs, the id; in their order."""
        there = [np.unique(self._with(np.uint64(number))) for number in runs]
        found, counts = np.unique(np.concatenate([np.empty(0, dtype=np.int64), *there]), return_counts=True)
        enough = counts >= share * len(runs)
        pairs = zip(found[enough].tolist(), counts[enough].tolist(), strict=True)
        return [(self._paragraphs[one][1], count, self._paragraphs[one][0]) for one, count in pairs]

    def _with(self, number: np.uint64) -> NDArray[np.int64]:
        numbers, paragraph = self._table
        first, last = np.searchsorted(numbers, number, "left"), np.searchsorted(numbers, number, "right")
        return paragraph[first:last]

    @cached_property
    def _paragraphs(self) -> tuple[tuple[str, int], ...]:
        return tuple((p.id, place) for place, text in enumerate(self._texts) for p in text.paragraphs)

    @cached_property
    def _table(self) -> tuple[Grams, NDArray[np.int64]]:
        found = [grams(self._cut(p.text), self._length) for text in self._texts for p in text.paragraphs]
        numbers = np.concatenate([np.empty(0, dtype=np.uint64), *found])
        order = np.argsort(numbers, kind="stable")
        return numbers[order], np.repeat(np.arange(len(found)), [len(some) for some in found])[order]
