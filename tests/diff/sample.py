"""Small documents and alignments, for the tests of comparisons and their reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lineage.alignment.links import Alignment, Band, Evidence, Link, Relation
from lineage.diff.comparison import Comparison, compare_documents
from lineage.documents.resolution import Footnote, Kind, NoteCall, Paragraph, Resolution, Status

KINDS = {"PP": Kind.PREAMBULAR, "OP": Kind.OPERATIVE, "A.": Kind.ANNEX}

OLD_TEXTS = {
    "PP1": "Rappelant sa résolution 61/180 du 20 décembre 2006,",
    "PP2": "Constatant que la traite <b>persiste</b> & s'étend,",
    "PP3": "Réaffirmant que le Plan a été élaboré :",
    "PP3(a)": "Pour promouvoir la ratification,",
    "PP3(b)": "Pour sensibiliser le public,",
    "OP1": "Exhorte les États à agir ;",
    "OP2": "Invite le Conseil à coopérer avec l'Office ;",
    "OP3": "Prie le Secrétaire général de l'aider ;",
    "OP4": "Décide de rester saisie de la question.",
}
NEW_TEXTS = {
    "PP1": "Rappelant sa résolution 63/194 du 18 décembre 2008,",
    "PP2": "Réaffirmant que le Plan a vocation :",
    "PP2(a)": "À promouvoir la ratification,",
    "PP3": "Saluant les efforts **louables** de _tous_,",
    "OP1": "Engage instamment les États à agir ;",
    "OP2": "Constate que la traite <b>persiste</b> & s'étend ;",
    "OP3": "Invite le Conseil à coopérer et prie le Secrétaire général de l'aider ;",
}
LINKS = (
    ("PP1", "PP1", Band.SURE, 0.9),
    ("PP3", "PP2", Band.SURE, 0.95),
    ("PP3(a)", "PP2(a)", Band.SURE, 0.9),
    ("OP1", "OP1", Band.SURE, 0.97),
    ("PP2", "OP2", Band.CHECK, 0.6),
    ("OP2", "OP3", Band.SURE, 0.8),
    ("OP3", "OP3", Band.CHECK, 0.5),
    ("OP4", "PP3", Band.WEAK, 0.2),
)


def document(name: str, texts: dict[str, str], *, status: Status = Status.ADOPTED) -> Resolution:
    return Resolution(
        id=name,
        symbol=name if status is Status.ADOPTED else None,
        title="Titre & sous-titre",
        organ="Assemblée générale",
        session=63,
        adopted=date(2008, 12, 18) if status is Status.ADOPTED else None,
        status=status,
        language="fr",
        paragraphs=tuple(
            Paragraph(document=name, label=label, kind=KINDS[label[:2]], number=None, text=content, opening="")
            for label, content in texts.items()
        ),
    )


def noted(document: Resolution, notes: dict[str, list[tuple[str, str]]], resolved: str | None = None) -> Resolution:
    """`document` with footnotes: label of a paragraph -> the marks and wordings of its notes."""
    return replace(
        document,
        paragraphs=tuple(
            replace(p, calls=tuple(NoteCall(mark=mark, offset=len(p.text)) for mark, _ in notes.get(p.label, ())))
            for p in document.paragraphs
        ),
        footnotes=tuple(
            Footnote(mark=mark, text=wording, resolved=resolved) for some in notes.values() for mark, wording in some
        ),
    )


OLD = document("A/C.3/61/L.1", OLD_TEXTS, status=Status.DRAFT)
NEW = document("A/RES/63/194", NEW_TEXTS)


def alignment() -> Alignment:
    nothing = Evidence(passed="test", lexical=0.0, semantic=0.0, containment=0.0, margin=0.0)
    links = tuple(
        Link(old=old, new=new, relation=Relation.SAME, band=band, score=score, evidence=nothing)
        for old, new, band, score in LINKS
    )
    counted = [link for link in links if link.counts]
    return Alignment(
        old=OLD.id,
        new=NEW.id,
        links=links,
        dropped=tuple(label for label in OLD_TEXTS if label not in {k.old for k in counted}),
        added=tuple(label for label in NEW_TEXTS if label not in {k.new for k in counted}),
    )


def sample() -> Comparison:
    """Both documents compared."""
    return compare_documents(OLD, NEW, alignment())
