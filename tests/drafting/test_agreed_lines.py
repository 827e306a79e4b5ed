"""A table of agreed language: a row a line, drafts left out, the same words of several sessions in one row."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from docx import Document

from lineage.cli.app import main

CORPUS = Path(__file__).parents[2] / "corpus"


def run(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert main(["table", "Plan d’action mondial", "--corpus", str(CORPUS), *options]) == 0
    return capsys.readouterr().out


def test_a_line_is_one_row_with_its_newest_wording(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(run(capsys, "--json"))["lines"]
    assert rows
    texts = [row["text"] for row in rows]
    assert len(texts) == len(set(texts))
    kept = [row for row in rows if row["times"] > 1]
    assert kept
    for row in kept:
        assert row["newest"] in row["texts"]
        assert row["first"].partition("#")[0] == row["texts"][0]
    assert "A/C.3/63/draft" not in {text for row in rows for text in row["texts"]}


def test_every_form_has_every_row(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    rows = json.loads(run(capsys, "--json"))["lines"]
    assert run(capsys, "--format", "html").count("<tr>") == len(rows) + 1
    assert run(capsys, "--format", "csv").count("\n") >= len(rows) + 1
    file = tmp_path / "table.docx"
    run(capsys, "-o", str(file))
    (table,) = Document(str(file)).tables
    assert [row.cells[0].text for row in table.rows[1:]] == [row["text"] for row in rows]


def test_nothing_found_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["table", '"zzyzx"', "--corpus", str(CORPUS)]) == 0
    assert "zzyzx" in capsys.readouterr().out
