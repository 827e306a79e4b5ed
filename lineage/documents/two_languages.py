"""A table that sets a text beside its version in another language: two texts, and not one with both in each row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage import languages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.sources.lines import Line

LEFT, RIGHT = 2, 1
"""Columns of the two texts; 0 is that of lines over the whole width."""
_FEWEST = 3
"""Rows that must have words on both sides."""
_SHORTEST = 15
"""Words that a side has at least: fewer do not tell a language."""


def two_languages(rows: Sequence[Line]) -> list[Line] | None:
    """The lines of the left text, then of the right one, of a table with a language in each column; None for any other
    table."""
    if any(len(row.cells) != 2 for row in rows):
        return None
    sides = [[line for row in rows for line in row.cells[at]] for at in (0, 1)]
    texts = [" ".join(line.text for line in side) for side in sides]
    both = sum(all(any(line.text.strip() for line in cell) for cell in row.cells) for row in rows)
    if both < _FEWEST or min(len(text.split()) for text in texts) < _SHORTEST:
        return None
    if languages.detect(texts[0]) == languages.detect(texts[1]):
        return None
    marked = ((side, column) for side, column in zip(sides, (LEFT, RIGHT), strict=True))
    return [replace(line, role="", column=column) for side, column in marked for line in side]
