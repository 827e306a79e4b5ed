"""The first place of every word: the earliest adopted paragraph, in any series, that has its run of words.

Method: runs of words are looked up by their numbers (`word_runs.py`), and from each one found the stretch around it is
followed, across small changes too (`stretches.py`). A run that many lines of the series have, or many other series, is
a formula or the name of a body and proves nothing; only the count decides, not a list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from lineage.documents.resolution import Kind, Resolution, Status
from lineage.histories.run_index import Lender, RunIndex, long_runs, once, shift, short_runs
from lineage.histories.stretches import Stretch, stretches
from lineage.histories.word_runs import SEED, Grams, TextRuns, grams, holders, runs_of_document
from lineage.languages.text import single_words

RUN = 2 * SEED
"""Words that a run has at least to prove by itself that it was taken over."""
NEAR = 14
"""Fewest kept words of a stretch that changes cut into shorter runs."""
NEAR_OWN = 8
"""Of these, words in runs of SEED that are not formulas."""
NEAR_KEPT = 7
"""Words kept for every word changed in such a stretch: one word in eight may differ."""
KEPT = 4
"""The same for a stretch with a run of RUN words: once that proves where it is from, more may differ around it."""
OWN = 4
"""Words outside formulas that make a stretch telling: "of the Office ... for Human Rights and the" has 1 of them."""
LINES = 3
"""Lines of a series that may hold a run which is not a formula. Over the eleven English texts 25,300 words stand in
runs of ten and more that were there before and that three lines hold at most."""
SERIES = 3
"""The same of other series; a text outside all series counts as one."""
SERIES_PART = 0.02
"""The same as a share of the series of the corpus, where that is more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstRun:
    """Words of a paragraph that stand in an earlier one."""

    start: int
    """First of the words, counted from 0 over the `single_words` of the paragraph."""
    end: int
    """Exclusive."""
    paragraph: str
    """Id of the earliest paragraph that has them."""
    telling: bool
    """Whether they are more than formulas and names with a word or two: enough to say that a clause was taken over."""


NOWHERE = RunIndex()


