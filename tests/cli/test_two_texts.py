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


def test_a_copy_with_other_words_is_not_called_the_text_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = Path("corpus/A-RES-78-228.md").read_text(encoding="utf-8")
    copy = tmp_path / "copy.md"
    copy.write_text(printed.replace("Demande* aux gouvernements", "Demande* aux États", 1), encoding="utf-8")
    assert main(["diff", "78/228", str(copy), "--ui", "en"]) == 0
    assert "Both texts bear the symbol A/RES/78/228, and they differ." in capsys.readouterr().out
    assert main(["diff", "78/228", "78/228", "--ui", "en"]) == 0
    assert "A/RES/78/228 is compared with itself." in capsys.readouterr().out
