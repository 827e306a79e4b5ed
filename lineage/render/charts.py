"""The pictures of a series as SVG: stable bytes, a text alternative, readable in grey. The one module with matplotlib.

A picture is drawn on a light ground with a fixed set of inks; `themed` lets a page put its own in their place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from io import StringIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INK, SOFT, RULE, FAINT, PAPER = "#1d1c1a", "#5b5750", "#dad5cb", "#f3f0ea", "#fdfcfa"
GAIN, LOSS = "#0b5b32", "#98201b"
VARIABLES = {
    INK: "--ink",
    SOFT: "--soft",
    RULE: "--rule",
    FAINT: "--faint",
    PAPER: "--paper",
    GAIN: "--ins",
    LOSS: "--del",
}
_RAMP = ("#27405f", "#3d6480", "#5f8794", "#8fa896", "#bfb987", "#e3b35f", "#e08f35")
_MIN_TEXT = 7.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One text in time. `state`: known, draft, unknown."""

    name: str
    year: str
    state: str
    note: str = ""
    """Written under the name: "3 210 mots", "non observé"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph in the flow: its column, its part (0 preamble, 1 operative, 2 annex), its words, its origin."""

    column: int
    part: int
    words: int
    origin: int
    """Column in which its thread was first seen."""
    title: str
    href: str
    first: bool
    last: bool
    """Whether its thread goes no further although a later text is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ribbon:
    """One step of a thread: numbers of two blocks."""

    source: int
    target: int
    moved: bool
    over: bool
    """Whether it passes over a text in which the thread is absent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of the heat map: share of the wording changed in [0, 1], or a sign for another state.

    `state`: changed, new, gone, absent, unknown.
    """

    share: float
    state: str
    title: str = ""


def shade(at: int, count: int) -> str:
    """The ink of a text's origin: the older the darker, so that grey keeps the order."""
    if count < 2:
        return _RAMP[-1]
    place = at / (count - 1) * (len(_RAMP) - 1)
    low = min(int(place), len(_RAMP) - 2)
    return _mixed(_RAMP[low], _RAMP[low + 1], place - low)


def _mixed(one: str, other: str, share: float) -> str:
    pairs = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def history_flow(  # noqa: PLR0913
    columns: Sequence[Column],
    blocks: Sequence[Block],
    ribbons: Sequence[Ribbon],
    *,
    title: str,
    description: str,
    parts: Sequence[str],
) -> str:
    """Every paragraph as a band through the texts, as wide as its words, in the ink of the text that brought it in."""
    figure, axes = _canvas(max(7.5, 0.98 * len(columns) + 0.9), 6.4)
    spans = _stacked(columns, blocks)
    height = max((high for _, high in spans), default=1.0)
    titles: dict[str, str] = {}
    _flow_ribbons(axes, columns, blocks, ribbons, spans)
    for number, block in enumerate(blocks):
        low, high = spans[number]
        patch = _rectangle(block.column - 0.07, low, 0.14, high - low, shade(block.origin, len(columns)))
        patch.set_url(block.href)
        patch.set_gid(f"b{number}")
        patch.set_linewidth(1.1 if block.first else 0.3)
        patch.set_edgecolor(INK if block.first else PAPER)
        titles[f"b{number}"] = block.title
        _put(axes, patch)
        if block.last:
            _put(axes, _taper(block.column + 0.07, low, high))
    _column_heads(axes, columns, height)
    _part_names(axes, blocks, spans, parts)
    axes.set_xlim(-0.75, len(columns) - 0.55)
    axes.set_ylim(height * 1.02, -height * 0.135)
    return _svg(figure, "flow", title, description, titles)


def _stacked(columns: Sequence[Column], blocks: Sequence[Block]) -> list[tuple[float, float]]:
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
    blocks: Sequence[Block],
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
        _put(axes, patch)


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


def _rectangle(x: float, y: float, width: float, height: float, ink: str) -> Any:
    from matplotlib.patches import Rectangle

    return Rectangle((x, y), width, height, facecolor=ink)


def _column_heads(axes: Axes, columns: Sequence[Column], height: float) -> None:
    for at, column in enumerate(columns):
        unknown = column.state == "unknown"
        ink = SOFT if unknown else INK
        weight = "normal" if unknown else "bold"
        axes.text(at, -height * 0.105, column.name, ha="center", va="center", color=ink, weight=weight, size=9)
        axes.text(at, -height * 0.068, column.year, ha="center", va="center", color=SOFT, size=8)
        if unknown:
            axes.plot([at, at], [0, height], color=SOFT, linewidth=0.9, linestyle=(0, (1, 3)), zorder=0)
            axes.text(
                at, height / 2, column.note, rotation=90, ha="center", va="center", color=SOFT, size=8,
                bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1.5},
            )  # fmt: skip
            continue
        patch = _rectangle(at - 0.07, -height * 0.045, 0.14, height * 0.022, shade(at, len(columns)))
        patch.set(edgecolor=INK, linewidth=1.1)
        _put(axes, patch)


