"""Commitments by addressee through the series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.render.charts.drawing import MIN_TEXT, canvas, put, rectangle, stroke, svg
from lineage.render.charts.inks import INK, RULE, SOFT, shade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.render.charts.chart_data import Column


def commitments_timeline(
    columns: Sequence[Column],
    rows: Sequence[tuple[str, Sequence[int | None]]],
    *,
    links: Sequence[Sequence[str]] = (),
    title: str,
    description: str,
) -> str:
    """One line of bars an addressee: how many commitments each text addresses to it; None where it is not observed.

    `links`: for each row the address behind each bar.
    """
    figure, axes = canvas(max(7.5, 0.72 * len(columns) + 3.2), 0.42 * len(rows) + 0.9)
    most = max((n or 0 for _, counts in rows for n in counts), default=1) or 1
    for y, (name, counts) in enumerate(rows):
        stroke(axes, [-0.5, len(columns) - 0.5], [y + 0.4, y + 0.4], color=RULE, linewidth=0.8)
        axes.text(-0.62, y + 0.1, name, ha="right", va="center", color=INK, size=8.5)
        for x, number in enumerate(counts):
            if number is None:
                stroke(axes, [x - 0.15, x + 0.15], [y + 0.2, y + 0.2], color=SOFT, linewidth=0.9, linestyle=(0, (1, 3)))
            elif number:
                tall = 0.56 * number / most
                patch = rectangle(x - 0.26, y + 0.4 - tall, 0.52, tall, shade(2, 7))
                patch.set_linewidth(0)
                url = links[y][x] if links else None
                patch.set_url(url)
                put(axes, patch)
                axes.text(x, y + 0.36 - tall, str(number), url=url, ha="center", va="bottom", color=INK, size=MIN_TEXT)
    for at, column in enumerate(columns):
        axes.text(at, -1.29, column.name, ha="center", va="center", color=INK, size=8.5, weight="bold")
        axes.text(at, -0.9, column.year, ha="center", va="center", color=SOFT, size=7.5)
    axes.set_xlim(-0.7 - 0.25 * max(12, len(columns)), len(columns) - 0.4)
    axes.set_ylim(len(rows) - 0.4, -1.64)
    return svg(figure, "commitments", title, description, {})
