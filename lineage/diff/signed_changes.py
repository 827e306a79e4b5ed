"""Whose each change of a comparison is: those whom the new text names, beside its words or in tracked changes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, Protocol

from lineage.diff.edits import Operation
from lineage.documents.negotiated.proposals import BRINGING, ProposalKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineage.documents.negotiated.proposals import Proposal
    from lineage.documents.resolution import Paragraph


class SignedRun(Protocol):
    """A run of a comparison."""

    @property
    def operation(self) -> Operation:
        """What becomes of its words."""

    @property
    def text(self) -> str:
        """Its words."""


class Tracked(NamedTuple):
    """A run of a comparison with who signs it."""

    operation: Operation
    text: str
    authors: tuple[str, ...] = ()
    """Who proposes it in the draft; empty for a change that no draft ascribes to anybody."""
    date: str | None = None


def signed(pieces: Iterable[SignedRun], new: Paragraph) -> Iterator[Tracked]:
    """The runs of a comparison with the paragraph `new`, cut so that each has the authors that the draft names. What
    both texts print in front of a paragraph, "(Japan)", says whose it is, and not whose the changes in it are."""
    pieces, place = list(pieces), 0
    if new.marks and pieces and pieces[0].operation is Operation.EQUAL and pieces[0].text.strip():
        whole = (0, len(new.text))
        own = tuple(one for one in new.proposals if (one.start, one.end) != whole)
        new = replace(new, proposals=own, authors=())
    for piece in pieces:
        if piece.operation is Operation.DELETE:
            yield from _deleted(piece.text, new)
            continue
        if piece.operation is Operation.INSERT:
            yield from _inserted(piece.text, place, new)
        else:
            yield Tracked(piece.operation, piece.text)
        place += len(piece.text)


def _inserted(text: str, start: int, new: Paragraph) -> Iterator[Tracked]:
    """Words put in, cut at the ends of the proposals that they belong to."""
    proposals = [one for one in new.proposals if one.kind in BRINGING and one.authors and one.of is None]
    edges = {edge - start for one in proposals for edge in (one.start, one.end) if 0 < edge - start < len(text)}
    cuts = sorted({0, len(text), *edges})
    for first, last in pairwise(cuts):
        own = [one for one in proposals if one.start - start <= first and last <= one.end - start]
        yield _of(Operation.INSERT, text[first:last], min(own, key=lambda one: one.end - one.start, default=None), new)


def _deleted(text: str, new: Paragraph) -> Iterator[Tracked]:
    """Words taken out, cut so that those which a draft strikes out have the author who does."""
    gone = [one for one in new.proposals if one.kind is ProposalKind.DELETION and one.authors]
    for one in gone:
        words = one.text.strip()
        head, found, tail = text.partition(words) if words else (text, "", "")
        if found:
            yield from (Tracked(Operation.DELETE, part) for part in (head,) if part)
            yield _of(Operation.DELETE, words, one, new)
            yield from _deleted(tail, new) if tail else ()
            return
    yield Tracked(Operation.DELETE, text)


def _of(operation: Operation, text: str, one: Proposal | None, paragraph: Paragraph) -> Tracked:
    if one is not None:
        return Tracked(operation, text, one.authors, one.date)
    return Tracked(operation, text, paragraph.authors)