def _part_names(
    axes: Axes, blocks: Sequence[Block], spans: Sequence[tuple[float, float]], parts: Sequence[str]
) -> None:
    """The names of the parts, beside the first text."""
    first = min((b.column for b in blocks), default=0)
    for part, name in enumerate(parts):
        own = [spans[n] for n, b in enumerate(blocks) if b.column == first and b.part == part]
        if own:
            middle = (own[0][0] + own[-1][1]) / 2
            axes.text(first - 0.22, middle, name, rotation=90, ha="center", va="center", color=SOFT, size=8)


def heat_map(
    columns: Sequence[Column], rows: Sequence[tuple[str, Sequence[Cell]]], *, title: str, description: str
) -> str:
    """Change by paragraph (rows) and text (columns): the darker, the more of its wording changed on that step."""
    tall = 0.155 * len(rows) + 0.9
    figure, axes = _canvas(max(6.5, 0.78 * len(columns) + 1.2), tall)
    titles: dict[str, str] = {}
    for y, (name, cells) in enumerate(rows):
        axes.text(-0.62, y, name, ha="right", va="center", color=INK, size=_MIN_TEXT)
        for x, cell in enumerate(cells):
            _heat_cell(axes, x, y, cell, titles)
    for at, column in enumerate(columns):
        axes.text(at, -2.1, column.name, ha="center", va="center", color=INK, size=8.5, weight="bold")
        axes.text(at, -1.1, column.year, ha="center", va="center", color=SOFT, size=7.5)
    axes.set_xlim(-1.9, len(columns) - 0.4)
    axes.set_ylim(len(rows) - 0.3, -2.8)
    return _svg(figure, "heat", title, description, titles)


HEAT = ("#f5eee0", "#f0d9a8", "#e2ad5a", "#b9702c", "#7a3b12")
_HEAT_STEPS = (0.02, 0.15, 0.35, 0.6)


def _heat_cell(axes: Axes, x: int, y: int, cell: Cell, titles: dict[str, str]) -> None:
    if cell.state == "absent":
        return
    if cell.state == "unknown":
        axes.plot([x - 0.3, x + 0.3], [y, y], color=SOFT, linewidth=0.8, linestyle=(0, (1, 3)))
        return
    level = sum(cell.share >= step for step in _HEAT_STEPS)
    patch = _rectangle(x - 0.46, y - 0.43, 0.92, 0.86, HEAT[level] if cell.state == "changed" else PAPER)
    patch.set(linewidth=0.6, edgecolor=RULE if cell.state == "changed" else SOFT)
    patch.set_gid(f"c{y}x{x}")
    titles[f"c{y}x{x}"] = cell.title
    _put(axes, patch)
    if cell.state in {"new", "gone"}:
        sign, ink = ("+", GAIN) if cell.state == "new" else ("×", LOSS)
        axes.text(x, y, sign, ha="center", va="center", color=ink, size=8.5, weight="bold")


def gains_and_losses(
    columns: Sequence[Column],
    counts: Sequence[tuple[int, int, int] | None],
    *,
    names: tuple[str, str, str],
    title: str,
    description: str,
) -> str:
    """Commitments that came (up), went (down) and changed (a mark) with each text; None where nothing can be said."""
    figure, axes = _canvas(max(6.5, 0.85 * len(columns) + 1.0), 3.2)
    shown = [found for found in counts if found]
    high = max((up for up, _, _ in shown), default=1) or 1
    low = max((down for _, down, _ in shown), default=1) or 1
    unit = (high + low) / 100
    for at, found in enumerate(counts):
        if found is None:
            axes.plot([at - 0.2, at + 0.2], [unit * 3, unit * 3], color=SOFT, linewidth=0.9, linestyle=(0, (1, 3)))
            continue
        up, down, changed = found
        _put(axes, _rectangle(at - 0.25, 0, 0.5, up, GAIN))
        loss = _rectangle(at - 0.25, -down, 0.5, down, PAPER)
        loss.set(edgecolor=LOSS, linewidth=1.1, hatch="////")
        _put(axes, loss)
        axes.text(at, up + unit * 2, f"+{up}", ha="center", va="bottom", color=GAIN, size=8.5, weight="bold")
        axes.text(at, -down - unit * 2, f"−{down}", ha="center", va="top", color=LOSS, size=8.5, weight="bold")
        if changed:
            axes.text(at + 0.29, unit * 4, f"≠ {changed}", ha="left", va="center", color=SOFT, size=8)
    axes.plot([-0.6, len(columns) - 0.35], [0, 0], color=INK, linewidth=0.9)
    for at, column in enumerate(columns):
        axes.text(at, high + unit * 24, column.name, ha="center", va="center", color=INK, size=8.5, weight="bold")
        axes.text(at, high + unit * 17, column.year, ha="center", va="center", color=SOFT, size=7.5)
    axes.text(-0.85, high / 2, f"+ {names[0]}", rotation=90, ha="center", va="center", color=GAIN, size=8.5)
    axes.text(-0.85, -low / 2, f"− {names[1]}", rotation=90, ha="center", va="center", color=LOSS, size=8.5)
    axes.set_xlim(-1.05, len(columns) - 0.3)
    axes.set_ylim(-low - unit * 14, high + unit * 29)
    return _svg(figure, "gains", title, description, {})


