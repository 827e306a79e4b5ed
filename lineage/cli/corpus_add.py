"""`lineage corpus add`: files into the corpus."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli.inputs import emit
from lineage.cli.options import DEFAULT_CORPUS, CorpusDir, Language

if TYPE_CHECKING:
    from lineage.corpus.adding import Added

Files = Annotated[list[Path], typer.Argument(metavar="FILE...", help="The texts, in any order.")]
Series = Annotated[str | None, typer.Option("--series", metavar="ID", help="Series they belong to; new ones are made.")]
Related = Annotated[list[str] | None, typer.Option("--related", metavar="ID", help="Series they stand beside.")]
Symbol = Annotated[str | None, typer.Option("--symbol", metavar="S", help="Symbol, where the text does not print it.")]
Day = typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Date as 2023-12-19, where the text does not print it.")
StandsFor = Annotated[
    str | None, typer.Option("--stands-for", metavar="S", help="Adopted text whose place this draft takes.")
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
    language: Language = None,
) -> None:
    """Add local files to the corpus, and make the corpus where there is none.

    Symbol, title, dates, organ, language and status are read from each text; what could not be found is
    said. A text that the manifest knows as missing fills its place. All files are added, or none.
    """
    from lineage.corpus.adding import Wishes, add_files

    wishes = Wishes(
        series=series,
        related=tuple(related or ()),
        symbol=symbol,
        adopted=adopted.date() if adopted else None,
        dated=dated.date() if dated else None,
        language=language,
        stands_for=stands_for,
    )
    emit("\n".join(_line(added) for added in add_files(corpus, tuple(files), wishes)))


def _line(added: Added) -> str:
    entry = added.entry
    date = entry.adopted or entry.dated
    facts = [
        entry.id,
        date.isoformat() if date else "no date",
        entry.language,
        "DRAFT, not adopted" if entry.draft else "adopted",
        f"{added.paragraphs} paragraphs",
        f"series {entry.series}" if entry.series else "beside the series",
        entry.file or "",
        "new" if added.new else "entry filled",
    ]
    missing = f"\n  not found: {', '.join(added.not_found)}" if added.not_found else ""
    return "  ".join(facts) + missing
