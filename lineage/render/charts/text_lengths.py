"""How long the texts of a corpus are over the years."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.render.charts.drawing import MIN_TEXT, canvas, stroke, svg
from lineage.render.charts.inks import INK, RULE, SOFT, shade

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """One text."""

    column: int
    words: int
    title: str
    href: str


def text_lengths(  # noqa: PLR0913
    years: Sequence[str],
    texts: Sequence[Length],
    middles: Sequence[int | None],
    *,
    number: Callable[[int], str],
    middle: str,
    title: str,
    description: str,
) -> str:
    """A dot a text, linked with it, and a stroke at the median of each year, which is in `middles`, None for a year
    without a text. `middle` names it in the picture."""
    figure, axes = canvas(max(7.5, 0.62 * len(years) + 1.6), 3.6)
    most = max((text.words for text in texts), default=1) or 1
    step = _step(most)
    for at in range(0, most + step, step):
        stroke(axes, [-0.6, len(years) - 0.4], [at, at], color=RULE, linewidth=0.6)
        axes.text(-0.7, at, number(at), ha="right", va="center", color=SOFT, size=MIN_TEXT)
    titles = {}
    for place, text in enumerate(texts):
        dot = stroke(axes, [text.column], [text.words], marker="o", markersize=5, color=shade(2, 7), alpha=0.65)
        dot.set_url(text.href)
        dot.set_gid(f"b{place}")
        titles[f"b{place}"] = text.title
    for column, (year, half) in enumerate(zip(years, middles, strict=True)):
        axes.text(column, -most * 0.09, year, ha="center", va="center", color=INK, size=8.5, weight="bold")
        if half is not None:
            stroke(axes, [column - 0.2, column + 0.2], [half, half], color=INK, linewidth=2.2)
            axes.text(column + 0.25, half, number(half), ha="left", va="center", color=INK, size=MIN_TEXT)
    stroke(axes, [-0.5, 0.1], [most * 1.16, most * 1.16], color=INK, linewidth=2.2)
    axes.text(0.2, most * 1.16, middle, ha="left", va="center", color=INK, size=8)
    axes.set_xlim(-1.7, max(len(years), 9.5) - 0.1)
    axes.set_ylim(-most * 0.16, most * 1.24)
    return svg(figure, "lengths", title, description, titles)


def _step(most: int) -> int:
    """A round distance between the lines of the scale, of which it makes four to eight."""
    size: int = 10 ** max(1, len(str(most)) - 1)
    return next((part for part in (size // 5, size // 2, size, size * 2) if most / part <= 8), size * 2)
