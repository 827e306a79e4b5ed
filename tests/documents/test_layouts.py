"""Layouts that print the same text: columns, numbered lines, margins, heads of pages, tables, lists, notes."""

from __future__ import annotations

from pathlib import Path

from lineage import documents
from lineage.documents.resolution import Resolution
from tests.documents.reading import of_text

FIELD = Path(__file__).parent / "field"
OPENING = "A/RES/91/5\n\nResolution adopted by the General Assembly on 12 December 2036\n\n91/5. Access to islands\n\n"


def field(name: str) -> Resolution:
    (file,) = FIELD.glob(f"{name}*/in.*")
    return documents.read_file(file)


def texts(resolution: Resolution) -> list[tuple[str, str]]:
    return [(paragraph.label, paragraph.text) for paragraph in resolution.paragraphs]


def apart(resolution: Resolution, reason: str) -> list[str]:
    return [piece.text for piece in resolution.dropped if piece.reason == reason]


RECALLING = ("PP1", "Recalling its resolution 89/4 of 3 December 2034,")


def test_two_columns_are_read_one_after_the_other() -> None:
    assert texts(field("52")) == [
        RECALLING,
        ("OP1", "Urges Member States to act without delay;"),
        ("OP2", "Invites the Programme to assist island States;"),
        ("OP3", "Requests the Secretary-General to report."),
    ]


def test_numbers_of_lines_are_set_aside() -> None:
    read = field("55")
    assert [label for label, _ in texts(read)] == ["PP1", "OP1", "OP2"]
    assert apart(read, "line number") == ["1 2 3 4 5 6 7"]


def test_text_that_is_turned_is_set_aside() -> None:
    read = field("57")
    assert texts(read)[-1] == ("OP2", "Requests the Secretary-General to report.")
    assert apart(read, "turned text") == ["36-12345"]


def test_heads_and_feet_of_pages_in_plain_text() -> None:
    read = texts(field("63"))[1:]
    assert read[0][1].endswith("to remote islands is regular and safe in all seasons;")
    assert read[0][0] == "OP1"
    assert read[1:] == [("OP2", "Invites the Programme to assist;"), ("OP3", "Requests a report.")]


def test_the_form_of_a_list_says_preambular_and_operative() -> None:
    assert [label for label, _ in texts(field("35"))] == ["PP1", "PP2", "OP1", "OP2"]


def test_a_note_with_a_mark_of_its_own_does_not_count() -> None:
    read = field("38")
    assert read.title == "Access to remote islands"
    assert {note.mark: note.text for note in read.footnotes} == {
        "*": "The sponsors list will be completed.",
        "1": "Resolution 217 A (III).",
        "2": "A/90/12.",
    }
    assert {paragraph.label: paragraph.notes for paragraph in read.paragraphs} == {
        "PP1": ("1",),
        "OP1": ("2",),
        "OP2": (),
    }


def test_a_row_with_its_number_is_a_paragraph() -> None:
    assert texts(field("47")) == [
        RECALLING,
        ("OP1", "Urges Member States to act;"),
        ("OP2", "Invites the Programme to assist;"),
        ("OP3", "Requests a report."),
    ]


def test_rows_of_html_and_what_it_hides(tmp_path: Path) -> None:
    rows = "".join(
        f"<tr><td>{number}</td><td>{text}</td></tr>"
        for number, text in [("1.", "Prie les États d'agir ;"), ("a)", "sans délai ;"), ("2.", "Décide d'y revenir.")]
    )
    html = (
        "<html><body><p>A/RES/91/5</p><p>91/5. Accès aux îles isolées</p><p>L'Assemblée générale,</p>"
        "<p>Rappelant sa résolution 89/4,</p><p style='display:none'>Ne pas diffuser</p>"
        f"<table>{rows}</table></body></html>"
    )
    read = of_text(html, ".html", tmp_path)
    assert [label for label, _ in texts(read)] == ["PP1", "OP1", "OP1(a)", "OP2"]
    assert apart(read, "hidden text") == ["Ne pas diffuser"]


def test_a_table_of_figures_stays_a_table(tmp_path: Path) -> None:
    html = (
        "<html><body><p>A/RES/91/5</p><p>91/5. Scale</p><p>The General Assembly,</p><p>1. Decides on the scale:</p>"
        "<table><tr><td>Chile</td><td>0.42</td></tr><tr><td>China</td><td>15.25</td></tr></table>"
        "<p>2. Requests a report.</p></body></html>"
    )
    read = of_text(html, ".html", tmp_path)
    assert [label for label, _ in texts(read)] == ["OP1", "OP1.1", "OP2"]


def test_a_column_of_paragraphs(tmp_path: Path) -> None:
    html = (
        "<html><body><p>A/RES/91/5</p><p>91/5. Scale</p><p>The General Assembly,</p><table><tr><td>Recalling its "
        "resolution 89/4,</td></tr><tr><td>1. Urges all to act;</td></tr>"
        "<tr><td>2. Requests a report.</td></tr></table></body></html>"
    )
    assert [label for label, _ in texts(of_text(html, ".html", tmp_path))] == ["PP1", "OP1", "OP2"]


def test_items_with_figures_in_brackets_are_no_paragraphs() -> None:
    assert [label for label, _ in texts(field("34"))] == [
        "PP1", "OP1", "OP1(1)", "OP1(2)", "OP2", "OP2(1)", "OP2(2)", "OP3", "OP3(a)", "OP3(b)",
    ]  # fmt: skip


def test_numbers_before_every_line_of_a_plain_text(tmp_path: Path) -> None:
    lines = (OPENING + "The General Assembly,\n\n1. Urges all to act;\n\n2. Requests a report.").split("\n\n")
    read = of_text("\n\n".join(f"{n:>3}  {line}" for n, line in enumerate(lines, 1)), ".txt", tmp_path)
    assert [label for label, _ in texts(read)] == ["OP1", "OP2"]
    assert apart(read, "line number") == ["1 2 3 4 5 6"]
