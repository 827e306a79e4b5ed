"""`apply` and adopted texts: none is a list of revisions, and one that is revised is agreed language no more."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from lineage.cli.app import main

CORPUS = Path(__file__).parents[2] / "corpus"


def test_a_text_is_refused_as_what_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["apply", "78/228", str(CORPUS / "A-RES-75-158.md"), "--corpus", str(CORPUS)]) == 3
    refused = capsys.readouterr().err
    assert "is a text, not a list of revisions" in refused
    assert "lineage compile" in refused


def test_an_adopted_text_that_is_revised_has_no_longer_its_symbol(tmp_path: Path) -> None:
    revisions, out = tmp_path / "revisions.txt", tmp_path / "revised.docx"
    revisions.write_text("Supprimer le paragraphe 12.\n", encoding="utf-8")
    assert main(["apply", "78/228", str(revisions), "--corpus", str(CORPUS), "-o", str(out)]) == 0
    masthead = " ".join(paragraph.text for paragraph in Document(str(out)).paragraphs[:8])
    assert "A/C.3/78/L.[...]" in masthead
    assert "A/RES/78/228" not in masthead
