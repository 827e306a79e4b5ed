"""The records of a word diff: edits that can be replayed, and changes with their class."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Operation(StrEnum):
    """What an edit does."""

    EQUAL = "equal"
    DELETE = "delete"
    INSERT = "insert"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One run of whole tokens. The edits of a diff tile both texts: replayed on the old text they give the new one."""

    operation: Operation
    text: str
    """The run as printed: of the new text for EQUAL and INSERT, of the old text for DELETE."""
    old_start: int
    old_end: int
    new_start: int
    new_end: int
    """Offsets into the two texts, end exclusive; an insertion has old_start == old_end."""


class ChangeClass(StrEnum):
    """What a change touches. A filter of the reader's view; nothing is hidden for good."""

    SUBSTANCE = "substance"
    TERMINOLOGY = "terminology"
    HOUSEKEEPING = "housekeeping"
    FORM = "form"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Neighbouring deletions and insertions read as one replacement, with its class and the reason for it."""

    old: str
    """Words taken away, "" for a pure insertion."""
    new: str
    """Words put in, "" for a pure deletion."""
    old_start: int
    old_end: int
    new_start: int
    new_end: int
    change_class: ChangeClass
    evidence: str
    """What made it that class: "date", "symbol", "punctuation", "droits de l'homme -> droits humains"."""


class Wording(StrEnum):
    """What happened to the wording over one link, at a glance."""

    VERBATIM = "verbatim"
    FORM = "form only"
    TERMINOLOGY = "terminology only"
    UPDATED = "updated"
    EXTENDED = "extended"
    SHORTENED = "shortened"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphDiff:
    """The comparison of two texts."""

    edits: tuple[Edit, ...]
    changes: tuple[Change, ...]
    wording: Wording
    complete: bool = True
    """False where the texts were too long for the exact method: stretches without a common unique word are then
    shown as replaced."""

    @property
    def reworded(self) -> bool:
        """Whether more changed than form."""
        return any(change.change_class is not ChangeClass.FORM for change in self.changes)
