"""`lineage check DRAFT`: a draft against the latest adopted text and the whole corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli import formats, options
from lineage.cli.inputs import emit, json_text, ui_language, whole_text
from lineage.cli.screen import columns
from lineage.errors import NotInCorpusError

if TYPE_CHECKING:
    from lineage.corpus import Corpus, Entry
    from lineage.documents.resolution import Resolution


def command(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help="A file, or the id of a draft in the corpus.")],
    base: Annotated[
        str | None, typer.Option("--base", metavar="DOC", help="Adopted text; default: the latest of the series.")
    ] = None,
    series: options.SeriesId = None,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    form: options.Format = None,
    json_wanted: options.Json = False,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Check DRAFT: which paragraphs are agreed language, which words changed, what is new, what is gone."""
    as_json = formats.as_json(form, json_wanted, output)
    from lineage import corpus as corpora
    from lineage.drafting.json_form import check_json
    from lineage.pipeline import default_store
    from lineage.pipeline.agreed import checked, documents_of
    from lineage.render.drafting import check_report

    store = default_store()
    document = whole_text(draft, corpus, lang, reading=reading)
    held = corpora.load(corpus)
    adopted = {text.id: text for text in documents_of(held, _adopted(held, document), store)}
    chosen = whole_text(base, corpus, document.language) if base else adopted[_latest(held, document, series)]
    result = checked(document, chosen, tuple(adopted.values()), store)
    if as_json:
        emit(json_text(check_json(result)), output)
        return
    emit(check_report(result, ui_language(ui, document.language), columns(output)), output)


def _adopted(corpus: Corpus, draft: Resolution) -> list[Entry]:
    return [
        entry
        for entry in corpus.entries
        if entry.present and not entry.draft and entry.language == draft.language and entry.id != draft.id
    ]


def _latest(corpus: Corpus, draft: Resolution, series_id: str | None) -> str:
    """Id of the latest adopted text of the series that is there in the draft's language."""
    from lineage import corpus as corpora

    series = corpora.series_of(corpus, series_id)
    there = [e for e in corpora.members(series, draft.language) if not e.draft and e.id != draft.id]
    if not there:
        raise NotInCorpusError(
            f"the series {series.id} has no adopted text in the language {draft.language} to check {draft.id} against",
            "Add one (lineage corpus add FILE), or name a text with --base.",
        )
    return there[-1].id
