"""Numbers of paragraphs that a table sets half-way down the cell beside them: each goes before the first line there."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.sources.printed_numbers import NUMBER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.sources.layout.baselines import PrintedRow

_NUMBER = re.compile(NUMBER, re.IGNORECASE)
_INSIDE = 1.3
"""Sizes by which the lines of a cell follow each other at most; cells are further apart."""
_APART = 0.8
"""Sizes between a number and the cell beside it."""
_MIDDLE = 0.35
"""Sizes by which a number may miss the middle of its cell."""


def labelled(found: tuple[PrintedRow, ...]) -> tuple[PrintedRow, ...]:
    """The rows of a page, each number that stands in the middle of a cell before the first line of the cell."""
    parted = [_parts(row) for row in found]
    lines = [(text, number is not None) for number, text in parted if text is not None]
    moved = {id(number): cell[0] for number, _ in parted if number is not None and (cell := _cell(number, lines))}
    if not moved:
        return found
    before = {id(moved[id(number)]): number for number, _ in parted if number is not None and id(number) in moved}
    kept: list[PrintedRow] = []
    for row, (number, text) in zip(found, parted, strict=True):
        rest = text if number is not None and id(number) in moved else row
        if text is not None and id(text) in before:
            rest = _with_number(text, before[id(text)])
        kept += [rest] if rest is not None else []
    return tuple(kept)


def _parts(row: PrintedRow) -> tuple[PrintedRow | None, PrintedRow | None]:
    """The number that begins a row, and what follows it at some distance; None for either that is not there."""
    if not _NUMBER.fullmatch(row.pieces[0].text.strip()):
        return None, row
    if len(row.pieces) == 1:
        return row, None
    if row.pieces[1].left - row.pieces[0].right < _APART * row.size:
        return None, row
    return replace(row, pieces=row.pieces[:1]), replace(row, pieces=row.pieces[1:])


def _cell(number: PrintedRow, lines: Sequence[tuple[PrintedRow, bool]]) -> list[PrintedRow]:
    """The lines to the right of a number, of which it is the middle; none where it is not, or one has a number."""
    beside = [(row, marked) for row, marked in lines if row.left > number.right]
    at = [n for n, (row, _) in enumerate(beside) if abs(row.baseline - number.baseline) <= _INSIDE * row.size]
    if not at:
        return []
    first, last = at[0], at[-1]
    while first and _follows(beside[first - 1][0], beside[first][0]):
        first -= 1
    while last + 1 < len(beside) and _follows(beside[last][0], beside[last + 1][0]):
        last += 1
    cell = [row for row, _ in beside[first : last + 1]]
    if len(cell) < 2 or any(marked and row.baseline != number.baseline for row, marked in beside[first : last + 1]):
        return []
    middle = (cell[0].baseline + cell[-1].baseline) / 2
    return cell if abs(middle - number.baseline) <= _MIDDLE * number.size else []


def _follows(row: PrintedRow, below: PrintedRow) -> bool:
    return 0 < row.baseline - below.baseline <= _INSIDE * row.size


def _with_number(row: PrintedRow, number: PrintedRow) -> PrintedRow:
    pieces = tuple(replace(piece, baseline=row.baseline) for piece in number.pieces)
    return replace(row, pieces=(*pieces, *row.pieces))
