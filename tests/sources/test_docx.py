"""Word: files built here, read back as printed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx as python_docx
import pytest
from docx.document import Document
from hypothesis import given
from hypothesis import strategies as st

from lineage import sources
from lineage.errors import UnreadableError
from lineage.sources import docx
from lineage.sources.docx import Changes
from lineage.sources.limits import Limits
from lineage.sources.lines import PARAGRAPH_END, Line, Style
from lineage.sources.word.list_numbers import printed

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def package(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A Word file with that body and further parts (kind -> XML of its root's content)."""
    files = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations({kind: f"{kind}.xml" for kind in parts or {}}),
    }
    files |= {f"word/{kind}.xml": f"<w:{kind} {W}>{content}</w:{kind}>" for kind, content in (parts or {}).items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as container:
        for path, text in files.items():
            container.writestr(path, text)
    return out.getvalue()


def _relations(targets: Mapping[str, str]) -> str:
    entries = "".join(f'<Relationship Id="{k}" Type="{RELATION}/{k}" Target="{t}"/>' for k, t in targets.items())
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{entries}</Relationships>'
    )


def p(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def read(data: bytes, changes: Changes = Changes.ACCEPTED) -> tuple[Line, ...]:
    found, wrapped = docx.read(data, "test.docx", changes=changes)
    assert not wrapped
    assert [line.number for line in found] == list(range(1, len(found) + 1))
    return found


def built(fill: Callable[[Document], None]) -> tuple[Line, ...]:
    document, out = python_docx.Document(), io.BytesIO()
    fill(document)
    document.save(out)
    return read(out.getvalue())


def texts(found: tuple[Line, ...], role: str | None = None) -> list[str]:
    return [line.text for line in found if role is None or line.role == role]


def test_emphasis_headings_lists_and_tables_of_a_file_that_word_could_have_written() -> None:
    def fill(document: Document) -> None:
        paragraph = document.add_paragraph()
        paragraph.add_run("Recalling").italic = True
        paragraph.add_run(" its resolution")
        paragraph.add_run("1").font.superscript = True
        document.add_heading("Annex", 1)
        document.add_paragraph("Requests a report;", style="List Number")
        document.add_paragraph("Decides to rest.", style="List Number")
        rates = document.add_table(rows=1, cols=2).rows[0].cells
        rates[0].text, rates[1].text = "Fiji", "0.003"
        document.sections[0].header.paragraphs[0].text = "A/RES/90/1"

    found = built(fill)
    assert [(line.role, line.label, line.text) for line in found] == [
        ("header", "", "A/RES/90/1"),
        ("", "", "Recalling its resolution1"),
        ("heading", "", "Annex"),
        ("list item", "1.", "Requests a report;"),
        ("list item", "2.", "Decides to rest."),
        ("table", "", "Fiji\t0.003"),
    ]
    assert [sorted(run.styles) for run in found[1].runs] == [[Style.ITALIC], [], [Style.SUPERSCRIPT]]


LEVELS = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%3"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)


def listed(level: int, number: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def test_numbers_of_lists_are_those_that_word_prints() -> None:
    order = [(0, 1), (1, 1), (1, 1), (0, 1), (1, 1), (2, 1), (0, 2), (0, 2)]
    body = "".join(p(r("x"), listed(level, number)) for level, number in order)
    found = read(package(body, {"numbering": LEVELS}))
    assert [line.label for line in found] == ["1.", "(a)", "(b)", "2.", "(a)", "2.I", "7.", "8."]


def test_numbers_come_from_the_paragraph_style_too() -> None:
    styles = f'<w:style w:type="paragraph" w:styleId="Num"><w:pPr>{listed(0)}</w:pPr></w:style>'
    style, none = '<w:pStyle w:val="Num"/>', '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = p(r("x"), style) + p(r("y"), style + none) + p(r("z"), style)
    found = read(package(body, {"numbering": LEVELS, "styles": styles}))
    assert [line.label for line in found] == ["1.", "", "2."]


def test_notes_follow_the_paragraph_that_calls_them_first() -> None:
    call = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    note = '<w:footnote w:id="{}"><w:p><w:r><w:footnoteRef/></w:r>{}</w:p></w:footnote>'
    special = '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
    notes = special + note.format(8, r(" Resolution 70/1.")) + note.format(5, r("Ibid.", "<w:i/>"))
    body = p(r("One") + call.format(8) + r(",")) + p(r("Two") + call.format(5)) + p(r("Three") + call.format(8))
    found = read(package(body, {"footnotes": notes}))
    assert [(line.role, line.label, line.text) for line in found] == [
        ("", "", "One1,"),
        ("note", "1", "Resolution 70/1."),
        ("", "", "Two2"),
        ("note", "2", "Ibid."),
        ("", "", "Three1"),
    ]
    assert Style.SUPERSCRIPT in found[0].runs[1].styles


CHANGED = p(
    r("Urges ")
    + f'<w:ins w:id="1" w:author="EU">{r("all ")}</w:ins>'
    + '<w:del w:id="2" w:author="US"><w:r><w:delText>some </w:delText></w:r></w:del>'
    + r("States")
)


def test_tracked_changes_are_read_as_accepted_and_as_original() -> None:
    accepted, original = read(package(CHANGED)), read(package(CHANGED), Changes.ORIGINAL)
    assert [(run.text, set(run.styles)) for run in accepted[0].runs] == [
        ("Urges ", set()),
        ("all ", {Style.INSERTED}),
        ("some ", {Style.DELETED}),
        ("States", set()),
    ]
    assert [(run.text, set(run.styles)) for run in original[0].runs] == [("Urges some States", set())]


def test_a_deleted_end_of_paragraph_joins_two_and_an_inserted_one_parts_them() -> None:
    body = (
        p(r("One "), '<w:rPr><w:del w:id="1"/></w:rPr>')
        + p(r("two"))
        + p(r("a "), '<w:rPr><w:ins w:id="2"/></w:rPr>')
        + p(r("b"))
    )
    joined, *apart = read(package(body))
    assert [(run.text, set(run.styles)) for run in joined.runs] == [
        ("One ", set()),
        (PARAGRAPH_END, {Style.DELETED}),
        ("two", set()),
    ]
    assert texts(apart) == ["a", "b"]
    assert texts(read(package(body), Changes.ORIGINAL)) == ["One", "two", "a b"]


def test_every_format_with_tracked_changes_gives_both_texts(tmp_path: Path) -> None:
    word, page = tmp_path / "a.docx", tmp_path / "a.html"
    word.write_bytes(package(CHANGED))
    page.write_text("<p>Urges <ins>all </ins><del>some </del>States</p><p><ins>New.</ins></p>", encoding="utf-8")
    for path in (word, page):
        assert [line.text for line in sources.read(path, original=True).lines] == ["Urges some States"]
        assert "Urges all some States" in [line.text for line in sources.read(path).lines]


def test_comments_are_kept_apart_with_their_author() -> None:
    comments = f'<w:comment w:id="1" w:author="EU">{p(r("No."))}</w:comment>'
    found = read(package(p(r("Urges States") + '<w:r><w:commentReference w:id="1"/></w:r>'), {"comments": comments}))
    assert [(line.role, line.label, line.text) for line in found] == [
        ("", "", "Urges States"),
        ("comment", "EU", "No."),
    ]


def test_hidden_text_boxes_content_controls_and_special_characters() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{p(r('boxed'))}</w:txbxContent></w:pict></w:r>"
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{p(r('controlled'))}</w:sdtContent></w:sdt>"
    hyphens = "<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>govern</w:t><w:softHyphen/><w:t>mental</w:t></w:r>"
    body = p(r("seen") + r(" job", "<w:vanish/>") + box) + control + p(hyphens)
    found = read(package(body))
    assert [(line.role, line.text) for line in found] == [
        ("hidden", "job"),
        ("", "seen"),
        ("", "boxed"),
        ("", "controlled"),
        ("", "non\u2011governmental"),
    ]


def test_tables_before_the_first_paragraph_are_the_title_page() -> None:
    cell = "<w:tc>{}</w:tc>"
    table = f"<w:tbl><w:tr>{cell.format(p(r('United Nations')))}{cell.format(p(r('A/RES/90/1')))}</w:tr></w:tbl>"
    found = read(package(table + p(r("Resolution adopted", "<w:b/>")) + table))
    assert [(line.role, line.text) for line in found] == [
        ("", "United Nations"),
        ("", "A/RES/90/1"),
        ("heading", "Resolution adopted"),
        ("table", "United Nations\tA/RES/90/1"),
    ]


ENTITIES = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'

EXTERNAL = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def replaced(part: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package(p(r("x"))))) as before,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for member in before.namelist():
            after.writestr(member, content if member == part else before.read(member))
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        f"{ENTITIES}<w:document {W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>".encode(),
        f"{EXTERNAL}<w:document {W}><w:body>&e;</w:body></w:document>".encode(),
        b"<w:document",
        f"<w:document {W}>{'<w:p>' * 5000}{'</w:p>' * 5000}</w:document>".encode(),
        f"<w:document {W}/>".encode(),
    ],
    ids=["entity bomb", "external entity", "cut off", "deep", "no body"],
)
def test_hostile_parts_are_refused_in_one_line(content: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(replaced("word/document.xml", content))
    assert caught.value.what.startswith("test.docx")
    assert "\n" not in caught.value.what


@pytest.mark.parametrize(
    "body",
    [f"{'<w:p>' * 5000}{'</w:p>' * 5000}", f"<w:p><w:r><w:t>{'a' * 11_000_000}</w:t></w:r></w:p>"],
    ids=["deep", "one word"],
)
def test_a_part_beyond_what_is_read_is_no_damage(body: str) -> None:
    part = f"<w:document {W}><w:body>{body}</w:body></w:document>".encode()
    with pytest.raises(UnreadableError, match=r"document\.xml: is nested deeper, or holds longer words, than any text"):
        read(replaced("word/document.xml", part))


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = replaced("word/document.xml", b" " * 40_000_000)
    assert len(bomb) < 100_000
    with pytest.raises(UnreadableError, match="unpacks to more than 10 MB"):
        docx.read(bomb, "bomb.docx", Limits(unpacked_bytes=10_000_000))


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x03\x04" + b"x" * 200, package(p(r("x")))[:400]])
def test_damaged_containers_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^test\.docx"):
        read(data)


def test_counts_in_words_own_forms() -> None:
    assert [printed(n, "lowerLetter") for n in (1, 26, 27, 53)] == ["a", "z", "aa", "aaa"]
    assert [printed(n, "upperRoman") for n in (4, 9, 14, 90)] == ["IV", "IX", "XIV", "XC"]
    assert (printed(3, "decimalZero"), printed(3, "none"), printed(3, "chineseCounting")) == ("03", "", "3")


@given(
    st.lists(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1), min_size=1)
)
def test_every_character_of_every_paragraph_is_there(paragraphs: list[str]) -> None:
    def fill(document: Document) -> None:
        for text in paragraphs:
            document.add_paragraph(text)

    found = "".join("".join(line.text for line in built(fill)).split())
    assert found == "".join("".join(paragraphs).split())
