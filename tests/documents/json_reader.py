"""A resolution read from its JSON form, as a program that uses it would."""

from datetime import date
from typing import Any

from lineage.documents.negotiated.proposals import Proposal, ProposalKind, TextState
from lineage.documents.resolution import Dropped, Footnote, Kind, NoteCall, Paragraph, Resolution, Status


def from_json(values: dict[str, Any]) -> Resolution:
    return Resolution(
        id=values["id"],
        symbol=values["symbol"],
        title=values["title"],
        organ=values["organ"],
        session=values["session"],
        adopted=date.fromisoformat(values["adopted"]) if values["adopted"] else None,
        status=Status(values["status"]),
        language=values["language"],
        sponsors=tuple(values["sponsors"]),
        dated=date.fromisoformat(values["dated"]) if values.get("dated") else None,
        paragraphs=tuple(_to_paragraph(item, values["id"]) for item in values["paragraphs"]),
        footnotes=tuple(_to_footnote(item) for item in values["footnotes"]),
        dropped=tuple(
            Dropped(reason=item["reason"], text=item["text"], page=item.get("page")) for item in values["dropped"]
        ),
    )


def _to_paragraph(item: dict[str, Any], document: str) -> Paragraph:
    return Paragraph(
        document=document,
        label=item["label"],
        kind=Kind(item["kind"]),
        number=item["number"],
        text=item["text"],
        opening=item["opening"],
        calls=tuple(NoteCall(mark=call["mark"], offset=call["offset"]) for call in item["calls"]),
        proposals=tuple(_to_proposal(proposal) for proposal in item.get("proposals", ())),
        state=TextState(item["state"]) if item.get("state") else None,
        authors=tuple(item.get("authors", ())),
        marks=tuple((start, end) for start, end in item.get("marks", ())),
    )


def _to_proposal(item: dict[str, Any]) -> Proposal:
    return Proposal(
        kind=ProposalKind(item["kind"]),
        start=item["start"],
        end=item["end"],
        text=item["text"],
        new=item.get("new"),
        authors=tuple(item["authors"]),
        date=item.get("date"),
        state=TextState(item["state"]) if item.get("state") else None,
        of=_pair(item.get("of")),
        moved=bool(item.get("moved")),
        tracked=bool(item.get("tracked") or item.get("date")),
    )


def _pair(values: list[int] | None) -> tuple[int, int] | None:
    return None if values is None else (values[0], values[1])


def _to_footnote(item: dict[str, Any]) -> Footnote:
    proposals = tuple(map(_to_proposal, item.get("proposals", ())))
    return Footnote(mark=item["mark"], text=item["text"], resolved=item.get("resolved"), proposals=proposals)
