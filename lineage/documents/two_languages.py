"""A text and its version in another language in one file: side by side in a table, which is two texts and not one with
both in each row, or one under the other, of which none is meant."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage import languages
from lineage.errors import UnreadableError
from lineage.languages import LANGUAGES
from lineage.languages.organs import organ_line

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


def check_one_language(lines: Sequence[str], name: str) -> None:
    """Raises UnreadableError where texts in two languages stand one under the other in the lines of a file: the
    paragraphs of the first would be read as the title of the second."""
    opened = (next((at for at, line in enumerate(lines) if _opens(line, code)), None) for code in LANGUAGES)
    starts = sorted(at for at in opened if at is not None)
    ends = [*starts[1:], len(lines)]
    texts = [lines[start:end] for start, end in zip(starts, ends, strict=False)]
    if sum(any(line.startswith("1. ") for line in text) for text in texts) > 1:
        raise UnreadableError(f"{name}: holds texts in two languages", "Give each of them as a file of its own.")


def _opens(line: str, language: str) -> bool:
    """Whether the name of an organ opens a text in a language: "The General Assembly,"."""
    organ = organ_line(line, language) if line.endswith(",") else None
    return organ is not None and bool(organ.name)