def words_by_age(
    columns: Sequence[Column],
    shares: Sequence[dict[int, float] | None],
    *,
    outside: str,
    title: str,
    description: str,
) -> str:
    """One bar a text: the share of its words that each text brought in.

    `shares` holds for every column the share by number of column, key -1 for words from outside the series, and None
    for a text that is not observed, which gets no bar.
    """
    shown = [(column, parts) for column, parts in zip(columns, shares, strict=True) if parts is not None]
    figure, axes = _canvas(9.4, 0.36 * len(shown) + 0.2)
    for y, (column, parts) in enumerate(shown):
        left = 0.0
        for origin in sorted(parts, key=lambda o: (o < 0, o)):
            _age_bar(axes, columns, y, left, parts[origin], origin, outside)
            left += parts[origin]
        axes.text(-0.012, y - 0.16, column.name, ha="right", va="center", color=INK, size=8.5, weight="bold")
        axes.text(-0.012, y + 0.26, column.year, ha="right", va="center", color=SOFT, size=7.5)
    axes.set_xlim(-0.13, 1.002)
    axes.set_ylim(len(shown) - 0.5, -0.5)
    return _svg(figure, "age", title, description, {})


def _age_bar(  # noqa: PLR0913, PLR0917
    axes: Axes, columns: Sequence[Column], y: int, left: float, share: float, origin: int, outside: str
) -> None:
    ink = shade(origin, len(columns)) if origin >= 0 else FAINT
    patch = _rectangle(left, y - 0.34, share, 0.68, ink)
    patch.set(edgecolor=PAPER if origin >= 0 else SOFT, linewidth=0.8)
    if origin < 0:
        patch.set(linestyle=(0, (1, 1.5)))
    _put(axes, patch)
    if share < 0.035:
        return
    name = columns[origin].name if origin >= 0 else outside
    label = f"{name} · {share:.0%}" if share >= 0.03 + 0.0085 * len(name) + 0.03 else f"{share:.0%}"
    color = INK if origin < 0 else _on(ink)
    axes.text(left + share / 2, y, label.replace("%", "\N{NARROW NO-BREAK SPACE}%"), ha="center", va="center",
              size=7.5, color=color)  # fmt: skip


def _on(ink: str) -> str:
    red, green, blue = (int(ink[i : i + 2], 16) for i in (1, 3, 5))
    return "#ffffff" if 0.299 * red + 0.587 * green + 0.114 * blue < 125 else "#1c1b19"


def commitments_timeline(
    columns: Sequence[Column],
    rows: Sequence[tuple[str, Sequence[int | None]]],
    *,
    title: str,
    description: str,
) -> str:
    """One line of bars an addressee: how many commitments each text addresses to it; None where it is not observed."""
    figure, axes = _canvas(max(7.5, 0.72 * len(columns) + 3.2), 0.42 * len(rows) + 0.8)
    most = max((n or 0 for _, counts in rows for n in counts), default=1) or 1
    for y, (name, counts) in enumerate(rows):
        axes.plot([-0.5, len(columns) - 0.5], [y + 0.4, y + 0.4], color=RULE, linewidth=0.8)
        axes.text(-0.62, y + 0.1, name, ha="right", va="center", color=INK, size=8.5)
        for x, number in enumerate(counts):
            if number is None:
                axes.plot([x - 0.15, x + 0.15], [y + 0.2, y + 0.2], color=SOFT, linewidth=0.9, linestyle=(0, (1, 3)))
            elif number:
                tall = 0.56 * number / most
                patch = _rectangle(x - 0.26, y + 0.4 - tall, 0.52, tall, shade(2, 7))
                patch.set_linewidth(0)
                _put(axes, patch)
                axes.text(x, y + 0.36 - tall, str(number), ha="center", va="bottom", color=INK, size=_MIN_TEXT)
    for at, column in enumerate(columns):
        axes.text(at, -1.05, column.name, ha="center", va="center", color=INK, size=8.5, weight="bold")
        axes.text(at, -0.66, column.year, ha="center", va="center", color=SOFT, size=7.5)
    axes.set_xlim(-0.7 - 0.25 * max(12, len(columns)), len(columns) - 0.4)
    axes.set_ylim(len(rows) - 0.4, -1.4)
    return _svg(figure, "commitments", title, description, {})


