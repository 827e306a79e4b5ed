"""Missing texts into a corpus, from a server that behaves badly."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.cli.app import main
from lineage.corpus import load
from tests.sources.bad_server import Answer, file, missing, page, serving
from tests.sources.test_docx import p, package, r

MANIFEST = """format = "lineage.corpus/1"

[[series]]
id = "fish"
title = "Poissons"

[[text]]
id = "A/RES/70/1"
symbol = "A/RES/70/1"
status = "adopted"
series = "fish"

[[text]]
id = "A/RES/72/1"
symbol = "A/RES/72/1"
status = "adopted"
series = "fish"
"""

FRENCH = (
    ("L'Assemblée générale,", "<w:i/>"),
    ("Rappelant sa résolution sur la pêche dans les eaux profondes,", ""),
    ("1. Prie le Secrétaire général de lui présenter un rapport sur la question à sa prochaine session.", ""),
)
ENGLISH = (
    ("The General Assembly,", "<w:i/>"),
    ("Recalling its resolution on fishing in the deep waters of the oceans,", ""),
    ("1. Requests the Secretary-General to submit a report on the question at its next session.", ""),
)


def text(symbol: str, lines: tuple[tuple[str, str], ...]) -> bytes:
    number = symbol.removeprefix("A/RES/")
    head = p(r(symbol)) + p(r(f"{number}. {'Poissons' if lines is FRENCH else 'Fish'}", "<w:b/>"))
    return package(head + "".join(p(r(line, look)) for line, look in lines))


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "manifest.toml").write_text(MANIFEST, encoding="utf-8")
    return tmp_path


def run(corpus: Path, answers: dict[str, Answer], *words: str) -> int:
    with serving(answers) as server:
        return main(["corpus", "fetch", *words, "--corpus", str(corpus), "--base-url", server.url])


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waiting is tested where the waits are counted."""
    monkeypatch.setattr("lineage.sources.fetch.wait", lambda _: None)


def names(corpus: Path) -> set[str]:
    return {path.name for path in corpus.iterdir()}


def test_all_that_is_missing_is_fetched_and_recorded(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = {symbol: file(text(symbol, FRENCH)) for symbol in ("A/RES/70/1", "A/RES/72/1")}
    assert run(corpus, answers, "--lang", "fr") == 0
    entries = load(corpus).entries
    assert [(entry.id, entry.language, entry.file) for entry in entries] == [
        ("A/RES/70/1", "fr", "A-RES-70-1.fr.docx"),
        ("A/RES/72/1", "fr", "A-RES-72-1.fr.docx"),
    ]
    assert all(entry.sha256 and "127.0.0.1" in entry.source for entry in entries)
    assert "2 paragraphes" in capsys.readouterr().out


def test_a_second_run_asks_only_for_what_is_still_missing(corpus: Path) -> None:
    assert run(corpus, {"A/RES/70/1": file(text("A/RES/70/1", FRENCH))}, "--lang", "fr") == 4
    with serving({"A/RES/72/1": file(text("A/RES/72/1", FRENCH))}) as server:
        words = ["corpus", "fetch", "--lang", "fr", "--corpus", str(corpus), "--base-url", server.url]
        assert main(words) == 0
        assert {symbol for symbol, _, _ in server.asked} == {"A/RES/72/1"}
        assert main(words) == 0
    assert len(load(corpus).entries) == 2


@pytest.mark.parametrize(
    ("answer", "code", "reason"),
    [
        (missing, 4, "not there"),
        (page, 4, "web page"),
        (file(text("A/RES/70/1", ENGLISH)), 4, "language en"),
        (file(text("A/RES/99/9", FRENCH)), 4, "another document, A/RES/99/9"),
        (file(package(p(r("Rien.")))), 4, "no paragraph"),
    ],
    ids=["404", "page", "language", "symbol", "no resolution"],
)
def test_what_is_not_the_text_is_not_taken(
    corpus: Path, answer: Answer, code: int, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(corpus, {"A/RES/70/1": answer}, "70/1", "--lang", "fr") == code
    output = capsys.readouterr()
    assert reason in output.out
    assert "by hand" in output.err
    assert names(corpus) == {"manifest.toml"}
    assert (corpus / "manifest.toml").read_text(encoding="utf-8") == MANIFEST


def test_a_server_that_is_gone_is_the_network(corpus: Path) -> None:
    assert main(["corpus", "fetch", "70/1", "--corpus", str(corpus), "--base-url", "http://127.0.0.1:9"]) == 5
    assert names(corpus) == {"manifest.toml"}


def test_a_symbol_the_manifest_does_not_know_makes_a_new_corpus(tmp_path: Path) -> None:
    root = tmp_path / "new"
    answers = {"A/RES/80/1": file(text("A/RES/80/1", ENGLISH))}
    assert run(root, answers, "A/RES/80/1", "--series", "fish") == 0
    assert [(entry.id, entry.series) for entry in load(root).entries] == [("A/RES/80/1", "fish")]
    assert run(tmp_path / "none", {}, "A/RES/80/1") == 4
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("words", [["fish"], ["7/1x"], []])
def test_what_cannot_be_a_symbol_is_wrong_usage(tmp_path: Path, words: list[str]) -> None:
    assert run(tmp_path / "none", {}, *words) == 2
