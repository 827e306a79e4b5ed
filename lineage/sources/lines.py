"""What a reader hands to the structure: lines of text with their place and what the format says of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """What the format itself says about a run of characters. Plain text says nothing."""

    PLAIN = "plain"
    SUPERSCRIPT = "superscript"
    ITALIC = "italic"
    BOLD = "bold"
    STRIKE = "strike"
    INSERTED = "inserted"
    """In tracked changes or underlined as a proposal."""
    DELETED = "deleted"
    """In tracked changes: in the original, not in the accepted text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Characters of one style. `text` is what is printed, with mark-up resolved."""

    text: str
    styles: frozenset[Style] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line (hard-wrapped text, PDF) or one block (Markdown, Word, HTML) of a source."""

    runs: tuple[Run, ...]
    number: int
    """Line or block in the file, from 1."""
    page: int | None = None
    """Page in the file, from 1, where the format has pages."""
    role: str = ""
    """What the format says it is: "heading", "note", "header", "footer", "list item", "table"; "" for nothing."""
    label: str = ""
    """Number or letter that the format itself supplies and the text does not hold ("12.", "(a)", a note's mark)."""

    @property
    def text(self) -> str:
        """The printed characters."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that has been read."""

    name: str
    """File name, without folder: nothing absolute gets into an output."""
    sha256: str
    lines: tuple[Line, ...]
    wrapped: bool
    """True where a paragraph may be broken over several lines (PDF, hard-wrapped text)."""
