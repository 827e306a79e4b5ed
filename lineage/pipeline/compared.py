"""Which two texts of a series are compared: every two, or in a very long series those that can matter.

The cost of every two grows with the square of the texts: 60 have 1,770 pairs, 2,624 have 3,441,376, of 10 ms each.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

from lineage.pipeline.store import digest_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence, Sized

    from lineage.alignment.decisions import Decision
    from lineage.documents.resolution import Resolution
    from lineage.pipeline.store import Store

Span = tuple[int, int]
"""Places of two texts in a sequence, the older first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """From which length on not every two texts are compared, and which are then."""

    every: int = 100
    """Most texts of which every two are compared: an item taken up each year since 1946 has some 80."""
    near: int = 5
    """Texts before it that a text is compared with, whatever it shares with them."""
    far: int = 10
    """Further ones that its paragraphs share most words with, at most."""
    shared: int = 4
    """Runs of five words, in none of the near texts, that a paragraph shares with a further one at least."""
    holders: int = 20
    """Texts before it with a run that are looked at, the latest."""


DEFAULT = Bound()


def near_of(series: Sized) -> int | None:
    """How many texts before it each text of a series is compared with; None where every two are."""
    return DEFAULT.near if len(series) > DEFAULT.every else None


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
        return bounded_pairs(documents, named, series, runs, decisions, DEFAULT)

    following = [text.id in series for text in documents]
    key = (DEFAULT, [digest_of(text) for text in documents], inside, following, tuple(decisions))
    return store.get("pairs", tuple[Span, ...], key, work)
