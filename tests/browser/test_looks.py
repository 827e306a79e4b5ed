"""What a reader sees and touches: targets, keys of pictures, ends of lines, marks of a search."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from lineage.cli.app import main
from lineage.languages.text import script_rules
from lineage.render.site.output import write_pages
from lineage.render.site.search import index, stems_of
from tests.browser.conftest import Watched
from tests.drafting.papers import BASE
from tests.render.site.series import material
from tests.render.site.test_many_texts import many

ALONE = "th > a, .hits h3 > a, .hits .line, .to-thread, .para .label > a, .para .margin a, .sides dt > a, .labels > a"
SMALL = """selector => [...document.querySelectorAll(selector)]
  .map(link => [link.textContent.trim(), link.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.height < 23.9 || box.width < 23.9)).map(([words]) => words)"""
BROKEN = """() => {
  const found = [], walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const top = (node, at) => {
    const range = document.createRange();
    range.setStart(node, at); range.setEnd(node, at + 1);
    return range.getBoundingClientRect().top;
  };
  let before = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (let at = 0; at < node.data.length; at++) {
      const apart = before && node.data[at - 1] === " " && ";:»".includes(node.data[at]);
      if (apart && top(node, at) > before[1] + 8) found.push(node.data);
      if (node.data[at] !== " ") before = [node.data[at], top(node, at)];
    }
  }
  return found;
}"""


@pytest.mark.parametrize("width", [375, 768, 1280])
def test_a_link_that_stands_alone_is_a_target_of_24_pixels(watched: Watched, folder: Path, width: int) -> None:
    watched.page.set_viewport_size({"width": width, "height": 900})
    pages = [*folder.glob("*.html"), *sorted(folder.glob("*/A-*.html")), folder / "lineage" / "index.html"]
    small = {}
    for page in sorted(page for page in pages if 'http-equiv="refresh"' not in page.read_text(encoding="utf-8")):
        name = page.relative_to(folder).as_posix() + ("#?q=loutres" if page.name == "search.html" else "")
        opened = watched.open(folder, name)
        if page.name == "search.html":
            opened.wait_for_selector("#hits mark")
        small[name] = opened.evaluate(SMALL, ALONE)
    assert len(small) > 10
    assert {name: words for name, words in small.items() if words} == {}


def test_a_key_names_what_its_picture_shows(watched: Watched, folder: Path) -> None:
    for name in ("index.html", "lineage/A-C.3-60-draft-OP2.html", "lineage/A-RES-63-3-PP2.html"):
        page = watched.open(folder, name)
        states = page.evaluate("[...new Set([...document.querySelectorAll('.strip li')].map(li => li.classList[0]))]")
        assert page.locator(".signs span").count() == len(states), name
    assert "○" not in watched.open(folder, "index.html").locator(".signs").inner_text()


@pytest.fixture(scope="module")
def long_series(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of a series of many texts."""
    out = tmp_path_factory.mktemp("many")
    found = material()
    write_pages(replace(found, slots=(*many(known=False), *found.slots)), out, "fr")
    return out


@pytest.mark.parametrize("width", [375, 768, 1280])
def test_a_series_of_many_texts_keeps_its_names_on_one_line(watched: Watched, long_series: Path, width: int) -> None:
    watched.page.set_viewport_size({"width": width, "height": 900})
    for name in ("index.html", "lineage/index.html"):
        page = watched.open(long_series, name)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        high = page.evaluate("[...document.querySelectorAll('.strip .year')].map(one => one.getClientRects().length)")
        assert set(high) <= {1}
        boxes = "[...document.querySelectorAll('.strip .session')].map(one => one.getBoundingClientRect().height)"
        assert all(height < 24 for height in page.evaluate(boxes))


def test_no_line_begins_with_a_mark_that_french_sets_apart(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, "texts/A-RES-63-3.html")
    assert page.locator(".words", has_text="castors ;").count() == 1
    for width in range(320, 420, 4):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(BROKEN) == [], width


def test_small_words_are_marked_beside_another_one_alone(watched: Watched, folder: Path, tmp_path: Path) -> None:
    for name in ("assets", "search.html"):
        (shutil.copytree if (folder / name).is_dir() else shutil.copy)(folder / name, tmp_path / name)
    words = "Recalls the duty of States to look for victims of trafficking and the work of the Office;"
    data = {
        "texts": [{"name": "A", "draft": False, "lang": "en", "order": 1, "said": ""}],
        "paragraphs": [[0, "1", "", words, "#", "", "operative"]],
        "terms": index([[(words, "en")]]),
        "stems": stems_of([(words, "en")]),
        "rules": script_rules(),
        "small": ["of", "the"],
    }
    for file in tmp_path.rglob("search-data.js"):
        file.unlink()
    (tmp_path / "assets" / "search-data.js").write_text(f"window.LINEAGE_SEARCH = {json.dumps(data)};")
    page = watched.open(tmp_path, "search.html")
    page.fill("#q", "victims of trafficking")
    page.wait_for_selector("#hits mark")
    assert page.locator("#hits mark").all_inner_texts() == ["victims", "of", "trafficking"]
    page.fill("#q", "of the")
    page.wait_for_timeout(300)
    assert set(page.locator("#hits mark").all_inner_texts()) == {"of", "the"}


