"""Findings about periods that are not as long as the text says, by the years named beside them: "for the 10-year period
from 1 January 2026 to 31 December 2036", "for three consecutive years, in 2023 and 2024"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.draft_alone import finding_at
from lineage.languages.dates import find_date, find_year
from lineage.languages.number_words import cardinals
from lineage.languages.phrase_patterns import alternatives, any_of
from lineage.languages.phrases import phrases
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.checking.check_findings import Finding

_YEAR = r"(?:19|20)\d\d"
_END = r"(?:\d{1,2}\w{0,2} [^\W\d_]+ )?" + _YEAR
"""A year, or a day with its year."""


def span_findings(draft: Resolution) -> Iterator[Finding]:
    """Periods of another number of years than from their first day to their last, and years in a row of another number
    than are named behind them. All of the periods with both ends in the archive are as long as they say."""
    for paragraph in draft.paragraphs:
        flat = fold_in_place(paragraph.text)
        yield from _periods(paragraph, flat, draft.language)
        yield from _in_a_row(paragraph, flat, draft.language)


def _periods(paragraph: Paragraph, flat: str, language: str) -> Iterator[Finding]:
    for match in _period(language).finditer(flat):
        first, last = (paragraph.text[slice(*match.span(end))] for end in ("first", "last"))
        years = _years(first, last, language)
        if years and _counted(match, language) not in years:
            yield _finding(paragraph, match, max(years))


def _in_a_row(paragraph: Paragraph, flat: str, language: str) -> Iterator[Finding]:
    for match in _row(language).finditer(flat):
        named = {int(year) for year in re.findall(_YEAR, match["years"])}
        if re.search(rf"{_YEAR}\s?[-–]\s?{_YEAR}", match["years"]):
            named = {*range(min(named), max(named) + 1)}
        if len(named) > 1 and _counted(match, language) != len(named):
            yield _finding(paragraph, match, len(named))


def _counted(match: re.Match[str], language: str) -> int | None:
    """The number of years that is said."""
    said = next(filter(None, (match[name] for name in match.re.groupindex if name.startswith("count"))))
    return int(said) if said.isdigit() else cardinals(language)[said]


def _finding(paragraph: Paragraph, match: re.Match[str], years: int) -> Finding:
    return replace(finding_at(paragraph, Rule.DATE, match.span(), str(years), kind="span"), sure=True)


def _years(first: str, last: str, language: str) -> set[int]:
    """The numbers of years that a period may have: of two years, with both of them or without one; of two days, to the
    same day or the day before it; none where it ends within a year."""
    start, end = find_date(first, language), find_date(last, language)
    if start is None and end is None:
        begun, ended = find_year(first), find_year(last)
        return {ended - begun, ended - begun + 1} if begun and ended else set()
    if start is None or end is None:
        return set()
    whole = (day for day in (end, end + timedelta(days=1)) if (day.month, day.day) == (start.month, start.day))
    return {day.year - start.year for day in whole}


@cache
def _period(language: str) -> re.Pattern[str]:
    """ "the 10-year period from 2026 to 2035", "a period of three years, from 1 January 2019 to 31 December 2021"."""
    joint = alternatives(language, "day range")
    return re.compile(rf"{_counting('counted period', language)}\s(?P<first>{_END})\s(?:{joint})\s(?P<last>{_END})")


@cache
def _row(language: str) -> re.Pattern[str]:
    """ "two consecutive years, in 2023 and 2024", "three consecutive years, 2021–2023"."""
    within, joint = alternatives(language, "anniversary within"), alternatives(language, "list joint")
    years = rf"{_YEAR}(?:(?:, |,? (?:{joint}) |\s?[-–]\s?){_YEAR})+"
    return re.compile(rf"{_counting('years in a row', language)},?\s(?:(?:{within})\s)?(?P<years>{years})(?!\d)")


def _counting(role: str, language: str) -> str:
    """The phrases of a role with a number in the place of "#", as a pattern."""
    numbers = rf"\d+|{any_of(frozenset(cardinals(language)))}"
    forms = (re.escape(form).split(re.escape("#")) for form in sorted(phrases(language, role)))
    said = "|".join(rf"{lead}(?P<count_{n}>{numbers}){tail}" for n, (lead, tail) in enumerate(forms))
    return rf"(?<![\w-])(?<!\d[.,])(?:{said})"  # not "two consecutive years" of "thirty-two consecutive years"
