"""Which units of two texts are the same: the longest common order, without equalities that come about by chance."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from diff_match_patch import diff_match_patch

from lineage.diff.longest_chain import rising
from lineage.diff.units import FUNCTION, PUNCTUATION
from lineage.languages.text import shared_ends

try:
    from fast_diff_match_patch import diff as compiled_diff
except ImportError:  # no wheel for the platform
    compiled_diff = None

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineage.diff.units import Unit

CELLS = 1_000_000
"""Largest product of the two lengths for the exact method; two paragraphs of 1,000 differing units take about
40 ms with it. Longer stretches are first cut at units that both texts have exactly once."""
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
REACH = 10_000
"""Largest product of the two sides of a replacement, in units, that is searched for a word that both keep."""

_PRIVATE = (*range(0xE000, 0xF900), *range(0xF0000, 0xFFFFE))
"""Private code points: the basic plane holds 6,400 of them, plane 15 the rest."""


class Match(NamedTuple):
    """A run of equal units."""

    old: int
    """Index of the first unit in the old text."""
    new: int
    length: int


def match(old: Sequence[str], new: Sequence[str]) -> tuple[tuple[Match, ...], bool]:
    """Runs of equal keys, in order, and whether the exact method (Myers 1986, as diff-match-patch has it) made all.

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
        runs.append(anchor)
        i, j = anchor.old + anchor.length, anchor.new + anchor.length
    return _joined(runs), complete


def _exact(old: Sequence[str], new: Sequence[str], i: int, j: int) -> list[Match]:
    """Runs of two stretches that begin at `i` and `j`. Keys that only one of them has share one code point a
    side: within CELLS the common keys never run out of code points."""
    common = set(old) & set(new)
    alone_old, alone_new, *points = _PRIVATE[: len(common) + 2]
    code = dict(zip(sorted(common), map(chr, points), strict=True))
    sides = ((old, chr(alone_old)), (new, chr(alone_new)))
    one, other = ("".join([code.get(key, alone) for key in keys]) for keys, alone in sides)
    runs: list[Match] = []
    for operation, length in compiled_steps(one, other) if compiled_diff else reference_steps(one, other):
        if operation == "=":
            runs.append(Match(i, j, length))
        i += length if operation != "+" else 0
        j += length if operation != "-" else 0
    return runs


def compiled_steps(old: str, new: str) -> Sequence[tuple[str, int]]:
    """Operations ("=", "-", "+") and lengths from `old` to `new`, by the compiled port of diff-match-patch."""
    steps: list[tuple[str, int]] = compiled_diff(old, new, timelimit=0, checklines=False, cleanup="No")
    return steps


def reference_steps(old: str, new: str) -> Sequence[tuple[str, int]]:
    """Operations and lengths from `old` to `new` by diff-match-patch itself: those of `compiled_steps` (a test checks
    it), ten times as slow."""
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    return [("-=+"[operation + 1], len(piece)) for operation, piece in engine.diff_main(old, new, False)]


