"""`lineage search QUERY`: agreed language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli import formats, options
from lineage.cli.inputs import emit, json_text, ui_language
from lineage.cli.screen import columns

if TYPE_CHECKING:
    from pathlib import Path

    from lineage.documents.resolution import Resolution


def command(
    query: Annotated[str, typer.Argument(metavar="QUERY", help='A few words or a clause; "quoted words" must stand.')],
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    drafts: Annotated[bool, typer.Option("--drafts", help="Show drafts too; they are no agreed language.")] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="Hits at most.")] = 20,
    form: options.Format = None,
    json_wanted: options.Json = False,
    output: options.Output = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Search agreed language: the paragraphs of the corpus that hold the words of QUERY, or nearly."""
    as_json = formats.as_json(form, json_wanted, output)
    from lineage.drafting.json_form import search_json
    from lineage.drafting.search import DEFAULT, search
    from lineage.render.drafting import search_report

    documents = _documents(corpus, lang)
    found = search(documents, query, drafts=drafts, limit=limit)
    if as_json:
        emit(json_text(search_json(found, DEFAULT)), output)
        return
    emit(search_report(found, ui_language(ui, documents[0].language if documents else ""), columns(output)), output)


def _documents(root: Path, language: str | None) -> tuple[Resolution, ...]:
    from lineage import corpus as corpora
    from lineage.pipeline import default_store
    from lineage.pipeline.agreed import documents_of

    corpus = corpora.load(root)
    there = [entry for entry in corpus.entries if entry.present and language in (None, entry.language)]
    return documents_of(corpus, there, default_store())
