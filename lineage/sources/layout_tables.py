"""Tables that only set a text on the page: a column of numbers beside a column of paragraphs, or one column alone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.sources.printed_numbers import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.sources.lines import Line

_NUMBER = re.compile(
    rf"[\[(]{{0,3}}(?:(?:PP|OP)\s?\d{{1,3}}{SUFFIX}[.)\]:]{{0,3}}"
    rf"|(?:\d{{1,4}}|[a-z]{{1,4}}){SUFFIX}[.)\]:]{{1,3}})|[•●▪◦·‣–—-]",
    re.IGNORECASE,
)
"""What stands in the cell left of a paragraph: its number, letter or bullet."""
_ENDED = re.compile(r"[,;.:][^\w,;.:]*$")
_WORD = re.compile(r"\w{3}")
_LONG = 30
"""Characters of the shortest cell that is a paragraph."""
_PROSE = 0.6
"""Share of the cells that end as paragraphs do, from which on a table of one column is a text."""

MOST_COLUMNS = 64
Cell = list["Line"]


def is_layout(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a table, cells row by row, is not a table to a reader: each row is a paragraph with its number to the
    left, or each is one cell of text."""
    filled = [[cell for cell in row if _text(cell)] for row in rows]
    filled = [row for row in filled if row]
    if not filled or any(len(row) > 2 for row in filled):
        return False
    pairs = [row for row in filled if len(row) == 2]
    ended = all(_ENDED.search(_text(row[1])) for row in pairs)
    if not all(_NUMBER.fullmatch(_text(row[0])) or (ended and _text(row[0]).isdigit()) for row in pairs):
        return False
    alone = [_text(row[0]) for row in filled if len(row) == 1]
    return bool(pairs) or sum(bool(_ENDED.search(text)) for text in alone) >= _PROSE * len(alone)


def cells_of(row: Sequence[Cell]) -> tuple[tuple[Line, ...], ...]:
    """The cells of a row as the line of it keeps them."""
    return tuple(tuple(line for line in cell if line.role == "table") for cell in row)


def holds_text(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a table holds paragraphs, as no title page does: two cells or more end as those of a resolution."""
    return sum(1 for row in rows for cell in row if _is_clause(_text(cell))) > 1


def _is_clause(text: str) -> bool:
    """Whether a cell ends as a paragraph of a resolution does, and is as long as one."""
    end = next((at for at in range(len(text), 0, -1) if text[at - 1].isalnum() or text[at - 1] == "_"), 0)
    first, last = _WORD.search(text), max(text.rfind(sign, end) for sign in ",;")
    return first is not None and last - first.end() >= _LONG


def in_role(rows: Sequence[Sequence[Cell]], role: str) -> list[list[Cell]]:
    """The cells with their lines of text in another role."""
    return [
        [[replace(line, role=role) if line.role == "table" else line for line in cell] for cell in row] for row in rows
    ]


def unrolled(row: Sequence[Cell]) -> Iterator[Line]:
    """The lines of a row of such a table: those of its text, the first with its number as label."""
    filled = [cell for cell in row if _text(cell)]
    label = _text(filled[0]) if len(filled) == 2 else ""
    for line in filled[-1] if filled else ():
        role = "" if line.role == "table" else line.role
        yield replace(line, role=role, label=line.label or label)
        label = ""
    yield from (line for cell in filled[:-1] for line in cell if line.role != "table")


def _text(cell: Cell) -> str:
    lines = (line.label + " " + line.text for line in cell if line.role == "table")
    return " ".join(" ".join(lines).split())
