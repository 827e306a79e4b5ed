"""All pages of a series into a folder, or into one file."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined

from lineage.render import charts
from lineage.render.site import addresses, clauses, comparisons, method, overview, search, texts, threads
from lineage.render.site.figures import Drawn, draw
from lineage.render.site.pages import Frame, Page, frame, navigation
from lineage.render.site.tables import write_tables
from lineage.render.site.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lineage.render.site.adapt import Analysis
    from lineage.render.site.material import Material

_INDENT = re.compile(r"\n\s+")
"""Indents and blank lines of the templates: a tenth of the folder's size."""

ASSETS = ("site.css", "theme.js", "site.js", "compare.js", "search.js")


def write(analysis: Analysis, out: Path, ui: str, single_file: bool = False) -> None:
    """Write the pages, pictures and data of `analysis` into the empty folder `out`, in language `ui` ("fr", "en").

    With `single_file`, `out` gets one page that holds all others. Same analysis, same bytes. Raises OSError where
    the disk refuses.
    """
    from lineage.render.site.adapt import material
    from lineage.render.site.single import write_single

    m = material(analysis)
    if single_file:
        write_single(m, out, ui)
    else:
        write_pages(m, out, ui)


def write_pages(m: Material, out: Path, ui: str) -> None:
    """Write the pages, pictures and data of a series into the folder `out`."""
    w = Wording(ui)
    environment = environment_for(w)
    written = write_tables(m, out / "data")
    data = tuple(name for name in written if not name.endswith(".parquet"))  # an extra: pages are the same without it
    drawn = draw(m, w)
    _put(out, {f"charts/{name}.svg": svg for name, svg in drawn.files.items()})
    shared = frame(m, w)
    for page in all_pages(m, w, drawn, (*data, *(f"charts/{name}.svg" for name in drawn.files))):
        _put(out, {page.path: html(environment, shared, page, w)})
    _put(out, dict(redirect_pages(m, w, environment)))
    _put(out, {f"assets/{name}": asset(name) for name in ASSETS})
    _put(out, {"assets/site.css": asset("site.css") + inks(m)})
    _put(out, {"assets/search-data.js": search.script(m, w)})


def all_pages(m: Material, w: Wording, drawn: Drawn, data: tuple[str, ...]) -> Iterator[Page]:
    """Every page of the site, in the order of the navigation."""
    yield overview.page(m, w, drawn.pick("flow", "gains", "age"))
    yield texts.list_page(m, w, None)
    yield from texts.text_pages(m, w)
    yield threads.list_page(m, w)
    yield from threads.thread_pages(m, w)
    yield comparisons.list_page(m, w, next(iter(drawn.pick("heat")), None))
    yield from comparisons.pair_pages(m, w)
    yield clauses.page(m, w, drawn.pick("commitments", "gains"))
    yield method.terminology_page(m, w)
    yield search.page(m, w)
    yield method.page(m, w, data)


def environment_for(w: Wording) -> Environment:
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


def html(environment: Environment, shared: Frame, page: Page, w: Wording) -> str:
    """One page as HTML."""
    rel = addresses.From(page.path)
    text = environment.get_template(page.template).render(
        link=rel.to,
        root=rel.root,
        page_title=page.title,
        page_class=page.template.split(".", 1)[0],
        nav=navigation(w, page),
        scripts=page.scripts,
        series_title=shared.series_title,
        corpus_line=shared.corpus_line,
        language_line=shared.language_line,
        **page.context,
    )
    return _INDENT.sub("\n", text)


def redirect_pages(m: Material, w: Wording, environment: Environment) -> Iterator[tuple[str, str]]:
    """Pages at addresses that threads once had, which lead to where they are now."""
    taken = {addresses.thread_page(t.id) for t in m.threads}
    template = environment.get_template("redirect.html.j2")
    for old, new in sorted(m.redirects.items()):
        path = addresses.thread_page(old)
        if path in taken or new not in m.thread:
            continue
        taken.add(path)
        rel = addresses.From(path)
        yield path, template.render(target=rel.to(addresses.thread_page(new)))


def inks(m: Material) -> str:
    """The inks of the texts of the series as style rules, the same as in the pictures; lighter bands on a dark page."""
    count = len(m.slots)
    ages = "".join(f".age-{i} {{ --age: {charts.shade(i, count)}; }}\n" for i in range(count))
    light = " ".join(f"--band-{i}: {charts.shade(i, count)};" for i in range(count))
    dark = " ".join(f"--band-{i}: {charts.lifted(i, count)};" for i in range(count))
    return (
        f"{ages}:root {{ {light} }}\n"
        f'@media screen and (prefers-color-scheme: dark) {{ :root:not([data-theme="light"]) {{ {dark} }} }}\n'
        f'@media screen {{ :root[data-theme="dark"] {{ {dark} }} }}\n'
    )


def asset(name: str) -> str:
    """A file of styles or scripts as it is delivered."""
    return files("lineage.render.site").joinpath("assets", name).read_text(encoding="utf-8")


def _put(out: Path, contents: dict[str, str]) -> None:
    for name, text in contents.items():
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
