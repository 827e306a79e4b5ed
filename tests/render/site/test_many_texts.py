"""A series of many texts, and one of a single text: what names them stays a sentence, what compares them a list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from lineage.cli.app import main
from lineage.render.site.comparisons import list_page
from lineage.render.site.material import Material, SeriesPlace
from lineage.render.site.pages import corpus_line
from lineage.render.site.phrasing import PagePhrases
from tests.concordance.versions import version

from .series import MIDDLE, material, slot


def many(*, known: bool) -> tuple[SeriesPlace, ...]:
    """Twenty texts before those of the series, one a year."""
    made = (replace(slot(MIDDLE), id=f"A/RES/{n}/7", symbol=f"A/RES/{n}/7", session=n) for n in range(30, 50))
    return tuple(replace(s, adopted=date(1945 + (s.session or 0), 12, 1), known=known) for s in made)


def with_many(*, known: bool) -> Material:
    found = material()
    return replace(found, slots=(*many(known=known), *found.slots))


def test_many_texts_are_named_by_the_first_and_the_last() -> None:
    said = corpus_line(with_many(known=False), PagePhrases("en"))
    assert said.startswith("The corpus holds 2 adopted texts of the series out of 23: 61/1 and 63/3.")
    assert "21 texts are not observed: 30/7, 31/7," in said, "62/2 is missing too, and 61/1 before it is there"
    assert "30/7 to 49/7" in corpus_line(replace(with_many(known=True), slots=many(known=True)), PagePhrases("en"))


def test_a_sparse_matrix_is_a_list_the_newest_first() -> None:
    found = list_page(with_many(known=True), PagePhrases("fr"), None).context
    assert found["matrix"] == ()
    assert found["listed"][0].place.endswith("→ 63/3")
    assert list_page(material(), PagePhrases("fr"), None).context["listed"] == ()


def test_one_text_has_no_empty_matrix(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text(version("en"), encoding="utf-8")
    assert main(["corpus", "add", str(tmp_path / "one.md"), "--corpus", str(tmp_path / "corpus")]) == 0
    assert main(["build", "--corpus", str(tmp_path / "corpus"), "--out", str(tmp_path / "pages")]) == 0
    page = (tmp_path / "pages" / "compare" / "index.html").read_text(encoding="utf-8")
    assert "The corpus holds one text of the series" in page
    assert "<table" not in page
