"""Short French texts on fishing."""

from __future__ import annotations

from lineage.documents.resolution import Kind, Paragraph, Resolution, Status


def document(name: str, *texts: str, status: Status = Status.ADOPTED) -> Resolution:
    """A text of operative paragraphs, OP1 first."""
    paragraphs = tuple(
        Paragraph(document=name, label=f"OP{n}", kind=Kind.OPERATIVE, number=str(n), text=text, opening="")
        for n, text in enumerate(texts, start=1)
    )
    return Resolution(
        id=name,
        symbol=name,
        title="Pêche",
        organ="Assemblée générale",
        session=None,
        adopted=None,
        status=status,
        language="fr",
        paragraphs=paragraphs,
    )
