"""The runs of words that too many lines of a series have, or too many other series: they prove nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from lineage.histories.run_index import long_runs, once
from lineage.histories.word_runs import SEED, Grams, TextRuns

RUN = 2 * SEED
"""Words that a run has at least to prove by itself that it was taken over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Formulas:
    """The runs, of SEED words and of RUN words, that too many lines or series have."""

    short: frozenset[int]
    long: frozenset[int]
    since: Mapping[int, date]
    """Of those of `long` that an adopted text has, the day of the earliest one."""


def unlike_formulas(own: Sequence[TextRuns], common: Formulas) -> tuple[Grams, Grams]:
    """The short and the long runs of texts that are no formulas, sorted, each once."""
    short, long = once(runs.grams for runs in own), once(long_runs(runs)[0] for runs in own)
    return _without(short, common.short), _without(long, common.long)


def _without(numbers: Grams, common: frozenset[int]) -> Grams:
    return numbers[~among(numbers, np.sort(np.fromiter(common, dtype=np.uint64)))]


def among(numbers: Grams, wanted: Grams) -> NDArray[np.bool_]:
    """Which of `numbers` are among `wanted`, which are sorted."""
    if not len(wanted):
        return np.zeros(len(numbers), dtype=np.bool_)
    return np.asarray(wanted[np.minimum(np.searchsorted(wanted, numbers), len(wanted) - 1)] == numbers)
