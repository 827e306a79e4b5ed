"""How long paragraphs have stood: a bar in years for each line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.render.charts.drawing import MIN_TEXT, canvas, put_named, rectangle, stroke, svg
from lineage.render.charts.inks import INK, RULE, SOFT, shade

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingLine:
    """One line of paragraphs."""

    name: str
    first: int
    """Year of the first text that has it."""
    last: int
    stands: bool
    """Whether the newest text has it."""
    title: str
    href: str


NAMES, WIDTH = 3.9, 5.2
"""Inches of the names before the bars and of the bars."""


def standing_lines(groups: Sequence[tuple[str, Sequence[StandingLine]]], *, title: str, description: str) -> str:
    """Groups of bars under their headings, true to scale in years; an arrow where the newest text has the paragraph."""
    lines = [line for _, some in groups for line in some]
    first, last = min(line.first for line in lines), max(line.last for line in lines)
    unit = max(1, last - first) / WIDTH
    rows = len(lines) + len(groups)
    figure, axes = canvas(NAMES + WIDTH + 0.5, 0.26 * rows + 0.5)
    titles: dict[str, str] = {}
    for year in range(first, last + 1, max(1, round((last - first) / 8))):
        stroke(axes, [year, year], [0, rows], color=RULE, linewidth=0.6, zorder=0)
        axes.text(year, -0.5, str(year), ha="center", va="center", color=INK, size=8, weight="bold")
    at = 0
    for heading, some in groups:
        axes.text(first - NAMES * unit, at + 0.55, heading, ha="left", va="center", color=INK, size=8.5, weight="bold")
        for line in some:
            at += 1
            place = first - 0.1 * unit
            axes.text(place, at + 0.5, line.name, url=line.href, ha="right", va="center", color=INK, size=MIN_TEXT)
            bar = rectangle(line.first, at + 0.2, line.last - line.first, 0.6, shade(1, 7))
            put_named(axes, bar, line.href, line.title, titles)
            if line.stands:
                axes.text(line.last + 0.07 * unit, at + 0.5, "→", ha="left", va="center", color=SOFT, size=9)
        at += 1
    axes.set_xlim(first - NAMES * unit, last + 0.5 * unit)
    axes.set_ylim(rows + 0.1, -1.0)
    return svg(figure, "lines", title, description, titles)
