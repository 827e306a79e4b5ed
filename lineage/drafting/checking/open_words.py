"""Findings about words that a draft itself marks as not agreed, and who proposes words that are reported."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.negotiated.proposals import WORDING, ProposalKind, TextState
from lineage.documents.negotiated.readings import proposers
from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.drafting.checking.to_complete import is_all_to_fill, is_left_open

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.negotiated.proposals import Proposal
    from lineage.documents.resolution import Paragraph


def standing_at(paragraph: Paragraph, start: int, end: int) -> tuple[TextState | None, tuple[str, ...]]:
    """How far the draft says that a stretch is agreed, and everybody who proposes it: of proposals that lie in each
    other the inner ones, beside each other ("Morocco" strikes out, "Algeria" puts in) all; else the paragraph's own."""
    over = [
        one
        for one in paragraph.proposals
        if one.kind in WORDING and (one.state or one.authors) and one.start <= end and start <= one.end
    ]
    inner = [one for one in over if not any(_is_within(other, one) for other in over)]
    if not inner:
        return paragraph.state, proposers(paragraph)
    smallest = min(inner, key=lambda one: one.end - one.start)
    return smallest.state, tuple(dict.fromkeys(name for one in inner for name in one.authors))


def _is_within(one: Proposal, other: Proposal) -> bool:
    """Whether a proposal lies in words of another one, and is shorter."""
    return other.start < one.end and one.start < other.end and one.end - one.start < other.end - other.start


def open_findings(paragraph: Paragraph, found: Sequence[Finding]) -> Iterator[Finding]:
    """What the draft marks as not agreed and no other finding reports."""
    if any(one.end - one.start == len(paragraph.text) for one in found):
        return
    if is_all_to_fill(paragraph):
        return
    told = [(one.start, one.end) for one in found]
    if paragraph.state not in {None, TextState.AGREED} and not found:
        yield _standing(paragraph, paragraph.text, (0, len(paragraph.text)), paragraph.state, proposers(paragraph))
        return
    for one in paragraph.proposals:
        if one.kind not in WORDING or one.state is TextState.AGREED or not (one.state or one.authors):
            continue
        if is_left_open(paragraph, one):
            continue
        if not any(start <= one.end and one.start <= end for start, end in told):
            stretch = one.of or (one.start, one.end)
            state = TextState.DELETED if one.kind is ProposalKind.DELETION else one.state
            put = _put_for(one, paragraph)
            if put is not None:
                said = (put.text or "").strip()
                marked = _standing(paragraph, said, (put.start, put.end), put.state, put.authors)
                if any(letter.isalnum() for letter in said):  # a list has gone on: "and" is a comma
                    yield replace(marked, suggestion=(one.text or "").strip(), kind="replaced")
                told.append((put.start, put.end))
            else:
                yield _standing(paragraph, (one.text or one.new or "").strip(), stretch, state, one.authors)
            told.append(stretch)


def _put_for(deleted: Proposal, paragraph: Paragraph) -> Proposal | None:
    """What the same authors put in the place of words that they strike out."""
    if deleted.kind is not ProposalKind.DELETION:
        return None
    return next(
        (
            one
            for one in paragraph.proposals
            if one.kind is ProposalKind.INSERTION and one.authors == deleted.authors and one.start == deleted.end
        ),
        None,
    )


def _standing(
    paragraph: Paragraph, said: str, stretch: tuple[int, int], state: TextState | None, authors: tuple[str, ...]
) -> Finding:
    start, end = stretch
    return Finding(
        rule=Rule.OPEN, label=paragraph.label, words=said, start=start, end=end, state=state, authors=authors
    )
