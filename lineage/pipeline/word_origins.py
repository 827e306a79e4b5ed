"""The origin of every word of a series, and its first place in the whole corpus: one record for all surfaces."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from lineage.corpus.loading import checked_bytes, document_of, key_of
from lineage.documents.resolution import Resolution
from lineage.errors import NotInCorpusError, UnreadableError
from lineage.histories.first_occurrences import Elsewhere, FirstRun, first_places
from lineage.histories.origins import with_firsts
from lineage.histories.wandering import Taking, takings
from lineage.histories.word_runs import TextRuns, runs_of_document
from lineage.pipeline.store import NO_STORE, Store
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineage.corpus.records import Corpus, Entry
    from lineage.histories.threads import Token
    from lineage.series.analysis import Traced


def word_origins(corpus: Corpus, traced: Traced, *, store: Store = NO_STORE) -> dict[str, tuple[Token, ...]]:
    """For every paragraph id of a traced series its tokens, each with its origin in its line and its first place in
    the corpus: the texts of the series, and all others in its language that are adopted, date known."""
    from lineage.histories import origins

    others = _others(corpus, traced)
    found = origins(traced.history, tuple(traced.resolutions.values()))
    order = [entry.id for entry in sorted((*traced.members, *others), key=lambda entry: entry.order)]
    return with_firsts(found, _first_places(corpus, traced, others, store), order)


def first_places_of(
    corpus: Corpus, traced: Traced, draft: Resolution, *, store: Store = NO_STORE
) -> tuple[tuple[FirstRun, ...], ...]:
    """For every paragraph of a draft that is not of the series, in its order, the words that an adopted text of the
    corpus has: what a check of agreed language shows beside the latest text."""
    found = _first_places(corpus, traced, _others(corpus, traced), store, draft)
    return tuple(found.get(f"{draft.id}#{paragraph.label}", ()) for paragraph in draft.paragraphs)


def clauses_taken(traced: Traced, tokens: Mapping[str, tuple[Token, ...]]) -> tuple[Taking, ...]:
    """The clauses that left one line and stand in another, from the `word_origins` of the series."""
    return takings(tuple(traced.resolutions.values()), traced.history.thread_of, tokens)


def _others(corpus: Corpus, traced: Traced) -> list[Entry]:
    """The entries of the corpus that may have a word first, besides those of the series, in date order."""
    inside = {entry.key for entry in traced.members}
    return [
        entry
        for entry in corpus.entries
        if entry.present and entry.language == traced.language and not entry.draft and entry.key not in inside
    ]


def _first_places(
    corpus: Corpus, traced: Traced, others: list[Entry], store: Store, draft: Resolution | None = None
) -> dict[str, tuple[FirstRun, ...]]:
    """The first places of the words of a series, and of a `draft` after it, kept by its texts and lines and by the
    bytes of all other texts."""
    readable: dict[str, tuple[Entry, bytes]] = {}
    for entry in others:
        with suppress(UnreadableError, NotInCorpusError):  # a text that nobody can read has no words first
            readable[entry.id] = entry, checked_bytes(corpus, entry)
    texts = tuple(text for text in traced.resolutions.values() if draft is None or text.id != draft.id)
    inside = {text.id for text in texts}
    lines = {name: line for name, line in traced.history.thread_of.items() if split_id(name)[0] in inside}
    series = (*texts, draft) if draft else texts

    def work() -> dict[str, tuple[FirstRun, ...]]:
        elsewhere = []
        for entry, data in readable.values():
            with suppress(UnreadableError):
                elsewhere.append(Elsewhere(runs=_runs(corpus, entry, data, store), series=entry.series or entry.id))
        return first_places(series, lines, elsewhere, lambda name: _document(corpus, *readable[name], store))

    beside = [key_of(data, corpus, entry) for entry, data in readable.values()]
    return store.get("firsts", dict[str, tuple[FirstRun, ...]], (series, lines, beside), work)


def _document(corpus: Corpus, entry: Entry, data: bytes, store: Store) -> Resolution:
    key = key_of(data, corpus, entry)
    return store.get("document", Resolution, key, lambda: document_of(data, corpus, entry))


def _runs(corpus: Corpus, entry: Entry, data: bytes, store: Store) -> TextRuns:
    """The runs of one text, kept apart from it: thousands are compared without reading the texts again."""
    key = key_of(data, corpus, entry)
    return store.get("runs", TextRuns, key, lambda: runs_of_document(_document(corpus, entry, data, store)))
