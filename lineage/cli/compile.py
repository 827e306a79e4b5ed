"""`lineage compile BASE PROPOSAL...`: all proposals on one base in one text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli import options
from lineage.cli.formats import chosen, written
from lineage.cli.inputs import corpus_if_there, emit, ui_language, whole_text

if TYPE_CHECKING:
    from pathlib import Path

    from lineage.documents.resolution import Resolution
    from lineage.drafting.proposals.compilation import Compilation

FORMATS = ("terminal", "markdown", "html", "docx", "json")
TABLE_FORMATS = ("terminal", "markdown", "html", "json")


def command(
    base: Annotated[str, typer.Argument(metavar="BASE", help="The text that the proposals are made on.")],
    proposals: Annotated[
        list[str],
        typer.Argument(metavar="PROPOSAL", help="Papers with proposals; NAME=FILE says whose a paper is."),
    ],
    older: Annotated[
        list[str] | None,
        typer.Option("--older-base", metavar="DOC", help="An earlier text that some papers without marks rest on."),
    ] = None,
    source_table: Annotated[
        str | None,
        typer.Option("--source-table", metavar="DOC", help="Show whose words this consolidated text has, instead."),
    ] = None,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    form: Annotated[str | None, options.format_option(FORMATS)] = None,
    as_json: options.Json = False,
    marked: Annotated[
        bool, typer.Option("--marked", help="Word in bold and strike with attributions, instead of tracked changes.")
    ] = False,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Compile all proposals on BASE in one text: whose words, in which state, what collides, what was agreed before."""
    wanted = chosen(form, FORMATS if source_table is None else TABLE_FORMATS, {"json": as_json}, output)
    from lineage.cli.papers import open_papers
    from lineage.drafting.proposals.compiling import compile_proposals
    from lineage.drafting.proposals.precedents import with_precedents

    text = whole_text(base, corpus, lang, reading=reading)
    papers, found = open_papers(proposals, text, corpus)
    earlier = [whole_text(doc, corpus, text.language, reading=reading) for doc in older or ()]
    compilation = compile_proposals(text, papers, earlier)
    compilation = replace(compilation, findings=(*found, *compilation.findings))
    language = ui_language(ui, text.language)
    if source_table is not None:
        consolidated = whole_text(source_table, corpus, text.language, reading=reading)
        emit(_whose_words(compilation, consolidated, wanted, language, output), output)
        return
    compilation = with_precedents(compilation, _agreed(corpus, text))
    if wanted == "docx":
        from lineage.render.word import compiled_draft

        emit((compiled_draft.marked if marked else compiled_draft.tracked)(compilation, language), output)
        return
    from lineage.drafting.proposals.compilation_json import to_json
    from lineage.render.compilation import compiled_text

    emit(written(compilation, compiled_text, to_json, wanted, language, output), output)


def _whose_words(
    compilation: Compilation, consolidated: Resolution, form: str, language: str, output: Path | None
) -> str:
    """The source table of a consolidated text in one of its forms."""
    from lineage.drafting.json_form import source_table_json
    from lineage.drafting.proposals.source_table import source_table
    from lineage.render.compilation import source_table as table_forms

    return written(source_table(compilation, consolidated), table_forms, source_table_json, form, language, output)


def _agreed(corpus_dir: Path, base: Resolution) -> tuple[Resolution, ...]:
    """The adopted texts of the corpus in the language of the base, in date order; none where there is no corpus."""
    from lineage.pipeline import default_store
    from lineage.pipeline.adopted_texts import adopted_documents

    return adopted_documents(corpus_if_there(corpus_dir), base.language, default_store(), but=base.id)
