"""`lineage parse DOC`: the structure of one document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli import options
from lineage.cli.formats import chosen
from lineage.cli.inputs import MARKED, emit, json_text, narrowed, open_cited, open_corpus, ui_language
from lineage.cli.screen import columns
from lineage.errors import LineageError, UsageError

if TYPE_CHECKING:
    from lineage.documents.papers.amendments import Amendment
    from lineage.documents.resolution import Resolution

FORMATS = ("terminal", "json", "akn")


def command(
    doc: options.Doc,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    form: Annotated[str | None, options.format_option(FORMATS)] = None,
    as_json: options.Json = False,
    akn: Annotated[bool, typer.Option("--akn", help="Akoma Ntoso (XML) on standard output.")] = False,
    original: Annotated[bool, typer.Option("--original", help="The text before its tracked changes.")] = False,
    part: Annotated[
        str | None, typer.Option("--part", metavar="N", help="Number of the text to read, where a file holds several.")
    ] = None,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Show the paragraphs of DOC with their labels, its notes, and what was set aside."""
    wanted = chosen(form, FORMATS, {"json": as_json, "akn": akn}, output)
    from lineage.documents.file_reading import AmendmentPaperError
    from lineage.documents.several import SeveralTextsError

    whole = wanted == "akn" or part is not None
    try:
        if not whole and not original and _is_held_part(doc, corpus):
            _raise_for_several(doc, lang)
        resolution = (
            _from_file(doc, lang, part, original=original)
            if original or part is not None
            else narrowed(*open_cited(doc, None, corpus, lang, reading=reading or MARKED))
        )
    except SeveralTextsError as error:
        if whole or original:
            raise
        many = _parts(doc, lang, error.numbers)
        emit(_written_list(many, wanted == "json", ui_language(ui, many[0].language), columns(output)), output)
        return
    except AmendmentPaperError as error:
        if whole:
            raise
        paper = error.paper
        emit(_written_paper(paper, wanted == "json", ui_language(ui, paper.language), columns(output)), output)
        return
    emit(_written(resolution, wanted, ui_language(ui, resolution.language), columns(output)), output)


def _written_paper(paper: Amendment, as_json: bool, ui: str, width: int) -> str:
    if as_json:
        from lineage.documents.papers.amendments import to_json

        return json_text(to_json(paper))
    from lineage.render.drafts.amendment_paper import amendment_report

    return amendment_report(paper, ui, width)


def _is_held_part(doc: str, corpus: Path) -> bool:
    """Whether `doc` is a file of which the corpus holds one text of several, and so would be read as that one."""
    from lineage.corpus import entry_of_file

    path = Path(doc)
    held = entry_of_file(path, corpus, open_corpus) if path.is_file() else None
    return held is not None and bool(held[1].part)


def _raise_for_several(doc: str, language: str | None) -> None:
    """Raises SeveralTextsError where the file `doc` holds several texts and does not say which it is."""
    from lineage import documents
    from lineage.documents.several import SeveralTextsError

    path = Path(doc)
    try:
        documents.read_file(path, language=language, document_id=path.stem)
    except SeveralTextsError:
        raise
    except LineageError:  # the entry may say how it is read
        return


def _parts(doc: str, language: str | None, numbers: tuple[str, ...]) -> tuple[Resolution, ...]:
    """The texts of a file that holds several."""
    from lineage import documents

    return tuple(documents.read_file(Path(doc), language=language, part=number) for number in numbers)


def _written_list(many: tuple[Resolution, ...], as_json: bool, ui: str, width: int) -> str:
    """Several texts: each whole in JSON, else one under the other."""
    if as_json:
        from lineage.documents.json_form import to_json

        return json_text({"format": "lineage.resolutions/1", "documents": [to_json(one) for one in many]})
    from lineage.render.outline import outline

    return "\n\n".join(outline(one, ui, width).rstrip() for one in many) + "\n"


def _from_file(doc: str, language: str | None, part: str | None, *, original: bool) -> Resolution:
    """One text of the file `doc`, or the file as it was before its tracked changes."""
    from lineage import documents

    path = Path(doc)
    if not path.is_file():
        option = "--original needs a file" if original else "--part needs a file"
        raise UsageError(f"{doc}: {option}", "Give the file itself, not a symbol.")
    return documents.read_file(path, language=language, document_id=path.stem, original=original, part=part)


def _written(resolution: Resolution, form: str, ui: str, width: int) -> str:
    if form == "json":
        from lineage.documents.json_form import to_json

        return json_text(to_json(resolution))
    if form == "akn":
        from lineage.documents.akn import write

        return write(resolution)
    from lineage.render.outline import outline

    return outline(resolution, ui, width)
