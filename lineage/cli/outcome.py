"""`lineage outcome PROPOSAL... ADOPTED`: what became of each proposal in the adopted text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli import options
from lineage.cli.formats import TABLES, chosen, table, written
from lineage.cli.inputs import MARKED, corpus_if_there, emit, open_document, ui_language, whole_text
from lineage.errors import LineageError, NoActError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.alignment.links import Link
    from lineage.documents.resolution import Resolution
    from lineage.drafting.proposals.compilation import Compilation

FORMATS = ("terminal", "markdown", "html", "csv", "xlsx", "json")


def command(
    papers: Annotated[
        list[str],
        typer.Argument(
            metavar="PROPOSAL... ADOPTED", help="Papers with proposals (NAME=FILE says whose), then the adopted text."
        ),
    ],
    base: Annotated[
        str | None,
        typer.Option("--base", metavar="DOC", help="The text that the proposals are made on; default: as they say."),
    ] = None,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    form: Annotated[str | None, options.format_option(FORMATS)] = None,
    as_json: options.Json = False,
    as_csv: options.Csv = False,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Show what became of each proposal in the adopted text: taken, reworded, elsewhere, not taken, with places."""
    wanted = chosen(form, FORMATS, {"json": as_json, "csv": as_csv}, output)
    if len(papers) < 2:
        raise UsageError("no proposal is named", "Give the papers with proposals first, then the adopted text.")
    from lineage.drafting.json_form import outcome_json
    from lineage.drafting.proposals.judging import outcome_of
    from lineage.render.compilation import outcome as forms

    *proposals, last = papers
    adopted = whole_text(last, corpus, lang, reading=reading)
    compilation, links = _compiled(proposals, base, adopted, corpus, reading)
    found = outcome_of(compilation, adopted, links)
    if wanted in TABLES:
        emit(table(forms.csv_table(found), wanted), output)
        return
    emit(written(found, forms, outcome_json, wanted, ui_language(ui, adopted.language), output), output)


def _compiled(
    proposals: list[str], base: str | None, adopted: Resolution, corpus: Path, reading: str | None
) -> tuple[Compilation, Sequence[Link]]:
    """The proposals on the text that was named, or on the one that they rest on themselves, and the links from that to
    the adopted text."""
    from lineage.cli.papers import open_papers
    from lineage.drafting.proposals.common_ground import refuse_other_matter
    from lineage.drafting.proposals.compiling import compile_proposals, whole_paragraphs
    from lineage.drafting.proposals.judging import links_of
    from lineage.pipeline.stages import witnesses_of
    from lineage.pipeline.store import default_store

    text = (
        whole_text(base, corpus, adopted.language, reading=reading)
        if base
        else _own_base(proposals, adopted, corpus, reading)
    )
    if text is None:
        empty = replace(adopted, id="", symbol=None, title="", sponsors=(), paragraphs=(), footnotes=())
        papers, _ = open_papers(proposals, empty, corpus)
        return whole_paragraphs(papers, empty), ()
    versions = witnesses_of(corpus_if_there(corpus), (text, adopted), default_store())
    links = links_of(text, adopted, versions)
    refuse_other_matter(text, adopted, links)
    papers, found = open_papers(proposals, text, corpus)
    compilation = compile_proposals(text, papers)
    return replace(compilation, findings=(*found, *compilation.findings)), links


def _own_base(proposals: list[str], adopted: Resolution, corpus: Path, reading: str | None) -> Resolution | None:
    """The draft that an amendment paper amends, or the base reading of the first paper that marks its changes; None
    where no paper shows its base: then each paragraph is a proposal."""
    from lineage.cli.papers import amendment_in, document_of
    from lineage.documents.negotiated.readings import Reading, in_reading

    for given in proposals:
        paper = amendment_in(given, adopted.language)
        if paper is not None:
            try:
                return whole_text(paper.amends, corpus, adopted.language, reading=reading)
            except LineageError as error:
                raise UsageError(
                    f"{given}: amends {paper.amends}, which is not in the corpus", "Name that draft with --base."
                ) from error
        try:
            document = open_document(document_of(given), corpus, adopted.language, reading=MARKED)
        except NoActError as error:
            raise error.reworded(
                error.what, "If it lists changes, name the text they are made on with --base."
            ) from error
        if any(not one.to_fill for paragraph in document.paragraphs for one in paragraph.proposals):
            return in_reading(document, Reading.BASE)
    return None
