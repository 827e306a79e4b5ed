"""`lineage corpus list` in narrow and wide places."""

from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main

CORPUS = Path(__file__).parents[2] / "corpus"


def listed(capsys: Any, *more: str) -> list[str]:
    assert main(["corpus", "list", "--corpus", str(CORPUS), *more]) == 0
    return str(capsys.readouterr().out).splitlines()


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_lines_fit_the_columns_and_lose_no_word(capsys: Any, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    wide = listed(capsys)
    monkeypatch.setenv("COLUMNS", str(columns))
    narrow = listed(capsys)
    assert max(map(len, narrow)) <= columns < max(map(len, wide))
    assert " ".join(narrow).split() == " ".join(wide).split()


def test_a_file_has_one_line_for_each_text(capsys: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert listed(capsys, "-o", str(tmp_path / "list.txt")) == []
    lines = (tmp_path / "list.txt").read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith("  20") for line in lines) == 15
