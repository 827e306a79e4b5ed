"""How wide reports are, in a terminal and elsewhere."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main
from lineage.cli.screen import ENDLESS, LEAST, MOST, columns
from lineage.render.wrapping import WIDTH

CORPUS = Path(__file__).parents[2] / "corpus"


def test_a_text_is_as_wide_as_the_terminal_and_a_file_always_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert columns(None) == 80
    assert columns(Path("x.txt")) == WIDTH
    monkeypatch.setenv("COLUMNS", "10")
    assert columns(None) == LEAST
    monkeypatch.setenv("COLUMNS", "400")
    assert (columns(None), columns(None, ENDLESS)) == (MOST, 400)


def test_reports_stay_within_a_narrow_terminal(capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    for command in (
        ("parse", "78/228"),
        ("corpus", "list"),
        ("align", "A/C.3/63/draft", "78/228"),
        ("history", "78/228"),
        ("history", "A/C.3/63/draft"),
        ("history", "78/228", "OP27"),
        ("blame", "78/228", "OP27"),
        ("review", "--limit", "2"),
        ("search", "traite des personnes"),
    ):
        assert main([*command, "--corpus", str(CORPUS)]) == 0
        assert max(map(len, capsys.readouterr().out.splitlines())) <= 70, command


class Terminal(StringIO):
    """Standard output that says it is a terminal, and stays open for what was written."""

    def isatty(self) -> bool:
        return True


def test_the_greys_of_blame_reach_a_terminal_and_nothing_else_does(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr("sys.stdout", screen)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("LINEAGE_PAGER", "cat")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert main(["blame", "78/228", "OP27", "--corpus", str(CORPUS)]) == 0
    assert "\x1b[1;38;5;255mÉtats Membres de continuer" in screen.getvalue()
    assert "\\x1b" not in screen.getvalue()
