"""Text into XML and white space between elements: what XML cannot hold, and where indentation would be text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from lineage.documents.akn.schema import CHARACTER, IMPOSSIBLE, akn, own

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MIXED = frozenset({akn(name) for name in ("p", "num", "heading", "listIntroduction")})
"""Elements whose white space is text: nothing is indented inside them."""
_OWN_TEXTS = frozenset({own("dropped"), own("text"), own("author")})


def clean(text: str) -> str:
    """A text for an attribute: what XML cannot hold is replaced."""
    return IMPOSSIBLE.sub("\ufffd", text)


def put(element: Element, text: str) -> None:
    """Adds text at the end of an element; what XML cannot hold becomes a processing instruction."""
    start = 0
    for match in IMPOSSIBLE.finditer(text):
        _append(element, text[start : match.start()])
        element.append(etree.ProcessingInstruction(CHARACTER, f"{ord(match[0]):x}"))
        start = match.end()
    _append(element, text[start:])


def _append(element: Element, text: str) -> None:
    if not text:
        return
    if len(element):
        last = element[-1]
        last.tail = (last.tail or "") + text
    else:
        element.text = (element.text or "") + text


def indent(element: Element, depth: int) -> None:
    """Lines and indentation between elements that hold only elements."""
    if element.tag in _MIXED or not len(element) or element.tag in _OWN_TEXTS:
        return
    element.text = "\n" + "  " * (depth + 1)
    for child in element:
        if not isinstance(child.tag, str):
            continue
        indent(child, depth + 1)
        child.tail = "\n" + "  " * (depth + 1)
    element[-1].tail = "\n" + "  " * depth
