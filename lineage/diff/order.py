"""Order: the longest chain that both texts have in one order, and what stands outside it."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.documents.resolution import Kind


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


def displaced(
    pairs: Sequence[tuple[str, str]],
    old: Mapping[str, tuple[Kind, int]],
    new: Mapping[str, tuple[Kind, int]],
) -> frozenset[tuple[str, str]]:
    """Those of the linked `pairs` of labels that crossed from one part of the document to another, or that
    stand outside the longest common order within their part. `old`, `new`: label -> part and place."""
    parts: defaultdict[Kind, list[tuple[int, int]]] = defaultdict(list)
    names: dict[tuple[int, int], tuple[str, str]] = {}
    crossed: set[tuple[str, str]] = set()
    for one, other in dict.fromkeys(pairs):
        (old_part, i), (new_part, j) = old[one], new[other]
        names[i, j] = (one, other)
        if old_part is new_part:
            parts[old_part].append((i, j))
        else:
            crossed.add((one, other))
    for places in parts.values():
        in_order = set(rising(sorted(places)))
        crossed.update(names[place] for place in places if place not in in_order)
    return frozenset(crossed)
