"""Where nothing is known of what came before, no surface says that something began, or that nothing is missing."""

from __future__ import annotations

import csv
import html
import json
import re
from pathlib import Path

import pytest

from lineage.cli.app import main
from lineage.render.catalogue import text

TEXT = """{symbol}

Resolution adopted by the General Assembly on 16 December {year}

{short}. Footbridges

The General Assembly,

Convinced of the use of footbridges,

1. Requests all States to inspect footbridges every {often};

2. Decides to consider the question again.
"""


def test_a_series_without_a_known_predecessor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = []
    for session, often in ((90, "year"), (91, "month")):
        file = tmp_path / f"{session}.txt"
        file.write_text(
            TEXT.format(symbol=f"A/RES/{session}/5", short=f"{session}/5", year=1945 + session, often=often),
            encoding="utf-8",
        )
        files.append(str(file))
    root = str(tmp_path / "corpus")
    assert main(["corpus", "add", *files, "--corpus", root, "--series", "bridges"]) == 0
    capsys.readouterr()
    assert main(["corpus", "list", "--corpus", root, "--ui", "en"]) == 0
    listed = capsys.readouterr().out
    assert "2 texts in the corpus, missing: not known" in listed
    assert main(["history", "91/5", "OP1", "--corpus", root, "--ui", "en"]) == 0
    said = capsys.readouterr().out
    first = next(line for line in said.splitlines() if line.startswith("90/5 OP1"))
    assert "before: not known" in first
    assert "introduced" not in said


def series(folder: Path, texts: dict[int, str]) -> str:
    """The root of a corpus of one series; each text has its session and the first paragraph of its preamble."""
    files = []
    for session, recalled in texts.items():
        file = folder / f"{session}.txt"
        often = "year" if session < 91 else "month"
        text = TEXT.format(symbol=f"A/RES/{session}/5", short=f"{session}/5", year=1945 + session, often=often)
        text = text.replace("Convinced of the use of footbridges,", recalled)
        more = "\n\n3. Invites the Fund to support small footbridges.\n" if session == 91 else ""
        file.write_text(text + more, encoding="utf-8")
        files.append(str(file))
    root = str(folder / "corpus")
    assert main(["corpus", "add", *files, "--corpus", root, "--series", "bridges"]) == 0
    return root


RECALLS = {
    90: "Recalling its resolution 88/5 of 16 December 2033 and all its previous resolutions on footbridges,",
    91: "Recalling its resolution 90/5 of 16 December 2035 on footbridges,",
}
ALONE = {90: "Convinced of the use of footbridges,", 91: "Convinced of the use of footbridges,"}


@pytest.mark.parametrize("texts", [RECALLS, ALONE], ids=["recalls a text that is not here", "recalls nothing"])
def test_no_surface_says_that_the_first_text_introduced_something(
    texts: dict[int, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = series(tmp_path, texts)
    capsys.readouterr()
    said = []
    for command in (["history", "91/5", "OP1"], ["commitments"], ["history", "90/5", "PP1"], ["brief", "90/5", "91/5"]):
        assert main([*command, "--corpus", root, "--ui", "en"]) == 0
        said.append(capsys.readouterr().out)
    assert not any(re.search(r"introduced|90/5\b[^\n]* new\b", out) for out in said)
    assert main(["history", "91/5", "OP1", "--corpus", root, "--json"]) == 0
    entries = json.loads(capsys.readouterr().out)["entries"]
    assert [entry["before"] for entry in entries] == ["not known", None]
    assert main(["build", "--corpus", root, "--out", str(tmp_path / "out"), "--ui", "en"]) == 0
    for page in (tmp_path / "out").rglob("*.html"):
        words = html.unescape(
            re.sub(r"<(style|script).*?</\1>|<[^>]+>", " ", page.read_text(encoding="utf-8"), flags=re.S)
        )
        assert "introduced" not in words, page.name
    rows = list(csv.DictReader((tmp_path / "out" / "data" / "history.csv").open(encoding="utf-8-sig")))
    assert {row["before"] for row in rows if row["document"] == "A/RES/90/5"} == {"not known"}


def test_what_comes_behind_a_missing_text_appeared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = {88: "Convinced of the use of footbridges,", 91: RECALLS[91]}
    root = series(tmp_path, texts)
    capsys.readouterr()
    assert main(["history", "91/5", "OP3", "--corpus", root, "--ui", "en"]) == 0
    said = capsys.readouterr().out
    assert "appeared" in said
    assert "introduced" not in said


@pytest.mark.parametrize("ui", ["fr", "en"])
def test_the_share_of_words_of_a_text_calls_none_new(ui: str) -> None:
    """Eight texts of the series are missing before 78/228: four fifths of its words are first seen there, not new."""
    said = text(ui, "page.texts.new_words"), text(ui, "page.age.key")
    assert [re.search(r"\bnew\b|nouveau", words) for words in said] == [None, None]
