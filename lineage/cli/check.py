"""`lineage check DRAFT`: a draft against the latest adopted text and the whole corpus, as findings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli import formats, options
from lineage.cli.inputs import MARKED, emit, json_text, ui_language, whole_text
from lineage.cli.screen import columns
from lineage.errors import NotInCorpusError, UsageError

if TYPE_CHECKING:
    from lineage.corpus import Corpus, Entry
    from lineage.documents.resolution import Resolution
    from lineage.drafting.check import Check
    from lineage.drafting.check_findings import Finding

FORMATS = ("terminal", "html", "docx", "csv", "json")


def command(
    draft: Annotated[str, typer.Argument(metavar="DRAFT", help="A file, or the id of a draft in the corpus.")],
    base: Annotated[
        str | None, typer.Option("--base", metavar="DOC", help="Adopted text; default: the latest of the series.")
    ] = None,
    series: options.SeriesId = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 where there is a finding.")] = False,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help=f"{', '.join(FORMATS)}; docx: comments in the draft's own Word file; default: by the ending of -o.",
        ),
    ] = None,
    json_wanted: options.Json = False,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Check DRAFT: what is not agreed language, what is not up to date, what does not add up."""
    wanted = formats.chosen(form, FORMATS, {"json": json_wanted}, output)
    if wanted == "docx" and (not Path(draft).is_file() or Path(draft).suffix.lower() not in {".docx", ".docm"}):
        raise UsageError(f"{draft}: comments are put into a Word file", "Give the draft as .docx, or ask for html.")
    from lineage import corpus as corpora
    from lineage.drafting.examination import findings
    from lineage.pipeline import default_store
    from lineage.pipeline.agreed import checked, documents_of, terms_of

    store = default_store()
    document = whole_text(draft, corpus, lang, reading=reading)
    held = corpora.load(corpus)
    adopted = {text.id: text for text in documents_of(held, _adopted(held, document), store)}
    chosen = whole_text(base, corpus, document.language) if base else adopted[_latest(held, document, series)]
    result = checked(document, chosen, tuple(adopted.values()), store)
    agreed = tuple(adopted.values())
    found = findings(result, agreed, terms_of(agreed, document.language, store))
    language = ui_language(ui, document.language)
    if wanted == "docx":
        printed = whole_text(draft, corpus, lang, reading=MARKED)
        emit(_commented(Path(draft), printed, result, found, language), output)
    else:
        emit(_rendered(result, found, language, wanted, output), output)
    if strict and found:
        raise typer.Exit(1)


def _commented(file: Path, printed: Resolution, result: Check, found: tuple[Finding, ...], ui: str) -> bytes:
    from lineage.render.word import draft_comments

    return draft_comments.render(draft_comments.OwnFile(file.name, file.read_bytes(), printed), result, found, ui)


def _rendered(result: Check, found: tuple[Finding, ...], ui: str, form: str, output: Path | None) -> str:
    from lineage.render import draft_findings_forms as forms

    if form == "json":
        return json_text(forms.to_json(result, found, ui))
    if form == "csv":
        return forms.to_table(result, found, ui)
    if form == "html":
        return forms.to_html(result, found, ui)
    from lineage.render.draft_findings import findings_report

    return findings_report(result, found, ui, columns(output))


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
