"""Two columns in a plain text that keeps the layout of its pages, as `pdftotext -layout` gives it: one after the other,
or where the same numbers stand on both sides two texts."""

from __future__ import annotations

import re
from collections import Counter
from statistics import median
from typing import TYPE_CHECKING

from lineage.sources.printed_numbers import NUMBER

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_NUMBER = re.compile(rf"{NUMBER}\s", re.IGNORECASE)
_BESIDE = 3
"""Lines that must have text on both sides of the gutter."""
_PAIRS = 2
"""Numbers that stand on both sides in one line where there are two texts."""
_WORDS = 3
"""Words that half of the lines of a column of prose have at least; the cells of a table have fewer."""
_MIDDLE = (0.25, 0.75)
"""Part of the width in which the right column begins."""
_LETTERS = 0.6
"""Share of letters in prose."""


def in_columns(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines with columns one after the other, and those of the text that stands beside them, which are none where
    there is one text."""
    gutter = _gutter(lines)
    if gutter is None:
        return list(lines), []
    first, last = _band(lines, gutter)
    band = lines[first:last]
    left, right = [line[:gutter].rstrip() for line in band], [line[gutter:].rstrip() for line in band]
    if _same_numbers(left, right) >= _PAIRS:
        return [*lines[:first], *left, *lines[last:]], right
    return [*lines[:first], *left, *right, *lines[last:]], []


def _gutter(lines: Sequence[str]) -> int | None:
    """The column of characters in which the right text begins; None for one column."""
    width = max((len(line.rstrip()) for line in lines), default=0)
    low, high = (part * width for part in _MIDDLE)
    places = Counter(gap.end() for line in lines for gap in _GAP.finditer(line) if low <= gap.end() <= high)
    for place in sorted(places, key=lambda one: (-places[one], one))[:2]:
        first, last = _band(lines, place)
        pairs = [(line[:place].strip(), line[place:].strip()) for line in lines[first:last]]
        both = [(left, right) for left, right in pairs if left and right]
        if len(both) >= _BESIDE and (_same_numbers(*zip(*both, strict=True)) >= _PAIRS or _is_prose(both)):
            return place
    return None


def _band(lines: Sequence[str], gutter: int) -> tuple[int, int]:
    """The longest run of lines that leave the gutter white, from the first with text on both sides to the last."""
    best, start = (0, 0), 0
    for at, line in enumerate((*lines, "x" * (gutter + 2))):
        if line[max(0, gutter - 2) : gutter].strip():
            beside = [n for n in range(start, at) if lines[n][:gutter].strip() and lines[n][gutter:].strip()]
            if beside and len(beside) > best[1] - best[0]:
                best = (beside[0], at)
            start = at + 1
    return best


def _same_numbers(left: Sequence[str], right: Sequence[str]) -> int:
    pairs = ((_NUMBER.match(one.strip()), _NUMBER.match(other.strip())) for one, other in zip(left, right, strict=True))
    return sum(one is not None and other is not None and one[0] == other[0] for one, other in pairs)


def _is_prose(both: Sequence[tuple[str, str]]) -> bool:
    text = "".join(left + right for left, right in both)
    if sum(char.isalpha() for char in text) <= _LETTERS * len(text):
        return False
    sides = list(zip(*both, strict=True))
    words = all(median(len(line.split()) for line in side) >= _WORDS for side in sides)
    small = any(line[:1].islower() for side in sides for line in side[1:])
    return words and small and not any(_GAP.search(line) for side in sides for line in side)
