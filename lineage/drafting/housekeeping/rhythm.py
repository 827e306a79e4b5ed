"""Whether what comes again falls due between the last text and the draft.

A resolution of 11 July 2019 that took the place of one of 22 June 2017 is followed by one in 2021; a summit of 2023
that took the place of one of 2019 is not followed by one in 2024. Of the dates that moved in the series that the rule
was made on, 45 of 56 that fell due moved again in the next text, and 9 of 29 that did not.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage import languages
from lineage.drafting.housekeeping.setting import year_of
from lineage.drafting.housekeeping.slots import SlotKind
from lineage.languages.dates import months
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.housekeeping.past import Before
    from lineage.drafting.housekeeping.setting import Setting
    from lineage.drafting.housekeeping.slots import Slot

_LATE = 0.25
"""Years by which what recurs may be late: texts are adopted in the last weeks of a year."""
NEW_YEAR = 0.5 / 365
"""The first day of a year is no event: what begins then goes on ("the 10-year period beginning on 1 January 2021")."""
_ADOPTED = 11.5 / 12
"""The part of the year that has passed when a text is adopted whose day is not known."""


def moment(text: str, language: str) -> float | None:
    """The year of the last date in a text, with its fraction: 2019.5 for "11 July 2019"; None where it has no month."""
    found = list(_dated(language).finditer(fold(text)))
    if not found:
        return None
    day = int(found[-1]["day"] or 15)
    return _year_with_part(int(found[-1]["year"]), months(language)[found[-1]["month"]], day)


def _year_with_part(year: int, month: int, day: int) -> float:
    """A day as a year with its fraction: 2020.0 for the first of January, before 2021 for the last of December."""
    return year + (month - 1) / 12 + (day - 1) / 372


@cache
def _dated(language: str) -> re.Pattern[str]:
    names = "|".join(map(re.escape, months(language)))
    link = languages.language(language).between_date_parts()
    return re.compile(rf"(?:(?P<day>\d{{1,2}})\w{{0,3}}{link})?(?P<month>{names}){link}(?P<year>\d{{4}})")


def next_time(moments: Sequence[float | None]) -> float | None:
    """When what took place at these moments, the newest first, is to take place again; None where they do not say."""
    known = [one for one in moments if one is not None]
    step = next((newer - older for newer, older in pairwise(known) if newer != older), 0.0)
    return known[0] + step if step > 0 else None


def next_year(moments: Sequence[float | None]) -> int:
    """The year of that time: what comes once in so many years comes in such a year, late as it may have been the last
    time (21 October 2024 after 4 August 2023 is followed in 2025). 0 where they do not say."""
    due = next_time(moments)
    newest = next((one for one in moments if one is not None), None)
    if due is None or newest is None:
        return 0
    return int(newest) + round(due - newest) if due - newest > 1 - _LATE else int(due)


def falls_due(moments: Sequence[float | None], setting: Setting) -> bool | None:
    """Whether it does so before the draft, or as long after it as the last of them is after the last text; None where
    the moments do not say how often it comes."""
    due = next_time(moments)
    if due is None:
        return None
    last = adopted(setting)
    ahead = max(0.0, (moments[0] or 0.0) - last)
    return last - _LATE < due <= last + setting.years + ahead + _LATE


def is_to_come(slot: Slot, setting: Setting) -> bool:
    """Whether a day, a month or a year lies ahead of the last text and will be past when the draft is adopted."""
    if slot.kind is SlotKind.YEAR:
        return year_of(setting.base) < slot.value <= year_of(setting.base) + setting.years
    when = moment(slot.text, setting.language)
    if when is None or when % 1 < NEW_YEAR:
        return False
    return adopted(setting) < when <= adopted(setting) + setting.years + _LATE


def moments_of(slot: Slot, before: Sequence[Before], setting: Setting) -> list[float | None]:
    """When the date of a slot is, and those that stood in its place."""
    return [moment(one.text, setting.language) for one in (slot, *(one.slot for one in before))]


def paced(moments: Sequence[float | None], times: int) -> list[float | None]:
    """The moments of what was held so many times from the second to the first: the fourth forum of May 2019 and the
    sixth of May 2021 in A/RES/76/198 OP15 are held each year."""
    newest, older = (*moments, None, None)[:2]
    if times < 2 or newest is None or older is None:
        return list(moments)
    return [newest, newest - (newest - older) / times]


def adopted(setting: Setting) -> float:
    """When the last text was adopted, as `moment` counts."""
    day = setting.base.adopted
    return _year_with_part(day.year, day.month, day.day) if day else year_of(setting.base) + _ADOPTED
