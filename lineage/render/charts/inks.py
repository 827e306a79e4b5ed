"""The inks of the pictures. A page puts its own in their place, so that pictures follow light and dark."""

from __future__ import annotations

import math
import re

INK, SOFT, RULE, FAINT, PAPER = "#1d1c1a", "#5b5750", "#dad5cb", "#f3f0ea", "#fdfcfa"
GAIN, LOSS = "#0b5b32", "#98201b"
HEAT = ("#f5eee0", "#f0d9a8", "#e2ad5a", "#b9702c", "#7a3b12")
"""From a paragraph left as it was to one whose wording is new. On a dark ground the last one is the brightest."""
VARIABLES = {
    INK: "--ink",
    SOFT: "--soft",
    RULE: "--rule",
    FAINT: "--faint",
    PAPER: "--paper",
    GAIN: "--ins",
    LOSS: "--del",
    **{ink: f"--heat-{level}" for level, ink in enumerate(HEAT)},
}
RAMP = ("#27405f", "#3d6480", "#5f8794", "#8fa896", "#bfb987", "#e3b35f", "#e08f35")


def shade(at: int, count: int) -> str:
    """The ink of a text's origin: the older the darker, so that grey keeps the order."""
    if count < 2:
        return RAMP[-1]
    place = at / (count - 1) * (len(RAMP) - 1)
    low = min(int(place), len(RAMP) - 2)
    return _mixed(RAMP[low], RAMP[low + 1], place - low)


def _mixed(one: str, other: str, share: float) -> str:
    pairs = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def lifted(at: int, count: int) -> str:
    """The ink of a text's origin on a dark ground: the older ones lighter than on paper, the order kept."""
    place = at / (count - 1) if count > 1 else 1.0
    return _mixed(shade(at, count), "#ffffff", 0.36 * (1 - place))


LEAST, MOST, FINE = 1.2, 1.75, 120
"""Pixels for a unit of the drawing: letters of 9 and 13 pixels; and the rem up to which classes go by 5, then by 20."""


def themed(svg: str, origins: int = 0) -> str:
    """The picture for a page: the fixed inks become the page's own, so that they follow light and dark.

    With `origins`, the inks of so many texts become the page's too: `--band-0`, `--band-1`, ... It is drawn large
    enough to read and no larger than needed, whatever the screen: see `_sized`.
    """
    for ink, variable in VARIABLES.items():
        svg = svg.replace(f'"{ink}"', f'"var({variable})"')
    for at in range(origins):
        svg = svg.replace(f'"{shade(at, origins)}"', f'"var(--band-{at})"')
    return _sized(svg)


def _sized(svg: str) -> str:
    """The picture with a class for its least width and an attribute for its greatest. Letters of 7.5 units were 5.5
    pixels high where 13 texts stood on a tablet, and 16 where 4 stood on a desk."""
    box = re.search(r'viewBox="[\d.]+ [\d.]+ ([\d.]+)', svg)
    if box is None:
        return svg
    wide = float(box[1])
    least = max(math.ceil(LEAST * wide / 80) * 5, 30)
    if least > FINE:
        least = min(math.ceil(least / 20) * 20, 480)
    return svg.replace("<svg ", f'<svg class="least-{least}" width="{MOST * wide:.0f}" ', 1)
