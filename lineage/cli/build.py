"""`lineage build`: the main job."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lineage.cli.control import tell
from lineage.cli.corpus_add import apart
from lineage.cli.inputs import emit, progress, ui_language
from lineage.cli.options import DEFAULT_CORPUS, CorpusDir, Language, SeriesId, Ui

if TYPE_CHECKING:
    from lineage.cli.inputs import Progress
    from lineage.corpus.records import Corpus
    from lineage.corpus.records import Series as SeriesRecord
    from lineage.histories.identity import Addresses
    from lineage.series.analysis import Analysis

Out = Annotated[
    Path,
    typer.Option(
        "--out", metavar="DIR", help="Folder of the pages; an earlier build is replaced, your own files in it stay."
    ),
]
SingleFile = Annotated[bool, typer.Option("--single-file", help="One HTML file with everything, to send by mail.")]
Timings = Annotated[bool, typer.Option("--timings", help="Say on standard error how long each stage took.")]


def command(
    out: Out = Path("reports"),
    series: SeriesId = None,
    corpus: CorpusDir = DEFAULT_CORPUS,
    lang: Language = None,
    ui: Ui = None,
    single_file: SingleFile = False,
    timings: Timings = False,
) -> None:
    """Read the corpus, align, diff, trace, and write the pages, charts, CSV and JSON of a series.

    The last good output stays as it is until the new one is complete.
    """
    from lineage import corpus as corpora
    from lineage.pipeline.publish import exchanged_whole
    from lineage.render.catalogue import text

    placed_one_by_one = not exchanged_whole(out)
    with progress() as show:
        watch = _Watch(show)
        built = build_series(out, series, corpora.load(corpus), lang, ui, single_file, watch)
    if timings:
        sys.stderr.write(watch.table())
    for line in apart(built.series, built.language, built.ui):
        tell(line)
    if placed_one_by_one:
        tell(text(built.ui, "build.one_by_one", path=out.as_posix()))
    emit(_summary(built, out))


def build_pages(out: Path, series: str | None, root: Path, language: str | None) -> None:
    """Write the pages of a corpus into `out`, the folder exchanged whole, without a word on the terminal."""
    from lineage import corpus as corpora

    build_series(out, series, corpora.load(root), language, None, False, _Watch(lambda stage, done, total: None))


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
    corpus: Corpus,
    language: str | None,
    ui: str | None,
    single_file: bool,
    watch: Progress,
) -> Built:
    """Put the pages of a series into `out`; where the build there was made from the same, it stays as it is."""
    from lineage.corpus import main_language, series_of
    from lineage.pipeline.publish import addresses_before, checked_place, clear_up
    from lineage.pipeline.store import default_store
    from lineage.pipeline.unchanged import counts_of_same, note_built, sources

    checked_place(out)
    before = addresses_before(out)
    made_from = sources(corpus, series_id, language, ui, single_file)
    known = counts_of_same(out, made_from, default_store())
    if known is not None:
        clear_up(out)
        series = series_of(corpus, series_id)
        language = language or main_language(corpus, series)
        return Built(series=series, language=language, ui=ui_language(ui, language), counts=known)
    built = _built(out, corpus, series_id, language, ui, single_file, watch, before)
    note_built(out, made_from, built.counts, default_store())
    return built


def _built(
    out: Path,
    corpus: Corpus,
    series_id: str | None,
    language: str | None,
    ui: str | None,
    single_file: bool,
    watch: Progress,
    before: Addresses,
) -> Built:
    from lineage.pipeline import analyse, default_store, readdressed
    from lineage.pipeline.publish import published
    from lineage.render.site import write

    result = readdressed(analyse(corpus, series_id, language, store=default_store(), progress=watch), before)
    traced = result.traced
    counts = {
        "own": len(traced.members),
        "beside": len(traced.beside),
        "missing": len(traced.gaps),
        "threads": len(traced.history.threads),
    }
    shown = ui_language(ui, traced.language)
    watch("pages", 0, 1)
    with published(out, _facts(result, shown, before)) as folder:
        write(result, folder, shown, single_file)
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
