"""What a link does to the shape of a document: splits, merges, moves."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from lineage.alignment.links import Relation
from lineage.documents.resolution import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.alignment.links import Alignment, Link
    from lineage.documents.resolution import Resolution

FAR = 3
"""Paragraphs that a moved one must have passed at least: a swap of neighbours is no move."""


class Movement(StrEnum):
    """What happened to the place of a paragraph over one link."""

    SPLIT = "split"
    """The old paragraph has more than one successor."""
    MERGED = "merged"
    """The new paragraph has more than one source."""
    TO_OPERATIVE = "moved to the operative part"
    TO_PREAMBLE = "moved to the preamble"
    MOVED = "moved"
    """Out of the order that its part otherwise keeps."""


def movements(alignment: Alignment, old: Resolution, new: Resolution) -> dict[tuple[str, str], tuple[Movement, ...]]:
    """For every counted link, by (old label, new label), what it does to the shape; () for most."""
    counted = alignment.counted()
    sources, targets = Counter(link.new for link in counted), Counter(link.old for link in counted)
    kinds = [{p.label: p.kind for p in text.paragraphs} for text in (old, new)]
    places = [{p.label: row for row, p in enumerate(text.paragraphs)} for text in (old, new)]
    moved = _out_of_order(counted, kinds, places)
    result = {}
    for link in counted:
        flags = [Movement.SPLIT] if targets[link.old] > 1 else []
        if sources[link.new] > 1:
            flags.append(Movement.MERGED)
        change = kinds[0][link.old], kinds[1][link.new]
        if change == (Kind.PREAMBULAR, Kind.OPERATIVE):
            flags.append(Movement.TO_OPERATIVE)
        elif change == (Kind.OPERATIVE, Kind.PREAMBULAR):
            flags.append(Movement.TO_PREAMBLE)
        elif (link.old, link.new) in moved:
            flags.append(Movement.MOVED)
        result[link.old, link.new] = tuple(flags)
    return result


def _out_of_order(
    links: Sequence[Link], kinds: Sequence[Mapping[str, Kind]], places: Sequence[Mapping[str, int]]
) -> set[tuple[str, str]]:
    """Links inside one part that leave the longest run of links in order, and by more than a swap of neighbours."""
    result = set()
    for kind in Kind:
        inside = [
            (places[0][link.old], places[1][link.new], link)
            for link in links
            if kinds[0][link.old] == kinds[1][link.new] == kind and link.relation is not Relation.PARTIAL
        ]
        inside.sort(key=lambda entry: (entry[0], entry[1]))
        kept = {inside[index][2].new for index in _longest_increasing([entry[1] for entry in inside])}
        order = [entry for entry in inside if entry[2].new in kept]
        for start, end, link in inside:
            passed = sum((o < start) != (n < end) for o, n, _ in order if n != end)
            if link.new not in kept and passed >= FAR:
                result.add((link.old, link.new))
    return result


def _longest_increasing(values: Sequence[int]) -> list[int]:
    """Indices of a longest strictly increasing run of `values`."""
    ends: list[int] = []
    tails: list[int] = []
    before: list[int] = []
    for index, value in enumerate(values):
        place = bisect_left(tails, value)
        if place == len(tails):
            tails.append(value)
            ends.append(index)
        else:
            tails[place], ends[place] = value, index
        before.append(ends[place - 1] if place else -1)
    run: list[int] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        run.append(index)
        index = before[index]
    return run[::-1]
