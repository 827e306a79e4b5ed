"""`lineage table QUERY`: agreed language on a theme, a row a line."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli import formats, options
from lineage.cli.control import tell
from lineage.cli.inputs import emit, json_text, open_corpus, reading_of, ui_language
from lineage.cli.screen import columns

if TYPE_CHECKING:
    from pathlib import Path

    from lineage.commitments.clauses import Clause
    from lineage.corpus.records import Corpus
    from lineage.documents.resolution import Resolution
    from lineage.drafting.agreed_language.agreed_lines import AgreedLine, FirstPlace
    from lineage.drafting.agreed_language.search import Hit, SearchAnswer
    from lineage.histories.threads import History

FORMATS = ("terminal", "docx", "csv", "xlsx", "html", "json")


def command(
    query: options.Query,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", min=1, max=1000, help="Most paragraphs looked at.")
    ] = 300,
    form: Annotated[str | None, options.format_option(FORMATS)] = None,
    json_wanted: options.Json = False,
    csv_wanted: options.Csv = False,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Table of agreed language on a theme: newest wording, first text, sessions, verb, addressee; a row per line."""
    wanted = formats.chosen(form, FORMATS, {"json": json_wanted, "csv": csv_wanted}, output)
    from lineage.drafting.agreed_language.recurrence import first_in
    from lineage.drafting.agreed_language.search import DEFAULT, search_index
    from lineage.pipeline.passage_index import passages
    from lineage.pipeline.store import default_store

    with passages(corpus, default_store(), reading_of(reading)) as kept:
        languages = kept.index.languages() if lang is None else (lang,)
        wide = replace(DEFAULT, candidates=max(limit, DEFAULT.candidates))
        found = search_index(kept.index, query, kept.document, languages=languages, limit=limit, config=wide)
        lines = _lines(open_corpus(corpus, reading), found.hits, partial(first_in, kept.index))
    first = lines[0].document.language if lines else next(iter(languages), "")
    speech = ui_language(ui, first)
    if wanted in formats.TABLES:
        _say_what_is_not_there(found, speech)
    emit(_rendered(found, lines, speech, wanted, output), output)


def _say_what_is_not_there(found: SearchAnswer, ui: str) -> None:
    """Rows have no place for the words that no text has."""
    from lineage.render.search import words_not_there

    for words in words_not_there(found, ui):
        tell(words)


def _lines(held: Corpus, hits: tuple[Hit, ...], first_place: FirstPlace) -> tuple[AgreedLine, ...]:
    """The hits as lines of the series that their texts stand in."""
    from lineage.drafting.agreed_language.agreed_lines import agreed_lines
    from lineage.pipeline.around import Around
    from lineage.pipeline.kept_commitments import clauses_in, implied_in
    from lineage.pipeline.run import trace_series
    from lineage.pipeline.store import default_store

    store = default_store()
    series = {(e.id, e.language): e.series for e in held.entries if e.series}
    wanted = dict.fromkeys((series.get((h.document.id, h.document.language)), h.document.language) for h in hits)
    documents = {(hit.document.id, hit.document.language): hit.document for hit in hits}
    histories: dict[str, list[History]] = {}
    # one for all series: when each looked through all texts itself, "rights of the child" in 2,600 took 49 s, now 5
    around = {language: Around(held, language, store) for _, language in wanted}
    for name, language in wanted:
        if name:
            traced = trace_series(held, name, language, store=store, around=around[language])
            histories.setdefault(language, []).append(traced.history)
            documents |= {(key, language): text for key, text in traced.resolutions.items()}

    def clauses(document: Resolution) -> tuple[Clause, ...]:
        return (*clauses_in(document, store), *implied_in(document, store))

    return agreed_lines(hits, histories, documents, clauses, first_place)


def _rendered(
    found: SearchAnswer, lines: tuple[AgreedLine, ...], ui: str, form: str, output: Path | None
) -> str | bytes:
    from lineage.render import agreed_table

    if form == "json":
        return json_text(agreed_table.to_json(found, lines))
    if form in formats.TABLES:
        return formats.table(agreed_table.to_table(lines, ui), form)
    if form == "html":
        return agreed_table.to_html(found, lines, ui)
    if form == "docx":
        from lineage.render.word import theme_table

        return theme_table.render(found, lines, ui)
    return agreed_table.to_text(found, lines, ui, columns(output))
