"""`lineage search QUERY`: agreed language."""

from __future__ import annotations

from typing import Annotated

import typer

from lineage.cli import formats, options
from lineage.cli.inputs import emit, json_text, reading_of, ui_language
from lineage.cli.screen import columns

FORMATS = ("terminal", "csv", "xlsx", "json")


def command(
    query: options.Query,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    drafts: Annotated[bool, typer.Option("--drafts", help="Show drafts too; they are not agreed language.")] = False,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, max=1000, help="Most wordings to show.")] = 20,
    form: Annotated[str | None, options.format_option(FORMATS)] = None,
    json_wanted: options.Json = False,
    csv_wanted: options.Csv = False,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Search agreed language: the wordings of the corpus that hold the words of QUERY, or nearly; the best first."""
    wanted = formats.chosen(form, FORMATS, {"json": json_wanted, "csv": csv_wanted}, output)
    from lineage.drafting.agreed_language.search import DEFAULT, search_index
    from lineage.drafting.json_form import search_json
    from lineage.pipeline.passage_index import passages
    from lineage.pipeline.store import default_store
    from lineage.render.search import report, to_table

    with passages(corpus, default_store(), reading_of(reading)) as kept:
        languages = kept.index.languages() if lang is None else (lang,)
        found = search_index(kept.index, query, kept.document, languages=languages, drafts=drafts, limit=limit)
    if wanted == "json":
        emit(json_text(search_json(found, DEFAULT)), output)
        return
    language = ui_language(ui, found.hits[0].document.language if found.hits else next(iter(found.languages), ""))
    if wanted in formats.TABLES:
        emit(formats.table(to_table(found, language), wanted), output)
        return
    emit(report(found, language, columns(output)), output)
