"""Layouts that print the same text: columns, numbered lines, margins, heads of pages, tables, lists, notes."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from lineage import documents
from lineage.documents.json_form import to_json
from lineage.documents.resolution import Resolution
from lineage.documents.several import SeveralTextsError
from lineage.sources.layout.baselines import GlyphRun, rows
from lineage.sources.layout.row_roles import PageRows
from lineage.sources.layout.sheets import upright
from tests.documents.reading import of_text
from tests.sources.pdf_writer import Word, write

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
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


def test_a_text_beside_its_version_in_another_language(tmp_path: Path) -> None:
    english = ["91/5. Access to islands", "The General Assembly,", "1. Urges States to act;", "2. Requests a report."]
    french = ["91/5. Accès aux îles", "L'Assemblée générale,", "1. Prie les États d'agir ;", "2. Demande un rapport."]
    rows = "".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in zip(english, french, strict=True))
    html = f"<html><body><p>A/RES/91/5</p><table>{rows}</table></body></html>"
    with pytest.raises(SeveralTextsError, match="left, right"):
        of_text(html, ".html", tmp_path)
    file = tmp_path / "two.html"
    file.write_text(html, encoding="utf-8")
    right = documents.read_file(file, part="right")
    assert (right.language, right.symbol, right.title) == ("fr", "A/RES/91/5", "Accès aux îles")
    assert texts(right) == [("OP1", "Prie les États d'agir ;"), ("OP2", "Demande un rapport.")]
    assert documents.read_file(file, part="left").title == "Access to islands"


LIST_LABELS = [("[PP%1]", "[OP%1]"), ("Preamble %1:", "Para. %1:"), ("Recital %1", "Paragraph %1")]


@pytest.mark.parametrize(("preambular", "operative"), LIST_LABELS)
def test_words_in_the_numbers_of_a_list(tmp_path: Path, preambular: str, operative: str) -> None:
    document = docx.Document()
    for text in ("A/C.3/91/L.5", "Draft resolution", "Access to islands", "The General Assembly,"):
        document.add_paragraph(text)
    for number, (form, text) in enumerate([(preambular, "Recalling its text,"), (operative, "Urges States to act;")]):
        numbers = document.part.numbering_part.element
        level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{form}"/></w:lvl>'
        kind = f'<w:abstractNum {W} w:abstractNumId="{90 + number}">{level}</w:abstractNum>'
        numbers.find(qn("w:num")).addprevious(parse_xml(kind))
        use = f'<w:abstractNumId w:val="{90 + number}"/>'
        numbers.append(parse_xml(f'<w:num {W} w:numId="{90 + number}">{use}</w:num>'))
        added = document.add_paragraph(text)._p.get_or_add_pPr()
        added.append(parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="{90 + number}"/></w:numPr>'))
    file = tmp_path / "in.docx"
    document.save(str(file))
    assert texts(documents.read_file(file)) == [("PP1", "Recalling its text,"), ("OP1", "Urges States to act;")]


def test_items_with_figures_in_brackets_are_no_paragraphs() -> None:
    assert [label for label, _ in texts(field("34"))] == [
        "PP1", "OP1", "OP1(1)", "OP1(2)", "OP2", "OP2(1)", "OP2(2)", "OP3", "OP3(a)", "OP3(b)",
    ]  # fmt: skip


def test_numbers_before_every_line_of_a_plain_text(tmp_path: Path) -> None:
    lines = (OPENING + "The General Assembly,\n\n1. Urges all to act;\n\n2. Requests a report.").split("\n\n")
    read = of_text("\n\n".join(f"{n:>3}  {line}" for n, line in enumerate(lines, 1)), ".txt", tmp_path)
    assert [label for label, _ in texts(read)] == ["OP1", "OP2"]
    assert apart(read, "line number") == ["1 2 3 4 5 6"]


MASTHEAD = ["A/C.3/91/L.5", "", "Draft resolution", "", "Access to islands", ""]
BASE = [
    "The General Assembly,",
    "Recalling its resolution 89/4 of 3 December 2034,",
    "1. Urges Member States to act without delay;",
    "2. Invites the Programme to assist the island States;",
    "3. Requests the Secretary-General to report.",
]
PROPOSAL = [
    "The General Assembly,",
    "Recalling its resolution 89/4 of 3 December 2034,",
    "1. Calls upon Member States to act without any further delay;",
    "2. Invites the Programme and the Fund to assist the island States;",
    "3. Requests the Secretary-General to submit a report.",
]


def of_pdf(
    words: Sequence[Sequence[Word]], folder: Path, part: str | None = None, pictures: tuple[int, ...] = ()
) -> Resolution:
    file = folder / "in.pdf"
    file.write_bytes(write(words, pictures=pictures))
    return documents.read_file(file, part=part)


def down(lines: Sequence[str], x: float = 100, y: float = 740, leading: float = 14) -> list[Word]:
    return [Word(x, y - leading * number, line) for number, line in enumerate(lines) if line]


def side_by_side(left: Sequence[str], right: Sequence[str], width: int = 40) -> list[tuple[str, str]]:
    """The lines of two texts, each paragraph of one beside its counterpart, a blank line below."""
    found: list[tuple[str, str]] = []
    for one, other in zip(left, right, strict=True):
        both = [textwrap.wrap(one, width), textwrap.wrap(other, width)]
        height = max(map(len, both))
        first, second = ([*side, *[""] * (height - len(side))] for side in both)
        found += [*zip(first, second, strict=True), ("", "")]
    return found


def test_three_columns(tmp_path: Path) -> None:
    columns = [
        "it recalls all the earlier texts on the access to islands, and the report on it, as printed;",
        "it urges Member States to act without delay and to report on what they have done in that regard;",
        "it requests the Secretary-General to report to it at its next session on all of these matters.",
    ]
    page = down([*MASTHEAD, "The General Assembly,", "", "Recalling its resolution 89/4 of 3 December 2034,"])
    for number, text in enumerate(columns):
        page += down(textwrap.wrap(f"{number + 1}. Decides: {text}", 28), x=60 + 180 * number, y=600, leading=12)
    assert texts(of_pdf([page], tmp_path))[1:] == [
        (f"OP{number}", f"Decides: {text}") for number, text in enumerate(columns, start=1)
    ]


def test_two_texts_side_by_side_on_a_page(tmp_path: Path) -> None:
    page = [*down(MASTHEAD), Word(60, 630, "Base text"), Word(320, 630, "Proposal of Mexico")]
    for x, side in ((60, 0), (320, 1)):
        page += down([pair[side] for pair in side_by_side(BASE, PROPOSAL)], x=x, y=600, leading=12)
    with pytest.raises(SeveralTextsError, match="2 texts: left, right"):
        of_pdf([page], tmp_path)
    for part, expected in (("left", BASE), ("right", PROPOSAL)):
        read = of_pdf([page], tmp_path, part)
        assert [text for _, text in texts(read)] == [line.partition(". ")[2] or line for line in expected[1:]]
        assert apart(read, "column head") == ["Base text", "Proposal of Mexico"]
        assert apart(read, "another text")


def test_two_texts_side_by_side_in_a_plain_text(tmp_path: Path) -> None:
    rows_of_both = "\n".join(f"{left:44}{right}".rstrip() for left, right in side_by_side(BASE, PROPOSAL))
    file = tmp_path / "in.txt"
    file.write_text("\n".join(MASTHEAD) + "\n" + rows_of_both, encoding="utf-8")
    with pytest.raises(SeveralTextsError):
        documents.read_file(file)
    read = documents.read_file(file, part="right")
    assert texts(read)[1] == ("OP1", "Calls upon Member States to act without any further delay;")


def test_two_columns_of_a_plain_text(tmp_path: Path) -> None:
    behind = BASE[2].replace(";", " and to report to the Council every year on what they did;")
    columns = [[*BASE[:2], behind], [BASE[3].replace(";", " in whatever they do about it, and to say so;"), BASE[4]]]
    sides = [[line for text in side for line in [*textwrap.wrap(text, 36), ""]] for side in columns]
    height = max(map(len, sides))
    left, right = ([*side, *[""] * (height - len(side))] for side in sides)
    printed = "\n".join(f"{one:40}{other}".rstrip() for one, other in zip(left, right, strict=True))
    read = of_text("\n".join(MASTHEAD) + "\n" + printed, ".txt", tmp_path)
    assert [label for label, _ in texts(read)] == ["PP1", "OP1", "OP2", "OP3"]
    assert texts(read)[1][1] == behind.removeprefix("1. ")


def test_a_page_that_is_a_picture_is_said(tmp_path: Path) -> None:
    first = down([*MASTHEAD, *BASE[:1], "", *BASE[1:2], "", BASE[2]])
    doubts = to_json(of_pdf([first, [], down([BASE[3]])], tmp_path, pictures=(2,)))["reading"]["doubts"]
    assert doubts == [{"kind": "page not read", "place": "page without text", "words": "", "page": 2}]
    assert to_json(of_pdf([first, [], down([BASE[3]])], tmp_path))["reading"]["outcome"] == "read"


def test_a_page_from_right_to_left_is_set_aside() -> None:
    def sheet(number: int, text: str) -> PageRows:
        piece = GlyphRun(text=text, left=0, right=100, baseline=700, size=10)
        return PageRows(number=number, width=600, height=800, rows=rows([piece], number))

    first, second = upright([sheet(1, "Urges all States"), sheet(2, "\u05e9\u05dc\u05d5\u05dd")])
    assert (len(first.rows), second.rows) == (1, ())
    assert second.aside == (("right to left", "\u05e9\u05dc\u05d5\u05dd"),)


def test_a_narrow_gap_between_two_words_of_the_document(tmp_path: Path) -> None:
    page = down([*MASTHEAD, "The General Assembly,", "", "Recalling the work of the Council and the use of islands,"])
    line = Word(100, 600, "1. Notes the use of")
    page += [line, Word(100 + 76.2, 600, "the islands;")]
    read = of_pdf([page], tmp_path)
    assert texts(read)[1] == ("OP1", "Notes the use of the islands;")
