"""The zip container of a Word file: its parts, bounded, and the relations between them."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING

from lineage.errors import UnreadableError
from lineage.sources import xml
from lineage.sources.limits import LIMITS, Limits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_CHUNK = 1 << 20


class Container:
    """An open Word file. Parts are read when asked for; all that was unpacked counts against the limits."""

    def __init__(self, data: bytes, name: str, limits: Limits = LIMITS) -> None:
        self.name = name
        self._limits = limits
        self._left = limits.unpacked_bytes
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
            raise UnreadableError(f"{name}: damaged Word file, its container is cut off", "Get it again.") from error
        if len(members) > limits.members:
            raise UnreadableError(f"{name}: {len(members)} members, this is no Word file", "Give one document.")
        self._members = {member.filename.lstrip("/"): member for member in members}
        if any(member.flag_bits & 1 for member in members):
            raise UnreadableError(f"{name}: the file is encrypted", "Save it without a password and try again.")

    def root(self, part: str) -> Element | None:
        """The root element of a part, or None where the file has no such part."""
        data = self._bytes(part)
        root = None if data is None else xml.parse(data, f"{self.name}, {part}", self._limits)
        if root is not None and _runs(root) > self._limits.runs:
            self._bound_runs(root)
        return root

    def _bound_runs(self, root: Element) -> None:
        """Raises UnreadableError for more runs than a paragraph may have."""
        if any(_runs(paragraph) > self._limits.runs for paragraph in root.iter("{*}p")):
            raise UnreadableError(
                f"{self.name}: more than {self._limits.runs:,} pieces of text in one paragraph",
                "Save it again from a word processor, or give the PDF.",
            )

    def relations(self, part: str) -> Mapping[str, tuple[str, str]]:
        """id -> (kind, part) of the relations of a part to others inside the file."""
        folder, file = posixpath.split(part)
        root = self.root(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for element in [] if root is None else root.iter(_RELATION):
            if element.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, element.get("Target", ""))).lstrip("/")
                found[element.get("Id", "")] = (element.get("Type", "").rsplit("/", 1)[-1], target)
        return found

    def _bytes(self, part: str) -> bytes | None:
        member = self._members.get(part)
        if member is None:
            return None
        pieces: list[bytes] = []
        try:
            with self._zip.open(member) as stream:
                while piece := stream.read(_CHUNK):
                    pieces.append(piece)
                    self._spend(len(piece))
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError) as error:
            raise UnreadableError(f"{self.name}, {part}: damaged", "Get the file again.") from error
        return b"".join(pieces)

    def _spend(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise UnreadableError(
                f"{self.name}: unpacks to more than {self._limits.unpacked_bytes // 1_000_000} MB",
                "This is not a document.",
            )


def _runs(element: Element) -> int:
    return sum(1 for _ in element.iterdescendants("{*}r"))
