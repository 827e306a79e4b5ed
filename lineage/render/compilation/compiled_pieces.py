"""The stretches of a compiled paragraph, with spaces between what several put in at one place: whichever of their
changes are accepted, no word runs into another."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.edits import Operation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.drafting.proposals.compilation import CompiledParagraph
    from lineage.drafting.proposals.compiled_proposals import CompiledProposal

_STOPS = frozenset(",;:.)")
_MOST = 6
"""Authors at one place whose changes are tried in every combination; of more, those of any two."""


class CompiledPiece(NamedTuple):
    """A stretch of a paragraph: words of the base, kept or taken out by some, or words put in."""

    operation: Operation
    text: str
    authors: tuple[str, ...] = ()
    date: str | None = None
    places: tuple[int, ...] = ()
    """Places of its proposals among those of the paragraph."""

    is_space_taken_out: bool = False
    """Whether it is the space that proposals take out with words beside it: nothing to mark."""


def pieces(paragraph: CompiledParagraph) -> list[CompiledPiece]:
    """The paragraph in order: each stretch of the base once, with all who take it out, followed by the words that
    replace it."""
    base, proposals = paragraph.base, list(enumerate(paragraph.proposals))
    edges = sorted({0, len(base), *(edge for _, w in proposals if w.edits for edge in (w.start, w.end))})
    found: list[CompiledPiece] = []
    for index, start in enumerate(edges):
        found += [
            CompiledPiece(Operation.INSERT, w.new, w.authors, w.date, (i,))
            for i, w in proposals
            if w.end == start and w.new
        ]
        end = edges[index + 1] if index + 1 < len(edges) else start
        if end > start:
            found.append(_stretch(base[start:end], [(i, w) for i, w in proposals if _takes(w, start, end)]))
    return spaced(found)


def _takes(proposal: CompiledProposal, start: int, end: int) -> bool:
    return proposal.edits and proposal.start <= start and end <= proposal.end


def _stretch(words: str, gone: list[tuple[int, CompiledProposal]]) -> CompiledPiece:
    if not gone:
        return CompiledPiece(Operation.EQUAL, words)
    authors = tuple(dict.fromkeys(name for _, proposal in gone for name in proposal.authors))
    dates = {proposal.date for _, proposal in gone}
    date = dates.pop() if len(dates) == 1 else None
    space = not words.strip() and all(proposal.old.strip() for _, proposal in gone)
    return CompiledPiece(Operation.DELETE, words, authors, date, tuple(i for i, _ in gone), space)


def spaced(pieces: Sequence[CompiledPiece]) -> list[CompiledPiece]:
    """The stretches of a paragraph with a space wherever two that may come to stand side by side would make one word.

    Where all replace the same words, each takes the space before these along: "at its| eightieth| eighty-first|
    eighty-second| session".
    """
    found = list(pieces)
    for start, end in _places(found):
        _take_space_along(found, start, end)
        _part(found, start, end)
    return [piece for piece in found if piece.text]


def _places(pieces: Sequence[CompiledPiece]) -> Iterator[tuple[int, int]]:
    """Runs of changes with what stands around them, where two authors or more are at work."""
    start = 0
    while start < len(pieces):
        end = start
        while end < len(pieces) and pieces[end].operation is not Operation.EQUAL:
            end += 1
        if len({piece.authors for piece in pieces[start:end]}) > 1 or end - start > 1:
            yield start, end
        start = max(end, start + 1)


def _take_space_along(pieces: list[CompiledPiece], start: int, end: int) -> None:
    gone, *come = pieces[start:end]
    same = gone.operation is Operation.DELETE and len(come) > 1 and start > 0
    if not same or any(p.operation is Operation.DELETE or not set(p.authors) <= set(gone.authors) for p in come):
        return
    before = pieces[start - 1]
    if not before.text.endswith(" ") or any(not p.text[:1].isalnum() for p in (gone, *come)):
        return
    pieces[start - 1] = before._replace(text=before.text[:-1])
    pieces[start:end] = [p._replace(text=f" {p.text}") for p in (gone, *come)]


def _part(pieces: list[CompiledPiece], start: int, end: int) -> None:
    first, last = max(start - 1, 0), min(end + 1, len(pieces))
    place = range(first, last)
    names = sorted({name for at in range(start, end) for name in pieces[at].authors})
    alone = {pair for name in names for pair in pairwise(_accepted(pieces, place, {name}))}
    most = len(names) if len(names) <= _MOST else 2
    for count in range(1, most + 1):
        for some in combinations(names, count):
            for one, other in pairwise(_accepted(pieces, place, set(some))):
                if (one, other) not in alone:
                    _space_between(pieces, one, other)


def _accepted(pieces: Sequence[CompiledPiece], place: range, some: set[str]) -> list[int]:
    """The stretches that stand when the changes of some authors are accepted and those of all others rejected."""
    return [at for at in place if _stands(pieces[at], some)]


def _stands(piece: CompiledPiece, some: set[str]) -> bool:
    taken = not some.isdisjoint(piece.authors)
    return piece.operation is Operation.EQUAL or taken is (piece.operation is Operation.INSERT)


def _space_between(pieces: list[CompiledPiece], one: int, other: int) -> None:
    """A space in what is put in, at the side where words would meet."""
    first, second = pieces[one], pieces[other]
    if not ((first.text[-1:].isalnum() or first.text[-1:] in _STOPS) and second.text[:1].isalnum()):
        return
    if second.operation is Operation.INSERT:
        pieces[other] = second._replace(text=f" {second.text}")
    elif first.operation is Operation.INSERT:
        pieces[one] = first._replace(text=f"{first.text} ")
