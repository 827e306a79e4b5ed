"""The heat map: change by paragraph and text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.render.charts.drawing import MIN_TEXT, canvas, put, rectangle, stroke, svg
from lineage.render.charts.inks import GAIN, HEAT, INK, LOSS, PAPER, RULE, SOFT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from lineage.render.charts.chart_data import Cell, Column


def heat_map(
    columns: Sequence[Column], rows: Sequence[tuple[str, Sequence[Cell]]], *, title: str, description: str
) -> str:
    """Change by paragraph (rows) and text (columns): the stronger, the more of its wording changed on that step."""
    tall = 0.155 * len(rows) + 0.9
    figure, axes = canvas(max(6.5, 0.78 * len(columns) + 1.2), tall)
    titles: dict[str, str] = {}
    for y, (name, cells) in enumerate(rows):
        axes.text(-0.62, y, name, ha="right", va="center", color=INK, size=MIN_TEXT)
        for x, cell in enumerate(cells):
            _heat_cell(axes, x, y, cell, titles)
    for at, column in enumerate(columns):
        axes.text(at, -2.1, column.name, ha="center", va="center", color=INK, size=8.5, weight="bold")
        axes.text(at, -1.1, column.year, ha="center", va="center", color=SOFT, size=7.5)
    axes.set_xlim(-1.9, len(columns) - 0.4)
    axes.set_ylim(len(rows) - 0.3, -2.8)
    return svg(figure, "heat", title, description, titles)


_HEAT_STEPS = (0.02, 0.15, 0.35, 0.6)


def _heat_cell(axes: Axes, x: int, y: int, cell: Cell, titles: dict[str, str]) -> None:
    if cell.state == "absent":
        return
    if cell.state == "unknown":
        stroke(axes, [x - 0.3, x + 0.3], [y, y], color=SOFT, linewidth=0.8, linestyle=(0, (1, 3)))
        return
    level = sum(cell.share >= step for step in _HEAT_STEPS)
    patch = rectangle(x - 0.46, y - 0.43, 0.92, 0.86, HEAT[level] if cell.state == "changed" else PAPER)
    patch.set(linewidth=0.6, edgecolor=RULE if cell.state == "changed" else SOFT)
    patch.set_gid(f"c{y}x{x}")
    titles[f"c{y}x{x}"] = cell.title
    put(axes, patch)
    if cell.state in {"new", "gone"}:
        sign, ink = ("+", GAIN) if cell.state == "new" else ("×", LOSS)
        axes.text(x, y, sign, ha="center", va="center", color=ink, size=8.5, weight="bold")
