"""Spaces narrower than any other on the page: "ofthe" with a slight gap, where "of" and "the" are words of the
document; and spaces of the file that the paper does not show."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lineage.sources.layout.baselines import SPACE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.sources.layout.baselines import GlyphRun, PrintedRow
    from lineage.sources.layout.row_roles import PageRows

NARROW = 0.06
"""Of the size: justified text drifts as far apart inside words, up to 0.15. Of 1,700 such gaps in 55 documents one
parts two words that the document has and that make none together: "ofthe" in A/RES/80/118."""
_WORD = re.compile(r"[^\W\d_]+")
_LAST = re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}+$")
_FIRST = re.compile(r"[^\W\d_]{2,}")
_SEEN = 2
"""Times that each of the two words stands in the document."""


class DrawnLetter(NamedTuple):
    """One character, its number on the page, the handle of the text object that draws it, its place in points."""

    number: int
    text: str
    handle: int
    x: float
    y: float


def as_printed(letters: Iterable[DrawnLetter | None]) -> Iterator[DrawnLetter | None]:
    """The letters without spaces behind hyphens that the next one stands on: "neo- ", then "Nazism" moved back. None
    parts letters, and stays."""
    one: DrawnLetter | None = None
    two: DrawnLetter | None = None
    for three in letters:
        if not (one and one.text == "-" and two and three and _stands_on(one, two, three)):
            yield one
            one = two
        two = three
    yield from (one, two)


def _stands_on(hyphen: DrawnLetter, space: DrawnLetter, letter: DrawnLetter) -> bool:
    """Nearer than 0.4 of the hyphen's width, of which a space has 0.75; seven in 30 resolutions have 0.1 to 0.25."""
    if space.text != " " or space.y != letter.y:
        return False
    return 0 <= letter.x - space.x < 0.4 * (space.x - hyphen.x)


def spaced(sheets: Sequence[PageRows]) -> tuple[PageRows, ...]:
    """The sheets with a space wherever a narrow gap lies between two words of the document that are not one word
    together."""
    words = Counter(word.casefold() for sheet in sheets for row in sheet.rows for word in _WORD.findall(row.text))
    return tuple(replace(sheet, rows=tuple(_row(row, words) for row in sheet.rows)) for sheet in sheets)


def _row(row: PrintedRow, words: Counter[str]) -> PrintedRow:
    found = {after for before, after in _pairs(row) if _are_two(before, row.pieces[after], row, words)}
    if not found:
        return row
    pieces = (replace(piece, spaced=True) if at in found else piece for at, piece in enumerate(row.pieces))
    return replace(row, pieces=tuple(pieces))


def _pairs(row: PrintedRow) -> Iterator[tuple[GlyphRun, int]]:
    return ((before, at) for at, (before, _) in enumerate(pairwise(row.pieces), start=1))


def _are_two(before: GlyphRun, piece: GlyphRun, row: PrintedRow, words: Counter[str]) -> bool:
    if piece.spaced or not NARROW * row.size < piece.left - before.right <= SPACE * row.size:
        return False
    last, first = _LAST.search(before.text), _FIRST.match(piece.text)
    if last is None or first is None:
        return False
    one, other = last[0].casefold(), first[0].casefold()
    return min(words[one], words[other]) >= _SEEN and words[one + other] <= 1
