"""The heat map: change by paragraph and text. Texts that are not observed take a line between columns, not columns."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from lineage.render.charts.drawing import MIN_TEXT, canvas, put, rectangle, stroke, svg
from lineage.render.charts.inks import GAIN, HEAT, INK, LOSS, PAPER, RULE, SOFT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from lineage.render.charts.chart_data import Cell, Column, Unseen

_GAP = 0.4
"""Width of a line of texts that are not observed, in columns."""
_LEFT, _RIGHT = 1.4, 0.1
"""Room for the labels of the rows, and behind the last column, in columns."""


def heat_map(
    columns: Sequence[Column],
    rows: Sequence[tuple[str, Sequence[Cell]]],
    unseen: Sequence[Unseen] = (),
    *,
    title: str,
    description: str,
) -> str:
    """Change by paragraph (rows) and text (columns): the stronger, the more of its wording changed on that step."""
    gaps = {gap.before: gap for gap in unseen}
    widths = [1 + _GAP * (at in gaps) for at in range(len(columns))]
    middles = [end - 0.5 for end in accumulate(widths)]
    whole = sum(widths) + _GAP * (len(columns) in gaps)
    figure, axes = canvas(0.78 * (_LEFT + whole + _RIGHT), 0.155 * len(rows) + 0.9)
    titles: dict[str, str] = {}
    for y, (name, cells) in enumerate(rows):
        axes.text(-0.12, y, name, ha="right", va="center", color=INK, size=MIN_TEXT)
        for x, cell in enumerate(cells):
            _heat_cell(axes, middles[x], (y, x), cell, titles)
    for middle, column in zip(middles, columns, strict=True):
        axes.text(middle, -2.1, column.name, ha="center", va="center", color=INK, size=8.5, weight="bold")
        axes.text(middle, -1.1, column.year, ha="center", va="center", color=SOFT, size=7.5)
    for before, gap in gaps.items():
        end = middles[before] - 0.5 if before < len(columns) else whole
        _gap(axes, end - _GAP / 2, len(rows), gap, titles)
    axes.set_xlim(-_LEFT, whole + _RIGHT)
    axes.set_ylim(len(rows) - 0.3, -2.8)
    return svg(figure, "heat", title, description, titles)


def _gap(axes: Axes, x: float, rows: int, gap: Unseen, titles: dict[str, str]) -> None:
    axes.text(x, -2.1, f"({gap.count})", ha="center", va="center", color=SOFT, size=MIN_TEXT)
    line = stroke(axes, [x, x], [-1.4, rows - 0.6], color=SOFT, linewidth=0.9, linestyle=(0, (1, 3)))
    line.set_gid(f"b{len(titles)}")
    titles[f"b{len(titles)}"] = gap.title


_HEAT_STEPS = (0.02, 0.15, 0.35, 0.6)
_SIGNS = {"new": ("+", GAIN), "appeared": ("(+)", GAIN), "first": ("•", INK), "gone": ("×", LOSS)}


def _heat_cell(axes: Axes, middle: float, place: tuple[int, int], cell: Cell, titles: dict[str, str]) -> None:
    if cell.state == "absent":
        return
    y, x = place
    level = sum(cell.share >= step for step in _HEAT_STEPS)
    patch = rectangle(middle - 0.46, y - 0.43, 0.92, 0.86, HEAT[level] if cell.state == "changed" else PAPER)
    patch.set(linewidth=0.6, edgecolor=RULE if cell.state == "changed" else SOFT)
    patch.set_gid(f"c{y}x{x}")
    titles[f"c{y}x{x}"] = cell.title
    put(axes, patch)
    if cell.state in _SIGNS:
        sign, ink = _SIGNS[cell.state]
        axes.text(middle, y, sign, ha="center", va="center", color=ink, size=8.5, weight="bold")
