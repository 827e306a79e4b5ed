"""The calendar beside the pages: what `commitments --ics` prints for the series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.commitments.lexicon import ASKED
from lineage.render.calendar import icalendar

if TYPE_CHECKING:
    from lineage.render.site.material import Material

CALENDAR = "data/deadlines.ics"


def calendar_of(m: Material, ui: str) -> bytes:
    """The deadlines, ends and reviews of the lines that ask or decide, as iCalendar; b"" where none has a day."""
    clauses = [line.last for line in m.lines if any(clause.kind in ASKED for clause in line.clauses)]
    written = icalendar(clauses, list(m.resolutions.values()), m.series, m.language, ui)
    return written if b"BEGIN:VEVENT" in written else b""
