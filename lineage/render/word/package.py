"""Somebody else's Word file, written back: only the parts that were changed are rewritten."""

from __future__ import annotations

import posixpath
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from lineage.errors import UnreadableError
from lineage.sources.word.container import Container

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TYPES = "[Content_Types].xml"
_TYPES_SPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS_SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
_FIRST_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_STRICT_WORDS = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_STRICT = (
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", _STRICT_WORDS),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", _STRICT_RELATIONS),
)
"""Namespaces of transitional files, and what strict ones (ISO/IEC 29500-1) have in their place."""


class Package:
    """An open Word file. Roots are parsed once, may be changed, and are written by `data`."""

    def __init__(self, data: bytes, name: str) -> None:
        """Raises UnreadableError for what is not a Word file, is encrypted, damaged or over the limits."""
        self.name = name
        self._container = Container(data, name)
        self._source = data
        self._roots: dict[str, Element] = {}
        main = next((part for kind, part in self._container.relations("").values() if kind == "officeDocument"), "")
        if self._container.root(main) is None:
            raise UnreadableError(f"{name}: no Word document in this container", "Give a .docx file.")
        self.main = main
        self.document = self.root(main)
        self.space = etree.QName(self.document).namespace or ""

    def root(self, part: str) -> Element:
        """The root of a part of the file; changes to it are written."""
        if part not in self._roots:
            found = self._container.root(part)
            if found is None:
                raise UnreadableError(f"{self.name}, {part}: missing", "Save the file again from a word processor.")
            self._roots[part] = found
        return self._roots[part]

    def related(self, kind: str) -> Element | None:
        """The root of the part that the document has for footnotes, comments, ...; None where it has none."""
        parts = (part for found, part in self._container.relations(self.main).values() if found == kind)
        part = next(parts, None)
        return self.root(part) if part is not None and self._container.root(part) is not None else None

    def add(self, kind: str, root: Element) -> None:
        """Gives the document a part of a kind that it has none of: "comments", "footnotes"."""
        part = posixpath.join(posixpath.dirname(self.main), f"{kind}.xml")
        self._roots[part] = root
        types = self.root(_TYPES)
        override = etree.SubElement(types, f"{{{_TYPES_SPACE}}}Override")
        override.set("PartName", f"/{part}")
        override.set("ContentType", _CONTENT.format(kind=kind))
        relations = self._relations()
        relation = etree.SubElement(relations, f"{{{_RELATIONS_SPACE}}}Relationship")
        taken = {str(one.get("Id")) for one in relations}
        relation.set("Id", next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken))
        kinds = f"{_STRICT_RELATIONS}/{{kind}}" if self.space == _STRICT_WORDS else _KIND
        relation.set("Type", kinds.format(kind=kind))
        relation.set("Target", posixpath.basename(part))

    def _relations(self) -> Element:
        folder, file = posixpath.split(self.main)
        part = posixpath.join(folder, "_rels", f"{file}.rels")
        if part not in self._roots and self._container.root(part) is None:
            self._roots[part] = etree.Element(f"{{{_RELATIONS_SPACE}}}Relationships")
        return self.root(part)

    def data(self) -> bytes:
        """The file: parts that were not opened as they were, byte for byte, in their order; new ones after them."""
        written = BytesIO()
        left = dict(self._roots)
        with ZipFile(BytesIO(self._source)) as source, ZipFile(written, "w", ZIP_DEFLATED) as target:
            for member in source.infolist():
                info = ZipInfo(member.filename, _FIRST_ZIP_DAY)
                info.compress_type = ZIP_DEFLATED
                root = left.pop(member.filename.lstrip("/"), None)
                target.writestr(info, source.read(member) if root is None else self._part(root))
            for name, root in left.items():
                info = ZipInfo(name, _FIRST_ZIP_DAY)
                info.compress_type = ZIP_DEFLATED
                target.writestr(info, self._part(root))
        return written.getvalue()

    def _part(self, root: Element) -> bytes:
        return _written(root, strict=self.space == _STRICT_WORDS)


def _written(root: Element, *, strict: bool) -> bytes:
    """A part as bytes. What was put into a strict file is in the namespaces of that file, or Word does not see it."""
    if strict:
        for element in root.iter():
            if isinstance(element.tag, str):
                element.tag = _strict(element.tag)
            for name, value in element.attrib.items():
                if _strict(str(name)) != name:
                    del element.attrib[name]
                    element.set(_strict(str(name)), value)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _strict(name: str) -> str:
    return next((name.replace(old, new, 1) for old, new in _STRICT if name.startswith(f"{{{old}}}")), name)
