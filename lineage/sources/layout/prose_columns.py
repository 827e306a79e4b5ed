"""Pages of prose in columns: the left column first, then the others."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from lineage.sources.layout.baselines import moved, part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.sources.layout.baselines import PrintedRow
    from lineage.sources.layout.row_roles import PageRows

_GUTTER = 1.1
"""Sizes of the narrowest gutter between two columns; cells of tables stand 1.6 apart, words of a justified line 1.1."""
_BESIDE = 3
"""Rows that must have text on both sides of the gutter."""
_FILLED = 0.5
"""Of its longest line, that the lines of a column of prose fill in the middle."""
_WORDS = 3
"""Words that half of its lines have at least; the cells of a table have fewer."""
_LETTERS = 0.6
"""Share of the characters that are letters in columns of prose; figures and spaces make up the rest of tables."""
_CLOSING = 3
"""Rows that may close a text below its columns."""
_FOOT = 0.2
"""Part of the height of a page to which a column goes down that another page or column follows."""
_PARTED = 1.5
"""Sizes by which they stand below the columns."""
_APART = 5
"""Rows on each side of the gutter that show it where no two of them share a baseline."""
_MIDDLE = (0.25, 0.75)
"""Part of the text's width in which a gutter stands."""


def in_columns(sheet: PageRows) -> tuple[PageRows, ...]:
    """The sheet as one or several: rows over the whole width, then the left column, then the others, each of which is
    put where the left one stands, as if it were the next page."""
    gutter = _gutter(sheet.rows)
    if gutter is None:
        return (sheet,)
    parts: list[PageRows] = []
    above: list[PrintedRow] = []
    band: list[PrintedRow] = []
    for row in sheet.rows:
        if _crosses(row, gutter) and band:
            parts += _parts(sheet, above, band, gutter)
            above, band = [row], []
        elif _crosses(row, gutter) or (not band and row.right < gutter):
            above.append(row)
        else:
            band.append(row)
    below = _below(sheet, band, gutter)
    parts += _parts(sheet, above, band[: len(band) - len(below)], gutter)
    parts += [replace(sheet, rows=tuple(below), aside=())] if below else []
    return (replace(parts[0], aside=sheet.aside), *parts[1:]) if parts else (sheet,)


def _below(sheet: PageRows, band: Sequence[PrintedRow], gutter: float) -> Sequence[PrintedRow]:
    """What stands below both columns where they end at one height: a few rows at the left after a gap, without a stop,
    such as the line of the meeting. Columns that do not end together go down to the foot of the page."""
    at = next((n for n in range(len(band), 0, -1) if band[n - 1].right > gutter), 0)
    if not at or band[-1].baseline < _FOOT * sheet.height:
        return ()
    gaps = (n for n in range(at, len(band)) if band[n - 1].baseline - band[n].baseline > _PARTED * band[n].size)
    rest = band[next(gaps, len(band)) :]
    ended = any(row.text.rstrip()[-1:] in {",", ";", ":", "."} for row in rest)  # a paragraph of the left column
    return rest if len(rest) <= _CLOSING and not ended else ()


def _parts(
    sheet: PageRows, above: Sequence[PrintedRow], band: Sequence[PrintedRow], gutter: float
) -> Iterator[PageRows]:
    """The rows over the whole width as one sheet, the two columns of the band as two."""
    if above:
        yield replace(sheet, rows=tuple(above), aside=())
    left = [_side(row, gutter, right=False) for row in band]
    right = [_side(row, gutter, right=True) for row in band]
    columns = [[row for row in side if row is not None] for side in (left, right)]
    if not columns[0] or not columns[1]:
        if band:
            yield replace(sheet, rows=tuple(band), aside=())
        return
    shift = min(row.left for row in columns[1]) - min(row.left for row in columns[0])
    yield replace(sheet, rows=tuple(columns[0]), aside=())
    right_rows = tuple(replace(moved(row, -shift), column=row.column + 1) for row in columns[1])
    yield from in_columns(replace(sheet, rows=right_rows, aside=()))


def _side(row: PrintedRow, gutter: float, *, right: bool) -> PrintedRow | None:
    pieces = tuple(piece for piece in row.pieces if (piece.left >= gutter) == right)
    return part(row, pieces) if pieces else None


def _crosses(row: PrintedRow, gutter: float) -> bool:
    return any(piece.left < gutter < piece.right for piece in row.pieces) or (
        row.left < gutter < row.right and not _is_beside(row, gutter)
    )


def _is_beside(row: PrintedRow, gutter: float) -> bool:
    """Whether the row has text on both sides of the gutter, well apart."""
    left = max((piece.right for piece in row.pieces if piece.left < gutter), default=None)
    right = min((piece.left for piece in row.pieces if piece.left >= gutter), default=None)
    return left is not None and right is not None and left < gutter and right - left >= _GUTTER * row.size


def _gutter(found: Sequence[PrintedRow]) -> float | None:
    """The place of a gutter between two columns of prose: where the right halves of rows begin; None for none."""
    if not found:
        return None
    start, end = min(row.left for row in found), max(row.right for row in found)
    low, high = (start + part * (end - start) for part in _MIDDLE)
    begins: dict[int, int] = defaultdict(int)
    for row in found:
        for before, piece in pairwise(row.pieces):
            if low <= piece.left <= high and piece.left - before.right >= _GUTTER * row.size:
                begins[round(piece.left)] += 1
    for row in found:
        if low <= row.left <= high:
            begins[round(row.left)] += 1
    for place in sorted(begins, key=lambda place: (-begins[place], place))[:2]:
        gutter = place - 1.0
        beside = [row for row in found if _is_beside(row, gutter)]
        if (len(beside) >= _BESIDE and _is_prose(beside, gutter)) or _is_parted(found, gutter):
            return gutter
    return None


def _is_parted(found: Sequence[PrintedRow], gutter: float) -> bool:
    """Whether rows stand on both sides of the gutter from the first on its right to the last, none over it."""
    right = [index for index, row in enumerate(found) if row.left >= gutter]
    band = found[right[0] : right[-1] + 1] if right else []
    left = [row for row in band if row.left < gutter]
    enough = len(right) >= _APART and len(left) >= _APART
    return enough and not any(_crosses(row, gutter) for row in band) and _is_prose(band, gutter)


def _is_prose(beside: Sequence[PrintedRow], gutter: float) -> bool:
    """Whether the rows are lines of two columns and no cells: both sides are filled with words that go on from line to
    line."""
    small = False
    sides = [[side for row in beside if (side := _side(row, gutter, right=right))] for right in (False, True)]
    for half in sides:
        widths = [row.right - row.left for row in half]
        texts = [row.text.strip() for row in half]
        if median(widths) < _FILLED * max(widths) or median(len(text.split()) for text in texts) < _WORDS:
            return False
        small = small or any(text[:1].islower() for text in texts[1:])
    text = "".join(row.text for row in beside)
    letters = sum(char.isalpha() for char in text)
    if not small or letters <= _LETTERS * len(text) or not _one_cell(sides[0]):
        return False
    return _one_cell(sides[1]) or _gutter(sides[1]) is not None


def _one_cell(side: Sequence[PrintedRow]) -> bool:
    """Whether a side does not fall into further cells: that of a table of four columns does."""
    parted = sum(any(b.left - a.right > 2 * _GUTTER * row.size for a, b in pairwise(row.pieces)) for row in side)
    return parted <= 0.2 * len(side)
