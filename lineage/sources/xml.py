"""XML from strangers: no network, no entities, no document types, bounded in size and depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from lineage.errors import UnreadableError
from lineage.sources.limits import LIMITS, Limits

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def parse(data: bytes, name: str, limits: Limits = LIMITS, *, keep_instructions: bool = False) -> Element:
    """The root element of `data`; `name` says in messages what it is.

    Raises UnreadableError for XML that is not well formed, declares a document type (the way in for external entities
    and entity bombs), or is deeper or larger than the limits.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=not keep_instructions,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            raise UnreadableError(
                f"{name}: is nested deeper, or holds longer words, than any text does", "Get the document again."
            ) from error
        line, column = getattr(error, "position", (0, 0))
        if line:
            raise UnreadableError(
                f"{name}: damaged XML in line {line}, column {column}", "Save the file again."
            ) from error
        raise UnreadableError(f"{name}: damaged XML", "Save the file again.") from error
    if str(root.getroottree().docinfo.doctype):  # type: ignore[union-attr]
        raise UnreadableError(f"{name}: declares a document type, which no document needs", "Remove the DOCTYPE.")
    count = sum(1 for _ in root.iter())
    if count > limits.elements:
        raise UnreadableError(f"{name}: {count} elements, at most {limits.elements} are read", "Split the file.")
    return root


def first_line(error: Exception) -> str:
    """The first line of an error's message, without its place in the program."""
    return str(error).split("\n", 1)[0].strip() or type(error).__name__
