"""The pictures of a whole corpus, each drawn from the records that its table shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from lineage.render import charts
from lineage.render.site import addresses
from lineage.render.site.figures import Drawn
from lineage.render.site.views import Figure
from lineage.render.site.whole_records import OF_A_SERIES, adopted
from lineage.render.wrapping import shortened
from lineage.symbols import short_symbol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.render.site.phrasing import PagePhrases
    from lineage.render.site.whole_records import SeriesPart, YearLengths, YearWords
    from lineage.series.recycled import LongLine

DATA = {"recycled": "years", "lines": "lines", "lengths": "texts", "open": "mandates"}
"""The table beside each picture."""
YEARS = 20
"""Years in a picture; the tables have all."""
BARS = 30
"""Series in the picture of mandates: those with most of them open; the table has all."""


def draw_whole(
    w: PagePhrases,
    parts: Sequence[SeriesPart],
    by_year: Sequence[YearWords],
    by_length: Sequence[YearLengths],
    lines: Sequence[tuple[SeriesPart, LongLine]],
) -> Drawn:
    """Every picture that has something to show; addresses in it are those from the folder charts/."""
    made = {
        "recycled": _recycled(w, by_year),
        "lines": _lines(w, lines),
        "lengths": _lengths(w, parts, by_length),
        "open": _open(w, parts),
    }
    files = {name: svg for name, svg in made.items() if svg}
    figures = {
        name: Figure(
            name=f"chart-{name}",
            title=w(f"whole.{name}"),
            caption=w(f"whole.{name}_caption", years=YEARS, bars=BARS, each=OF_A_SERIES),
            svg=Markup(charts.themed(svg).replace('href="../', 'href="')),  # noqa: S704 - drawn and escaped by charts
            data=f"data/whole-{DATA[name]}.csv",
            file=f"charts/{name}.svg",
        )
        for name, svg in files.items()
    }
    return Drawn(figures=figures, files=files)


def _years(known: Sequence[int | None]) -> list[int]:
    """The years from the first to the last, at most the last `YEARS`."""
    there = [year for year in known if year]
    return list(range(min(there), max(there) + 1))[-YEARS:] if there else []


def _recycled(w: PagePhrases, rows: Sequence[YearWords]) -> str:
    years = _years([row.year for row in rows if row.texts])
    if not years:
        return ""
    found = {(row.organ, row.year): row for row in rows}
    organs = list(dict.fromkeys(row.organ for row in rows if row.texts and row.year in years))
    return charts.year_map(
        [str(year) for year in years],
        [
            (shortened(organ or w("whole.unknown"), 40), [_share(w, found.get((organ, year))) for year in years])
            for organ in organs
        ],
        names=(w("whole.carried"), w("whole.new"), w("whole.unknown")),
        percent=w.percent,
        title=w("whole.recycled"),
        description=w("whole.recycled_desc", count=len(years), rows=len(organs)),
    )


def _share(w: PagePhrases, row: YearWords | None) -> charts.Share | str | None:
    if row is None:
        return None
    if not row.words:
        return w("whole.unknown")
    said = w(
        "whole.cell",
        organ=row.organ or w("whole.unknown"),
        year=row.year,
        words=w.number(row.words),
        count=row.words,
        carried=w.number(row.carried),
        fresh=w.number(row.new),
        unknown=w.number(row.unknown),
    )
    return charts.Share(
        carried=row.carried / row.words, new=row.new / row.words, unknown=row.unknown / row.words, said=said
    )


def _lines(w: PagePhrases, lines: Sequence[tuple[SeriesPart, LongLine]]) -> str:
    if not lines:
        return ""
    groups: dict[str, list[charts.StandingLine]] = {}
    for part, line in lines:
        groups.setdefault(part.place, []).append(
            charts.StandingLine(
                name=shortened(line.opening, 58),
                first=line.years[0],
                last=line.years[1],
                stands=line.stands,
                title=f"{short_symbol(line.first)} – {short_symbol(line.last)}: {shortened(line.opening, 140)}",
                href=f"../{part.href(addresses.thread_page(line.thread))}",
            )
        )
    titles = {part.place: shortened(part.title, 90) for part, _ in lines}
    return charts.standing_lines(
        [(titles[place], some) for place, some in groups.items()],
        title=w("whole.lines"),
        description=w("whole.lines_desc", count=len(lines)),
    )


def _lengths(w: PagePhrases, parts: Sequence[SeriesPart], by_length: Sequence[YearLengths]) -> str:
    middles = {row.year: row.middle for row in by_length if row.texts}
    years = _years(list(middles))
    columns: dict[int | None, int] = {year: column for column, year in enumerate(years)}
    there = [
        (part, text, text.words) for part, text in adopted(parts) if text.words is not None and text.year in columns
    ]
    if len(years) < 2:
        return ""
    return charts.text_lengths(
        [str(year) for year in years],
        [
            charts.Length(
                column=columns[text.year],
                words=words,
                title=w("whole.length", name=short_symbol(text.document), words=w.number(words), count=words),
                href=f"../{part.href(addresses.text_page(text.document))}",
            )
            for part, text, words in there
        ],
        [middles.get(year) for year in years],
        number=w.number,
        middle=w("whole.median"),
        title=w("whole.lengths"),
        description=w("whole.lengths_desc", count=len(there), years=len(years)),
    )


def _open(w: PagePhrases, parts: Sequence[SeriesPart]) -> str:
    order = sorted(
        (part for part in parts if part.record.mandates),
        key=lambda p: (-p.record.unlimited, p.title.casefold(), p.place),
    )[:BARS]
    if not order:
        return ""
    return charts.open_mandates(
        [
            charts.Mandates(
                name=f"{shortened(part.title, 60)} ({short_symbol(part.record.newest)})",
                limited=part.record.mandates - part.record.unlimited,
                unlimited=part.record.unlimited,
                href=f"../{part.href(addresses.COMMITMENTS)}",
            )
            for part in order
        ],
        names=(w("whole.unlimited"), w("whole.limited")),
        title=w("whole.open"),
        description=w("whole.open_desc", count=len(order)),
    )
