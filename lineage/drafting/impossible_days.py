"""Days that a resolution cannot have by its number alone, whatever the corpus holds: another year, another session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.commitments.session_bodies import bodies_before, is_organ, names_assembly
from lineage.corpus.citing import of_organ
from lineage.drafting.draft_alone import is_of_assembly
from lineage.languages.phrases import find_date, find_year, organs
from lineage.languages.text import fold
from lineage.symbols import FIRST_SESSION_YEAR, sessions_on

if TYPE_CHECKING:
    import re
    from datetime import date

    from lineage.corpus.citing import Citation
    from lineage.documents.resolution import Resolution

_NUMBERED = 50
"""The first session for which the rule of sessions and days is asked; other bodies have numbers below it."""
_STAGGERED = 2014
"""The first session of the Economic and Social Council that opened in the July before its year."""
_COUNCIL = "A/HRC"
_REGULAR = 7
_FIRST_YEAR = 2008
"""The first of three sessions a year of the Human Rights Council, in March, and its year."""
_MONTHS = ((2, 6), (6, 8), (9, 12))
"""Months in which its sessions of a year are held: the forty-third, of March 2020, was resumed in June."""


def is_of_another_year(name: re.Match[str], said: re.Match[str], language: str) -> bool:
    """Whether the number of a resolution has another year than its date: "1979 (2011) of 27 April 2012", "2008/33 of 25
    July 2009"."""
    if name["year"]:
        return find_year(said[0]) != int(name["year"])
    session, day = int(name["session"]), find_date(said[0], language)
    if session < FIRST_SESSION_YEAR or day is None or session > 2 * FIRST_SESSION_YEAR:
        return False
    opened_before = session >= _STAGGERED and (day.year, day.month) >= (session - 1, 7)
    return day.year != session and not (opened_before and day.year == session - 1)


def is_of_another_assembly(citation: Citation, draft: Resolution) -> bool:
    """Whether a resolution of the General Assembly has a day on which another session was open: "76/274 of 28 April
    2021"."""
    if citation.day is None or not _NUMBERED <= citation.session < FIRST_SESSION_YEAR:
        return False
    if not names_assembly(citation.before, draft.language, otherwise=is_of_assembly(draft)):
        return False
    return citation.session not in sessions_on(citation.day) and not of_organ("A/HRC", citation.session, citation.day)


def is_of_another_council(citation: Citation, draft: Resolution) -> bool:
    """Whether a resolution of the Human Rights Council has a day on which its session was not held: "54/42 of 4 April
    2023"."""
    special = citation.before.endswith("-")  # "S-36/1"
    if citation.day is None or special or citation.decision or not _REGULAR <= citation.session < 2 * _NUMBERED:
        return False
    if citation.session in sessions_on(citation.day):
        return False  # "Council resolution 52/28 of 4 April 2023 and Assembly resolution 78/218 of 19 December 2023"
    bodies = bodies_before(citation.before, draft.language)
    council = next((one.name for one in organs(draft.language) if one.series == _COUNCIL), "")
    own = draft.organ == council and (not bodies or is_organ(bodies[-1], council, draft.language))
    if not own and not (bodies and council and bodies[-1] == fold(council)):
        return False
    return not _council_met(citation.session, citation.day)


def is_of_council_named_behind(name: re.Match[str], between: str, day: date, language: str) -> bool:
    """The same where the Council is named between the number and the day: "54/42 du Conseil des droits de l'homme, en
    date du 4 avril 2023"."""
    council = next((one.name for one in organs(language) if one.series == _COUNCIL), "")
    session = int(name["session"] or 0)
    named = bool(council) and fold(council) in fold(between)
    return named and _REGULAR <= session < 2 * _NUMBERED and not _council_met(session, day)


def _council_met(session: int, day: date) -> bool:
    years, third = divmod(session - _REGULAR, 3)
    first, last = _MONTHS[third]
    return day.year == _FIRST_YEAR + years and first <= day.month <= last
