"""What a paper says of a paragraph without words for it: where it goes, and that words are owed."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.cli.app import main

HEAD = "A/C.3/80/L.9\n\nFrance: draft resolution\n\nFish\n\nThe General Assembly,\n\nRecalling its resolution 70/1,\n\n"
ONE = "Requests the Secretary-General to submit a report on fish stocks at its eighty-first session;"


def test_a_move_and_owed_words_are_said_and_not_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base, paper = tmp_path / "base.md", tmp_path / "paper.md"
    base.write_text(f"{HEAD}1. {ONE}\n\n2. Urges all States to protect nets;\n\n3. Decides to act.\n")
    body = f"1. {ONE} moved to OP3\n\n2. Urges all States to protect nets;\n\n3. Decides to act.\n\n"
    paper.write_text(f"{HEAD}{body}4. [EU to propose language]\n")
    assert main(["compile", str(base), f"EU={paper}", "--ui", "en"]) == 0
    said = capsys.readouterr().out
    assert "EU: moved to OP3" in said
    assert "very start" not in said
    assert "0 new paragraphs" in said
    assert "[EU to propose language]" in said
