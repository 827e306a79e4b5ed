"""`diff` in a terminal: changes first, in a pager where they are many, as figures, of one class or without it."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from lineage.cli import pager
from lineage.cli.app import main
from lineage.cli.diff_forms import FORMATS, RENDERED

CORPUS = str(Path(__file__).parents[2] / "corpus")
PAIR = ("64/293", "78/228", "--corpus", CORPUS)
OLD = """Résolution 61/1

L'Assemblée générale,

Rappelant sa résolution 60/1 sur les loutres,

1. Prie le Secrétaire général de protéger les loutres de tous les fleuves et de toutes les mers;

2. Décide de rester saisie de la question des loutres.
"""
NEW = OLD.replace("61/1", "63/1").replace("toutes les mers", "certains lacs").replace("60/1", "62/1")


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, ...]:
    for name, text in (("old.txt", OLD), ("new.txt", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return (str(tmp_path / "old.txt"), str(tmp_path / "new.txt"), "--corpus", str(tmp_path))


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*arguments: str, code: int = 0) -> str:
        assert main(["diff", *arguments]) == code
        return capsys.readouterr().out

    return run


def test_changes_stand_alone_and_first(said: Any, pair: tuple[str, ...]) -> None:
    short, whole = said(*pair), said(*pair, "--context", "all")
    assert "OP2 ← OP2" not in short
    assert "--context all" in " ".join(short.split())
    assert "OP2 ← OP2" in whole
    assert len(short[: short.index("PP1")].splitlines()) <= 12


def test_every_other_form_has_every_paragraph(said: Any, pair: tuple[str, ...]) -> None:
    assert "OP2" in said(*pair, "--format", "markdown")
    assert len(json.loads(said(*pair, "--json"))["rows"]) == 3


def test_a_class_is_excluded(said: Any, pair: tuple[str, ...]) -> None:
    without = said(*pair, "--without", "housekeeping")
    assert "[-60/1-]" not in without
    assert "certains lacs+]" in without
    assert without == said(*pair, "--only", "substance,terminology,form")


def test_figures_are_those_of_the_marks(said: Any, pair: tuple[str, ...]) -> None:
    report = said(*pair)
    added = sum(len(words.split()) for words in re.findall(r"\[\+(.*?)\+\]", report[report.index("PP1") :], re.S))
    stat = said(*pair, "--stat")
    assert f": +{added} -" in stat
    rows = re.findall(r"\+(\d+) -\d+", stat.rsplit("\n", 2)[0])
    assert sum(map(int, rows)) == added
    assert f"{len(rows)} paragraphes" in stat


def test_one_paragraph_is_cited(said: Any, pair: tuple[str, ...]) -> None:
    report = said(f"{pair[0]}#OP1", f"{pair[1]}, par. 1", *pair[2:])
    assert "OP1 ← OP1" in report
    assert "PP1" not in report
    assert "OP2 ← OP2" in said(*pair, "--paragraph", "par. 2")


def test_a_text_and_itself(said: Any) -> None:
    report = said("78/228", "78/228", "--corpus", CORPUS)
    assert "comparé avec lui-même" in report
    assert "Aucune différence" in report


def test_the_ending_of_the_file_tells_the_form(pair: tuple[str, ...], tmp_path: Path) -> None:
    assert main(["diff", *pair, "-o", str(tmp_path / "x.docx")]) == 0
    assert (tmp_path / "x.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    "wrong",
    [
        ("--without", "nonsense"),
        ("--without", "substance,terminology,housekeeping,form"),
        ("--stat", "--json"),
        ("--format", "docx"),
        ("--format", "pptx"),
    ],
)
def test_what_no_report_offers_is_refused(said: Any, wrong: tuple[str, ...]) -> None:
    said(*PAIR, *wrong, code=2)


def terminal(monkeypatch: pytest.MonkeyPatch, lines: int) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("LINES", str(lines))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")


def test_a_long_report_goes_to_the_pager(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    terminal(monkeypatch, 5)
    monkeypatch.setenv(pager.SETTING, f"sh -c 'cat > {tmp_path / 'shown'}'")
    assert pager.paged("a\n" * 9)
    assert (tmp_path / "shown").read_text(encoding="utf-8") == "a\n" * 9


@pytest.mark.parametrize(("lines", "setting"), [(50, "less"), (5, ""), (5, "cat"), (5, "no-such-pager")])
def test_there_is_no_pager_for_a_short_report_or_where_none_is_wanted(
    monkeypatch: pytest.MonkeyPatch, lines: int, setting: str
) -> None:
    terminal(monkeypatch, lines)
    monkeypatch.setenv(pager.SETTING, setting)
    assert not pager.paged("a\n" * 9)


def test_every_form_that_is_offered_has_its_renderer() -> None:
    assert tuple(RENDERED) == FORMATS
