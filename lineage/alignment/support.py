"""Support from texts in between: a paragraph of 2008 reaches 2023 through 2013."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.alignment.beliefs import chance

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lineage.alignment.beliefs import Pair
    from lineage.alignment.passes import Draft

LEAST = 0.75
"""Chance below which a link is no step of a path: a doubtful link must not vouch for another."""
WHOLE = 0.5
"""Mutual containment from which a step keeps the whole paragraph. Of two steps at least one should: two clauses
that go through one paragraph in between need not be the same clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One link of a path."""

    chance: float
    whole: float
    """How far the two paragraphs contain each other, 1 from WHOLE on."""


def steps(draft: Draft) -> dict[Pair, Step]:
    """The links of a draft that can be part of a path."""
    likely = {pair: chance(logit) for pair, logit in draft.logits.items()}
    return {
        pair: Step(chance=value, whole=min(1.0, draft.pool.readings[pair].of("mutual") / WHOLE))
        for pair, value in likely.items()
        if value >= LEAST
    }


def support(paths: Iterable[tuple[Mapping[Pair, Step], Mapping[Pair, Step]]]) -> dict[Pair, float]:
    """For each pair the strength of its best path, 0 to 1; `paths` are the links old-middle and middle-new."""
    best: dict[Pair, float] = {}
    for first, second in paths:
        onward: dict[int, list[tuple[int, Step]]] = defaultdict(list)
        for (k, j), step in second.items():
            onward[k].append((j, step))
        for (i, k), step in first.items():
            for j, rest in onward.get(k, ()):
                strength = step.chance * rest.chance * max(step.whole, rest.whole)
                best[i, j] = max(strength, best.get((i, j), 0.0))
    return best
