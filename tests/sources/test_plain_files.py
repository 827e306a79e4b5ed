"""Plain text and Markdown: encodings, wrapped lines, mark-up, and files that cannot be read."""

from pathlib import Path

import pytest

from lineage import documents, sources
from lineage.documents.negotiated.readings import base, proposed
from lineage.errors import UnreadableError
from lineage.sources import markdown, plain_text
from lineage.sources.edit_marks import with_tags
from lineage.sources.limits import LIMITS
from lineage.sources.lines import Style


def runs(given: str) -> list[tuple[str, frozenset[Style]]]:
    return [(run.text, run.styles) for line in markdown.read(given.encode(), "x")[0] for run in line.runs]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_declared_encodings(encoding: str) -> None:
    lines, _ = plain_text.read("L'Assemblée générale,".encode(encoding), "x")
    assert lines[0].text == "L'Assemblée générale,"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends(line_end: str) -> None:
    lines, _ = plain_text.read(f"un{line_end}deux".encode(), "x")
    assert [line.text for line in lines] == ["un", "deux"]


def test_form_feeds_count_pages() -> None:
    lines, _ = plain_text.read(b"one\n\ftwo\nthree", "x")
    assert [line.page for line in lines] == [1, 2, 2]


def test_wrapped_text_is_told_from_one_paragraph_a_line() -> None:
    broken = (
        "Rappelant la Convention des Nations Unies contre la\ncriminalité transnationale\norganisée et le Protocole,\n"
    )
    assert plain_text.read((broken * 5).encode(), "x")[1]
    assert not plain_text.read(b"The General Assembly,\nRecalling its resolutions,\n1. Decides to act.\n", "x")[1]


@pytest.mark.parametrize(
    ("given", "raised"),
    [("2030<sup>1</sup>,", "1"), ("103^e session", "e"), ("le 1^{er} juillet", "er"), ("le 1<sup>er</sup> juin", "er")],
)
def test_raised_marks(given: str, raised: str) -> None:
    assert [text for text, styles in runs(given) if Style.SUPERSCRIPT in styles] == [raised]


def test_emphasis_may_run_over_lines_and_ends_with_the_paragraph() -> None:
    found = runs("*46^e séance\n16 décembre*\n\nfin *")
    assert [(text, Style.ITALIC in styles) for text, styles in found] == [
        ("46", True),
        ("e", True),
        (" séance", True),
        ("16 décembre", True),
        ("fin *", False),
    ]


def test_links_escapes_headings_bullets_and_rules() -> None:
    lines, _ = markdown.read(b"# **Titre**\n\n- a) [64/293](#) \\*\n\n---\n\n[A/73/12 (Part I)] x\n", "x")
    assert [(line.text, line.role, line.label) for line in lines if line.text] == [
        ("Titre", "heading", ""),
        ("a) 64/293 *", "list item", "-"),
        ("---", "rule", ""),
        ("[A/73/12 (Part I)] x", "", ""),
    ]


def refused(path: Path) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        sources.read(path)
    assert caught.value.hint
    return caught.value


def test_missing_folder_and_empty(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "none.md").what
    assert "folder" in refused(tmp_path).what
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b" \n\t\n")
    assert "empty" in refused(empty).what


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes("L'Assemblée\ngénérale".encode("latin-1"))
    assert "line 1: byte 0xE9 at offset 9 is not UTF-8" in refused(path).what
    path.write_bytes(b"\x00\x01\xff\xfe\x00" * 50)
    assert "binary" in refused(path).what


def test_unknown_kind_of_file(tmp_path: Path) -> None:
    path = tmp_path / "x.xyz"
    path.write_text("text")
    assert "no reader" in refused(path).what


def test_a_file_over_the_bound_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(LIMITS.bytes + 1_000_000)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("read"))
    assert "at most 64 MB" in refused(path).what


