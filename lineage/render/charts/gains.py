"""Commitments that came, went and changed with each text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lineage.render.charts.drawing import canvas, put, rectangle, stroke, svg
from lineage.render.charts.inks import GAIN, INK, LOSS, PAPER, SOFT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from lineage.render.charts.chart_data import Column


def gains_and_losses(  # noqa: PLR0913
    columns: Sequence[Column],
    counts: Sequence[tuple[int, int, int] | None],
    *,
    links: Sequence[tuple[str, str, str]] = (),
    names: tuple[str, str, str],
    title: str,
    description: str,
) -> str:
    """Commitments that came (up), went (down) and changed (a mark) with each text; None where nothing can be said.

    `links`: for each text the addresses of what came, went and changed there, none for a picture that leads nowhere.
    """
    figure, axes = canvas(max(6.5, 0.85 * len(columns) + 1.0), 3.2)
    shown = [found for found in counts if found]
    high = max((up for up, _, _ in shown), default=1) or 1
    low = max((down for _, down, _ in shown), default=1) or 1
    unit = (high + low) / 100
    for at, found in enumerate(counts):
        if found is None:
            stroke(axes, [at - 0.2, at + 0.2], [unit * 3, unit * 3], color=SOFT, linewidth=0.9, linestyle=(0, (1, 3)))
            continue
        _bars(axes, at, unit, found, links[at] if links else ("", "", ""))
    stroke(axes, [-0.6, len(columns) - 0.35], [0, 0], color=INK, linewidth=0.9)
    for at, column in enumerate(columns):
        axes.text(at, high + unit * 24, column.name, ha="center", va="center", color=INK, size=8.5, weight="bold")
        axes.text(at, high + unit * 17, column.year, ha="center", va="center", color=SOFT, size=7.5)
    axes.text(-0.85, high / 2, f"+ {names[0]}", rotation=90, ha="center", va="center", color=GAIN, size=8.5)
    axes.text(-0.85, -low / 2, f"− {names[1]}", rotation=90, ha="center", va="center", color=LOSS, size=8.5)
    axes.set_xlim(-1.05, len(columns) - 0.3)
    axes.set_ylim(-low - unit * 14, high + unit * 29)
    return svg(figure, "gains", title, description, {})


def _bars(axes: Axes, at: int, unit: float, counts: tuple[int, int, int], links: tuple[str, str, str]) -> None:
    """What came, went and changed with the text at `at`, each with its number and its link."""
    (up, down, changed), (came, went, altered) = counts, (link or None for link in links)
    gain = rectangle(at - 0.25, 0, 0.5, up, GAIN)
    gain.set_url(came)
    put(axes, gain)
    loss = rectangle(at - 0.25, -down, 0.5, down, PAPER)
    loss.set(edgecolor=LOSS, linewidth=1.1, hatch="////")
    loss.set_url(went)
    put(axes, loss)
    look: dict[str, Any] = {"ha": "center", "size": 8.5, "weight": "bold"}
    axes.text(at, up + unit * 2, f"+{up}" if up else "0", url=came, va="bottom", color=GAIN, **look)
    axes.text(at, -down - unit * 2, f"−{down}" if down else "0", url=went, va="top", color=LOSS, **look)
    if changed:
        axes.text(at + 0.29, unit * 4, f"≠ {changed}", url=altered, ha="left", va="center", color=SOFT, size=8)
