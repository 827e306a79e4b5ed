"""The mandates of many series: with an end or a review, and without either."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lineage.render.charts.drawing import MIN_TEXT, canvas, put, rectangle, svg
from lineage.render.charts.inks import INK, PAPER, SOFT, shade

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandates:
    """Those of the newest text of a series."""

    name: str
    limited: int
    unlimited: int
    href: str


BAR_WIDTH = 5.0
"""Inches of the longest bar."""


def open_mandates(rows: Sequence[Mandates], *, names: tuple[str, str], title: str, description: str) -> str:
    """A bar a series: mandates without end or review, hatched; then those with one. `names` in that order."""
    longest = max((len(row.name) for row in rows), default=8)
    most = max((row.limited + row.unlimited for row in rows), default=1) or 1
    left = 0.068 * longest + 0.2
    figure, axes = canvas(left + BAR_WIDTH + 0.5, 0.29 * (len(rows) + 1.6))
    unit = most / BAR_WIDTH
    for y, row in enumerate(rows):
        axes.text(-0.1 * unit, y, row.name, url=row.href, ha="right", va="center", color=INK, size=8)
        at = 0
        for part, count in enumerate((row.unlimited, row.limited)):
            if count:
                bar = _bar(at, y - 0.36, count, 0.72, part)
                bar.set_url(row.href)
                put(axes, bar)
            at += count
        said = f"{row.unlimited} + {row.limited}"
        axes.text(at + 0.08 * unit, y, said, ha="left", va="center", color=INK, size=MIN_TEXT)
    at_key = 0.0
    for part, name in enumerate(names):
        put(axes, _bar(at_key, -1.5, 0.22 * unit, 0.6, part))
        axes.text(at_key + 0.3 * unit, -1.2, name, ha="left", va="center", color=INK, size=8)
        at_key += (0.55 + 0.075 * len(name)) * unit
    axes.set_xlim(-left * unit, most + 0.5 * unit)
    axes.set_ylim(len(rows) - 0.4, -1.9)
    return svg(figure, "open", title, description, {})


def _bar(x: float, y: float, width: float, height: float, part: int) -> Any:
    bar = rectangle(x, y, width, height, (PAPER, shade(1, 7))[part])
    bar.set(edgecolor=SOFT, linewidth=0.8)
    if part == 0:
        bar.set(hatch="////", edgecolor=INK)
    return bar
