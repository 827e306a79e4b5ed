"""`lineage parse DOC`: the structure of one document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lineage.cli import options
from lineage.cli.formats import chosen
from lineage.cli.inputs import MARKED, emit, json_text, narrowed, open_cited, ui_language
from lineage.cli.screen import columns
from lineage.errors import LineageError, UsageError

if TYPE_CHECKING:
    from lineage.documents.amendments import Amendment
    from lineage.documents.resolution import Resolution


def command(
    doc: options.Doc,
    corpus: options.CorpusDir = options.DEFAULT_CORPUS,
    form: Annotated[str | None, typer.Option("--format", metavar="FORMAT", help="terminal, json, akn.")] = None,
    as_json: options.Json = False,
    akn: Annotated[bool, typer.Option("--akn", help="Akoma Ntoso (XML) on standard output.")] = False,
    original: Annotated[bool, typer.Option("--original", help="The text before its tracked changes.")] = False,
    part: Annotated[
        str | None, typer.Option("--part", help="Number of the text that is meant, where a file holds several.")
    ] = None,
    output: options.Output = None,
    reading: options.Reading = None,
    lang: options.Language = None,
    ui: options.Ui = None,
) -> None:
    """Show the paragraphs of DOC with their labels, its notes, and what was set aside."""
    wanted = chosen(form, ("terminal", "json", "akn"), {"json": as_json, "akn": akn}, output)
    whole = wanted == "akn" or part is not None
    if not whole and not original and (many := _several(doc, lang)):
        emit(_written_list(many, wanted == "json", ui_language(ui, many[0].language), columns(output)), output)
        return
    paper = None if whole else _amendment(doc, lang)
    if paper is not None:
        emit(_written_paper(paper, wanted == "json", ui_language(ui, paper.language), columns(output)), output)
        return
    resolution = (
        _from_file(doc, lang, part, original=original)
        if original or part is not None
        else narrowed(*open_cited(doc, None, corpus, lang, reading=reading or MARKED))
    )
    emit(_written(resolution, wanted, ui_language(ui, resolution.language), columns(output)), output)


def _amendment(doc: str, language: str | None) -> Amendment | None:
    """The amendment paper in the file `doc`, None where it holds another text."""
    from lineage.documents.opening import read_amendment

    path = Path(doc)
    return read_amendment(path, language=language) if path.is_file() else None


def _written_paper(paper: Amendment, as_json: bool, ui: str, width: int) -> str:
    if as_json:
        from lineage.documents.amendments import to_json

        return json_text(to_json(paper))
    from lineage.render.amendment_paper import amendment_report

    return amendment_report(paper, ui, width)


def _several(doc: str, language: str | None) -> tuple[Resolution, ...]:
    """The texts of the file `doc`, where it holds several and does not say which it is; else none."""
    from lineage import documents
    from lineage.documents.several import SeveralTextsError

    path = Path(doc)
    if not path.is_file():
        return ()
    try:
        documents.read_file(path, language=language, document_id=path.stem)
    except SeveralTextsError as error:
        found = (documents.read_file(path, language=language, part=number) for number in error.numbers)
        return tuple(found)
    except LineageError:
        return ()
    return ()


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
