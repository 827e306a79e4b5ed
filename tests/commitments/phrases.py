"""Short documents and clauses for the tests of commitments."""

from __future__ import annotations

from datetime import date

from lineage.commitments import find_clauses
from lineage.commitments.clauses import Clause
from lineage.commitments.mandates import mandate
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status


def document(*texts: str, language: str = "fr", symbol: str = "A/RES/78/1", kind: Kind = Kind.OPERATIVE) -> Resolution:
    """A resolution of operative paragraphs OP1, OP2, ..."""
    prefix = {Kind.OPERATIVE: "OP", Kind.PREAMBULAR: "PP", Kind.ANNEX: "A."}[kind]
    return with_paragraphs({f"{prefix}{i}": text for i, text in enumerate(texts, 1)}, language, symbol)


def with_paragraphs(texts: dict[str, str], language: str = "fr", symbol: str = "A/RES/78/1") -> Resolution:
    """A resolution with these paragraphs by label."""
    kinds = {"P": Kind.PREAMBULAR, "O": Kind.OPERATIVE, "A": Kind.ANNEX}
    organ = {"fr": "Assemblée générale", "en": "General Assembly"}[language]
    return Resolution(
        id=symbol,
        symbol=symbol,
        title="",
        organ=organ,
        session=78,
        adopted=date(2023, 12, 19),
        status=Status.ADOPTED,
        language=language,
        paragraphs=tuple(
            Paragraph(document=symbol, label=label, kind=kinds[label[0]], number=None, text=text, opening="")
            for label, text in texts.items()
        ),
    )


def clauses(text: str, language: str = "fr") -> tuple[Clause, ...]:
    """The clauses of one operative paragraph."""
    return find_clauses(document(text, language=language))


def clause(text: str, language: str = "fr") -> Clause:
    """The only clause of one operative paragraph."""
    (found,) = clauses(text, language)
    return found


def names(found: Clause) -> list[str]:
    """Canonical names of its addressees."""
    return [item.name for item in found.addressees]


def cost_kinds(text: str, language: str = "fr") -> list[str]:
    """The kinds of cost of all clauses of a paragraph, each once."""
    found = [item.kind for one in clauses(text, language) for item in mandate(one, language).cost]
    return list(dict.fromkeys(found))


def cases(yes: dict[str, list[str]], no: dict[str, list[str]]) -> list[tuple[str, str, bool]]:
    """Sentences by language as rows of a test: language, sentence, and whether it is one of `yes`."""
    rows = [(language, text, True) for language, texts in yes.items() for text in texts]
    return rows + [(language, text, False) for language, texts in no.items() for text in texts]
