"""The days that a deadline stands for, or the end or review of a mandate: one, a month, a session or a year."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from lineage.languages.dates import find_date, months
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.text import fold_in_place
from lineage.symbols import year_of_session

if TYPE_CHECKING:
    from lineage.commitments.clauses import Clause
    from lineage.commitments.mandate_terms import Term

LEAST_SESSION = 40
"""Sessions of other bodies have smaller numbers, and other years."""
SESSION_MONTH = 9
"""A session of the General Assembly opens in September; its main part ends in December."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDays:
    """The first and the last of the days: of a session those of its main part."""

    first: date
    last: date


def days_of_deadline(clause: Clause, language: str) -> DueDays | None:
    """The days of the deadline of a clause in `language`; None where no year is known."""
    if clause.deadline is None or clause.deadline_year is None:
        return None
    words, year = clause.deadline.text, clause.deadline_year
    day = find_date(words, language)
    if day is not None and day.year == year:
        return DueDays(first=day, last=day)
    month = _month(words, language)
    if month is not None:
        return DueDays(first=date(year, month, 1), last=date(year, month, calendar.monthrange(year, month)[1]))
    session = re.search(rf"\b(?:{alternatives(language, 'session')})", fold_in_place(words))
    return _session(year) if session else DueDays(first=date(year, 1, 1), last=date(year, 12, 31))


def days_of_term(term: Term) -> DueDays | None:
    """The days of an end or a review: its day, or its session of the General Assembly; None for another one."""
    if term.date:
        day = date.fromisoformat(term.date)
        return DueDays(first=day, last=day)
    return _session(year_of_session(term.session)) if term.session and term.session > LEAST_SESSION else None


def _session(year: int) -> DueDays:
    return DueDays(first=date(year, SESSION_MONTH, 1), last=date(year, 12, 31))


def _month(words: str, language: str) -> int | None:
    """The month that words name: of several the first in the table, which is that of the year."""
    flat = fold_in_place(words)
    return next((number for name, number in months(language).items() if re.search(rf"\b{name}\b", flat)), None)
