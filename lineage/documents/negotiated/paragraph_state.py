"""The state of a paragraph of a draft: what its marks say of all of it, or what stands around all of its words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.documents.negotiated.groups import Role
from lineage.documents.negotiated.proposals import BRINGING, ProposalKind, TextState

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineage.documents.negotiated.groups import Group
    from lineage.documents.negotiated.proposals import Proposal, Span


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that touch or overlap made one, empty ones left out."""
    out: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)


def words_span(text: str, marks: Sequence[Span]) -> Span:
    """From the first to the last letter or figure that is a word of the text; (0, 0) where there is none."""
    hidden = {index for start, end in marks for index in range(start, end)}

    def first(places: Iterable[int]) -> int | None:
        return next((index for index in places if text[index].isalnum() and index not in hidden), None)

    start, last = first(range(len(text))), first(reversed(range(len(text))))
    return (0, 0) if start is None or last is None else (start, last + 1)


def at_edge(group: Group, words: Span) -> bool:
    """Whether a group stands before the first or after the last word of its paragraph."""
    return group.end <= words[0] or group.start >= words[1]


def covers(one: Proposal, words: Span) -> bool:
    """Whether a proposal stands around all words of its paragraph."""
    return words[1] > words[0] and one.start <= words[0] and one.end >= words[1]


def _speaks_of(one: Proposal, words: Span) -> bool:
    """Whether a remark, or a stretch with a name, is about all words: "[Requests ...;] (US: delete)"."""
    if one.of is not None:
        return words[1] > words[0] and one.of[0] <= words[0] and one.of[1] >= words[1]
    return one.kind in BRINGING and covers(one, words)


def state_of(found: Sequence[Group], pool: Sequence[Proposal], words: Span, text: str) -> TextState | None:
    """State of the paragraph: what a mark before or after it says, else what covers all of it."""
    said = [group.state for group in found if group.role is Role.STATE and at_edge(group, words)]
    if not words[1] and text:
        noted = bool(found) and all(group.role is Role.NOTE for group in found)  # "6. Merged with OP3"
        other = TextState.PLACEHOLDER if noted else TextState.OPEN if found else None
        return next((state for state in said if state), other)
    named = [state for state in said if state is not TextState.PLACEHOLDER]
    if named:
        return named[0]
    over = {p.kind for p in pool if _speaks_of(p, words) and (p.authors or p.kind is ProposalKind.DELETION)}
    if all_struck(pool, words, text) or over == {ProposalKind.DELETION}:
        return TextState.DELETED
    if ProposalKind.DELETION in over:
        return TextState.OPEN  # "[US: delete] [G77: retain]"
    options = merged((p.start, p.end) for p in pool if p.kind is ProposalKind.OPTION)
    if options and not _bare(text, words, options):
        return TextState.OPTION
    covering = [p.state for p in pool if p.start < p.end and p.kind in BRINGING and covers(p, words)]
    return next((state for state in covering if state), None)


def all_struck(pool: Sequence[Proposal], words: Span, text: str) -> bool:
    """Whether all words of a paragraph are struck out, in one run or in several."""
    spans = merged((p.start, p.end) for p in pool if p.kind is ProposalKind.DELETION and p.of is None)
    return bool(spans) and not _bare(text, words, spans)


def _bare(text: str, words: Span, spans: Sequence[Span]) -> bool:
    """Whether a letter or figure from the first to the last word stands outside the spans."""
    if spans[0][0] > words[0] or spans[-1][1] < words[1]:
        return True
    return any(letter.isalnum() for (_, end), (start, _) in pairwise(spans) for letter in text[end:start])
