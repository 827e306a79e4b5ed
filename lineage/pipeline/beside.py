"""Which texts beside a series, not named for it by anybody, are worth aligning with it.

A corpus may hold thousands of texts that stand beside every series. Those that share rare words with one of its texts
are read, aligned and shown; of all others only the pairs of neighbouring words are looked at, which are kept by text.
Measured with eleven texts on trafficking in persons and 195 drawn at random from all organs: eight texts on the same
subject have a likeness of 0.128 to 0.274; below 0.04 hardly a paragraph in twenty has a counterpart.
"""

from __future__ import annotations

from base64 import b85decode, b85encode
from typing import TYPE_CHECKING, Any

import numpy as np

from lineage.alignment.candidate_pairs import pairs_of_words, weighted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from lineage.documents.resolution import Resolution

    Key = tuple[str, str]

KEEP = 15
"""Likeliest texts for each text of a series."""
FLOOR = 0.04


class Likeness:
    """How like each other texts are, by their keys: the cosine of their rare pairs of neighbouring words."""

    def __init__(self, texts: Mapping[Key, NDArray[np.uint32]]) -> None:
        self._rows = {key: row for row, key in enumerate(texts)}
        self._weighted: Any = weighted(list(texts.values())) if texts else None

    def nearest(self, own: Sequence[Key], others: Sequence[Key]) -> set[Key]:
        """Those of `others` that are like one of `own`; unknown keys are like none."""
        rows, there = ([self._rows[key] for key in keys if key in self._rows] for keys in (own, others))
        if not rows or not there:
            return set()
        names = [key for key in others if key in self._rows]
        found: set[Key] = set()
        for row in (self._weighted[rows] @ self._weighted[there].T).toarray():
            best = np.argsort(-row, kind="stable")[:KEEP]
            found |= {names[int(place)] for place in best if row[place] >= FLOOR}
        return found


def packed_pairs(document: Resolution) -> str:
    """The pairs of neighbouring words of a text, as the store of finished work holds them."""
    return b85encode(pairs_of_words(document).astype("<u4").tobytes()).decode()


def unpacked(pairs: str) -> NDArray[np.uint32]:
    """The pairs as sorted numbers, each once."""
    return np.frombuffer(b85decode(pairs), dtype="<u4")
