"""A paragraph that is taken out takes its notes with it, in the Word file that `apply` writes."""

from __future__ import annotations

from pathlib import Path

from lineage.cli.app import main
from lineage.documents import read_file
from lineage.documents.doubts import Doubt, doubts

TEXT = Path(__file__).parents[2] / "corpus" / "A-RES-78-228.md"


def test_the_notes_of_a_paragraph_that_is_taken_out_are_set_apart(tmp_path: Path) -> None:
    whole = read_file(TEXT)
    noted = next(p for p in whole.paragraphs if p.notes and p.label.startswith("PP") and "(" not in p.label)
    first, second = tmp_path / "first.docx", tmp_path / "second.docx"
    (tmp_path / "first.txt").write_text("Supprimer le paragraphe 1.\n", encoding="utf-8")
    (tmp_path / "second.txt").write_text(f"Supprimer {noted.label}.\n", encoding="utf-8")
    assert main(["apply", str(TEXT), str(tmp_path / "first.txt"), "-o", str(first)]) == 0
    assert main(["apply", str(first), str(tmp_path / "second.txt"), "-o", str(second)]) == 0
    found, before = read_file(second), read_file(first)
    assert Doubt.NOTE_WITHOUT_CALL not in {one.kind for one in doubts(found)}
    assert len(found.footnotes) == len(before.footnotes) - len(noted.notes)
    gone = [f"{note.mark}: {note.text}" for note in whole.footnotes if note.mark in noted.notes]
    assert gone == [piece.text for piece in found.dropped if piece.reason == "note deleted in tracked changes"]
