"""Names of WordprocessingML (ECMA-376) as lxml spells them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFF = frozenset({"0", "false", "off", "none"})


def tag(element: Element) -> str:
    """Local name of a WordprocessingML element, "mc:NAME", "m:NAME" of the two other vocabularies that hold text,
    "" of any other."""
    name = element.tag
    if not isinstance(name, str):
        return ""
    space, _, local = name[1:].partition("}")
    if space in (W, _STRICT):
        return local
    if space.endswith("/markup-compatibility/2006"):
        return f"mc:{local}"
    if space.endswith("/math"):
        return f"m:{local}"
    return ""


def children(element: Element | None, name: str) -> list[Element]:
    """The child elements of that local name."""
    return [] if element is None else [child for child in element if tag(child) == name]


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of that local name, and so on down the path; None where there is none."""
    for name in path:
        element = next(iter(children(element, name)), None)
    return element


def attribute(element: Element | None, name: str, default: str = "") -> str:
    """The value of an attribute of WordprocessingML, or `default`."""
    if element is None:
        return default
    for space in (W, _STRICT):
        value = element.get(f"{{{space}}}{name}")
        if value is not None:
            return str(value)
    return default


def value(element: Element | None, *path: str, default: str = "") -> str:
    """The attribute `val` at the end of a path of children."""
    return attribute(child(element, *path), "val", default)


def number(text: str, default: int = 0) -> int:
    """A whole number as Word writes it; `default` for anything else."""
    try:
        return int(text)
    except ValueError:
        return default


def switch(properties: Element | None, name: str) -> bool | None:
    """Whether a property that is on or off is on; None where nothing is said."""
    element = child(properties, name)
    return None if element is None else attribute(element, "val", "true") not in _OFF
