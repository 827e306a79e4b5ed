"""The words of every body and year: carried over, new, or not known to be either."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lineage.render.charts.drawing import MIN_TEXT, canvas, put, rectangle, stroke, svg
from lineage.render.charts.inks import INK, PAPER, RULE, SOFT, shade

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from matplotlib.axes import Axes


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """The words of one body in one year, as shares of their sum; None for a year whose texts are all missing."""

    carried: float
    new: float
    unknown: float
    said: str


SIZE = 0.68
"""Width and height of a cell, of 1."""


def year_map(  # noqa: PLR0913
    years: Sequence[str],
    rows: Sequence[tuple[str, Sequence[Share | str | None]]],
    *,
    names: tuple[str, str, str],
    percent: Callable[[float], str],
    title: str,
    description: str,
) -> str:
    """One row a body, one column a year: the cell is filled from below with words carried over, then new ones, then
    those of which it is not known. A text in place of a share stands for a year whose texts are all missing, None for
    one without texts.

    `names` are those of the three parts, in that order; `percent` writes a share as the language of the page does.
    """
    longest = max((len(name) for name, _ in rows), default=8)
    left = 0.115 * longest + 0.4
    figure, axes = canvas(max(7.5, 0.62 * (len(years) + left) + 0.2), 0.62 * (len(rows) + 1.7))
    titles: dict[str, str] = {}
    for y, (name, cells) in enumerate(rows):
        axes.text(-0.62, y, name, ha="right", va="center", color=INK, size=8.5)
        for x, cell in enumerate(cells):
            if isinstance(cell, Share):
                _cell(axes, x, y, cell, percent)
                titles[f"c{y}x{x}"] = cell.said
            elif cell is not None:
                stroke(axes, [x - 0.3, x + 0.3], [y, y], color=SOFT, linewidth=0.9, linestyle=(0, (1, 3)))
    for at, year in enumerate(years):
        axes.text(at, -0.72, year, ha="center", va="center", color=INK, size=8.5, weight="bold")
    _key(axes, names)
    wide = max(len(years), 7.5 / 0.62 - left)
    axes.set_xlim(-0.5 - left, wide - 0.3)
    axes.set_ylim(len(rows) - 0.3, -2.0)
    return svg(figure, "recycled", title, description, titles)


def _cell(axes: Axes, x: int, y: int, cell: Share, percent: Callable[[float], str]) -> None:
    bottom = y + SIZE / 2
    for part, share in enumerate((cell.carried, cell.new, cell.unknown)):
        if share:
            put(axes, _part(x - SIZE / 2, bottom - share * SIZE, SIZE, share * SIZE, part))
            bottom -= share * SIZE
    frame = rectangle(x - SIZE / 2, y - SIZE / 2, SIZE, SIZE, "none")
    frame.set(edgecolor=SOFT, linewidth=0.7)
    frame.set_gid(f"c{y}x{x}")
    put(axes, frame)
    known = cell.carried or cell.new
    label = percent(cell.carried) if known else "–"
    axes.text(x, y + SIZE / 2 + 0.13, label, ha="center", va="center", color=INK, size=MIN_TEXT)


def _part(x: float, y: float, width: float, height: float, part: int) -> Any:
    patch = rectangle(x, y, width, height, (shade(0, 7), shade(5, 7), PAPER)[part])
    patch.set_linewidth(0)
    if part == 2:
        patch.set(hatch="....", edgecolor=RULE)
    return patch


def _key(axes: Axes, names: tuple[str, str, str]) -> None:
    at = -0.43
    for part, name in enumerate(names):
        put(axes, _part(at, -1.78, 0.32, 0.36, part))
        box = rectangle(at, -1.78, 0.32, 0.36, "none")
        box.set(edgecolor=SOFT, linewidth=0.7)
        put(axes, box)
        axes.text(at + 0.45, -1.6, name, ha="left", va="center", color=INK, size=8)
        at += 0.45 + 0.13 * len(name) + 0.3
