"""Square brackets that open in one paragraph of a draft and close in another, or nowhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.negotiated.proposals import Proposal, ProposalKind, TextState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Paragraph


def _lone(text: str) -> tuple[list[int], list[int]]:
    """The places of the brackets that nothing opens, and of those that nothing closes."""
    shut, waiting = list[int](), list[int]()
    for place, letter in enumerate(text):
        if letter == "[":
            waiting.append(place)
        elif letter == "]" and waiting:
            waiting.pop()
        elif letter == "]":
            shut.append(place)
    return shut, waiting


def lone_bracket(text: str) -> int | None:
    """Where the first bracket stands that has no counterpart in the paragraph; None where all have."""
    return min((place for found in _lone(text) for place in found), default=None)


def over_paragraphs(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs of a draft, marked open where they stand whole between a bracket before the words of one paragraph
    and the bracket after the words of a later one that closes it."""
    inside: set[int] = set()
    waiting: list[int] = []
    for index, paragraph in enumerate(paragraphs):
        shut, opened = _lone(paragraph.text) if paragraph.marks else ([], [])
        behind = [place for place in shut if not any(map(str.isalnum, paragraph.text[place:]))]
        for _ in behind[: len(waiting)]:
            inside.update(range(waiting.pop() + 1, index))
        waiting += [index for place in opened if not any(map(str.isalnum, paragraph.text[:place]))]
    return tuple(_opened(one) if index in inside else one for index, one in enumerate(paragraphs))


def _opened(paragraph: Paragraph) -> Paragraph:
    if paragraph.state is not None or not paragraph.text:
        return paragraph
    whole = Proposal(
        kind=ProposalKind.BRACKET, start=0, end=len(paragraph.text), text=paragraph.text, state=TextState.OPEN
    )
    return replace(paragraph, state=TextState.OPEN, proposals=(whole, *paragraph.proposals))
