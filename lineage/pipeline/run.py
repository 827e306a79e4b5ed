"""The stages in their order, each kept in the store by what it depends on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.pipeline.store import NO_STORE, Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineage.corpus.records import Corpus
    from lineage.pipeline.analysis import Analysis, Traced

    Progress = Callable[[str, int, int], None]


def trace_series(
    corpus: Corpus, series_id: str | None = None, language: str | None = None, *, store: Store = NO_STORE
) -> Traced:
    raise NotImplementedError


def analyse(
    corpus: Corpus, series_id: str | None = None, language: str | None = None, *, store: Store = NO_STORE
) -> Analysis:
    raise NotImplementedError
