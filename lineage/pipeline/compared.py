"""Which two texts of a series are compared: every two, or in a very long series those that can matter."""

from __future__ import annotations

from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

from lineage.pipeline import compared_bounds
from lineage.pipeline.compared_bounds import Span, near_of
from lineage.pipeline.store import digest_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lineage.alignment.decisions import Decision
    from lineage.documents.resolution import Resolution
    from lineage.pipeline.store import Store


def aligned_pairs(
    documents: Sequence[Resolution],
    named: Collection[str],
    series: Collection[str],
    decisions: Sequence[Decision],
    store: Store,
) -> tuple[Span, ...]:
    """The places of the two documents, in date order, that are aligned: every two of which one at least is `named`, or
    where the `series` is very long those that can matter (`bounded_pairs`)."""
    inside = [text.id in named for text in documents]
    if near_of(series) is None:
        return tuple((old, new) for old, new in combinations(range(len(documents)), 2) if inside[old] or inside[new])
    from lineage.histories.word_runs import TextRuns, runs_of_document
    from lineage.pipeline.sharing import bounded_pairs

    def runs_of(text: Resolution) -> TextRuns:
        return store.get("runs of text", TextRuns, (digest_of(text),), partial(runs_of_document, text))

    def work() -> tuple[Span, ...]:
        runs = [runs_of(text) for text in documents]
        return bounded_pairs(documents, named, series, runs, decisions, compared_bounds.DEFAULT)

    following = [text.id in series for text in documents]
    key = (compared_bounds.DEFAULT, [digest_of(text) for text in documents], inside, following, tuple(decisions))
    return store.get("pairs", tuple[Span, ...], key, work)
