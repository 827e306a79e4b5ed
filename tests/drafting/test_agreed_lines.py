"""A table of agreed language: a row a line, drafts left out, the same words of several sessions in one row."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from docx import Document

from lineage.cli.app import main
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status
from lineage.drafting.agreed_lines import agreed_lines
from lineage.drafting.search import Hit
from lineage.render.agreed_table import cells

CORPUS = Path(__file__).parents[2] / "corpus"


def run(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert main(["table", "Plan d’action mondial", "--corpus", str(CORPUS), *options]) == 0
    return capsys.readouterr().out


def test_a_line_is_one_row_with_its_newest_wording(capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(run(capsys, "--json"))["lines"]
    assert rows
    texts = [row["text"] for row in rows]
    assert len(texts) == len(set(texts))
    for row in rows:
        assert row["newest"] in row["texts"]
        assert row["begins"].partition("#")[0] == row["texts"][0]
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


def hit(name: str, day: date, text: str) -> Hit:
    paragraph = Paragraph(document=name, label="OP1", kind=Kind.OPERATIVE, number="1", text=text, opening="Invites")
    document = Resolution(
        id=name,
        symbol=name,
        title="Fishing",
        organ="General Assembly",
        session=None,
        adopted=day,
        status=Status.ADOPTED,
        language="en",
        paragraphs=(paragraph,),
    )
    return Hit(paragraph=paragraph, document=document, score=1.0, exact=True, matches=(), missing=())


def test_the_same_words_of_two_sessions_are_one_row() -> None:
    words = "Invites fishing ports to keep a register of vessels;"
    old, new = hit("A/RES/70/1", date(2015, 12, 1), words), hit("A/RES/72/1", date(2017, 12, 1), words)
    alone = hit("A/RES/74/1", date(2019, 12, 1), "Urges coastal States to train inspectors;")
    lines = agreed_lines([alone, new, old], [], {}, lambda words, language: None)
    assert [(line.document.id, line.times) for line in lines] == [("A/RES/72/1", 2), ("A/RES/74/1", 1)]
    assert lines[0].first_hit == "A/RES/70/1#OP1"
    assert lines[0].verb == "Invites"


def test_the_first_place_is_that_of_the_words_in_search_and_table(capsys: pytest.CaptureFixture[str]) -> None:
    query = "exploitation sexuelle"
    assert main(["search", query, "--limit", "300", "--json", "--corpus", str(CORPUS)]) == 0
    first = {one["id"]: one["first"] for one in json.loads(capsys.readouterr().out)["hits"]}
    assert main(["table", query, "--json", "--corpus", str(CORPUS)]) == 0
    rows = json.loads(capsys.readouterr().out)["lines"]
    exact = [row for row in rows if row["exact"] and row["id"] in first]
    assert exact
    assert {row["first"] for row in exact} == {first[row["id"]] for row in exact}


def test_the_words_of_a_young_line_stood_first_in_an_older_one() -> None:
    line = hit("A/RES/74/1", date(2019, 12, 1), "Urges coastal States to train inspectors;")
    (row,) = agreed_lines([line], [], {}, lambda words, language: "A/RES/60/9#PP2")
    assert (row.first, row.begins) == ("A/RES/60/9#PP2", "A/RES/74/1#OP1")


def test_adopted_in_are_the_texts_with_the_words_of_the_row_and_the_others_are_told_as_such() -> None:
    old = hit("A/RES/70/1", date(2015, 12, 1), "Invites fishing ports to keep a register of vessels;")
    new = hit("A/RES/72/1", date(2017, 12, 1), "Invites all ports to keep a public register of vessels;")
    thread = SimpleNamespace(
        id="A/RES/70/1#OP1",
        entries=[SimpleNamespace(paragraph=one.paragraph.id, draft=False) for one in (old, new)],
    )
    history = SimpleNamespace(thread=lambda _: thread)
    documents = {one.document.id: one.document for one in (old, new)}
    (row,) = agreed_lines([old], [history], documents, lambda words, language: None)  # type: ignore[list-item]
    assert ([one.id for one in row.verbatim], row.times) == (["A/RES/70/1"], 2)
    assert "70/1; in other words in 72/1" in cells(row, "en")
    (row,) = agreed_lines(
        [old, replace(new, paragraph=replace(new.paragraph, text=old.paragraph.text))],
        [],
        {},
        lambda words, language: None,
    )
    assert "70/1, 72/1" in cells(row, "en")
