"""`apply` works a list of revisions in, not a whole text: each of its paragraphs would be told as not understood."""

from __future__ import annotations

from pathlib import Path

import pytest

from lineage.cli.app import main

CORPUS = Path(__file__).parents[2] / "corpus"


def test_a_text_is_refused_as_what_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["apply", "78/228", str(CORPUS / "A-RES-75-158.md"), "--corpus", str(CORPUS)]) == 3
    refused = capsys.readouterr().err
    assert "is a text, not a list of revisions" in refused
    assert "lineage compile" in refused
