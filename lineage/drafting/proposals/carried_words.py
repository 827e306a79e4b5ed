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

    from lineage.drafting.proposals.compiled_proposals import CompiledProposal
    from lineage.drafting.proposals.proposal_papers import Addition, Submission


def carry(out: Submission, language: str) -> None:
    """Tells in `out` what is carried from one place to another."""
    for label, proposals in out.proposals.items():
        gone = next(
            (proposal for proposal in proposals if proposal.whole and proposal.kind is ProposalKind.DELETION), None
        )
        if gone is None:
            continue
        moved = [one for one in out.additions if _is_moved(one, gone)]
        place = max(moved, key=lambda one: fuzz.ratio(one.proposals[0].new, gone.old), default=None)
        if place is not None:
            out.additions.remove(place)
            others = [proposal for proposal in proposals if proposal is not gone]
            out.proposals[label] = [*others, *_edits(gone, place.proposals[0], language), _moved(gone, place)]
            continue
        into = next((other for other in out.proposals if other != label and _takes(out.proposals[other], gone)), None)
        if into is not None:
            merged = replace(gone, kind=ProposalKind.MERGE, related=into)
            out.proposals[label] = [merged if proposal is gone else proposal for proposal in proposals]


def _is_moved(addition: Addition, gone: CompiledProposal) -> bool:
    """Whether a new paragraph is one that went, in nearly the same words of the same hand; in less like ones where the
    paper says that it was moved."""
    if len(addition.proposals) != 1:
        return False
    said = any(one.moved for one in addition.paragraph.proposals)
    come = addition.proposals[0]
    like = fuzz.ratio(come.new, gone.old) >= (LIKE if said else SAME)
    return come.new == gone.old or (like and {*come.authors} == {*gone.authors})


def _moved(gone: CompiledProposal, place: Addition) -> CompiledProposal:
    after = place.after
    return replace(gone, kind=ProposalKind.MOVE, start=0, end=0, old="", new="", whole=False, after=after)


def _edits(gone: CompiledProposal, come: CompiledProposal, language: str) -> Iterator[CompiledProposal]:
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


def _takes(proposals: list[CompiledProposal], gone: CompiledProposal) -> bool:
    """Whether another paragraph takes the words that went."""
    return any(not proposal.old.strip() and proposal.new.strip() == gone.old.strip() for proposal in proposals)
