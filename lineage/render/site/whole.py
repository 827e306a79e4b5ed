"""The page of a whole corpus: what is recycled, which lines stand longest, what the mandates of its series are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.commitments.clock import BASE_YEAR, adopted_words, base_growth, series_growth, share_unlimited
from lineage.render import catalogue, data_frames
from lineage.render.citations import short_name
from lineage.render.site import addresses
from lineage.render.site.composing import environment_for, voices_of
from lineage.render.site.whole_figures import draw_whole
from lineage.render.site.whole_records import (
    adopted,
    lengths_by_year,
    longest_lines,
    tables,
    words_by_year,
)
from lineage.render.wrapping import shortened
from lineage.symbols import short_symbol, split_id

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lineage.render.site.phrasing import PagePhrases
    from lineage.render.site.whole_records import SeriesPart, YearWords
    from lineage.series.recycled import LongLine, TextWords

PAGE = "whole.html"
PARTS = ("within", "elsewhere", "new", "unknown")
"""What the words of texts are, by where they stood before."""
PASSAGES = 30
"""Passages shared by two series that are shown."""


def write_whole(parts: Sequence[SeriesPart], out: Path, w: PagePhrases, spoken: Sequence[str] = ()) -> None:
    """Write the page, its pictures and its tables into the folder `out`, in which the entrance and its assets lie."""
    for folder in ("data", "charts"):
        (out / folder).mkdir(exist_ok=True)
    for name, (columns, rows) in tables(parts).items():
        csv = data_frames.to_csv(data_frames.frame(columns, rows))
        (out / "data" / f"whole-{name}.csv").write_text(csv, encoding="utf-8", newline="")
    by_year, by_length, lines = words_by_year(parts), lengths_by_year(parts), longest_lines(parts)
    drawn = draw_whole(w, parts, by_year, by_length, lines)
    for name, svg in drawn.files.items():
        (out / "charts" / f"{name}.svg").write_text(svg, encoding="utf-8", newline="\n")
    texts = [text for _, text in adopted(parts)]
    html = (
        environment_for(w)
        .get_template("whole.html.j2")
        .render(
            link=addresses.From(PAGE).to,
            voices=voices_of(PAGE, w.ui, spoken),
            figures=drawn.figures,
            lead=_lead(w, parts, by_year),
            by_year=by_year,
            by_length=by_length,
            lines=[_line_view(w, part, line) for part, line in lines],
            series=_series_views(w, parts),
            base_year=BASE_YEAR,
            passages=_passages(parts),
            drafts=sum(text.draft for part in parts for text in part.record.texts),
            missing=sum(text.words is None for text in texts),
        )
    )
    (out / PAGE).write_text(html, encoding="utf-8", newline="\n")


def _lead(w: PagePhrases, parts: Sequence[SeriesPart], rows: Sequence[YearWords]) -> str:
    """What the page comes to, in figures; "" without a word."""
    words = sum(row.words for row in rows)
    if not words:
        return ""
    shares = {part: sum(getattr(row, part) for row in rows) / words for part in PARTS}
    said = w.percents(shares)
    return w(
        "whole.lead",
        words=w.number(words),
        count=words,
        texts=sum(row.texts for row in rows),
        series=len(parts),
        carried=w.percent_of(shares, ("within", "elsewhere")),
        within=said["within"],
        elsewhere=said["elsewhere"],
        fresh=said["new"],
        unknown=said["unknown"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """A line as the page shows it."""

    opening: str
    href: str
    lang: str
    series: str
    series_href: str
    first: str
    first_href: str
    last: str
    last_href: str
    since: str
    until: str
    texts: int
    missing: int


def _line_view(w: PagePhrases, part: SeriesPart, line: LongLine) -> LineView:
    first, last = (short_symbol(name) for name in (line.first, line.last))
    return LineView(
        opening=shortened(line.opening, 110),
        href=part.href(addresses.thread_page(line.thread)),
        lang=part.record.language,
        series=part.title,
        series_href=part.href(addresses.OVERVIEW),
        first=first,
        first_href=part.href(addresses.text_page(line.first)),
        last=last,
        last_href=part.href(addresses.text_page(line.last)),
        since=w("whole.or_older", year=line.years[0]) if line.open_before else str(line.years[0]),
        until=w("whole.stands", year=line.years[1]) if line.stands else str(line.years[1]),
        texts=line.texts,
        missing=line.missing,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    """A series with its figures: words of its first and newest text at hand, growth from adopted to adopted text,
    mandates of the newest."""

    title: str
    href: str
    first: TextWords
    first_name: str
    first_href: str
    newest: TextWords
    newest_name: str
    newest_href: str
    growth: str
    since_base: str
    base_name: str
    mandates: int
    unlimited: int
    percent: str
    """Share of the mandates that are without an end or a review."""
    commitments: str
    newer: str


def _series_views(w: PagePhrases, parts: Sequence[SeriesPart]) -> tuple[SeriesView, ...]:
    """Every series, those with most mandates without an end first."""
    order = sorted(parts, key=lambda one: (-one.record.unlimited, one.title.casefold(), one.place))
    return tuple(_series_view(w, part) for part in order)


def _series_view(w: PagePhrases, part: SeriesPart) -> SeriesView:
    there = {text.document: text for text in part.record.texts if text.words is not None}
    counted = [(name, text.words or 0) for name, text in there.items()]
    drafts = {name for name, text in there.items() if text.draft}
    first, last = (there[adopted_words(counted, drafts)[at][0]] for at in (0, -1))
    newest, base = there[part.record.newest], part.record.base
    share = share_unlimited(part.record.unlimited, part.record.mandates)
    return SeriesView(
        title=part.title,
        href=part.href(addresses.OVERVIEW),
        first=first,
        first_name=_name(w, first),
        first_href=part.href(addresses.text_page(first.document)),
        newest=newest,
        newest_name=_name(w, newest),
        newest_href=part.href(addresses.text_page(newest.document)),
        growth=_growth(w, series_growth(counted, drafts), last, newest),
        since_base=_growth(w, base_growth(counted, drafts, base), last, newest),
        base_name=short_symbol(base) if base else "",
        mandates=part.record.mandates,
        unlimited=part.record.unlimited,
        percent="" if share is None else w("whole.percent", value=share),
        commitments=part.href(addresses.COMMITMENTS),
        newer=", ".join(short_symbol(name) for name in part.record.newer_missing),
    )


def _growth(w: PagePhrases, percent: int | None, last: TextWords, newest: TextWords) -> str:
    """How much longer the last adopted text is than the first, which it names where it is not the newest; "" where
    that is not known."""
    if percent is None:
        return ""
    key = "whole.growth" if last is newest else "whole.growth_until"
    return w(key, value=catalogue.signed(w.ui, percent), name=short_symbol(last.document))


def _name(w: PagePhrases, text: TextWords) -> str:
    name = short_symbol(text.document)
    return w("whole.draft", name=name) if text.draft else name


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageLink:
    """Words of a line of one series that stood first in a text of another."""

    cite: str
    href: str
    series: str
    first: str
    first_href: str
    first_series: str
    words: int


def _passages(parts: Sequence[SeriesPart]) -> tuple[PassageLink, ...]:
    """Those whose first text has pages in another series, the longest first."""
    homes = {text.document: part for part in parts for text in part.record.texts if text.words is not None}
    found = []
    for part in parts:
        for passage in part.record.shared:
            home = homes.get(split_id(passage.first)[0])
            if home is not None and home is not part and home.record.language == part.record.language:
                found.append((passage, part, home))
    found.sort(key=lambda one: (-one[0].words, one[0].paragraph, one[0].first))
    return tuple(
        PassageLink(
            cite=short_name(passage.paragraph),
            href=part.href(addresses.thread_page(passage.thread)),
            series=part.title,
            first=short_name(passage.first),
            first_href=home.href(addresses.paragraph_place(passage.first)),
            first_series=home.title,
            words=passage.words,
        )
        for passage, part, home in found[:PASSAGES]
    )
