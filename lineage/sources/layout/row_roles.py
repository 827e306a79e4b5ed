"""What a row of a page is: running header, footer, the rule above the notes, a note, or the body."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lineage.sources.layout.baselines import cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.sources.layout.baselines import PrintedRow

HEADER_ZONE = 0.885
"""Running titles stand above this part of the page's height; three rows of them reach down to 0.92, the body
begins at 0.896 on full pages."""
FOOTER_ZONE = 0.07
"""Job and page numbers stand below this part of the height (0.046 to 0.06); the lowest notes stand at 0.075."""
JOB_ZONE = 0.12
"""The number of the printing job is a footer below this part of the height, in whatever size: where the footer was
set higher it stands at 0.08, in the size of the body."""
JOB_NUMBER = re.compile(r"\d{2}-\d{5}(?: ?\([A-Z]\))?(?: {1,4}\d{6})?")
SMALL = 0.93
"""Rows under this part of the body's size are small print: notes 0.85, running titles 0.85, job numbers 0.7."""
_OUTER = 2
"""Rows at either end of a page among which heads and feet stand."""
BODY_SHARE = 0.3
"""Of the most frequent size's characters: in 27 documents the body has 1.0, larger print at most 0.02."""
APART = 2.2
"""Sizes by which a running title of the body's size stands above it. Two pages of one document may begin with the same
row of text, "the Advisory Committee," in A/RES/69/262: the next row or paragraph follows at 1.2 or 1.8."""
RULE = re.compile(r"[_\u2014\u2015\u2500\u2501\s]{5,}")
MARK = re.compile(r"\d{1,3}|\*{1,4}|[†‡§a-z]")


class RowRole(StrEnum):
    """Where on the page a row belongs."""

    BODY = "body"
    HEADER = "header"
    FOOTER = "footer"
    RULE = "rule"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRows:
    """One page with its rows from top to bottom. Sizes in points."""

    number: int
    width: float
    height: float
    rows: tuple[PrintedRow, ...]
    aside: tuple[tuple[str, str], ...] = ()
    """What is printed across the page, hidden, or beside the lines: (role, text)."""


def body_size(sheets: Sequence[PageRows]) -> float:
    """The size of the body: the largest in which a good part of the characters is set; 0 for an empty document.

    Not the most frequent one: the notes of a short resolution may be longer than its text. Bold rows (titles) do not
    count.
    """
    counts: Counter[float] = Counter()
    for sheet in sheets:
        for row in sheet.rows:
            if not all(piece.bold for piece in row.pieces):
                counts[round(row.size, 1)] += len(row.text)
    most = max(counts.values(), default=0)
    return max((size for size, count in counts.items() if count >= BODY_SHARE * most), default=0.0)


def repeated(sheets: Sequence[PageRows]) -> frozenset[str]:
    """Forms (digits as #) that stand at the top or the bottom of two pages or more."""
    counts: Counter[str] = Counter()
    for sheet in sheets:
        outer = {form(row) for row in sheet.rows if not FOOTER_ZONE < row.baseline / sheet.height < HEADER_ZONE}
        counts.update(outer)
    return frozenset(text for text, count in counts.items() if count > 1)


def fixed(sheets: Sequence[PageRows]) -> frozenset[tuple[str, int]]:
    """Forms and heights of rows that open or close three pages or more (both of two) at one height, wherever the text
    ends: feet that are set inside the page. Two pages of a text may open with the same words of it."""
    counts: Counter[tuple[str, int]] = Counter()
    pages: dict[int, list[PrintedRow]] = defaultdict(list)
    for sheet in sheets:
        pages[sheet.number] += sheet.rows
    for found in pages.values():
        rows = sorted(found, key=lambda row: -row.baseline)
        counts.update({place for row in (*rows[:_OUTER], *rows[-_OUTER:]) for place in _stands(row)})
    return frozenset(place for place, count in counts.items() if count > 1 and count >= min(3, len(pages)))


