"""The entrance to the pages of a whole corpus: every series with its organ and years, searchable by typing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.render.refusals import worded
from lineage.render.site.composing import asset, environment_for, voices_of
from lineage.render.site.phrasing import PagePhrases
from lineage.render.site.whole import PAGE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

ASSETS = ("site.css", "theme.js", "entrance.js")


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRow:
    """One series of the corpus whose pages are built."""

    title: str
    organ: str
    first: int | None
    """Year of its first text."""
    last: int | None
    texts: int
    """Adopted texts."""
    drafts: int
    """Drafts, those of the series and those of its adopted texts."""
    missing: int
    threads: int
    href: str
    symbols: tuple[str, ...]
    """Of its texts and of their drafts, for the search."""


def write_entrance(  # noqa: PLR0913, PLR0917
    rows: Sequence[SeriesRow],
    beside: int,
    faults: Mapping[str, str],
    out: Path,
    ui: str,
    spoken: Sequence[str] = (),
) -> None:
    """Write index.html and what it needs into the folder `out`: `rows`, how many texts stand in no series, and for each
    series that could not be built (by id) why. It leads to the page of the whole."""
    w = PagePhrases(ui)
    page = environment_for(w).get_template("entrance.html.j2")
    ordered = sorted(rows, key=lambda row: (row.title.casefold(), row.href))
    organs = sorted({row.organ for row in rows if row.organ})
    known = [year for row in rows for year in (row.first, row.last) if year]
    years = list(range(min(known), max(known) + 1)) if known else []
    (out / "assets").mkdir(parents=True)
    for name in ASSETS:
        (out / "assets" / name).write_text(asset(name), encoding="utf-8", newline="\n")
    html = page.render(
        rows=ordered,
        organs=organs,
        years=years,
        beside=beside,
        drafts=sum(row.drafts for row in rows),
        faults=[(name, worded(why, ui)) for name, why in sorted(faults.items())],
        whole=PAGE,
        voices=voices_of("index.html", ui, spoken),
    )
    (out / "index.html").write_text(html, encoding="utf-8", newline="\n")
