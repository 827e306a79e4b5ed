"""The canvas, the shapes that pictures share, and the finished SVG: stable bytes, a text alternative."""

from __future__ import annotations

import re
from html import escape
from io import StringIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MIN_TEXT = 7.5


def put(axes: Axes, patch: Any) -> None:
    """Add a patch without measuring it: the limits are set by hand, and nothing is cut off."""
    patch.set_clip_on(False)
    axes.add_artist(patch)
    patch.set_clip_path(None)


def put_named(axes: Axes, patch: Any, href: str, title: str, titles: dict[str, str]) -> None:
    """Add a patch without an outline that leads to `href`; `titles` takes its title under an id of its own."""
    name = f"b{len(titles)}"
    patch.set(linewidth=0, url=href, gid=name)
    titles[name] = title
    put(axes, patch)


def stroke(axes: Axes, xs: Sequence[float], ys: Sequence[float], **style: Any) -> Any:
    """Add a line without measuring it, which `Axes.plot` does each time."""
    from matplotlib.lines import Line2D

    return axes.add_artist(Line2D(xs, ys, **style))


def canvas(width: float, height: float) -> tuple[Figure, Axes]:
    """An empty figure of that size in inches, its axes from edge to edge and not drawn."""
    from matplotlib.figure import Figure as Canvas

    figure = Canvas(figsize=(width, height))
    axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
    axes.set_axis_off()
    return figure, axes


def rectangle(x: float, y: float, width: float, height: float, ink: str) -> Any:
    """A filled rectangle, not yet put anywhere."""
    from matplotlib.patches import Rectangle

    return Rectangle((x, y), width, height, facecolor=ink)


def svg(figure: Figure, name: str, title: str, description: str, titles: dict[str, str]) -> str:
    """The figure as SVG for a page, `name` before ids; `titles` name shapes by id. The same bytes each time."""
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
    body = re.sub(r"(-?(?<!\d)\d+\.\d)\d+", r"\1", body)
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
    return re.sub(r"(?<!\s)\s*\n\s*", "\n", named + body[head.end() :].strip()) + "\n"


def _titled(group: str, title: str) -> str:
    return f"{group}<title>{escape(title)}</title>" if title else group


def _attributes(style: str) -> str:
    """A style attribute as presentation attributes: pages forbid inline styles, and their own may then win."""
    kept = []
    for part in style.split(";"):
        key, _, value = part.partition(":")
        key, value = key.strip(), value.strip()
        if key == "font":
            size = re.search(r"(?<![\d.])([\d.]+)px", value)
            kept.append(f'font-size="{size[1] if size else 9}"')
            if re.search(r"\b(bold|700)\b", value):
                kept.append('font-weight="700"')
        elif key and key not in {"font-family", "font-stretch", "font-variant", "font-style"}:
            kept.append(f'{key}="{escape(value)}"')
    return "".join(f" {attribute}" for attribute in kept)
