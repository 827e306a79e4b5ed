"""Papers whose proposals stand in a table: beside the words that they change, or beside a number alone."""

from pathlib import Path

import docx as python_docx
import pytest

from lineage.cli.papers import open_papers
from lineage.documents.negotiated.readings import proposed
from lineage.drafting.proposals.caveats import Caution
from lineage.drafting.proposals.compilation import Compilation
from lineage.drafting.proposals.compiling import compile_proposals
from tests.drafting.papers import base_in, write

THREE = "3. Encourages donors to support small island developing States;"
FOUR = "4. Requests the Secretary-General to submit a report at its eighty-second session;"
FIVE = "5. Decides to remain seized of the matter."
NEW = THREE.replace("donors", "donors and banks")
BIS = "Decides to convene a conference in 2027."


def compiled(folder: Path, *rows: tuple[str, ...], file: str = "Mexico.docx") -> Compilation:
    document = python_docx.Document()
    document.add_paragraph("Comments on the draft")
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    document.save(str(folder / file))
    base = base_in(folder)
    papers, _ = open_papers([str(folder / file)], base, folder)
    return compile_proposals(base, papers)


def asked(found: Compilation) -> list[tuple[str, list[str], str, str]]:
    """Label, authors, and what goes and comes, shortened, of each proposal."""
    return [
        (p.label, list(w.authors), w.old.strip()[:12], w.new.strip()[:12])
        for p in found.paragraphs
        for w in p.proposals
        if w.edits
    ]


MEXICO = ["Mexico"]
ALL = [
    ("OP3", MEXICO, "", "and banks"),
    ("OP4", MEXICO, "Requests the", ""),
    ("OP5 bis", MEXICO, "", "Decides to c"),
]


@pytest.mark.parametrize(
    "head", [("Current text", "Proposal"), ("Text", "Proposed text:"), ("Texte actuel", "Libellé proposé")]
)
def test_a_column_of_proposals_is_of_whose_paper_it_is(head: tuple[str, str], tmp_path: Path) -> None:
    found = compiled(tmp_path, head, (THREE, NEW), (FOUR, "Delete"), (FIVE, f"5 bis. {BIS}"))
    assert asked(found) == ALL


@pytest.mark.parametrize("head", [(), (("L.90", "L.90 with our edits"),), (("Rev.1", "Rev.2"),)])
def test_a_second_wording_beside_a_paragraph_needs_no_name(head: tuple[tuple[str, str], ...], tmp_path: Path) -> None:
    assert asked(compiled(tmp_path, *head, (THREE, NEW), (FOUR, "Delete"))) == ALL[:2]


def test_a_column_of_proposals_beside_one_of_comments(tmp_path: Path) -> None:
    found = compiled(
        tmp_path,
        ("Current text", "Proposal", "Comments"),
        (THREE, NEW, "Delete as redundant"),
        (FOUR, "Delete", "Not needed"),
        (FIVE, "Add “actively” before “seized”", ""),
    )
    assert asked(found) == [*ALL[:2], ("OP5", MEXICO, "", "actively")]
    assert {"Delete as redundant", "Not needed"} <= {one.new for one in found.findings}


@pytest.mark.parametrize("numbers", [("OP3", "OP4", "OP5 bis"), ("3", "4.", "5 bis"), ("§3", "(4)", "5 bis")])
@pytest.mark.parametrize("repeated", [True, False])
def test_numbers_beside_proposals_are_read_as_a_mail(
    numbers: tuple[str, str, str], repeated: bool, tmp_path: Path
) -> None:
    three = NEW if repeated else NEW.removeprefix("3. ")
    found = compiled(
        tmp_path,
        ("Paragraph", "Proposal", "Rationale"),
        (numbers[0], three, "Delete as redundant"),
        (numbers[1], "Delete", ""),
        (numbers[2], BIS, ""),
    )
    assert asked(found) == ALL
    assert "OP3: Rationale: Delete as redundant" in [one.new for one in found.findings if one.problem is Caution.REMARK]


def test_a_column_of_delegations_says_who_asks(tmp_path: Path) -> None:
    found = compiled(
        tmp_path,
        ("Delegation", "Para.", "Proposal"),
        ("EU", "OP3", NEW),
        ("Mexico", "OP5", "Replace “seized of” with “engaged in”"),
        ("EU, Japan", "OP4", "Delete"),
        file="matrix.docx",
    )
    assert asked(found) == [
        ("OP3", ["EU"], "", "and banks"),
        ("OP4", ["EU", "Japan"], "Requests the", ""),
        ("OP5", MEXICO, "seized of", "engaged in"),
    ]


def test_an_empty_cell_of_delegations_is_of_the_row_above(tmp_path: Path) -> None:
    rows = (("EU", "OP3", NEW), ("", "OP4", "Delete"), ("Mexico", "OP5", "Delete “seized”"))
    found = compiled(tmp_path, ("Delegation", "Para.", "Proposal"), *rows, file="matrix.docx")
    assert [(label, who) for label, who, _, _ in asked(found)] == [("OP3", ["EU"]), ("OP4", ["EU"]), ("OP5", MEXICO)]
    rows = ((THREE, "EU", NEW), (FOUR, "", "Delete"), (FIVE, "Mexico", "Delete “seized”"))
    found = compiled(tmp_path, ("Text", "Delegation", "Proposal"), *rows, file="beside.docx")
    assert [(label, who) for label, who, _, _ in asked(found)] == [("OP3", ["EU"]), ("OP4", ["EU"]), ("OP5", MEXICO)]


