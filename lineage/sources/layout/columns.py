"""Tables: rows of a page whose cells stand below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.sources.layout.baselines import cells
from lineage.sources.layout.paragraphs import LABEL, LEADING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.sources.layout.baselines import PrintedRow

COLUMN = 3.0
"""Points within which two cells begin or end at one place."""
CELL_LEADING = 1.75
"""The lines of a cell stand as far apart as the rows of the table do: up to 1.7 sizes in loose tables."""
NEAR = 4
"""Rows between two rows of one table: what a cell of several lines puts between them."""


def table_rows(rows: Sequence[PrintedRow]) -> frozenset[int]:
    """Indices of the rows that belong to a table.

    A row with cells counts when another one near it has a cell, not the first, that begins or ends at the same
    place: a justified line with wide gaps has no such neighbour. The lines of a cell that goes on below count too.
    """
    parts = {index: cells(row) for index, row in enumerate(rows)}
    wide = [index for index, found in parts.items() if _has_cells(found)]
    sure = {
        one for one in wide for other in wide if 0 < abs(one - other) <= NEAR and _aligned(parts[one], parts[other])
    }
    for index in range(1, len(rows)):
        if index not in sure and index - 1 in sure and _goes_on(rows, index, parts, sure):
            sure.add(index)
    return frozenset(sure)


def _has_cells(found: Sequence[PrintedRow]) -> bool:
    """Whether a row is more than a number or letter and its text."""
    return len(found) > 2 or (len(found) == 2 and not LABEL.match(found[0].text.strip() + " "))


def _aligned(one: Sequence[PrintedRow], other: Sequence[PrintedRow]) -> bool:
    return any(abs(a.left - b.left) <= COLUMN or abs(a.right - b.right) <= COLUMN for a in one[1:] for b in other[1:])


def _goes_on(rows: Sequence[PrintedRow], index: int, parts: dict[int, tuple[PrintedRow, ...]], sure: set[int]) -> bool:
    """Whether a row is the next line of a cell above it."""
    row, above = rows[index], rows[index - 1]
    last = max(number for number in sure if number < index and _has_cells(parts[number]))
    leading = CELL_LEADING if abs(row.size - rows[last].size) < 0.05 * row.size else LEADING
    if not 0 < above.baseline - row.baseline <= leading * row.size:
        return False
    lefts = [cell.left for cell in parts[last]]
    return all(min(abs(cell.left - left) for left in lefts) <= COLUMN for cell in parts[index])
