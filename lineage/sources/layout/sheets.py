"""The pieces of a page become its rows, without turned, hidden or doubled text, watermarks and numbers of lines."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import pairwise
from math import inf
from statistics import median
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from lineage.sources.layout.baselines import rows
from lineage.sources.layout.row_labels import labelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.sources.layout.baselines import GlyphRun, PrintedRow
    from lineage.sources.layout.row_roles import PageRows

_TWICE = 0.12
"""Of the size, by which the second print of a doubled bold letter may stand off the first."""
_LARGE = 2.5
"""Sizes of the text, from which on letters that run across it are a watermark."""
_NUMBERED_ROWS = 4
"""Rows of a page that must have a number in the margin for these to be line numbers."""
_NUMBERED_SHARE = 0.7
"""Share of the rows of a page that have one, where every line has."""
_EDGE = 3.0
"""Points within which numbers in the margin end, or begin, at one place."""


def arranged(sheet: PageRows, pieces: Sequence[GlyphRun]) -> PageRows:
    """The sheet with the rows of `pieces`; what is not part of the text stands in its `aside`. A page of hidden text
    alone is one whose picture was recognised: there it is the text."""
    seen_at_all = any(not piece.hidden for piece in pieces)
    upright = [piece for piece in pieces if not piece.turned and not (piece.hidden and seen_at_all)]
    hidden = [piece for piece in pieces if piece.hidden and seen_at_all]
    turned = [piece for piece in pieces if piece.turned and piece not in hidden]
    across, upright = _across(upright)
    built, numbers = _without_line_numbers(labelled(rows(_once(upright), sheet.number)))
    aside = [("turned", "".join(piece.text for piece in turned)), ("hidden", " ".join(piece.text for piece in hidden))]
    aside.append(("turned", "".join(piece.text for piece in across)))
    aside.append(("line number", " ".join(numbers)))
    found = tuple((role, text) for role, text in aside if text.strip())
    return replace(sheet, rows=built, aside=(*sheet.aside, *found))


def _across(pieces: Sequence[GlyphRun]) -> tuple[list[GlyphRun], list[GlyphRun]]:
    """The letters of a watermark, far larger than the text, which they run across, and the other pieces."""
    usual = median(piece.size for piece in pieces) if pieces else 0.0
    large = [piece for piece in pieces if piece.size > _LARGE * usual]
    small = [piece for piece in pieces if piece.size <= _LARGE * usual] if large else []
    covers = any(_covers(one, other) for one in large for other in small)
    return (large, small) if covers else ([], list(pieces))


def _covers(large: GlyphRun, piece: GlyphRun) -> bool:
    inside = large.baseline - 0.1 * large.size < piece.baseline < large.baseline + 0.5 * large.size
    return inside and large.left < piece.right and piece.left < large.right


def upright(sheets: Sequence[PageRows]) -> tuple[PageRows, ...]:
    """The sheets without the text of pages in a script that runs from right to left, where others do not: its words
    would come in the wrong order."""
    other = [_is_right_to_left(sheet) for sheet in sheets]
    return tuple(sheets) if all(other) else tuple(map(_without_text, sheets, other))


def _is_right_to_left(sheet: PageRows) -> bool:
    letters = {c: times for c, times in Counter("".join(row.text for row in sheet.rows)).items() if c.isalpha()}
    from_right = sum(times for letter, times in letters.items() if bidirectional(letter) in {"R", "AL"})
    return from_right > 0.5 * max(1, sum(letters.values()))


def _without_text(sheet: PageRows, aside: bool) -> PageRows:
    if not aside:
        return sheet
    text = " ".join(row.text for row in sheet.rows)
    return replace(sheet, rows=(), aside=(*sheet.aside, ("right to left", text)))


def _once(pieces: Iterable[GlyphRun]) -> Iterator[GlyphRun]:
    """The pieces, each once: some programs print a letter twice, a little apart, to make it bold."""
    places: dict[str, list[GlyphRun]] = defaultdict(list)
    kept: dict[int, GlyphRun] = {}
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


def _without_line_numbers(found: tuple[PrintedRow, ...]) -> tuple[tuple[PrintedRow, ...], list[str]]:
    """The rows without the numbers that stand before them in the margin, 1, 2, 3 or 5, 10, 15, and these."""
    numbered = [row for row in found if row.pieces[0].text.strip().isdigit()]
    if len(numbered) < _NUMBERED_ROWS or not _are_line_numbers(numbered, found):
        return found, []
    numbers = {id(row): row.pieces[0].text.strip() for row in numbered}
    kept = [replace(row, pieces=row.pieces[1:]) if id(row) in numbers else row for row in found]
    return tuple(row for row in kept if row.pieces), list(numbers.values())


def _are_line_numbers(numbered: Sequence[PrintedRow], found: Sequence[PrintedRow]) -> bool:
    first = [row.pieces[0] for row in numbered]
    values = [int(piece.text) for piece in first]
    step = values[1] - values[0]
    if step not in {1, 5} or any(after - before != step for before, after in pairwise(values)):
        return False
    one_edge = any(max(edges) - min(edges) <= _EDGE for edges in ([p.right for p in first], [p.left for p in first]))
    gaps = [row.pieces[1].left - row.pieces[0].right for row in numbered if len(row.pieces) > 1]
    others = [row.left for row in found if row not in numbered]
    edge = max(piece.left for piece in first)
    beside = bool(gaps or others) and min(gaps, default=1.0) > 0 and min(others, default=inf) > edge
    return one_edge and beside and (step == 5 or len(numbered) >= _NUMBERED_SHARE * len(found))
