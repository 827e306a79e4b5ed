"""What a consolidated text did with the words of the papers: those that it lost, and those that it keeps though a paper
asked to take them out."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from lineage.documents.negotiated.proposals import ProposalKind
from lineage.drafting.proposals.shared_words import held, shared_blocks, word_spans
from lineage.drafting.proposals.words_in_place import gained_blocks, home_words, words_in_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.proposals.compilation import Compilation, CompiledParagraph
    from lineage.drafting.proposals.compiled_proposals import CompiledProposal

RUN = 3
"""Words of the shortest run that is traced to another place: "of the General" is in every paragraph, so no word of a
run that a nearer place has is traced farther."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWords:
    """Words of a paragraph, with the papers that asked for them to come or to go."""

    label: str
    """Paragraph of the compilation in which they stand."""
    words: str
    sources: tuple[str, ...] = ()
    """Papers that asked; () for words of the base that nobody asked to take out."""
    authors: tuple[str, ...] = ()


def lost_words(
    compilation: Compilation, consolidated: Resolution, parents: Mapping[str, Sequence[str]]
) -> Iterator[PaperWords]:
    """Words that the consolidated text does not have, of papers, and of the base where nobody asked to take them out.
    `parents` maps a consolidated paragraph to the base paragraphs that it comes from."""
    children = children_of(parents)
    texts = {one.label: one.text for one in consolidated.paragraphs}
    gained = gained_words(compilation, consolidated, parents)
    for paragraph in compilation.paragraphs:
        near = children.get(paragraph.label, [])
        for proposal in paragraph.asked:
            there = _there(paragraph, proposal, texts, gained, near)
            for words in _runs(proposal.new, set(range(len(word_spans(proposal.new)))) - there):
                yield PaperWords(label=paragraph.label, words=words, sources=proposal.sources, authors=proposal.authors)
        for words in _missing(paragraph.base, consolidated, near, _asked_out(paragraph)):
            yield PaperWords(label=paragraph.label, words=words)


def gained_words(
    compilation: Compilation, consolidated: Resolution, parents: Mapping[str, Sequence[str]]
) -> dict[str, frozenset[int]]:
    """By consolidated paragraph the places of its words that none of the base paragraphs has from which it comes."""
    bases = {one.label: one.base for one in compilation.paragraphs}
    return {
        one.label: frozenset(range(len(word_spans(one.text)))).difference(
            *(held(one.text, bases.get(old, "")) for old in parents.get(one.label, ()))
        )
        for one in consolidated.paragraphs
    }


def _there(
    paragraph: CompiledParagraph,
    proposal: CompiledProposal,
    texts: Mapping[str, str],
    gained: Mapping[str, frozenset[int]],
    near: Sequence[str],
) -> set[int]:
    """Places of the words of a proposal that the consolidated text has: in their place, among the words that their
    paragraph gained, or as a run among those that another one did."""
    there = {own for label in near for _, own in words_in_place(paragraph, proposal, texts[label]).held}
    if paragraph.text is None:
        there |= {own for label, text in texts.items() for _, own in home_words(proposal.new, text, gained[label])}
    count = len(word_spans(proposal.new))
    for label, text in texts.items() if len(there) < count else ():
        for _, at, size in gained_blocks(text, proposal.new, gained[label]):
            if label in near or size >= RUN or size == count:
                there |= set(range(at, at + size))
    return there


def standing_words(
    compilation: Compilation, consolidated: Resolution, parents: Mapping[str, Sequence[str]]
) -> Iterator[PaperWords]:
    """Words of the base that the consolidated text has in the same paragraph, though a paper asked to take them out."""
    children = children_of(parents)
    texts = {paragraph.label: paragraph.text for paragraph in consolidated.paragraphs}
    for paragraph in compilation.paragraphs:
        near = children.get(paragraph.label, ()) if paragraph.asked else ()
        kept = {at for label in near for at in held(paragraph.base, texts[label])}
        for proposal in paragraph.asked:
            for words in _runs(paragraph.base, _taken_out(proposal, paragraph.base) & kept):
                yield PaperWords(label=paragraph.label, words=words, sources=proposal.sources, authors=proposal.authors)


def moves_not_made(
    compilation: Compilation, consolidated: Resolution, parents: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, CompiledProposal]]:
    """The moves that papers ask for of paragraphs that stand elsewhere in the consolidated text, with their labels."""
    children = children_of(parents)
    order = [paragraph.label for paragraph in consolidated.paragraphs]
    for paragraph in compilation.paragraphs:
        for proposal in paragraph.asked:
            if proposal.kind is ProposalKind.MOVE and not proposal.said:
                before = children.get(proposal.after, ()) if proposal.after else None
                if not stands_behind(children.get(paragraph.label, ()), before, order):
                    yield paragraph.label, proposal


def stands_behind(own: Sequence[str], before: Sequence[str] | None, order: Sequence[str]) -> bool:
    """Whether one of some paragraphs stands in a text right behind one of others; of None at its beginning."""
    places = {0} if before is None else {order.index(label) + 1 for label in before}
    return any(order.index(label) in places for label in own)


def children_of(parents: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Base paragraph -> the consolidated paragraphs that come from it."""
    children: defaultdict[str, list[str]] = defaultdict(list)
    for label, olds in parents.items():
        for old in olds:
            children[old].append(label)
    return children


def _asked_out(paragraph: CompiledParagraph) -> tuple[tuple[int, int], ...]:
    """Stretches of the base that somebody asked to take out."""
    return tuple(
        (proposal.start, proposal.end)
        for proposal in paragraph.asked
        if proposal.edits and proposal.start < proposal.end
    )


def _taken_out(proposal: CompiledProposal, base: str) -> set[int]:
    """Places of the words of the base that a proposal has no more: of "a year" for "two years" it is "a"."""
    inside = [
        at for at, (start, end, _) in enumerate(word_spans(base)) if proposal.start <= start and end <= proposal.end
    ]
    if not (proposal.edits and inside):
        return set()
    return set(inside) - {inside[0] + at for at in held(base[proposal.start : proposal.end], proposal.new)}


def _missing(
    text: str, consolidated: Resolution, near: Iterable[str], asked: Sequence[tuple[int, int]]
) -> Iterator[str]:
    """The runs of words of a text that stand in no paragraph of the consolidated text: near its own place single words
    count, elsewhere runs."""
    spans = word_spans(text)
    there = {at for at, (start, end, _) in enumerate(spans) if any(a <= start and end <= b for a, b in asked)}
    own = set(near)
    for paragraph in consolidated.paragraphs:
        for start, _, size in shared_blocks(text, paragraph.text) if len(there) < len(spans) else ():
            if paragraph.label in own or size >= RUN or size == len(spans):
                there |= set(range(start, start + size))
    yield from _runs(text, set(range(len(spans))) - there)


def _runs(text: str, places: set[int]) -> Iterator[str]:
    """The words at some places of a text, neighbours together."""
    spans = word_spans(text)
    for _, run in groupby(enumerate(sorted(places)), key=lambda one: one[1] - one[0]):
        at = [place for _, place in run]
        yield text[spans[at[0]][0] : spans[at[-1]][1]]
