"""The forms of `lineage diff`: each with the renderer that writes it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from lineage.cli.inputs import json_text
from lineage.cli.screen import columns
from lineage.cli.signed import signature

if TYPE_CHECKING:
    from lineage.diff.comparison import Comparison
    from lineage.render.comparison.comparison_reading import View

PLAIN_WIDTH = 100
"""Columns of the terminal form where the output is not a terminal and COLUMNS says nothing."""
FORMATS = ("terminal", "markdown", "html", "docx", "json")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRequest:
    """What a form may need beside the comparison and the reader's view of it."""

    output: Path | None
    stat: bool
    author: str | None
    day: datetime | None


def _word(comparison: Comparison, view: View, asked: FormRequest) -> bytes:
    """The Word form, changes of our own under the name and the day that were given."""
    from lineage.render.word.redline_layout import word_file

    known = comparison.new.adopted or comparison.new.dated
    return word_file(comparison, signature(asked.author, asked.day, view.ui, known))


def _json(comparison: Comparison, view: View, asked: FormRequest) -> str:
    from lineage.render.comparison.comparison_json import to_json

    return json_text(to_json(comparison))


def _html(comparison: Comparison, view: View, asked: FormRequest) -> str:
    from lineage.render.comparison import comparison_html

    return comparison_html.page(comparison, view)


def _markdown(comparison: Comparison, view: View, asked: FormRequest) -> str:
    from lineage.render.comparison import comparison_markdown

    return comparison_markdown.render(comparison, view)


def _terminal(comparison: Comparison, view: View, asked: FormRequest) -> str:
    from lineage.render.comparison import comparison_terminal, diffstat

    width = columns(asked.output, PLAIN_WIDTH)
    if asked.stat:
        return diffstat.render(comparison, view, width)
    colour = asked.output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return comparison_terminal.render(comparison, view, width=width, colour=colour)


RENDERED: dict[str, Callable[[Comparison, View, FormRequest], str | bytes]] = {
    "terminal": _terminal,
    "markdown": _markdown,
    "html": _html,
    "docx": _word,
    "json": _json,
}
"""The forms of the report, by the names in FORMATS: a new form is one row here and one name there."""
