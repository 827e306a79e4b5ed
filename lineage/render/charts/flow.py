"""The history flow: every paragraph as a band through the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lineage.render.charts.drawing import canvas, put, rectangle, stroke, svg
from lineage.render.charts.inks import INK, PAPER, RULE, SOFT, shade

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from lineage.render.charts.chart_data import Column, FlowBlock, Ribbon


def history_flow(  # noqa: PLR0913
    columns: Sequence[Column],
    blocks: Sequence[FlowBlock],
    ribbons: Sequence[Ribbon],
    *,
    title: str,
    description: str,
    parts: Sequence[str],
) -> str:
    """Every paragraph as a band through the texts, as wide as its words, in the ink of the text that brought it in."""
    figure, axes = canvas(max(7.5, 0.98 * len(columns) + 0.9), 6.4)
    spans = _stacked(columns, blocks)
    height = max((high for _, high in spans), default=1.0)
    titles: dict[str, str] = {}
    _flow_ribbons(axes, columns, blocks, ribbons, spans)
    for number, block in enumerate(blocks):
        low, high = spans[number]
        patch = rectangle(block.column - 0.07, low, 0.14, high - low, shade(block.origin, len(columns)))
        patch.set_url(block.href)
        patch.set_gid(f"b{number}")
        patch.set_linewidth(1.1 if block.first else 0.3)
        patch.set_edgecolor(INK if block.first else PAPER)
        titles[f"b{number}"] = block.title
        put(axes, patch)
        if block.last:
            put(axes, _taper(block.column + 0.07, low, high))
    _column_heads(axes, columns, height)
    _part_names(axes, blocks, spans, parts)
    axes.set_xlim(-0.75, len(columns) - 0.55)
    axes.set_ylim(height * 1.02, -height * 0.135)
    return svg(figure, "flow", title, description, titles)


def _stacked(columns: Sequence[Column], blocks: Sequence[FlowBlock]) -> list[tuple[float, float]]:
    """Top and bottom of every block: stacked in printed order, a space between parts."""
    whole = max((sum(b.words for b in blocks if b.column == c) for c in range(len(columns))), default=1)
    at: dict[int, float] = {}
    part: dict[int, int] = {}
    spans = []
    for block in blocks:
        if block.column in part and part[block.column] != block.part:
            at[block.column] = at.get(block.column, 0.0) + whole * 0.03
        part[block.column] = block.part
        low = at.get(block.column, 0.0)
        at[block.column] = low + max(block.words, whole * 0.002)
        spans.append((low, at[block.column]))
    return spans


def _flow_ribbons(
    axes: Axes,
    columns: Sequence[Column],
    blocks: Sequence[FlowBlock],
    ribbons: Sequence[Ribbon],
    spans: Sequence[tuple[float, float]],
) -> None:
    outs: dict[int, list[int]] = {}
    ins: dict[int, list[int]] = {}
    for number, ribbon in enumerate(ribbons):
        outs.setdefault(ribbon.source, []).append(number)
        ins.setdefault(ribbon.target, []).append(number)
    for group, end in ((outs, "target"), (ins, "source")):
        for members in group.values():
            members.sort(key=lambda n: spans[getattr(ribbons[n], end)])
    for number, ribbon in enumerate(ribbons):
        near = _slice(spans[ribbon.source], outs[ribbon.source], number)
        far = _slice(spans[ribbon.target], ins[ribbon.target], number)
        source, target = blocks[ribbon.source], blocks[ribbon.target]
        patch = _band(source.column + 0.07, near, target.column - 0.07, far)
        skips = any(columns[c].state == "unknown" for c in range(source.column + 1, target.column))
        ink = shade(target.origin, len(columns))
        patch.set(facecolor=ink, alpha=0.28 if skips or ribbon.over else 0.5, linewidth=0, edgecolor="none")
        if ribbon.moved:
            patch.set(linewidth=1.0, edgecolor=INK)
        if ribbon.over:
            patch.set(linestyle=(0, (2, 2)), linewidth=0.9, edgecolor=INK)
        patch.set_url(target.href)
        put(axes, patch)


def _slice(span: tuple[float, float], members: Sequence[int], number: int) -> tuple[float, float]:
    low, high = span
    at, count = members.index(number), len(members)
    return low + (high - low) * at / count, low + (high - low) * (at + 1) / count


def _band(x0: float, near: tuple[float, float], x1: float, far: tuple[float, float]) -> Any:
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    middle = (x0 + x1) / 2
    points = [
        (x0, near[0]), (middle, near[0]), (middle, far[0]), (x1, far[0]),
        (x1, far[1]), (middle, far[1]), (middle, near[1]), (x0, near[1]), (x0, near[0]),
    ]  # fmt: skip
    codes = [Path.MOVETO, *[Path.CURVE4] * 3, Path.LINETO, *[Path.CURVE4] * 3, Path.CLOSEPOLY]
    return PathPatch(Path(points, codes))


def _taper(x: float, low: float, high: float) -> Any:
    from matplotlib.patches import Polygon

    middle = (low + high) / 2
    return Polygon(
        [(x, low), (x + 0.16, middle), (x, high)], closed=True, facecolor=RULE, edgecolor=SOFT, linewidth=0.4
    )


def _column_heads(axes: Axes, columns: Sequence[Column], height: float) -> None:
    for at, column in enumerate(columns):
        unknown = column.state == "unknown"
        ink = SOFT if unknown else INK
        weight = "normal" if unknown else "bold"
        axes.text(at, -height * 0.105, column.name, ha="center", va="center", color=ink, weight=weight, size=9)
        axes.text(at, -height * 0.068, column.year, ha="center", va="center", color=SOFT, size=8)
        if unknown:
            stroke(axes, [at, at], [0, height], color=SOFT, linewidth=0.9, linestyle=(0, (1, 3)), zorder=0)
            axes.text(
                at, height / 2, column.note, rotation=90, ha="center", va="center", color=SOFT, size=8,
                bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1.5},
            )  # fmt: skip
            continue
        patch = rectangle(at - 0.07, -height * 0.045, 0.14, height * 0.022, shade(at, len(columns)))
        patch.set(edgecolor=INK, linewidth=1.1)
        put(axes, patch)


def _part_names(
    axes: Axes, blocks: Sequence[FlowBlock], spans: Sequence[tuple[float, float]], parts: Sequence[str]
) -> None:
    """The names of the parts, beside the first text."""
    first = min((b.column for b in blocks), default=0)
    for part, name in enumerate(parts):
        own = [spans[n] for n, b in enumerate(blocks) if b.column == first and b.part == part]
        if own:
            middle = (own[0][0] + own[-1][1]) / 2
            axes.text(first - 0.22, middle, name, rotation=90, ha="center", va="center", color=SOFT, size=8)
