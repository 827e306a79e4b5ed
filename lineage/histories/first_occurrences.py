"""The first place of every word: the earliest adopted paragraph, in any series, that has its run of words.

Method: runs of words are looked up by their numbers (`word_runs.py`), and from each one found the stretch around it is
followed, across small changes too (`earlier_wordings.py`). A run that many lines of the series have, or many other
series, is a formula and proves nothing; neither do names (`proper_names.py`). The texts themselves tell both, no list.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

import numpy as np

from lineage.documents.resolution import Kind, Resolution, Status
from lineage.histories.config import DEFAULT, FirstPlaceConfig
from lineage.histories.earlier_wordings import EarlierWordings, Formulas, unlike_formulas
from lineage.histories.proper_names import words_of_names
from lineage.histories.run_index import Lender, RunIndex, long_runs, once, short_runs
from lineage.histories.stretches import FirstRun
from lineage.histories.word_runs import TextRuns, holders, run_words, runs_of_document

NOWHERE = RunIndex()


def first_places(
    series: Sequence[Resolution],
    lines: Mapping[str, str],
    elsewhere: RunIndex = NOWHERE,
    read: Callable[[str], Mapping[str, str] | None] = lambda _: None,
    config: FirstPlaceConfig = DEFAULT.first,
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
    common = _formulas(traced, lines, elsewhere, inside, config)
    index = EarlierWordings(common, own, words_of_names(series), config)
    for at, text in enumerate(series):
        if text.status is Status.ADOPTED:
            found = ((p.label, run_words(p.text)) for p in text.paragraphs if p.kind is not Kind.HEADING)
            index.add(text.id, found, (at, 0), asked=True)
    for number, lender in enumerate(_lenders(own, elsewhere, common, inside, config)):
        # outside the series, only the date proves that a text is earlier
        days = (one.adopted or one.dated for one in series)
        lent = read(lender.document)
        if lent is not None:
            place = sum(1 for day in days if day is None or day <= lender.adopted) - 0.5, number
            held = ((label, tuple(line.split("\n"))) for label, line in lent.items() if label in lender.labels)
            index.add(lender.document, held, place)
    return {
        f"{text.id}#{p.label}": index.look_up(run_words(p.text), at)
        for at, text in enumerate(series)
        for p in text.paragraphs
        if p.kind is not Kind.HEADING
    }


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
        wanted = once(numbers for numbers, _ in found)
        held = [
            [line_of[f"{runs.document}#{runs.labels[i]}"] for i in at.tolist()]
            for runs, (_, at) in zip(own, found, strict=True)
        ]
        by_line = holders([numbers for numbers, _ in found], held, wanted)
        by_series = elsewhere.held(wanted, inside, long=bool(long))
        common = {gram for gram, count in by_line.items() if count > config.lines}
        kinds.append(frozenset(common | {gram for gram, count in by_series.items() if count > most}))
    return Formulas(short=kinds[0], long=kinds[1])


def _counted(own: Sequence[TextRuns], lines: Mapping[str, str]) -> dict[str, int]:
    """The number of the line of every paragraph; those of the same words count as the first of them, so that a
    paragraph printed ten times is no formula."""
    numbers = {name: number for number, name in enumerate(dict.fromkeys(lines.values()))}
    first: dict[bytes, int] = {}
    found: dict[str, int] = {}
    for runs in own:
        parts = np.split(runs.grams, np.cumsum(runs.counts)[:-1])
        for label, part in zip(runs.labels, parts, strict=False):
            name = f"{runs.document}#{label}"
            found[name] = first.setdefault(part.tobytes(), numbers[lines[name]])
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
