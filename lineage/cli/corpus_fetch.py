"""`lineage corpus fetch`: missing texts from the official document system. The only command that uses the network."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli.control import tell
from lineage.cli.corpus_list import corpus_ui
from lineage.cli.inputs import emit, ui_language
from lineage.cli.options import DEFAULT_CORPUS, CorpusDir, Ui
from lineage.errors import NetworkError, NotInCorpusError
from lineage.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.corpus.fetching import FetchResult

_BASE = "https://documents.un.org/api/symbol/access"


def _checked(value: str | None) -> str | None:
    for language in (value or "").split(","):
        if value and language.strip() not in LANGUAGES:
            raise typer.BadParameter(f"{language} is not one of {', '.join(LANGUAGES)}.")
    return value


Symbols = Annotated[
    list[str] | None, typer.Argument(metavar="SYMBOL", help="Default: all that the manifest lists as missing.")
]
Series = Annotated[str | None, typer.Option("--series", metavar="ID", help="Series they belong to.")]
Languages = Annotated[
    str | None, typer.Option("--lang", metavar="fr,en", callback=_checked, help="Default: that of the series.")
]
Base = Annotated[str, typer.Option("--base-url", metavar="URL", help="Address of the document system.")]


def command(
    symbols: Symbols = None,
    corpus: CorpusDir = DEFAULT_CORPUS,
    series: Series = None,
    languages: Languages = None,
    base_url: Base = _BASE,
    ui: Ui = None,
) -> None:
    """Fetch texts by their symbol: Word first, else PDF.

    A file counts when it is whole, is what was asked for and can be read; it is then added to the corpus with
    its hash and address. A run that was interrupted goes on where it stopped. Exit code 5 when the network
    failed, 4 when the document system does not have a text. The usual proxy variables hold.
    """
    from lineage.corpus import load
    from lineage.corpus.fetching import fetch_into, wanted_texts
    from lineage.render.catalogue import text
    from lineage.sources.fetch import FetchConfig, Fetcher, client

    wanted_languages = tuple(dict.fromkeys(part.strip() for part in languages.split(","))) if languages else ()
    wanted, there = wanted_texts(corpus, tuple(symbols or ()), series, wanted_languages)
    speech = ui_language(ui, wanted[0].language) if wanted else corpus_ui(load(corpus), ui)
    for name in there:
        _tell_now(text(speech, "corpus.there", name=name))
    if not wanted:
        emit(text(speech, "corpus.complete"))
        return
    config = FetchConfig(base_url=base_url)
    outcomes: list[FetchResult] = []
    with client(config) as connection:
        for outcome in fetch_into(corpus, wanted, Fetcher(connection, config, say=_tell_now), _tell_now):
            outcomes.append(outcome)
            emit(_line(outcome, speech))
    _end(outcomes)


def _tell_now(line: str) -> None:
    tell(line)
    sys.stderr.flush()


def _line(outcome: FetchResult, ui: str) -> str:
    from lineage.render.catalogue import text

    name = f"{outcome.wanted.symbol} ({outcome.wanted.language})"
    if outcome.added is None:
        return f"{name}  {text(ui, 'corpus.not_had', reason=outcome.reason)}"
    found = text(ui, "corpus.paragraphs", count=outcome.added.paragraphs)
    return f"{name}  {outcome.added.entry.file}  {found}  {outcome.url}"


def _end(outcomes: Sequence[FetchResult]) -> None:
    """Nothing where all were fetched; else the error that says how many were not, and what to do."""
    failed = [outcome for outcome in outcomes if outcome.added is None]
    if not failed:
        return
    names = ", ".join(f"{outcome.wanted.symbol} ({outcome.wanted.language})" for outcome in failed)
    what = f"{len(failed)} of {len(outcomes)} texts could not be had: {names}"
    by_hand = "Download them by hand from documents.un.org and add them: lineage corpus add FILE"
    if any(outcome.network for outcome in failed):
        raise NetworkError(what, f"Run the same command again later, or: {by_hand}")
    raise NotInCorpusError(what, by_hand)
