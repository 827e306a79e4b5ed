"""`lineage build --all`: every series of a corpus, an entrance to them, and the page of the whole."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from lineage.cli.inputs import ui_language
from lineage.errors import LineageError, UnreadableError
from lineage.pipeline.series_pages import PagesWanted, build_series
from lineage.render.site import addresses
from lineage.render.site.entrance import SeriesRow
from lineage.symbols import page_name

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from lineage.corpus.records import Corpus, Series
    from lineage.pipeline.reading_ahead import CorpusMoment
    from lineage.render.site.material import Home
    from lineage.render.site.whole_records import SeriesPart

FOLDER = "series"
"""Where the pages of the series lie, each in a folder of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildStep:
    """The pages of one series, to be built by whatever process: folders are seen by all of them under one path."""

    place: CorpusMoment
    series: str
    out: Path
    language: str | None
    ui: str | None
    without: frozenset[str]
    """Series without pages to link to: a text of theirs cannot be read, and no earlier build has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltSeries:
    """The result of a step: its figures, or why there are no pages."""

    name: str
    """Id of the series; or of a text beside all series that could not be read and is in no pages."""
    language: str
    counts: Mapping[str, int]
    fault: str


def build_one(step: BuildStep) -> BuiltSeries:
    """One series. A text that cannot be read fails only its own series."""
    from lineage.corpus import series_of
    from lineage.pipeline.reading_ahead import around_at, corpus_at
    from lineage.render.site.material import Site

    try:
        corpus = corpus_at(step.place)
        language = _language(corpus, series_of(corpus, step.series), step.language)
        around = around_at(step.place, language)
        homes = _homes(step.place, language, step.language, step.without).items()
        others = {name: home for name, home in homes if home.place != f"../{page_name(step.series)}"}
        site = Site(entrance="../../index.html", homes=others)
        built = build_series(step.series, around, PagesWanted(out=step.out, ui=step.ui, site=site))
    except LineageError as error:
        return BuiltSeries(name=step.series, language="", counts={}, fault=error.what)
    return BuiltSeries(name=step.series, language=built.language, counts=built.counts, fault="")


def _language(corpus: Corpus, series: Series, wanted: str | None) -> str:
    """The language in which the pages of a series are built."""
    from lineage.corpus import main_language

    return wanted or main_language(corpus, series)


@lru_cache(maxsize=2)
def _homes(place: CorpusMoment, language: str, wanted: str | None, without: frozenset[str]) -> dict[str, Home]:
    """The pages of its own series for every text of a series in one language, as another series sees them."""
    from lineage.pipeline.reading_ahead import corpus_at
    from lineage.render.site.material import Home

    corpus = corpus_at(place)
    return {
        entry.id: Home(title=series.title or series.id, place=f"../{page_name(series.id)}")
        for series in corpus.series
        if series.id not in without and any(entry.present for entry in series.entries)
        if _language(corpus, series, wanted) == language
        for entry in series.entries
        if entry.present and entry.language == language
    }


def build_all(
    out: Path,
    root: Path,
    language: str | None,
    ui: str | None,
    *,
    jobs: int,
    cluster: str | None,
    progress: Callable[[str, int, int], None],
) -> tuple[tuple[BuiltSeries, ...], str]:
    """The pages of every series of the corpus in `root` under `out`, and the entrance to them; the outcomes in the
    order of the manifest, and the language of the entrance.

    A killed run keeps the series that are done, and the next run goes on from there.
    """
    from lineage.corpus import languages, load
    from lineage.pipeline.leftovers import is_output
    from lineage.pipeline.publish import checked_place, published
    from lineage.pipeline.reading_ahead import place_of, read_ahead
    from lineage.pipeline.store import default_store
    from lineage.render.site.composing import interfaces
    from lineage.workers import each

    checked_place(out)
    corpus = load(root)
    wanted = _with_texts(corpus)
    folders, place = {series.id: _folder(series) for series in wanted}, place_of(corpus, default_store())
    shown = ui_language(ui, language or next(iter(languages(corpus.entries)), ""))
    if not is_output(out):
        with published(out, {}):  # a folder marked as ours before the first series is in it
            pass
    unread = read_ahead(place, jobs=jobs, cluster=cluster, progress=progress)
    without = _without_pages(corpus, unread, folders, out)
    site = BuildStep(place=place, series="", out=out.absolute(), language=language, ui=ui, without=without)
    steps = [replace(site, series=series.id, out=site.out / folders[series.id]) for series in wanted]
    outcomes = tuple(
        each(build_one, steps, jobs=jobs, cluster=cluster, done=lambda count: progress("series", count, len(steps)))
    )
    beside = [entry.id for entry in corpus.entries if entry.present and entry.series is None]
    outcomes += tuple(
        BuiltSeries(name=name, language="", counts={}, fault=unread[name]) for name in beside if name in unread
    )
    _take_away_others(out, {Path(folder).name for folder in folders.values()})
    spoken = interfaces(shown, two=len(languages(corpus.entries)) > 1)
    _put_entrance(out, wanted, outcomes, sum(name not in unread for name in beside), spoken)
    return outcomes, shown


def _with_texts(corpus: Corpus) -> list[Series]:
    """The series that have a text. Raises UnreadableError where none has."""
    found = [series for series in corpus.series if any(entry.present for entry in series.entries)]
    if not found:
        raise UnreadableError(
            f"{corpus.root}: no series of the corpus has a text",
            "Find some: lineage corpus add FOLDER --discover; or make one: lineage corpus add FILE... --series ID",
        )
    return found


def _put_entrance(
    out: Path, wanted: Sequence[Series], outcomes: Sequence[BuiltSeries], beside: int, spoken: Sequence[str]
) -> None:
    """The entrance and the page of the whole in every language of the interface; the outcomes of the series come
    first, in their order."""
    from lineage.pipeline.publish import published

    built = [(series, one) for series, one in zip(wanted, outcomes, strict=False) if not one.fault]
    rows = [_row(series, one, _folder(series)) for series, one in built]
    parts = [_part(series, _folder(series), out) for series, _ in built]
    faults = {one.name: one.fault for one in outcomes if one.fault}
    with published(out, {"all": sorted(map(_folder, wanted))}) as entrance:
        for voice in spoken:
            there = [replace(row, href=_in(out, row.href, voice, spoken[0])) for row in rows]
            _write_entrance(there, parts, beside, faults, entrance, voice, spoken)


def _without_pages(corpus: Corpus, unread: Collection[str], folders: Mapping[str, str], out: Path) -> frozenset[str]:
    """The series that have one of the texts `unread` and no pages of an earlier build."""
    from lineage.pipeline.leftovers import is_output

    spoilt = {entry.series for entry in corpus.entries if entry.series and entry.id in unread}
    return frozenset(name for name in spoilt if name in folders and not is_output(out / folders[name]))


def _write_entrance(
    rows: Sequence[SeriesRow],
    parts: Sequence[SeriesPart],
    beside: int,
    faults: Mapping[str, str],
    out: Path,
    ui: str,
    spoken: Sequence[str],
) -> None:
    """The entrance in one language of the interface, and the page of the whole."""
    from lineage.render.site.entrance import write_entrance
    from lineage.render.site.phrasing import PagePhrases
    from lineage.render.site.whole import write_whole

    folder = out / addresses.of_language(ui, spoken[0])
    write_entrance(rows, beside, faults, folder, ui, spoken)
    if parts:
        up = "" if ui == spoken[0] else "../"
        write_whole([replace(part, place=up + part.place) for part in parts], folder, PagePhrases(ui), spoken)


def _in(out: Path, href: str, ui: str, first: str) -> str:
    """The way from the entrance in one language of the interface to the pages of a series, in it where they are."""
    if ui == first:
        return href
    folder, _, name = href.rpartition("/")
    own = f"{folder}/{addresses.of_language(ui, first)}{name}"
    return f"../{own if (out / own).is_file() else href}"


def _take_away_others(out: Path, names: Collection[str]) -> None:
    """Take away the pages of series that the corpus no longer has: our own folders beside those with these `names`."""
    from lineage.pipeline.leftovers import is_output, take_away

    for folder in sorted((out / FOLDER).iterdir()) if (out / FOLDER).is_dir() else ():
        if folder.name not in names and is_output(folder):
            take_away(folder)


def _folder(series: Series) -> str:
    return f"{FOLDER}/{page_name(series.id)}"


def _part(series: Series, folder: str, out: Path) -> SeriesPart:
    """What the page of the whole shows of a series: read off the record beside its pages."""
    from lineage.render.site.whole_records import SeriesPart
    from lineage.series.recycled import RECYCLED, recycled_of

    record = recycled_of(json.loads((out / folder / RECYCLED).read_text(encoding="utf-8")))
    return SeriesPart(title=series.title or series.id, place=folder, record=record)


def _row(series: Series, outcome: BuiltSeries, folder: str) -> SeriesRow:
    from lineage.corpus import superseded

    there = [entry for entry in series.entries if entry.present and entry.language == outcome.language]
    drafts = [entry for entry in there if entry.draft]
    years = [day.year for entry in there if (day := entry.adopted or entry.dated)]
    return SeriesRow(
        title=series.title or series.id,
        organ=next((entry.organ for entry in reversed(there) if entry.organ), ""),
        first=min(years, default=None),
        last=max(years, default=None),
        texts=outcome.counts["own"] - sum(not superseded(entry, there) for entry in drafts),
        drafts=len(drafts),
        missing=outcome.counts["missing"],
        threads=outcome.counts["threads"],
        href=f"{folder}/index.html",
        symbols=tuple(entry.id for entry in there),
    )