def _unique_anchors(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """Ends that agree, and between them the longest rising chain of keys that each text has exactly once."""
    head, tail = shared_ends(old, new)
    inner_old, inner_new = old[head : len(old) - tail], new[head : len(new) - tail]
    once_old = {key for key, count in Counter(inner_old).items() if count == 1}
    once = {key for key, count in Counter(inner_new).items() if count == 1} & once_old
    places = {key: index for index, key in enumerate(inner_new) if key in once}
    pairs = [(i, places[key]) for i, key in enumerate(inner_old) if key in once]
    chain = [Match(head + i, head + j, 1) for i, j in rising(pairs)]
    return [Match(0, 0, head), *chain, Match(len(old) - tail, len(new) - tail, tail)]


def _joined(runs: Iterable[Match]) -> tuple[Match, ...]:
    joined: list[Match] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and last.old + last.length == run.old and last.new + last.length == run.new:
            joined[-1] = Match(last.old, last.new, last.length + run.length)
        elif run.length:
            joined.append(run)
    return tuple(joined)


def clean(old: Sequence[Unit], new: Sequence[Unit], matches: Sequence[Match]) -> tuple[Match, ...]:
    """`matches` as a reader would have them: what reads as one change becomes one change.

    Function words and punctuation between two replacements are absorbed, so are single words between large
    ones; a word that both sides of a replacement have in one order is kept; a text of which next to nothing is left
    becomes one replacement; a word or clause put in or taken out begins at a comma or conjunction where the wording
    allows several places.
    """
    texts = _WeighedUnits(old, new)
    kept = _slide(old, new, list(matches))
    for _ in range(PASSES):
        fewer = texts.absorbed(kept)
        if len(fewer) == len(kept):
            break
        kept = fewer
    return () if texts.is_replacement(kept) else _joined(texts.with_kept_words(kept))


class _BetweenRuns(NamedTuple):
    """What stands between two runs."""

    has_old: bool
    has_new: bool
    old_weight: float
    new_weight: float

    @property
    def replaces(self) -> bool:
        return self.has_old and self.has_new

    @property
    def weight(self) -> float:
        return max(self.old_weight, self.new_weight)


class _WeighedUnits:
    """The units of two texts, with what the stretches of each weigh."""

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit]) -> None:
        self.old, self.new = old, new
        self._old_sums, self._new_sums = (
            [0.0, *accumulate([unit.weight for unit in units])] for units in (self.old, self.new)
        )

    def weight(self, run: Match) -> float:
        """What a run weighs in the old text."""
        return self._old_sums[run.old + run.length] - self._old_sums[run.old]

    def gap(self, before: Match, after: Match) -> _BetweenRuns:
        """What stands between the end of one run and the beginning of another."""
        i, j = before.old + before.length, before.new + before.length
        old_weight = self._old_sums[after.old] - self._old_sums[i]
        return _BetweenRuns(after.old > i, after.new > j, old_weight, self._new_sums[after.new] - self._new_sums[j])

    def absorbed(self, matches: Sequence[Match]) -> list[Match]:
        """`matches` without those that came about by chance."""
        kept = [Match(0, 0, 0)]
        for run, following in pairwise([*matches, Match(len(self.old), len(self.new), 0)]):
            if not self._is_chance(run, self.gap(kept[-1], run), self.gap(run, following)):
                kept.append(run)
        return kept[1:]

    def _is_chance(self, run: Match, left: _BetweenRuns, right: _BetweenRuns) -> bool:
        if not (left.has_old or left.has_new) or not (right.has_old or right.has_new):
            return False
        weight = self.weight(run)
        both = left.replaces and right.replaces
        crossing = (left.has_old or right.has_old) and (left.has_new or right.has_new)
        if weight == 0:
            swapped = crossing and not left.replaces and not right.replaces
            heavy = crossing and min(left.weight, right.weight) > 0 and left.weight + right.weight >= HEAVY
            return run.length <= LONGEST_GLUE and (both or swapped or heavy)
        return crossing and weight < (COHERENCE if both else ONE_SIDED) * min(left.weight, right.weight)

    def is_replacement(self, matches: Sequence[Match]) -> bool:
        """Whether so little is equal that one text takes the place of the other."""
        runs = [self.weight(run) for run in matches]
        smaller = min(self._old_sums[-1], self._new_sums[-1])
        return smaller >= WHOLE_RUN and sum(runs) < WHOLE * smaller and max(runs, default=0) < WHOLE_RUN

    def with_kept_words(self, matches: Sequence[Match]) -> list[Match]:
        """`matches` and, within each replacement, the heaviest run of words that both sides have: the longest common
        order counts a comma for as much as a word, so "gray, fuzzy" -> "old, gray" keeps the comma of the two."""
        kept = [Match(0, 0, 0)]
        for run in (*matches, Match(len(self.old), len(self.new), 0)):
            last = kept[-1]
            if 0 < (run.old - last.old - last.length) * (run.new - last.new - last.length) <= REACH:
                kept.extend(self._kept_words(last, run))
            kept.append(run)
        return kept

    def _kept_words(self, before: Match, after: Match) -> list[Match]:
        """Runs of words that the replacement between two runs keeps, in order."""
        run = self._heaviest_run(before, after)
        if run is None:
            return []
        whole = self.gap(before, after)
        light = self.weight(run) < ONE_SIDED * min(whole.old_weight, whole.new_weight)
        if light and self._is_chance(run, self.gap(before, run), self.gap(run, after)):
            return []
        return [*self._kept_words(before, run), run, *self._kept_words(run, after)]

    def _heaviest_run(self, before: Match, after: Match) -> Match | None:
        """The heaviest run of words printed alike, with the small words around it, the first of equals, or None."""
        start, start_new = before.old + before.length, before.new + before.length
        places: dict[str, list[int]] = {}
        for j in range(start_new, after.new):
            if self.new[j].weight:
                places.setdefault(self.new[j].text, []).append(j)
        runs = [
            Match(i - back, j - back, back + _length(self.old[i : after.old], self.new[j : after.new]))
            for i in range(start, after.old)
            for j in places.get(self.old[i].text, ())
            for back in [_length(self.old[start:i][::-1], self.new[start_new:j][::-1])]
        ]
        return max(runs, key=self.weight, default=None)


def _length(old: Sequence[Unit], new: Sequence[Unit]) -> int:
    """Number of units at the beginning of both that are printed alike."""
    shorter = min(len(old), len(new))
    return next((n for n in range(shorter) if old[n].text != new[n].text), shorter)


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
