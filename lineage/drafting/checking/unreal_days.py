"""Findings about days that no calendar has, and spans of days that end before they begin: "on 30 and 31 June 2025",
"from 23 to 12 July 2027"."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.resolution import Kind
from lineage.drafting.checking.agreed_wording import homes_in_base
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.draft_alone import finding_at
from lineage.languages.dates import days_of_months, months, months_are_capital
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.drafting.checking.check_findings import Finding
    from lineage.drafting.checking.checked import Check

_YEAR = 12
"""Months."""
_LEAP = 2000
"""A year with 29 days in February, for days without a year."""

_BEFORE = 12
"""Characters that stand before the same days in two texts."""


class _Days(NamedTuple):
    """Days of one month, as they stand in a paragraph."""

    days: tuple[int, ...]
    month: int
    year: int | None
    start: int
    end: int


def unreal_day_findings(check: Check) -> Iterator[Finding]:
    """The days and spans that cannot be, which the counterpart in the base has not. In 219,254 paragraphs of the
    archive four are told, all of them slips: "one by 31 June 2013" in Security Council resolution 2083 (2012)."""
    language, homes = check.draft.language, homes_in_base(check)
    for paragraph in check.draft.paragraphs:
        home = homes.get(paragraph.label)
        agreed = home.text if home else ""
        for kind, start, end in _unreal(paragraph.text, language) if paragraph.kind is not Kind.HEADING else ():
            if paragraph.text[start:end] in agreed:
                continue
            found = replace(finding_at(paragraph, Rule.DATE, (start, end), kind=kind), sure=True)
            right = _left_out(agreed, paragraph.text, start, language)
            there = replace(found, kind=f"{kind} there", suggestion=right, precedent=home.id if home else None)
            yield there if right else found


def _left_out(agreed: str, text: str, start: int, language: str) -> str:
    """The days of agreed words behind the same ones, which a paragraph does not have; else ""."""
    before = text[max(0, start - _BEFORE) : start]
    said = [one for one in _said(agreed, fold_in_place(agreed), language) if agreed[: one.start].endswith(before)]
    left = [agreed[one.start : one.end] for one in said if agreed[one.start : one.end] not in text]
    return left[0] if len(left) == 1 else ""


def _unreal(text: str, language: str) -> Iterator[tuple[str, int, int]]:
    """What is amiss, and where it stands."""
    flat = fold_in_place(text)
    said = list(_said(text, flat, language))
    for one in said:
        if not 1 <= min(one.days) <= max(one.days) <= monthrange(one.year or _LEAP, one.month)[1]:
            yield "no day", one.start, one.end
        elif _is_span(flat[one.start : one.end], language) and one.days[0] >= one.days[-1]:
            yield "backwards", one.start, one.end
    for one, other in pairwise(said):
        if re.fullmatch(_joint(language), flat[one.end : other.start]) and _ends_before(one, other):
            yield "backwards", one.start, other.end


def _said(text: str, flat: str, language: str) -> Iterator[_Days]:
    """The days of a text; "rule 48 may" names none."""
    for match in days_of_months(language).finditer(flat):
        printed, group = match["days"] or match["after"], "month" if match["month"] else "month_after"
        month = match[group]
        if text[match.start(group)].islower() and months_are_capital(language):
            continue
        days = tuple(int(day) for day in re.findall(r"\d+", printed or ""))
        year = match["year"] or match["year_after"]
        if days:
            yield _Days(days, months(language)[month], int(year) if year else None, *match.span())


def _is_span(days: str, language: str) -> bool:
    """Whether two days are the ends of a span, and no list: "23 to 12 july"."""
    return re.match(rf"\d+\w*(?:{_joint(language)})\d+\w*\s", days) is not None


def _joint(language: str) -> str:
    """Between the two days of a span, as a pattern over folded text."""
    joint = alternatives(language, "day range")
    return rf" ?[-–] ?| (?:{joint}) "


def _ends_before(one: _Days, other: _Days) -> bool:
    """Whether a span ends before it begins; "from 1 July to 30 June" without a year is one of every year."""
    if other.year is None or (one.year is None and _is_over_new_year(one, other)):
        return False
    first = one.year or other.year, one.month, one.days[-1]
    return first >= (other.year, other.month, other.days[0])


def _is_over_new_year(one: _Days, other: _Days) -> bool:
    """Whether a span whose first day has no year may begin in the year before: "28 December to 5 January 2026", "1 July
    to 30 June 2026"."""
    months = (other.month - one.month) % _YEAR
    return one.month > other.month and (months <= _YEAR / 2 or (months == _YEAR - 1 and one.days[-1] == 1))
