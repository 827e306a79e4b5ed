"""Dates in the words of a language: "19 décembre 2023", "1er mars 2024", "July 15, 2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import cache

from lineage import languages
from lineage.languages.tables import table
from lineage.languages.text import fold

_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def find_date(text: str, language: str) -> date | None:
    """The first full date in `text` with a month name of `language`, or None."""
    return next((day for _, day in days_in(text, language)), None)


def days_in(text: str, language: str) -> Iterator[tuple[re.Match[str], date]]:
    """Where full dates with a month name of `language` stand in `text`, and the days that they name."""
    orders = (_day_first, _month_first) if languages.language(language).month_first else (_day_first,)
    found = (match for order in orders for match in order(language).finditer(text))
    for match in sorted(found, key=re.Match.start):
        with suppress(ValueError):
            yield match, date(int(match["year"]), months(language).get(fold(match["month"]), 0), int(match["day"]))


def dates_in(text: str, language: str) -> list[str]:
    """The full dates in `text` with a month name of `language`, as printed."""
    return [match[0] for match, _ in days_in(text, language)]


def find_year(text: str) -> int | None:
    """The first year of the twentieth or twenty-first century in `text`, or None."""
    match = _YEAR.search(text)
    return int(match[0]) if match else None


@cache
def months(language: str) -> dict[str, int]:
    """The folded names of the months with their numbers."""
    return {fold(row["name"]): int(row["number"]) for row in table(language, "months", ("name",))}


@cache
def _day_first(language: str) -> re.Pattern[str]:
    own = languages.language(language)
    link = own.between_date_parts()
    return re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:{own.ordinal_endings})?{link}(?P<month>[^\W\d_]+){link}(?P<year>\d{{4}})\b"
    )


@cache
def _month_first(language: str) -> re.Pattern[str]:
    """The order of "July 15, 2025"."""
    endings = languages.language(language).ordinal_endings
    return re.compile(rf"\b(?P<month>[^\W\d_]+)\s(?P<day>\d{{1,2}})(?:{endings})?,\s(?P<year>\d{{4}})\b")


@cache
def date_line(language: str) -> re.Pattern[str]:
    """A line that is all date, day or month first."""
    return re.compile(rf"(?:{_day_first(language).pattern}|\b\w+\s\d{{1,2}},\s\d{{4}})")
