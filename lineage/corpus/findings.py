"""Findings about a corpus: what was found, how much it weighs, and where. The words for it are the reports'."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding of `lineage corpus check` weighs. Only WRONG makes the check fail."""

    WRONG = "wrong"
    GAP = "gap"
    NOTE = "note"


class FindingKind(StrEnum):
    """What can be found, in the short form in which an error names it."""

    NO_TABLES = "no list of tables"
    OTHER_FORMAT = "another format"
    NO_SERIES_ID = "series without an id"
    SERIES_TWICE = "series twice"
    NO_ID = "no id"
    UNKNOWN_KEY = "unknown key"
    WRONG_FORM = "value of a wrong form"
    NO_LANGUAGE = "file without a language"
    OUTSIDE = "file outside the corpus"
    ID_TWICE = "two entries of one id"
    ID_TWICE_IN_LANGUAGE = "two entries of one id and language"
    UNKNOWN_SERIES = "unknown series"
    SAME_FILE = "the same file"
    SAME_TEXT = "the same text"
    COPY = "the same words"
    SECOND_ENTRY = "second entry"
    UNKNOWN_STAND_IN = "stands for an unknown text"
    DRAFT_STAND_IN = "stands for a draft"
    UNLISTED = "file without an entry"
    NO_HASH = "no sha256"
    GONE = "file gone"
    CHANGED = "file changed"
    UNREADABLE = "unreadable"
    CONTRADICTION = "manifest against text"
    DRAFT = "draft listed as adopted"
    OTHER_LANGUAGE = "another language"
    NO_PARAGRAPH = "no paragraph"
    UNKNOWN_OPENING = "opening in no table"
    UNKNOWN_VERB = "verb in no table"
    UNKNOWN_AUTHOR = "author in no table"
    EMPTY_SERIES = "series without a text"
    MISSING = "missing"
    MISSING_DRAFTED = "missing with a draft"
    RECALLED = "recalled and not listed"
    NO_DATE = "no date of adoption"
    DATE_ORDER = "dates out of order"
    SAME_DATE = "the same date"
    OUTSIDE_SESSION = "date outside its session"
    OTHER_TITLE = "another title"
    TWIN_OTHER = "version of another document"
    TWIN_HALF = "version of half the text"
    TWIN_DRAFT = "draft against an adopted version"
    TWIN_NUMBERS = "version with other numbers"


class NamedValue(NamedTuple):
    """Something that a finding names: a file, a date, a key of the manifest."""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding about a corpus."""

    severity: Severity
    place: str
    """Entry id, file or place in the manifest ("text 3")."""
    finding: FindingKind
    values: tuple[NamedValue, ...] = ()
    """What it names, the chief one first."""

    def __str__(self) -> str:
        """In one line, with all it names: "text 3: value of a wrong form: session (value: '78', form: number)"."""
        chief, *others = self.values or (NamedValue("", ""),)
        more = ", ".join(f"{value.name}: {value.text}" for value in others if value.text)
        return f"{self.place}: {self.finding}{chief.text and f': {chief.text}'}{more and f' ({more})'}"


def problem(severity: Severity, place: str, finding: FindingKind, **values: object) -> Problem:
    """A finding with what it names, in the order given."""
    named = tuple(NamedValue(name, str(text)) for name, text in values.items())
    return Problem(severity=severity, place=place, finding=finding, values=named)


def wrong(place: str, finding: FindingKind, **values: object) -> Problem:
    """A finding that makes the check fail."""
    return problem(Severity.WRONG, place, finding, **values)


def note(place: str, finding: FindingKind, **values: object) -> Problem:
    """A finding to know of, which is not a fault."""
    return problem(Severity.NOTE, place, finding, **values)
