"""Support from texts in between: a paragraph of 2008 reaches 2023 through 2013, or left the text on the way."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.alignment.scoring import chance

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from lineage.alignment.config import AlignmentConfig
    from lineage.alignment.scoring import LinkReading
    from lineage.alignment.verbatim import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class PathLink:
    """One link of a path."""

    chance: float
    whole: float
    """How far the two paragraphs contain each other, 1 from `SupportConfig.whole` on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What the texts in between say of the pairs of two documents."""

    best: Mapping[Pair, float]
    """Strength of the best path of each pair that has one, 0 to 1."""
    paths: tuple[frozenset[Pair], ...] = ()
    """For each text in between the pairs with a path of counted links through it, however weak."""

    def missing(self, direct: Collection[Pair], kin: float) -> Callable[[Pair], float]:
        """A function: share of the texts in between, 0 to 1, that should lead to a pair and do not.

        What left the text rarely comes back as it was. A text counts by the share of the `direct` links, those that
        are clear without it, that it leads to; below `kin` it is of another series and has nothing to say of what it
        leaves out.
        """
        shares = [len(path.intersection(direct)) / max(1, len(direct)) for path in self.paths]
        heard = [share if share >= kin else 0.0 for share in shares]
        return lambda pair: (
            sum(share for share, path in zip(heard, self.paths, strict=True) if pair not in path) / max(1, len(heard))
        )


NOTHING = Support(best={})
"""Two documents with no text in between."""


def steps(
    logits: Mapping[Pair, float], readings: Mapping[Pair, LinkReading], config: AlignmentConfig
) -> dict[Pair, PathLink]:
    """The pairs that are likely enough to count, by their log odds: they can be part of a path."""
    likely = {pair: chance(logit) for pair, logit in logits.items()}
    return {
        pair: PathLink(chance=value, whole=min(1.0, readings[pair].signals["mutual"] / config.in_between.whole))
        for pair, value in likely.items()
        if value >= config.check
    }


def support(paths: Sequence[tuple[Mapping[Pair, PathLink], Mapping[Pair, PathLink]]], least: float) -> Support:
    """What `paths`, the links old-middle and middle-new of each text in between, say of each pair.

    A step less likely than `least` belongs to a path that is noted but does not vouch for the link.
    """
    best: dict[Pair, float] = {}
    through: list[frozenset[Pair]] = []
    for first, second in paths:
        found = _through(first, second, least)
        through.append(frozenset(found))
        for pair, strength in found.items():
            if strength:
                best[pair] = max(strength, best.get(pair, 0.0))
    return Support(best=best, paths=tuple(through))


def _through(first: Mapping[Pair, PathLink], second: Mapping[Pair, PathLink], least: float) -> dict[Pair, float]:
    """Strength of the best path of each pair through one text, 0 where a step is too doubtful to vouch."""
    onward: dict[int, list[tuple[int, PathLink]]] = defaultdict(list)
    for (k, j), step in second.items():
        onward[k].append((j, step))
    found: dict[Pair, float] = {}
    for (i, k), step in first.items():
        for j, rest in onward.get(k, ()):
            sound = min(step.chance, rest.chance) >= least
            strength = step.chance * rest.chance * max(step.whole, rest.whole) if sound else 0.0
            found[i, j] = max(strength, found.get((i, j), 0.0))
    return found
