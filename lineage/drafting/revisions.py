"""The records of a draft with revisions worked in: its lines, and what became of each instruction."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lineage.documents.resolution import Kind, Paragraph, Resolution


class Hindrance(StrEnum):
    """Why an instruction cannot be applied."""

    NO_PARAGRAPH = "no paragraph"
    """The draft has no such paragraph."""
    GONE = "gone"
    """An instruction before it took the paragraph out."""
    NO_WORDS = "no words"
    """The words to be changed do not stand there."""
    SEVERAL = "several"
    """They stand there more than once."""
    NO_PLACE = "no place"
    """It does not say where."""
    NOTHING_NEW = "nothing new"
    """It does not say what is to be put in."""
    NOT_UNDERSTOOD = "not understood"


class Consequence(StrEnum):
    """What follows in a draft from the instructions that were done."""

    NUMBER = "number"
    """A reference to a paragraph that has another number now."""
    ADVERB = "adverb"
    """ "also" or "further" where paragraphs of one verb came or went."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph of the draft while it is worked on."""

    was: str | None
    """Its label in the draft; None for a new one."""
    kind: Kind
    number: str | None
    text: str
    paragraph: Paragraph | None
    gone: bool = False
    into: str = ""
    """Label in the draft of the paragraph that it was merged into."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What became of one instruction."""

    instruction: str
    label: str
    done: bool
    hindrance: Hindrance | None = None
    place: str = ""
    """Another paragraph in which the words stand, or how often they stand there."""
    old: str | None = None
    new: str | None = None
    follows: Consequence | None = None
    """What followed from the instructions; None for an instruction itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """A draft with its revisions worked in."""

    draft: Resolution
    title: str
    steps: tuple[Step, ...]
    lines: tuple[Line, ...]
    """In the new order, those taken out at their place."""
    numbered: tuple[Numbered, ...]
    """Label and number of each line that stands, in the same order."""


class Numbered(NamedTuple):
    """Where a line stands in the new text."""

    label: str
    number: str | None
    line: Line


class Followed(NamedTuple):
    """Words of a paragraph that follow the instructions."""

    label: str
    old: str
    new: str
