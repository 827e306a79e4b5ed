"""The entrance to the pages of a whole corpus, with as many series as 3,000 texts have: found by typing, offline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lineage.render.site.entrance import SeriesRow, write_entrance

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Watched

ORGANS = ("General Assembly", "Human Rights Council", "Economic and Social Council")


@pytest.fixture(scope="module")
def entrance(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("entrance")
    rows = [
        SeriesRow(
            title=f"Protection of the sea of région {number}",
            organ=ORGANS[number % 3],
            first=1946 + number % 70,
            last=1950 + number % 70,
            texts=3,
            drafts=0,
            missing=1,
            threads=40,
            href=f"series/{number}/index.html",
            symbols=(f"A/RES/{number}/1",),
        )
        for number in range(406)
    ]
    write_entrance(rows, 1_700, {}, out, "en")
    for number in (7, 121):
        (out / "series" / str(number)).mkdir(parents=True)
        (out / "series" / str(number) / "index.html").write_text("<title>series</title>", encoding="utf-8")
    return out


def shown(page: Page) -> list[str]:
    return page.locator("#series tbody tr:visible th").all_inner_texts()


def test_series_are_found_by_title_symbol_body_and_year(entrance: Path, watched: Watched) -> None:
    page = watched.open(entrance, "index.html")
    assert len(shown(page)) == 406
    page.keyboard.press("/")
    page.keyboard.type("sea REGION 121")
    assert shown(page) == ["Protection of the sea of région 121"]
    assert "1" in page.locator("#shown").inner_text()
    page.fill("#find", "res/121/")
    assert shown(page) == ["Protection of the sea of région 121"]
    page.fill("#find", "")
    page.select_option("#organ", ORGANS[1])
    page.select_option("#year", "1948")
    found = page.locator("#series tbody tr:visible").all_inner_texts()
    assert found
    assert all(ORGANS[1] in row for row in found)
    assert all(int(row.split("\t")[2][:4]) <= 1948 <= int(row.split("\t")[2][-4:]) for row in found)
    assert watched.said == []
    assert all(url.startswith("file:") for url in watched.asked)


def test_the_keyboard_alone_leads_into_a_series_and_back(entrance: Path, watched: Watched) -> None:
    page = watched.open(entrance, "index.html")
    page.keyboard.press("/")
    page.keyboard.type("region 121")
    page.keyboard.press("Enter")
    page.wait_for_url("**/series/121/index.html")
    page.go_back()
    kept = page.locator("#find").input_value()
    assert len(shown(page)) == (1 if kept else 406), "the list is that of what stands in the field"


@pytest.mark.parametrize("width", [375, 768, 1280])
def test_no_width_makes_the_page_slide_sideways(entrance: Path, watched: Watched, width: int) -> None:
    page = watched.open(entrance, "index.html")
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
