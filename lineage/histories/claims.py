"""Which thread a paragraph continues: the evidence of its links to all earlier texts, weighed and assigned.

A thread is continued by one paragraph of a text at most, and a paragraph continues one thread at most: this keeps a
generic paragraph, which resembles many, from drawing threads together. What else is linked becomes a side parent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from lineage.alignment.links import Alignment, Band, Relation
from lineage.histories.config import HistoryConfig
from lineage.histories.threads import Parent, parent_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The counted links of one paragraph to one thread."""

    thread: int
    parents: tuple[tuple[int, Parent], ...]
    """(position of the earlier text, the paragraph there), the nearest text first."""
    weight: float
    latest: int
    """Position of the text that has the thread's latest paragraph."""

    @property
    def whole(self) -> bool:
        """Whether a link shows more than a shared clause."""
        return any(parent.relation != Relation.PARTIAL for _, parent in self.parents)

    @property
    def to_check(self) -> Claim:
        """The claim with its links marked for a person to check."""
        return replace(self, parents=tuple((place, parent.to_check) for place, parent in self.parents))

    @property
    def nearest(self) -> tuple[int, Parent]:
        """The nearest text that has a linked paragraph, and the best whole link there."""
        position = self.parents[0][0]
        there = [parent for place, parent in self.parents if place == position]
        return position, max(there, key=lambda p: (p.relation != Relation.PARTIAL, p.score))


def claims_of(
    documents: Sequence[str],
    alignments: Mapping[tuple[str, str], Alignment],
    stations: Callable[[int], Sequence[tuple[int, str]]],
    thread_of: Mapping[str, int],
    config: HistoryConfig,
) -> dict[str, tuple[Claim, ...]]:
    """For every linked label of the last of `documents`: its claims on threads of those before, heaviest first.

    `stations` gives of a thread its (position of text, paragraph id) so far, `thread_of` the thread of a paragraph.
    """
    position = len(documents) - 1
    found: dict[str, dict[int, list[tuple[int, Parent]]]] = {}
    for earlier in range(position - 1, -1, -1):
        alignment = alignments.get((documents[earlier], documents[position]))
        for link in alignment.followed() if alignment else ():
            parent = parent_of(f"{documents[earlier]}#{link.old}", link)
            thread = thread_of.get(parent.paragraph)
            if thread is not None:
                found.setdefault(link.new, {}).setdefault(thread, []).append((earlier, parent))
    return {
        label: _ranked([_claim(position, thread, parents, stations(thread), config) for thread, parents in by.items()])
        for label, by in found.items()
    }


def _ranked(claims: list[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: (-claim.weight, claim.thread)))


def _claim(
    position: int,
    thread: int,
    parents: list[tuple[int, Parent]],
    line: Sequence[tuple[int, str]],
    config: HistoryConfig,
) -> Claim:
    best = max(_weight(parent, position - earlier - 1, config) for earlier, parent in parents)
    latest = line[-1][0]
    linked = {earlier for earlier, _ in parents}
    fresh = 1.0 if latest in linked else config.stale
    support = config.support * len(linked) / len({place for place, _ in line})
    return Claim(thread=thread, parents=tuple(parents), weight=best * fresh + support, latest=latest)


def relied_on(parent: Parent, config: HistoryConfig) -> bool:
    """Whether a link is trusted enough to decide a thread."""
    return parent.band is Band.SURE or parent.score >= config.believed


def _weight(parent: Parent, between: int, config: HistoryConfig) -> float:
    weight = parent.score * config.distance**between
    weight *= 1.0 if relied_on(parent, config) else config.check
    return weight * (config.partial if parent.relation == Relation.PARTIAL else 1.0)


def assign(claims: Mapping[str, Sequence[Claim]]) -> dict[str, Claim]:
    """Which label continues which thread: the assignment of the greatest sum of cubed weights.

    Cubed, because a strong claim must not give way to two middling ones (0.9 alone against 0.8 and 0.3), while
    0.95 with 0.5 still gives way to 0.93 with 0.94, as two near-identical paragraphs need it.
    """
    labels = sorted(claims)
    threads = sorted({claim.thread for label in labels for claim in claims[label]})
    if not threads:
        return {}
    from scipy.optimize import linear_sum_assignment  # 0.2 s, which a search must not wait for

    row, column = ({name: i for i, name in enumerate(names)} for names in (labels, threads))
    weights = np.zeros((len(labels), len(threads)))
    by_cell: dict[tuple[int, int], Claim] = {}
    for label in labels:
        for claim in claims[label]:
            cell = (row[label], column[claim.thread])
            weights[cell] = claim.weight**3
            by_cell[cell] = claim
    chosen = zip(*linear_sum_assignment(weights, maximize=True), strict=True)
    return {labels[i]: by_cell[i, j] for i, j in chosen if (i, j) in by_cell}
