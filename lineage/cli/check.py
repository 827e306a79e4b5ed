"""`lineage check DRAFT`: a draft against the latest adopted text and the whole corpus, as findings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli import formats, options
from lineage.cli.inputs import MARKED, emit, json_text, open_corpus, ui_language, whole_text
from lineage.cli.screen import columns
from lineage.errors import UsageError

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution
    from lineage.drafting.checking.check_findings import Finding
    from lineage.drafting.checking.checked import Check

FORMATS = ("terminal", "html", "docx", "csv", "xlsx", "json")


def command(
    draft: options.Draft,
    base: Annotated[
        str | None, typer.Option("--base", metavar="DOC", help="Adopted text; default: the latest of the series.")
    ] = None,
    series: Annotated[
        str | None, typer.Option("--series", metavar="ID", help="Series; default: the one that the draft follows.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 where there is a finding.")] = False,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    form: Annotated[str | None, options.format_option(FORMATS, "docx: comments in the draft's own Word file")] = None,
    json_wanted: options.Json = False,
    csv_wanted: options.Csv = False,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Check DRAFT: what is not agreed language, what is not up to date, what does not add up."""
    wanted = formats.chosen(form, FORMATS, {"json": json_wanted, "csv": csv_wanted}, output)
    if wanted == "docx" and (not Path(draft).is_file() or Path(draft).suffix.lower() not in {".docx", ".docm"}):
        raise UsageError(f"{draft}: comments are put into a Word file", "Give the draft as .docx, or ask for html.")
    from lineage.pipeline import default_store
    from lineage.pipeline.checked_draft import DraftCheck
    from lineage.pipeline.passage_index import passages

    document = whole_text(draft, corpus, lang, reading=reading)
    held = open_corpus(corpus)
    with passages(corpus, default_store()) as kept:
        checking = DraftCheck(corpus=held, kept=kept, draft=document)
        chosen = whole_text(base, corpus, document.language) if base else checking.base(series)
        result = checking.check(chosen, named=base is not None)
        found = checking.findings(result)
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


def _rendered(result: Check, found: tuple[Finding, ...], ui: str, form: str, output: Path | None) -> str | bytes:
    from lineage.render.drafts import draft_findings_forms as forms

    if form == "json":
        return json_text(forms.to_json(result, found, ui))
    if form in formats.TABLES:
        return formats.table(forms.to_table(result, found, ui), form)
    if form == "html":
        return forms.to_html(result, found, ui)
    from lineage.render.drafts.draft_findings import findings_report

    return findings_report(result, found, ui, columns(output))
