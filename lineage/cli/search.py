"""`lineage search QUERY`: agreed language."""

from __future__ import annotations

from typing import Annotated

import typer

from lineage.cli import formats, options
from lineage.cli.inputs import emit, json_text, reading_of, ui_language
from lineage.cli.screen import columns


def command(
    query: Annotated[str, typer.Argument(metavar="QUERY", help='A few words or a clause; "quoted words" must stand.')],
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    drafts: Annotated[bool, typer.Option("--drafts", help="Show drafts too; they are no agreed language.")] = False,
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="Hits at most.")] = 20,
    form: options.Format = None,
    json_wanted: options.Json = False,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Search agreed language: the paragraphs of the corpus that hold the words of QUERY, or nearly."""
    as_json = formats.as_json(form, json_wanted, output)
    from lineage.drafting.json_form import search_json
    from lineage.drafting.search import DEFAULT, search_index
    from lineage.pipeline.passage_index import passages
    from lineage.pipeline.store import default_store
    from lineage.render.search import search_report

    with passages(corpus, default_store(), reading_of(reading)) as kept:
        languages = kept.index.languages() if lang is None else (lang,)
        found = search_index(kept.index, query, kept.document, languages=languages, drafts=drafts, limit=limit)
    if as_json:
        emit(json_text(search_json(found, DEFAULT)), output)
        return
    first = found.hits[0].document.language if found.hits else next(iter(languages), "")
    emit(search_report(found, ui_language(ui, first), columns(output)), output)
