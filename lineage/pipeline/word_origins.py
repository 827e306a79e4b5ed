"""The origin of every word of a series, and its first place in the whole corpus: one record for all surfaces."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from itertools import chain, groupby
from typing import TYPE_CHECKING

from lineage.histories.threads import Token
from lineage.histories.words import Spans, worded
from lineage.pipeline.around import Around
from lineage.pipeline.stages import Progress, silent
from lineage.pipeline.store import NO_STORE, Store, digest_of
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from lineage.corpus.records import Corpus
    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.histories.stretches import FirstRun
    from lineage.histories.transferred_clauses import Taking
    from lineage.series.analysis import Traced


def word_origins(  # noqa: PLR0913
    corpus: Corpus,
    traced: Traced,
    *,
    store: Store = NO_STORE,
    around: Around | None = None,
    of: Collection[str] | None = None,
    progress: Progress = silent,
) -> dict[str, tuple[Token, ...]]:
    """For every paragraph id of a traced series its tokens, each with its origin in its line and its first place in
    the corpus: the texts of the series, and all others in its language that are adopted, date known. `of`: of the texts
    with these ids alone. The words of each text are kept by the series and by the bytes of all other texts."""
    known = around or Around(corpus, traced.language, store)
    order = tuple(traced.resolutions)
    wanted = order if of is None else tuple(of)
    keys = {name: (traced.rests_on, known.state, name) for name in wanted}
    kept = {name: store.known("origins", _Packed, keys[name]) for name in wanted}
    if None in kept.values():
        places = {name: place for place, name in enumerate(order)}
        empty: dict[str, dict[str, tuple[Token, ...]]] = {
            name: {} for name, text in traced.resolutions.items() if not text.paragraphs
        }
        progress("origins", 0, len(order) + 1)
        for name, tokens in chain(empty.items(), _worked_out(traced, known)):
            progress("origins", places[name] + 1, len(order) + 1)
            packed = _packed(traced.resolutions[name], tokens, places)
            store.keep("origins", (traced.rests_on, known.state, name), packed)  # the next question may be about it
            if name in kept:
                kept[name] = packed
    return {
        p.id: _unpacked(p, kept[name][p.label], order) for name in wanted for p in traced.resolutions[name].paragraphs
    }


def _worked_out(traced: Traced, around: Around) -> Iterator[tuple[str, dict[str, tuple[Token, ...]]]]:
    """The tokens of the paragraphs of every text, by its id, text by text."""
    from lineage.histories.dated_words import each_with_first
    from lineage.histories.origins import each_origin
    from lineage.histories.proper_names import in_names, words_of_names

    firsts = _first_places(traced, around)
    inside = {entry.key for entry in traced.members}
    others = (entry for entry in around.entries if not entry.draft and entry.key not in inside)
    order = [entry.id for entry in sorted((*traced.members, *others), key=lambda entry: entry.order)]
    named = partial(in_names, names=words_of_names(traced.resolutions.values()))
    found = each_origin(traced.history, tuple(traced.resolutions.values()))
    for name, tokens in groupby(
        each_with_first(found, firsts, order, named), key=lambda paragraph: split_id(paragraph[0])[0]
    ):
        yield name, dict(tokens)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Run:
    """Tokens of a paragraph, one after the other, with the same origin: a tenth of the bytes of the tokens."""

    tokens: int
    origin: str
    absent: Spans
    adopted: str
    taken: str
    telling: bool


_Packed = dict[str, tuple[_Run, ...]]
"""The runs of the paragraphs of a text, by label."""


def _packed(document: Resolution, tokens: Mapping[str, Sequence[Token]], places: Mapping[str, int]) -> _Packed:
    spans = cache(lambda names: _spans([places[name] for name in names]))
    return {
        paragraph.label: tuple(
            _Run(
                tokens=len(list(run)),
                origin=origin,
                absent=spans(absent),
                adopted=adopted,
                taken=taken,
                telling=telling,
            )
            for (origin, absent, adopted, taken, telling), run in groupby(
                tokens[paragraph.id],
                key=lambda token: (token.origin, token.absent, token.adopted, token.taken, token.telling),
            )
        )
        for paragraph in document.paragraphs
    }


def _spans(places: Sequence[int]) -> Spans:
    """Numbers in rows of neighbours, each by its first and the one after its last."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place:
            found[-1] = found[-1][0], place + 1
        else:
            found.append((place, place + 1))
    return tuple(found)


def _unpacked(paragraph: Paragraph, runs: Sequence[_Run], order: Sequence[str]) -> tuple[Token, ...]:
    text = paragraph.text
    names = cache(lambda spans: tuple(name for first, end in spans for name in order[first:end]))
    sources = (run for run in runs for _ in range(run.tokens))
    return tuple(
        Token(
            text=text[start:end],
            start=start,
            end=end,
            origin=run.origin,
            absent=names(run.absent),
            adopted=run.adopted,
            taken=run.taken,
            telling=run.telling,
        )
        for (start, end), run in zip(worded(text).spans, sources, strict=False)
    )


def clauses_taken(  # noqa: PLR0913
    corpus: Corpus,
    traced: Traced,
    tokens: Mapping[str, tuple[Token, ...]] | None = None,
    *,
    store: Store = NO_STORE,
    around: Around | None = None,
    progress: Progress = silent,
) -> tuple[Taking, ...]:
    """The clauses that left one line and are now in another, worked out once for the same corpus from the
    `word_origins` of the series: `tokens`, where these are at hand."""
    from lineage.histories.transferred_clauses import Taking, takings

    known = around or Around(corpus, traced.language, store)

    def work() -> tuple[Taking, ...]:
        found = word_origins(corpus, traced, store=store, around=known, progress=progress) if tokens is None else tokens
        return takings(tuple(traced.resolutions.values()), traced.history.thread_of, found)

    return store.get("clauses taken", tuple[Taking, ...], (traced.rests_on, known.state), work)


def _first_places(traced: Traced, around: Around) -> dict[str, tuple[FirstRun, ...]]:
    """The first places of the words of a series, kept by its texts and lines and by the bytes of all other texts."""
    from lineage.histories.first_occurrences import first_places
    from lineage.histories.stretches import FirstRun

    series = tuple(traced.resolutions.values())
    inside = traced.resolutions.keys()
    lines = {name: line for name, line in traced.history.thread_of.items() if split_id(name)[0] in inside}
    entries = {entry.id: entry for entry in around.entries}

    def work() -> dict[str, tuple[FirstRun, ...]]:
        return first_places(series, lines, around.runs, lambda name: around.words_of(entries[name]))

    key = ([digest_of(text) for text in series], lines, around.state)
    return around.store.get("firsts", dict[str, tuple[FirstRun, ...]], key, work)
