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


def _with_a_draft(folder: Path, name: str, *, adopted_in_series: bool) -> None:
    """A corpus of an adopted text and of a draft, in a series, that says it stands for it by that name."""
    words = "\n\nAccess to remote islands\n\nThe General Assembly,\n\n1. Requests the Secretary-General to report.\n"
    text = '\n[[text]]\nid = "{0}"\n{1} = 2036-12-1{2}\nstatus = "{3}"\nlanguage = "en"\nfile = "{2}.txt"\n'
    adopted = text.format("A/RES/91/5", "adopted", 2, "adopted") + adopted_in_series * 'series = "s"\n'
    draft = text.format("A/C.3/91/L.5", "dated", 1, "draft") + f'series = "s"\nstands_for = "{name}"\n'
    for file, symbol in (("1.txt", "A/C.3/91/L.5"), ("2.txt", "A/RES/91/5")):
        (folder / file).write_text(symbol + words, encoding="utf-8")
    head = 'format = "lineage.corpus/1"\n\n[[series]]\nid = "s"\n'
    (folder / "manifest.toml").write_text(head + draft + adopted, encoding="utf-8")


@pytest.mark.parametrize("name", ["A/RES/91/5", "91/5"])
def test_a_draft_of_a_text_that_is_there_is_counted_apart(capsys: Any, tmp_path: Path, name: str) -> None:
    _with_a_draft(tmp_path, name, adopted_in_series=True)
    assert main(["corpus", "list", "--corpus", str(tmp_path), "--ui", "en"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "1 text in the corpus, 1 draft of one of them, missing: not known" in said
    assert f"1.txt (draft of {name})" in said
    assert "in the place of" not in said


def test_a_draft_stands_in_its_series_for_a_text_that_is_there_and_in_no_series(capsys: Any, tmp_path: Path) -> None:
    """The figures of the series count it, and so its line does not call it one of another text."""
    _with_a_draft(tmp_path, "A/RES/91/5", adopted_in_series=False)
    assert main(["corpus", "list", "--corpus", str(tmp_path), "--ui", "en"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "1 text in the corpus, missing: not known" in said
    assert "1.txt (in the place of A/RES/91/5)" in said


def test_figures_of_the_whole_series_do_not_stand_beside_a_choice_of_its_lines(capsys: Any) -> None:
    asked = ["commitments", "--corpus", str(CORPUS), "--ui", "en"]
    assert main(asked) == 0
    assert "no end or review of their own found for" in capsys.readouterr().out
    assert main([*asked, "--addressee", "ONUDC"]) == 0
    assert "no end or review of their own found for" not in capsys.readouterr().out
