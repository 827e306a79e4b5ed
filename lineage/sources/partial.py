"""What has arrived of a file before the connection broke, so that the next try asks for the rest alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

REST, NO_REST = 206, 416
"""Answers: the part that was asked for; there is no such part."""


@dataclass(slots=True)
class Partial:
    """The bytes so far, in memory only, and the server's names for the version of the file that they belong to."""

    data: bytearray = field(default_factory=bytearray)
    tag: str = ""
    """The ETag as sent."""
    date: str = ""
    """The date of change as sent."""
    packed: bool = False
    """Whether the bytes came packed: then their offsets are not those of the file."""

    @property
    def version(self) -> str:
        """Strong ETag or date of change; "" where the server gives neither: then the file starts again."""
        return "" if self.packed else self.tag if self.tag.startswith('"') else self.date

    def wish(self) -> dict[str, str]:
        """The headers that ask for the rest, if the file is still the same (RFC 9110, sections 13.1.5 and 14.2)."""
        if not self.data or not self.version:
            return {}
        return {"Range": f"bytes={len(self.data)}-", "If-Range": self.version, "Accept-Encoding": "identity"}

    def fits(self, status: int, headers: Mapping[str, str]) -> bool:
        """Whether an answer goes on where the bytes end, in the same version, or starts the file again.

        A server that does not know If-Range sends the rest of whatever file it has now.
        """
        if status != REST:
            return True
        known = (("etag", self.tag), ("last-modified", self.date))
        other = any(value and headers.get(name, value) != value for name, value in known)
        return not other and headers.get("content-range", "").startswith(f"bytes {len(self.data)}-")

    def begin(self, status: int, headers: Mapping[str, str]) -> None:
        """Makes room for the body of an answer that fits: all of the file unless it is the rest."""
        if status == REST:
            return
        self.data.clear()
        self.tag, self.date = headers.get("etag", ""), headers.get("last-modified", "")
        self.packed = headers.get("content-encoding", "identity") != "identity"

    def forget(self) -> None:
        """Drops the bytes: what came is no good."""
        self.data.clear()
        self.tag, self.date, self.packed = "", "", False
