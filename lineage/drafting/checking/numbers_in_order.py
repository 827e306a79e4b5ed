"""The order of the resolutions of a session: the General Assembly numbers them as it adopts them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.symbols import sessions_on

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_ASSEMBLY = re.compile(r"A/RES/(\d{2})/(\d{1,3})")


class NumberedDays:
    """Days of resolutions of the General Assembly, by session and number."""

    def __init__(self, adopted: Iterable[tuple[str, date | None]] = ()) -> None:
        """`adopted`: symbols of texts with the days of their adoption; those of other organs are left out."""
        self._days: dict[int, dict[int, date]] = {}
        for symbol, day in adopted:
            named = _ASSEMBLY.fullmatch(symbol)
            if named and day and int(named[1]) in sessions_on(day):
                self._days.setdefault(int(named[1]), {})[int(named[2])] = day

    def out_of_order(self, session: int, number: str, day: date) -> str:
        """Symbol of the nearest text that a resolution of this number and day cannot stand before or behind: "78/120 of
        19 December 2023" behind 78/121 of the 8th; "" for none, and for what is of another body by its day.

        The days of 2,016 resolutions in the archive run with their numbers but for four, all of them slips."""
        known = self._days.get(session, {})
        if session not in sessions_on(day) or not number.isdigit() or int(number) in known:
            return ""
        own = int(number)
        wrong = [n for n, other in known.items() if (n < own and other > day) or (n > own and other < day)]
        return f"A/RES/{session}/{min(wrong, key=lambda n: (abs(n - own), n))}" if wrong else ""


NONE_NUMBERED = NumberedDays()
