"""The stages in their order, each kept in the store by what it depends on."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from lineage.corpus import gaps, main_language, series_of
from lineage.corpus.series import is_named
from lineage.diff.edits import ParagraphDiff
from lineage.documents.resolution import Resolution
from lineage.errors import NotInCorpusError, UnreadableError
from lineage.histories.threads import History
from lineage.pipeline.around import Around
from lineage.pipeline.compared import aligned_pairs
from lineage.pipeline.compared_bounds import near_of
from lineage.pipeline.deferred import Deferred
from lineage.pipeline.kept_commitments import clauses_of, timeline_of
from lineage.pipeline.stages import (
    Pair,
    align_texts,
    decisions_of,
    diffs_of,
    links_rest_on,
    read_texts,
    silent,
    terminology_of,
    texts_of,
    witnesses_of,
    wordings_of,
)
from lineage.pipeline.store import NO_STORE, Store
from lineage.series.analysis import Analysis, Traced, shown_pairs

if TYPE_CHECKING:
    from lineage.alignment.links import Alignment
    from lineage.corpus.records import Corpus
    from lineage.diff.comparison import Comparison
    from lineage.diff.replaced_terms import Substitutions
    from lineage.histories.identity import Addresses
    from lineage.workers import Progress


def trace_series(  # noqa: PLR0913
    corpus: Corpus,
    series_id: str | None = None,
    language: str | None = None,
    *,
    store: Store = NO_STORE,
    progress: Progress = silent,
    also: Collection[str] = (),
    around: Around | None = None,
) -> Traced:
    """The threads of a series in one language, and the links they rest on.

    The series is the first one where `series_id` is None, the language the one with most texts. Of the texts beside all
    series, only those like one of its texts are read, and those whose ids are in `also`; `around` is what is known of
    them, where several series of a corpus are traced. Raises NotInCorpusError where the series has no text in that
    language, UnreadableError for a text that cannot be read.
    """
    series = series_of(corpus, series_id)
    language = language or main_language(corpus, series)
    own, others_there = texts_of(corpus, series, language)
    known = around or Around(corpus, language, store)
    beside = known.worth_reading(own, others_there, also)
    documents = read_texts(corpus, (*own, *beside), store, progress, around)
    resolutions, others = ({entry.id: documents[entry.id] for entry in entries} for entries in (own, beside))
    missing = gaps(series, language)
    in_order = [documents[entry.id] for entry in sorted((*own, *beside), key=lambda entry: entry.order)]
    named = {entry.id for entry in (*own, *beside) if is_named(entry)}
    versions = witnesses_of(corpus, in_order, store)
    unknown = tuple(entry.id for entry in missing)
    rests_on = links_rest_on(corpus, in_order, named, versions, (tuple(resolutions), unknown))
    pairs = partial(aligned_pairs, in_order, named, tuple(resolutions), decisions_of(corpus), store)
    alignments = Deferred(
        lambda: ((in_order[old].id, in_order[new].id) for old, new in pairs()),
        partial(align_texts, corpus, in_order, named, tuple(resolutions), versions, store, progress),
    )

    work = partial(_traced_history, resolutions, others, alignments, unknown, store, progress)
    history = store.get("history", History, (rests_on,), work)
    progress("histories", 1, 1)
    return Traced(
        series=series,
        language=language,
        members=own,
        gaps=missing,
        beside=beside,
        resolutions=resolutions,
        related=others,
        alignments=alignments,
        history=history,
        witnesses=versions,
        rests_on=rests_on,
    )


def _traced_history(  # noqa: PLR0913, PLR0917
    resolutions: Mapping[str, Resolution],
    related: Mapping[str, Resolution],
    alignments: Mapping[Pair, Alignment],
    unknown: tuple[str, ...],
    store: Store,
    progress: Progress,
) -> History:
    from lineage.histories import trace
    from lineage.histories.series_order import check

    own, beside = tuple(resolutions.values()), tuple(related.values())
    check(own)  # before a long series is aligned for minutes
    links = dict(alignments)
    progress("histories", 0, 1)
    compare = partial(wordings_of, store)
    return trace(own, links, unknown=unknown, related=beside, compare=compare, near=near_of(resolutions))


def analyse(  # noqa: PLR0913
    corpus: Corpus,
    series_id: str | None = None,
    language: str | None = None,
    *,
    store: Store = NO_STORE,
    progress: Progress = silent,
    around: Around | None = None,
) -> Analysis:
    """Everything about a series in one language: `trace_series`, then diffs, word origins and commitments."""
    from lineage.pipeline.stories import stories_of
    from lineage.pipeline.word_origins import clauses_taken, word_origins

    traced = trace_series(corpus, series_id, language, store=store, progress=progress, around=around)
    tokens = word_origins(corpus, traced, store=store, around=around, progress=progress)
    substitutions = terminology_of(traced, store, progress)
    diffs = diffs_of(traced, substitutions, store, progress)
    clauses, stated = clauses_of(traced, store, progress)
    return Analysis(
        traced=traced,
        origins=tokens,
        substitutions=substitutions,
        diffs=diffs,
        comparisons={pair: _comparison(traced, pair, substitutions, diffs) for pair in shown_pairs(traced)},
        clauses=clauses,
        stated=stated,
        timeline=timeline_of(traced, clauses, store),
        decisions=decisions_of(corpus),
        taken=clauses_taken(corpus, traced, tokens, store=store, around=around),
        stories=stories_of(corpus, traced, store),
    )


def compare_pair(
    corpus: Corpus, old: Resolution, new: Resolution, *, store: Store = NO_STORE, progress: Progress = silent
) -> Comparison | None:
    """The comparison of two texts of one series as on its pages: with the links, the decisions and the terms that the
    whole series shows. None where no series has both, or one of its other texts cannot be read."""
    traced = series_with(corpus, old, new, store=store, progress=progress)
    return compare_within(traced, old.id, new.id, store=store, progress=progress) if traced is not None else None


def series_with(
    corpus: Corpus, old: Resolution, new: Resolution, *, store: Store = NO_STORE, progress: Progress = silent
) -> Traced | None:
    """The traced series in which two texts are aligned; None as for `compare_pair`."""
    names = {old.id, new.id}
    found = [entry for entry in corpus.entries if entry.present and entry.id in names]
    wanted = dict.fromkeys(name for entry in found for name in (entry.series, *entry.related) if name)
    around = Around(corpus, new.language, store)
    for name in wanted:
        with suppress(UnreadableError, NotInCorpusError):
            traced = trace_series(corpus, name, new.language, store=store, progress=progress, around=around)
            documents = traced.documents
            if (old.id, new.id) in traced.alignments and documents[old.id] == old and documents[new.id] == new:
                return traced
    return None


def compare_within(
    traced: Traced, old: str, new: str, *, store: Store = NO_STORE, progress: Progress = silent
) -> Comparison:
    """The comparison of two texts of a traced series, by their ids, the older first, with the terms of the series."""
    from lineage.diff.comparison_rows import Comparison

    def work() -> Comparison:
        return _comparison(traced, (old, new), terminology_of(traced, store, progress), {})

    return store.get("comparison", Comparison, (traced.rests_on, old, new), work)


def _comparison(
    traced: Traced, pair: Pair, substitutions: Substitutions, known: Mapping[Pair, ParagraphDiff]
) -> Comparison:
    from lineage.diff.comparison import compare_documents
    from lineage.diff.witnessed import with_witness

    old, new = (traced.documents[name] for name in pair)
    found = compare_documents(old, new, traced.alignments[pair], substitutions, known)
    return with_witness(found, *(traced.witnesses.get(name) for name in pair))


def readdressed(analysis: Analysis, before: Addresses) -> Analysis:
    """The analysis with the addresses of earlier builds: its threads are found where those had them."""
    from lineage.histories.identity import with_addresses

    history = with_addresses(analysis.traced.history, before)
    return replace(analysis, traced=replace(analysis.traced, history=history))
