"""The page of a compilation in chromium: what is open first, and every paragraph within reach, script or none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from lineage.cli.app import main
from tests.drafting.papers import BASE, changed, write

OPEN = ["OP1"]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("compiled")
    base, paper = write(root, "base.txt", BASE), write(root, "EU.txt", changed(("Urges States", "Urges all States")))
    assert main(["compile", str(base), str(paper), "-o", str(root / "page.html")]) == 0
    return root / "page.html"


def opened(browser: Browser, file: Path, place: str = "", *, script: bool = True) -> Page:
    page = browser.new_context(java_script_enabled=script).new_page()
    page.goto(file.as_uri() + place)
    return page


def shown(page: Page) -> list[str]:
    """The labels of the paragraphs that are seen."""
    seen = page.locator("article:visible").evaluate_all("seen => seen.map(one => one.dataset.label)")
    return [label for label in seen if label]


@pytest.mark.parametrize("script", [True, False])
def test_what_is_open_comes_first_and_the_whole_text_is_one_choice_away(
    browser: Browser, file: Path, script: bool
) -> None:
    page = opened(browser, file, script=script)
    every = [a.get_attribute("data-label") for a in page.locator("article").all()]
    assert len(every) > 3
    assert shown(page) == OPEN
    page.locator("#view-whole").check()
    assert shown(page) == every
    assert not page.locator(".stub").first.is_visible()
    page.locator("#view-open").check()
    page.locator(".stub input").first.check()
    assert len(shown(page)) > len(OPEN)
    page.context.close()


@pytest.mark.parametrize("script", [True, False])
def test_a_link_shows_its_paragraph(browser: Browser, file: Path, script: bool) -> None:
    page = opened(browser, file, "#OP3", script=script)
    assert shown(page) == [*OPEN, "OP3"]
    if script:
        page.wait_for_function("document.querySelector('output').textContent.startsWith('2 ')")
    page.context.close()


def test_a_filter_looks_in_the_whole_text(browser: Browser, file: Path) -> None:
    page = opened(browser, file)
    page.locator("[name=find]").fill("OP3")
    assert shown(page) == ["OP3"]
    page.locator("[name=find]").fill("")
    assert shown(page) == OPEN
    page.locator("[name=state]").select_option("untouched")
    assert "OP3" in shown(page)
    assert "OP1" not in shown(page)
    page.context.close()


@pytest.mark.parametrize("script", [True, False])
def test_paper_has_the_view_that_was_chosen_and_names_what_it_leaves_out(
    browser: Browser, file: Path, script: bool
) -> None:
    page = opened(browser, file, script=script)
    page.emulate_media(media="print")
    assert shown(page) == OPEN
    assert page.locator(".stub").first.is_visible()
    assert not page.locator(".stub input").first.is_visible()
    assert not page.locator(".views").is_visible()
    page.emulate_media(media="screen")
    page.locator("#view-whole").check()
    page.emulate_media(media="print")
    assert len(shown(page)) == page.locator("article").count()
    page.context.close()


def test_the_paragraphs_that_are_shown_are_counted_as_the_choice_counts_them(browser: Browser, tmp_path: Path) -> None:
    annex = "\nAnnex\n\nPlan of action\n\nI. Ports\n\n1. Ports keep a register.\n\n2. Ships are counted.\n"
    texts = {"base": BASE + annex, "EU": changed(("Urges States", "Urges all States")) + annex.replace("keep", "hold")}
    base, paper = (write(tmp_path, f"{name}.txt", text) for name, text in texts.items())
    assert main(["compile", str(base), str(paper), "-o", str(tmp_path / "page.html")]) == 0
    page = opened(browser, tmp_path / "page.html")
    assert page.locator("article[data-heading]").first.is_visible()
    for view in ("open", "whole"):
        page.locator(f"#view-{view}").check()
        said = page.locator(f"label:has(#view-{view})").inner_text()
        counted = page.locator("output").inner_text()
        assert re.findall(r"\d+", said) == re.findall(r"\d+", counted), (said, counted)
    page.context.close()
