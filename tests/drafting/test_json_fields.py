"""Every field that search, table, check and outcome print is named in docs/json.md."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from lineage.cli.app import main
from lineage.drafting.json_form import outcome_json
from lineage.drafting.proposals.caveats import Caution
from tests.drafting.test_outcome import REPLACED, changed, outcome

ROOT = Path(__file__).parents[2]
OPEN = {"near", "unknown", "bodies", "counts"}
"""Fields whose names are words of the corpus, or values."""


def fields(value: Any) -> set[str]:
    if isinstance(value, list):
        return {name for one in value for name in fields(one)}
    if not isinstance(value, dict):
        return set()
    inner = {name for key, one in value.items() if key not in OPEN for name in fields(one)}
    return set(value) | inner


def named(chapter: str) -> set[str]:
    text = (ROOT / "docs/json.md").read_text(encoding="utf-8")
    (part,) = re.findall(rf"^## {chapter}$(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE)
    return {"format", *re.findall(r"`(\w+)`", part)}


@pytest.mark.parametrize(
    ("command", "words"),
    [("search", ["Plan d’action"]), ("table", ["Plan d’action"]), ("check", ["A/C.3/63/draft"])],
)
def test_the_fields_of_a_command_are_named(command: str, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, *words, "--json", "--corpus", str(ROOT / "corpus")]) == 0
    found = fields(json.loads(capsys.readouterr().out))
    assert len(found) > 10
    assert found - named(command) - (named("search") if command == "table" else set()) == set()


def test_the_fields_of_an_outcome_are_named(tmp_path: Path) -> None:
    form = outcome_json(outcome(tmp_path, changed(REPLACED), changed()))
    assert fields(form) - named("outcome") == set()
    text = (ROOT / "docs/json.md").read_text(encoding="utf-8")
    assert all(problem.value in text for problem in Caution)
