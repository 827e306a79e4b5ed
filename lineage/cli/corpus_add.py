"""`lineage corpus add`: files into the corpus."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli.control import tell
from lineage.cli.inputs import emit, ui_language
from lineage.cli.options import DEFAULT_CORPUS, CorpusDir, Language, Ui

if TYPE_CHECKING:
    from lineage.corpus.adding import Added, AddedFiles
    from lineage.corpus.discovering import FoundSeries
    from lineage.corpus.records import Series as SeriesRecord


def _path(value: str) -> Path:
    if not value.strip():
        raise typer.BadParameter("the name is empty.")
    return Path(value)


Files = Annotated[
    list[Path],
    typer.Argument(metavar="FILE", parser=_path, help="The texts in any order; a folder: all in it."),
]
Series = Annotated[str | None, typer.Option("--series", metavar="ID", help="Series they belong to, old or new.")]
Related = Annotated[list[str] | None, typer.Option("--related", metavar="ID", help="Series they stand beside.")]
Symbol = Annotated[str | None, typer.Option("--symbol", metavar="S", help="Symbol, where the text does not print it.")]
Day = typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Date as 2023-12-19, where the text does not print it.")
StandsFor = Annotated[
    str | None, typer.Option("--stands-for", metavar="S", help="Adopted text whose place this draft takes.")
]
Part = Annotated[
    str | None, typer.Option("--part", metavar="N", help="Number of the one text to take from a file of several.")
]

Discover = Annotated[bool, typer.Option("--discover", help="Find the series from titles and from what texts recall.")]
Jobs = Annotated[
    int | None, typer.Option("--jobs", metavar="N", min=1, max=256, help="Processes that read; default: the cores.")
]
Skip = Annotated[
    bool, typer.Option("--skip-unreadable", help="Take the rest; what was left out is listed, and the exit code is 1.")
]


def command(
    files: Files,
    corpus: CorpusDir = DEFAULT_CORPUS,
    series: Series = None,
    related: Related = None,
    symbol: Symbol = None,
    adopted: Annotated[datetime | None, Day] = None,
    dated: Annotated[datetime | None, Day] = None,
    stands_for: StandsFor = None,
    part: Part = None,
    discover: Discover = False,
    skip_unreadable: Skip = False,
    jobs: Jobs = None,
    lang: Language = None,
    ui: Ui = None,
) -> None:
    """Add local files to the corpus, and make the corpus where there is none.

    Symbol, title, dates, organ, language and status are read from each text; what could not be found is
    said. A text that the manifest knows as missing fills its place. Of a file with several texts
    each is taken. A text that the series has under another symbol, word for word and of no other
    date, is refused. All files are added, or none.
    """
    from lineage.cli.inputs import progress
    from lineage.corpus.adding import add_all
    from lineage.corpus.candidates import Overrides
    from lineage.corpus.folders import all_files
    from lineage.pipeline import default_store
    from lineage.pipeline.reading_ahead import keep_added
    from lineage.workers import cores

    overrides = Overrides(
        series=series,
        related=tuple(related or ()),
        symbol=symbol,
        adopted=adopted.date() if adopted else None,
        dated=dated.date() if dated else None,
        language=lang,
        stands_for=stands_for,
        part=part,
    )
    before = _known(corpus)
    with progress() as show:
        taken = add_all(
            corpus,
            all_files(files),
            overrides,
            discover=discover,
            skip_unreadable=skip_unreadable,
            jobs=jobs or cores(),
            progress=show,
        )
        keep_added(corpus, taken.added, default_store(), jobs=jobs or cores(), progress=show)
    _report(taken, corpus, before, ui, discover=discover)
    if taken.left_out:
        raise typer.Exit(1)


def _report(taken: AddedFiles, corpus: Path, before: frozenset[str], ui: str | None, *, discover: bool) -> None:
    """What was added, the series that were found, what is missing now, and what was left out."""
    from lineage.render.catalogue import text
    from lineage.render.refusals import worded

    shown = ui_language(ui, taken.added[0].entry.language if taken.added else "")
    lines = [_line(added, ui_language(ui, added.entry.language)) for added in taken.added]
    lines += [_found(proposal, shown) for proposal in taken.proposals]
    if lines:
        emit("\n".join(lines))
    if discover and taken.added and not any(added.entry.series for added in taken.added):
        tell(text(shown, "corpus.found.none"))
    for line in _notes(corpus, taken.added, before, ui) if taken.added else ():
        tell(line)
    for left in taken.left_out:
        tell(text(shown, "corpus.left_out", reason=worded(left.reason.what, shown)))
    if taken.left_out:
        tell(text(shown, "corpus.left_out_count", count=len(taken.left_out), added=len(taken.added)))


def _found(proposal: FoundSeries, ui: str) -> str:
    """A series that was found, by what, and how sure it is."""
    from lineage.render.catalogue import text

    return text(
        ui,
        "corpus.found.series",
        series=proposal.id,
        title=proposal.title,
        count=len(proposal.members),
        titles=proposal.evidence.titles,
        recalled=proposal.evidence.recalled,
        sure=text(ui, f"corpus.found.{proposal.evidence.confidence}"),
    )


def _known(root: Path) -> frozenset[str]:
    """The ids that the manifest lists, none where there is no corpus yet."""
    from lineage.corpus import MANIFEST, load

    return frozenset(entry.id for entry in load(root).entries) if (root / MANIFEST).is_file() else frozenset()


def _notes(root: Path, taken: tuple[Added, ...], before: frozenset[str], ui: str | None) -> Iterator[str]:
    """A line for every series of which texts are missing that these ones recall, and one where some texts are there in
    another language alone: no line of paragraphs goes from one language to another."""
    from lineage.corpus import gaps, load, main_language
    from lineage.render.catalogue import text

    corpus = load(root)
    names, ids = {added.entry.series for added in taken}, {added.entry.id for added in taken}
    for series in corpus.series:
        language = main_language(corpus, series)
        unseen = [entry.id for entry in gaps(series, language) if not entry.present and entry.id not in before]
        if unseen:
            words = ", ".join(unseen)
            yield text(ui_language(ui, language), "corpus.recalled", series=series.id, count=len(unseen), texts=words)
        if series.id in names:
            yield from apart(series, language, ui_language(ui, language))
            yield from _other_titles(series, ids, ui_language(ui, language))
    yield from _doubtful(root, ids, ui)


def _doubtful(root: Path, ids: set[str], ui: str | None) -> Iterator[str]:
    """A line for each text among `ids` whose versions in two languages do not go together."""
    from lineage.alignment.witnesses import doubtful_versions
    from lineage.corpus import load, main_language
    from lineage.render.catalogue import text
    from lineage.render.corpus_findings import what

    corpus = load(root)
    speech = ui_language(ui, main_language(corpus, corpus.series[0])) if corpus.series else ui_language(ui, "")
    for problem in doubtful_versions(corpus, ids):
        yield text(speech, "corpus.versions", place=problem.place, what=what(problem, speech))


def _other_titles(series: SeriesRecord, ids: set[str], ui: str) -> Iterator[str]:
    """A line for each text among `ids` with a title like that of no other text of its series."""
    from lineage.corpus.strange_titles import strange_titles
    from lineage.render.catalogue import text

    for entry in strange_titles(series):
        if entry.id in ids:
            found = text(ui, "finding.what.another title", title=entry.title, series=series.id)
            yield text(ui, "corpus.versions", place=entry.id, what=found)


def apart(series: SeriesRecord, language: str, ui: str) -> Iterator[str]:
    """A line that names the texts of a series that are there in another language alone; nothing where there is none."""
    from lineage.corpus.series import in_other_languages
    from lineage.render.catalogue import text

    if found := in_other_languages(series, language):
        texts = ", ".join(f"{entry.id} ({entry.language})" for entry in found)
        yield text(ui, "corpus.apart", series=series.id, language=language, texts=texts)


def _state(added: Added, ui: str) -> str:
    from lineage.render.catalogue import text

    if added.replaced:
        return text(ui, "corpus.replaced", file=added.replaced)
    return text(ui, "corpus.same" if added.same else "corpus.new" if added.new else "corpus.filled")


def _line(added: Added, ui: str) -> str:
    from lineage.render.catalogue import text

    entry = added.entry
    date = entry.adopted or entry.dated
    kinds = ", ".join(text(ui, f"corpus.doubt.{doubt.value.replace(' ', '_')}") for doubt in added.doubts)
    facts = [
        entry.id,
        date.isoformat() if date else text(ui, "corpus.no_date"),
        entry.language,
        text(ui, "corpus.draft" if entry.draft else "corpus.adopted"),
        text(ui, "corpus.paragraphs", count=added.paragraphs),
        text(ui, "corpus.with_doubts", kinds=kinds) if kinds else text(ui, "corpus.read"),
        text(ui, "corpus.series", name=entry.series) if entry.series else text(ui, "corpus.beside"),
        entry.file or "",
        _state(added, ui),
    ]
    names = ", ".join(text(ui, f"corpus.field.{name.replace(' ', '_')}") for name in added.not_found)
    missing = text(ui, "corpus.not_found", names=names) if names else ""
    other = text(ui, "corpus.other_symbol", printed=added.printed, listed=entry.id) if added.printed else ""
    return "\n  ".join(line for line in ("  ".join(facts), missing, other) if line)
