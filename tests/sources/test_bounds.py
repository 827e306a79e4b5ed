"""What is far larger than any resolution is refused at once, with the bound, by whatever command."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from lineage.cli.app import main
from lineage.sources.limits import LIMITS

from .test_docx import p, package, r

HEAD = "A/RES/70/1\n\nResolution adopted by the General Assembly on 1 December 2015\n\nThe General Assembly,\n\n"
END = "1. Decides to remain seized of the matter.\n"
REQUEST = "Requests the Secretary-General to report on the question to the General Assembly;"


def many(count: int) -> str:
    return HEAD + "\n\n".join(f"{number}. {REQUEST}" for number in range(1, count)) + "\n"


def long(count: int) -> str:
    return f"{HEAD}1. Requests {'the Secretary-General to report on it and ' * (count // 42)}to remain;\n"


def broken(count: int) -> str:
    lines = "\n".join(["the Secretary-General to report on it and"] * (count // 42))
    return f"{HEAD}1. Requests the following of its offices and\n{lines}\nto remain;\n"


COMMANDS = ("parse", "diff", "commitments")


def refuses(command: str, text: str, folder: Path) -> bool:
    one, other = folder / "one.txt", folder / "other.txt"
    one.write_text(text)
    other.write_text(HEAD + END)
    return main([command, *([str(other)] if command == "diff" else []), str(one)]) == 3


@pytest.mark.parametrize(
    ("command", "text", "bound"),
    [
        *((command, many(50_000), "at most 40,000") for command in COMMANDS),
        *((command, long(5_000_000), "at most 400,000") for command in COMMANDS),
        ("parse", many(10_500), "at most 10,000"),
    ],
    ids=[*(f"{c}, {what}" for what in ("50,000 lines", "5 MB in one") for c in COMMANDS), "parse, 10,500 paragraphs"],
)
def test_what_no_stage_would_end_with_is_refused(
    command: str, text: str, bound: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    started = time.process_time()
    assert refuses(command, text, tmp_path)
    assert time.process_time() - started < 15
    assert bound in capsys.readouterr().err


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_keeps_the_bound_on_paragraphs(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lineage.documents.parsing.LIMITS", replace(LIMITS, paragraphs=100))
    assert refuses(command, many(200), tmp_path)
    assert "at most 100 are read" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["compile", "apply", "outcome", "check"])
def test_too_many_paragraphs_are_refused_before_a_mail_is_looked_for(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_as_mail(*_: object, **__: object) -> None:
        pytest.fail("read as a mail")

    for name in ("without_quoted", "by_speakers"):
        monkeypatch.setattr(f"lineage.cli.papers.{name}", read_as_mail)
    base, paper = tmp_path / "base.txt", tmp_path / "paper.txt"
    base.write_text(HEAD + END)
    paper.write_text(many(10_500))
    assert main([command, *([] if command == "check" else [str(base)]), str(paper)]) == 3
    assert "paper.txt: 10,499 paragraphs, at most 10,000 are read" in capsys.readouterr().err


def test_a_paragraph_that_is_long_over_its_lines_is_refused_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "x.txt").write_text(broken(600_000))
    assert main(["parse", str(tmp_path / "x.txt")]) == 3
    assert "at most 400,000" in capsys.readouterr().err


def test_700_000_runs_in_one_paragraph_of_word_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.docx").write_bytes(package(p(r("a") * 700_000)))
    started = time.process_time()
    assert main(["parse", str(tmp_path / "x.docx")]) == 3
    assert time.process_time() - started < 18
    assert f"more than {LIMITS.runs:,}" in capsys.readouterr().err


def test_a_text_of_a_thousand_paragraphs_is_read(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(many(1_000))
    assert main(["parse", str(tmp_path / "x.txt"), "-o", str(tmp_path / "o")]) == 0
