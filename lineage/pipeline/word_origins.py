"""The origin of every word of a series, and its first place in the whole corpus: one record for all surfaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.histories.first_occurrences import FirstRun, first_places
from lineage.histories.origins import with_firsts
from lineage.histories.transferred_clauses import Taking, takings
from lineage.pipeline.around import Around
from lineage.pipeline.store import NO_STORE, Store, digest_of
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineage.corpus.records import Corpus
    from lineage.histories.threads import Token
    from lineage.series.analysis import Traced


def word_origins(
    corpus: Corpus, traced: Traced, *, store: Store = NO_STORE, around: Around | None = None
) -> dict[str, tuple[Token, ...]]:
    """For every paragraph id of a traced series its tokens, each with its origin in its line and its first place in
    the corpus: the texts of the series, and all others in its language that are adopted, date known."""
    from lineage.histories import origins

    known = around or Around(corpus, traced.language, store)
    found = origins(traced.history, tuple(traced.resolutions.values()))
    inside = {entry.key for entry in traced.members}
    others = (entry for entry in known.entries if not entry.draft and entry.key not in inside)
    order = [entry.id for entry in sorted((*traced.members, *others), key=lambda entry: entry.order)]
    return with_firsts(found, _first_places(traced, known), order)


def clauses_taken(traced: Traced, tokens: Mapping[str, tuple[Token, ...]]) -> tuple[Taking, ...]:
    """The clauses that left one line and are now in another, from the `word_origins` of the series."""
    return takings(tuple(traced.resolutions.values()), traced.history.thread_of, tokens)


def _first_places(traced: Traced, around: Around) -> dict[str, tuple[FirstRun, ...]]:
    """The first places of the words of a series, kept by its texts and lines and by the bytes of all other texts."""
    series = tuple(traced.resolutions.values())
    inside = traced.resolutions.keys()
    lines = {name: line for name, line in traced.history.thread_of.items() if split_id(name)[0] in inside}
    entries = {entry.id: entry for entry in around.entries}

    def work() -> dict[str, tuple[FirstRun, ...]]:
        return first_places(series, lines, around.runs, lambda name: around.words_of(entries[name]))

    key = ([digest_of(text) for text in series], lines, around.state)
    return around.store.get("firsts", dict[str, tuple[FirstRun, ...]], key, work)
