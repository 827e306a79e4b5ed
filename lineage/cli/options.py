"""The options that commands share, so that they are spelt and explained alike everywhere."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from lineage.languages import LANGUAGES

DEFAULT_CORPUS = Path("corpus")
TEXT_OR_JSON = ("terminal", "json")
"""Formats of a command that writes nothing else."""


def _one_of(value: str | None, allowed: Collection[str]) -> str | None:
    if value is not None and value not in allowed:
        raise typer.BadParameter(f"{value} is not one of {', '.join(allowed)}.")
    return value


def _checked_language(value: str | None) -> str | None:
    return _one_of(value, LANGUAGES)


def _checked_ui(value: str | None) -> str | None:
    from lineage.render import catalogue

    return _one_of(value, catalogue.LANGUAGES)


def _checked_reading(value: str | None) -> str | None:
    return _one_of(value, ("base", "proposed"))


Doc = Annotated[str, typer.Argument(metavar="DOC", help="A file, or a symbol of the corpus (A/RES/78/228, 78/228).")]
Old = Annotated[str, typer.Argument(metavar="OLD", help="The older document: a file, or a symbol of the corpus.")]
New = Annotated[str, typer.Argument(metavar="NEW", help="The newer document: a file, or a symbol of the corpus.")]
Draft = Annotated[str, typer.Argument(metavar="DRAFT", help="A file, or the id of a draft in the corpus.")]
Query = Annotated[str, typer.Argument(metavar="QUERY", help='A few words or a clause; "quoted words" must stand.')]
Place = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="LABEL",
        help="A paragraph: PP9, OP5(a), A.12, 5, or as it is cited (para. 5); default: the whole text.",
    ),
]
CorpusDir = Annotated[Path, typer.Option("--corpus", metavar="DIR", help="Folder with manifest.toml.")]


def format_option(formats: Sequence[str], more: str = "") -> Any:
    """The option --format of a command that writes these, the first where nothing is asked; `more` explains one."""
    told = "; ".join(filter(None, (", ".join(formats), more)))
    return typer.Option("--format", metavar="FORMAT", help=f"{told}; default: by the ending of -o FILE.")


Json = Annotated[bool, typer.Option("--json", help="JSON on standard output.")]
Csv = Annotated[bool, typer.Option("--csv", help="CSV on standard output.")]
Format = Annotated[
    str | None,
    format_option(TEXT_OR_JSON),
]
Output = Annotated[Path | None, typer.Option("--output", "--out", "-o", metavar="FILE", help="Write to this file.")]
Language = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="|".join(LANGUAGES),
        callback=_checked_language,
        help="Language of the text; default: detected.",
    ),
]
Ui = Annotated[
    str | None,
    typer.Option("--ui", metavar="en|fr", callback=_checked_ui, help="Language of the report; default: the text's."),
]


Reading = Annotated[
    str | None,
    typer.Option(
        "--reading",
        metavar="base|proposed",
        callback=_checked_reading,
        help="Read drafts where no proposal is taken (base), or every one (proposed).",
    ),
]
SeriesId = Annotated[str | None, typer.Option("--series", metavar="ID", help="Series; default: the first one.")]
