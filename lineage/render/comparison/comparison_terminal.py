"""Comparisons for the terminal: readable without colour, [+added+] and [-removed-], at any width."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from lineage.diff.edits import Operation
from lineage.documents.resolution import Kind
from lineage.render.catalogue import spaced, text
from lineage.render.comparison.comparison_header import explanation, summary
from lineage.render.comparison.comparison_reading import (
    Segment,
    fact_lines,
    headline,
    hint_line,
    item_line,
    link_line,
    nothing,
    shown,
    source_segments,
    whole,
)
from lineage.render.comparison.note_lines import note_lines
from lineage.render.comparison.one_language import stretch_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineage.diff.comparison import ComparedParagraph, Comparison, LinkedDiff, Row
    from lineage.render.comparison.comparison_reading import View

_MARKS = {Operation.EQUAL: ("", ""), Operation.INSERT: ("[+", "+]"), Operation.DELETE: ("[-", "-]")}
_STYLES = {Operation.EQUAL: "", Operation.INSERT: "bold green", Operation.DELETE: "red strike"}


def render(comparison: Comparison, view: View, *, width: int = 100, colour: bool = False) -> str:
    """The comparison as text of at most `width` columns; `colour` adds styles to the marks, never replaces them."""
    out = _console(width, colour=colour)
    _print(out, f"{comparison.old.id} → {comparison.new.id}", 0, "bold")
    for line in summary(comparison, view, "compare.marks"):
        _print(out, line, 0)
    rows = shown(comparison, view)
    if not rows:
        _print(out, nothing(view), 0)
    _rows(out, rows, view)
    out.print()
    for line in explanation(comparison, view):
        _print(out, line, 0)
    return "\n".join(line.rstrip() for line in _written(out).split("\n"))


def _rows(out: Console, rows: Sequence[Row], view: View) -> None:
    """The rows under the names of their parts, each paragraph with its place among those that are shown."""
    count = sum(row.kind is not Kind.HEADING for row in rows)
    part: Kind | None = None
    at = 0
    for row in rows:
        if row.kind is not part and row.kind is not Kind.HEADING:
            part = row.kind
            out.print()
            _print(out, text(view.ui, f"compare.kind.{part.value}").upper(), 0, "bold")
        at += row.kind is not Kind.HEADING
        _row(out, row, view, "" if row.kind is Kind.HEADING else f"{at}/{count}")


def _console(width: int, *, colour: bool) -> Console:
    return Console(
        file=StringIO(),
        width=width,
        color_system="standard" if colour else None,
        force_terminal=colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


def _written(out: Console) -> str:
    file = out.file
    return file.getvalue() if isinstance(file, StringIO) else ""


def _print(out: Console, content: str | Text, indent: int, style: str = "") -> None:
    out.print(Padding(content if isinstance(content, Text) else Text(content, style=style), (0, 0, 0, indent)))


def _row(out: Console, row: Row, view: View, place: str) -> None:
    out.print()
    _print(out, "  ".join(filter(None, (place, headline(row, view)))), 0, "bold")
    for entry in row.entries:
        _entry(out, entry, row, view)


def _entry(out: Console, entry: ComparedParagraph, row: Row, view: View) -> None:
    if head := item_line(entry, row, view):
        _print(out, head, 2, "bold")
    if not entry.links:
        _print(out, _marked([whole(entry)]), 4)
    for linked in entry.links:
        _linked(out, entry, linked, view)
    for lead, pieces in note_lines(entry.notes, view):
        _print(out, Text.assemble((f"{lead} ", "italic"), _marked(pieces)), 4)
    hint = hint_line(entry, view)
    if hint:
        _print(out, hint, 4, "italic")


def _linked(out: Console, entry: ComparedParagraph, linked: LinkedDiff, view: View) -> None:
    _print(out, link_line(linked, view), 4, "italic")
    _print(out, _marked(source_segments(entry, linked, view)), 4)
    if facts := fact_lines(linked, view):
        _print(out, f"{text(view.ui, 'compare.facts')}{spaced(view.ui, ':')} {'; '.join(facts)}", 4, "italic")
    for line in stretch_lines(linked, view.ui):
        _print(out, _safe(line), 4, "italic")


def _marked(pieces: Iterable[Segment]) -> Text:
    out = Text()
    for piece in pieces:
        opening, closing = _MARKS[piece.operation]
        out.append(f"{opening}{_safe(piece.text)}{closing}", style=_STYLES[piece.operation])
    return out


def _safe(content: str) -> str:
    """Text without control characters, which could steer a terminal."""
    return "".join(c if c.isprintable() or c in "\n\t\u00a0\u202f" else "\N{REPLACEMENT CHARACTER}" for c in content)
