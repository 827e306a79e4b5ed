"""Revisions that stand in a table: beside numbers of paragraphs, beside the text itself, or in rows of their own."""

from __future__ import annotations

from pathlib import Path

import docx as python_docx
import pytest

from lineage.cli.apply import read_revisions
from lineage.documents import parse
from lineage.documents.file_reading import lines_of
from lineage.drafting.revising.applying import applied
from lineage.drafting.revising.revisions import Application, Hindrance
from lineage.sources import read_bytes

DRAFT = """Draft resolution

Harbours

The General Assembly,

Mindful of the needs of small harbours,

1. Calls upon States to inspect all harbours;

2. Encourages donors to give money, boats and people;

3. Decides to remain seized of the matter.
"""
ONE = "1. Calls upon States to inspect all harbours;"
TWO = "2. Encourages donors to give money, boats and people;"


def worked(folder: Path, *rows: tuple[str, ...]) -> Application:
    document = python_docx.Document()
    document.add_paragraph("Dear colleagues, please find our edits below.")
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    document.save(str(folder / "edits.docx"))
    draft = parse(read_bytes(DRAFT.encode(), Path("draft.txt")), language="en")
    assert lines_of(folder / "edits.docx") is not None
    instructions, left, _, _ = read_revisions(folder / "edits.docx", draft)
    return applied(draft, instructions, left)


def texts(found: Application) -> list[str]:
    assert [step.hindrance for step in found.steps if not step.done] == []
    return [one.line.text for one in found.numbered if one.line.kind != "preambular"]


CHANGED = ["Encourages donors to give money and people;", "Decides to remain seized of the matter."]


@pytest.mark.parametrize(
    "rows",
    [
        (("Paragraph", "Proposal", "Rationale"), ("OP1", "Delete", "Not needed"), ("OP2", "Delete “boats”", "")),
        (("Place", "Change"), ("OP1", "Delete"), ("2", "Delete “boats”")),
        (("Delegation", "Para.", "Proposal"), ("EU", "OP1", "Delete"), ("Mexico", "OP2", "Delete “boats”")),
        (("OP1", "Delete"), ("OP2", "Delete “boats”")),
        (("Instruction",), ("Delete OP1.",), ("In OP2, delete “boats”.",)),
        (("No.", "Instruction"), ("1", "In OP2, delete “boats”."), ("2", "Delete OP1.")),
        (("Current text", "Proposal"), (ONE, "Delete"), (TWO, "Delete “boats”")),
        (("Text", "Delegation", "Proposal"), (ONE, "Mexico", "Delete"), (TWO, "EU", "Delete “boats”")),
        (("Text", "Mexico", "EU"), (ONE, "Delete", ""), (TWO, "", "Delete “boats”")),
        (("Current text", "Proposed text"), (ONE, "Delete"), (TWO, "2. Encourages donors to give money and people;")),
        (("Texte actuel", "Proposition"), (ONE, "À supprimer"), (TWO, "Supprimer « boats »")),
        (("Paragraphe", "Modification"), ("1", "Supprimer"), ("2", "Supprimer « boats »")),
    ],
)
def test_what_a_table_asks_for_is_done(rows: tuple[tuple[str, ...], ...], tmp_path: Path) -> None:
    assert texts(worked(tmp_path, *rows)) == CHANGED


def test_a_paragraph_without_a_number_is_known_by_its_words(tmp_path: Path) -> None:
    row = ("Mindful of the needs of small harbours,", "Mindful of the needs of harbours,")
    found = worked(tmp_path, ("Current text", "Proposed text"), row)
    assert [step.label for step in found.steps] == ["PP1"]
    assert found.numbered[0].line.text == row[1]


def test_a_new_paragraph_beside_the_text_comes(tmp_path: Path) -> None:
    found = worked(tmp_path, ("Text", "Proposal"), (TWO, "2 bis. Thanks the captains;"))
    assert texts(found)[1:3] == ["Encourages donors to give money, boats and people;", "Thanks the captains;"]


def test_what_is_asked_of_a_text_that_the_draft_does_not_have_is_named(tmp_path: Path) -> None:
    rows = (("Text", "Proposal"), ("Welcomes the arrival of the fleet;", "Delete “States”"), (TWO, "Delete “boats”"))
    found = worked(tmp_path, *rows)
    assert [step.hindrance for step in found.steps if not step.follows] == [Hindrance.NOT_IN_DRAFT, None]
    assert found.numbered[1].line.text == "Calls upon States to inspect all harbours;"


def test_what_a_column_of_comments_asks_for_is_named(tmp_path: Path) -> None:
    found = worked(tmp_path, ("Paragraph", "Proposal", "Comments"), ("OP1", "Delete", "In OP3, delete “matter”."))
    assert [step.done for step in found.steps if not step.follows] == [True, False]
