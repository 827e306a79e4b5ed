"""A real browser and a real folder of pages, once for all tests of the browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from lineage.render.site.output import write_pages
from lineage.render.site.single import write_single
from tests.conftest import once
from tests.render.site.series import material

FEW = ("--no-sandbox", "--disable-gpu", "--in-process-gpu", "--renderer-process-limit=1", "--process-per-site")
"""One process for what is drawn, and one for all pages: thirty pages took 11 s of processor, so 9."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("no chromium on this machine: the pages are not tried in a browser")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FEW)
        yield started
        started.close()


SCREEN = ViewportSize(width=1280, height=900)


@pytest.fixture(scope="session")
def folder(shared: Path) -> Path:
    def write(out: Path) -> None:
        out.mkdir()
        write_pages(material(), out, "fr")

    return once(shared / "browser-pages", write)


@pytest.fixture(scope="session")
def single(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("single")
    write_single(material(), out, "fr")
    return out


RULES = {
    "light": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "dark": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}
"""The dark page has other colours and is else the same: of the rules those of colours are asked again."""
AXE = str(Axe().axe_script)


def barriers(page: Page) -> list[tuple[str, str, str]]:
    """What keeps somebody from the page that is open, by day and by night: scheme, rule and the element."""
    page.evaluate(AXE)
    found = []
    for scheme, rules in RULES.items():
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        asked = {"runOnly": rules, "resultTypes": ["violations"]}
        answer = page.evaluate("async asked => await axe.run(asked)", asked)
        assert answer["passes"]
        found += [(scheme, one["id"], one["nodes"][0]["html"][:160]) for one in answer["violations"]]
    return found


class Watched:
    """A page with what it said on the console and what it asked for."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.said: list[str] = []
        self.asked: list[str] = []
        self._heard = {
            "console": lambda message: self.said.append(message.text),
            "pageerror": lambda error: self.said.append(str(error)),
            "request": lambda request: self.asked.append(request.url),
        }
        for event, hear in self._heard.items():
            page.on(event, hear)

    def leave(self) -> None:
        """The page as it was before anybody opened something on it."""
        self.page.evaluate(
            "try { localStorage.clear(); sessionStorage.clear() } catch (error) { /* nothing may be stored */ }"
        )
        for event, hear in self._heard.items():
            self.page.remove_listener(event, hear)
        self.page.goto("about:blank")  # or the next address may be another place of the same page
        self.page.emulate_media(media="null", color_scheme="null")
        self.page.set_viewport_size(SCREEN)

    def open(self, path: Path, name: str) -> Page:
        file, mark, place = name.partition("#")
        self.page.goto((path / file).as_uri() + mark + place)
        return self.page


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One context for the pages of all tests, with a page that stays: with a context of its own each took 0.9 s of
    processor, so 0.4."""
    context = browser.new_context(viewport=SCREEN)
    context.new_page()
    yield context
    context.close()


@pytest.fixture
def watched(context: BrowserContext) -> Iterator[Watched]:
    """The one page, as for a reader who has never been here: nothing stored, nothing heard, the screen as it was. A new
    one took 0.15 s of processor more."""
    watched = Watched(context.pages[0])
    yield watched
    watched.leave()
    for page in context.pages[1:]:
        page.close()
    context.clear_permissions()
