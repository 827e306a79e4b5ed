"""Small pairs of texts, one for each kind of change that a report has to name rightly."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main

FIXTURES = Path(__file__).parent / "fixtures"


def report(capsys: pytest.CaptureFixture[str], name: str, *options: str) -> tuple[int, str]:
    folder = FIXTURES / name
    code = main(["diff", str(folder / "old.txt"), str(folder / "new.txt"), *options])
    return code, " ".join(capsys.readouterr().out.split())


def changes(capsys: pytest.CaptureFixture[str], name: str) -> tuple[dict[str, int], list[dict[str, Any]]]:
    data = json.loads(report(capsys, name, "--json")[1])
    links = [link for row in data["rows"] for entry in row["entries"] for link in entry["links"][:1]]
    return data["counts"]["changes"], [change for link in links for change in link["changes"]]


@pytest.mark.parametrize(
    ("name", "evidence"),
    [
        ("mandate-until-en", "deadline: 31 July 2037 -> 31 January 2037"),
        ("deadline-avant-fr", "deadline: 1er mars 2037 -> 1er septembre 2037"),
    ],
)
def test_a_date_that_decides_is_of_substance(capsys: pytest.CaptureFixture[str], name: str, evidence: str) -> None:
    counts, found = changes(capsys, name)
    assert [(one["class"], one["evidence"]) for one in found] == [("substance", evidence)]
    assert counts == {"substance": 1, "terminology": 0, "housekeeping": 0, "form": 0}
    code, text = report(capsys, name, "--only", "substance", "--context", "changed", "--check")
    assert code == 1
    assert "2037-]" in text
    assert report(capsys, name, "--only", "housekeeping,form,terminology", "--check")[0] == 0


def test_a_new_item_is_one_change_of_substance(capsys: pytest.CaptureFixture[str]) -> None:
    counts, _ = changes(capsys, "item-inserted")
    assert counts == {"substance": 1, "terminology": 0, "housekeeping": 0, "form": 0}
    code, text = report(capsys, "item-inserted", "--only", "substance", "--context", "changed", "--check")
    assert code == 1
    assert "Changes: 1 of substance" in text
    assert "[+To fund shelters for victims;+]" in text
    assert report(capsys, "item-inserted", "--only", "form", "--check")[0] == 0


def test_an_item_taken_out_is_one_change_of_substance(capsys: pytest.CaptureFixture[str]) -> None:
    folder = FIXTURES / "item-inserted"
    assert main(["diff", str(folder / "new.txt"), str(folder / "old.txt"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["counts"]["changes"]["substance"] == 1


def test_agreement_is_no_reference(capsys: pytest.CaptureFixture[str]) -> None:
    _, found = changes(capsys, "agreement-as-references")
    assert [(one["old"], one["new"], one["class"]) for one in found] == [
        ("à l'Organisation", "aux Organisations", "substance"),
        ("le rapport", "l'étude", "substance"),
        ("publié", "publiée", "form"),
    ]


def test_nouns_take_the_number_of_their_count(capsys: pytest.CaptureFixture[str]) -> None:
    _, text = report(capsys, "plural-in-reports", "--format", "markdown")
    assert "1 alinéa du préambule, 1 paragraphe du dispositif" in text
    assert "0 changement sur 3" in text
    _, text = report(capsys, "plural-in-reports", "--format", "markdown", "--ui", "en")
    assert "1 preambular paragraph, 1 operative paragraph" in text


def test_accents_composed_differently_change_no_word(capsys: pytest.CaptureFixture[str]) -> None:
    counts, found = changes(capsys, "nfd")
    assert sum(counts.values()) == counts["form"]
    assert {one["evidence"] for one in found} <= {"composition"}
