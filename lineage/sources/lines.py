"""What a reader hands to the structure: lines of text with their place and what the format says of them.

The structure is independent of the format; what it expects and how it uses it:

- A line of a broken text (`Source.wrapped`) is one printed line; blank lines stand as lines without characters and
  part paragraphs. Elsewhere a line is a block and begins a paragraph, unless its wording goes on with the one before
  (a paragraph cut by a page); line breaks inside a block are line feeds in the text.
- `page` where it is known: what stands at the top of a page may go on with a paragraph of the page before.
- Runs in SUPERSCRIPT that are figures, a letter of a note, * or † are note calls, at the start of a line the mark of
  a footnote; raised letters after figures (1er, 50e) stay in the text. ITALIC decides nothing.
- Roles: "note" (a footnote; `label` its mark, without label it goes on with the note before), "deleted note",
  "header" and "footer" (set aside), "rule", "heading", "list item" (`label` its bullet or letter), "table" (a row, with
  its `cells`), "" for body text.
- `label` holds a number that the text itself does not: it is used as if it were printed before the text.
- Runs in DELETED are not part of the text; they are set aside as deleted in tracked changes, and named as proposals
  with the author and date of `revisions`. A line that holds nothing else is a paragraph to be deleted as a whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

PARAGRAPH_END = "\N{PARAGRAPH SEPARATOR}"
"""What stands, deleted, for the end of a paragraph that tracked changes join with the next one."""


class Style(StrEnum):
    """What the format itself says about a run of characters. Plain text says nothing."""

    PLAIN = "plain"
    SUPERSCRIPT = "superscript"
    ITALIC = "italic"
    BOLD = "bold"
    STRIKE = "strike"
    UNDERLINED = "underlined"
    COLOURED = "coloured"
    """In another colour than the text around it, links aside."""
    INSERTED = "inserted"
    """In tracked changes or underlined as a proposal."""
    DELETED = "deleted"
    """In tracked changes: in the original, not in the accepted text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One tracked change: what was done, by whom and when, as the file says it."""

    style: Style
    """INSERTED or DELETED."""
    author: str = ""
    """Empty where the file names nobody."""
    date: str = ""
    """ISO 8601 as written ("2025-11-12T09:30:00Z"), "" where there is none."""
    moved: bool = False
    """Whether the characters were moved from here, or to here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Characters of one style. `text` is what is printed, with mark-up resolved."""

    text: str
    styles: frozenset[Style] = frozenset()
    revisions: tuple[Revision, ...] = ()
    """Tracked changes that the characters stand in, the outermost first: inserted by one, then deleted by another."""


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
    column: int = 0
    """1 for the right one of two texts that stand side by side."""
    label: str = ""
    """Number or letter that the format itself supplies and the text does not hold ("12.", "(a)", a note's mark)."""
    quoted: bool = False
    """Whether it stood behind the sign ">" of a mail that quotes it."""
    cells: tuple[tuple[Line, ...], ...] = ()
    """Of a row of a table the lines of its cells, a cell over several columns with empty ones after it."""

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
