"""What an HTML element says of the look of its characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.sources.lines import Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_STYLES = {
    "sup": Style.SUPERSCRIPT,
    **dict.fromkeys(("em", "i", "cite", "dfn"), Style.ITALIC),
    **dict.fromkeys(("b", "strong"), Style.BOLD),
    **dict.fromkeys(("s", "strike"), Style.STRIKE),
    "u": Style.UNDERLINED,
    "del": Style.DELETED,
    "ins": Style.INSERTED,
}
_DECLARED = (
    (re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE), Style.SUPERSCRIPT),
    (re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE), Style.ITALIC),
    (re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE), Style.BOLD),
    (re.compile(r"text-decoration[a-z-]{0,20}\s*:", re.IGNORECASE), Style.STRIKE),
    (re.compile(r"text-decoration[a-z-]{0,20}\s*:", re.IGNORECASE), Style.UNDERLINED),
)
"""What a declaration begins with."""
_LINES = {Style.STRIKE: "line-through", Style.UNDERLINED: "underline"}
"""What must follow for a line to be one of these."""


def own_styles(element: Element) -> frozenset[Style]:
    """What an element itself says of its characters."""
    found = {_STYLES[element.tag]} if element.tag in _STYLES else set()
    found.update(_declared_styles(element.get("style", "")))
    if element.tag == "a" or next(element.iterancestors("a"), None) is not None:
        found.discard(Style.UNDERLINED)  # mail programs underline each address
    if "footnotereference" in element.get("class", "").lower():
        found.add(Style.SUPERSCRIPT)
    return frozenset(found)


def _declared_styles(declarations: str) -> Iterator[Style]:
    for declared in map(str.lstrip, declarations.split(";")):
        for pattern, style in _DECLARED:
            if pattern.match(declared) and _LINES.get(style, "") in declared.lower():
                yield style
