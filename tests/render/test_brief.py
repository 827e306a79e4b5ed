"""The brief of a draft: every line that quotes it says that it is one."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.cli.app import main

CORPUS = Path(__file__).parents[2] / "corpus"
DRAFT = "A/C.3/63/draft"


def test_every_citation_of_a_draft_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", "78/228", DRAFT, "--format", "markdown", "--ui", "fr", "--corpus", str(CORPUS)]) == 0
    page = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    quoted = [line for line in page.splitlines() if f"[{DRAFT}" in line.replace("\\", "")]
    assert len(quoted) > 5
    assert [line for line in quoted if "(projet – non adopté)" not in line] == []
