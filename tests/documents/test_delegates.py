"""Marks as delegates write them: with and without brackets, before and behind, in mails, over paragraphs."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.commitments import find_clauses
from lineage.documents import parse, read_file
from lineage.documents.doubts import Doubt, doubts
from lineage.documents.negotiated.readings import base, proposed, words
from lineage.documents.resolution import Paragraph, Resolution
from lineage.sources import plain_text as text
from lineage.sources.lines import Source
from tests.documents.test_heads import FRENCH
from tests.documents.test_proposals import draft


def last(line: str, head: str | None = None) -> Paragraph:
    return (draft(f"1. {line}\n") if head is None else draft(f"1. {line}\n", head)).paragraphs[-1]


@pytest.mark.parametrize(
    ("line", "state", "authors"),
    [
        ("Welcomes the report. AGREED AD REF 12/11", "ad-ref", ()),
        ("Encourages States to act; agreed", "agreed", ()),
        ("Encourages States to act; [Agreed ad ref., 12 Nov, pending EU confirmation]", "ad-ref", ()),
        ("AGREED: Encourages States to act;", "agreed", ()),
        ("[Ad ref.]: Encourages States to act;", "ad-ref", ()),
        ("Encourages States to act; - Mexico reserve", None, ()),
        ("EU/US: Encourages States to act;", "open", ("EU", "US")),
        ("(EU): Encourages States to act;", "open", ("EU",)),
        ("(Zubrowka) Encourages States to act;", "open", ("Zubrowka",)),
        ("Encourages States to act; (Syldavia)", "open", ("Syldavia",)),
        ("Encourages States to act (supported by Norway and Chile);", None, ()),
        ("(moved from OP3). Encourages States to act;", None, ()),
        ("[New] Encourages States to act;", None, ()),
        ("Encourages States to act; [EU, Mexico: agreed]", None, ()),
        ("Encourages States to act; [to be deleted]", "deleted", ()),
    ],
)
def test_what_is_said_around_a_paragraph(line: str, state: str | None, authors: tuple[str, ...]) -> None:
    found = last(line)
    assert (found.state.value if found.state else None, found.authors) == (state, authors)
    assert words(found).text.rstrip(".;") in {"Encourages States to act", "Welcomes the report"}
    assert found.opening in {"Encourages", "Welcomes"}


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("[PP3 - pending]", "open"),
        ("[OP4: TBC]", "placeholder"),
        ("Placeholder for finance", "placeholder"),
        ("{Placeholder for finance}", "placeholder"),
        ("[...]", "placeholder"),
        ("[deleted]", "deleted"),
        ("[Reserved]", "placeholder"),
    ],
)
def test_a_paragraph_that_is_only_a_mark_has_no_words(line: str, state: str) -> None:
    found = last(line)
    assert (found.state, base(found), proposed(found)) == (state, "", "")


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Requests [UNODC] [WHO] to act;", set()),
        ("[Notes][Welcomes] the report;", set()),
        ("Invites donors to give [Ruritania: generously] now;", {"Ruritania"}),
        ("Invites donors to give [Note: figure] now;", set()),
        ("Invites donors {Russia: delete};", {"Russia"}),
        ("Requests a study [Cuba, Nicaragua reserve];", {"Cuba", "Nicaragua"}),
        ("Requests a study [G77 reserves its position];", {"G77"}),
        ("Encourages donors to act [reserve by Mexico];", {"Mexico"}),
        ("Encourages donors to act, support small island developing States;", set()),
        ("Encourages donors to [support small island developing States];", set()),
        ("Recognizes the role of the European Union (EU) and of civil society (CSO);", set()),
    ],
)
def test_who_speaks_inside(line: str, authors: set[str]) -> None:
    assert {name for one in last(line).proposals for name in one.authors} == authors


@pytest.mark.parametrize(
    ("line", "first", "second"),
    [
        ("Urges all States [US: delete “all”];", "Urges all States;", "Urges States;"),
        ("Calls upon States, [as appropriate (US)], to act;", "Calls upon States, to act;", None),
        ("Urges {all} States;", "Urges all States;", "Urges all States;"),
        ("Encourages **[States] (US)** to act;", "Encourages to act;", "Encourages States to act;"),
    ],
)
def test_readings(line: str, first: str, second: str | None) -> None:
    found = last(line)
    assert base(found) == first
    assert proposed(found) == (second or "Calls upon States, as appropriate, to act;")


@pytest.mark.parametrize(
    ("line", "state", "authors"),
    [
        ("(UE, Mexique) Prie le Secrétaire général d’agir ; [ad referendum]", "ad-ref", ("UE", "Mexique")),
        ("Prie le Secrétaire général d’agir ; [accepté]", "agreed", ()),
        ("Prie le Secrétaire général d’agir ; [à supprimer]", "deleted", ()),
        ("Prie le Secrétaire général d’agir. AGRÉÉ AD REF 12/11", "ad-ref", ()),
        ("Prie le Secrétaire général d’agir ; (convenu)", "agreed", ()),
        ("(proposition du Mexique) Prie le Secrétaire général d’agir ;", "open", ("Mexique",)),
        ("Prie le Secrétaire général d’agir ; [réserve du Mexique]", None, ()),
    ],
)
def test_french(line: str, state: str | None, authors: tuple[str, ...]) -> None:
    found = last(line, FRENCH)
    assert (found.state.value if found.state else None, found.authors) == (state, authors)
    assert words(found).text.rstrip(" .;") == "Prie le Secrétaire général d’agir"


def test_brackets_over_paragraphs_and_without_end() -> None:
    body = (
        "1. [Urges States;\n\n2. Invites States;\n\n3. Calls upon States;]\n\n4. Requests [a report;\n\n5. Notes it.\n"
    )
    found = draft(body)
    states = {p.label: p.state.value if p.state else None for p in found.paragraphs}
    assert states == {"PP1": None, "OP1": "open", "OP2": "open", "OP3": "open", "OP4": None, "OP5": None}
    assert [one.place for one in doubts(found) if one.kind is Doubt.BRACKET] == ["OP1", "OP3", "OP4"]
    assert [base(p) for p in found.paragraphs[1:]] == [
        "Urges States;",
        "Invites States;",
        "Calls upon States;",
        "Requests a report;",
        "Notes it.",
    ]


MAIL = """From: Anna Keller <a.keller@mission.example>
To: facilitators@un.example
Subject: EU comments on the zero draft

