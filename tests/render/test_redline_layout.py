"""A comparison as a redline in the layout of a draft resolution: both texts come back, with their footnotes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from docx_revisions import RevisionDocument
from lxml import etree

from lineage.alignment.links import Alignment
from lineage.diff.comparison import compare_documents
from lineage.documents.resolution import Footnote, NoteCall, Status
from lineage.render.word.change_marker import Signature
from lineage.render.word.redline_layout import word_file
from tests.diff.sample import NEW, NEW_TEXTS, OLD, OLD_TEXTS, alignment, noted, sample

SIGNED = Signature(author="EU", date="2026-10-14T00:00:00Z")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def revised(data: bytes, verb: str) -> list[str]:
    """The paragraphs below the masthead once all changes are accepted or rejected, without their numbers."""
    document = RevisionDocument(BytesIO(data))
    getattr(document, verb)()
    out = BytesIO()
    document.save(out)
    lines = [p.text for p in Document(BytesIO(out.getvalue())).paragraphs]
    first = next(nth for nth, line in enumerate(lines) if line.endswith("générale,"))
    return [line.rpartition("\t")[2] for line in lines[first + 1 :] if line]


def test_accept_all_is_the_new_text_and_reject_all_the_old_one() -> None:
    data = word_file(sample(), SIGNED)
    assert revised(data, "accept_all") == [p.text for p in NEW.paragraphs]
    assert revised(data, "reject_all") == [p.text for p in OLD.paragraphs]


def test_the_same_comparison_is_the_same_file() -> None:
    assert word_file(sample(), SIGNED) == word_file(sample(), SIGNED)


def test_there_is_no_table_and_no_statistics() -> None:
    document = Document(BytesIO(word_file(sample(), SIGNED)))
    assert not document.tables
    assert not any("paragraphes" in p.text for p in document.paragraphs if p.text not in NEW_TEXTS.values())


def test_changes_have_one_author_one_date_and_own_numbers() -> None:
    document = Document(BytesIO(word_file(sample(), SIGNED)))
    tracked = [e for e in document.element.body.iter() if e.tag in {f"{W}ins", f"{W}del"}]
    assert {(e.get(f"{W}author"), e.get(f"{W}date")) for e in tracked} == {("EU", "2026-10-14T00:00:00Z")}
    numbers = [e.get(f"{W}id") for e in tracked]
    assert len(set(numbers)) == len(numbers)


def test_notes_are_footnotes_and_their_changes_are_tracked() -> None:
    old = noted(OLD, {"PP1": [("1", "Résolution 60/1.")]})
    new = noted(NEW, {"PP1": [("1", "Résolution 70/1.")]})
    data = word_file(compare_documents(old, new, alignment()), SIGNED)
    root = etree.fromstring(ZipFile(BytesIO(data)).read("word/footnotes.xml"))
    note = root.findall(f"{W}footnote")[-1]
    assert "".join(t.text for t in note.iter(f"{W}t")).strip() == "Résolution 70/1."
    assert "".join(t.text for t in note.iter(f"{W}delText")) == "60/1"


def test_one_paragraph_asked_for_stands_alone() -> None:
    rows = tuple(row for row in sample().rows if row.label == "OP1")
    data = word_file(replace(sample(), rows=rows), SIGNED)
    assert revised(data, "reject_all") == [OLD_TEXTS["OP1"]]
    assert revised(data, "accept_all") == [NEW_TEXTS["OP1"]]


def test_an_adopted_text_is_not_called_a_draft() -> None:
    """The redline of 76/186 and 78/228 said "Distr.: Limited" and "Draft resolution" over A/RES/78/228."""
    said = {}
    for status in (Status.ADOPTED, Status.DRAFT):
        data = word_file(compare_documents(OLD, replace(NEW, status=status), alignment()), SIGNED)
        lines = [p.text for p in Document(BytesIO(data)).paragraphs]
        said[status] = [words for words in ("Distr. limitée", "Projet de résolution") if any(words in x for x in lines)]
    assert said == {Status.ADOPTED: [], Status.DRAFT: ["Distr. limitée", "Projet de résolution"]}


def test_the_paper_of_an_adopted_text_bears_its_own_day() -> None:
    """A/RES/78/228 stood under "14 octobre 2026", the day on which somebody signed its redline."""
    days = {}
    for status in (Status.ADOPTED, Status.DRAFT):
        new = replace(NEW, status=status, adopted=date(2023, 12, 19))
        lines = [
            p.text for p in Document(BytesIO(word_file(compare_documents(OLD, new, alignment()), SIGNED))).paragraphs
        ]
        days[status] = [day for day in ("décembre 2023", "octobre 2026") if any(day in line for line in lines[:8])]
    assert days == {Status.ADOPTED: ["décembre 2023"], Status.DRAFT: ["octobre 2026"]}


def test_of_a_paragraph_that_went_the_opening_alone_is_in_italics_and_its_notes_keep_their_place() -> None:
    """A paragraph of 75/158 stood in italics to its end, with the calls of its eight footnotes behind it."""
    text = "Rappelant ses résolutions 55/5 et 61/1 sur les castors,"
    calls = (NoteCall(mark="1", offset=30), NoteCall(mark="2", offset=len(text)))
    gone = replace(OLD.paragraphs[0], label="PP9", text=text, opening="Rappelant", calls=calls)
    old = replace(OLD, paragraphs=(gone,), footnotes=(Footnote(mark="1", text="x"), Footnote(mark="2", text="y")))
    new = tuple(p.label for p in NEW.paragraphs)
    apart = Alignment(old=old.id, new=NEW.id, links=(), dropped=("PP9",), added=new)
    data = word_file(compare_documents(old, NEW, apart), SIGNED)
    root = etree.fromstring(ZipFile(BytesIO(data)).read("word/document.xml"))
    (struck,) = [p for p in root.iter(f"{W}p") if "castors" in "".join(p.itertext())]
    runs = [run for run in struck.iter(f"{W}r") if any(True for _ in run.iter(f"{W}delText", f"{W}footnoteReference"))]
    said = [("".join(run.itertext()), run.find(f"{W}rPr/{W}i") is not None) for run in runs]
    assert said == [("Rappelant", True), (text[9:30], False), ("", False), (text[30:], False), ("", False)]
