"""`lineage concord DOC`: two language versions compared; `concord OLD NEW`: their changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli import formats, options
from lineage.cli.control import tell
from lineage.cli.inputs import emit, json_text, open_corpus, ui_language, whole_text
from lineage.cli.screen import columns
from lineage.errors import NotInCorpusError

if TYPE_CHECKING:
    from lineage.concordance import Concordance
    from lineage.corpus.records import Corpus
    from lineage.documents.resolution import Resolution

FORMATS = ("terminal", "html", "csv", "xlsx", "json")

Against = Annotated[
    str | None,
    typer.Argument(
        metavar="OTHER",
        help="A file with the other version (default: that of the corpus), or a later text: what changed in one "
        "version and not in the other.",
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 where the versions differ.")]


def command(
    doc: options.Doc,
    other: Against = None,
    strict: Strict = False,
    form: Annotated[str | None, options.format_option(FORMATS)] = None,
    json_wanted: options.Json = False,
    csv_wanted: options.Csv = False,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Compare two language versions of DOC: structure, figures, symbols, dates, notes, addressees,
    hedges, strength of verbs, names. With a later text: what changed in one version and not in the other."""
    wanted = formats.chosen(form, FORMATS, {"json": json_wanted, "csv": csv_wanted}, output)
    from lineage.concordance import concord

    own = whole_text(doc, corpus, lang, reading=reading)
    if other is None:
        version = _version(own, open_corpus(corpus, reading))
        found = concord(own, version)
    else:
        version = whole_text(other, corpus, reading=reading)
        if _is_later(own, version, other):
            found, own, version = _changes(doc, other, corpus, lang, reading, ui)
        else:
            found = concord(own, version)
    emit(_rendered(found, own, version, wanted, ui_language(ui, own.language), output), output)
    if strict and found.findings:
        raise typer.Exit(1)


def _is_later(own: Resolution, second: Resolution, name: str) -> bool:
    """Whether OTHER is a different text from DOC, not a version of it: one by another symbol, or in the same
    language."""
    return second.id != own.id and (second.language == own.language or not Path(name).exists())


def _changes(
    old: str, new: str, corpus: Path, lang: str | None, reading: str | None, ui: str | None
) -> tuple[Concordance, Resolution, Resolution]:
    """What changed in one version alone, and the newer text in both."""
    from lineage.cli.comparing import compared
    from lineage.cli.two_texts import open_two
    from lineage.concordance import changes_alone

    (older, _), (newer, _) = open_two(old, new, corpus, lang, reading=reading, ui=ui)
    found = changes_alone(compared(older, newer, corpus, reading=reading))
    return found, newer, _version(newer, open_corpus(corpus, reading))


def _version(own: Resolution, there: Corpus) -> Resolution:
    """The version of a text in another language, the one in which it was negotiated where there are several."""
    from lineage import corpus as corpora
    from lineage.alignment.witnesses import versions

    found = versions(there, own.id, own.language)
    if not found:
        raise NotInCorpusError(
            f"{own.id} is in the corpus in one language alone: {own.language}",
            f"Add the other version: lineage corpus add FILE --symbol {own.id} --corpus {there.root}",
        )
    for more in found[1:]:
        tell(f"{own.id}: {found[0].language} / {more.language}")
    return corpora.read_document(there, found[0])


def _rendered(
    found: Concordance, own: Resolution, other: Resolution, form: str, ui: str, output: Path | None
) -> str | bytes:
    from lineage.render import concordance

    if form == "json":
        return json_text(concordance.to_json(found))
    if form == "html":
        return concordance.to_page(found, own, other, ui)
    if form in formats.TABLES:
        return formats.table(concordance.to_csv(found), form)
    return concordance.to_text(found, ui, columns(output))
