"""The words of each text by the text that brought them in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lineage.render.charts.drawing import canvas, put, rectangle, svg
from lineage.render.charts.inks import FAINT, INK, PAPER, SOFT, shade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from lineage.render.charts.chart_data import Column


class AgeShare(NamedTuple):
    """A part of the words of a text."""

    share: float
    said: str
    """The share in words: "7 %"."""


def words_by_age(
    columns: Sequence[Column],
    shares: Sequence[dict[int, AgeShare] | None],
    *,
    outside: str,
    title: str,
    description: str,
) -> str:
    """One bar per text: the share of its words that each text brought in.

    `shares` holds for every column the share by number of column, key -1 for words from outside the series, and None
    for a text that is not observed, which gets no bar.
    """
    shown = [(column, parts) for column, parts in zip(columns, shares, strict=True) if parts is not None]
    figure, axes = canvas(9.4, 0.36 * len(shown) + 0.2)
    for y, (column, parts) in enumerate(shown):
        left = 0.0
        for origin in sorted(parts, key=lambda o: (o < 0, o)):
            _age_bar(axes, columns, y, left, parts[origin], origin, outside)
            left += parts[origin].share
        axes.text(-0.012, y - 0.16, column.name, ha="right", va="center", color=INK, size=8.5, weight="bold")
        axes.text(-0.012, y + 0.26, column.year, ha="right", va="center", color=SOFT, size=7.5)
    axes.set_xlim(-0.13, 1.002)
    axes.set_ylim(len(shown) - 0.5, -0.5)
    return svg(figure, "age", title, description, {})


def _age_bar(  # noqa: PLR0913, PLR0917
    axes: Axes,
    columns: Sequence[Column],
    y: int,
    left: float,
    part: AgeShare,
    origin: int,
    outside: str,
) -> None:
    ink = shade(origin, len(columns)) if origin >= 0 else FAINT
    share = part.share
    patch = rectangle(left, y - 0.34, share, 0.68, ink)
    patch.set(edgecolor=PAPER if origin >= 0 else SOFT, linewidth=0.8)
    if origin < 0:
        patch.set(linestyle=(0, (1, 1.5)))
    put(axes, patch)
    if share < 0.035:
        return
    name = columns[origin].name if origin >= 0 else outside
    label = f"{name} · {part.said}" if share >= 0.03 + 0.0085 * len(name) + 0.03 else part.said
    color = INK if origin < 0 else _on(ink)
    axes.text(left + share / 2, y, label, ha="center", va="center", size=7.5, color=color)


def _on(ink: str) -> str:
    red, green, blue = (int(ink[i : i + 2], 16) for i in (1, 3, 5))
    return "#ffffff" if 0.299 * red + 0.587 * green + 0.114 * blue < 125 else "#1c1b19"
