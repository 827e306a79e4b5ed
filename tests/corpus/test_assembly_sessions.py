"""Whose sessions a text counts, and which of two texts is the later one."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from lineage.commitments.find import find_clauses
from lineage.corpus.assembly_sessions import is_after, is_before, is_of_assembly, opening_year
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status


def document(name: str, organ: str = "General Assembly", status: Status = Status.ADOPTED) -> Resolution:
    return Resolution(
        id=name,
        symbol=name,
        title="Fisheries",
        organ=organ,
        session=None,
        adopted=None,
        status=status,
        language="en",
        paragraphs=(),
    )


@pytest.mark.parametrize(
    ("draft", "text", "later"),
    [
        ({"dated": date(2008, 11, 10)}, {"adopted": date(2023, 12, 19)}, True),
        ({"dated": date(2024, 11, 10)}, {"adopted": date(2023, 12, 19)}, False),
        ({"session": 63, "symbol": None}, {"session": 78}, True),
        ({"session": 80}, {"session": 80}, True),  # A/C.3/80/L.13 and what became of it
        ({"session": 80, "symbol": None}, {"session": 80}, False),  # a copy that is worked on
        ({"session": 63}, {"session": 2017}, False),  # sessions of two organs
        ({}, {"session": 78}, False),
    ],
)
def test_a_text_is_later_than_a_draft_by_day_or_session(draft: Any, text: Any, later: bool) -> None:
    paper = replace(document("A/C.3/80/L.13", status=Status.DRAFT), **draft)
    assert is_after(replace(document("A/RES/78/1"), **text), paper) is later


@pytest.mark.parametrize(
    ("draft", "text", "earlier"),
    [
        ({"dated": date(2025, 11, 10)}, {"adopted": date(2023, 12, 19)}, True),
        ({"dated": date(2025, 11, 10)}, {"adopted": date(2025, 12, 19), "session": 79}, False),
        ({"session": 80}, {"session": 79, "adopted": date(2024, 12, 17)}, True),
        ({"session": 80}, {"session": 80}, False),
        ({"session": 2017}, {"session": 72}, False),  # sessions of two organs
        ({}, {"session": 78}, False),
    ],
)
def test_a_text_is_earlier_than_a_draft_by_day_or_session(draft: Any, text: Any, earlier: bool) -> None:
    paper = replace(document("A/C.3/80/L.13", status=Status.DRAFT), **draft)
    assert is_before(replace(document("A/RES/78/1"), **text), paper) is earlier


@pytest.mark.parametrize(
    ("name", "organ", "of_assembly"),
    [
        ("A/RES/78/228", "General Assembly", True),
        ("draft", "General Assembly", True),
        ("A/RES/78/228", "", True),
        ("A/C.3/80/L.13", "", True),
        ("A/HRC/RES/50/1", "Human Rights Council", False),
        ("A/HRC/RES/50/1", "", False),
        ("A/CONF.151/26", "", False),
        ("E/RES/2017/18", "", False),
        ("draft", "", False),
    ],
)
def test_a_text_is_of_the_assembly_by_its_organ_else_by_its_symbol(name: str, organ: str, of_assembly: bool) -> None:
    assert is_of_assembly(document(name, organ)) is of_assembly


def test_the_year_of_a_session_is_known_of_the_assembly_alone() -> None:
    assert opening_year(replace(document("A/C.3/80/L.13"), session=80)) == 2025
    assert opening_year(replace(document("A/HRC/50/L.1", "Human Rights Council"), session=50)) is None
    assert opening_year(replace(document("E/2017/L.1", "General Assembly"), session=2017)) is None


@pytest.mark.parametrize(
    ("name", "organ", "year"),
    [("A/RES/78/1", "General Assembly", 2001), ("A/HRC/RES/50/1", "Human Rights Council", None)],
)
def test_a_deadline_has_the_year_of_a_session_of_the_assembly_alone(name: str, organ: str, year: int | None) -> None:
    words = "Decides to consider the matter at its fifty-sixth session;"
    paragraph = Paragraph(document=name, label="OP1", kind=Kind.OPERATIVE, number="1", text=words, opening="Decides")
    (clause,) = find_clauses(replace(document(name, organ), paragraphs=(paragraph,)))
    assert clause.deadline_year == year
