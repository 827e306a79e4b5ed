"""The words of a footnote that an instruction changes: on the sheet, and tracked in the Word file."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from lineage.cli.app import main
from lineage.documents import read_file

TEXT = Path(__file__).parents[2] / "corpus" / "A-RES-78-228.md"


def test_the_words_of_a_footnote_are_tracked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = read_file(TEXT)
    asked, out = tmp_path / "asked.txt", tmp_path / "out.docx"
    asked.write_text("La note de bas de page 1 se lit comme suit : « Résolution 70/2. ».\n", encoding="utf-8")
    assert main(["apply", str(TEXT), str(asked), "-o", str(out)]) == 0
    assert "note 1 ·" in capsys.readouterr().out
    now = {note.mark: note.text for note in read_file(out).footnotes}
    assert now == {note.mark: note.text for note in whole.footnotes} | {"1": "Résolution 70/2."}
    notes = zipfile.ZipFile(out).read("word/footnotes.xml").decode()
    assert notes.count("<w:del ") == notes.count("<w:ins ") == 1


def test_a_footnote_goes_and_one_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = tmp_path / "asked.txt"
    asked.write_text("Supprimer la note 1.\nÀ la note 99, supprimer « Ibid. ».\n", encoding="utf-8")
    assert main(["apply", str(TEXT), str(asked)]) == 0
    said = capsys.readouterr().out
    assert said.count("note 1 ·") == said.count("note 99 ·") == said.count("2 instructions, 1 exécutée") == 1
