"""One way to choose the form of a report: `--format`, the ending of the file, or the flags that are short for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_ENDINGS = {".docx": "docx", ".html": "html", ".md": "markdown", ".csv": "csv", ".json": "json", ".ics": "ics"}
_FOR_FILES = frozenset({"docx"})


def as_json(given: str | None, flag: bool, output: Path | None) -> bool:
    """Whether a command that writes text or JSON writes JSON; see `chosen`."""
    return chosen(given, ("terminal", "json"), {"json": flag}, output) == "json"


def chosen(given: str | None, forms: Sequence[str], flags: Mapping[str, bool], output: Path | None) -> str:
    """The form that a command writes, out of `forms`, the first of which is the usual one.

    `given` is the value of --format; `flags` are the options that are short for a form (`--json`) and whether they
    are set. Where nothing is asked for, the ending of the file `output` decides. Raises UsageError for a form that the
    command does not have, for two at a time, and for a Word document without a file.
    """
    if given is not None and given not in forms:
        raise UsageError(f"--format {given}: no such format", f"Choose one of {', '.join(forms)}.")
    named = {name: f"--{name}" for name, on in flags.items() if on} | ({given: f"--format {given}"} if given else {})
    asked = list(named)
    if len(asked) > 1:
        raise UsageError(f"{named[asked[0]]} and {named[asked[1]]}: one form at a time", "Leave one of them out.")
    by_name = _ENDINGS.get(output.suffix.lower(), "") if output else ""
    form = asked[0] if asked else by_name if by_name in forms else forms[0]
    if form in _FOR_FILES and output is None:
        raise UsageError("a Word document is not written to the terminal", "Name a file with -o.")
    return form
