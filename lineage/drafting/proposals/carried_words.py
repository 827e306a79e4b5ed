"""Paragraphs that a paper takes out in one place and puts in at another: a move, or a merger, and not two changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from lineage.documents.negotiated.proposals import ProposalKind
from lineage.drafting.alterations import changes
from lineage.drafting.proposals.pairing import LIKE, SAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.drafting.proposals.proposal_papers import Addition, Submission
    from lineage.drafting.proposals.wishes import Wish


def carry(out: Submission, language: str) -> None:
    """Tells in `out` what is carried from one place to another."""
    for label, wishes in out.wishes.items():
        gone = next((wish for wish in wishes if wish.whole and wish.kind is ProposalKind.DELETION), None)
        if gone is None:
            continue
        moved = [one for one in out.additions if _is_moved(one, gone)]
        place = max(moved, key=lambda one: fuzz.ratio(one.wishes[0].new, gone.old), default=None)
        if place is not None:
            out.additions.remove(place)
            others = [wish for wish in wishes if wish is not gone]
            out.wishes[label] = [*others, *_edits(gone, place.wishes[0], language), _moved(gone, place)]
            continue
        into = next((other for other in out.wishes if other != label and _takes(out.wishes[other], gone)), None)
        if into is not None:
            merged = replace(gone, kind=ProposalKind.MERGE, related=into)
            out.wishes[label] = [merged if wish is gone else wish for wish in wishes]


def _is_moved(addition: Addition, gone: Wish) -> bool:
    """Whether a new paragraph is one that went, in nearly the same words of the same hand; in less like ones where the
    paper says that it was moved."""
    if len(addition.wishes) != 1:
        return False
    said = any(one.moved for one in addition.paragraph.proposals)
    come = addition.wishes[0]
    like = fuzz.ratio(come.new, gone.old) >= (LIKE if said else SAME)
    return come.new == gone.old or (like and {*come.authors} == {*gone.authors})


def _moved(gone: Wish, place: Addition) -> Wish:
    after = place.after
    return replace(gone, kind=ProposalKind.MOVE, start=0, end=0, old="", new="", whole=False, after=after)


def _edits(gone: Wish, come: Wish, language: str) -> Iterator[Wish]:
    """What changes in a paragraph while it moves."""
    for one in changes(gone.old, come.new, language):
        kind = ProposalKind.REPLACEMENT if one.old and one.new else ProposalKind.INSERTION
        yield replace(
            gone,
            kind=kind if one.new else ProposalKind.DELETION,
            start=one.start,
            end=one.end,
            old=one.old,
            new=one.new,
            whole=False,
            authors=come.authors,
        )


def _takes(wishes: list[Wish], gone: Wish) -> bool:
    """Whether another paragraph takes the words that went."""
    return any(not wish.old.strip() and wish.new.strip() == gone.old.strip() for wish in wishes)
