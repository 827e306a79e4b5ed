"""Styles of a Word file: what a run looks like after all inheritance, and what a paragraph style says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineage.sources.lines import Style
from lineage.sources.word.wordprocessingml import attribute, child, children, number, switch, value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

_TOGGLES = {"b": Style.BOLD, "i": Style.ITALIC, "strike": Style.STRIKE, "dstrike": Style.STRIKE}
BEHIND = "lineage behind the text"
"""The style of what a compilation says behind its text: no words of it, to be read as a comment."""
_DEPTH = 20
"""Styles may build on each other; deeper chains are loops of damaged files."""
_NO_LEVEL = 9
"""Outline level of body text; headings have 0 to 8."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How characters look."""

    styles: frozenset[Style] = frozenset()
    hidden: bool = False


PLAIN = Look()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The style sheet: style id -> its element, and the ids that apply where nothing is said."""

    elements: Mapping[str, Element]
    paragraph: str = ""
    defaults: Element | None = None

    def chain(self, style: str) -> list[Element]:
        """The style and those it builds on, the most basic first."""
        found: list[Element] = []
        while style in self.elements and len(found) < _DEPTH:
            found.insert(0, self.elements[style])
            style = value(self.elements[style], "basedOn")
        return found


def sheet(root: Element | None) -> Sheet:
    """The style sheet of word/styles.xml; an empty one where there is none."""
    styles = children(root, "style")
    basic = [s for s in styles if attribute(s, "type") == "paragraph" and attribute(s, "default") in ("1", "true")]
    return Sheet(
        elements={attribute(style, "styleId"): style for style in styles},
        paragraph=attribute(basic[0], "styleId") if basic else "",
        defaults=child(root, "docDefaults", "rPrDefault", "rPr"),
    )


def paragraph_style(styles: Sheet, paragraph: Element) -> str:
    """Id of the style of a paragraph."""
    return value(paragraph, "pPr", "pStyle") or styles.paragraph


def is_behind(styles: Sheet, paragraph: Element) -> bool:
    """Whether the paragraph has the style `BEHIND`."""
    style = styles.elements.get(paragraph_style(styles, paragraph))
    return style is not None and value(style, "name") == BEHIND


def look(styles: Sheet, style: str, run: Element | None) -> Look:
    """Look of a run (None: of the style alone) in a paragraph of that style."""
    properties = child(run, "rPr")
    found = _apply(Look(), styles.defaults)
    for element in styles.chain(style):
        found = _apply(found, child(element, "rPr"))
    for element in styles.chain(value(properties, "rStyle")):
        found = _apply(found, child(element, "rPr"))
    return _apply(found, properties)


def _apply(before: Look, properties: Element | None) -> Look:
    if properties is None or not len(properties):
        return before
    styles = set(before.styles)
    for name, style in _TOGGLES.items():
        on = switch(properties, name)
        if on is not None:
            (styles.add if on else styles.discard)(style)
    raised = _raised(properties)
    if raised is not None:
        (styles.add if raised else styles.discard)(Style.SUPERSCRIPT)
    hidden = switch(properties, "vanish")
    return replace(before, styles=frozenset(styles), hidden=before.hidden if hidden is None else hidden)


def proposed_look(run: Element | None) -> frozenset[Style]:
    """What a run itself says of a line under it and of its colour, by which drafts show what is proposed. A character
    style (that of links) says nothing, nor do black, white and grey."""
    properties = child(run, "rPr")
    if child(properties, "rStyle") is not None:
        return frozenset()
    found = set()
    if value(properties, "u", default="none") != "none":
        found.add(Style.UNDERLINED)
    if _is_colour(value(properties, "color")):
        found.add(Style.COLOURED)
    return frozenset(found)


def _is_colour(code: str) -> bool:
    """Whether a colour of Word ("FF0000") is neither black, grey nor white: its parts differ by a quarter or more."""
    try:
        parts = [int(code[at : at + 2], 16) for at in (0, 2, 4)] if len(code) == 6 else [0]
    except ValueError:
        return False
    return max(parts) - min(parts) >= 64


def _raised(properties: Element) -> bool | None:
    align = value(properties, "vertAlign")
    if align:
        return align == "superscript"
    position = value(properties, "position")
    return number(position) > 4 if position else None


def outline(styles: Sheet, paragraph: Element) -> bool:
    """Whether the paragraph is a heading of the document's outline."""
    levels = [value(paragraph, "pPr", "outlineLvl")]
    levels += [
        value(element, "pPr", "outlineLvl") for element in reversed(styles.chain(paragraph_style(styles, paragraph)))
    ]
    level = next((text for text in levels if text), "")
    return bool(level) and number(level, _NO_LEVEL) < _NO_LEVEL
