"""How the paragraphs of a base are set, so that a new paragraph is set like its neighbour."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, NamedTuple

from docx.oxml import OxmlElement

from lineage.render.citations import printed
from lineage.render.word.tracked_edits import plain_look
from lineage.sources.word.wordprocessingml import child, tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineage.documents.resolution import Paragraph


class RedlineLook(NamedTuple):
    """How a paragraph is set."""

    properties: Any
    lead: str
    """Its typed number with what stands around it: "12.\t"; "" where Word counts it or it has none."""
    lead_run: Any
    first: Any
    rest: Any


def shell(run: Any) -> Any:
    """A run without content, with the look of another one."""
    empty = OxmlElement("w:r")
    look = plain_look(run)
    if look is not None:
        empty.append(look)
    return empty


class Models:
    """The paragraphs of a base that new ones are set like."""

    def __init__(self, olds: Iterable[Paragraph]) -> None:
        self._first: dict[object, str] = {}
        self._last: dict[object, str] = {}
        """The last one of each shape that was passed."""
        for old in olds:
            for shape in _shapes(old):
                self._first.setdefault(shape, old.label)

    def passed(self, old: Paragraph) -> None:
        """Says that what is new from here on stands behind this one."""
        self._last |= dict.fromkeys(_shapes(old), old.label)

    def nearest(self, new: Paragraph) -> str:
        """The label of the one that a new paragraph is set like: of its kind and depth, the last one before it."""
        found = (self._last.get(shape) or self._first.get(shape) for shape in _shapes(new))
        return next(filter(None, found))


def _shapes(paragraph: Paragraph) -> tuple[object, ...]:
    """What a paragraph shares with others like it, the most telling first."""
    kind = paragraph.kind
    return (kind, paragraph.label.count("("), bool(paragraph.number)), kind, None


def clean_properties(properties: Any) -> Any:
    """Properties of a paragraph for another one: no section, no changes of its own."""
    properties = copy.deepcopy(properties)
    for element in [e for e in properties if tag(e) in {"sectPr", "pPrChange"}]:
        properties.remove(element)
    look = child(properties, "rPr")
    if look is not None:
        for element in [e for e in look if tag(e) in {"ins", "del", "moveFrom", "moveTo", "rPrChange"}]:
            look.remove(element)
    return properties


def typed_number(new: Paragraph, like: Paragraph, look: RedlineLook, language: str) -> str:
    """The number that is typed before a new paragraph; "" where it has none, or Word counts it."""
    if not new.number:
        return ""
    if like.number:
        return look.lead.replace(like.number, new.number, 1)
    return printed(new.number, language, item="(" in new.label) + "\t"
