"""Sheets to lines: one line for each paragraph, heading, note, table row and piece of furniture."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.sources.layout import paragraphs
from lineage.sources.layout.baselines import cells
from lineage.sources.layout.columns import table_rows
from lineage.sources.layout.paragraphs import RowBlock
from lineage.sources.layout.row_roles import PageRows, RowRole, body_size, fixed, note_mark, places, repeated
from lineage.sources.lines import Line, Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.sources.layout.baselines import PrintedRow

MASTHEAD_ZONE = 0.8
"""On the first page, organ and symbol stand side by side above this part of the height."""
ROLES = {RowRole.HEADER: "header", RowRole.FOOTER: "footer", RowRole.RULE: "rule"}


def compose(sheets: Sequence[PageRows]) -> tuple[Line, ...]:
    """The lines of a document in reading order; a note follows the paragraph in which its page ends."""
    size, known, still = body_size(sheets), repeated(sheets), fixed(sheets)
    margin = body_margin(sheets, size)
    done: list[RowBlock] = []
    body: RowBlock | None = None
    note: RowBlock | None = None
    waiting: list[RowBlock] = []
    for sheet in sheets:
        for row, place, role in _placed(sheet, places(sheet, size, known, still)):
            if place is RowRole.NOTE:
                note = _note(note, row, waiting)
            elif place is not RowRole.BODY:
                waiting.append(paragraphs.start(row, ROLES[place]))
            elif body is not None and not role and _joins(body, row, sheet, margin):
                body.rows.append(row)
            else:
                done.extend(_flushed(body, waiting, row))
                body = paragraphs.start(row, role)
    done.extend([body] if body else [])
    done.extend(waiting)
    lines = [_line(block, number) for number, block in enumerate(done, start=1)]
    return (*lines, *_aside(sheets, len(lines)))


def _aside(sheets: Sequence[PageRows], count: int) -> Iterator[Line]:
    """What stands on the pages and is not part of their text, after all of it."""
    found = ((sheet.number, role, text) for sheet in sheets for role, text in sheet.aside)
    for number, (page, role, text) in enumerate(found, start=count + 1):
        yield Line(runs=(Run(text=text),), number=number, page=page, role=role)


def _flushed(body: RowBlock | None, waiting: list[RowBlock], row: PrintedRow) -> Iterator[RowBlock]:
    """The finished paragraph, then what stood between it and `row` on the pages before."""
    if body is not None:
        yield body
    ready = [block for block in waiting if block.rows[0].page < row.page or block.role == "header"]
    waiting[:] = [block for block in waiting if block not in ready]
    yield from ready


def _placed(sheet: PageRows, found: Sequence[RowRole]) -> Iterator[tuple[PrintedRow, RowRole, str]]:
    """Rows with their place and, in the body, the role "table" or ""; what stands side by side in the furniture and on
    the title page is separated."""
    tables = table_rows(sheet.rows)
    for index, (row, place) in enumerate(zip(sheet.rows, found, strict=True)):
        masthead = sheet.number == 1 and row.baseline > MASTHEAD_ZONE * sheet.height
        apart = masthead or place in (RowRole.HEADER, RowRole.FOOTER)
        role = "table" if index in tables and not masthead else ""
        for part in cells(row) if apart else (row,):
            yield part, place, role


def _joins(body: RowBlock, row: PrintedRow, sheet: PageRows, margin: float) -> bool:
    if body.role or not paragraphs.goes_on(body, row, margin=margin):
        return False
    if sheet.number > 1 or (row.page, row.column) != (body.last.page, body.last.column):
        return True
    if row.baseline > MASTHEAD_ZONE * sheet.height:
        return False
    beside = row.left < margin - paragraphs.ALIGNED
    return not beside or paragraphs.is_bold([row]) == paragraphs.is_bold([body.last])


def _note(note: RowBlock | None, row: PrintedRow, waiting: list[RowBlock]) -> RowBlock:
    """The note that `row` begins or goes on with; a new one joins those waiting for the end of the paragraph."""
    mark = note_mark(row)
    if note is not None and not mark:
        note.rows.append(row)
        return note
    if mark:
        row = replace(row, pieces=row.pieces[1:])
    begun = paragraphs.start(row, "note", mark)
    waiting.append(begun)
    return begun


def _line(block: RowBlock, number: int) -> Line:
    role = block.role
    if not role and paragraphs.is_bold(block.rows):
        role = "heading"
    return Line(runs=paragraphs.join(block.rows), number=number, page=block.rows[0].page, role=role, label=block.label)


def body_margin(sheets: Sequence[PageRows], size: float) -> float:
    """Where most rows of the body begin, in points from the left."""
    lefts = Counter(round(row.left) for sheet in sheets for row in sheet.rows if abs(row.size - size) < 0.05 * size)
    return float(max(lefts, key=lambda left: (lefts[left], -left), default=0))
