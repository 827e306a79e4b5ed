"""Where a clause stands in the texts of a series: word for word or nearly, whole or in pieces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from lineage.alignment.shared_runs import shared
from lineage.documents.resolution import Resolution
from lineage.histories.stretches import FOOT, stretches

if TYPE_CHECKING:
    from lineage.histories.holders import Holders

STANDS = 0.6
"""Share of the runs of a clause, and of its words, that a paragraph must have for the clause to stand in it: of "toutes
les formes de traite … les biens et services" the first piece alone has a run of five words, and is no clause."""
WHOLE = 0.8
"""Share of the words of a clause, in one stretch with small changes, that is enough where fewer of its runs are there:
one word put into "Governments, the private sector, civil society, international organizations, [the] technical and
academic communities" takes four of nine."""
CHANGED = 2
"""Words kept for every word changed in such a stretch."""
LEAST = 0.25
"""Share of the runs without which no paragraph is looked at."""
Standing = Callable[[tuple[str, ...]], list[tuple[int, int, str]]]
"""A clause in pieces -> the paragraphs that it stands in, in order: place of the text, how many of its runs, id."""


def standing_in(series: Sequence[Resolution]) -> Standing:
    """Where clauses stand in the texts of a series: their runs are put in order when the first clause is looked up."""
    texts = {p.id: p.text for text in series for p in text.paragraphs}
    having = cache(lambda: _holders_in(series))

    def found(printed: tuple[str, ...]) -> list[tuple[int, int, str]]:
        from lineage.histories.word_runs import grams, run_words  # numpy, which kept clauses do not wait for

        pieces = [run_words(piece) for piece in printed]
        runs = frozenset(gram for piece in pieces for gram in grams(piece).tolist())
        there = ((one, run_words(texts[one[2]])) for one in having().having(runs, LEAST))
        enough = STANDS * len(runs)
        return [
            one for one, said in there if (one[1] >= enough and _has_words(said, pieces)) or _has_stretch(said, pieces)
        ]

    return found


def _has_words(paragraph: Sequence[str], pieces: Sequence[Sequence[str]]) -> bool:
    """Whether a paragraph has most words of a clause in runs: a piece too short for a run of five counts too."""
    held = sum(len(shared(piece, paragraph)) for piece in pieces)
    return held >= STANDS * sum(map(len, pieces))


def _has_stretch(paragraph: Sequence[str], pieces: Sequence[Sequence[str]]) -> bool:
    """Whether a paragraph has nearly all words of a clause in their order, with small changes between them."""
    clause = [word for piece in pieces for word in piece]
    where = {tuple(paragraph[at : at + FOOT]): at for at in range(len(paragraph) - FOOT + 1)}
    runs = ((at, where.get(tuple(clause[at : at + FOOT]))) for at in range(len(clause) - FOOT + 1))
    seeds = [(at, there) for at, there in runs if there is not None]
    return any(line.kept >= WHOLE * len(clause) for line in stretches(clause, paragraph, seeds, CHANGED))


def _holders_in(series: Sequence[Resolution]) -> Holders:
    from lineage.histories.holders import Holders
    from lineage.histories.word_runs import SEED, run_words

    return Holders(series, SEED, run_words)
