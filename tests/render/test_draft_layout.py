"""A draft resolution as a Word file: what stands in it, what Word counts, what is tracked, and that it reads back."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from lineage.diff.edits import Operation
from lineage.diff.signed_changes import Tracked
from lineage.documents import read_file
from lineage.documents.resolution import Kind
from lineage.render.word.change_marker import Signature
from lineage.render.word.draft_blocks import DraftBlock, DraftRun, Layout, placed
from lineage.render.word.draft_layout import render

KEPT, IN, OUT = Operation.EQUAL, Operation.INSERT, Operation.DELETE
NOTE = DraftRun(KEPT, "", note=(Tracked(KEPT, "Resolution 70/1."),))
BLOCKS = (
    DraftBlock(
        kind=Kind.PREAMBULAR,
        number=None,
        item=0,
        runs=placed([Tracked(KEPT, "Recalling its resolution 70/1 on trafficking in persons,")], 9, {29: [NOTE]}),
    ),
    DraftBlock(
        kind=Kind.PREAMBULAR, number=None, item=0, runs=placed([Tracked(KEPT, "Reaffirming its aims:")], 11, {})
    ),
    DraftBlock(kind=Kind.PREAMBULAR, number="a", item=1, runs=placed([Tracked(KEPT, "To prevent,")], 0, {})),
    DraftBlock(
        kind=Kind.OPERATIVE,
        number="1",
        item=0,
        runs=placed(
            [
                Tracked(KEPT, "Requests a report at its "),
                Tracked(OUT, "eightieth"),
                Tracked(IN, "eighty-first"),
                Tracked(KEPT, " session on:"),
            ],
            8,
            {},
        ),
    ),
    DraftBlock(kind=Kind.OPERATIVE, number="a", item=1, runs=placed([Tracked(KEPT, "Children;")], 0, {})),
    DraftBlock(kind=Kind.OPERATIVE, number="b", item=1, runs=placed([Tracked(KEPT, "Women;")], 0, {})),
    DraftBlock(
        kind=Kind.OPERATIVE,
        number="2",
        item=0,
        runs=placed([Tracked(IN, "Decides to remain seized of the matter.")], 7, {}),
        whole=IN,
    ),
)
LAYOUT = Layout(
    language="en",
    symbol="A/C.3/81/L.[number]",
    organ="General Assembly",
    day="[date]",
    session="Eighty-first session",
    original="",
    committee="Third Committee",
    agenda_item="Agenda item [number]",
    agenda_title="[title]",
    sponsors="[sponsors]",
    title="Trafficking in persons",
    organ_line="The General Assembly,",
    blocks=BLOCKS,
)


@pytest.fixture(scope="module")
def written() -> bytes:
    return render(LAYOUT, Signature(author="Norland"))


def test_the_file_reads_back_with_labels_notes_and_proposals(written: bytes, tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(written)
    document = read_file(path)
    labels = [p.label for p in document.paragraphs]
    assert labels == ["PP1", "PP2", "PP2(a)", "OP1", "OP1(a)", "OP1(b)", "OP2"]
    assert document.title == "Trafficking in persons"
    assert [note.text for note in document.footnotes] == ["Resolution 70/1."]
    assert document.paragraphs[0].calls[0].offset == 29
    asked = document.paragraph("OP1")
    assert asked is not None
    assert {p.authors for p in asked.proposals} == {("Norland",)}


def test_no_date_is_invented_and_the_same_draft_has_the_same_bytes(written: bytes) -> None:
    parts = ZipFile(BytesIO(written))
    body = parts.read("word/document.xml").decode()
    assert "w:date" not in body
    assert "dcterms:created" not in parts.read("docProps/core.xml").decode()
    assert written == render(LAYOUT, Signature(author="Norland"))


def test_openings_are_in_italics_up_to_their_end() -> None:
    runs = placed([Tracked(KEPT, "Recalling also its"), Tracked(IN, " last"), Tracked(KEPT, " text")], 14, {18: [NOTE]})
    assert [(r.text, r.italic) for r in runs if r.note is None] == [
        ("Recalling also", True),
        (" its", False),
        (" last", False),
        (" text", False),
    ]
    assert [r.note is not None for r in runs].index(True) == 2


def test_numbers_are_counted_by_word_where_they_rise_and_typed_where_they_do_not(written: bytes) -> None:
    body = ZipFile(BytesIO(written)).read("word/document.xml").decode()
    assert body.count("<w:numPr>") == 4
    assert ">(a)<" in body


def test_items_are_numbered_as_the_language_numbers_them() -> None:
    for language, second, typed in (("en", "(%2)", ">(a)<"), ("fr", "%2)", ">a)<")):
        parts = ZipFile(BytesIO(render(replace(LAYOUT, language=language), Signature(author="Norland"))))
        assert f'w:val="{second}"' in parts.read("word/numbering.xml").decode()
        assert typed in parts.read("word/document.xml").decode()


def test_a_comment_keeps_its_spaces_and_has_initials() -> None:
    said = "et 78/228\N{NO-BREAK SPACE}: probable\N{NARROW NO-BREAK SPACE}; 62\N{THIN SPACE}300"
    blocks = (replace(BLOCKS[0], remarks=(said,)), *BLOCKS[1:])
    parts = ZipFile(BytesIO(render(replace(LAYOUT, blocks=blocks), Signature(author="Norland"))))
    comments = parts.read("word/comments.xml").decode()
    assert said in comments
    assert 'w:initials="L"' in comments
