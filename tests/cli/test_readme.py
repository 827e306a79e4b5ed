"""The examples of the README are what the commands print."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main

ROOT = Path(__file__).parents[2]
EXAMPLES = re.findall(
    r"```console\n\$ lineage (?P<line>[^\n]+)\n(?P<shown>.*?)```",
    (ROOT / "README.md").read_text(encoding="utf-8"),
    re.S,
)


def words(line: str) -> str:
    """The line with one common space wherever there are some."""
    return " ".join(line.split())


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 6


@pytest.mark.parametrize(("line", "shown"), EXAMPLES, ids=[line for line, _ in EXAMPLES])
def test_an_example_is_what_the_command_prints(
    capsys: Any, monkeypatch: pytest.MonkeyPatch, line: str, shown: str
) -> None:
    """Line by line and in this order; "..." stands for what is left out."""
    monkeypatch.chdir(ROOT)
    for setting in ("COLUMNS", "LINEAGE_MESSAGES"):  # a reader has set neither
        monkeypatch.delenv(setting, raising=False)
    main(shlex.split(line))
    captured = capsys.readouterr()
    printed = map(words, (captured.out + captured.err).splitlines())
    for wanted in shown.splitlines():
        start = words(wanted.removesuffix("..."))
        assert any(found.startswith(start) for found in printed), wanted
