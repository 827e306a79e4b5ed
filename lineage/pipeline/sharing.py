"""Which two texts of a very long series can matter to each other: near ones, and those that share runs of words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from lineage.documents.resolution import Status
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from lineage.alignment.decisions import Decision
    from lineage.documents.resolution import Resolution
    from lineage.histories.word_runs import Grams, TextRuns
    from lineage.pipeline.compared_bounds import Bound, Span

    Numbers = NDArray[np.int64]


def bounded_pairs(  # noqa: PLR0913, PLR0917
    texts: Sequence[Resolution],
    named: Collection[str],
    series: Collection[str],
    runs: Sequence[TextRuns],
    decisions: Iterable[Decision],
    bound: Bound,
) -> tuple[Span, ...]:
    """The places of those two of `texts`, in date order, that are compared in a very long series, sorted: each of the
    `series` with the `bound.near` before it and the last adopted one; those of which a reviewer decided something; and
    of all others, of which one at least is `named`, those that a paragraph of the newer one shares most `runs` with.

    What a text is compared with depends on the texts before it alone, and its cost does not grow with their number.
    """
    places = {text.id: place for place, text in enumerate(texts)}
    own = [place for place, text in enumerate(texts) if text.id in series]
    found = {*_near(texts, own, bound.near), *_decided(places, decisions)}
    inside = np.array([text.id in named for text in texts], dtype=np.bool_)
    turn = np.full(len(texts), -1)
    turn[own] = np.arange(len(own))
    found |= {
        pair for pair in _far(_CorpusRuns.of(runs, places), turn, inside, bound) if inside[pair[0]] or inside[pair[1]]
    }
    return tuple(sorted(found))


def _near(texts: Sequence[Resolution], own: Sequence[int], near: int) -> Iterator[Span]:
    """Each text of the series with those right before it, and with the last adopted one, which says what it dropped."""
    adopted: int | None = None
    for at, place in enumerate(own):
        yield from ((before, place) for before in own[max(0, at - near) : at])
        if adopted is not None:
            yield adopted, place
        adopted = place if texts[place].status is Status.ADOPTED else adopted


def _decided(places: Mapping[str, int], decisions: Iterable[Decision]) -> Iterator[Span]:
    for decision in decisions:
        ends = sorted({places[name] for one in (decision.old, decision.new) if (name := split_id(one)[0]) in places})
        if len(ends) > 1:
            yield ends[0], ends[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class _CorpusRuns:
    """Every run of words of every paragraph, sorted by run and date."""

    paragraph: Numbers
    """Counted over all texts."""
    text: Numbers
    """Place of its text."""
    holder: Numbers
    """Which of `holders` that text is, for that run."""
    holders: Numbers
    """The texts of each run in their order, each once, run after run."""
    run_of: Grams
    """The run of each of `holders`."""

    @staticmethod
    def of(texts: Sequence[TextRuns], places: Mapping[str, int]) -> _CorpusRuns:
        """The runs of texts at their places, which are in the order of `texts`."""
        numbers = np.concatenate([np.empty(0, dtype=np.uint64), *(some.grams for some in texts)])
        counts = [count for some in texts for count in some.counts]
        text_of = np.array([places[some.document] for some in texts for _ in some.counts], dtype=np.int64)
        paragraph = np.repeat(np.arange(len(counts)), counts)
        order = np.argsort(numbers, kind="stable")
        numbers, paragraph = numbers[order], paragraph[order]
        text = text_of[paragraph]
        first = np.ones(len(numbers), dtype=np.bool_)
        first[1:] = (numbers[1:] != numbers[:-1]) | (text[1:] != text[:-1])
        return _CorpusRuns(
            paragraph=paragraph,
            text=text,
            holder=np.cumsum(first) - 1,
            holders=text[first],
            run_of=numbers[first],
        )

    def before(self, some: Numbers, back: int) -> tuple[Numbers, Numbers]:
        """Those of `some` runs that `back` texts before have, or more, and the one that had it so many texts ago."""
        there = some[self.holder[some] >= back]
        at = self.holder[there]
        there = there[self.run_of[at] == self.run_of[at - back]]
        return there, self.holders[self.holder[there] - back]


def _far(runs: _CorpusRuns, turn: Numbers, inside: NDArray[np.bool_], bound: Bound) -> Iterator[Span]:
    """The texts that a paragraph has most in common with beside what the near ones have too; `turn` is the place in the
    series, -1 for a text beside it."""
    new = np.ones(len(runs.text), dtype=np.bool_)
    every = np.arange(len(runs.text))
    for back in range(1, bound.holders + 1):
        some, older = runs.before(every, back)
        apart = turn[runs.text[some]] - turn[older]
        new[some[(turn[older] >= 0) & (apart > 0) & (apart <= bound.near)]] = False
    width = len(turn)
    told = [np.empty(0, dtype=np.int64)]
    for back in range(1, bound.holders + 1):
        some, older = runs.before(np.flatnonzero(new), back)
        allowed = inside[runs.text[some]] | inside[older]
        told.append(runs.paragraph[some][allowed] * width + older[allowed])
    found, counts = np.unique(np.concatenate(told), return_counts=True)
    found, counts = found[counts >= bound.shared], counts[counts >= bound.shared]
    paragraph, older = np.divmod(found, width)
    text_of = np.zeros(int(runs.paragraph.max(initial=0)) + 1, dtype=np.int64)
    text_of[runs.paragraph] = runs.text
    both = (turn[older] >= 0) & (turn[text_of[paragraph]] >= 0)
    for kind in (both, ~both):
        best = _first_of_each(paragraph[kind], counts[kind], older[kind], 1)
        pairs, which = np.unique(text_of[paragraph[kind][best]] * width + older[kind][best], return_inverse=True)
        votes = np.bincount(which, weights=counts[kind][best], minlength=len(pairs))
        newer, old = np.divmod(pairs, width)
        kept = _first_of_each(newer, votes, old, bound.far)
        yield from zip(old[kept].tolist(), newer[kept].tolist(), strict=True)


def _first_of_each(group: Numbers, weight: NDArray[np.number], place: Numbers, keep: int) -> Numbers:
    """The `keep` heaviest of each group, of as heavy ones the latest."""
    order = np.lexsort((-place, -weight, group))
    sorted_ = group[order]
    return order[np.arange(len(order)) - np.searchsorted(sorted_, sorted_, "left") < keep]
