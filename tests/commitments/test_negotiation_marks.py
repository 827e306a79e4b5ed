"""Clauses of drafts: the marks of negotiators are no words, and hide none."""

from __future__ import annotations

import pytest

from lineage.commitments import find_clauses, find_implied, unread
from lineage.commitments.clauses import Clause, Span
from lineage.documents import parse
from lineage.documents.resolution import Kind, Resolution
from lineage.sources import markdown
from lineage.sources.lines import Source

from .phrases import names

HEADS = {
    "en": "# A/C.3/80/L.9\n\nFrance: draft resolution\n\nFish\n\nThe General Assembly,\n\n"
    "Recalling its resolution 70/1,\n\n",
    "fr": "# A/C.3/80/L.9\n\nFrance : projet de résolution\n\nPêche\n\nL’Assemblée générale,\n\n"
    "Rappelant sa résolution 70/1,\n\n",
}


def draft(text: str, language: str = "en") -> Resolution:
    lines, wrapped = markdown.read(f"{HEADS[language]}1. {text}\n".encode(), "draft.md")
    return parse(Source(name="draft.md", sha256="0", lines=lines, wrapped=wrapped), language=language)


def found(text: str, language: str = "en") -> list[tuple[str, list[str], str | None]]:
    """Verb, addressees and action of every clause; every stretch stands at its offsets, as printed."""
    document = draft(text, language)
    printed = next(p.text for p in document.paragraphs if p.kind is Kind.OPERATIVE)
    assert printed == text
    clauses = find_clauses(document)
    for span in (span for clause in clauses for span in stretches(clause)):
        assert printed[span.start : span.end] == span.text
    return [(c.verb, names(c), c.action.text if c.action else None) for c in clauses]


def stretches(clause: Clause) -> list[Span]:
    own = (clause.span, clause.action, clause.deadline, clause.verb_span)
    parts = (*clause.addressees, *clause.hedges)
    return [*(span for span in own if span), *(part.span for part in parts), *clause.intensifiers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[Requests the Secretary-General to report to it at its eighty-first session;] (US)",
            [("Requests", ["Secretary-General"], "report to it at its eighty-first session")],
        ),
        ("[Japan, Canada: Invites States to act;]", [("Invites", ["States"], "act")]),
        ("Urges [EU: Calls upon] Member States to cooperate;", [("Urges", ["Member States"], "cooperate")]),
        ("[Urges]/[Calls upon] Member States to cooperate;", [("Urges", ["Member States"], "cooperate")]),
        ("Urges [all] (EU) Member States to act [US: delete];", [("Urges", ["Member States"], "act")]),
        ("[EU: Urges [all] Member States to act;]", [("Urges", ["Member States"], "act")]),
        ("Calls upon Member States [Brazil: urgently] to act (Mexico);", [("Calls upon", ["Member States"], "act")]),
        (
            "Urges States to act [Requests the Secretary-General to report;]",
            [("Urges", ["States"], "act"), ("Requests", ["Secretary-General"], "report")],
        ),
        (
            "Urges States to act[, and requests the Secretary-General to report] (Japan);",
            [("Urges", ["States"], "act"), ("requests", ["Secretary-General"], "report")],
        ),
        ("Urges States to act [now;] (US)", [("Urges", ["States"], "act [now;]")]),
        ("[Urges States to act;", [("Urges", ["States"], "act")]),
    ],
)
def test_clauses_between_the_marks(text: str, expected: list[tuple[str, list[str], str | None]]) -> None:
    assert found(text) == expected


def test_clauses_between_the_marks_in_french() -> None:
    text = "[Japon, Canada : Prie le Secrétaire général de lui faire rapport ;]"
    assert found(text, "fr") == [("Prie", ["Secrétaire général"], "lui faire rapport")]
    text = "Exhorte [UE : Engage] les États Membres à [mieux] (Brésil) coopérer ;"
    assert found(text, "fr") == [("Exhorte", ["États Membres"], "[mieux] (Brésil) coopérer")]


def test_a_bracket_without_a_verb_is_reported_as_unread() -> None:
    assert [words for _, words in unread(draft("[The Secretary-General of it;] (US)"))] == [
        "[The Secretary-General of it;]"
    ]
    assert unread(draft("[Requests the Secretary-General to report;] (US)")) == ()


def test_a_preambular_request_in_brackets_is_implied() -> None:
    text = "Urges States to act."
    document = draft(text)
    assert find_implied(document) == ()
    asked = parse_with_preamble("[EU: Urging all States to act,]", text)
    assert [(clause.verb, names(clause)) for clause in find_implied(asked)] == [("Urging", ["States"])]


def parse_with_preamble(preamble: str, operative: str) -> Resolution:
    body = f"{HEADS['en']}{preamble}\n\n1. {operative}\n"
    lines, wrapped = markdown.read(body.encode(), "draft.md")
    return parse(Source(name="draft.md", sha256="0", lines=lines, wrapped=wrapped), language="en")


@pytest.mark.parametrize(
    ("text", "language", "state", "by"),
    [
        ("[Requests the Secretary-General to report;] (US: delete)", "en", "deleted", ("US",)),
        ("[Prie le Secrétaire général de faire rapport ;] (États-Unis : supprimer)", "fr", "deleted", ("États-Unis",)),
        ("[Requests the Secretary-General to report;] [Mexico] (US: delete)", "en", "open", ("Mexico",)),
        ("[Requests the Secretary-General to report;] (US: delete) (G77: retain)", "en", "open", ()),
        ("[Requests the Secretary-General] (US: delete) to report;", "en", "open", ()),
    ],
)
def test_a_bracket_of_nobody_hides_no_deletion(text: str, language: str, state: str, by: tuple[str, ...]) -> None:
    (clause,) = find_clauses(draft(text, language))
    assert (clause.state, clause.proposed_by) == (state, by)
