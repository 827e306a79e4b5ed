"""Where a run of words stood earlier, word for word or with one word in eight put in other words: an exhaustive search.

It knows neither formulas nor names nor lines. A run has ten words kept at least, and begins and ends with a kept one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

KEPT, SHARE = 10, 8
"""Words kept at least, and the words of which one may differ."""


def earliest(
    found: Sequence[str], earlier: Iterable[tuple[int, Sequence[str]]], share: int = SHARE
) -> list[int | None]:
    """For every word of a paragraph the number of the earliest text of `earlier` (number of a text, words of one of its
    paragraphs) in which a run stands that has the word; None where there is none. With `share` 0 no word may differ."""
    first: list[int | None] = [None] * len(found)
    numbers: dict[str, int] = {}
    new = np.array([numbers.setdefault(word, len(numbers)) for word in found])
    for number, words in sorted(earlier, key=lambda one: one[0]):
        old = np.array([numbers.get(word, -1) for word in words])
        for start, same in _diagonals(new, old):
            for at in _kept(same, share):
                if first[start + at] is None:
                    first[start + at] = number
    return first


def _diagonals(new: np.ndarray, old: np.ndarray) -> Iterable[tuple[int, list[bool]]]:
    """The ways to lay one text along the other so that KEPT words are the same: the first word of the new one that lies
    along the old one, and for each from there whether the two are the same."""
    i, j = np.nonzero(new[:, None] == old[None, :])
    shifts, counts = np.unique(i - j, return_counts=True)
    for shift in shifts[counts >= KEPT].tolist():
        start, end = max(0, shift), min(len(new), len(old) + shift)
        yield start, (new[start:end] == old[start - shift : end - shift]).tolist()


def _kept(same: Sequence[bool], share: int) -> set[int]:
    """The places of the words that are the same and lie in a run."""
    found: set[int] = set()
    for first in (i for i, kept in enumerate(same) if kept):
        kept, last = 0, -1
        for end in range(first, len(same)):
            kept += same[end]
            length = end + 1 - first
            few = (length - kept) * share <= length if share else length == kept
            if same[end] and kept >= KEPT and few:
                last = end
        found.update(i for i in range(first, last + 1) if same[i])
    return found
