"""What a file may cost before it is refused: sizes, counts and times of every reader in one place."""

from __future__ import annotations

import time
from dataclasses import dataclass

from lineage.errors import UnreadableError


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds that a document must keep. The longest adopted resolution with annexes measures 160 pages,
    4 MB as PDF and 600,000 characters; every bound leaves room for ten times that."""

    bytes: int = 64_000_000
    """Size of the file as it lies on disk."""
    unpacked_bytes: int = 256_000_000
    """Sum of the members of a zip container (Word) that are read."""
    members: int = 5_000
    """Members of a zip container."""
    pages: int = 3_000
    """Pages of a PDF."""
    characters: int = 12_000_000
    """Printed characters of the whole document."""
    page_characters: int = 200_000
    """Printed characters of one PDF page; a dense one of a resolution holds 5,000."""
    lines: int = 40_000
    """Printed lines or blocks of a document; one of 160 pages has 8,000 lines."""
    line_characters: int = 400_000
    """Characters of one line or block, and of one paragraph; the longest paragraph of a resolution has 6,000. What
    compares words takes 18 s for 5,000,000."""
    runs: int = 20_000
    """Stretches of one style in one paragraph of a Word file."""
    paragraphs: int = 10_000
    """Paragraphs of a resolution; the longest has 600. What compares two texts takes 30 s and more for 50,000."""
    elements: int = 3_000_000
    """Elements of an XML or HTML tree."""
    depth: int = 400
    """Nesting of elements."""
    seconds: float = 18.0
    """Time of the processor that reading one file may take: a user's patience ends at 20 s. 500 pages of a PDF take
    as much. 0 for no bound."""


LIMITS = Limits()


class Deadline:
    """Raises UnreadableError at the first `check` after the time is over."""

    def __init__(self, name: str, limits: Limits = LIMITS) -> None:
        self._name = name
        self._seconds = limits.seconds
        self._end = time.process_time() + limits.seconds

    def check(self) -> None:
        """Nothing while there is time; UnreadableError afterwards."""
        if self._seconds and time.process_time() > self._end:
            raise UnreadableError(
                f"{self._name}: not read after {self._seconds:g} s, the file is damaged or far too large",
                "Split it, or save it again from a word processor.",
            )
