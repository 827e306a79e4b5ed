"""The pages of one series put in place, where they are not there already."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lineage.corpus.records import Corpus
    from lineage.corpus.records import Series as SeriesRecord
    from lineage.histories.identity import Addresses
    from lineage.pipeline.around import Around
    from lineage.render.site.material import Site
    from lineage.series.analysis import Analysis
    from lineage.workers import Progress


def _unseen(stage: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesWanted:
    """Which pages of a series are wanted, and where."""

    out: Path
    ui: str | None = None
    """Language of the interface; None for that of the texts."""
    single_file: bool = False
    site: Site | None = None
    """The pages that these stand among; None where they stand alone."""
    watch: Progress = _unseen


def build_pages(out: Path, series: str | None, root: Path, language: str | None) -> None:
    """Write the pages of a corpus into `out`, the folder exchanged whole, printing nothing."""
    from lineage import corpus as corpora

    build_series(series, around_series(corpora.load(root), series, language), PagesWanted(out=out))


def _refuse_too_long(series: SeriesRecord, language: str) -> None:
    from lineage.corpus import members
    from lineage.errors import UsageError
    from lineage.series.analysis import SIDE_BY_SIDE

    count = len(members(series, language))
    if count > SIDE_BY_SIDE:
        raise UsageError(
            f"the series {series.id} has {count} texts, and pages lay those of a series side by side: "
            f"{SIDE_BY_SIDE} at most",
            "Ask of its paragraphs with history and blame, or put the texts into several series.",
        )


def around_series(corpus: Corpus, series_id: str | None, language: str | None) -> Around:
    """What surrounds a series in a language, by default that of most of its texts."""
    from lineage.corpus import main_language, series_of
    from lineage.pipeline.around import Around
    from lineage.pipeline.store import default_store

    return Around(corpus, language or main_language(corpus, series_of(corpus, series_id)), default_store())


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """One series whose pages are in place."""

    series: SeriesRecord
    language: str
    ui: str
    counts: Mapping[str, int]
    """Texts of the series, beside it and missing, and lineages: own, beside, missing, threads."""


def build_series(series_id: str | None, around: Around, wanted: PagesWanted) -> Built:
    """Put the pages of a series, in the language of what is `around` it, in place; a build there with the same inputs
    stays as it is."""
    from lineage.corpus import series_of
    from lineage.pipeline.publish import addresses_before, checked_place, clear_up
    from lineage.pipeline.unchanged import counts_of_same, note_built, sources, what_matters
    from lineage.render.catalogue import spoken_in
    from lineage.render.site.material import ALONE

    out, ui, single_file = wanted.out, wanted.ui, wanted.single_file
    checked_place(out)
    before, store = addresses_before(out), around.store
    series, shown = series_of(around.corpus, series_id), spoken_in(ui, around.language)
    _refuse_too_long(series, around.language)
    site = wanted.site or ALONE
    made_from = sources(around, series, ui, single_file, site) if store.root is not None else ""
    known = counts_of_same(out, made_from, store)
    matters = ""
    if known is None and made_from:
        matters = what_matters(around, series, site.homes, ui, single_file, site.entrance)
        known = counts_of_same(out, matters, store)
    if known is not None:
        clear_up(out)
        built = Built(series=series, language=around.language, ui=shown, counts=known)
    else:
        built = _built(series, around, wanted, shown, before)
    note_built(out, (made_from, matters), built.counts, store)
    return built


def _built(series: SeriesRecord, around: Around, wanted: PagesWanted, shown: str, before: Addresses) -> Built:
    from lineage.pipeline import analyse, readdressed
    from lineage.pipeline.publish import published
    from lineage.pipeline.unchanged import counts_of_same, note_built, what_shows
    from lineage.render.site import write
    from lineage.render.site.material import ALONE

    out, watch, site = wanted.out, wanted.watch, wanted.site or ALONE
    found = analyse(around.corpus, series.id, around.language, store=around.store, progress=watch, around=around)
    result = readdressed(found, before)
    traced = result.traced
    counts = {
        "own": len(traced.members),
        "beside": len(traced.beside),
        "missing": len(traced.gaps),
        "threads": len(traced.history.threads),
    }
    watch("pages", 0, 1)
    facts = _facts(result, shown, before)
    told = {*traced.related, *(split_id(taking.first)[0] for taking in result.taken)}
    linked = replace(site, homes={name: site.homes[name] for name in sorted(told & site.homes.keys())})
    shows = what_shows(result, facts, wanted.single_file, linked) if around.store.root is not None else ""
    if counts_of_same(out, shows, around.store) is None:
        with published(out, facts) as folder:
            write(result, folder, shown, wanted.single_file, linked)
        note_built(out, (shows,), counts, around.store)
    watch("pages", 1, 1)
    return Built(series=traced.series, language=traced.language, ui=shown, counts=counts)


def _facts(result: Analysis, ui: str, before: Addresses) -> dict[str, Any]:
    """What a build was made from: version, series and the hash of every text; and the addresses it gives out."""
    from lineage import __version__
    from lineage.histories.identity import addresses_after
    from lineage.pipeline.publish import addresses_json

    traced = result.traced
    return {
        "version": __version__,
        "series": traced.series.id,
        "language": traced.language,
        "ui": ui,
        "texts": {entry.id: entry.sha256 for entry in (*traced.members, *traced.beside)},
        "missing": [entry.id for entry in traced.gaps],
        "addresses": addresses_json(addresses_after(traced.history, before)),
    }
