"""All pages of a series and the data beside them written into a folder, or into one file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lineage.histories.json_form import line_json
from lineage.render.site import addresses, search
from lineage.render.site.adapt import material
from lineage.render.site.composing import (
    SEARCH_INDEX,
    all_pages,
    asset,
    environment_for,
    html,
    inks,
    interfaces,
    spoken_marks,
)
from lineage.render.site.data_tables import write_tables
from lineage.render.site.deadlines import CALENDAR, calendar_of
from lineage.render.site.figures import draw
from lineage.render.site.material import ALONE
from lineage.render.site.pages import frame
from lineage.render.site.phrasing import PagePhrases
from lineage.render.site.single import write_single
from lineage.series.recycled import RECYCLED, recycled, recycled_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from jinja2 import Environment

    from lineage.render.site.material import Material, Site
    from lineage.series.analysis import Analysis

ASSETS = ("site.css", "theme.js", "view.js", "copy.js", "site.js", "compare.js", "search.js")


def write(analysis: Analysis, out: Path, ui: str, single_file: bool = False, site: Site = ALONE) -> None:
    """Write the pages, pictures and data of `analysis` into the empty folder `out`, in language `ui` ("fr", "en").

    With `single_file`, `out` gets one page that holds all others. `site` has the pages that these lead to outside
    of `out`. Same analysis, same bytes. Raises OSError where the disk refuses.
    """
    m = material(analysis, site)
    if single_file:
        write_single(m, out, ui)
    else:
        write_pages(m, out, ui)
        if analysis.traced.members:
            form = json.dumps(recycled_json(recycled(analysis)), ensure_ascii=False, indent=1)
            _put(out, {RECYCLED: f"{form}\n"})


def write_pages(m: Material, out: Path, ui: str) -> None:
    """Write the pages, pictures and data of a series into the folder `out`; where its texts are there in two languages,
    the pages in every other language of the interface too, each in a folder of its own."""
    written = (*write_tables(m, out / "data"), *write_accounts(m, out / "data"), *_write_calendar(m, out, ui))
    data = tuple(name for name in written if not name.endswith(".parquet"))  # an extra: pages are the same without it
    _put(out, {f"assets/{name}": asset(name) for name in ASSETS})
    _put(out, {"assets/site.css": asset("site.css") + spoken_marks() + inks(m)})
    spoken = interfaces(ui, two=bool(m.other_language))
    for each in spoken:
        _write_in(m, out / addresses.of_language(each, ui), PagePhrases(each), data, spoken)


def _write_calendar(m: Material, out: Path, ui: str) -> tuple[str, ...]:
    calendar = calendar_of(m, ui)
    if calendar:
        (out / CALENDAR).write_bytes(calendar)
    return (CALENDAR,) if calendar else ()


def _write_in(m: Material, out: Path, w: PagePhrases, data: Sequence[str], spoken: Sequence[str]) -> None:
    """Write what is in one language of the interface: pages, pictures, the index of the search."""
    environment = environment_for(w)
    drawn = draw(m, w)
    _put(out, {f"charts/{name}.svg": svg for name, svg in drawn.files.items()})
    shared = frame(m, w)
    for page in all_pages(m, w, drawn, (*data, *(f"charts/{name}.svg" for name in drawn.files))):
        _put(out, {page.path: html(environment, shared, page, w, spoken)})
    _put(out, dict(redirect_pages(m, environment)))
    _put(out, {SEARCH_INDEX: search.script(m, w)})


def redirect_pages(m: Material, environment: Environment) -> Iterator[tuple[str, str]]:
    """Pages at addresses that threads once had, which lead to where they are now."""
    taken = {addresses.thread_page(t.id) for t in m.threads}
    template = environment.get_template("redirect.html.j2")
    for old, new in sorted(m.history.redirects.items()):
        path = addresses.thread_page(old)
        if path in taken or new not in m.thread:
            continue
        taken.add(path)
        rel = addresses.From(path)
        yield path, template.render(target=rel.to(addresses.thread_page(new)))


def _put(out: Path, contents: dict[str, str]) -> None:
    for name, text in contents.items():
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


COMPARISONS_FORMAT = "lineage.comparisons/1"
LINES_FORMAT = "lineage.lines/1"


def write_accounts(m: Material, folder: Path) -> tuple[str, ...]:
    """Write both files into `folder`; their names, with the folder's own name."""
    forms = {"comparisons.json": comparisons_json(m), "lines.json": lines_json(m)}
    for name, form in forms.items():
        text = json.dumps(form, ensure_ascii=False, indent=1)
        (folder / name).write_text(f"{text}\n", encoding="utf-8", newline="\n")
    return tuple(f"{folder.name}/{name}" for name in forms)


def comparisons_json(m: Material) -> dict[str, Any]:
    """For every pair with a page, what `diff OLD NEW --json` has under "counts"."""
    pairs = [{"old": old, "new": new, "counts": found.counts()} for (old, new), found in m.comparisons.items()]
    return {"format": COMPARISONS_FORMAT, "pairs": pairs}


def lines_json(m: Material) -> dict[str, Any]:
    """For every line with a page, the stops that `history DOC LABEL --json` has for its paragraphs, without their
    texts."""
    return {"format": LINES_FORMAT, "lines": [line_json(m.history, thread) for thread in m.threads]}
