"""Two texts side by side, as in a compilation: the same numbers stand in both columns at the same height."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.sources.layout.baselines import moved
from lineage.sources.printed_numbers import NUMBER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.sources.layout.baselines import PrintedRow
    from lineage.sources.layout.row_roles import PageRows

_NUMBER = re.compile(rf"{NUMBER}\s", re.IGNORECASE)
_PAIRS = 2
"""Numbers that must stand on both sides of the gutter at one height."""
_GUTTER = 0.8
"""Sizes of the narrowest gutter: the numbers say that it is one."""
_MIDDLE = (0.3, 0.7)
"""Part of the width of a page in which the right text begins."""
_WORDS = 3
"""Fewest words on the first line of a paragraph after such a number; the cells of a table have figures."""
_ENDED = re.compile(r"[,;:.][^\w,;:.]*$")
_APART = 1.6
"""Sizes by which the heads of two columns stand above their first line."""
_EDGE = 6.0
"""Points within which the rows of a text begin."""


def beside(sheets: Sequence[PageRows]) -> tuple[tuple[PageRows, ...], tuple[PageRows, ...]]:
    """The sheets with their left text, and those with the text beside it, each put where the left one stands. Rows over
    the whole width stay with the left text; the second part is empty where no page has two texts."""
    gutters = Counter(gutter for sheet in sheets if (gutter := _gutter(sheet)) is not None)
    if not gutters:
        return tuple(sheets), ()
    gutter = max(gutters, key=lambda place: (gutters[place], -place))
    parted = [_halves(sheet, gutter) for sheet in sheets]
    return tuple(left for left, _ in parted), tuple(right for _, right in parted if right.rows)


def _gutter(sheet: PageRows) -> float | None:
    """Where the right text of a page begins, in points; None where there is none."""
    places: Counter[int] = Counter()
    for row in sheet.rows:
        for at, (before, piece) in enumerate(pairwise(row.pieces), start=1):
            low, high = (part * sheet.width for part in _MIDDLE)
            if not low <= piece.left <= high or piece.left - before.right < _GUTTER * row.size:
                continue
            texts = [replace(row, pieces=side).text.strip() for side in (row.pieces[:at], row.pieces[at:])]
            if _same_number(*texts):
                places[round(piece.left)] += 1
    place = max(places, key=lambda one: (places[one], -one), default=0)
    return float(place) if places[place] >= _PAIRS else None


def _same_number(left: str, right: str) -> bool:
    found = [_NUMBER.match(text) for text in (left, right)]
    if not found[0] or not found[1] or found[0][0].casefold() != found[1][0].casefold():
        return False
    return all(len(text.split()) > _WORDS for text in (left, right))


def _halves(sheet: PageRows, gutter: float) -> tuple[PageRows, PageRows]:
    left: list[PrintedRow] = []
    right: list[PrintedRow] = []
    edge = min((row.left for row in sheet.rows), default=0.0)
    for row in sheet.rows:
        for side, found in zip((left, right), _sides(row, gutter), strict=True):
            side.extend(found)
    heads = _heads(left, right)
    there = tuple(moved(row, edge - gutter) for row in right if row not in heads)
    aside = tuple(("column head", row.text) for row in heads)
    rest = replace(sheet, rows=tuple(row for row in left if row not in heads), aside=(*sheet.aside, *aside))
    return rest, replace(sheet, rows=there, aside=())


def _heads(left: Sequence[PrintedRow], right: Sequence[PrintedRow]) -> list[PrintedRow]:
    """What stands over the two texts and names them: "Base text" beside "Proposal of Mexico"."""
    if not right or _ENDED.search(right[0].text):
        return []
    beside_it = next((row for row in left if row.baseline == right[0].baseline), None)
    alone = len(right) == 1 or right[0].baseline - right[1].baseline > _APART * right[0].size
    return [beside_it, right[0]] if beside_it and alone and not _ENDED.search(beside_it.text) else []


def _sides(row: PrintedRow, gutter: float) -> Iterator[tuple[PrintedRow, ...]]:
    """The row to the left of the gutter and to its right; a row that crosses it is one of the left text."""
    at = next((n for n, piece in enumerate(row.pieces) if piece.left >= gutter - _EDGE), len(row.pieces))
    starts = at < len(row.pieces) and row.pieces[at].left <= gutter + 2 * _EDGE
    crosses = at > 0 and row.pieces[at - 1].right > gutter
    if not starts or crosses:
        yield from ((row,), ())
        return
    for part in (row.pieces[:at], row.pieces[at:]):
        yield (replace(row, pieces=part),) if part else ()