def test_first_bytes_win_over_the_suffix() -> None:
    assert sources.sniff(b"%PDF-1.7", ".txt") == "pdf"
    assert sources.sniff(b"<!DOCTYPE html><html>", ".txt") == "html"
    assert sources.sniff(b"PK\x03\x04", ".bin") == "docx"
    assert sources.sniff(b"plain", ".md") == "markdown"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_marked_text_is_read_as_such_in_every_encoding(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes("1. Urges **all** ~~some~~ States;\n".encode(encoding))
    styles = {run.text: run.styles for run in sources.read(path).lines[0].runs}
    assert (styles["all"], styles["some"]) == ({Style.BOLD}, {Style.STRIKE})


def test_nothing_behind_the_end_of_the_text_is_text_a_table_neither() -> None:
    table = "| a | b |\n|---|---|\n| c | d |\n"
    lines, _ = markdown.read(f"{table}\n{markdown.TEXT_ENDS}\n\n{table}".encode(), "x")
    assert [line.role for line in lines[:2]] == ["table", "table"]
    assert {line.role for line in lines[3:]} == {"comment"}
    assert not any(line.cells for line in lines[3:])


OLD, NEW = "Encourages donors to help;", "Encourages partners to help;"


@pytest.mark.parametrize(
    "marks",
    [
        "[-donors-]{+partners+}",
        "{--donors--}{++partners++}",
        "{~~donors~>partners~~}",
        "~~donors~~ **partners**",
        "~~donors~~ ++partners++",
        "<del>donors</del><ins>partners</ins>",
        '<DEL cite="x">donors</DEL> <INS>partners</INS>',
        "<s>donors</s> <b>partners</b>",
        "<strike>donors</strike> <u>partners</u>",
    ],
)
@pytest.mark.parametrize("suffix", ["md", "txt"])
def test_marks_of_changes_are_read_as_marks(marks: str, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"mail.{suffix}"
    path.write_text(f"The General Assembly,\n\n3. Encourages {marks} to help;\n", encoding="utf-8")
    found = documents.read_file(path).paragraphs[-1]
    assert (base(found), proposed(found)) == (OLD, NEW)


def test_a_comment_is_kept_and_a_name_in_one_is_the_author(tmp_path: Path) -> None:
    path = tmp_path / "mail.md"
    text = "The General Assembly,\n\n3. Encourages {++all ++}{>>EU<<}donors{>>Who are they?<<} to help;\n"
    path.write_text(text, encoding="utf-8")
    found = documents.read_file(path)
    assert (base(found.paragraphs[-1]), proposed(found.paragraphs[-1])) == (OLD, "Encourages all donors to help;")
    assert [one.authors for one in found.paragraphs[-1].proposals] == [("EU",)]
    assert [piece.text for piece in found.dropped if piece.reason == "comment"] == ["Who are they?"]


def test_a_change_over_several_paragraphs_is_one_of_each(tmp_path: Path) -> None:
    path = tmp_path / "mail.md"
    text = (
        "The General Assembly,\n\n1. Urges States;\n\n{++2. Invites donors;\n\n3. Asks the Fund;++}\n\n4. Thanks all.\n"
    )
    path.write_text(text, encoding="utf-8")
    found = documents.read_file(path).paragraphs
    assert [base(one) for one in found] == ["Urges States;", "", "", "Thanks all."]
    assert [proposed(one) for one in found][1:3] == ["Invites donors;", "Asks the Fund;"]


@pytest.mark.parametrize(
    "text",
    [
        "[- as appropriate -]",
        "A [-]",
        "in C++ and in C++ too",
        "{+} and {++}",
        "from 5 ++ to 6",
    ],
)
def test_what_is_no_mark_stays_as_it_is(text: str) -> None:
    assert with_tags(text) == (text, ())


@pytest.mark.parametrize(
    "lines",
    [
        ["*Recalling* its resolution 70/1,", "*Noting* the report,", "1. *Urges* States;"],
        ["_Recalling_ its resolution 70/1,", "_Noting_ the report,", "1. _Urges_ States;"],
        ["* Recalling its resolution 70/1,", "* Noting the report,", "* 1. Urges States;"],
        ["**Recalling **its resolution 70/1,", "Noting the report,", "**1. **Urges States;"],
    ],
)
def test_a_plain_text_with_the_marks_of_markdown_is_read_as_markdown(lines: list[str], tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("\n\n".join(["The General Assembly,", *lines, ""]), encoding="utf-8")
    found = documents.read_file(path).paragraphs
    texts = ["Recalling its resolution 70/1,", "Noting the report,", "Urges States;"]
    assert [one.text for one in found] == texts


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_a_plain_text_under_another_name_is_refused_as_what_it_is(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"draft.{suffix}"
    file.write_text("L’Assemblée générale,\n\n1. Décide d’agir.\n", encoding="utf-8")
    with pytest.raises(UnreadableError, match=rf"draft\.{suffix}: is a plain text") as caught:
        sources.read(file)
    assert caught.value.hint == "Let its name end in .txt."
    file.write_bytes(b"PK\x03\x04 cut off" if suffix == "docx" else b"\n%PDF-1.7 cut off")
    with pytest.raises(UnreadableError, match="damaged"):
        sources.read(file)
