"""How many words are dated too late: the first places of `blame` against an exact search over all texts.

    python -m benchmarks.first_places FILE...

The search knows nothing of lines: it takes every run of ten words that stands in an earlier text. A run that over
three lines of the series hold is a formula, or a name, and counts for nothing.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.reworded_runs import earliest
from benchmarks.simulator import Simulation, ancestors
from lineage.alignment.links import Alignment
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status
from lineage.histories.proper_names import in_names, words_of_names
from lineage.histories.threads import Token
from lineage.languages.text import fold, words

RUN = 10
LINES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """Words that stand in such a run of an earlier text, and of them those that are dated later than it."""

    words: int
    late: int
    paragraphs: int
    """Paragraphs with a word dated too late."""
    late_in_line: int
    """Words that their own line dates later."""
    late_in_names: int
    """Of `late`, words that belong to a name, which proves nothing."""

    @property
    def right(self) -> float:
        """Share of the words that are not dated too late."""
        return 1 - self.late / self.words if self.words else 1.0


def dated(
    series: Sequence[Resolution],
    beside: Sequence[Resolution],
    lines: Mapping[str, str],
    tokens: Mapping[str, Sequence[Token]],
) -> Dated:
    """The figures of one series in date order with the texts beside it."""
    days = {text.id: text.adopted for text in (*series, *beside) if text.status is Status.ADOPTED and text.adopted}
    earliest = _earliest(series, beside, lines, days)
    total = late = in_line = named = 0
    names = words_of_names(series)
    wrong: set[str] = set()
    for text in series:
        day = days.get(text.id, text.dated or date.max)
        for paragraph in text.paragraphs:
            found = [token for token in tokens[paragraph.id] if any(map(str.isalnum, fold(token.text)))]
            in_name = in_names([fold(token.text) for token in found], names)
            for i, (token, at) in enumerate(zip(found, _best(found, earliest), strict=True)):
                if paragraph.kind is not Kind.HEADING and at < day:
                    total += 1
                    in_line += _day(token.origin, series, days) > at
                    if _day(token.first, series, days) > at:
                        late += 1
                        named += i in in_name
                        wrong.add(paragraph.id)
    return Dated(words=total, late=late, paragraphs=len(wrong), late_in_line=in_line, late_in_names=named)


def _earliest(
    series: Sequence[Resolution], beside: Sequence[Resolution], lines: Mapping[str, str], days: Mapping[str, date]
) -> dict[tuple[str, ...], date]:
    """For every run that is no formula, the day of the first adopted text that has it."""
    first: dict[tuple[str, ...], date] = {}
    holders: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for text in (*series, *beside):
        for paragraph in text.paragraphs:
            if paragraph.kind is Kind.HEADING:
                continue
            for run in _runs(words(paragraph.text)):
                if paragraph.id in lines:
                    holders[run].add(lines[paragraph.id])
                if text.id in days:
                    first[run] = min(first.get(run, date.max), days[text.id])
    return {run: day for run, day in first.items() if len(holders[run]) <= LINES}


def _best(found: Sequence[Token], earliest: Mapping[tuple[str, ...], date]) -> list[date]:
    """For every word the earliest day of a run that it stands in."""
    best = [date.max] * len(found)
    for start, run in enumerate(_runs([fold(token.text) for token in found])):
        for i in range(start, start + RUN):
            best[i] = min(best[i], earliest.get(run, date.max))
    return best


def _day(name: str, series: Sequence[Resolution], days: Mapping[str, date]) -> date:
    """The day of the text that is named as the first place; of a draft, its own."""
    text = name.partition("#")[0]
    drafts = {draft.id: draft.dated or date.min for draft in series if draft.id not in days}
    return days.get(text, drafts.get(text, date.min))


def _runs(found: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(found[i : i + RUN]) for i in range(len(found) - RUN + 1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wandered:
    """Words of simulated series."""

    brought: Counter[str]
    """Words that a clause brought from another line: all of them; those of a run that stood earlier in the "same"
    words, or "reworded" with one word in eight changed; those of no such run."""
    by_line: Counter[str]
    """Of these, those that their own line dates right."""
    right: Counter[str]
    """Of these, those that `first` dates right: by the text in which the word first stood for "all", by the earliest
    one that has the run or the word in its line for the others."""
    early: int
    """Words of the whole series whose `first` is older than the truth."""
    total: int

    def __add__(self, other: Wandered) -> Wandered:
        return Wandered(
            brought=self.brought + other.brought,
            by_line=self.by_line + other.by_line,
            right=self.right + other.right,
            early=self.early + other.early,
            total=self.total + other.total,
        )


NOTHING = Wandered(brought=Counter(), by_line=Counter(), right=Counter(), early=0, total=0)


def wandered(simulation: Simulation, links: Mapping[tuple[str, str], Alignment]) -> Wandered:
    """The figures of one simulated series, the text in which a word first stood for its date."""
    from lineage.histories import origins, trace
    from lineage.histories.dated_words import with_firsts
    from lineage.histories.first_occurrences import first_places

    texts = simulation.resolutions
    history = trace(texts, links)
    order = {text.id: i for i, text in enumerate(texts)}
    firsts = first_places(texts, history.thread_of)
    named = partial(in_names, names=words_of_names(texts))
    tokens = with_firsts(origins(history, texts), firsts, list(order), named)
    by_name = {paragraph.id: paragraph for text in texts for paragraph in text.paragraphs}
    found = [
        _brought(simulation, order, by_name[name], tokens[name]) for name in simulation.truth.origins if name in tokens
    ]
    return sum(found, NOTHING)


def _brought(
    simulation: Simulation, order: Mapping[str, int], paragraph: Paragraph, tokens: Sequence[Token]
) -> Wandered:
    """The figures of one paragraph."""
    kin = {paragraph.id, *ancestors(simulation.truth, paragraph.id)}
    heard = [token for token in tokens if any(map(str.isalnum, fold(token.text)))]
    spans = {start: truth for start, _, truth in simulation.truth.origins[paragraph.id] if _document(truth) in order}
    came = {start for start, truth in spans.items() if truth not in kin}
    runs = _runs_before(simulation, order[paragraph.document], heard) if came else [("", None)] * len(heard)
    brought, by_line, right = Counter[str](), Counter[str](), Counter[str]()
    early = 0
    for token, (kind, run) in zip(heard, runs, strict=True):
        if token.start not in spans:
            continue
        true, first, line = (order.get(_document(n), -1) for n in (spans[token.start], token.first, token.origin))
        early += first < true
        if token.start in came:
            brought.update(("all", kind))
            by_line["all"] += line == true
            right["all"] += first == true
            right[kind] += first == (line if run is None else min(line, run))
    return Wandered(brought=brought, by_line=by_line, right=right, early=early, total=len(spans))


def _runs_before(simulation: Simulation, at: int, heard: Sequence[Token]) -> list[tuple[str, int | None]]:
    """For every word of a paragraph how its run stood earlier, and the number of the first text that has it."""
    texts = enumerate(simulation.resolutions[:at])
    earlier = [(number, words(paragraph.text)) for number, text in texts for paragraph in text.paragraphs]
    found = [fold(token.text) for token in heard]
    same, reworded = earliest(found, earlier, 0), earliest(found, earlier)
    return [
        ("none", None) if any_ is None else ("same" if exact == any_ else "reworded", any_)
        for exact, any_ in zip(same, reworded, strict=True)
    ]


def _document(name: str) -> str:
    return name.partition("#")[0]


def measure(corpus_dir: Path, language: str | None = None) -> Dated:
    """The figures of the first series of a corpus folder."""
    from lineage.corpus import load
    from lineage.pipeline import default_store, trace_series
    from lineage.pipeline.word_origins import word_origins

    corpus = load(corpus_dir)
    traced = trace_series(corpus, None, language, store=default_store())
    tokens = word_origins(corpus, traced, store=default_store())
    texts = tuple(traced.resolutions.values())
    return dated(texts, tuple(traced.related.values()), traced.history.thread_of, tokens)


def main(files: Sequence[str]) -> None:
    from lineage.cli.app import main as lineage

    with TemporaryDirectory() as folder:
        corpus = Path(folder) / "corpus"
        if lineage(["corpus", "add", *files, "--corpus", str(corpus), "--series", "measured"]):
            raise SystemExit(1)
        found = measure(corpus)
    print(f"words in runs of {RUN} and more that an earlier text has: {found.words}")
    print(f"dated too late by their line: {found.late_in_line} ({found.late_in_line / found.words:.1%})")
    print(f"dated too late by `first`: {found.late} in {found.paragraphs} paragraphs; right: {found.right:.2%}")
    print(f"of these in names, which prove nothing: {found.late_in_names}")


if __name__ == "__main__":
    main(sys.argv[1:])
