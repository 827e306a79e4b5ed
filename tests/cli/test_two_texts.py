"""Two texts in the wrong order of their dates."""

from pathlib import Path

import pytest

from lineage.cli.app import main

CORPUS = str(Path(__file__).parents[2] / "corpus")


@pytest.mark.parametrize("command", ["align", "diff", "story"])
def test_a_newer_text_given_first_is_noted(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "78/228", "75/158", "--corpus", CORPUS, "--ui", "en"]) == 0
    assert "A/RES/78/228, given first, is newer than A/RES/75/158" in capsys.readouterr().err
    assert main([command, "75/158", "78/228", "--corpus", CORPUS, "--ui", "en"]) == 0
    assert "is newer than" not in capsys.readouterr().err
