"""Every command runs on a small text of every language that the list has: a half-made language fails here.

Two adopted texts of one series, `texts/CODE-1.txt` and `texts/CODE-2.txt`: two preambular and two operative paragraphs.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lineage.cli.app import COMMANDS, main
from lineage.languages import LANGUAGES

TEXTS = Path(__file__).parent / "texts"

OLD, NEW = "A/RES/78/901", "A/RES/80/901"
ARGUMENTS = {
    "corpus": [["corpus", "list"], ["corpus", "check"]],
    "parse": [["parse", NEW, "--json"]],
    "align": [["align", OLD, NEW, "--json"]],
    "diff": [["diff", OLD, NEW], ["diff", OLD, NEW, "--format", "markdown"]],
    "history": [["history", NEW, "OP1"]],
    "blame": [["blame", NEW, "OP1"]],
    "review": [["review"]],
    "commitments": [["commitments", NEW, "--json"], ["commitments"]],
    "brief": [["brief", OLD, NEW]],
    "search": [["search", "SEARCHED"]],
    "check": [["check", "FILE"]],
    "build": [["build", "--out", "OUT"]],
    "draft": [["draft", NEW, "--session", "82"], ["draft", NEW, "--session", "82", "--format", "markdown"]],
    "apply": [["apply", NEW, "REVISIONS"]],
    "compile": [["compile", OLD, "FILE"]],
    "outcome": [["outcome", "FILE", NEW, "--base", OLD]],
    "story": [["story", OLD, NEW]],
    "table": [["table", "SEARCHED"]],
}
OF_TWO_LANGUAGES = {"concord"}
"""Commands that need a text in two languages: tests/concordance tries them."""


@pytest.fixture(scope="module", params=LANGUAGES)
def corpus(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    code = request.param
    root = tmp_path_factory.mktemp(code) / "corpus"
    files = [str(TEXTS / f"{code}-{number}.txt") for number in (1, 2)]
    assert main(["corpus", "add", *files, "--corpus", str(root), "--series", "fishing"]) == 0
    return code, root


def test_no_command_is_left_out() -> None:
    assert {row.name for row in COMMANDS} <= set(ARGUMENTS) | OF_TWO_LANGUAGES


@pytest.mark.parametrize("command", ARGUMENTS)
def test_a_command_runs_in_every_language(
    corpus: tuple[str, Path], command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, root = corpus
    text = (TEXTS / f"{code}-2.txt").read_text(encoding="utf-8")
    values = {"FILE": str(TEXTS / f"{code}-2.txt"), "OUT": str(tmp_path / "out"), "SEARCHED": text.split()[-6]}
    values["REVISIONS"] = str(TEXTS / f"{code}-revisions.txt")
    for arguments in ARGUMENTS[command]:
        assert main([*(values.get(word, word) for word in arguments), "--corpus", str(root)]) == 0, arguments
    assert "unexpected failure" not in capsys.readouterr().err


def test_the_text_is_read_whole(corpus: tuple[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    code, root = corpus
    assert main(["parse", NEW, "--json", "--corpus", str(root)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["language"] == code
    assert [paragraph["label"] for paragraph in found["paragraphs"]] == ["PP1", "PP2", "OP1", "OP2"]
    assert found["adopted"] == "2025-12-16"


def test_commitments_know_who_is_asked_and_until_when(
    corpus: tuple[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    _, root = corpus
    assert main(["commitments", NEW, "--json", "--corpus", str(root)]) == 0
    clauses = json.loads(capsys.readouterr().out)["commitments"]
    assert [clause["kind"] for clause in clauses][-1] == "request"
    assert clauses[-1]["addressees"]
    assert clauses[-1]["deadline"]
