"""A resolution as JSON values: format lineage.resolution/1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lineage.documents.doubts import NamedDoubt, doubts
from lineage.documents.negotiated.readings import base, proposed
from lineage.documents.papers.oral import oral_changes
from lineage.documents.particulars import Particulars, particulars
from lineage.documents.resolution import Dropped, Footnote, Paragraph, Resolution, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.negotiated.proposals import Proposal

FORMAT = "lineage.resolution/1"


def to_json(resolution: Resolution) -> dict[str, Any]:
    """Values for json.dumps. Offsets of calls count characters (code points) of the paragraph's text from 0.
    "oral" repeats what the dropped pieces and the paragraphs say of oral changes, read as structure."""
    values: dict[str, Any] = {
        "format": FORMAT,
        "id": resolution.id,
        "symbol": resolution.symbol,
        "title": resolution.title,
        "organ": resolution.organ,
        "session": resolution.session,
        "adopted": resolution.adopted.isoformat() if resolution.adopted else None,
        "status": resolution.status.value,
        "language": resolution.language,
        "sponsors": list(resolution.sponsors),
        "dated": resolution.dated.isoformat() if resolution.dated else None,
        "paragraphs": [_paragraph(p, draft=resolution.status is Status.DRAFT) for p in resolution.paragraphs],
        "footnotes": [_footnote(note) for note in resolution.footnotes],
        "dropped": [_dropped(piece) for piece in resolution.dropped],
    }
    values |= _particulars(particulars(resolution))
    values["reading"] = _reading(doubts(resolution))
    if changes := oral_changes(resolution):
        values["oral"] = [{"label": one.label, "kind": one.kind.value, "text": one.text} for one in changes]
    return values


def _reading(found: Sequence[NamedDoubt]) -> dict[str, Any]:
    """ "read", or "doubts" with each of them; a document that cannot be read is an error and no JSON."""
    named = [
        {"kind": one.kind.value, "place": one.place, "words": one.words} | ({"page": one.page} if one.page else {})
        for one in found
    ]
    return {"outcome": "doubts" if named else "read", "doubts": named}


def _particulars(found: Particulars) -> dict[str, Any]:
    vote = found.vote
    return {
        "number": found.number,
        "agenda_item": found.agenda_item,
        "meeting": found.meeting,
        "distributed": found.distributed.isoformat() if found.distributed else None,
        "vote": None
        if vote is None
        else {"words": vote.words, "for": vote.for_, "against": vote.against, "abstaining": vote.abstaining},
    }


def _paragraph(paragraph: Paragraph, *, draft: bool) -> dict[str, Any]:
    values: dict[str, Any] = {
        "id": paragraph.id,
        "label": paragraph.label,
        "kind": paragraph.kind.value,
        "number": paragraph.number,
        "text": paragraph.text,
        "opening": paragraph.opening,
        "notes": list(paragraph.notes),
        "calls": [{"mark": call.mark, "offset": call.offset} for call in paragraph.calls],
    }
    if draft or paragraph.proposals or paragraph.marks or paragraph.state:
        values |= _negotiated(paragraph)
    return values


def _negotiated(paragraph: Paragraph) -> dict[str, Any]:
    return {
        "state": paragraph.state.value if paragraph.state else None,
        "authors": list(paragraph.authors),
        "marks": [list(mark) for mark in paragraph.marks],
        "proposals": [_proposal(proposal) for proposal in paragraph.proposals],
        "readings": {"base": base(paragraph), "proposed": proposed(paragraph)},
    }


def _proposal(proposal: Proposal) -> dict[str, Any]:
    """One proposal; "new", "date", "state", "of", "moved" and "tracked" (of a change without a date) stand
    where there is something to say."""
    values: dict[str, Any] = {
        "kind": proposal.kind.value,
        "start": proposal.start,
        "end": proposal.end,
        "text": proposal.text,
        "authors": list(proposal.authors),
    }
    if proposal.new is not None:
        values["new"] = proposal.new
    if proposal.date is not None:
        values["date"] = proposal.date
    if proposal.state is not None:
        values["state"] = proposal.state.value
    if proposal.of is not None:
        values["of"] = list(proposal.of)
    told = {"moved": proposal.moved, "tracked": proposal.tracked and proposal.date is None}
    return values | {name: True for name, holds in told.items() if holds}


def _dropped(piece: Dropped) -> dict[str, Any]:
    values: dict[str, Any] = {"reason": piece.reason, "text": piece.text}
    return values if piece.page is None else values | {"page": piece.page}


def _footnote(note: Footnote) -> dict[str, Any]:
    values: dict[str, Any] = {"mark": note.mark, "text": note.text}
    if note.resolved is not None:
        values["resolved"] = note.resolved
    if note.proposals:
        values["proposals"] = [_proposal(one) for one in note.proposals]
    return values