def test_on_paper_a_commitment_runs_over_the_whole_width(watched: Watched, folder: Path) -> None:
    """In six columns one commitment was as long as a page, which it left half empty before it."""
    page = watched.open(folder, "commitments.html")
    page.emulate_media(media="print")
    width = "selector => document.querySelector(selector).getBoundingClientRect().width"
    sheet, words = (page.evaluate(width, name) for name in ("#table-commitments", "tr:not([hidden]) td.action"))
    assert words == sheet
    assert not page.locator("#table-commitments thead").is_visible()
    row = page.locator("#table-commitments tbody tr:visible").first
    tops = {cell: row.locator(cell).first.bounding_box() for cell in ("th", "td:nth-child(2)", "td:nth-child(3)")}
    assert len({round(box["y"] / 8) for box in tops.values() if box}) == 1, "place, verb and addressees in one line"


def test_on_paper_long_commitments_leave_no_page_half_empty(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, "commitments.html")
    page.evaluate("""() => { const rows = document.querySelector("#table-commitments tbody"), one = rows.innerHTML;
      for (let more = 0; more < 30; more++) rows.insertAdjacentHTML("beforeend", one);
      document.querySelectorAll("td.action > span").forEach(words => words.append(" et".repeat(900))); }""")
    sheets = [sheet.get_textpage().get_text_range() for sheet in PdfDocument(page.pdf(format="A4"))]
    full = [words.count("et et") for words in sheets if "et et" in words]
    assert len(full) > 5
    assert min(full[1:-1]) > max(full) / 2


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a story in which words are put in."""
    root = tmp_path_factory.mktemp("story")
    put_in = "assist, where environmental degradation and disasters pose particular risks to children, small"
    texts = {
        "A/80/L.90": BASE,
        "A/RES/80/90": BASE.replace("A/80/L.90", "A/RES/80/90").replace("support small", put_in),
    }
    files = [root / f"{name.replace('/', '-')}.txt" for name in texts]
    for file, words in zip(files, texts.values(), strict=True):
        file.write_text(words, encoding="utf-8")
    page = root / "story.html"
    assert main(["story", *map(str, files), "--corpus", str(root), "-o", str(page)]) == 0
    return page


@pytest.mark.parametrize("width", [375, 768, 1280])
def test_a_story_in_one_file_has_all_its_words_in_view(watched: Watched, story: Path, width: int) -> None:
    """Words put in stood on one line of 1,400 px, for the third column of another table keeps its line."""
    watched.page.set_viewport_size({"width": width, "height": 900})
    opened = watched.open(story.parent, story.name)
    assert "particular risks to children" in opened.locator("ins").first.inner_text()
    ends = "Math.max(...[...document.querySelectorAll('ins, td')].map(one => one.getBoundingClientRect().right))"
    assert opened.evaluate(ends) <= width


def test_the_texts_of_a_line_stand_in_one_row(watched: Watched, folder: Path) -> None:
    watched.page.set_viewport_size({"width": 1024, "height": 900})
    page = watched.open(folder, "lineage/index.html")
    height = page.evaluate(
        "() => { const dots = document.querySelector('.mini'), first = dots.firstElementChild;"
        " while (dots.children.length < 11) dots.append(first.cloneNode()); return dots.offsetHeight; }"
    )
    assert height < 16


def test_a_printed_symbol_stays_in_its_column(watched: Watched, folder: Path) -> None:
    watched.page.set_viewport_size({"width": 643, "height": 900})
    watched.page.emulate_media(media="print")
    try:
        page = watched.open(folder, "commitments.html")
        over = page.evaluate(
            "() => [...document.querySelectorAll('table.clauses tbody th a')].map(link => {"
            " link.textContent = 'S/RES/2749'; const cell = link.closest('th'); const words = document.createRange();"
            " words.selectNodeContents(link); cell.style.overflowWrap = 'normal';"
            " return words.getBoundingClientRect().right - cell.getBoundingClientRect().right; })"
        )
        assert over
        assert max(over) <= 0
    finally:
        watched.page.emulate_media(media="screen")


def test_pictures_of_many_texts_open_on_the_newest(watched: Watched, folder: Path) -> None:
    watched.page.set_viewport_size({"width": 375, "height": 800})
    page = watched.open(folder, "index.html")
    flow = page.locator("#chart-flow .scroller")
    assert flow.evaluate("e => e.scrollLeft > 0 && e.scrollLeft + e.clientWidth >= e.scrollWidth - 1")
    flow.evaluate("e => e.scrollTo(0, 0)")
    assert flow.evaluate("e => e.scrollLeft") == 0


def test_a_folded_paragraph_is_printed_whole(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, "compare/A-C.3-60-draft--A-RES-61-1.html")
    fold = page.locator(".row details").first
    assert fold.get_attribute("open") is None
    words = "e => e.checkVisibility({ contentVisibilityAuto: true }) && e.getBoundingClientRect().height > 0"
    assert not fold.locator("p").evaluate(words)
    page.emulate_media(media="print")
    assert fold.locator("p").evaluate(words)
    assert fold.locator("summary").is_hidden()
