"""Documents that try to break the pages are text on the pages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lineage.render.site.output import write_pages
from tests.render.site.series import LAST, material

SCRIPT = (
    "Prie </script><script>alert(1)</script><img src=x onerror=alert(2)> États Membres & lutter contre le braconnage"
)
HUGE = "Décide " + "x" * 20_000
RIGHT_TO_LEFT = "يقرر أن تحتفل \u202e الجمعية العامة 🦦 {{ 7 * 7 }} {% raw %}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("hostile")
    write_pages(material(OP1=SCRIPT, OP2=HUGE, PP1=RIGHT_TO_LEFT), out, "fr")
    return out


def test_tags_of_a_document_are_text(folder: Path) -> None:
    for path in [*folder.rglob("*.html"), folder / "assets/search-data.js", *folder.rglob("*.svg")]:
        text = path.read_text(encoding="utf-8")
        assert "<script>alert" not in text, path.name
        assert "<img" not in text, path.name


def test_the_words_stay_as_they_are(folder: Path) -> None:
    page = (folder / "texts/A-RES-63-3.html").read_text(encoding="utf-8")
    assert "alert(1)" in page
    assert "🦦 {{ 7 * 7 }} {% raw %}" in page
    assert "x" * 20_000 in page


def test_the_search_index_keeps_the_words(folder: Path) -> None:
    text = (folder / "assets/search-data.js").read_text(encoding="utf-8")
    data = json.loads(text.removeprefix("window.LINEAGE_SEARCH = ").removesuffix(";\n"))
    assert SCRIPT in [row[3] for row in data["paragraphs"]]


def test_cells_that_look_like_formulas_are_harmless(tmp_path: Path) -> None:
    write_pages(material(OP1='=HYPERLINK("http://x") les États Membres lutter contre le braconnage'), tmp_path, "fr")
    rows = (tmp_path / "data/history.csv").read_text(encoding="utf-8").splitlines()
    row = next(r for r in rows if f"{LAST}," in r and "HYPERLINK" in r)
    assert "'=HYPERLINK" in row
