"""Semantic clean-up of a word alignment: what a reader sees as one change becomes one change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.matching import Match
from lineage.diff.units import FUNCTION, PUNCTUATION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.diff.units import Unit

COHERENCE = 0.34
"""A run of equal words between two replacements is absorbed when it weighs less than this share of the lighter
of them: one common word between two replaced ones stays, one among six does not."""
ONE_SIDED = 0.2
"""The same where one of the two only takes out or puts in."""
HEAVY = 4.0
"""Weight of two changes together from which the function words between them are absorbed in any case."""
LONGEST_GLUE = 4
"""Longest run of function words and punctuation that is absorbed."""
WHOLE = 0.15
"""Below this share of equal words, with no run of WHOLE_RUN equal words, the text is shown as replaced."""
WHOLE_RUN = 3.0
PASSES = 8


class _Gap(NamedTuple):
    old: Sequence[Unit]
    new: Sequence[Unit]

    @property
    def replaces(self) -> bool:
        return bool(self.old) and bool(self.new)

    @property
    def weight(self) -> float:
        return max(_weight(self.old), _weight(self.new))


def clean(old: Sequence[Unit], new: Sequence[Unit], matches: Sequence[Match]) -> tuple[Match, ...]:
    """`matches` without chance equalities between changes, the rest moved to where a reader would cut.

    Function words and punctuation between two replacements are absorbed, so are single words between large
    ones; a text of which next to nothing is left becomes one replacement; a word or clause put in or taken
    out begins at a comma or conjunction where the wording allows several places.
    """
    kept = tuple(_slide(old, new, list(matches)))
    for _ in range(PASSES):
        fewer = _absorb(old, new, kept)
        if len(fewer) == len(kept):
            break
        kept = fewer
    return () if _is_replacement(old, new, kept) else kept


def _weight(units: Sequence[Unit]) -> float:
    return sum(unit.weight for unit in units)


def _absorb(old: Sequence[Unit], new: Sequence[Unit], matches: Sequence[Match]) -> tuple[Match, ...]:
    kept: list[Match] = []
    for index, run in enumerate(matches):
        i, j = (kept[-1].old + kept[-1].length, kept[-1].new + kept[-1].length) if kept else (0, 0)
        following = matches[index + 1] if index + 1 < len(matches) else Match(len(old), len(new), 0)
        left = _Gap(old[i : run.old], new[j : run.new])
        end_old, end_new = run.old + run.length, run.new + run.length
        right = _Gap(old[end_old : following.old], new[end_new : following.new])
        if not _by_chance(old[run.old : end_old], left, right):
            kept.append(run)
    return tuple(kept)


def _by_chance(run: Sequence[Unit], left: _Gap, right: _Gap) -> bool:
    if not (left.old or left.new) or not (right.old or right.new):
        return False
    weight = _weight(run)
    both = left.replaces and right.replaces
    crossing = bool(left.old or right.old) and bool(left.new or right.new)
    if weight == 0:
        swapped = crossing and not left.replaces and not right.replaces
        heavy = crossing and min(left.weight, right.weight) > 0 and left.weight + right.weight >= HEAVY
        return len(run) <= LONGEST_GLUE and (both or swapped or heavy)
    return crossing and weight < (COHERENCE if both else ONE_SIDED) * min(left.weight, right.weight)


def _is_replacement(old: Sequence[Unit], new: Sequence[Unit], matches: Sequence[Match]) -> bool:
    runs = [_weight(old[m.old : m.old + m.length]) for m in matches]
    smaller = min(_weight(old), _weight(new))
    return smaller >= WHOLE_RUN and sum(runs) < WHOLE * smaller and max(runs, default=0) < WHOLE_RUN


def _slide(old: Sequence[Unit], new: Sequence[Unit], matches: list[Match]) -> list[Match]:
    """Move each pure insertion or deletion, within equal wording, to its best cut."""
    ends = [Match(0, 0, 0), *matches, Match(len(old), len(new), 0)]
    for index in range(len(ends) - 1):
        before, after = ends[index], ends[index + 1]
        old_gap = after.old - before.old - before.length
        new_gap = after.new - before.new - before.length
        if bool(old_gap) == bool(new_gap):
            continue
        side, start, size = (
            (old, before.old + before.length, old_gap) if old_gap else (new, before.new + before.length, new_gap)
        )
        shift = _best_shift(side, start, size, before.length, after.length)
        ends[index] = before._replace(length=before.length + shift)
        ends[index + 1] = Match(after.old + shift, after.new + shift, after.length - shift)
    return [run for run in ends if run.length]


def _best_shift(side: Sequence[Unit], start: int, size: int, back: int, forth: int) -> int:
    """How far the stretch of `size` units at `start` moves: negative is to the left."""
    shifts = [0]
    while shifts[-1] > -back and side[start + shifts[-1] - 1].key == side[start + shifts[-1] + size - 1].key:
        shifts.append(shifts[-1] - 1)
    ahead = 0
    while ahead < forth and side[start + ahead].key == side[start + ahead + size].key:
        ahead += 1
        shifts.append(ahead)
    return max(shifts, key=lambda s: (_cut(side, start + s) + _cut(side, start + s + size), -abs(s)))


def _cut(side: Sequence[Unit], place: int) -> float:
    """How natural a cut is before the unit at `place`."""
    if place in {0, len(side)}:
        return 3.0
    left, right = side[place - 1], side[place]
    if left.key.endswith("'"):
        return -3.0
    if right.kind == PUNCTUATION:
        return 2.5 if right.key in ",;:.)" else 1.0
    if left.kind == PUNCTUATION:
        return 2.0
    if left.kind == FUNCTION:
        return -1.0
    return 1.5 if right.kind == FUNCTION else 0.5
