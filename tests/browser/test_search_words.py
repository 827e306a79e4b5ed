"""The page of search cuts words as the terminal does: by the rules that the build gives it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import expect

from lineage.languages.text import parts, script_rules
from lineage.render.site.search import index, stems_of
from tests.browser.conftest import Watched

CORPUS = Path(__file__).parents[2] / "corpus"
HARD = (
    "l’organisation sous-régionale et sa main-d'œuvre, aujourd’hui jusqu'à l’ONU",
    "A/C.3/63/L.9/Rev.1, 62,300, 8.7, COVID-19, women's, n° 5, 1ᵉʳ, ½, 64/293¹, fin²",
    "soft\u00adhyphen, e\u0301te\u0301, Straße, ŉ, ﬁn, №7, a_b, x\u2011y, l' d', « s'il »",
)


def test_page_and_terminal_cut_words_alike(watched: Watched, folder: Path) -> None:
    texts = [*HARD, *(file.read_text(encoding="utf-8") for file in sorted(CORPUS.glob("[AE]-*")))]
    assert len(texts) > len(HARD)
    page = watched.open(folder, "search.html")
    cut = page.evaluate("texts => texts.map((text) => window.LINEAGE_WORDS(text).map((one) => one.word))", texts)
    assert cut == [list(parts(text)) for text in texts]


def searched(folder: Path, out: Path, texts: Sequence[str], names: Sequence[str] = ()) -> Path:
    """A page of search over `texts`, all of one document or each of the one in `names`, oldest first."""
    for name in ("assets", "search.html"):
        (shutil.copytree if (folder / name).is_dir() else shutil.copy)(folder / name, out / name)
    pairs = [(text, "en") for text in texts]
    data = {
        "texts": [
            {"name": name, "draft": False, "lang": "en", "order": n, "said": ""} for n, name in enumerate(names or "A")
        ],
        "paragraphs": [[n if names else 0, str(n), "", text, "#", "", "operative"] for n, text in enumerate(texts)],
        "terms": index([[pair] for pair in pairs]),
        "stems": stems_of(pairs),
        "small": [],
        "rules": script_rules(),
    }
    for file in out.rglob("search-data.js"):
        file.unlink()
    (out / "assets" / "search-data.js").write_text(f"window.LINEAGE_SEARCH = {json.dumps(data)};")
    return out


def test_organ_finds_nothing_organized(watched: Watched, folder: Path, tmp_path: Path) -> None:
    texts = ("Urges States to combat transnational organized crime;", "Recalls the removal of organs;")
    page = watched.open(searched(folder, tmp_path, texts), "search.html")
    page.fill("#q", "organ")
    page.wait_for_selector("#hits mark")
    assert page.locator("#hits mark").all_inner_texts() == ["organs"]


def test_paragraphs_with_the_same_words_are_one_hit_under_the_newest(
    watched: Watched, folder: Path, tmp_path: Path
) -> None:
    texts = (
        "Recalls the removal of organs;",
        "Notes organs for sale;",
        "Recalls the removal of\u00a0organs,",
    )
    page = watched.open(searched(folder, tmp_path, texts, ("61/1", "63/3", "65/5")), "search.html")
    page.fill("#q", "organs")
    page.wait_for_selector("#hits mark")
    assert sorted(page.locator("#hits .where").all_inner_texts()) == ["63/3, 1", "65/5, 2"]
    assert page.locator("#hits .also a").all_inner_texts() == ["61/1, 0"]
    assert page.locator("#count").inner_text() == "3 paragraphes\u202f; libellés\u00a0: 2."
    page.fill("#q", "sale")
    expect(page.locator("#hits li")).to_have_count(1)
    assert page.locator("#hits .also").count() == 0
    assert page.locator("#count").inner_text() == "1 paragraphe."