def _put(axes: Axes, patch: Any) -> None:
    """Add a patch without measuring it: the limits are set by hand, and nothing is cut off."""
    patch.set_clip_on(False)
    axes.add_artist(patch)
    patch.set_clip_path(None)


def _canvas(width: float, height: float) -> tuple[Figure, Axes]:
    from matplotlib.figure import Figure as Canvas

    figure = Canvas(figsize=(width, height))
    axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
    axes.set_axis_off()
    return figure, axes


def _svg(figure: Figure, name: str, title: str, description: str, titles: dict[str, str]) -> str:
    from matplotlib import rc_context

    out = StringIO()
    with rc_context({"svg.hashsalt": "lineage", "svg.fonttype": "none", "hatch.linewidth": 0.7}):
        figure.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return _clean(out.getvalue(), name, title, description, titles)


def _clean(svg: str, name: str, title: str, description: str, titles: dict[str, str]) -> str:
    """Only what draws: no prolog, no style sheets; ids that no other picture has; names for those who do not see."""
    body = svg[svg.index("<svg") :]
    body = re.sub(r"<metadata>.*?</metadata>", "", body, flags=re.S)
    body = re.sub(r"<defs>\s*<style[^>]*>.*?</style>\s*</defs>", "", body, flags=re.S)
    body = re.sub(r"<!--.*?-->", "", body, flags=re.S)
    body = re.sub(r' style="([^"]*)"', lambda found: _attributes(found[1]), body)
    body = re.sub(r'(<g id="(b\d+|c\d+x\d+)">)', lambda found: _titled(found[1], titles.get(found[2], "")), body)
    body = re.sub(r' id="(?:figure|axes|patch|text|line2d|PathPatch|Rectangle)_?\d*"', "", body)
    body = re.sub(r'(\sid="|url\(#|xlink:href="#)(?=[\w-])', rf"\g<1>{name}-", body)
    body = re.sub(r"(-?\d+\.\d)\d+", r"\1", body)
    body = body.replace(' stroke-linejoin="miter"', "")
    body = body.replace("<a ", '<a tabindex="-1" ').replace(' target="_blank"', "")
    head = re.match(r"<svg[^>]*>", body)
    box = re.search(r'viewBox="[^"]*"', body)
    if head is None or box is None:
        raise ValueError(f"{name}: the drawing has no root element with a view box")
    named = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {box[0]} role="img" '
        f'aria-labelledby="{name}-title {name}-desc" stroke-linejoin="round">\n'
        f'<title id="{name}-title">{escape(title)}</title>\n<desc id="{name}-desc">{escape(description)}</desc>\n'
    )
    return re.sub(r"\s*\n\s*", "\n", named + body[head.end() :].strip()) + "\n"


def _titled(group: str, title: str) -> str:
    return f"{group}<title>{escape(title)}</title>" if title else group


def _attributes(style: str) -> str:
    """A style attribute as presentation attributes: pages forbid inline styles, and their own may then win."""
    kept = []
    for part in style.split(";"):
        key, _, value = part.partition(":")
        key, value = key.strip(), value.strip()
        if key == "font":
            size = re.search(r"([\d.]+)px", value)
            kept.append(f'font-size="{size[1] if size else 9}"')
            if re.search(r"\b(bold|700)\b", value):
                kept.append('font-weight="700"')
        elif key and key not in {"font-family", "font-stretch", "font-variant", "font-style"}:
            kept.append(f'{key}="{escape(value)}"')
    return "".join(f" {attribute}" for attribute in kept)


def themed(svg: str) -> str:
    """The picture for a page: the fixed inks become the page's own, so that they follow light and dark."""
    for ink, variable in VARIABLES.items():
        svg = svg.replace(f'"{ink}"', f'"var({variable})"')
    return svg
