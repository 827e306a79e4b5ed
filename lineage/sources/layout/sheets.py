"""The pieces of a page become its rows: without turned, hidden or doubled text and line numbers, and column by
column."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from lineage.sources.layout.baselines import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.sources.layout.baselines import Piece, Row
    from lineage.sources.layout.row_roles import Sheet

_TWICE = 0.12
"""Of the size, by which the second print of a doubled bold letter may stand off the first."""
_NUMBERED_ROWS = 4
"""Rows of a page that must have a number in the margin for these to be line numbers."""
_NUMBERED_SHARE = 0.7
"""Share of the rows of a page that have one, where every line has."""
_EDGE = 3.0
"""Points within which numbers in the margin end, or begin, at one place."""
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
_MIDDLE = (0.25, 0.75)
"""Part of the text's width in which a gutter stands."""


def arranged(sheet: Sheet, pieces: Sequence[Piece]) -> Sheet:
    """The sheet with the rows of `pieces`; what is not part of the text stands in its `aside`. A page of hidden text
    alone is one whose picture was recognised: there it is the text."""
    seen_at_all = any(not piece.hidden for piece in pieces)
    upright = [piece for piece in pieces if not piece.turned and not (piece.hidden and seen_at_all)]
    hidden = [piece for piece in pieces if piece.hidden and seen_at_all]
    turned = [piece for piece in pieces if piece.turned and piece not in hidden]
    built, numbers = _without_line_numbers(rows(_once(upright), sheet.number))
    aside = [("turned", "".join(piece.text for piece in turned)), ("hidden", " ".join(piece.text for piece in hidden))]
    aside.append(("line number", " ".join(numbers)))
    found = tuple((role, text) for role, text in aside if text.strip())
    return replace(sheet, rows=built, aside=(*sheet.aside, *found))


def upright(sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """The sheets without the text of pages in a script that runs from right to left, where others do not: its words
    would come in the wrong order."""
    other = [_is_right_to_left(sheet) for sheet in sheets]
    return tuple(sheets) if all(other) else tuple(map(_without_text, sheets, other))


def _is_right_to_left(sheet: Sheet) -> bool:
    letters = [char for row in sheet.rows for char in row.text if char.isalpha()]
    return sum(bidirectional(char) in {"R", "AL"} for char in letters) > 0.5 * max(1, len(letters))


def _without_text(sheet: Sheet, aside: bool) -> Sheet:
    if not aside:
        return sheet
    text = " ".join(row.text for row in sheet.rows)
    return replace(sheet, rows=(), aside=(*sheet.aside, ("right to left", text)))


def _once(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, each once: some programs print a letter twice, a little apart, to make it bold."""
    places: dict[str, list[Piece]] = defaultdict(list)
    kept: dict[int, Piece] = {}
    for number, piece in enumerate(pieces):
        off = _TWICE * piece.size
        if any(
            abs(one.left - piece.left) <= off and abs(one.baseline - piece.baseline) <= off and one.size == piece.size
            for one in places[piece.text]
        ):
            continue
        places[piece.text].append(piece)
        kept[number] = piece
    yield from kept.values()


def _without_line_numbers(found: tuple[Row, ...]) -> tuple[tuple[Row, ...], list[str]]:
    """The rows without the numbers that stand before them in the margin, 1, 2, 3 or 5, 10, 15, and these."""
    numbered = [row for row in found if row.pieces[0].text.strip().isdigit()]
    if len(numbered) < _NUMBERED_ROWS or not _are_line_numbers(numbered, found):
        return found, []
    numbers = {id(row): row.pieces[0].text.strip() for row in numbered}
    kept = [replace(row, pieces=row.pieces[1:]) if id(row) in numbers else row for row in found]
    return tuple(row for row in kept if row.pieces), list(numbers.values())


def _are_line_numbers(numbered: Sequence[Row], found: Sequence[Row]) -> bool:
    first = [row.pieces[0] for row in numbered]
    values = [int(piece.text) for piece in first]
    step = values[1] - values[0]
    if step not in {1, 5} or any(after - before != step for before, after in pairwise(values)):
        return False
    one_edge = any(max(edges) - min(edges) <= _EDGE for edges in ([p.right for p in first], [p.left for p in first]))
    others = [row.pieces[1].left for row in numbered if len(row.pieces) > 1]
    others += [row.left for row in found if row not in numbered]
    beside = bool(others) and min(others) > max(piece.right for piece in first)
    return one_edge and beside and (step == 5 or len(numbered) >= _NUMBERED_SHARE * len(found))


def in_columns(sheet: Sheet) -> tuple[Sheet, ...]:
    """The sheet as one or several: rows over the whole width, then the left column, then the others, each of which is
    put where the left one stands, as if it were the next page."""
    gutter = _gutter(sheet.rows)
    if gutter is None:
        return (sheet,)
    parts: list[Sheet] = []
    above: list[Row] = []
    band: list[Row] = []
    for row in sheet.rows:
        if _crosses(row, gutter) and band:
            parts += _parts(sheet, above, band, gutter)
            above, band = [row], []
        elif _crosses(row, gutter) or (not band and not _is_beside(row, gutter)):
            above.append(row)
        else:
            band.append(row)
    parts += _parts(sheet, above, band, gutter)
    return (replace(parts[0], aside=sheet.aside), *parts[1:]) if parts else (sheet,)


def _parts(sheet: Sheet, above: Sequence[Row], band: Sequence[Row], gutter: float) -> Iterator[Sheet]:
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
    right_rows = tuple(replace(_moved(row, -shift), column=row.column + 1) for row in columns[1])
    yield from in_columns(replace(sheet, rows=right_rows, aside=()))


def _moved(row: Row, across: float) -> Row:
    pieces = (replace(piece, left=piece.left + across, right=piece.right + across) for piece in row.pieces)
    return replace(row, pieces=tuple(pieces))


def _side(row: Row, gutter: float, *, right: bool) -> Row | None:
    pieces = tuple(piece for piece in row.pieces if (piece.left >= gutter) == right)
    return replace(row, pieces=pieces) if pieces else None


def _crosses(row: Row, gutter: float) -> bool:
    return any(piece.left < gutter < piece.right for piece in row.pieces) or (
        row.left < gutter < row.right and not _is_beside(row, gutter)
    )


def _is_beside(row: Row, gutter: float) -> bool:
    """Whether the row has text on both sides of the gutter, well apart."""
    left = max((piece.right for piece in row.pieces if piece.left < gutter), default=None)
    right = min((piece.left for piece in row.pieces if piece.left >= gutter), default=None)
    return left is not None and right is not None and left < gutter and right - left >= _GUTTER * row.size


def _gutter(found: Sequence[Row]) -> float | None:
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
    for place in sorted(begins, key=lambda place: (-begins[place], place))[:2]:
        gutter = place - 1.0
        beside = [row for row in found if _is_beside(row, gutter)]
        if len(beside) >= _BESIDE and _is_prose(beside, gutter):
            return gutter
    return None


def _is_prose(beside: Sequence[Row], gutter: float) -> bool:
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


def _one_cell(side: Sequence[Row]) -> bool:
    """Whether a side does not fall into further cells: that of a table of four columns does."""
    parted = sum(any(b.left - a.right > 2 * _GUTTER * row.size for a, b in pairwise(row.pieces)) for row in side)
    return parted <= 0.2 * len(side)
