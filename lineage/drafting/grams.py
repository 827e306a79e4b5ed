"""How much of a query stands in each of many stretches of text, measured in character 3-5-grams of their words.

A gram weighs the more, the fewer stretches have it (inverse document frequency). Only the grams of the query are
counted, by way of the different words: 310 texts have 45,000 stretches and 280,000 grams, but 20,000 words.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

SIZES = (3, 4, 5)
"""Characters of a gram; the space before and after a word counts."""


def shares(stretches: Sequence[Sequence[str]], query: str) -> NDArray[np.float64]:
    """For each stretch, given as its words, the share of the query's weight that stands in it, from 0 to 1.

    What no stretch has weighs, each gram of it, as much as the rarest one that is there.
    """
    wanted = sorted({gram for word in query.split() for gram in grams(word)})
    words, incidence = _incidence(stretches)
    found = incidence @ _holding(words, wanted)
    found.sort_indices()
    found.data = np.ones(found.nnz)
    stand_in = found.getnnz(axis=0)
    weights = np.where(stand_in > 0, _weight(len(stretches), stand_in), 0.0)
    unseen = int((stand_in == 0).sum())
    rarest = float(_weight(len(stretches), np.array(_fewest(words, incidence)))) if unseen else 0.0
    result: NDArray[np.float64] = (found @ weights) / max(float(weights.sum()) + unseen * rarest, 1e-9)
    return result


def grams(word: str) -> set[str]:
    """The grams of one word: "mer" has " me", "mer", "er ", " mer", "mer ", " mer "."""
    padded = f" {word} "
    return {padded[i : i + size] for size in SIZES for i in range(len(padded) - size + 1)}


def _weight(stretches: int, stand_in: NDArray[np.int64]) -> NDArray[np.float64]:
    weight: NDArray[np.float64] = np.log((1 + stretches) / (1 + stand_in)) + 1
    return weight


def _incidence(stretches: Iterable[Sequence[str]]) -> tuple[list[str], csr_matrix]:
    """The different words, and how often each stretch (row) has each of them (column)."""
    number: dict[str, int] = {}
    columns: list[int] = []
    ends = [0]
    for stretch in stretches:
        columns += [number.setdefault(word, len(number)) for word in stretch]
        ends.append(len(columns))
    counts = csr_matrix((np.ones(len(columns), dtype=np.int32), columns, ends), shape=(len(ends) - 1, len(number)))
    return list(number), counts


def _holding(words: Sequence[str], wanted: Sequence[str]) -> csr_matrix:
    """Which word (row) has which of the grams (column)."""
    number = {gram: i for i, gram in enumerate(wanted)}
    cells = [(row, number[gram]) for row, word in enumerate(words) for gram in grams(word) if gram in number]
    rows, columns = zip(*cells, strict=True) if cells else ((), ())
    return csr_matrix((np.ones(len(cells), dtype=np.int32), (rows, columns)), shape=(len(words), len(wanted)))


def _fewest(words: Sequence[str], incidence: csr_matrix) -> int:
    """In how many stretches the rarest gram of all stands: mostly 1, a gram of one word of one stretch."""
    counts = Counter(gram for word in words for gram in grams(word))
    once = (incidence > 0).getnnz(axis=0) == 1
    if any(once[row] and any(counts[gram] == 1 for gram in grams(word)) for row, word in enumerate(words)):
        return 1
    return int((incidence @ _holding(words, sorted(counts))).getnnz(axis=0).min())