def _stands(row: PrintedRow) -> set[tuple[str, int]]:
    """The cells of a row with their height; notes ("21 A/69/334, para. 81.") may end two pages at one."""
    shown = [(cell, cell.text.strip()) for cell in cells(row)]
    return {(text if text[:1].isdigit() else form(cell), round(cell.baseline)) for cell, text in shown}


def form(row: PrintedRow) -> str:
    """The text of a row with every number as one #."""
    return re.sub(r"\d+", "#", row.text.strip())


def places(
    sheet: PageRows, size: float, known: frozenset[str], still: frozenset[tuple[str, int]]
) -> tuple[RowRole, ...]:
    """The place of every row of a sheet, given the body's size, the forms that are repeated, and those that stand at
    one height on every page."""
    found = [RowRole.BODY] * len(sheet.rows)
    top = _headers(sheet, size, known)
    while sheet.number > 1 and top < len(found) and not still.isdisjoint(_stands(sheet.rows[top])):
        top += 1
    bottom = _footers(sheet, size, known, top)
    while bottom > top and not still.isdisjoint(_stands(sheet.rows[bottom - 1])):
        bottom -= 1
    found[:top] = [RowRole.HEADER] * top
    found[bottom:] = [RowRole.FOOTER] * (len(found) - bottom)
    start = _notes(sheet.rows, top, bottom, size)
    if start is not None:
        ruled = is_rule(sheet.rows[start])
        found[start:bottom] = [RowRole.NOTE] * (bottom - start)
        found[start] = RowRole.RULE if ruled else RowRole.NOTE
    return tuple(found)


def _headers(sheet: PageRows, size: float, known: frozenset[str]) -> int:
    if sheet.number == 1:
        return 0
    count = 0
    for row in sheet.rows:
        high = row.baseline > HEADER_ZONE * sheet.height
        if not (high and (row.size < SMALL * size or form(row) in known)):
            break
        count += 1
    while 0 < count < len(sheet.rows) and _touches(sheet.rows[count - 1], sheet.rows[count], size):
        count -= 1
    return count


def _touches(row: PrintedRow, below: PrintedRow, size: float) -> bool:
    """Whether a row of the body's size is the first of the text below it."""
    return row.size >= SMALL * size and row.baseline - below.baseline < APART * size


def _footers(sheet: PageRows, size: float, known: frozenset[str], top: int) -> int:
    start = len(sheet.rows)
    while start > top:
        row = sheet.rows[start - 1]
        low = row.baseline < FOOTER_ZONE * sheet.height
        if not (low and (row.size < SMALL * size or form(row) in known or sheet.number == 1)) and not _is_job(
            row, sheet
        ):
            break
        start -= 1
    return start


def _is_job(row: PrintedRow, sheet: PageRows) -> bool:
    """Whether the row is the number of the printing job at the foot of the page: "08-62133 (E)    121108"."""
    return row.baseline < JOB_ZONE * sheet.height and JOB_NUMBER.match(row.text.strip()) is not None


def is_rule(row: PrintedRow) -> bool:
    """Whether the row is nothing but a line drawn with characters."""
    return RULE.fullmatch(row.text.strip()) is not None


def _notes(rows: Sequence[PrintedRow], top: int, bottom: int, size: float) -> int | None:
    """Index of the first row of the notes or of their rule: small print from there to the foot of the page."""
    start = bottom
    while start > top and rows[start - 1].size < SMALL * size and not is_rule(rows[start - 1]):
        start -= 1
    if start > top and is_rule(rows[start - 1]):
        return start - 1 if start < bottom else None
    return start if any(note_mark(row) for row in rows[start:bottom]) else None


def note_mark(row: PrintedRow) -> str:
    """The mark that begins the row of a note, raised or in a size of its own; "" for none."""
    first = row.pieces[0]
    text = first.text.strip()
    apart = first.size < 0.82 * row.size or (text.isdigit() and abs(first.size - row.size) > 0.1 * row.size)
    return text if len(row.pieces) > 1 and MARK.fullmatch(text) and (apart or text.startswith("*")) else ""
