"""Blocks: the rows of one paragraph, heading or note, over the ends of lines and pages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lineage.sources.layout.baselines import runs
from lineage.sources.lines import Run, Style
from lineage.sources.runs import merged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.sources.layout.baselines import PrintedRow

LEADING = 1.45
"""Rows of one paragraph follow at 1.2 sizes (1.1 to 1.25 in titles and notes), the next paragraph at 1.8; 1.6 in
the narrowest annexes."""
ALIGNED = 3.0
"""Points within which two rows begin at one place; first lines are indented by 24 points."""
CENTRED = 4.0
"""Points within which two rows have one centre."""
LABEL = re.compile(
    r"(?:\d{1,3}(?: ?\([a-z]\))?\.|\d{1,2}\.(?:\d{1,2}|[a-h])\.?"
    r"|\([a-z]{1,4}\)|[a-z]{1,4}\)|[IVXLC]{1,9}\.|[•–—·])(?:\s|$)"
)

SHORT = 40.0
"""Points by which the last row of a paragraph falls short of the others; words of justified rows fill them."""
ENDED = re.compile(r"[.;:!?][”’\"')]*\d{0,3}$")
DIVIDED = re.compile(r"[^\W\d_][-\u2010]$")
TIGHT = re.compile(r"\w[-\u2010\u2011–/][\u200b-\u200d\u2060]?$")
NUMBERED = re.compile(r"\d{1,4}/\d{1,4}[A-Z]?\.?\s|" + LABEL.pattern)
"""The number of a resolution before its title, or a label."""
HANGING = 80.0
"""Points by which the rest of a paragraph may stand to the right of its number; 51 in titles."""


@dataclass(slots=True)
class RowBlock:
    """Rows that were put together so far."""

    rows: list[PrintedRow]
    role: str = ""
    label: str = ""
    hanging: tuple[float, ...] = field(default=())
    """Where the first row has the beginnings of words after a gap: a hanging paragraph goes on below one."""

    @property
    def last(self) -> PrintedRow:
        """The lowest row so far."""
        return self.rows[-1]


def start(row: PrintedRow, role: str = "", label: str = "") -> RowBlock:
    """A block that begins with `row`."""
    hanging = tuple(piece.left for piece in row.pieces[1:])
    return RowBlock(rows=[row], role=role, label=label, hanging=hanging)


def goes_on(block: RowBlock, row: PrintedRow, *, margin: float) -> bool:
    """Whether `row` belongs to the block. `margin` is where most rows of the body begin."""
    last = block.last
    if abs(row.size - last.size) > 0.12 * max(row.size, last.size):
        return False
    if (row.page, row.column) == (last.page, last.column):
        gap = last.baseline - row.baseline
        if not 0 < gap <= LEADING * max(row.size, last.size):
            return False
        return _below(block, row)
    if row.page == last.page and row.column < last.column:
        return False
    return _over_page(block, row, margin)


def _below(block: RowBlock, row: PrintedRow) -> bool:
    """Whether the row stands as the next line of the block's paragraph does."""
    first, last = block.rows[0], block.last
    # full rows have one centre too: "... in its three dimensions" / "– economic, social and environmental – and"
    if _centre(row, last) and abs(row.left - first.left) > ALIGNED and abs(row.left - last.left) > ALIGNED:
        return not LABEL.match(row.text)
    if len(block.rows) > 1:
        return abs(row.left - last.left) <= ALIGNED
    return _second(block, row)


def _second(block: RowBlock, row: PrintedRow) -> bool:
    first = block.rows[0]
    if abs(row.left - first.left) <= ALIGNED:
        return not LABEL.match(row.text)
    if row.left < first.left:
        return True
    if NUMBERED.match(first.text) and row.left - first.left <= HANGING:
        return True
    return any(abs(row.left - left) <= ALIGNED for left in block.hanging[:3])


def _centre(one: PrintedRow, other: PrintedRow) -> bool:
    return abs(one.left + one.right - other.left - other.right) <= 2 * CENTRED


def _over_page(block: RowBlock, row: PrintedRow, margin: float) -> bool:
    """Whether the first row of a page goes on with the last block of the page before."""
    first, last = block.rows[0], block.last
    if LABEL.match(row.text) and abs(row.left - first.left) <= ALIGNED:
        return False
    if is_bold([row]) and not is_bold(block.rows):
        return False
    if len(block.rows) > 1:
        flush = abs(first.left - last.left) <= ALIGNED
        return abs(row.left - last.left) <= ALIGNED and not (flush and _is_over(block, row))
    if abs(row.left - first.left) <= ALIGNED:
        return False
    return row.left < first.left or abs(row.left - margin) <= ALIGNED


def _is_over(block: RowBlock, row: PrintedRow) -> bool:
    """Whether a paragraph without indentation ends with its last row: that one is short, or a sentence ends in it
    and another begins on the next page."""
    short = block.last.right < max(other.right for other in block.rows) - SHORT
    return short or (ENDED.search(block.last.text.rstrip()) is not None and row.text.lstrip()[:1].isupper())


def join(rows: Sequence[PrintedRow]) -> tuple[Run, ...]:
    """The runs of a block's rows, one space between rows; nothing after a slash, dash or hyphen that ends a row
    in the middle of a word ("2015–" / "2030"). Where the hyphen may be one of word division ("technology-" /
    "enabled", "prosti-" / "tution") a line feed stays: the structure knows the words of the document.
    """
    out: list[Run] = []
    before = ""
    for row in rows:
        pieces = list(runs(row))
        if out:
            out[-1] = Run(text=out[-1].text.rstrip(), styles=out[-1].styles)
        joint = _joint(before, row.text.lstrip())
        pieces[0] = Run(text=joint + pieces[0].text.lstrip(), styles=pieces[0].styles)
        out.extend(pieces)
        before = row.text.rstrip()
    return merged(out)


def _joint(before: str, after: str) -> str:
    """What stands between the end of one row and the beginning of the next."""
    if before and DIVIDED.search(before) and after[:1].islower():
        return "\n"
    return "" if not before or TIGHT.search(before) else " "


def is_bold(rows: Sequence[PrintedRow]) -> bool:
    """Whether everything printed in the rows is bold."""
    return all(Style.BOLD in run.styles for row in rows for run in runs(row) if run.text.strip())
