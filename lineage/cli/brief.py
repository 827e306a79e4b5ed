"""`lineage brief OLD NEW`: one page for the head of delegation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli import options
from lineage.cli.inputs import emit, ui_language, whole_text
from lineage.cli.screen import columns
from lineage.cli.surroundings import surroundings, unseen_between
from lineage.errors import UsageError

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution

FORMATS = ("terminal", "markdown", "html")


def command(
    old: options.Old,
    new: options.New,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help="terminal, markdown, html.")] = "terminal",
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Write one page: five gains, five losses, deadlines, open language, each line cited; no judgement."""
    if form not in FORMATS:
        raise UsageError(f"--format {form}: no such format", f"Choose one of {', '.join(FORMATS)}.")
    from lineage.alignment import align
    from lineage.commitments.balance import balance
    from lineage.render.brief import compose, to_html, to_markdown, to_text

    before, after = (whole_text(doc, corpus, lang, reading=reading) for doc in (old, new))
    _check(before, after)
    between, decisions = surroundings(before, after, corpus)
    found = balance(before, after, align(before, after, context=between, decisions=decisions))
    unseen = unseen_between(before, after, corpus)
    page = compose(before, after, found, unseen, ui_language(ui, after.language))
    if form == "terminal":
        emit(to_text(page, columns(output)), output)
    else:
        emit(to_markdown(page) if form == "markdown" else to_html(page), output)


def _check(old: Resolution, new: Resolution) -> None:
    if old.id == new.id:
        raise UsageError(f"{old.id}: both texts are the same", "Name an older and a newer text.")
    if old.language != new.language:
        raise UsageError(
            f"{old.id} is in {old.language}, {new.id} in {new.language}: they cannot be compared",
            "Name two texts of one language, or say which with --lang.",
        )
