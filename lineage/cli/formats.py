"""How the form of a report is chosen, by --format, a flag or the ending of the file, and written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, Protocol, TypeVar

from lineage.cli.inputs import json_text
from lineage.cli.options import TEXT_OR_JSON
from lineage.cli.screen import columns
from lineage.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

Record_contra = TypeVar("Record_contra", contravariant=True)
Record = TypeVar("Record")

_ENDINGS = {
    ".docx": "docx",
    ".html": "html",
    ".md": "markdown",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".json": "json",
    ".ics": "ics",
    ".xml": "akn",
    ".htm": "html",
    ".markdown": "markdown",
}
_ALSO = frozenset({".htm", ".markdown"})
"""Other endings of a form: accepted, never suggested."""
_FOR_FILES = frozenset({"docx", "xlsx"})
TABLES = frozenset({"csv", "xlsx"})
"""Forms of a table for a spreadsheet."""
_AS_TEXT = frozenset({"markdown"})
"""Forms whose files open as text: where a command does not have them, a report stands in such a file as well."""
_NO_TEXT = frozenset({".pdf", ".doc", ".odt", ".rtf", ".xls", ".ods", ".ppt", ".pptx", ".zip", ".epub"})
"""Endings of files that cannot hold plain text and that no command writes."""


def as_json(given: str | None, flag: bool, output: Path | None) -> bool:
    """Whether a command that writes text or JSON writes JSON; see `chosen`."""
    return chosen(given, TEXT_OR_JSON, {"json": flag}, output) == "json"


def chosen(given: str | None, forms: Sequence[str], flags: Mapping[str, bool], output: Path | None) -> str:
    """The form that a command writes, out of `forms`, the first of which is the usual one.

    `given` is the value of --format; `flags` are the options that are short for a form (`--json`) and whether they
    are set. Where nothing is asked for, the ending of the file `output` decides. Raises UsageError for a form that the
    command does not have, also where the ending says it, for two at a time, and for a form of files without one.
    """
    if given is not None and given not in forms:
        raise UsageError(f"--format {given}: no such format", f"Choose one of {', '.join(forms)}.")
    named = {name: f"--{name}" for name, on in flags.items() if on} | ({given: f"--format {given}"} if given else {})
    asked = list(named)
    if len(asked) > 1:
        raise UsageError(f"{named[asked[0]]} and {named[asked[1]]}: one form at a time", "Leave one of them out.")
    if asked and output:
        _refuse_other_ending(output, asked[0], named[asked[0]])
    form = asked[0] if asked else _by_ending(output, forms) if output else forms[0]
    if form in _FOR_FILES and output is None:
        _refuse_terminal(form)
    return form


def _refuse_terminal(form: str) -> NoReturn:
    if form == "xlsx":
        raise UsageError("a workbook is not written to the terminal", "Name a file with -o.")
    raise UsageError("a Word document is not written to the terminal", "Name a file with -o.")


def _refuse_other_ending(output: Path, form: str, option: str) -> None:
    """Raises UsageError where the ending contradicts the form: text in a .pdf, a Word document in a .txt."""
    ending = output.suffix.lower()
    said = _ENDINGS.get(ending, "")
    if said != form and (ending in _NO_TEXT or said in _FOR_FILES or (said and form in _FOR_FILES)):
        right = next((one for one, own in _ENDINGS.items() if own == form), ".txt")
        raise UsageError(
            f"{option} writes no {ending} file: {output}", f"Name a file that ends in {right}, or leave {option} out."
        )


def _by_ending(output: Path, forms: Sequence[str]) -> str:
    """The form that the name of a file asks for; the usual one for an ending that says nothing (".txt")."""
    ending = output.suffix.lower()
    by_name = _ENDINGS.get(ending, "")
    if by_name in forms:
        return by_name
    if ending in _NO_TEXT or (by_name and by_name not in _AS_TEXT):
        known = [one for one, form in _ENDINGS.items() if form in forms and one not in _ALSO]
        raise UsageError(f"{output}: this command writes no {ending} file", f"It writes {', '.join((*known, '.txt'))}.")
    return forms[0]


def table(rows: str, form: str) -> str | bytes:
    """A table that is there as CSV, as CSV or as a workbook."""
    if form == "csv":
        return rows
    from lineage.render.workbook import workbook

    return workbook(rows)


class Forms(Protocol[Record_contra]):
    """A module that renders one kind of record."""

    def terminal(self, record: Record_contra, ui: str, width: int, /) -> str:
        """Lines of at most `width` characters."""

    def markdown(self, record: Record_contra, ui: str, /) -> str:
        """A Markdown document."""

    def page(self, record: Record_contra, ui: str, /) -> str:
        """An HTML file."""


def written(
    record: Record,
    forms: Forms[Record],
    to_json: Callable[[Record], Mapping[str, object]],
    form: str,
    ui: str,
    output: Path | None,
) -> str:
    """A record in one of the forms "terminal", "markdown", "html" and "json"."""
    if form == "json":
        return json_text(to_json(record))
    if form == "markdown":
        return forms.markdown(record, ui)
    return forms.page(record, ui) if form == "html" else forms.terminal(record, ui, columns(output))
