"""A redline in the base's own Word file: accept all gives the new text, reject all the base, the rest is untouched."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx_revisions import RevisionDocument
from lxml import etree

from lineage.cli.app import main
from lineage.corpus import find, load, read_document
from lineage.diff.edits import Operation
from lineage.diff.signed_changes import Tracked
from lineage.documents import read_file
from lineage.render.word.change_marker import Signature
from lineage.render.word.draft_blocks import DraftBlock, DraftRun, Layout, placed
from lineage.render.word.draft_layout import render as laid_out

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution

CORPUS = Path(__file__).parents[2] / "corpus"
BASE = (
    "Recalling the inventory of lighthouses that port authorities keep under their own names,",
    "1. Invites fishing ports to keep a register of the vessels that land their catch there, and to publish it;",
    "2. Calls upon coastal States to train inspectors charged with checking the drift nets of all vessels;",
    "3. Requests the Secretary-General to report on the state of stocks at the next session of the Assembly;",
)


def word(document: Resolution) -> bytes:
    """A text of the corpus as a Word file with its footnotes."""
    notes = {note.mark: note.resolved or note.text for note in document.footnotes}
    blocks = []
    for paragraph in document.paragraphs:
        calls: dict[int, list[DraftRun]] = {}
        for call in paragraph.calls:
            if call.mark in notes:
                run = DraftRun(Operation.EQUAL, "", note=(Tracked(Operation.EQUAL, notes[call.mark]),))
                calls.setdefault(call.offset, []).append(run)
        runs = placed([Tracked(Operation.EQUAL, paragraph.text)], len(paragraph.opening), calls)
        item = paragraph.label.count("(")
        blocks.append(DraftBlock(kind=paragraph.kind, number=paragraph.number, item=item, runs=runs))
    known = dict.fromkeys(
        ("symbol", "day", "session", "original", "committee", "agenda_item", "agenda_title", "sponsors"), ""
    )
    layout = Layout(
        **known,
        language=document.language,
        organ=document.organ,
        title=document.title,
        organ_line="L'Assemblée générale,",
        blocks=tuple(blocks),
    )
    return laid_out(layout, Signature(author="x"))


def plain(path: Path, words: tuple[str, ...]) -> Path:
    document = Document()
    for text in ("The General Assembly,", *words):
        document.add_paragraph(text)
    document.save(str(path))
    return path


def settled(data: bytes, *, accept: bool) -> bytes:
    """Every change accepted, or rejected, as ECMA-376 describes it."""
    drops, keeps = ("w:del", "w:ins") if accept else ("w:ins", "w:del")
    written = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(written, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name in {"word/document.xml", "word/footnotes.xml"}:
                root = etree.fromstring(content)
                for paragraph in list(root.iter(qn("w:p"))):
                    settle(paragraph, drops, keeps)
                content = etree.tostring(root)
            target.writestr(name, content)
    return written.getvalue()


def settle(paragraph: Any, drops: str, keeps: str) -> None:
    mark = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
    goes = mark is not None and mark.find(qn(drops)) is not None
    for element in list(paragraph.iter(qn(drops))):
        element.getparent().remove(element)
    for element in list(paragraph.iter(qn(keeps))):
        home, place = element.getparent(), element.getparent().index(element)
        for child in reversed(list(element)):
            home.insert(place + 1, child)
        home.remove(element)
    for element in list(paragraph.iter(qn("w:delText"))):
        element.tag = qn("w:t")
    if goes:
        assert not "".join(t.text for t in paragraph.iter(qn("w:t"))).strip()
        paragraph.getparent().remove(paragraph)


def said(data: bytes, path: Path, language: str) -> tuple[list[tuple[str, str]], list[str]]:
    path.write_bytes(data)
    read = read_file(path, language=language, document_id="x")
    return [(p.label, p.text) for p in read.paragraphs], [note.text for note in read.footnotes]


def redline(old: Path, new: Path, out: Path, *options: str) -> bytes:
    arguments = ["diff", str(old), str(new), "--corpus", str(CORPUS), "--base", str(old), "-o", str(out), *options]
    assert main(arguments) == 0
    return out.read_bytes()


@pytest.mark.parametrize(("old", "new"), [("A/RES/75/158", "A/RES/78/228"), ("A/RES/78/228", "A/RES/75/158")])
def test_real_texts_come_back_word_for_word_with_their_notes(tmp_path: Path, old: str, new: str) -> None:
    corpus = load(CORPUS)
    files = [tmp_path / f"{name.rpartition('/')[2]}.docx" for name in (old, new)]
    for name, file in zip((old, new), files, strict=True):
        file.write_bytes(word(read_document(corpus, find(corpus, name, language="fr"))))
    data = redline(*files, tmp_path / "red.docx", "--lang", "fr")
    for accept, file in ((True, files[1]), (False, files[0])):
        got = said(settled(data, accept=accept), tmp_path / "settled.docx", "fr")
        assert got == said(file.read_bytes(), tmp_path / "wanted.docx", "fr")


CHANGED = (
    BASE[0],
    "1. Invites all fishing ports to keep a register of vessels that land their catch there, and to publish it;",
    "2. Decides to celebrate a week of smoked herring by means of cooking contests held in schools every year;",
    "3. Requests the Secretary-General to report on the state of stocks at the next session of the Assembly;",
    "4. Also invites museums of navigation to lend their models of trawlers to schools in landlocked towns;",
)


def test_a_library_accepts_and_rejects_the_changes(tmp_path: Path) -> None:
    files = plain(tmp_path / "old.docx", BASE), plain(tmp_path / "new.docx", CHANGED)
    redline(*files, tmp_path / "red.docx")
    for settle_all, words in (("accept_all", CHANGED), ("reject_all", BASE)):
        document = RevisionDocument(str(tmp_path / "red.docx"))
        getattr(document, settle_all)()
        document.save(str(tmp_path / "done.docx"))
        texts = [p.text for p in Document(str(tmp_path / "done.docx")).paragraphs if p.text]
        assert texts == ["The General Assembly,", *words]


def test_another_text_in_the_place_of_a_paragraph_replaces_it_whole(tmp_path: Path) -> None:
    files = plain(tmp_path / "old.docx", BASE), plain(tmp_path / "new.docx", CHANGED)
    redline(*files, tmp_path / "red.docx")
    body = Document(str(tmp_path / "red.docx")).element.body
    taken = ["".join(t.text for t in p.iter(qn("w:delText"))) for p in body.iter(qn("w:p"))]
    assert BASE[2] in taken


def test_names_days_and_the_rest_of_the_file(tmp_path: Path) -> None:
    files = plain(tmp_path / "old.docx", BASE), plain(tmp_path / "new.docx", CHANGED)
    data = redline(*files, tmp_path / "red.docx", "--author", "European Union", "--date", "2026-10-14")
    with ZipFile(BytesIO(data)) as after, ZipFile(files[0]) as before:
        body = after.read("word/document.xml").decode()
        assert 'w:author="European Union"' in body
        assert 'w:date="2026-10-14T00:00:00Z"' in body
        touched = {"word/document.xml", "word/settings.xml"}
        same = [name for name in before.namelist() if name not in touched]
        assert [after.read(name) for name in same] == [before.read(name) for name in same]
        assert "trackRevisions" in after.read("word/settings.xml").decode()
    assert redline(*files, tmp_path / "red.docx", "--author", "European Union", "--date", "2026-10-14") == data


def test_changes_of_others_stay_theirs(tmp_path: Path) -> None:
    files = plain(tmp_path / "old.docx", BASE), plain(tmp_path / "theirs.docx", CHANGED)
    redline(*files, tmp_path / "marked.docx", "--author", "Mexico")
    third = (*CHANGED[:3], CHANGED[3].replace("the next session", "its next session"), CHANGED[4])
    third = (third[0], third[1].replace("all fishing", "fishing"), *third[2:])
    ours = plain(tmp_path / "ours.docx", third)
    data = redline(tmp_path / "marked.docx", ours, tmp_path / "red.docx", "--author", "Chile")
    assert {b'w:author="Mexico"', b'w:author="Chile"'} <= {
        f'w:author="{name}"'.encode() for name in ("Mexico", "Chile") if f'"{name}"' in body_of(data)
    }
    for accept, words in ((True, third), (False, BASE)):
        wanted = said(plain(tmp_path / "wanted.docx", words).read_bytes(), tmp_path / "wanted.docx", "en")
        assert said(settled(data, accept=accept), tmp_path / "settled.docx", "en") == wanted


def body_of(data: bytes) -> str:
    return ZipFile(BytesIO(data)).read("word/document.xml").decode()


def test_a_file_of_another_text_is_refused(tmp_path: Path) -> None:
    other = plain(tmp_path / "other.docx", (CHANGED[2], CHANGED[4]))
    files = plain(tmp_path / "old.docx", BASE), plain(tmp_path / "new.docx", CHANGED)
    arguments = [
        "diff",
        *map(str, files),
        "--corpus",
        str(CORPUS),
        "--base",
        str(other),
        "-o",
        str(tmp_path / "r.docx"),
    ]
    assert main(arguments) == 2
    assert not (tmp_path / "r.docx").exists()


STRICT = (
    (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    ),
    (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
)


def exchanged(data: bytes, *, strict: bool) -> bytes:
    """A file with the namespaces of strict files (ISO/IEC 29500-1), or with those that Word writes by default."""
    written = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(written, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            for usual, own in STRICT:
                content = content.replace(usual, own) if strict else content.replace(own, usual)
            target.writestr(name, content)
    return written.getvalue()


def test_a_strict_file_gets_changes_that_word_sees(tmp_path: Path) -> None:
    base = plain(tmp_path / "base.docx", BASE)
    base.write_bytes(exchanged(base.read_bytes(), strict=True))
    data = redline(base, plain(tmp_path / "new.docx", CHANGED), tmp_path / "red.docx")
    root = etree.fromstring(ZipFile(BytesIO(data)).read("word/document.xml"))
    assert not [element.tag for element in root.iter() if STRICT[0][0].decode() in str(element.tag)]
    usual = exchanged(data, strict=False)
    for accept, words in ((True, CHANGED), (False, BASE)):
        texts = [p.text for p in Document(BytesIO(settled(usual, accept=accept))).paragraphs]
        assert texts[1:] == list(words)
