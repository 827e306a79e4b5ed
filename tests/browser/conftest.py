"""A real browser and a real folder of pages, once for all tests of the browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from lineage.render.site.output import write_pages
from lineage.render.site.single import write_single
from tests.conftest import once
from tests.render.site.series import material


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("no chromium on this machine: the pages are not tried in a browser")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield started
        started.close()


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


class Watched:
    """A page with what it said on the console and what it asked for."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.said: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))

    def open(self, path: Path, name: str) -> Page:
        file, mark, place = name.partition("#")
        self.page.goto((path / file).as_uri() + mark + place)
        return self.page


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One context for the pages of all tests, with a page that stays: with a context of its own each took 0.9 s of
    processor, so 0.4."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.new_page().goto(Path(__file__).as_uri())
    yield context
    context.close()


@pytest.fixture
def watched(context: BrowserContext) -> Iterator[Watched]:
    """A new page, as for a reader who has never been here."""
    watched = Watched(context.new_page())
    yield watched
    watched.page.evaluate("try { localStorage.clear() } catch (error) { /* nothing may be stored */ }")
    for page in context.pages[1:]:
        page.close()
    context.clear_permissions()
