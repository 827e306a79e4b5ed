"""The options that commands share, so that they are spelt and explained alike everywhere."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

DEFAULT_CORPUS = Path("corpus")


def known_languages() -> tuple[str, ...]:
    """The languages that have a folder of tables, in alphabetical order: ("en", "fr")."""
    folders = (item for item in files("lineage.languages").iterdir() if item.is_dir())
    return tuple(sorted(item.name for item in folders if not item.name.startswith(("_", "."))))


def _checked_language(value: str | None) -> str | None:
    if value is not None and value not in known_languages():
        raise typer.BadParameter(f"{value} is not one of {', '.join(known_languages())}.")
    return value


def _checked_ui(value: str | None) -> str | None:
    if value is not None and value not in {"fr", "en"}:
        raise typer.BadParameter(f"{value} is not one of en, fr.")
    return value


Doc = Annotated[str, typer.Argument(metavar="DOC", help="A file, or a symbol of the corpus (A/RES/78/228, 78/228).")]
Old = Annotated[str, typer.Argument(metavar="OLD", help="The older document: a file, or a symbol of the corpus.")]
New = Annotated[str, typer.Argument(metavar="NEW", help="The newer document: a file, or a symbol of the corpus.")]
Place = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[LABEL]",
        help="A paragraph: PP9, OP5(a), A.12, 5, or as it is cited (para. 5); default: the whole text.",
    ),
]
CorpusDir = Annotated[Path, typer.Option("--corpus", metavar="DIR", help="Folder with manifest.toml.")]
Json = Annotated[bool, typer.Option("--json", help="JSON on standard output.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.")]
Language = Annotated[
    str | None,
    typer.Option(
        "--lang", metavar="fr|en", callback=_checked_language, help="Language of the text; default: detected."
    ),
]
Ui = Annotated[
    str | None,
    typer.Option("--ui", metavar="fr|en", callback=_checked_ui, help="Language of the report; default: the text's."),
]
SeriesId = Annotated[str | None, typer.Option("--series", metavar="ID", help="Series; default: the first one.")]
