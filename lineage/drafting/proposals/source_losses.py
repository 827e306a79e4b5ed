"""What a consolidated text did with the words of the papers: those that it lost, and those that it keeps though a paper
asked to take them out."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.proposals.compilation import Compilation, CompiledParagraph, Wish

_WORD = re.compile(r"[^\W_]+(?:[-'’./][^\W_]+)*")
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


@cache
def word_spans(text: str) -> tuple[tuple[int, int, str], ...]:
    """The words of a text: offsets, end exclusive, and the folded word."""
    return tuple((m.start(), m.end(), fold(m[0])) for m in _WORD.finditer(text))


def shared_blocks(one: str, other: str) -> list[tuple[int, int, int]]:
    """Runs that two texts have in the same order: place in the first, place in the second, number of words."""
    keys = [[word for _, _, word in word_spans(text)] for text in (one, other)]
    matcher = SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    return [(b.a, b.b, b.size) for b in matcher.get_matching_blocks() if b.size]


def lost_words(
    compilation: Compilation, consolidated: Resolution, parents: Mapping[str, Sequence[str]]
) -> Iterator[PaperWords]:
    """Words that the consolidated text does not have, of papers, and of the base where nobody asked to take them out.
    `parents` maps a consolidated paragraph to the base paragraphs that it comes from."""
    children = _children(parents)
    for paragraph in compilation.paragraphs:
        near = children.get(paragraph.label, [])
        for wish in paragraph.asked:
            for words in _missing(wish.new, consolidated, near, ()):
                yield PaperWords(label=paragraph.label, words=words, sources=wish.sources, authors=wish.authors)
        for words in _missing(paragraph.base, consolidated, near, _asked_out(paragraph)):
            yield PaperWords(label=paragraph.label, words=words)


def standing_words(
    compilation: Compilation, consolidated: Resolution, parents: Mapping[str, Sequence[str]]
) -> Iterator[PaperWords]:
    """Words of the base that the consolidated text has in the same paragraph, though a paper asked to take them out."""
    children = _children(parents)
    texts = {paragraph.label: paragraph.text for paragraph in consolidated.paragraphs}
    for paragraph in compilation.paragraphs:
        near = children.get(paragraph.label, ()) if paragraph.asked else ()
        kept = {at for label in near for at in _held(paragraph.base, texts[label])}
        for wish in paragraph.asked:
            for words in _runs(paragraph.base, _taken_out(wish, paragraph.base) & kept):
                yield PaperWords(label=paragraph.label, words=words, sources=wish.sources, authors=wish.authors)


def _children(parents: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    children: defaultdict[str, list[str]] = defaultdict(list)
    for label, olds in parents.items():
        for old in olds:
            children[old].append(label)
    return children


def _asked_out(paragraph: CompiledParagraph) -> tuple[tuple[int, int], ...]:
    """Stretches of the base that somebody asked to take out."""
    return tuple((wish.start, wish.end) for wish in paragraph.asked if wish.edits and wish.start < wish.end)


def _taken_out(wish: Wish, base: str) -> set[int]:
    """Places of the words of the base that a wish has no more: of "a year" for "two years" it is "a"."""
    inside = [at for at, (start, end, _) in enumerate(word_spans(base)) if wish.start <= start and end <= wish.end]
    if not (wish.edits and inside):
        return set()
    return set(inside) - {inside[0] + at for at in _held(base[wish.start : wish.end], wish.new)}


def _held(text: str, other: str) -> Iterator[int]:
    """Places of the words of a text that another has too, in their order."""
    for start, _, size in shared_blocks(text, other):
        yield from range(start, start + size)


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
