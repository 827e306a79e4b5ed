"""Findings as comments in a draft's own Word file: at their words, and the draft untouched."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from lineage.documents import read_file
from lineage.documents.negotiated.readings import in_words
from lineage.documents.resolution import Status
from lineage.drafting.checking.examination import findings
from lineage.render.word import draft_comments
from lineage.render.word.comments import Margin
from lineage.render.word.letters import BodyLetters
from lineage.render.word.package import Package
from tests.drafting.checking import check

if TYPE_CHECKING:
    from pathlib import Path

WORDS = (
    "Recalling the inventory of lighthouses that port authorities keep under their own names,",
    "1. Invites fishing ports to keep a register of the vessels that land their catch there, and to publish it;",
    "2. Calls upon coastal States to train inspectors charged with checking the drift nets of all vessels;",
)


def file(path: Path, words: tuple[str, ...]) -> Path:
    document = Document()
    document.add_paragraph("The General Assembly,")
    for text in words:
        paragraph = document.add_paragraph()
        for index, part in enumerate(text.split(" of ")):  # runs that end within the words
            paragraph.add_run(part if index == 0 else f" of {part}").italic = index == 0
    document.save(str(path))
    return path


def commented(tmp_path: Path, old: str, new: str) -> tuple[bytes, Any]:
    base = read_file(file(tmp_path / "base.docx", WORDS), language="en", document_id="A/RES/70/1")
    path = file(tmp_path / "draft.docx", tuple(text.replace(old, new) for text in WORDS))
    printed = read_file(path, language="en", document_id="draft")
    result = check(in_words(printed), replace(base, status=Status.ADOPTED))
    found = findings(result)
    data = path.read_bytes()
    return data, Document(
        BytesIO(draft_comments.render(draft_comments.OwnFile(path.name, data, printed), result, found, "en"))
    )


def words_between(document: Any, identifier: str) -> str:
    inside, words = False, ""
    for element in document.element.body.iter():
        if element.tag == qn("w:commentRangeStart") and element.get(qn("w:id")) == identifier:
            inside = True
        elif element.tag == qn("w:commentRangeEnd") and element.get(qn("w:id")) == identifier:
            return words
        elif inside and element.tag == qn("w:t"):
            words += element.text
    raise AssertionError(identifier)


def test_a_comment_stands_at_the_words_that_changed(tmp_path: Path) -> None:
    _, document = commented(tmp_path, "the drift nets of all vessels", "the drift nets of [EU: most] vessels")
    comments = {str(one.comment_id): one.text for one in document.comments}
    (own,) = [identifier for identifier, text in comments.items() if "most vessels" in text]
    assert words_between(document, own) == "most"
    runs = [run for one in document.comments if str(one.comment_id) == own for p in one.paragraphs for run in p.runs]
    assert {run.text.strip(): (run.font.strike, run.underline) for run in runs if run.font.strike or run.underline} == {
        "all": (True, None),
        "most": (None, True),
    }
    assert "EU" in comments[own]


def test_the_draft_itself_stays_as_it_is(tmp_path: Path) -> None:
    data, document = commented(tmp_path, "Calls upon", "Urges")
    before = Document(BytesIO(data))
    assert [p.text for p in document.paragraphs] == [p.text for p in before.paragraphs]
    assert [next(r.italic for r in p.runs if r.text) for p in document.paragraphs[1:]] == [True] * 3
    written = BytesIO()
    document.save(written)
    assert "word/comments.xml" in ZipFile(written).namelist()


def test_paragraphs_that_are_gone_at_one_place_are_one_comment(tmp_path: Path) -> None:
    base = read_file(file(tmp_path / "base.docx", WORDS), language="en", document_id="A/RES/70/1")
    path = file(tmp_path / "draft.docx", (WORDS[0], "1. Decides to consider the matter again at its session."))
    printed = read_file(path, language="en", document_id="draft")
    result = check(in_words(printed), replace(base, status=Status.ADOPTED))
    found = findings(result)
    own = draft_comments.OwnFile(path.name, path.read_bytes(), printed)
    document = Document(BytesIO(draft_comments.render(own, result, found, "en")))
    (comment,) = [one for one in document.comments if "2 paragraphs" in one.text]
    assert "para. 1: “Invites fishing ports" in comment.text.replace("\u00a0", " ")
    assert words_between(document, str(comment.comment_id)) == "names,"


def test_the_mark_of_a_comment_stands_behind_the_notes_of_its_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "notes.docx"
    document = Document()
    runs = [document.add_paragraph().add_run("Recalling its resolution")]
    paragraph = document.paragraphs[0]
    runs[0]._r.addnext(note := OxmlElement("w:r"))
    note.append(OxmlElement("w:footnoteReference"))
    paragraph.add_run(" and the others,")
    document.save(str(path))
    package = Package(path.read_bytes(), path.name)
    letters = BodyLetters(package.document.find(qn("w:body")), path.name)
    margin = Margin(package, "lineage")
    margin.note(letters, 0, 9, ["Here."])
    order = [
        one.tag.partition("}")[2] for one in package.document.iter() if one.tag.endswith(("RangeEnd", "Reference"))
    ]
    assert order == ["commentRangeEnd", "footnoteReference", "commentReference"]
