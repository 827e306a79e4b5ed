"""`lineage build`: the main job."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli.control import tell
from lineage.cli.corpus_add import apart
from lineage.cli.inputs import emit, progress
from lineage.cli.options import DEFAULT_CORPUS, CorpusDir, Language, SeriesId, Ui
from lineage.errors import UsageError
from lineage.pipeline.series_pages import PagesWanted, around_series, build_series

if TYPE_CHECKING:
    from lineage.pipeline.series_pages import Built
    from lineage.workers import Progress

Out = Annotated[
    Path,
    typer.Option(
        "--out",
        "--output",
        "-o",
        metavar="DIR",
        help="Folder of the pages; an earlier build is replaced, your own files in it stay.",
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

    The last good output stays as it is until the new one is complete; with --all,
    that of each series.
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
        wanted = PagesWanted(out=out, ui=ui, single_file=single_file, watch=watch)
        built = build_series(series, around_series(corpora.load(corpus), series, lang), wanted)
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


def _summary(built: Built, out: Path) -> str:
    from lineage.render.catalogue import text

    missing = built.counts["missing"] or text(built.ui, "build.missing_unknown")
    counts = text(built.ui, "build.counts", **{**built.counts, "missing": missing})
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
