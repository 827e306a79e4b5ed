"""Days that a resolution cannot have by its number alone, whatever the corpus holds: another year, another session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.commitments.session_bodies import bodies_before, body_of_session, is_organ, names_assembly
from lineage.corpus.assembly_sessions import is_of_assembly
from lineage.corpus.citing import citations, of_organ
from lineage.drafting.housekeeping.setting import COUNCIL
from lineage.languages.dates import find_date, find_year
from lineage.languages.organs import organ_name
from lineage.languages.phrases import phrases
from lineage.languages.text import fold, fold_in_place
from lineage.symbols import FIRST_SESSION_YEAR, sessions_on

if TYPE_CHECKING:
    import re
    from datetime import date

    from lineage.corpus.citing import Citation
    from lineage.documents.resolution import Resolution

_REPORTED = 60
"""Characters before a resolution in which a report is said to answer it."""
_NUMBERED = 50
"""The first session for which the rule of sessions and days is asked; other bodies have numbers below it."""
_STAGGERED = 2014
"""The first session of the Economic and Social Council that opened in the July before its year."""
_REGULAR = 7
_FIRST_YEAR = 2008
"""The first of three sessions a year of the Human Rights Council, in March, and its year."""
_MONTHS = ((2, 6), (6, 8), (9, 12))
"""Months in which its sessions of a year are held: the forty-third, of March 2020, was resumed in June."""


def is_of_another_year(name: re.Match[str], said: re.Match[str], language: str) -> bool:
    """Whether the number of a resolution has another year than its date: "1979 (2011) of 27 April 2012", "2008/33 of 25
    July 2009"."""
    if name["year"]:
        year = find_year(said[0])
        return year != int(name["year"]) and not ((year or 0) > int(name["year"]) and _is_of_report(name, language))
    session, day = int(name["session"]), find_date(said[0], language)
    if session < FIRST_SESSION_YEAR or day is None or session > 2 * FIRST_SESSION_YEAR or _is_period(name, language):
        return False
    opened_before = session >= _STAGGERED and (day.year, day.month) >= (session - 1, 7)
    return day.year != session and not (opened_before and day.year == session - 1)


def _is_of_report(name: re.Match[str], language: str) -> bool:
    """Whether a later day may be that of a report on a resolution: "his report ... submitted pursuant to Security
    Council resolution 2428 (2018) of 9 April 2019"."""
    before = fold_in_place(name.string[: name.start()])
    asked = any(phrase in before[-_REPORTED:] for phrase in phrases(language, "in answer to"))
    return asked and any(phrase in before for phrase in phrases(language, "report name"))


def _is_period(name: re.Match[str], language: str) -> bool:
    """Whether it names two years, one behind the other, and no resolution: "the budget period 2022/23", "2022/2023"."""
    session, number = name[0].split("/")
    last = name.string[: name.start()].split()[-1:]
    act = any(fold(word).startswith(tuple(phrases(language, "act"))) for word in last)
    return number == str(int(session) + 1) or (number == f"{(int(session) + 1) % 100:02}" and not act)


def is_of_another_assembly(citation: Citation, draft: Resolution) -> bool:
    """Whether a resolution of the General Assembly has a day on which another session was open: "76/274 of 28 April
    2021"."""
    if citation.day is None or not _NUMBERED <= citation.session < FIRST_SESSION_YEAR:
        return False
    if not names_assembly(citation.before, draft.language, otherwise=is_of_assembly(draft)):
        return False
    return citation.session not in sessions_on(citation.day) and not of_organ(COUNCIL, citation.session, citation.day)


def is_of_another_council(citation: Citation, draft: Resolution) -> bool:
    """Whether a resolution of the Human Rights Council has a day on which its session was not held: "54/42 of 4 April
    2023"."""
    if citation.day is None or citation.decision or not _no_session(citation.session, citation.day, citation.before):
        return False
    bodies = bodies_before(citation.before, draft.language)
    council = organ_name(COUNCIL, draft.language)
    own = draft.organ == council and (not bodies or is_organ(bodies[-1], council, draft.language))
    return own or bool(bodies and council and bodies[-1] == fold(council))


def is_of_council_named_behind(name: re.Match[str], between: str, day: date, language: str) -> bool:
    """Whether a resolution has a day on which no session of the Human Rights Council was held, where that is named
    between number and day: "54/42 du Conseil des droits de l'homme, en date du 4 avril 2023"; "60/251 on the Human
    Rights Council, of 15 March 2006" is the Assembly's."""
    council, before = organ_name(COUNCIL, language), name.string[: name.start()]
    if not council or not name["session"] or not _no_session(int(name["session"]), day, before):
        return False
    decisions = {f"{one.session}/{one.number}" for one in citations(name.string, language) if one.decision}
    return name[0] not in decisions and body_of_session("", between, language) == fold(council)


def _no_session(session: int, day: date, before: str) -> bool:
    """Whether the Council did not hold its session of a number on a day; `before` the number "S-" makes it a special
    one, and the number may be of the Assembly: "Council resolution 52/28 of 4 April 2023 and Assembly resolution 78/218
    of 19 December 2023"."""
    if before.endswith("-") or not _REGULAR <= session < 2 * _NUMBERED or session in sessions_on(day):
        return False
    return not _council_met(session, day)


def _council_met(session: int, day: date) -> bool:
    years, third = divmod(session - _REGULAR, 3)
    first, last = _MONTHS[third]
    return day.year == _FIRST_YEAR + years and first <= day.month <= last