Dear colleagues,

Please find below the EU's proposals.

The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,

OP1: (EU) Requests the Secretary-General to submit a report;

OP2: Urges all States to protect nets [EU, Japan: delete "all"];

Best regards,

Anna
"""


def test_a_draft_pasted_into_a_mail() -> None:
    lines, wrapped = text.read(MAIL.encode(), "mail.txt")
    found: Resolution = parse(Source(name="mail.txt", sha256="0", lines=lines, wrapped=wrapped))
    assert (found.title, [p.label for p in found.paragraphs]) == ("", ["PP1", "OP1", "OP2"])
    sent = [piece.text for piece in found.dropped if piece.reason == "mail"]
    assert sent[-3:] == ["Please find below the EU's proposals.", "Best regards,", "Anna"]
    assert [(c.label, c.proposed_by) for c in find_clauses(found)] == [("OP1", ("EU",)), ("OP2", ())]


def test_a_list_under_a_title_is_not_the_title(tmp_path: Path) -> None:
    """As `lineage draft -o FILE.md` says what it changed."""
    lines = "# Bridges\n\n- 18 changes; placeholders to be filled: 11.\n- Marks: put in, taken out.\n\n"
    text = f"{lines}The General Assembly,\n\n1. Notes the bridges over the great rivers."
    (file := tmp_path / "draft.md").write_text(text, encoding="utf-8")
    assert read_file(file).title == "Bridges"


@pytest.mark.parametrize(
    ("language", "title", "decision"),
    [
        ("en", "Report of the Commission", "The General Assembly, recalling its resolution 78/228, decides to meet."),
        ("en", "Report of the Commission", "The General Assembly takes note of the report of the Commission."),
        (
            "fr",
            "Rapport de la Commission",
            "L’Assemblée générale, rappelant sa résolution 78/228, décide d’agir.",
        ),
    ],
)
def test_a_draft_decision_is_one_operative_paragraph_whatever_its_title(
    language: str, title: str, decision: str, tmp_path: Path
) -> None:
    said = "Draft decision" if language == "en" else "Projet de décision"
    (file := tmp_path / "draft.txt").write_text(f"A/80/L.15\n{said}\n\n{title}\n\n{decision}\n", encoding="utf-8")
    found = read_file(file)
    assert (found.title, [p.label for p in found.paragraphs]) == (title, ["OP1"])
