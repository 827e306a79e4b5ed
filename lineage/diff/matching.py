"""Which units of two texts are the same: diff-match-patch on private code points, within bounds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from diff_match_patch import diff_match_patch

from lineage.diff.order import rising

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CELLS = 1_000_000
"""Largest product of the two lengths for the exact method; two paragraphs of 1,000 differing units take about
a second with it. Longer stretches are first cut at units that both texts have exactly once."""

_PRIVATE = (*range(0xE000, 0xF900), *range(0xF0000, 0xFFFFE))
"""Private code points: the basic plane holds 6,400 of them, plane 15 the rest."""


class Match(NamedTuple):
    """A run of equal units."""

    old: int
    """Index of the first unit in the old text."""
    new: int
    length: int


def match(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[Match, ...], bool]:
    """Runs of equal keys, in order, and whether the exact method (Myers, by diff-match-patch) made all of them.

    False: the texts were too long for it, and stretches without a common unique unit are taken as replaced.
    """
    if len(old) * len(new) <= CELLS:
        return _joined(_exact(old, new, 0, 0)), True
    runs: list[Match] = []
    complete = True
    i = j = 0
    for anchor in (*_unique_anchors(old, new), Match(len(old), len(new), 0)):
        gap = (anchor.old - i) * (anchor.new - j)
        if 0 < gap <= CELLS:
            runs.extend(_exact(old[i : anchor.old], new[j : anchor.new], i, j))
        complete = complete and gap <= CELLS
        if anchor.length:
            runs.append(anchor)
        i, j = anchor.old + anchor.length, anchor.new + anchor.length
    return _joined(runs), complete


def _exact(old: Sequence[str], new: Sequence[str], i: int, j: int) -> list[Match]:
    """Runs of two stretches that begin at `i` and `j`. Keys that only one of them has share one code point a
    side: within CELLS the common keys never run out of code points."""
    alone_old, alone_new, *points = _PRIVATE[: len(set(old) & set(new)) + 2]
    code = dict(zip(sorted(set(old) & set(new)), map(chr, points), strict=True))
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    old_text = "".join(code.get(key, chr(alone_old)) for key in old)
    new_text = "".join(code.get(key, chr(alone_new)) for key in new)
    runs: list[Match] = []
    for operation, piece in engine.diff_main(old_text, new_text, False):
        if operation == engine.DIFF_EQUAL:
            runs.append(Match(i, j, len(piece)))
        i += len(piece) if operation != engine.DIFF_INSERT else 0
        j += len(piece) if operation != engine.DIFF_DELETE else 0
    return runs


def _unique_anchors(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Ends that agree, and between them the longest rising chain of keys that each text has exactly once."""
    head = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    rest = min(len(old), len(new)) - head
    tail = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    inner_old, inner_new = old[head : len(old) - tail], new[head : len(new) - tail]
    once_old = {key for key, count in Counter(inner_old).items() if count == 1}
    once = {key for key, count in Counter(inner_new).items() if count == 1} & once_old
    places = {key: index for index, key in enumerate(inner_new) if key in once}
    pairs = [(i, places[key]) for i, key in enumerate(inner_old) if key in once]
    chain = [Match(head + i, head + j, 1) for i, j in rising(pairs)]
    first = [Match(0, 0, head)] if head else []
    last = [Match(len(old) - tail, len(new) - tail, tail)] if tail else []
    return [*first, *chain, *last]


def _joined(runs: Iterable[Match]) -> tuple[Match, ...]:
    joined: list[Match] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and last.old + last.length == run.old and last.new + last.length == run.new:
            joined[-1] = Match(last.old, last.new, last.length + run.length)
        elif run.length:
            joined.append(run)
    return tuple(joined)
