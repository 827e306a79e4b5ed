"""Where nothing is known of what came before, no surface says that something began, or that nothing is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.cli.app import main

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
