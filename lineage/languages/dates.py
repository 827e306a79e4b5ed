"""Dates in the words of a language: "19 décembre 2023", "1er mars 2024", "July 15, 2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import cache, lru_cache

from lineage import languages
from lineage.languages.clause_grammar import NEVER
from lineage.languages.tables import table
from lineage.languages.text import fold

_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")


def find_date(text: str, language: str) -> date | None:
    """The first full date in `text` with a month name of `language`, or None."""
    return next((day for _, day in days_in(text, language)), None)


def is_date(text: str, language: str) -> bool:
    """Whether `text` is a full date and nothing else."""
    return any(match[0] == text for match, _ in days_in(text, language))


def days_in(text: str, language: str) -> Iterator[tuple[re.Match[str], date]]:
    """Where full dates with a month name of `language` stand in `text`, and the days that they name."""
    return iter(_days(text, language))


@lru_cache(maxsize=4_096)  # a check asks for those of a paragraph twenty times
def _days(text: str, language: str) -> tuple[tuple[re.Match[str], date], ...]:
    return tuple(_worked_out(text, language))


def _worked_out(text: str, language: str) -> Iterator[tuple[re.Match[str], date]]:
    found = (match for order in (_day_first, _month_first) for match in order(language).finditer(text))
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
def months_are_capital(language: str) -> bool:
    """Whether the names of the months begin with a capital: "May"."""
    return all(row["name"][0].isupper() for row in table(language, "months", ("name",)))


@cache
def _day_first(language: str) -> re.Pattern[str]:
    own = languages.language(language)
    link = own.between_date_parts()
    return re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:{own.ordinal_endings})?{link}(?P<month>[^\W\d_]+){link}(?P<year>\d{{4}})\b"
    )


@cache
def _month_first(language: str) -> re.Pattern[str]:
    month, day, year = r"(?P<month>[^\W\d_]+)", r"(?P<day>\d{1,2})", r"(?P<year>\d{4})"
    return re.compile(rf"\b{month_first(language, month, day, year)}\b")


_MOST = 30
"""Days of one month behind the first of a list. Without a bound "1, 1, 1, ..." of 3,000 numbers took two seconds."""


@cache
def days_of_months(language: str) -> re.Pattern[str]:
    """A month with the days beside it and its year, over folded text: "28 and 29 June 2026", "July 15, 2025", "June".
    The groups are `days`, `month` and `year`, or `after`, `month_after` and `year_after`."""
    own = languages.language(language)
    ends = rf"(?:{own.ordinal_endings})?" if own.ordinal_endings else ""
    day = rf"\d{{1,2}}{ends}(?!\w)"
    days = rf"{day}(?:(?: ?[-–,] ?| (?:{own.day_ranges}) ){day}){{0,{_MOST}}}"
    link = own.between_date_parts()
    month = "|".join(sorted(map(re.escape, months(language)), key=len, reverse=True))
    first = month_first(language, f"(?P<month_after>{month})", r"(?P<after>\d{1,2})", r"(?P<year_after>\d{4})")
    return re.compile(
        rf"(?<![\w/])(?:{first}|(?:(?P<days>{days}){link})?(?P<month>{month})(?:{link}(?P<year>\d{{4}}))?)(?!\w)"
    )


def month_first(language: str, month: str, day: str, year: str) -> str:
    """The order of "July 15, 2025" ("June 30 2023" in S/RES/2690) as a pattern of these three; one that never matches,
    with the same groups, where no date is written so."""
    own = languages.language(language)
    said = rf"{month}\s{day}(?:{own.ordinal_endings})?,?\s{year}"
    return said if own.month_first else rf"{NEVER}{said}"
