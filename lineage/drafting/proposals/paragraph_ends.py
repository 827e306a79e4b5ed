"""A paper whose tracked changes join or part paragraphs, told as words that come and go.

"A¶B" with its end deleted is A, to which the words of B are added, and B, which goes; "A|B" with an end put in is A,
which loses the words of B, and a new paragraph. So each paragraph of the base has its own changes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from lineage.documents.enumerators import number_mark
from lineage.documents.negotiated.proposals import Proposal, ProposalKind, TextState
from lineage.documents.negotiated.readings import base
from lineage.sources.lines import PARAGRAPH_END
from lineage.symbols import unique_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Paragraph, Resolution


def with_ends(base_text: Resolution, paper: Resolution) -> Resolution:
    """The paper with the paragraphs that it joins, and those of `base_text` that it parts, told so."""
    joined = [part for paragraph in paper.paragraphs for part in _unjoined(paragraph)]
    olds = [p.text for p in base_text.paragraphs]
    names = {name: None for p in paper.paragraphs for one in p.proposals for name in one.authors}
    parted = list(_parted(joined, olds, tuple(names) if len(names) == 1 else ()))
    return paper if parted == list(paper.paragraphs) else replace(paper, paragraphs=_unique(parted))


def _unjoined(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The paragraph, and those that it was joined with."""
    while (end := next((one for one in paragraph.proposals if one.text == PARAGRAPH_END), None)) is not None:
        first, paragraph = _apart(paragraph, end)
        yield first
    yield paragraph


def _apart(paragraph: Paragraph, end: Proposal) -> tuple[Paragraph, Paragraph]:
    """What stands before a deleted end, with the words that came to it, and what stood behind, which goes."""
    at = end.start
    own = [one for one in paragraph.proposals if one is not end]
    later = (i for i, one in enumerate(own) if one.start > at)
    ends = next(later, len(own) - 1)
    first = [one.end <= at and (one.start < at or i < ends) for i, one in enumerate(own)]
    before = [one for one, stands in zip(own, first, strict=True) if stands]
    behind = [one for one, stands in zip(own, first, strict=True) if not stands]
    rest = _cut(paragraph, at, behind)
    words = rest.text
    came = replace(end, kind=ProposalKind.INSERTION, end=len(paragraph.text), text=paragraph.text[at:], new=words)
    printed = [one for one in behind if one.start < one.end and one.kind is ProposalKind.DELETION]
    gone = replace(end, start=0, end=len(words), text=words, new=None)
    told = tuple(sorted([*before, came, *printed], key=lambda one: (one.start, one.end)))
    whole = replace(rest, proposals=(*rest.proposals, gone), state=TextState.DELETED)
    return replace(paragraph, proposals=told), whole


def _cut(paragraph: Paragraph, at: int, behind: Sequence[Proposal]) -> Paragraph:
    """What stands behind the end of the first paragraph, with what is proposed there; its number, deleted or not, is
    none of its words."""
    text = paragraph.text[at:]
    mark = number_mark(text.lstrip())
    shift = at + len(text) - len(text.lstrip()) + (mark.end if mark else 0)
    words = paragraph.text[shift:]
    moved = (
        replace(one, start=max(one.start - shift, 0), end=max(one.end - shift, 0), of=None)
        for one in behind
        if one.of is None and (one.end > shift or one.start >= at) and not _is_number(one.text)
    )
    marks = tuple((max(start - shift, 0), end - shift) for start, end in paragraph.marks if end > shift)
    return replace(paragraph, text=words, opening="", calls=(), number=None, proposals=tuple(moved), marks=marks)


@lru_cache(maxsize=512)
def _is_number(text: str) -> bool:
    mark = number_mark(f"{text.strip()} X")
    return mark is not None and mark.end >= len(text.strip())


def _parted(paragraphs: Sequence[Paragraph], olds: Sequence[str], authors: tuple[str, ...]) -> Iterator[Paragraph]:
    """The paragraphs, those that are one of the base together told as what it loses and what is new."""
    known, begun, at = set(olds), _Beginnings(olds), 0
    while at < len(paragraphs):
        first = paragraphs[at]
        own = base(first)
        whole = begun.first(own) if own and own not in known else None
        held = _held(paragraphs[at + 1 :], whole[len(own) :]) if whole else 0
        at += 1 + held
        if whole is None or not held:
            yield first
            continue
        rest = paragraphs[at - held : at]
        parts = [first, *(p for p in rest if base(p))]  # not a new paragraph among them
        named = authors or tuple(dict.fromkeys(name for p in parts for o in p.proposals for name in o.authors))
        lost = Proposal(
            kind=ProposalKind.DELETION,
            start=len(first.text),
            end=len(first.text),
            text=whole[len(own) :],
            authors=named,
            state=TextState.OPEN,
        )
        yield replace(first, proposals=(*first.proposals, lost))
        yield from (_put_in(p, named) if base(p) else p for p in rest)


class _Beginnings:
    """Texts by how they begin, so that each of thousands of paragraphs need not be held against each of the base."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._sorted = sorted((text, place) for place, text in enumerate(texts))

    def first(self, beginning: str) -> str | None:
        """The first of the texts that begins so, None where none does."""
        size = len(beginning)
        low = bisect_left(self._sorted, beginning, key=lambda one: one[0][:size])
        high = bisect_right(self._sorted, beginning, lo=low, key=lambda one: one[0][:size])
        found = min(self._sorted[low:high], key=lambda one: one[1], default=None)
        return found[0] if found else None


def _held(paragraphs: Sequence[Paragraph], words: str) -> int:
    """How many paragraphs have these words in their base, with new ones among them; 0 where they do not add up."""
    left = words.strip()
    for count, paragraph in enumerate(paragraphs, start=1):
        own = base(paragraph)
        if not left.startswith(own):
            return 0
        left = left[len(own) :].strip()
        if not left:
            return count
    return 0


def _put_in(paragraph: Paragraph, authors: tuple[str, ...]) -> Paragraph:
    came = Proposal(
        kind=ProposalKind.INSERTION,
        start=0,
        end=len(paragraph.text),
        text=paragraph.text,
        new=paragraph.text,
        authors=authors,
        state=TextState.OPEN,
    )
    kept = (one for one in paragraph.proposals if one.start < one.end)
    return replace(paragraph, proposals=(came, *kept), state=TextState.OPEN)


def _unique(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs, each under a label of its own."""
    labels = unique_labels(paragraph.label for paragraph in paragraphs)
    return tuple(replace(paragraph, label=label) for paragraph, label in zip(paragraphs, labels, strict=True))
