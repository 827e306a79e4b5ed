"""The first place of every word: the earliest adopted paragraph, in any series, that has its run of words.

Method: runs of words are looked up by their numbers (`word_runs.py`), and from each one found the stretch around it is
followed, across small changes too (`earlier_wordings.py`). A run that many lines of the series have, or many other
series, is a formula and proves nothing; neither do names (`proper_names.py`). The texts themselves tell both, no list.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np
from numpy.typing import NDArray

from lineage.documents.resolution import Kind, Resolution, Status
from lineage.histories.config import DEFAULT, FirstPlaceConfig
from lineage.histories.earlier_wordings import EarlierWordings, Formulas, unlike_formulas
from lineage.histories.proper_names import words_of_names
from lineage.histories.run_index import Lender, RunIndex, long_runs, short_runs
from lineage.histories.stretches import FirstRun
from lineage.histories.word_runs import TextRuns, holders, part_of, run_words, runs_of_document

NOWHERE = RunIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class AtHand:
    """What is known of a series before its first places are asked for."""

    runs: Sequence[TextRuns]
    """Of its texts, in their order."""
    names: frozenset[str]
    """Their `words_of_names`."""
    formulas: Formulas
    """See `formulas_of`."""


def formulas_of(
    runs: Sequence[TextRuns],
    lines: Mapping[str, str],
    elsewhere: RunIndex,
    config: FirstPlaceConfig = DEFAULT.first,
) -> Formulas:
    """The runs that too many lines of a series have, or too many other series; the arguments are as in `first_places`,
    `runs` are those of its texts."""
    traced = [one for one in runs if all(f"{one.document}#{label}" in lines for label in one.labels)]
    return _formulas(traced, lines, elsewhere, {one.document for one in runs}, config)


def first_places(  # noqa: PLR0913
    series: Sequence[Resolution],
    lines: Mapping[str, str],
    elsewhere: RunIndex = NOWHERE,
    read: Callable[[str], Mapping[str, str] | None] = lambda _: None,
    config: FirstPlaceConfig = DEFAULT.first,
    *,
    of: Collection[str] | None = None,
    known: AtHand | None = None,
) -> dict[str, tuple[FirstRun, ...]]:
    """For every paragraph of the texts of a series, in date order, the words that an earlier adopted text has.

    `lines` has the line of every paragraph id, except those of a last text outside the series, such as a draft to be
    checked, whose runs do not count towards formulas. `elsewhere` has the runs of all texts of the corpus, and `read`
    returns the `words_of_document` of one of them by its id, or None; only of those that share a run which is not a
    formula. `of`: for the paragraphs with these ids alone. `known` is of the same series.
    """
    known = known or _at_hand(series, lines, elsewhere, config)
    own, common = known.runs, known.formulas
    asked = own if of is None else [part_of(runs, of) for runs in own]
    index = EarlierWordings(common, asked, known.names, config)
    cut = cache(run_words)  # the paragraphs of a long series are more than `run_words` remembers
    _enter_series(index, series, own, cut, whole=of is None)
    _enter_lenders(index, series, _lent(index, own, common, elsewhere, config, whole=of is None), read)
    return {
        p.id: index.look_up(cut(p.text), at)
        for at, text in enumerate(series)
        for p in text.paragraphs
        if p.kind is not Kind.HEADING and (of is None or p.id in of)
    }


def _at_hand(
    series: Sequence[Resolution], lines: Mapping[str, str], elsewhere: RunIndex, config: FirstPlaceConfig
) -> AtHand:
    runs = [runs_of_document(text) for text in series]
    return AtHand(runs=runs, names=words_of_names(series), formulas=formulas_of(runs, lines, elsewhere, config))


def _enter_series(
    index: EarlierWordings,
    series: Sequence[Resolution],
    own: Sequence[TextRuns],
    cut: Callable[[str], tuple[str, ...]],
    *,
    whole: bool,
) -> None:
    """Takes in the adopted texts of a series, or those of their paragraphs that may be looked up."""
    for at, (text, runs) in enumerate(zip(series, own, strict=True)):
        if text.status is Status.ADOPTED:
            labels = frozenset(runs.labels) if whole else index.holding(runs)
            found = ((p.label, cut(p.text)) for p in text.paragraphs if p.label in labels)
            index.add(text.id, found, (at, 0), asked=whole)


def _lent(  # noqa: PLR0913
    index: EarlierWordings,
    own: Sequence[TextRuns],
    common: Formulas,
    elsewhere: RunIndex,
    config: FirstPlaceConfig,
    *,
    whole: bool,
) -> list[tuple[int, Lender]]:
    """The texts that the series may have words from, each with its number among them: with all their paragraphs that
    have such words, or with those of them that may be looked up."""
    inside = {runs.document for runs in own}
    if whole:
        return list(enumerate(_lenders(own, elsewhere, common, inside, config)))
    near = {lender.document: lender for lender in elsewhere.lenders(*index.asked, 1, inside)}
    lenders = enumerate(_lenders(own, elsewhere, common, inside, config) if near else ())
    return [(number, near[lender.document]) for number, lender in lenders if lender.document in near]


def _enter_lenders(
    index: EarlierWordings,
    series: Sequence[Resolution],
    lenders: Iterable[tuple[int, Lender]],
    read: Callable[[str], Mapping[str, str] | None],
) -> None:
    for number, lender in lenders:
        lent = read(lender.document)
        if lent is not None:
            place = _before_later(series, lender.adopted) - 0.5, number
            held = ((label, tuple(line.split("\n"))) for label, line in lent.items() if label in lender.labels)
            index.add(lender.document, held, place)


def _before_later(series: Sequence[Resolution], day: date) -> int:
    """How many texts of a series, in their order, stand before the first that is later than `day`: outside the series,
    only the date proves that a text is earlier."""
    days = [text.adopted or text.dated for text in series]
    return next((at for at, known in enumerate(days) if known is not None and known > day), len(days))


def borrowed(
    own: Sequence[TextRuns],
    elsewhere: RunIndex,
    inside: Collection[str],
    config: FirstPlaceConfig = DEFAULT.first,
) -> tuple[tuple[tuple[int, ...], ...], tuple[Lender, ...]]:
    """What the first places of a series depend on in other texts, whatever its lines are: the short and long runs that
    are formulas there, and the texts that share other runs with it. `inside` are the ids of its own texts."""
    lines = {f"{runs.document}#{label}": "" for runs in own for label in runs.labels}
    common = _formulas(own, lines, elsewhere, inside, config)
    formulas = (tuple(sorted(common.short)), tuple(sorted(common.long)))
    return formulas, tuple(_lenders(own, elsewhere, common, inside, config))


def _formulas(
    own: Sequence[TextRuns],
    lines: Mapping[str, str],
    elsewhere: RunIndex,
    inside: Collection[str],
    config: FirstPlaceConfig,
) -> Formulas:
    line_of = _counted(own, lines)
    most = max(config.series, round(config.series_part * elsewhere.series(inside)))
    kinds = []
    for long, shape in enumerate((short_runs, long_runs)):
        found = [shape(runs) for runs in own]
        held = [lines_of[at] for lines_of, (_, at) in zip(line_of, found, strict=True)]
        wanted, by_line = holders([numbers for numbers, _ in found], held)
        by_series = elsewhere.held(wanted, inside, long=bool(long))
        common = set(wanted[by_line > config.lines].tolist())
        kinds.append(frozenset(common | {gram for gram, count in by_series.items() if count > most}))
    return Formulas(short=kinds[0], long=kinds[1])


def _counted(own: Sequence[TextRuns], lines: Mapping[str, str]) -> list[NDArray[np.int64]]:
    """The number of the line of every paragraph, text by text; those of the same words count as the first of them, so
    that a paragraph printed ten times is no formula."""
    numbers = {name: number for number, name in enumerate(dict.fromkeys(lines.values()))}
    first: dict[bytes, int] = {}
    found = []
    for runs in own:
        parts = np.split(runs.grams, np.cumsum(runs.counts)[:-1])
        named = (numbers[lines[f"{runs.document}#{label}"]] for label in runs.labels)
        own_lines = [first.setdefault(part.tobytes(), line) for part, line in zip(parts, named, strict=False)]
        found.append(np.array(own_lines, dtype=np.int64))
    return found


def _lenders(
    own: Sequence[TextRuns],
    elsewhere: RunIndex,
    common: Formulas,
    inside: Collection[str],
    config: FirstPlaceConfig,
) -> Iterator[Lender]:
    """The adopted texts elsewhere that share with the series a run that is not a formula."""
    return elsewhere.lenders(*unlike_formulas(own, common), config.near_own, inside)
