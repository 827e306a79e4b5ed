"""The wordings that paragraphs of earlier texts have, and which words of a later paragraph each of them proves.

A run that is no formula proves where it is from, and the stretch around it is followed over small changes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from lineage.histories.config import FirstPlaceConfig
from lineage.histories.proper_names import in_names
from lineage.histories.run_index import long_runs, once, shift, short_runs
from lineage.histories.stretches import FirstRun, SharedStretch, stretches
from lineage.histories.word_runs import SEED, Grams, TextRuns, grams

RUN = 2 * SEED
"""Words that a run has at least to prove by itself that it was taken over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Formulas:
    """The runs, of SEED words and of RUN words, that too many lines or series have."""

    short: frozenset[int]
    long: frozenset[int]


def unlike_formulas(own: Sequence[TextRuns], common: Formulas) -> tuple[Grams, Grams]:
    """The short and the long runs of texts that are no formulas, sorted, each once."""
    short, long = once(runs.grams for runs in own), once(long_runs(runs)[0] for runs in own)
    return _without(short, common.short), _without(long, common.long)


def _without(numbers: Grams, common: frozenset[int]) -> Grams:
    return numbers[~_among(numbers, np.sort(np.fromiter(common, dtype=np.uint64)))]


_First = tuple[str, bool]
"""Paragraph id of a first place, and whether the run there is telling."""
Place = tuple[float, int]
"""In the order of the series: 3 for its fourth text, 2.5 for those elsewhere between the third and the fourth, which
have numbers of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _EarlierWording:
    """The words of one or more paragraphs, and the earliest that has them."""

    words: tuple[str, ...]
    paragraph: str
    place: Place


class EarlierWordings:
    """The adopted wordings, and where each run stands in them."""

    def __init__(
        self,
        common: Formulas,
        asked: Sequence[TextRuns],
        names: frozenset[str],
        config: FirstPlaceConfig,
    ) -> None:
        """`asked` are the texts whose paragraphs will be looked up: no other runs are entered. `names` are the words of
        names of bodies and treaties."""
        self._common = common
        self._config = config
        self._names = names
        self._named: dict[tuple[str, ...], frozenset[int]] = {}
        self.asked = unlike_formulas(asked, common)
        both = [runs.grams for runs in asked], [long_runs(runs)[0] for runs in asked]
        self._again = tuple(some[_among(some, _twice(runs))] for some, runs in zip(self.asked, both, strict=True))
        self._wordings: dict[tuple[str, ...], _EarlierWording] = {}
        self._found: list[tuple[str, ...]] = []
        self._partly: dict[tuple[str, ...], int] = {}
        self._short: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        self._long: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        self._stretches: dict[tuple[tuple[str, ...], int], tuple[Sequence[SharedStretch], Sequence[SharedStretch]]] = {}

    def add(
        self, document: str, paragraphs: Iterable[tuple[str, tuple[str, ...]]], place: Place, *, asked: bool = False
    ) -> None:
        """Takes in `paragraphs` of a text, label and words, at its place in the order of the series. Of one that is
        `asked` for itself only runs that stand twice are entered: the others nobody looks up but itself."""
        for label, found in paragraphs:
            if len(found) < RUN:
                continue
            wording = _EarlierWording(words=found, paragraph=f"{document}#{label}", place=place)
            known = self._wordings.get(found)
            if known is None or (not asked and found in self._partly):
                self._enter(found, asked=asked)
            if known is None or place < known.place:
                self._wordings[found] = wording

    def holding(self, runs: TextRuns) -> frozenset[str]:
        """The labels of those paragraphs of a text that have a run which may be looked up."""
        places = [
            owner[_among(numbers, wanted)]
            for (numbers, owner), wanted in zip((short_runs(runs), long_runs(runs)), self.asked, strict=True)
        ]
        return frozenset(runs.labels[int(at)] for at in np.unique(np.concatenate(places)))

    def _enter(self, found: tuple[str, ...], *, asked: bool) -> None:
        """Notes where the runs of a wording stand in it: those that stand twice, or the others too."""
        number = self._partly.pop(found, None)
        rest = number is not None
        if number is None:
            number = len(self._found)
            self._found.append(found)
        if asked:
            self._partly[found] = number
        for table, numbers, wanted, again in zip(
            (self._short, self._long), _arrays(found), self.asked, self._again, strict=True
        ):
            kept = _among(numbers, again if asked else wanted)
            there = np.flatnonzero(kept & ~_among(numbers, again) if rest else kept)
            for at, gram in zip(there.tolist(), numbers[there].tolist(), strict=True):
                table[gram].append((number, at))

    def look_up(self, found: tuple[str, ...], position: float) -> tuple[FirstRun, ...]:
        """The words of a paragraph of the text at `position` that an earlier one has."""
        if len(found) < RUN:
            return ()
        short, long = _grams(found)
        seeds = self._seeds(short, long)
        earlier = [(self._wordings[self._found[number]], number) for number in seeds]
        earlier = [(wording, number) for wording, number in earlier if wording.place < (position,)]
        earlier.sort(key=lambda one: (one[0].place, one[1]))
        first: dict[int, _First] = {}
        for shorter in (False, True):
            for _, one_text in groupby(earlier, lambda one: one[0].place):
                first |= self._in_text(found, (short, long), [(w, n, seeds[n]) for w, n in one_text], first, shorter)
        return _runs([first.get(i, ("", False)) for i in range(len(found))])

    def _in_text(
        self,
        found: tuple[str, ...],
        grams: tuple[Sequence[int], Sequence[int]],
        wordings: Iterable[tuple[_EarlierWording, int, list[tuple[int, int]]]],
        known: Mapping[int, _First],
        shorter: bool,
    ) -> dict[int, _First]:
        """The words that the wordings of one text date and that are not `known` yet: of several, the longest run."""
        longest: dict[int, tuple[int, _First]] = {}
        for wording, number, seeds in wordings:
            if all(i in known and min(i + SEED, len(found)) - 1 in known for i, _ in seeds):
                continue
            for stretch in self._of(found, number, seeds, grams)[shorter]:
                place = wording.paragraph, self._own(stretch, grams[0]) >= self._config.own
                for i, length in self._dated(stretch, grams):
                    if i not in known and length > longest.get(i, (0, place))[0]:
                        longest[i] = length, place
        return {i: place for i, (_, place) in longest.items()}

    def _dated(self, line: SharedStretch, grams: tuple[Sequence[int], Sequence[int]]) -> Iterator[tuple[int, int]]:
        """The words that a stretch dates, each with the length of its block: not the formulas at its ends. "activities
        of the United Nations Office on Drugs and Crime, as coordinator" is told by its last words, and its first have
        stood in other paragraphs for longer."""
        telling = self._telling(line, grams)
        for start, _, length in line.blocks if telling else ():
            for i in range(max(start, min(telling)), min(start + length, max(telling) + 1)):
                yield i, length

    def _telling(self, line: SharedStretch, grams: tuple[Sequence[int], Sequence[int]]) -> set[int]:
        """The words of a stretch that are outside formulas of SEED words, or in a run of RUN words that is none."""
        told = set(line.words - self._formulas_in(line, grams[0]))
        for start, _, length in line.blocks:
            for i in range(start, start + length - RUN + 1):
                if grams[1][i] not in self._common.long:
                    told.update(range(i, i + RUN))
        return told

    def _seeds(self, short: Sequence[int], long: Sequence[int]) -> dict[int, list[tuple[int, int]]]:
        """Number of a wording -> where its runs are those of the paragraph."""
        seeds: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for table, numbers in ((self._short, short), (self._long, long)):
            for i, gram in enumerate(numbers):
                for number, j in table.get(gram, ()):
                    seeds[number].append((i, j))
        return seeds

    def _of(
        self,
        found: tuple[str, ...],
        number: int,
        seeds: Iterable[tuple[int, int]],
        grams: tuple[Sequence[int], Sequence[int]],
    ) -> tuple[Sequence[SharedStretch], Sequence[SharedStretch]]:
        """The stretches that a paragraph has in common with a wording and that prove something; then the shorter ones,
        which prove it of words that nothing else dates."""
        key = (found, number)
        if key not in self._stretches:
            old, left = self._found[number], list(seeds)
            if found not in self._named:
                self._named[found] = in_names(found, self._names)
            kinds: list[list[SharedStretch]] = []
            config = self._config
            for share, least in ((config.kept, 0), (config.near_kept, config.near), (config.short_kept, config.short)):
                grown = [
                    line
                    for line in stretches(found, old, left, share)
                    if len(line.words - self._named[found]) >= config.own
                ]
                kinds.append([line for line in grown if self._tells(line, least, grams)])
                covered = frozenset(i for line in kinds[-1] for i in line.words)
                left = [(i, j) for i, j in left if i not in covered]
            self._stretches[key] = (*kinds[0], *kinds[1]), kinds[2]
        return self._stretches[key]

    def _tells(self, line: SharedStretch, least: int, grams: tuple[Sequence[int], Sequence[int]]) -> bool:
        """Whether a stretch has a run of RUN words that is not a formula; where `least` words are enough, has them, and
        enough of them outside formulas."""
        if least:
            return line.kept >= least and self._own(line, grams[0]) >= self._config.near_own
        runs = (grams[1][start : max(start, start + length - RUN + 1)] for start, _, length in line.blocks)
        return any(gram not in self._common.long for found in runs for gram in found)

    def _own(self, line: SharedStretch, short: Sequence[int]) -> int:
        """Number of words of a stretch outside all formulas of SEED words."""
        return line.kept - len(self._formulas_in(line, short))

    def _formulas_in(self, line: SharedStretch, short: Sequence[int]) -> set[int]:
        found: set[int] = set()
        for start, _, length in line.blocks:
            for i in range(start, start + length - SEED + 1):
                if short[i] in self._common.short:
                    found.update(range(i, i + SEED))
        return found


def _grams(found: tuple[str, ...]) -> tuple[list[int], list[int]]:
    """The numbers of the runs of SEED words, and of RUN words, of a paragraph."""
    short, long = _arrays(found)
    return short.tolist(), long.tolist()


def _arrays(found: tuple[str, ...]) -> tuple[Grams, Grams]:
    short = grams(found)
    return short, short[:-SEED] * shift() + short[SEED:] if len(short) > SEED else short[:0]


def _twice(runs: Sequence[Grams]) -> Grams:
    """The runs that stand in more than one place, sorted."""
    found, counts = np.unique(np.concatenate([np.empty(0, dtype=np.uint64), *runs]), return_counts=True)
    return found[counts > 1]


def _among(numbers: Grams, wanted: Grams) -> NDArray[np.bool_]:
    """Which of `numbers` are among `wanted`, which are sorted."""
    if not len(wanted):
        return np.zeros(len(numbers), dtype=np.bool_)
    return np.asarray(wanted[np.minimum(np.searchsorted(wanted, numbers), len(wanted) - 1)] == numbers)


def _runs(first: Sequence[tuple[str, bool]]) -> tuple[FirstRun, ...]:
    """Consecutive words with the same first place, as runs."""
    found: list[FirstRun] = []
    at = 0
    for (name, telling), same in groupby(first):
        end = at + len(list(same))
        if name:
            found.append(FirstRun(start=at, end=end, paragraph=name, telling=telling))
        at = end
    return tuple(found)