@pytest.mark.parametrize("title", ["Against", "Supported by", "Comments", "Opposé", "Appuyé par"])
def test_who_speaks_of_a_proposal_does_not_ask_for_it(title: str, tmp_path: Path) -> None:
    found = compiled(tmp_path, ("Para", "Proposal", title), ("OP3", NEW, "EU"), ("OP4", "Delete", "Cuba"))
    assert asked(found) == ALL[:2]
    said = {one.new for one in found.findings if one.problem is Caution.REMARK}
    assert {f"OP3: {title}: EU", f"OP4: {title}: Cuba"} <= said


@pytest.mark.parametrize(("rows", "paragraphs"), [("#", "Para"), ("No.", "Paragraphe"), ("No.", "")])
def test_the_count_of_the_rows_numbers_no_paragraphs(rows: str, paragraphs: str, tmp_path: Path) -> None:
    found = compiled(tmp_path, (rows, "Proposal", paragraphs), ("1", NEW, "OP3"), ("2", "Delete", "OP4"))
    assert asked(found) == ALL[:2]


def test_a_column_of_proposals_may_stand_first(tmp_path: Path) -> None:
    assert asked(compiled(tmp_path, ("Proposal", "Current text"), (NEW, THREE), ("Delete", FOUR))) == ALL[:2]


@pytest.mark.parametrize("title", ["Agreed language", "Previous text", "Source", "Texte adopté"])
def test_a_text_that_is_only_set_beside_is_nobodys_proposal(title: str, tmp_path: Path) -> None:
    found = compiled(tmp_path, ("Text", title), (THREE, NEW), (FOUR, FOUR))
    assert asked(found) == []
    assert {NEW, FOUR} <= {one.new for one in found.findings if one.problem is Caution.REMARK}


def test_a_table_in_markdown_is_read_alike(tmp_path: Path) -> None:
    rows = [
        ("Para", "Proposal", "Reason"),
        ("---",) * 3,
        ("OP3", NEW, "x"),
        ("OP4", "Delete", ""),
        ("OP5 bis", BIS, ""),
    ]
    text = "\n".join("| " + " | ".join(row) + " |" for row in rows)
    path = write(tmp_path, "Mexico.md", f"Comments\n\n{text}\n")
    base = base_in(tmp_path)
    assert asked(compile_proposals(base, open_papers([str(path)], base, tmp_path)[0])) == ALL


def test_a_cell_behind_the_last_named_column_is_told(tmp_path: Path) -> None:
    (tmp_path / "Mexico.md").write_text(
        f"# Comments\n\n| Paragraph | Proposal |\n|---|---|\n| OP3 | {NEW} | Agreed with donors |\n| OP4 | Delete |\n",
        encoding="utf-8",
    )
    base = base_in(tmp_path)
    papers, _ = open_papers([str(tmp_path / "Mexico.md")], base, tmp_path)
    found = compile_proposals(base, papers)
    assert asked(found) == ALL[:2]
    assert "OP3: Agreed with donors" in [one.new for one in found.findings if one.problem is Caution.REMARK]


def test_every_paragraph_of_such_a_paper_is_made_of_the_base(tmp_path: Path) -> None:
    from lineage.drafting.proposals.compilation import applied

    found = compiled(tmp_path, ("Current text", "Proposal"), (THREE, NEW), (FOUR, "Delete"))
    papers, _ = open_papers([str(tmp_path / "Mexico.docx")], base_in(tmp_path), tmp_path)
    own = {p.label: proposed(p) for p in papers[0].document.paragraphs}
    made = {p.label: applied(p.base, (w for w in p.proposals if w.edits)) for p in found.paragraphs}
    assert {label: made[label] for label in own} == own == {"OP3": NEW.removeprefix("3. "), "OP4": ""}


@pytest.mark.parametrize("head", [("Text", "Proposal", "Delegation"), ("Texte", "Proposition", "Présenté par")])
def test_beside_the_text_a_column_of_delegations_says_who_asks(head: tuple[str, str, str], tmp_path: Path) -> None:
    found = compiled(tmp_path, head, (THREE, NEW, "Cuba"), (FOUR, "Delete", "EU"), file="matrix.docx")
    assert asked(found) == [("OP3", ["Cuba"], "", "and banks"), ("OP4", ["EU"], "Requests the", "")]


def test_who_supports_a_text_puts_nothing_in(tmp_path: Path) -> None:
    found = compiled(tmp_path, ("Text", "Support", "Oppose"), (THREE, "EU", "US"), (FOUR, "Cuba", ""))
    assert asked(found) == []


@pytest.mark.parametrize("turned", [False, True])
def test_a_paragraph_that_a_table_prints_for_each_delegation_has_what_all_ask(turned: bool, tmp_path: Path) -> None:
    head = ("Delegation", "Text", "Proposal")
    rows = [
        ("Mexico", THREE, "replace “small” with “all”"),
        ("Cuba", FOUR, "replace “submit” with “present”"),
        ("Peru", THREE, "replace “donors” with “banks”"),
    ]
    found = compiled(tmp_path, head, *(rows[::-1] if turned else rows), file="matrix.docx")
    wishes = {(label, who, old, new) for label, (who,), old, new in asked(found)}
    assert wishes == {
        ("OP3", "Mexico", "small", "all"),
        ("OP3", "Peru", "donors", "banks"),
        ("OP4", "Cuba", "submit", "present"),
    }
