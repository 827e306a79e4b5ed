"""The words of a proposal in the place that it has: which of them a later wording has there.

"human rights" proposed in a paragraph that has "human rights" already is not there because the old words are. The base
with the proposal made in it is held against the later wording; only where that has more of its words than of the
base's are the words of the proposal among them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from lineage.drafting.proposals.compilation import applied
from lineage.drafting.proposals.shared_words import held, shared_blocks, word_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.drafting.proposals.compilation import CompiledParagraph
    from lineage.drafting.proposals.compiled_proposals import CompiledProposal


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsInPlace:
    """What a later wording has of a base paragraph in which one proposal is made. All are places of words."""

    held: tuple[tuple[int, int], ...] = ()
    """Of each word of the proposal that it has: place in the wording, place in the proposal's own words."""
    around: tuple[int, ...] = ()
    """Places in the wording of words of the base."""
    whole: bool = False
    """Whether it has every word of the proposal."""


def words_in_place(paragraph: CompiledParagraph, proposal: CompiledProposal, wording: str) -> WordsInPlace:
    """What `wording` has of a base paragraph with `proposal` made in it; nothing where it has no more of it than of the
    base alone."""
    if not (proposal.edits and proposal.new.strip() and paragraph.text):
        return WordsInPlace()
    made = applied(paragraph.base, [proposal])
    inside = range(proposal.start, proposal.start + len(proposal.new))
    own = [at for at, (start, end, _) in enumerate(word_spans(made)) if start in inside and end - 1 in inside]
    pairs = list(_pairs(wording, made))
    gain = len(pairs) - len(held(wording, paragraph.base))
    if gain <= 0 or len(own) != len(word_spans(proposal.new)):
        return WordsInPlace()
    found = tuple((there, at - own[0]) for there, at in pairs if at in own)
    return WordsInPlace(
        held=found,
        around=tuple(there for there, at in pairs if at not in own),
        whole=len(found) == len(own),
    )


def home_words(new: str, wording: str, gained: frozenset[int]) -> tuple[tuple[int, int], ...]:
    """Of a paragraph that a paper adds the words that a later one has, as pairs of places in the wording and in its own
    words: where most of them are among those that the wording has `gained` over the base, every word that both have in
    one order, and then those that stand in another one ("sex, age" for "age, sex")."""
    own = [word for _, _, word in word_spans(new)]
    pairs = list(_pairs(wording, new))
    if 2 * sum(there in gained for there, _ in pairs) <= len(own):
        return ()
    spare = defaultdict(list)
    for there, (_, _, word) in enumerate(word_spans(wording)):
        if there in gained and there not in {one for one, _ in pairs}:
            spare[word].append(there)
    left = sorted(set(range(len(own))) - {at for _, at in pairs})
    return (*pairs, *((spare[own[at]].pop(0), at) for at in left if spare[own[at]]))


def gained_blocks(wording: str, new: str, gained: frozenset[int]) -> Iterator[tuple[int, int, int]]:
    """The runs that two texts share, as far as their words in the first are `gained`: place in the wording, in the
    other, number of words."""
    for first, second, size in shared_blocks(wording, new):
        places = [at for at in range(size) if first + at in gained]
        for _, run in groupby(enumerate(places), key=lambda one: one[1] - one[0]):
            at = [place for _, place in run]
            yield first + at[0], second + at[0], len(at)


def _pairs(one: str, other: str) -> Iterator[tuple[int, int]]:
    """Places of the words that two texts share in one order."""
    for first, second, size in shared_blocks(one, other):
        yield from ((first + at, second + at) for at in range(size))
