"""The way from the drafts to the adopted text as a page of the corpus: what changed at which stage, and by whom."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from lineage import corpus as corpora
from lineage.cli.app import main
from lineage.corpus.records import Entry
from lineage.documents.resolution import Status
from lineage.pipeline.stories import drafts_of
from tests.drafting.papers import BASE

SHARED = Path(__file__).parents[3].parent / "shared" / "data" / "negotiation-en"
ADOPTED = BASE.replace("A/80/L.90", "A/RES/80/90").replace("every two years", "every year")
MANIFEST = 'format = "lineage.corpus/1"\n\n[[series]]\nid = "fish"\n'


def entry(name: str, status: str, day: str, more: str = "") -> str:
    return (
        f'\n[[text]]\nid = "{name}"\nsession = 80\norgan = "General Assembly"\ntitle = "Fisheries and the ocean"\n'
        f'{"adopted" if status == "adopted" else "dated"} = {day}\nstatus = "{status}"\nlanguage = "en"\n'
        f'file = "{name.replace("/", "-")}.txt"\nsource = "invented"\nlicence = "none"\nseries = "fish"\n{more}'
    )


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Pages of a draft, a compilation on it with marks, and the adopted text."""
    return build(tmp_path, ", at the latest,")


def build(tmp_path: Path, added: str) -> Path:
    """The same with these words added in the adopted text."""
    root = tmp_path / "corpus"
    root.mkdir()
    marked = BASE.replace("L.90", "L.90/Rev.1").replace("every two years", "every two years[EU: , at the latest,]")
    adopted = ADOPTED.replace("every year", f"every two years{added}").replace("support small", "assist small")
    texts = {"A/80/L.90": BASE, "A/80/L.90/Rev.1": marked, "A/RES/80/90": adopted}
    for name, words in texts.items():
        (root / f"{name.replace('/', '-')}.txt").write_text(words, encoding="utf-8")
    manifest = entry("A/80/L.90", "draft", "2025-11-01") + entry("A/80/L.90/Rev.1", "draft", "2025-11-20")
    (root / "manifest.toml").write_text(
        MANIFEST + manifest + entry("A/RES/80/90", "adopted", "2025-12-10"), encoding="utf-8"
    )
    out = tmp_path / "pages"
    assert main(["build", "--corpus", str(root), "--out", str(out)]) == 0
    return out


def test_the_page_says_what_changed_and_who_asked_for_it(built: Path) -> None:
    page = (built / "stories" / "A-RES-80-90.html").read_text(encoding="utf-8")
    rows = [re.sub(r"<[^>]+>|\s+", " ", row) for row in re.findall(r"<tr>(.*?)</tr>", page, re.S)][1:]
    asked = next(row for row in rows if "at the latest" in row)
    silent = next(row for row in rows if "assist" in row)
    assert "EU" in asked
    assert "para. 1" in asked
    assert "not known" in silent
    assert "EU" not in silent
    assert "http" not in page.replace("http-equiv", "")


def test_nobody_is_named_for_words_that_are_not_those_asked_for(tmp_path: Path) -> None:
    page = (build(tmp_path, ", by 2030 at the latest,") / "stories" / "A-RES-80-90.html").read_text(encoding="utf-8")
    cell = next(row for row in re.findall(r"<td[^>]*>([^<]*)</td>", page) if "EU" in row)
    assert cell == "not in the words asked for – asked for: EU: add “, at the latest,”"


def test_text_and_overview_lead_to_it(built: Path) -> None:
    assert "stories/A-RES-80-90.html" in (built / "index.html").read_text(encoding="utf-8")
    for name in ("A-RES-80-90", "A-80-L.90"):
        assert "../stories/A-RES-80-90.html" in (built / "texts" / f"{name}.html").read_text(encoding="utf-8")


def test_a_corpus_without_drafts_has_no_such_page(tmp_path: Path) -> None:
    root = tmp_path / "corpus"
    root.mkdir()
    (root / "A-RES-80-90.txt").write_text(ADOPTED, encoding="utf-8")
    (root / "manifest.toml").write_text(MANIFEST + entry("A/RES/80/90", "adopted", "2025-12-10"), encoding="utf-8")
    assert main(["build", "--corpus", str(root), "--out", str(tmp_path / "pages")]) == 0
    assert not (tmp_path / "pages" / "stories").exists()
    assert "stories-title" not in (tmp_path / "pages" / "index.html").read_text(encoding="utf-8")


def text(name: str, title: str, *, draft: bool, day: date, stands_for: str | None = None) -> Entry:
    status = Status.DRAFT if draft else Status.ADOPTED
    adopted, dated = (None, day) if draft else (day, None)
    return Entry(
        id=name,
        session=80,
        organ="General Assembly",
        title=title,
        language="en",
        status=status,
        file="f",
        adopted=adopted,
        dated=dated,
        stands_for=stands_for,
    )


def test_drafts_are_those_of_title_and_session_or_named_for_it() -> None:
    adopted = text("A/RES/80/90", "Fisheries and the ocean", draft=False, day=date(2025, 12, 10))
    first = text("A/80/L.90", "Fisheries and the ocean", draft=True, day=date(2025, 11, 1))
    later = text("A/80/L.95", "Fisheries and the ocean", draft=True, day=date(2025, 12, 20))
    other = text("A/80/L.91", "Forests", draft=True, day=date(2025, 11, 1))
    named = text("draft", "Zero draft", draft=True, day=date(2025, 10, 1), stands_for="A/RES/80/90")
    there = (first, later, other, named, adopted)
    assert [one.id for one in drafts_of(adopted, there)] == ["draft", "A/80/L.90"]
    twin = text("A/RES/80/91", "Fisheries and the ocean", draft=False, day=date(2025, 12, 11))
    assert [one.id for one in drafts_of(adopted, (*there, twin))] == ["draft"]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real drafts are not at ../shared/data/negotiation-en")
def test_the_story_of_a_real_draft(tmp_path: Path) -> None:
    files = [str(SHARED / name) for name in ("A_C.3_80_L.13.pdf", "A_RES_80_183.pdf")]
    assert main(["corpus", "add", *files, "--corpus", str(tmp_path / "corpus")]) == 0
    assert corpora.load(tmp_path / "corpus").series
    assert main(["build", "--corpus", str(tmp_path / "corpus"), "--out", str(tmp_path / "pages")]) == 0
    page = (tmp_path / "pages" / "stories" / "A-RES-80-183.html").read_text(encoding="utf-8")
    assert "Iraq" in page
    assert "disproportionate" in page


def test_a_page_on_which_nobody_is_known_has_no_column_for_it(tmp_path: Path) -> None:
    root = tmp_path / "corpus"
    root.mkdir()
    texts = {"A/80/L.90": BASE, "A/RES/80/90": ADOPTED.replace("support small", "assist small")}
    for name, words in texts.items():
        (root / f"{name.replace('/', '-')}.txt").write_text(words, encoding="utf-8")
    entries = entry("A/80/L.90", "draft", "2025-11-01") + entry("A/RES/80/90", "adopted", "2025-12-10")
    (root / "manifest.toml").write_text(MANIFEST + entries, encoding="utf-8")
    assert main(["build", "--corpus", str(root), "--out", str(tmp_path / "pages")]) == 0
    page = (tmp_path / "pages" / "stories" / "A-RES-80-90.html").read_text(encoding="utf-8")
    assert page.count('<th scope="col">') == 3
    assert "not known" not in page.split("<footer")[0]
