"""Word in, Word out: authors and dates of tracked changes, whatever they stand in."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from lineage.cli.app import main
from lineage.documents.file_reading import read_file
from lineage.documents.negotiated.proposals import TextState
from lineage.documents.negotiated.readings import base, proposed
from lineage.documents.resolution import Paragraph, Resolution
from tests.documents.reading import wanted_by
from tests.sources.test_docx import p, package, r

HEAD = p(r("A/C.3/80/L.9")) + p(r("France: draft resolution")) + p(r("Fish")) + p(r("The General Assembly,"))
DAY = "2025-11-12T09:30:00Z"


def change(kind: str, text: str, author: str, day: str = DAY) -> str:
    holder = "delText" if kind in {"del", "moveFrom"} else "t"
    run = f'<w:r><w:{holder} xml:space="preserve">{text}</w:{holder}></w:r>'
    date = f' w:date="{day}"' if day else ""
    return f'<w:{kind} w:id="1" w:author="{author}"{date}>{run}</w:{kind}>'


def gone(content: str, author: str) -> str:
    """A paragraph whose end is deleted too, as Word writes a paragraph deleted as a whole."""
    mark = f'<w:rPr><w:del w:id="2" w:author="{author}" w:date="{DAY}"/></w:rPr>'
    return f"<w:p><w:pPr>{mark}</w:pPr>{content}</w:p>"


THREE = (
    p(r("Recalling its resolution 70/1,"))
    + p(
        r("1. Urges ")
        + change("ins", "all ", "EU")
        + r("States to report to the ")
        + change("del", "Council", "USA")
        + change("ins", "Commission", "G77", "2025-11-13T10:00:00Z")
        + r(" every year;")
    )
    + gone(change("del", "2. Deplores delays;", "USA"), "USA")
    + p(change("ins", "3. Requests a report;", "EU"))
    + p(
        r("4. Decides to act.") + '<w:ins w:id="9" w:author="EU"><w:del w:id="8" w:author="USA">'
        "<w:r><w:delText> Soon.</w:delText></w:r></w:del></w:ins>"
    )
)


@pytest.fixture
def draft(tmp_path: Path) -> Resolution:
    return read_file(_file(tmp_path / "draft.docx", HEAD + THREE))


def _file(path: Path, body: str) -> Path:
    path.write_bytes(package(body))
    return path


def at(document: Resolution, label: str) -> Paragraph:
    found = document.paragraph(label)
    assert found is not None
    return found


def test_each_author_keeps_name_and_date(draft: Resolution) -> None:
    assert [(one.kind.value, one.text, one.authors, one.date) for one in at(draft, "OP1").proposals] == [
        ("insertion", "all ", ("EU",), DAY),
        ("deletion", "Council", ("USA",), DAY),
        ("insertion", "Commission", ("G77",), "2025-11-13T10:00:00Z"),
    ]


def test_every_reading_is_exact(draft: Resolution) -> None:
    one = at(draft, "OP1")
    assert base(one) == "Urges States to report to the Council every year;"
    assert proposed(one) == "Urges all States to report to the Commission every year;"
    assert wanted_by(one, "USA") == "Urges States to report to the every year;"
    assert wanted_by(one, "EU") == "Urges all States to report to the Council every year;"
    last = at(draft, "OP4")
    assert (base(last), wanted_by(last, "EU"), proposed(last)) == (
        "Decides to act.",
        "Decides to act. Soon.",
        "Decides to act.",
    )


def test_whole_paragraphs_put_in_and_taken_out(draft: Resolution) -> None:
    out, new = at(draft, "OP2"), at(draft, "OP3")
    assert (out.state, out.text, base(out), proposed(out)) == (TextState.DELETED, *["Deplores delays;"] * 2, "")
    assert (new.state, new.authors, base(new)) == (TextState.OPEN, ("EU",), "")


def test_tables_notes_moves_and_changes_of_nobody_lose_nothing(tmp_path: Path) -> None:
    cell = f"<w:tbl><w:tr><w:tc>{p(r('Fiji ') + change('ins', '0.003', ''))}</w:tc></w:tr></w:tbl>"
    body = (
        p(r("Recalling it,"))
        + p(
            r("1. Urges ")
            + change("moveFrom", "now ", "EU")
            + r("States ")
            + change("moveTo", "now ", "EU")
            + r("to ")
            + change("ins", "act", "")
            + r(";")
        )
        + cell
    )
    found = read_file(_file(tmp_path / "a.docx", HEAD + body))
    moved = [(one.kind.value, one.moved, one.authors) for one in at(found, "OP1").proposals]
    assert moved == [("deletion", True, ("EU",)), ("insertion", True, ("EU",)), ("insertion", False, ())]
    assert base(at(found, "OP1")) == "Urges now States to;"
    held = " ".join([*(p.text for p in found.paragraphs), *(piece.text for piece in found.dropped)])
    assert "0.003" in held


def word_changes(path: Path) -> set[tuple[str, str | None]]:
    from lxml import etree

    root = etree.fromstring(ZipFile(BytesIO(path.read_bytes())).read("word/document.xml"))
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    tracked = [element for element in root.iter() if element.tag in {f"{name}ins", f"{name}del"}]
    return {(str(element.get(f"{name}author")), element.get(f"{name}date")) for element in tracked}


def test_word_out_has_their_names_and_ours(tmp_path: Path) -> None:
    lines = ("Recalling its resolution 70/1,", "1. Urges States to report to the Council every year;")
    before = "".join(p(r(line)) for line in (*lines, "2. Deplores delays;", "4. Decides to act now."))
    old, new = _file(tmp_path / "old.docx", HEAD + before), _file(tmp_path / "new.docx", HEAD + THREE)
    out = tmp_path / "out.docx"
    run = ["diff", str(old), str(new), "--format", "docx", "-o", str(out)]
    assert main([*run, "--author", "Mission of Fiji", "--date", "2026-10-14"]) == 0
    found = word_changes(out)
    assert {("EU", DAY), ("USA", DAY), ("G77", "2025-11-13T10:00:00Z")} <= found
    assert ("Mission of Fiji", "2026-10-14T00:00:00Z") in found
    assert main(run) == 0
    assert ("lineage", None) in word_changes(out)
    assert not any((date or "").startswith("1970") for _, date in word_changes(out))
    assert b"1970" not in ZipFile(BytesIO(out.read_bytes())).read("docProps/core.xml")


def test_json_says_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = _file(tmp_path / "draft.docx", HEAD + THREE)
    assert main(["parse", str(path), "--json"]) == 0
    values = json.loads(capsys.readouterr().out)
    one = next(item for item in values["paragraphs"] if item["label"] == "OP1")
    assert one["proposals"][0] | {"state": "open"} == {
        "kind": "insertion",
        "start": 6,
        "end": 10,
        "text": "all ",
        "authors": ["EU"],
        "new": "all ",
        "date": DAY,
        "state": "open",
    }
    assert one["readings"]["base"] == "Urges States to report to the Council every year;"


def test_words_taken_out_at_the_end_or_the_beginning_keep_the_space_that_parts_them(tmp_path: Path) -> None:
    behind = change("del", "a report ", "EU") + change("del", "on it;", "EU")
    before = change("del", "Aware of ", "Peru") + change("del", "ports,", "Peru")
    body = (
        p(r("The General Assembly,"))
        + p(before + r(" Noting the boats,"))
        + p(r("1. Requests States to publish ") + behind)
        + p(r("2. Decides to ") + change("del", "act", "Peru") + change("del", " now.", "EU"))
    )
    found = read_file(_file(tmp_path / "spaces.docx", body))
    assert [base(paragraph) for paragraph in found.paragraphs] == [
        "Aware of ports, Noting the boats,",
        "Requests States to publish a report on it;",
        "Decides to act now.",
    ]
    assert [proposed(paragraph) for paragraph in found.paragraphs] == [
        "Noting the boats,",
        "Requests States to publish",
        "Decides to",
    ]


def _bases(path: Path, lines: dict[str, str], between: str = "") -> dict[str, tuple[str, str]]:
    """Label and base reading of each line, read as the paragraph behind `between`."""
    found = {}
    for name, line in lines.items():
        one = read_file(_file(path, HEAD + p(r("1. Notes the fish;")) + between + p(line) + p(r("3. Decides to act."))))
        paragraph = one.paragraphs[-2]
        found[name] = paragraph.label, base(paragraph)
    return found


def test_words_taken_out_next_to_a_typed_number_stay_in_the_base_and_a_number_does_not(tmp_path: Path) -> None:
    rest, tab = " Urges States to act;", "<w:r><w:tab/></w:r>"
    struck = change("del", "Strongly", "USA")
    worded = {
        "behind": r("2. ") + struck + r(rest),
        "with its space": r("2.") + change("del", " Strongly", "USA") + r(rest),
        "a tab": r("2.") + tab + struck + r(rest),
        "before a tab": r("2.") + struck + tab + r("Urges States to act;"),
        "in two runs": r("2. ") + change("del", "Stro", "USA") + change("del", "ngly", "EU") + r(rest),
        "with the number": change("del", "3. Strongly", "USA") + change("ins", "2.", "EU") + r(rest),
        "behind the new number": change("ins", "2.", "EU") + change("del", "3. Strongly", "USA") + r(rest),
        "behind new words": change("ins", "2. Firmly", "EU") + change("del", "3. Strongly", "USA") + r(rest),
        "before new words": change("del", "3. Strongly", "USA") + change("ins", "2. Firmly", "EU") + r(rest),
        "a figure": change("del", "3", "USA") + change("ins", "2", "EU") + r(". ") + struck + r(rest),
        "PP and OP": change("del", "OP3. Strongly", "USA") + change("ins", "OP2.", "EU") + r(rest),
    }
    plain = {
        "before": change("del", "3.", "USA") + change("ins", "2.", "EU") + r(rest),
        "behind": change("ins", "2. ", "EU") + change("del", "3. ", "USA") + r("Urges States to act;"),
        "a figure": r("2") + change("del", "2", "USA") + r(".") + r(rest),
        "bis": r("2") + change("del", " bis", "USA") + r(".") + r(rest),
        "a letter": change("del", "(c)", "USA") + change("ins", "2.", "EU") + r(rest),
    }
    found = _bases(tmp_path / "typed.docx", worded)
    assert found == dict.fromkeys(worded, ("OP2", f"Strongly{rest}"))
    found = _bases(tmp_path / "typed.docx", plain)
    assert {name: words for name, (_, words) in found.items()} == dict.fromkeys(plain, rest.strip())


def test_words_taken_out_next_to_a_typed_letter_stay_in_the_base_in_both_languages(tmp_path: Path) -> None:
    head = p(r("2. Urges States:"))
    struck, old = change("del", "Also", "USA"), change("del", "(b)", "USA")
    lines = {
        "behind": r("(a) ") + struck + r(" To act;"),
        "with the letter": change("del", "(b) Also", "USA") + change("ins", "(a)", "EU") + r(" To act;"),
    }
    found = _bases(tmp_path / "items.docx", lines, head)
    assert found == dict.fromkeys(lines, ("OP2(a)", "Also To act;"))
    found = _bases(tmp_path / "items.docx", {"moved": change("ins", "(a)", "EU") + old + r(" To act;")}, head)
    assert found == {"moved": ("OP2(a)", "To act;")}
    french = r("2. ") + change("del", "Vivement", "USA") + r(" Prie les États d’agir ;")
    assert _bases(tmp_path / "fr.docx", {"fr": french})["fr"] == ("OP2", "Vivement Prie les États d’agir ;")
