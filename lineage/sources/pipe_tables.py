"""Tables of Markdown, their cells parted by upright strokes: where they stand among the lines, and what is in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.sources.layout_tables import MOST_COLUMNS, cells_of, is_layout, unrolled
from lineage.sources.lines import Line, Run
from lineage.sources.runs import is_blank, merged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_DELIMITER = re.compile(r"\s*+(?:\|\s*+)?:?-+:?\s*+(?>(?:\|\s*+:?-+:?\s*+)*)\|?\s*+")
_FRAMED = re.compile(r"\s*\|.*(?<!\\)\|\s*")
_STROKE = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Table:
    """Consecutive lines of a text that make a table, without the line of dashes."""

    rows: tuple[Line, ...]


def with_tables(lines: Sequence[Line]) -> Iterator[Line | Table]:
    """The lines in order, those of a table together."""
    at = 0
    while at < len(lines):
        end = _end(lines, at)
        if end == at:
            yield lines[at]
            at += 1
            continue
        yield Table(tuple(row for row in lines[at:end] if not _parts_rows(row.text)))
        at = end


def lines_of_table(table: Table, read: Callable[[str], Sequence[Run]]) -> Iterator[Line]:
    """A row as one line with its cells, or where the table only sets a text on the page, its paragraphs. `read`
    resolves the mark-up of one line of a cell."""
    rows = [[_cell(text, row, read) for text in _cells(row.text)] for row in table.rows]
    layout = is_layout(rows)
    for row, cells in zip(table.rows, rows, strict=True):
        if layout:
            yield from unrolled(cells)
            continue
        runs = [run for cell in cells for line in cell for run in (*line.runs, Run(text="\t"))]
        if not is_blank(runs):
            yield Line(runs=merged(runs), number=row.number, page=row.page, role="table", cells=cells_of(cells))


def _end(lines: Sequence[Line], start: int) -> int:
    """Where the table ends that begins with a line; `start` where none does: it has a line of dashes under its first
    row, or two rows between strokes."""
    first, second = lines[start].text, lines[start + 1].text if start + 1 < len(lines) else ""
    headed = _STROKE.search(first) is not None and _parts_rows(second) and len(_cells(first)) == len(_cells(second))
    framed = _FRAMED.fullmatch(first) is not None and _FRAMED.fullmatch(second) is not None
    if not headed and not (framed and len(_cells(first)) > 1):
        return start
    end = start + 2
    while end < len(lines) and _STROKE.search(lines[end].text):
        end += 1
    return end


def _parts_rows(text: str) -> bool:
    return "-" in text and "|" in text and _DELIMITER.fullmatch(text) is not None


def _cells(text: str) -> list[str]:
    bare = re.sub(r"(?<!\\)\|$", "", text.strip().removeprefix("|"))
    return _STROKE.split(bare, MOST_COLUMNS - 1)


def _cell(text: str, row: Line, read: Callable[[str], Sequence[Run]]) -> list[Line]:
    parts = [part.strip() for part in _BREAK.split(text)]
    return [Line(runs=tuple(read(part)), number=row.number, page=row.page, role="table") for part in parts if part]
