"""The page of search cuts words as the terminal does: by the rules that the build gives it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

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


def test_organ_finds_nothing_organized(watched: Watched, folder: Path, tmp_path: Path) -> None:
    texts = ("Urges States to combat transnational organized crime;", "Recalls the removal of organs;")
    for name in ("assets", "search.html"):
        (shutil.copytree if (folder / name).is_dir() else shutil.copy)(folder / name, tmp_path / name)
    pairs = [(text, "en") for text in texts]
    data = {
        "texts": [{"name": "A", "draft": False, "lang": "en", "order": 1, "said": ""}],
        "paragraphs": [[0, str(n), "", text, "#", "", "operative"] for n, text in enumerate(texts)],
        "terms": index([[pair] for pair in pairs]),
        "stems": stems_of(pairs),
        "rules": script_rules(),
    }
    for file in tmp_path.rglob("search-data.js"):
        file.unlink()
    (tmp_path / "assets" / "search-data.js").write_text(f"window.LINEAGE_SEARCH = {json.dumps(data)};")
    page = watched.open(tmp_path, "search.html")
    page.fill("#q", "organ")
    page.wait_for_selector("#hits mark")
    assert page.locator("#hits mark").all_inner_texts() == ["organs"]
