"""How long mandates have run: a bar from first to last text, full where a text has it, its end or review marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.render.charts.drawing import MIN_TEXT, canvas, put, put_named, rectangle, stroke, svg
from lineage.render.charts.inks import INK, PAPER, RULE, SOFT, shade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from lineage.render.charts.chart_data import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One mandate."""

    name: str
    """What stands before its bar: place and addressee."""
    first: int
    """Column of the first text that has it."""
    last: int
    full: tuple[tuple[int, int], ...]
    """First column and number of columns of every stretch of texts that have it; between them the bar is thin."""
    drafts: tuple[int, ...]
    """Columns of drafts among them, where the bar is hollow."""
    ends: bool
    review: bool
    title: str
    href: str


def mandate_bars(
    columns: Sequence[Column],
    groups: Sequence[tuple[str, Sequence[Bar]]],
    *,
    signs: tuple[str, str],
    title: str,
    description: str,
) -> str:
    """Groups of bars under their headings; `signs` name the marks for an end and for a review."""
    rows = sum(len(bars) + 1 for _, bars in groups if bars)
    figure, axes = canvas(max(8.0, 0.72 * len(columns) + 4.2), 0.26 * rows + 1.0)
    titles: dict[str, str] = {}
    at = 0
    for heading, bars in groups:
        if not bars:
            continue
        axes.text(-4.9, at + 0.5, heading, ha="left", va="center", color=INK, size=9, weight="bold")
        for bar in bars:
            at += 1
            _row(axes, at, bar, columns, titles)
            sign = " ".join(sign for sign, on in zip(signs, (bar.ends, bar.review), strict=True) if on)
            if sign:
                axes.text(bar.last + 0.5, at + 0.5, sign, ha="left", va="center", color=SOFT, size=MIN_TEXT)
        at += 1
    for place, column in enumerate(columns):
        axes.text(place, -0.95, column.name, ha="center", va="center", color=INK, size=8, weight="bold")
        axes.text(place, -0.3, column.year, ha="center", va="center", color=SOFT, size=MIN_TEXT)
    axes.set_xlim(-5.0, len(columns) + 0.6)
    axes.set_ylim(at + 0.2, -1.5)
    return svg(figure, "mandates", title, description, titles)


def _row(axes: Axes, at: int, bar: Bar, columns: Sequence[Column], titles: dict[str, str]) -> None:
    """The name of a mandate, dots where no text is known, and its bar."""
    stroke(axes, [-0.5, len(columns) - 0.5], [at + 1, at + 1], color=RULE, linewidth=0.5)
    axes.text(-0.65, at + 0.5, bar.name, ha="right", va="center", color=INK, size=MIN_TEXT, url=bar.href)
    for place in (place for place, column in enumerate(columns) if column.state == "unknown"):
        dots = [place - 0.15, place + 0.15], [at + 0.5, at + 0.5]
        stroke(axes, *dots, color=SOFT, linewidth=0.9, linestyle=(0, (1, 3)))
    ink = shade(bar.first, len(columns))
    thin = (bar.first - 0.4, at + 0.45, bar.last - bar.first + 0.8, 0.1)
    stretches = [(start - 0.4, at + 0.2, count - 0.2, 0.6) for start, count in bar.full]
    for box in (thin, *stretches):
        put_named(axes, rectangle(*box, ink), bar.href, bar.title, titles)
    for column in bar.drafts:
        inside = rectangle(column - 0.37, at + 0.28, 0.74, 0.44, PAPER)
        inside.set_linewidth(0)
        put(axes, inside)
