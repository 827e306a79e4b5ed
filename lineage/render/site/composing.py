"""Pages as HTML, composed from their templates, with the styles and scripts that they need."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from lineage.render import charts
from lineage.render.catalogue import LANGUAGES
from lineage.render.site import (
    addresses,
    commitment_pages,
    comparisons,
    lineage_pages,
    method,
    moved_clauses,
    overview,
    search,
    story_pages,
    texts,
)
from lineage.render.site.pages import Frame, OtherLanguage, Page, navigation
from lineage.render.site.phrasing import PagePhrases
from lineage.render.unbroken import unbroken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.render.site.figures import Drawn
    from lineage.render.site.material import Material

SEARCH_INDEX = "assets/search-data.js"
"""The index of the search, one for each language of the interface, since it has its citations."""
_INDENT = re.compile(r"\n\s+")
"""Indents and blank lines of the templates: a tenth of the folder's size."""


def interfaces(first: str, *, two: bool) -> tuple[str, ...]:
    """The languages of the interface in which pages are written, the first one first: all for texts in `two`."""
    return (first, *(code for code in LANGUAGES if code != first)) if two else (first,)


def voices_of(path: str, ui: str, spoken: Sequence[str]) -> tuple[OtherLanguage, ...]:
    """The links from a page at `path` to the same page in the other languages of the interface."""
    first = next(iter(spoken), ui)
    up = addresses.From(path, addresses.of_language(ui, first)).first
    return tuple(
        OtherLanguage(
            code=code,
            name=PagePhrases(code)("voice.name"),
            said=PagePhrases(code)("voice.said"),
            href=up + addresses.of_language(code, first) + path,
        )
        for code in spoken
        if code != ui
    )


def all_pages(m: Material, w: PagePhrases, drawn: Drawn, data: tuple[str, ...]) -> Iterator[Page]:
    """Every page of the site, in the order of the navigation."""
    yield overview.page(m, w, drawn.pick("flow", "gains", "age"), drawn.pick("mandates"))
    yield texts.list_page(m, w)
    yield from texts.text_pages(m, w)
    yield from story_pages.story_pages(m, w)
    yield lineage_pages.list_page(m, w)
    yield from lineage_pages.thread_pages(m, w)
    yield moved_clauses.page(m, w)
    yield comparisons.list_page(m, w, next(iter(drawn.pick("heat")), None))
    yield from comparisons.pair_pages(m, w)
    yield commitment_pages.page(m, w, drawn.pick("mandates", "commitments", "gains"), drawn.runs, data)
    yield method.terminology_page(m, w)
    yield search.page(m, w)
    yield method.page(m, w, data)


@lru_cache
def environment_for(w: PagePhrases) -> Environment:
    """Templates with everything escaped and every missing name an error."""
    environment = Environment(
        loader=PackageLoader("lineage.render.site"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.globals.update(t=w, ui=w.ui)
    return environment


def html(environment: Environment, shared: Frame, page: Page, w: PagePhrases, spoken: Sequence[str] = ()) -> str:
    """One page as HTML. `spoken` are the languages of the interface in which it is there, the first one first."""
    first = next(iter(spoken), w.ui)
    rel = addresses.From(page.path, addresses.of_language(w.ui, first))
    text = environment.get_template(page.template).render(
        link=rel.to,
        assets=f"{rel.first}assets/",
        index=f"{rel.root}{SEARCH_INDEX}",
        voices=voices_of(page.path, w.ui, spoken),
        two=shared.two,
        entrance=shared.entrance,
        page_title=page.title,
        page_class=page.template.split(".", 1)[0],
        nav=navigation(w, page),
        scripts=page.scripts,
        series_title=shared.series_title,
        corpus_line=shared.corpus_line,
        language_line=shared.language_line,
        **page.context,
    )
    return unbroken(_INDENT.sub("\n", text))


def inks(m: Material) -> str:
    """The inks of the texts of the series as style rules, the same as in the pictures; lighter on a dark page."""
    count = len(m.slots)
    ages = "".join(f".age-{i} {{ --age: var(--band-{i}); }}\n" for i in range(count))
    light = " ".join(f"--band-{i}: {charts.shade(i, count)};" for i in range(count))
    dark = " ".join(f"--band-{i}: {charts.lifted(i, count)};" for i in range(count))
    return (
        f"{ages}:root {{ {light} }}\n"
        f'@media screen and (prefers-color-scheme: dark) {{ :root:not([data-theme="light"]) {{ {dark} }} }}\n'
        f'@media screen {{ :root[data-theme="dark"] {{ {dark} }} }}\n'
    )


def spoken_marks() -> str:
    """What is read out before words put in and taken out, in every language of the interface, as style rules."""
    return "".join(
        f'[data-ui="{ui}"] {{ --added: {json.dumps(w("site.added"), ensure_ascii=False)}; '
        f"--deleted: {json.dumps(w('site.deleted'), ensure_ascii=False)}; }}\n"
        for ui in LANGUAGES
        for w in (PagePhrases(ui),)
    )


def asset(name: str) -> str:
    """A file of styles or scripts as it is delivered."""
    return files("lineage.render.site").joinpath("assets", name).read_text(encoding="utf-8")
