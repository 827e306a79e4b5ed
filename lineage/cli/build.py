"""`lineage build`: the main job."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lineage.cli.control import tell
from lineage.cli.corpus_add import apart
from lineage.cli.inputs import emit, progress, ui_language
from lineage.cli.options import DEFAULT_CORPUS, CorpusDir, Language, SeriesId, Ui
from lineage.errors import UsageError
from lineage.symbols import split_id

if TYPE_CHECKING:
    from lineage.cli.inputs import Progress
    from lineage.corpus.records import Corpus
    from lineage.corpus.records import Series as SeriesRecord
    from lineage.histories.identity import Addresses
    from lineage.pipeline.around import Around
    from lineage.render.site.material import Site
    from lineage.series.analysis import Analysis

Out = Annotated[
    Path,
    typer.Option(
        "--out", metavar="DIR", help="Folder of the pages; an earlier build is replaced, your own files in it stay."
    ),
]
SingleFile = Annotated[bool, typer.Option("--single-file", help="One HTML file with everything, to send by mail.")]
Timings = Annotated[bool, typer.Option("--timings", help="Say on standard error how long each stage took.")]

All = Annotated[bool, typer.Option("--all", help="Every series of the corpus, and an entrance to them.")]
Jobs = Annotated[
    int | None, typer.Option("--jobs", metavar="N", min=1, max=256, help="With --all: processes; default: the cores.")
]
Cluster = Annotated[
    str | None,
    typer.Option(
        "--cluster", metavar="ADDRESS", help="With --all: a dask scheduler, whose workers see the same folders."
    ),
]


def command(
    out: Out = Path("reports"),
    series: SeriesId = None,
    corpus: CorpusDir = DEFAULT_CORPUS,
    lang: Language = None,
    ui: Ui = None,
    single_file: SingleFile = False,
    timings: Timings = False,
    whole: All = False,
    jobs: Jobs = None,
    cluster: Cluster = None,
) -> None:
    """Read the corpus, align, diff, trace, and write the pages, charts, CSV and JSON of a series.

    The last good output stays as it is until the new one is complete.
    """
    from lineage import corpus as corpora
    from lineage.pipeline.publish import exchanged_whole
    from lineage.render.catalogue import text

    if whole:
        if series is not None or single_file:
            raise UsageError("--all builds every series", "Leave --series and --single-file out.")
        _whole(out, corpus, lang, ui, jobs, cluster)
        return
    if jobs is not None or cluster is not None:
        raise UsageError("--jobs and --cluster are for --all", "Leave them out, or build every series with --all.")
    placed_one_by_one = not exchanged_whole(out)
    with progress() as show:
        watch = _Watch(show)
        built = build_series(out, series, around_series(corpora.load(corpus), series, lang), ui, single_file, watch)
    if timings:
        sys.stderr.write(watch.table())
    for line in apart(built.series, built.language, built.ui):
        tell(line)
    if placed_one_by_one:
        tell(text(built.ui, "build.one_by_one", path=out.as_posix()))
    emit(_summary(built, out))


def _whole(out: Path, root: Path, lang: str | None, ui: str | None, jobs: int | None, cluster: str | None) -> None:
    """Every series; those that could not be built are named, and the exit code is 1."""
    from lineage.cli.build_all import build_all
    from lineage.render.catalogue import text
    from lineage.render.refusals import worded
    from lineage.workers import cores

    with progress() as show:
        outcomes, shown = build_all(out, root, lang, ui, jobs=jobs or cores(), cluster=cluster, progress=show)
    faults = [one for one in outcomes if one.fault]
    counts = text(shown, "build.all", count=len(outcomes) - len(faults))
    emit(f"{counts}\n{text(shown, 'build.open', path=(out / 'index.html').as_posix())}")
    for one in faults:
        tell(text(shown, "build.fault", series=one.name, reason=worded(one.fault, shown)))
    if faults:
        raise typer.Exit(1)


def build_pages(out: Path, series: str | None, root: Path, language: str | None) -> None:
    """Write the pages of a corpus into `out`, the folder exchanged whole, printing nothing."""
    from lineage import corpus as corpora

    around = around_series(corpora.load(root), series, language)
    build_series(out, series, around, None, False, _Watch(lambda stage, done, total: None))


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


def build_series(
    out: Path,
    series_id: str | None,
    around: Around,
    ui: str | None,
    single_file: bool,
    watch: Progress,
    site: Site | None = None,
) -> Built:
    """Put the pages of a series, in the language of what is `around` it, into `out`; a build there with the same inputs
    stays as it is. `site` has the pages that these stand among; None where they stand alone."""
    from lineage.corpus import series_of
    from lineage.pipeline.publish import addresses_before, checked_place, clear_up
    from lineage.pipeline.unchanged import counts_of_same, note_built, sources, what_matters
    from lineage.render.site.material import ALONE

    checked_place(out)
    before, store = addresses_before(out), around.store
    series, shown = series_of(around.corpus, series_id), ui_language(ui, around.language)
    site = site or ALONE
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
        built = _built(out, series, around, shown, single_file, watch, before, site)
    note_built(out, (made_from, matters), built.counts, store)
    return built


def _built(
    out: Path,
    series: SeriesRecord,
    around: Around,
    shown: str,
    single_file: bool,
    watch: Progress,
    before: Addresses,
    site: Site,
) -> Built:
    from lineage.pipeline import analyse, readdressed
    from lineage.pipeline.publish import published
    from lineage.pipeline.unchanged import counts_of_same, note_built, what_shows
    from lineage.render.site import write

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
    shows = what_shows(result, facts, single_file, linked) if around.store.root is not None else ""
    if counts_of_same(out, shows, around.store) is None:
        with published(out, facts) as folder:
            write(result, folder, shown, single_file, linked)
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


def _summary(built: Built, out: Path) -> str:
    from lineage.render.catalogue import text

    counts = text(built.ui, "build.counts", **built.counts)
    return f"{counts}\n{text(built.ui, 'build.open', path=(out / 'index.html').as_posix())}"


class _Watch:
    """Passes progress on and adds up the time of each stage."""

    def __init__(self, show: Progress) -> None:
        self._show = show
        self._clock: Callable[[], float] = _seconds()
        self._started = self._clock()
        self._stage, self._since = "", self._started
        self._spent: dict[str, float] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        now = self._clock()
        if self._stage:
            self._spent[self._stage] = self._spent.get(self._stage, 0.0) + now - self._since
        self._stage, self._since = (stage if done < total else ""), now
        self._spent.setdefault(stage, 0.0)
        self._show(stage, done, total)

    def table(self) -> str:
        rows = [*self._spent.items(), ("in all", self._clock() - self._started)]
        return "".join(f"{stage:<14} {spent:7.2f} s\n" for stage, spent in rows)


def _seconds() -> Callable[[], float]:
    from time import perf_counter

    return perf_counter
