"""Moves within a part: paragraphs that left the common order of two texts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def far_moves(places: Sequence[int], least: int) -> frozenset[int]:
    """Indexes of the paragraphs that moved far.

    `places` has, for the paragraphs of the new text in their order, their place in the old text. Those outside a
    longest common order moved; they moved far where they crossed `least` others or more.
    """
    order = _longest_rising(places)
    return frozenset(i for i in range(len(places)) if i not in order and _crossed(places, i) >= least)


def _crossed(places: Sequence[int], i: int) -> int:
    before = sum(1 for place in places[:i] if place > places[i])
    return before + sum(1 for place in places[i + 1 :] if place < places[i])


def _longest_rising(places: Sequence[int]) -> frozenset[int]:
    """Indexes of one longest strictly rising subsequence (patience sorting)."""
    tops: list[int] = []
    at: list[int] = []
    before: list[int | None] = []
    for i, place in enumerate(places):
        pile = bisect_left(tops, place)
        before.append(at[pile - 1] if pile else None)
        if pile == len(tops):
            tops.append(place)
            at.append(i)
        else:
            tops[pile], at[pile] = place, i
    found: set[int] = set()
    step = at[-1] if at else None
    while step is not None:
        found.add(step)
        step = before[step]
    return frozenset(found)
