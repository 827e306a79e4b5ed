"""Small series for tests: documents from plain texts, alignments from pairs of labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from lineage.alignment.links import Alignment, Band, Evidence, Link, Relation
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status

FIRST = date(2001, 12, 18)


def document(
    name: str,
    texts: Mapping[str, str],
    *,
    adopted: date | None = None,
    status: Status = Status.ADOPTED,
    language: str = "en",
) -> Resolution:
    """A document with paragraphs by label; without a date, that of its session."""
    session = int("".join(filter(str.isdigit, name.split("/")[2]))[:2])
    paragraphs = tuple(
        Paragraph(
            document=name,
            label=label,
            kind=Kind.PREAMBULAR if label.startswith("PP") else Kind.OPERATIVE,
            number=None if label.startswith("PP") else label[2:],
            text=text,
            opening="",
        )
        for label, text in texts.items()
    )
    return Resolution(
        id=name,
        symbol=name if status is Status.ADOPTED else None,
        title="",
        organ="General Assembly",
        session=session,
        adopted=adopted or FIRST.replace(year=1945 + session),
        status=status,
        language=language,
        paragraphs=paragraphs,
    )


def link(old: str, new: str, relation: Relation = Relation.SAME, band: Band = Band.SURE, score: float = 0.9) -> Link:
    evidence = Evidence(passed="test", lexical=score, semantic=score, containment=score, margin=0.5)
    return Link(old=old, new=new, relation=relation, band=band, score=score, evidence=evidence)


def aligned(*rows: tuple[str, str, Sequence[Link]]) -> dict[tuple[str, str], Alignment]:
    """Alignments from (older id, newer id, links)."""
    return {
        (old, new): Alignment(old=old, new=new, links=tuple(links), dropped=(), added=()) for old, new, links in rows
    }
