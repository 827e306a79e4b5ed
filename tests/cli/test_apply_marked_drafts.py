"""`apply` on a draft that is negotiated: names, brackets and the changes of others stay."""

from __future__ import annotations

import json
import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from lineage.cli.app import main
from lineage.documents import read_file
from lineage.documents.negotiated.readings import base as base_of
from lineage.documents.negotiated.readings import words as words_of
from lineage.documents.resolution import Kind

DRAFT = """A/C.3/81/L.90

Draft resolution

Rights of older persons

The General Assembly,

Recalling its resolution 78/177 of 19 December 2023 on older persons,

1. Calls upon donors to contribute [generously and often] (EU, Mexico) to the Fund;

2. (Japan) Expresses its appreciation for the work of the Independent Expert;

3. Decides to remain seized of the matter.
"""
REVISIONS = """In OP1, replace “donors” by “all donors”.

In OP2, after “work” add “and reports”.

In OP1, replace “contribute generously” by “give”.
"""


def authors(path: Path) -> set[str]:
    return set(re.findall(r'w:(?:ins|del) [^>]*w:author="([^"]*)"', ZipFile(path).read("word/document.xml").decode()))


def words(path: Path) -> str:
    return "".join(re.findall(r"<w:t[ >][^<]*", ZipFile(path).read("word/document.xml").decode()))


def test_marks_stay_in_the_draft_and_a_change_over_one_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft, listed = tmp_path / "draft.txt", tmp_path / "revisions.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    listed.write_text(REVISIONS, encoding="utf-8")
    assert main(["apply", str(draft), str(listed), "--json"]) == 0
    done = json.loads(capsys.readouterr().out)
    assert [step["hindrance"] for step in done["steps"]] == [None, None, "marked"]
    shown = {p["label"]: p["printed"] for p in done["paragraphs"]}
    assert shown["OP1"] == "Calls upon all donors to contribute [generously and often] (EU, Mexico) to the Fund;"
    assert shown["OP2"].startswith("(Japan) Expresses its appreciation for the work and reports of")
    plain = {p["label"]: p["text"] for p in done["paragraphs"]}
    assert plain["OP1"] == "Calls upon all donors to contribute generously and often to the Fund;"


def test_the_changes_of_others_stay_in_their_word_file(tmp_path: Path) -> None:
    draft, listed, first, second = (tmp_path / name for name in ("draft.txt", "revisions.txt", "1.docx", "2.docx"))
    draft.write_text(DRAFT, encoding="utf-8")
    listed.write_text(REVISIONS, encoding="utf-8")
    assert main(["apply", str(draft), str(listed), "-o", str(first), "--author", "Mexico"]) == 0
    listed.write_text("In OP2, replace “appreciation” by “gratitude”.\n", encoding="utf-8")
    assert main(["apply", str(first), str(listed), "-o", str(second), "--author", "Chair"]) == 0
    assert authors(first) == {"Mexico"}
    assert authors(second) == {"Mexico", "Chair"}
    assert "(EU, Mexico)" in words(second)
    assert "(Japan)" in words(second)


def test_a_paragraph_that_takes_the_number_of_a_deleted_one_is_read_as_one(tmp_path: Path) -> None:
    draft, listed, written = (tmp_path / name for name in ("draft.txt", "revisions.txt", "1.docx"))
    draft.write_text(DRAFT, encoding="utf-8")
    listed.write_text("Delete OP1.\n", encoding="utf-8")
    assert main(["apply", str(draft), str(listed), "-o", str(written)]) == 0
    found = [(p.number, words_of(p).text) for p in read_file(written).paragraphs if p.kind is Kind.OPERATIVE]
    assert [number for number, _ in found] == ["1", "1", "2"]
    assert found[1][1].startswith("Expresses its appreciation")


def test_footnotes_and_the_space_before_a_stop_stay_where_they_are(tmp_path: Path) -> None:
    listed, first, second = (tmp_path / name for name in ("revisions.txt", "1.docx", "2.docx"))
    listed.write_text("Au paragraphe 14, remplacer « Prend note » par « Se félicite ».\n", encoding="utf-8")
    assert main(["apply", "75/158", str(listed), "-o", str(first), "--author", "Mexique"]) == 0
    said = (
        "Au paragraphe 14, ajouter « et leurs familles » après « êtres humains ».",
        "Au paragraphe 3, supprimer « du Conseil des droits de l'homme ».",
    )
    listed.write_text("\n\n".join(said), encoding="utf-8")
    assert main(["apply", str(first), str(listed), "-o", str(second), "--author", "Brésil"]) == 0
    changes = re.findall(r"<w:(?:ins|del) .*?</w:(?:ins|del)>", ZipFile(second).read("word/document.xml").decode())
    assert changes
    assert not [one for one in changes if "footnoteReference" in one]
    read = read_file(second)
    before = read_file(first).paragraph("OP14")
    own = read.paragraph("OP14")
    assert own is not None
    assert before is not None
    assert base_of(own) == base_of(before)
    assert base_of(own).endswith("êtres humains ;")
