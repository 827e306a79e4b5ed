"""An amendment paper as the text that its instructions make of a draft, for a compilation."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.documents.papers.reading.instruction_lists import instructions_in
from lineage.drafting.revising.amended import as_text
from lineage.drafting.revising.applying import revised
from lineage.drafting.revising.revisions import Application, Hindrance
from tests.drafting.papers import base_in


def followed(folder: Path, *instructions: str) -> Application:
    return revised(base_in(folder), instructions_in(instructions, "en"))


def text(found: Application, label: str) -> str | None:
    paragraph = as_text(found).paragraph(label)
    return paragraph.text if paragraph else None


@pytest.mark.parametrize(
    ("instruction", "label", "result"),
    [
        (
            "In operative paragraph 1, replace “two years” with “year”.",
            "OP1",
            "Urges States to report on their fleets every year;",
        ),
        (
            "In operative paragraph 2, delete “of experts”.",
            "OP2",
            "Invites the Secretary-General to convene a meeting on fish stocks;",
        ),
        (
            "In operative paragraph 1, after “Urges”, insert “all”.",
            "OP1",
            "Urges all States to report on their fleets every two years;",
        ),
        ("Delete operative paragraph 3.", "OP3", None),
        (
            "In the second preambular paragraph, replace “Deeply concerned” with “Alarmed”.",
            "PP2",
            "Alarmed at the decline of many fish stocks,",
        ),
    ],
)
def test_what_an_instruction_makes(tmp_path: Path, instruction: str, label: str, result: str | None) -> None:
    found = followed(tmp_path, instruction)
    assert [step.done for step in found.steps] == [True]
    assert text(found, label) == result


def test_a_new_paragraph_is_bis(tmp_path: Path) -> None:
    found = followed(
        tmp_path,
        "After operative paragraph 2, insert a new paragraph reading:",
        "Welcomes the work of regional bodies;",
    )
    assert text(found, "OP2 bis") == "Welcomes the work of regional bodies;"
    labels = [p.label for p in as_text(found).paragraphs]
    assert labels.index("OP2 bis") == labels.index("OP2") + 1


@pytest.mark.parametrize(
    ("instruction", "reason"),
    [
        ("Delete operative paragraph 30.", Hindrance.NO_PARAGRAPH),
        ("In operative paragraph 1, replace “three years” with “year”.", Hindrance.NO_WORDS),
        ("In operative paragraph 2, delete “s”.", Hindrance.NO_WORDS),
    ],
)
def test_what_cannot_be_followed_is_named_and_changes_nothing(
    tmp_path: Path, instruction: str, reason: Hindrance
) -> None:
    found = followed(tmp_path, instruction)
    assert [step.hindrance for step in found.steps] == [reason]
    assert as_text(found) == base_in(tmp_path)


def test_an_instruction_for_the_whole_text_comes_last(tmp_path: Path) -> None:
    found = followed(
        tmp_path,
        "Replace “Secretary-General” with “Director-General” throughout the text of the draft resolution.",
        "In operative paragraph 4, replace “the Secretary-General to submit” with “the Secretary-General to send”.",
    )
    assert all(step.done for step in found.steps)
    assert text(found, "OP4") == "Requests the Director-General to send a report at its eighty-second session;"
