"""Deadlines as an iCalendar file (RFC 5545), the same bytes for the same commitments."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from lineage.commitments.lexicon import plain
from lineage.languages.phrases import find_date
from lineage.languages.tables import table
from lineage.render.catalogue import text
from lineage.render.citations import cite

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.commitments.clauses import Clause

SESSION_MONTH = 9
"""A session of the General Assembly opens in September; its main part ends in December."""

_LINE = 75
"""Octets of a content line, without its break."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days a deadline stands for: one, a month, the main part of a session, or a year."""

    first: date
    last: date


def icalendar(
    clauses: Sequence[Clause], adopted: Mapping[str, date | None], series: str, language: str, ui: str
) -> bytes:
    """All-day events for the clauses whose deadline has a year; others cannot be put on a calendar.

    `adopted`: date of every document; it is the time stamp of its events, so that nothing depends on a clock.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//lineage//commitments//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_escaped(text(ui, 'calendar.name', series=series))}")
    for clause in clauses:
        when = period(clause, language)
        if when is not None:
            lines.extend(_event(clause, when, adopted.get(clause.document), ui))
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def period(clause: Clause, language: str) -> Period | None:
    """The days of a clause's deadline, None where no year can be told."""
    if clause.deadline is None or clause.deadline_year is None:
        return None
    day = find_date(clause.deadline.text, language)
    if day is not None and day.year == clause.deadline_year:
        return Period(first=day, last=day)
    year, month = clause.deadline_year, _month(clause.deadline.text, language)
    if month is not None:
        return Period(first=date(year, month, 1), last=date(year, month, calendar.monthrange(year, month)[1]))
    begins = SESSION_MONTH if "session" in plain(clause.deadline.text) else 1
    return Period(first=date(year, begins, 1), last=date(year, 12, 31))


def _month(words: str, language: str) -> int | None:
    flat = plain(words)
    for row in table(language, "months", ("name",)):
        if re.search(rf"\b{plain(row['name'])}\b", flat):
            return int(row["number"])
    return None


def _event(clause: Clause, when: Period, adopted: date | None, ui: str) -> list[str]:
    who = ", ".join(a.name for a in clause.addressees) or text(ui, "commitments.nobody")
    words = clause.deadline.text if clause.deadline else ""
    stamp = (adopted or date(1970, 1, 1)).strftime("%Y%m%dT000000Z")
    citation = cite(clause.document, clause.label, ui)
    return [
        "BEGIN:VEVENT",
        f"UID:{sha256(clause.id.encode()).hexdigest()[:24]}@resolution-lineage",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{when.first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{when.last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(text(ui, 'calendar.summary', verb=clause.verb, addressees=who, words=words))}",
        f"DESCRIPTION:{_escaped(text(ui, 'calendar.about', citation=citation, words=clause.span.text))}",
        f"CATEGORIES:{_escaped(clause.kind)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> str:
    """A content line broken so that none is over 75 octets; no character is cut."""
    pieces: list[str] = []
    piece, size = "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > _LINE - (1 if pieces else 0):
            pieces.append(piece)
            piece, size = "", 0
        piece, size = piece + letter, size + width
    return "\r\n ".join([*pieces, piece])
