"""The pages in chromium, from the folder: quiet, without a network, usable by keyboard, on a phone, by everyone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watched, barriers

MAIN = (
    "index.html",
    "texts/index.html",
    "texts/A-RES-63-3.html",
    "texts/A-C.3-60-draft.html",
    "lineage/index.html",
    "lineage/A-C.3-60-draft-OP1.html",
    "lineage/A-C.3-60-draft-OP2.html",
    "compare/index.html",
    "compare/A-RES-61-1--A-RES-63-3.html",
    "commitments.html",
    "terminology.html",
    "search.html",
    "method.html",
)


@pytest.mark.parametrize("name", MAIN)
def test_a_page_is_quiet_and_asks_for_files_only(watched: Watched, folder: Path, name: str) -> None:
    watched.open(folder, name)
    assert watched.said == []
    assert [url for url in watched.asked if not url.startswith(("file:", "data:"))] == []


@pytest.fixture(scope="module")
def examined(browser: Browser) -> Iterator[Page]:
    """A page into which the examining script may be put."""
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", MAIN)
def test_a_page_is_for_everyone(examined: Page, folder: Path, name: str) -> None:
    examined.emulate_media(color_scheme="light")
    examined.goto((folder / name).as_uri())
    assert barriers(examined) == []


@pytest.mark.parametrize("name", MAIN)
def test_a_phone_does_not_scroll_sideways(watched: Watched, folder: Path, name: str) -> None:
    watched.page.set_viewport_size({"width": 375, "height": 800})
    page = watched.open(folder, name)
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_search_finds_without_accents_and_keeps_drafts_apart(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, "search.html")
    page.fill("#q", "celebrer journee")
    page.wait_for_selector("#hits li")
    assert page.locator("#hits li").count() == 1
    assert page.locator("#hits .where").inner_text() == "A/RES/63/3, par.\N{NO-BREAK SPACE}2"
    assert page.locator("#drafts").is_hidden()
    page.select_option("[name=status]", "")
    page.wait_for_selector("#drafts li")
    assert "projet" in page.locator("#drafts li").first.inner_text()


def test_search_for_a_phrase_and_by_part(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, "search.html")
    page.fill("#q", "« les loutres nagent »")
    page.wait_for_selector("#hits mark")
    assert page.locator("#hits mark").all_inner_texts() == ["les", "loutres", "nagent"]
    page.fill("#q", "« nagent les loutres »")
    expect(page.locator("#hits li")).to_have_count(0)
    page.fill("#q", "loutres")
    page.select_option("[name=part]", "operative")
    expect(page.locator("#hits li")).to_have_count(4)


def test_a_hit_leads_to_its_paragraph_and_is_cited_in_one_click(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, "search.html")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.fill("#q", "castors")
    page.click("#hits .copy")
    page.wait_for_selector("#hits .copy.done")
    assert page.locator("#hits .copy").get_attribute("data-copy") == "A/RES/63/3, par. 1"
    page.click("#hits .where")
    assert page.url.endswith("texts/A-RES-63-3.html#OP1")


def test_the_table_of_commitments_filters_and_sorts(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, "commitments.html")
    rows = page.locator("#table-commitments tbody tr:not([hidden])")
    assert rows.count() == 1, "the page opens on the newest text"
    page.select_option("[data-filter=text]", "")
    assert rows.count() == 3
    assert page.locator(".found").inner_text() == "3 lignes sur 3"
    page.select_option("[data-filter=text]", "61/1")
    assert rows.count() == 1
    assert str(page.locator(".found").get_attribute("data-chosen")).startswith("61/1"), "what a printed table is of"
    page.select_option("[data-filter=text]", "")
    page.fill("[data-filter=words]", "reserve convient")
    assert rows.count() == 2
    page.fill("[data-filter=words]", "")
    for name in page.locator("form[data-table=table-commitments] select").all():
        name.select_option("")
    assert page.locator(".found").get_attribute("data-chosen") is None
    page.click("#table-commitments thead button >> nth=0")
    first = page.locator("#table-commitments thead th").first
    assert first.get_attribute("aria-sort") == "ascending"


def test_changes_are_stepped_through_by_keyboard(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, "compare/A-RES-61-1--A-RES-63-3.html")
    page.keyboard.press("n")
    first = page.locator(".at").inner_text()
    assert "changement 1 sur" in page.locator("[data-of]").inner_text()
    page.keyboard.press("n")
    assert page.locator(".at").inner_text() != first
    page.keyboard.press("p")
    assert page.locator(".at").inner_text() == first


def test_a_class_of_changes_can_be_left_unmarked(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, "compare/A-RES-61-1--A-RES-63-3.html")
    gone = page.locator("#OP1 del.s").first
    assert gone.is_visible()
    page.uncheck("[name=class][value=substance]")
    assert gone.is_hidden()


def test_side_by_side_has_each_text_by_itself(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, "compare/A-RES-61-1--A-RES-63-3.html")
    page.check("[name=view][value=sides]")
    old, new = page.locator("#OP1 .side-old"), page.locator("#OP1 .side-new")
    assert old.locator("ins").count() == 0
    assert new.locator("del").count() == 0
    assert "castors" in new.inner_text()
    assert "castors" not in old.inner_text()


def test_the_age_of_words_can_be_switched_off(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, "texts/A-RES-63-3.html")
    page.uncheck("[data-toggle=ages]")
    assert page.locator(".document.shows-ages").count() == 0


def test_the_skip_link_is_first_and_leads_to_the_content(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, "index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_pages_can_be_read_without_scripts(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "compare/A-RES-61-1--A-RES-63-3.html").as_uri())
    assert page.locator("#OP1 ins").first.is_visible()
    assert page.locator("form.tools").is_hidden()
    context.close()


def test_on_paper_marks_are_black_bold_and_struck(watched: Watched, folder: Path) -> None:
    page = watched.open(folder, "lineage/A-C.3-60-draft-OP1.html")
    page.emulate_media(media="print")
    style = "e => { const s = getComputedStyle(e); return [s.color, s.fontWeight, s.textDecorationLine] }"
    assert page.locator("ins").first.evaluate(style) == ["rgb(0, 0, 0)", "700", "underline"]
    assert page.locator("del").first.evaluate(style)[2] == "line-through"


def test_one_file_has_every_page_and_its_links(watched: Watched, single: Path) -> None:
    page = watched.open(single, "index.html")
    page.click("nav >> text=Recherche >> nth=0")
    page.fill("#q", "castors")
    page.click("#hits .where")
    page.wait_for_selector("#OP1.para")
    assert page.url.endswith("#/texts/A-RES-63-3.html#OP1")
    page.click("#OP1 .margin a")
    page.wait_for_selector(".stations")
    page.go_back()
    page.wait_for_selector("#OP1.para")
    assert watched.said == []
    assert [url for url in watched.asked if not url.startswith(("file:", "data:"))] == []


def test_the_keyboard_begins_at_the_top_of_the_one_file(watched: Watched, single: Path) -> None:
    page = watched.open(single, "index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.click("nav a >> nth=1")
    page.wait_for_function("document.activeElement.tagName === 'MAIN'")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')"), "a page that was chosen is where reading goes on"
