"""The origin of every word of a series, and its first place in the whole corpus: one record for all surfaces."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from lineage.histories.words import worded
from lineage.pipeline.around import Around
from lineage.pipeline.compared_bounds import near_of
from lineage.pipeline.packed_words import Packed, TakenWords, packed, unpacked
from lineage.pipeline.stages import silent
from lineage.pipeline.store import NO_STORE, Store, digest_of
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from lineage.corpus.records import Corpus
    from lineage.histories.stretches import FirstRun
    from lineage.histories.threads import Token
    from lineage.histories.transferred_clauses import Taking
    from lineage.series.analysis import Traced
    from lineage.workers import Progress


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
    with these ids alone; of a very long series only those paragraphs are looked at then that theirs come from. The
    words of each text are kept by the series and by the bytes of all other texts."""
    known = around or Around(corpus, traced.language, store)
    order = tuple(traced.resolutions)
    kept = _kept(traced, known, store, of, progress)
    return {
        p.id: unpacked(p.text, runs[p.label], order)
        for name, runs in kept.items()
        for p in traced.resolutions[name].paragraphs
    }


def _kept(
    traced: Traced, around: Around, store: Store, of: Collection[str] | None, progress: Progress
) -> dict[str, Packed]:
    """The words of the texts with these ids, or of all."""
    order = tuple(traced.resolutions)
    wanted = order if of is None else tuple(of)
    kept: dict[str, Packed] = {}
    for name in wanted:
        found = store.known("origins", Packed, (traced.rests_on, around.state, name))
        if found is None:
            break
        kept[name] = found
    else:
        return kept
    places = {name: place for place, name in enumerate(order)}
    kept = {name: {} for name in wanted}
    progress("origins", 0, len(order) + 1)
    # all words of a usual series cost little more than those of one of its texts, and the next question is about them
    for name, words in _worked_out(traced, around, None if near_of(order) is None else of):
        progress("origins", places[name] + 1, len(order) + 1)
        store.keep("origins", (traced.rests_on, around.state, name), words)
        if name in kept:
            kept[name] = words
    return kept


def _worked_out(traced: Traced, around: Around, of: Collection[str] | None) -> Iterator[tuple[str, Packed]]:
    """The words of every text, or of those with the ids `of`, text by text."""
    from lineage.histories.dated_words import DatedWords
    from lineage.histories.origins import each_origin, with_forebears
    from lineage.histories.proper_names import in_names

    series = traced.resolutions
    texts = {paragraph.id: paragraph.text for text in series.values() for paragraph in text.paragraphs}
    asked = (
        None if of is None else with_forebears(traced.history, [p.id for name in of for p in series[name].paragraphs])
    )
    inside = {entry.key for entry in traced.members}
    others = (entry for entry in around.entries if not entry.draft and entry.key not in inside)
    order = [entry.id for entry in sorted((*traced.members, *others), key=lambda entry: entry.order)]
    names = partial(in_names, names=_names_in(traced, around.store))
    dated = DatedWords(_first_places(traced, around, asked), order, names)
    found = each_origin(traced.history, tuple(series.values()), of=asked)
    for document, paragraphs in groupby(found, key=lambda paragraph: split_id(paragraph[0])[0]):
        words = {}
        for name, sources in paragraphs:
            pieces = [texts[name][start:end] for start, end in worded(texts[name]).spans]
            words[split_id(name)[1]] = packed(sources, dated.take(name, pieces, sources))
        if of is None or document in of:
            yield document, words


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
        series = traced.resolutions
        found = TakenWords(series, _kept(traced, known, store, None, progress)) if tokens is None else tokens
        return takings(tuple(series.values()), traced.history.thread_of, found)

    return store.get("clauses taken", tuple[Taking, ...], (traced.rests_on, known.state), work)


def _first_places(traced: Traced, around: Around, of: Collection[str] | None = None) -> dict[str, tuple[FirstRun, ...]]:
    """The first places of the words of a series, kept by its texts and lines and by the bytes of all other texts; `of`:
    those of the paragraphs with these ids, which are not kept."""
    from lineage.histories.earlier_wordings import Formulas
    from lineage.histories.first_occurrences import AtHand, first_places, formulas_of
    from lineage.histories.stretches import FirstRun
    from lineage.histories.word_runs import runs_of_document

    series = tuple(traced.resolutions.values())
    inside, store = traced.resolutions.keys(), around.store
    lines = {name: line for name, line in traced.history.thread_of.items() if split_id(name)[0] in inside}
    entries = {entry.id: entry for entry in around.entries}
    hint, key = dict[str, tuple[FirstRun, ...]], ([digest_of(text) for text in series], lines, around.state)

    def work(of: Collection[str] | None = None) -> dict[str, tuple[FirstRun, ...]]:
        runs = [around.runs_of(entries[text.id]) or runs_of_document(text) for text in series]
        find = partial(formulas_of, runs, lines, around.runs)
        formulas = find() if of is None else store.get("formulas", Formulas, key, find)  # for the next text asked for
        known = AtHand(runs=runs, names=_names_in(traced, store), formulas=formulas)
        return first_places(series, lines, around.runs, lambda name: around.words_of(entries[name]), of=of, known=known)

    if of is None:
        return store.get("firsts", hint, key, work)
    kept: dict[str, tuple[FirstRun, ...]] | None = store.known("firsts", hint, key)
    return work(of) if kept is None else kept


def _names_in(traced: Traced, store: Store) -> frozenset[str]:
    """The words of names of a series, kept by it."""
    from lineage.histories.proper_names import words_of_names

    def work() -> frozenset[str]:
        return words_of_names(traced.resolutions.values())

    return store.get("words of names", frozenset[str], (traced.rests_on,), work)
