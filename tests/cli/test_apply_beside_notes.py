"""`apply` into a Word file: brackets stand on the right side of the calls of notes, and each note is called once."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from lineage.cli.app import main

DRAFT = """A/C.2/80/L.3

# Small island developing States

*The General Assembly,*

*Recalling* the 2030 Agenda<sup>1</sup> and the Paris Agreement,<sup>2</sup> and all instruments,

1\\. *Requests* donors<sup>3</sup> and banks to help;

2\\. *Decides* to meet at its eighty-second session.

<sup>1</sup> Resolution 70/1.

<sup>2</sup> See FCCC/CP/2015/10/Add.1.

<sup>3</sup> See A/80/1.
"""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def revised(draft: Path, said: str, name: str) -> Path:
    listed = draft.parent / "revisions.txt"
    listed.write_text(said, encoding="utf-8")
    out = draft.parent / name
    assert main(["apply", str(draft), str(listed), "-o", str(out)]) == 0
    return out


def shown(path: Path) -> str:
    """The words that stand in the file, # for each call of a note that stays or comes."""
    root = etree.fromstring(ZipFile(path).read("word/document.xml"))
    out = []
    for node in root.iter(f"{W}t", f"{W}footnoteReference"):
        if any(parent.tag == f"{W}del" for parent in node.iterancestors()):
            continue
        out.append("#" if node.tag == f"{W}footnoteReference" else node.text or "")
    return "".join(out)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """The draft in a Word file, with footnotes of its own."""
    text = tmp_path / "draft.md"
    text.write_text(DRAFT, encoding="utf-8")
    return revised(text, "In OP2, replace “eighty-second” with “eighty-third”.", "draft.docx")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("In OP1, put “donors” in brackets.", "Requests [donors#] and banks"),
        ("In OP1, put “and banks” in brackets.", "Requests donors# [and banks] to"),
        ("In PP1, put “the 2030 Agenda” in brackets.", "Recalling [the 2030 Agenda#] and the Paris Agreement,#"),
        ("In PP1, put “and the Paris Agreement” in brackets.", "Agenda# [and the Paris Agreement],# and"),
        ("In PP1, put “and all instruments” in brackets.", "Agreement,# [and all instruments],"),
        ("In OP1, replace “donors” with “States”.", "Requests States# and banks"),
        ("In OP1, after “donors” insert “, funds”.", "Requests donors#, funds and banks"),
    ],
)
def test_brackets_and_words_stand_beside_the_call_of_a_note(draft: Path, said: str, words: str) -> None:
    found = shown(revised(draft, said, "out.docx"))
    assert words in found
    assert found.count("#") == 3


def test_brackets_that_are_lifted_leave_the_note_where_it_is(draft: Path) -> None:
    within = revised(draft, "In OP1, put “donors” in brackets.", "within.docx")
    found = shown(revised(within, "Lift the brackets in OP1.", "out.docx"))
    assert "Requests donors# and banks" in found
    assert found.count("#") == 3