def first_places(
    series: Sequence[Resolution],
    lines: Mapping[str, str],
    elsewhere: RunIndex = NOWHERE,
    read: Callable[[str], Mapping[str, str] | None] = lambda _: None,
) -> dict[str, tuple[FirstRun, ...]]:
    """For every paragraph of the texts of a series, in date order, the words that an earlier adopted text has.

    `lines` has the line of every paragraph id, except those of a last text outside the series, such as a draft to be
    checked, whose runs do not count towards formulas. `elsewhere` has the runs of all texts of the corpus, and `read`
    returns the `words_of_document` of one of them by its id, or None; only of those that share a run which is not a
    formula.
    """
    own = [runs_of_document(text) for text in series]
    traced = [runs for runs in own if all(f"{runs.document}#{label}" in lines for label in runs.labels)]
    inside = {text.id for text in series}
    common = _formulas(traced, lines, elsewhere, inside)
    index = _Index(common, own)
    for at, text in enumerate(series):
        if text.status is Status.ADOPTED:
            found = ((p.label, single_words(p.text)) for p in text.paragraphs if p.kind is not Kind.HEADING)
            index.add(text.id, found, (at, 0))
    for number, lender in enumerate(_lenders(own, elsewhere, common, inside)):
        # outside the series, only the date proves that a text is earlier
        days = (one.adopted or one.dated for one in series)
        lent = read(lender.document)
        if lent is not None:
            place = sum(1 for day in days if day is None or day <= lender.adopted) - 0.5, number
            held = ((label, tuple(line.split("\n"))) for label, line in lent.items() if label in lender.labels)
            index.add(lender.document, held, place)
    return {
        f"{text.id}#{p.label}": index.look_up(single_words(p.text), at)
        for at, text in enumerate(series)
        for p in text.paragraphs
        if p.kind is not Kind.HEADING
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class _Formulas:
    """The runs, of SEED words and of RUN words, that too many lines or series have."""

    short: frozenset[int]
    long: frozenset[int]


def borrowed(
    own: Sequence[TextRuns], elsewhere: RunIndex, inside: Collection[str]
) -> tuple[tuple[tuple[int, ...], ...], tuple[Lender, ...]]:
    """What the first places of a series depend on in other texts, whatever its lines are: the short and long runs that
    are formulas there, and the texts that share other runs with it. `inside` are the ids of its own texts."""
    common = _formulas(
        own, {f"{runs.document}#{label}": "" for runs in own for label in runs.labels}, elsewhere, inside
    )
    formulas = (tuple(sorted(common.short)), tuple(sorted(common.long)))
    return formulas, tuple(_lenders(own, elsewhere, common, inside))


def _formulas(
    own: Sequence[TextRuns], lines: Mapping[str, str], elsewhere: RunIndex, inside: Collection[str]
) -> _Formulas:
    line_of = {name: number for number, name in enumerate(dict.fromkeys(lines.values()))}
    most = max(SERIES, round(SERIES_PART * elsewhere.series(inside)))
    kinds = []
    for long, shape in enumerate((short_runs, long_runs)):
        found = [shape(runs) for runs in own]
        wanted = once(numbers for numbers, _ in found)
        held = [
            [line_of[lines[f"{runs.document}#{runs.labels[i]}"]] for i in at.tolist()]
            for runs, (_, at) in zip(own, found, strict=True)
        ]
        by_line = holders([numbers for numbers, _ in found], held, wanted)
        by_series = elsewhere.held(wanted, inside, long=bool(long))
        common = {gram for gram, count in by_line.items() if count > LINES}
        kinds.append(frozenset(common | {gram for gram, count in by_series.items() if count > most}))
    return _Formulas(short=kinds[0], long=kinds[1])


def _lenders(
    own: Sequence[TextRuns], elsewhere: RunIndex, common: _Formulas, inside: Collection[str]
) -> Iterator[Lender]:
    """The adopted texts elsewhere that share with the series a run that is not a formula."""
    return elsewhere.lenders(*_unlike_formulas(own, common), NEAR_OWN, inside)


def _unlike_formulas(own: Sequence[TextRuns], common: _Formulas) -> tuple[Grams, Grams]:
    """The short and the long runs of texts that are no formulas, sorted, each once."""
    short = np.setdiff1d(once(runs.grams for runs in own), np.array(sorted(common.short), dtype=np.uint64))
    long = np.setdiff1d(once(long_runs(runs)[0] for runs in own), np.array(sorted(common.long), dtype=np.uint64))
    return short, long


Place = tuple[float, int]
"""In the order of the series: 3 for its fourth text, 2.5 for those elsewhere between the third and the fourth, which
have numbers of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wording:
    """The words of one or more paragraphs, and the earliest that has them."""

    words: tuple[str, ...]
    paragraph: str
    place: Place


class _Index:
    """The adopted wordings, and where each run stands in them."""

    def __init__(self, common: _Formulas, asked: Sequence[TextRuns]) -> None:
        """`asked` are the texts whose paragraphs will be looked up: no other runs are entered."""
        self._common = common
        self._asked = _unlike_formulas(asked, common)
        self._wordings: dict[tuple[str, ...], _Wording] = {}
        self._numbers: dict[tuple[str, ...], int] = {}
        self._found: list[tuple[str, ...]] = []
        self._short: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        self._long: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        self._stretches: dict[tuple[tuple[str, ...], int], tuple[Stretch, ...]] = {}

    def add(self, document: str, paragraphs: Iterable[tuple[str, tuple[str, ...]]], place: Place) -> None:
        """Takes in `paragraphs` of a text, label and words, at its place in the order of the series."""
        for label, found in paragraphs:
            if len(found) < RUN:
                continue
            wording = _Wording(words=found, paragraph=f"{document}#{label}", place=place)
            known = self._wordings.get(found)
            if known is None:
                self._enter(found)
            if known is None or place < known.place:
                self._wordings[found] = wording

    def _enter(self, found: tuple[str, ...]) -> None:
        number = len(self._found)
        self._found.append(found)
        for table, numbers, asked in zip((self._short, self._long), _arrays(found), self._asked, strict=True):
            there = np.flatnonzero(_among(numbers, asked))
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
        first: dict[int, tuple[str, bool]] = {}
        for _, one_text in groupby(sorted(earlier, key=lambda one: (one[0].place, one[1])), lambda one: one[0].place):
            longest: dict[int, tuple[int, tuple[str, bool]]] = {}
            for wording, number in one_text:
                if all(i in first and min(i + SEED, len(found)) - 1 in first for i, _ in seeds[number]):
                    continue
                for stretch in self._of(found, number, seeds[number], (short, long)):
                    place = wording.paragraph, self._own(stretch, short) >= OWN
                    for i, length in self._dated(stretch, (short, long)):
                        if i not in first and length > longest.get(i, (0, place))[0]:
                            longest[i] = length, place
            first |= {i: place for i, (_, place) in longest.items()}
        return _runs([first.get(i, ("", False)) for i in range(len(found))])

    def _dated(self, line: Stretch, grams: tuple[Sequence[int], Sequence[int]]) -> Iterator[tuple[int, int]]:
        """The words that a stretch dates, each with the length of its block: not the formulas at its ends. "activities
        of the United Nations Office on Drugs and Crime, as coordinator" is told by its last words, and its first have
        stood in other paragraphs for longer."""
        telling = self._telling(line, grams)
        for start, _, length in line.blocks if telling else ():
            for i in range(max(start, min(telling)), min(start + length, max(telling) + 1)):
                yield i, length

    def _telling(self, line: Stretch, grams: tuple[Sequence[int], Sequence[int]]) -> set[int]:
        """The words of a stretch that are outside formulas of SEED words, or in a run of RUN words that is none."""
        told = {i for start, _, length in line.blocks for i in range(start, start + length)} - self._formulas_in(
            line, grams[0]
        )
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
    ) -> tuple[Stretch, ...]:
        """The stretches that a paragraph has in common with a wording and that prove something."""
        key = (found, number)
        if key not in self._stretches:
            old, places = self._found[number], tuple(seeds)
            proved = [line for line in stretches(found, old, places, KEPT) if self._proves(line, grams[1])]
            covered = {i for line in proved for start, _, length in line.blocks for i in range(start, start + length)}
            left = [(i, j) for i, j in places if i not in covered]
            near = [line for line in stretches(found, old, left, NEAR_KEPT) if self._is_near(line, grams[0])]
            self._stretches[key] = (*proved, *near)
        return self._stretches[key]

    def _proves(self, line: Stretch, long: Sequence[int]) -> bool:
        """Whether a stretch has a run of RUN words that is not a formula."""
        runs = (long[start : max(start, start + length - RUN + 1)] for start, _, length in line.blocks)
        return any(gram not in self._common.long for found in runs for gram in found)

    def _is_near(self, line: Stretch, short: Sequence[int]) -> bool:
        """Whether a stretch that changes cut into shorter runs has enough words, and enough outside formulas."""
        return line.kept >= NEAR and self._own(line, short) >= NEAR_OWN

    def _own(self, line: Stretch, short: Sequence[int]) -> int:
        """Number of words of a stretch outside all formulas of SEED words."""
        return line.kept - len(self._formulas_in(line, short))

    def _formulas_in(self, line: Stretch, short: Sequence[int]) -> set[int]:
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
