"""Footnotes of a Word file: the part that holds them, and their calls. Word counts them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from lineage.diff.edits import Operation
from lineage.render.word.storable_words import storable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.diff.signed_changes import Tracked
    from lineage.render.word.change_marker import Marker

_TEXT, _CALL = "Footnote Text", "Footnote Reference"
_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))
"""The two notes that every file has: the line above the footnotes, and that above their continuation."""


class FootnotePart:
    """The footnotes of one document, in the order of their calls."""

    def __init__(self, document: Any, marker: Marker, indent: int = 0) -> None:
        self._document = document
        self._marker = marker
        self._root = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
        self._styles = _styles(document, indent)
        for kind, number in _SEPARATORS:
            self._root.append(_separator(kind, number))
        self._count = 0

    def call(self, words: Sequence[Tracked]) -> Any:
        """The run that calls a new footnote with these words."""
        self._count += 1
        note = OxmlElement("w:footnote")
        note.set(qn("w:id"), str(self._count))
        paragraph = OxmlElement("w:p")
        shape, style = OxmlElement("w:pPr"), OxmlElement("w:pStyle")
        style.set(qn("w:val"), self._styles[0])
        shape.append(style)
        paragraph.extend((shape, self._reference("w:footnoteRef"), _words(Operation.EQUAL, " ")))
        for piece in words:
            holder = paragraph
            if piece.operation is not Operation.EQUAL:
                holder = self._marker.element(piece.operation, piece.authors, piece.date)
                paragraph.append(holder)
            holder.append(_words(piece.operation, piece.text))
        note.append(paragraph)
        self._root.append(note)
        call = self._reference("w:footnoteReference")
        call[-1].set(qn("w:id"), str(self._count))
        return call

    def write(self) -> None:
        """Puts the part into the document, where there is a footnote."""
        if not self._count:
            return
        part = self._document.part
        name = PackURI("/word/footnotes.xml")
        notes = Part(name, CONTENT_TYPE.WML_FOOTNOTES, serialize_part_xml(self._root), part.package)
        part.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)

    def _reference(self, name: str) -> Any:
        run, properties, style = (OxmlElement(tag) for tag in ("w:r", "w:rPr", "w:rStyle"))
        style.set(qn("w:val"), self._styles[1])
        properties.append(style)
        run.extend((properties, OxmlElement(name)))
        return run


def separators() -> Any:
    """The root of a part for footnotes, with the two that every file has."""
    root = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
    for kind, number in _SEPARATORS:
        root.append(_separator(kind, number))
    return root


def _styles(document: Any, indent: int) -> tuple[str, str]:
    """Ids of the styles of a footnote and of its call, made where the document has none."""
    note = document.styles.add_style(_TEXT, WD_STYLE_TYPE.PARAGRAPH)
    note.base_style = document.styles["Normal"]
    note.font.size = Pt(8.5)
    note.paragraph_format.space_after, note.paragraph_format.line_spacing = Pt(1), Pt(10)
    note.paragraph_format.left_indent = note.paragraph_format.right_indent = indent
    call = document.styles.add_style(_CALL, WD_STYLE_TYPE.CHARACTER)
    call.font.superscript = True
    return note.style_id, call.style_id


def _separator(kind: str, number: int) -> Any:
    name = {"separator": "w:separator", "continuationSeparator": "w:continuationSeparator"}[kind]
    note, paragraph, run = OxmlElement("w:footnote"), OxmlElement("w:p"), OxmlElement("w:r")
    note.set(qn("w:type"), kind)
    note.set(qn("w:id"), str(number))
    run.append(OxmlElement(name))
    paragraph.append(run)
    note.append(paragraph)
    return note


def _words(operation: Operation, words: str) -> Any:
    run = OxmlElement("w:r")
    element = OxmlElement("w:delText" if operation is Operation.DELETE else "w:t")
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    element.text = storable(words)
    run.append(element)
    return run
