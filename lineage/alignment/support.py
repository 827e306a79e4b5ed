"""Support from texts in between: a paragraph of 2008 reaches 2023 through 2013."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from lineage.alignment.beliefs import chance

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lineage.alignment.beliefs import Pair

LEAST = 0.2
"""Strength below which a path says nothing."""


def beliefs(logits: Mapping[Pair, float]) -> dict[Pair, float]:
    """The chances of the pairs that can be part of a path."""
    return {pair: chance(logit) for pair, logit in logits.items() if chance(logit) >= LEAST}


def support(paths: Iterable[tuple[Mapping[Pair, float], Mapping[Pair, float]]]) -> dict[Pair, float]:
    """For each pair the product of the two beliefs on its best path; `paths` are the beliefs old-middle, middle-new."""
    best: dict[Pair, float] = {}
    for first, second in paths:
        onward: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for (k, j), belief in second.items():
            onward[k].append((j, belief))
        for (i, k), belief in first.items():
            for j, rest in onward.get(k, ()):
                strength = belief * rest
                if strength >= LEAST and strength > best.get((i, j), 0.0):
                    best[i, j] = strength
    return best
