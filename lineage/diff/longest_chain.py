"""The longest chain of pairs that keep the same order in both texts."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence of `pairs` in which the second numbers rise."""
    tops: list[int] = []
    holders: list[int] = []
    before: list[int | None] = []
    for index, (_, j) in enumerate(pairs):
        place = bisect_left(tops, j)
        before.append(holders[place - 1] if place else None)
        tops[place : place + 1] = [j]
        holders[place : place + 1] = [index]
    chain: list[tuple[int, int]] = []
    at = holders[-1] if holders else None
    while at is not None:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]
