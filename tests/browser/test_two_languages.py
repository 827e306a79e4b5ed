"""A reader of texts in two languages chooses that of the texts and that of the interface apart, on every page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from lineage.render.site.material import Material
from lineage.render.site.output import write_pages
from tests.browser.conftest import Watched
from tests.render.site.series import material

SHOWN = "selector => [...document.querySelectorAll(selector)].filter(part => part.getClientRects().length).length"
OWN, OTHER = ".words.in-own", ".beside.in-other"


def in_two_languages() -> Material:
    """The pages' own series, with every paragraph in a second language too."""
    one = material()
    words = {p.id: f"English of {p.label}" for text in one.resolutions.values() for p in text.paragraphs}
    return replace(one, other_language="en", other_texts=MappingProxyType(words))


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("two")
    write_pages(in_two_languages(), out, "fr")
    return out


def text_page(folder: Path) -> str:
    return next(path for path in sorted(folder.glob("texts/A-*.html"))).relative_to(folder).as_posix()


def test_the_language_of_the_texts_is_chosen_by_the_keyboard_and_kept(both: Path, watched: Watched) -> None:
    page = watched.open(both, text_page(both))
    assert (page.evaluate(SHOWN, OWN) > 0, page.evaluate(SHOWN, OTHER)) == (True, 0)
    page.focus("[name=text][value=fr]")
    page.keyboard.press("ArrowRight")
    assert (page.evaluate(SHOWN, OWN), page.evaluate(SHOWN, OTHER) > 0) == (0, True)
    assert "text=en" in page.url
    page = watched.open(both, "lineage/index.html")
    assert page.is_checked("[name=text][value=en]")
    assert page.evaluate(SHOWN, "span.in-own") == 0
    page.check("[name=text][value=both]")
    page = watched.open(both, text_page(both))
    assert min(page.evaluate(SHOWN, OWN), page.evaluate(SHOWN, OTHER)) > 0
    assert watched.said == []


def test_the_choice_goes_on_where_nothing_may_be_stored(both: Path, watched: Watched) -> None:
    page = watched.page.context.new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});"
    )
    page.goto((both / text_page(both)).as_uri())
    page.check("[name=text][value=en]")
    page.click("header nav a[href$='lineage/index.html']")
    page.wait_for_url("**/lineage/index.html*")
    assert page.is_checked("[name=text][value=en]")


def test_the_interface_changes_and_the_place_stays(both: Path, watched: Watched) -> None:
    page = watched.open(both, f"{text_page(both)}#OP1?text=en")
    page.click("a.voice")
    page.wait_for_url("**/en/texts/**")
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.url.endswith("#OP1?text=en")
    assert page.is_checked("[name=text][value=en]")
    page.click("a.voice")
    page.wait_for_url("**/texts/**")
    assert page.evaluate("document.documentElement.lang") == "fr"
    assert watched.said == []
