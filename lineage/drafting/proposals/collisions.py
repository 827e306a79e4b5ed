"""Proposals on a paragraph that cannot all be made: which two collide, and which groups do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineage.drafting.proposals.compiled_proposals import CompiledProposal


def colliding(proposals: Sequence[CompiledProposal], text: str = "") -> tuple[tuple[int, int], ...]:
    """Places of the pairs of `proposals` in a paragraph with the words `text` that cannot both be made, whether they
    come in one paper or in two; not two of one author in one paper."""
    return tuple(
        (i, j)
        for i, one in enumerate(proposals)
        for j, other in enumerate(proposals[i + 1 :], i + 1)
        if _collide(one, other, text)
    )


def _collide(one: CompiledProposal, other: CompiledProposal, text: str) -> bool:
    apart = set(one.sources).isdisjoint(other.sources)
    several = len(one.authors) > 1 and one.authors == other.authors
    others = set(one.persons).isdisjoint(other.persons) if several else set(one.authors).isdisjoint(other.authors)
    return (apart or others) and one.overlaps(other, text)


def collision_groups(pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """The groups of which any two collide, each pair in one of them: eighty papers on one word have 3,160 pairs and one
    group."""
    listed = tuple(pairs)
    met: dict[int, set[int]] = {}
    for i, j in listed:
        met.setdefault(i, set()).add(j)
        met.setdefault(j, set()).add(i)
    told: set[tuple[int, int]] = set()
    found: list[tuple[int, ...]] = []
    for pair in listed:
        if pair in told:
            continue
        group = {*pair}
        for k in sorted(met[pair[0]] & met[pair[1]]):
            if group <= met[k]:
                group.add(k)
        told.update((i, j) for i in group for j in group)
        found.append(tuple(sorted(group)))
    return tuple(found)
