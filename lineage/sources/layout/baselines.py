"""Rows: the pieces of text that stand on one baseline of a page, from left to right."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.sources.lines import Run, Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BASELINE = 0.5
"""Pieces whose baselines differ by less than this part of the row's size share a row. A superscript mark of these
texts stands 0.35 higher; the next row follows at 1.15 or more."""
RAISED = (0.86, 0.12)
"""A piece is superscript when it is at most 0.86 of its row's size and raised by 0.12 of it: marks are 0.65, those
that a browser prints 0.83."""
SPACE = 0.155
"""A gap of this part of the size is a space. Measured on 27 documents: 6,000 gaps inside words reach 0.15 (drift of
justified text), spaces begin at 0.16, after the slope of an italic f."""
TOUCHING = 0.05
"""Pieces of one style that stand closer than this part of the size are one: a browser prints letter by letter."""
CELL = 1.6
"""A gap of this many sizes parts two cells. The widest gap of a justified row is 1.1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GlyphRun:
    """Neighbouring characters of one font on one baseline. Places in points from the lower left corner."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool = False
    italic: bool = False
    spaced: bool = False
    """The file has a space before the piece: an italic f may lean over the whole gap ("Takes note *of* the")."""
    turned: bool = False
    """Set across the page, as job numbers in the margin and watermarks are."""
    hidden: bool = False
    """Leaves no mark on the paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRow:
    """The pieces of one printed line or of one of its cells."""

    pieces: tuple[GlyphRun, ...]
    """From left to right; never empty."""
    page: int
    """From 1."""
    baseline: float
    size: float
    """The size of most of its characters."""
    column: int = 0
    """Of the page, from 0."""

    @property
    def left(self) -> float:
        """Where the row begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where the row ends."""
        return self.pieces[-1].right

    @property
    def text(self) -> str:
        """The printed characters, one space where there is a gap."""
        return "".join(run.text for run in runs(self))


def rows(pieces: Iterable[GlyphRun], page: int) -> tuple[PrintedRow, ...]:
    """The rows of a page from top to bottom."""
    found: list[list[GlyphRun]] = []
    for piece in sorted(pieces, key=lambda one: (-one.size, -one.baseline, one.left)):
        home = next((row for row in found if _shares(piece, row[0])), None)
        if home is None:
            found.append([piece])
        else:
            home.append(piece)
    built = (_row(row, page) for row in found)
    return tuple(sorted(built, key=lambda row: (-row.baseline, row.left)))


def _shares(piece: GlyphRun, anchor: GlyphRun) -> bool:
    return abs(piece.baseline - anchor.baseline) < BASELINE * anchor.size


def _row(pieces: Sequence[GlyphRun], page: int) -> PrintedRow:
    ordered = _joined(sorted(pieces, key=lambda one: (one.left, one.right)))
    anchor = _main(ordered)
    return PrintedRow(pieces=ordered, page=page, baseline=anchor.baseline, size=anchor.size)


def _joined(pieces: Sequence[GlyphRun]) -> tuple[GlyphRun, ...]:
    """The pieces of a row from left to right, letters of one word and style as one."""
    groups: list[list[GlyphRun]] = [[pieces[0]]]
    for before, piece in pairwise(pieces):
        near = abs(piece.left - before.right) <= TOUCHING * piece.size and before.baseline == piece.baseline
        if not near or piece.spaced or _look(before) != _look(piece):
            groups.append([])
        groups[-1].append(piece)
    texts = ("".join(piece.text for piece in group) for group in groups)
    return tuple(replace(one[0], text=text, right=one[-1].right) for one, text in zip(groups, texts, strict=True))


def _look(piece: GlyphRun) -> tuple[float, bool, bool]:
    return piece.size, piece.bold, piece.italic


def _main(pieces: Sequence[GlyphRun]) -> GlyphRun:
    """The first piece of the size in which most of the characters are set; the larger size of two as frequent."""
    counts: Counter[float] = Counter()
    for piece in pieces:
        counts[piece.size] += len(piece.text.strip())
    size = max(counts, key=lambda one: (counts[one], one))
    return next(piece for piece in pieces if piece.size == size)


def cells(row: PrintedRow, gap: float = CELL) -> tuple[PrintedRow, ...]:
    """The row cut where a gap is wider than `gap` sizes."""
    groups: list[list[GlyphRun]] = [[row.pieces[0]]]
    for before, piece in zip(row.pieces, row.pieces[1:], strict=False):
        if piece.left - before.right > gap * row.size:
            groups.append([])
        groups[-1].append(piece)
    return tuple(part(row, group) for group in groups)


def part(row: PrintedRow, pieces: Sequence[GlyphRun]) -> PrintedRow:
    """The row of some of its pieces, on their own baseline."""
    anchor = _main(pieces)
    return replace(row, pieces=tuple(pieces), baseline=anchor.baseline, size=anchor.size)


def moved(row: PrintedRow, across: float) -> PrintedRow:
    """The row, that many points further to the right."""
    pieces = (replace(piece, left=piece.left + across, right=piece.right + across) for piece in row.pieces)
    return replace(row, pieces=tuple(pieces))


def runs(row: PrintedRow) -> tuple[Run, ...]:
    """The row as runs of one style; a space is put where the print has a gap and the file has none."""
    out: list[Run] = []
    right: float | None = None
    for piece in row.pieces:
        parted = right is not None and (piece.spaced or piece.left - right > SPACE * row.size)
        spaced = parted and not out[-1].text.endswith(" ")
        gap = " " if spaced and not piece.text.startswith(" ") else ""
        out.append(Run(text=gap + piece.text, styles=styles(piece, row)))
        right = piece.right
    return tuple(out)


def styles(piece: GlyphRun, row: PrintedRow) -> frozenset[Style]:
    """What the print says of a piece, seen against its row."""
    size, raise_ = RAISED
    marks: set[Style] = set()
    if piece.size <= size * row.size and piece.baseline - row.baseline >= raise_ * row.size:
        marks.add(Style.SUPERSCRIPT)
    if piece.bold:
        marks.add(Style.BOLD)
    if piece.italic:
        marks.add(Style.ITALIC)
    return frozenset(marks)
