"""Findings about times that have passed beside the term of a clause: from when work is to be done, or by when at the
latest what is awaited: "an annual report, beginning in March 2025" in a draft of the eighty-first session."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments.times import in_relative, last_month
from lineage.corpus.assembly_sessions import opening_year
from lineage.drafting.checking.agreed_wording import homes_in_base
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.draft_alone import finding_at
from lineage.drafting.checking.upkeep import day_of
from lineage.languages.dates import months
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.text import fold_in_place
from lineage.symbols import FIRST_SESSION_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.commitments.clauses import Clause
    from lineage.documents.resolution import Paragraph
    from lineage.drafting.checking.check_findings import Finding
    from lineage.drafting.checking.checked import Check

_TO_COME = frozenset({"decision", "express"})
"""Kinds of clause, besides those that ask, whose times are still to come: "looks forward to ... no later than"."""


def past_term_findings(check: Check, own: Sequence[Clause], told: Sequence[Finding]) -> Iterator[Finding]:
    """The times of the clauses of the draft that lie before it and that no finding on a session has `told`. What the
    base had in the same words when they were past already is agreed: "biennial reports, beginning in 2012"."""
    day, language = day_of(check), check.draft.language
    homes = homes_in_base(check)
    seen = {(one.label, place) for one in told if one.rule is Rule.SESSION for place in range(one.start, one.end)}
    for clause in own:
        paragraph = check.draft.paragraph(clause.label)
        if day is None or paragraph is None or not (clause.directive or clause.kind in _TO_COME):
            continue
        base = homes.get(clause.label)
        yield from _own_session(paragraph, clause, check)
        yield from _budgets(paragraph, clause, check)
        for said in _terms(paragraph, clause, _term(language), language):
            time = _time(said, language)
            held = base is not None and said[0] in fold_in_place(base.text) and _was_past(check, time)
            if _is_before(time, (day.year, day.month)) and not held and (clause.label, said.start()) not in seen:
                yield finding_at(paragraph, Rule.SESSION, said.span(), kind="passed")


def _own_session(paragraph: Paragraph, clause: Clause, check: Check) -> Iterator[Finding]:
    """The session of a body whose sessions are those of years: "at its 2024 session" in a text of the 2024 session."""
    session, language = check.draft.session, check.draft.language
    if session is None or session < FIRST_SESSION_YEAR:
        return
    for said in _terms(paragraph, clause, _year_session(language), language):
        year = int(next(group for group in said.groups() if group))
        if year <= session:
            yield finding_at(paragraph, Rule.SESSION, said.span(), kind="own" if year == session else "passed")


def _budgets(paragraph: Paragraph, clause: Clause, check: Check) -> Iterator[Finding]:
    """Budgets that were proposed before the session of the draft, "the proposed programme budget for 2025" in one of
    the eightieth: all 57 in the archive are of a later year than that in which the session of their text opened."""
    opened = opening_year(check.draft)
    for said in _terms(paragraph, clause, _budget(check.draft.language), check.draft.language) if opened else ():
        if opened and int(said["year"]) <= opened:
            yield finding_at(paragraph, Rule.SESSION, said.span(), kind="passed")


def _terms(paragraph: Paragraph, clause: Clause, pattern: re.Pattern[str], language: str) -> Iterator[re.Match[str]]:
    """The times of a clause that are not those of something told of: "the programme launched, beginning in 2012"."""
    flat = fold_in_place(paragraph.text)
    for found in pattern.finditer(flat, clause.span.start, clause.span.end):
        if not in_relative(flat, clause.span.start, found.start(), language):
            yield found


def _time(said: re.Match[str], language: str) -> tuple[int, int | None]:
    """Year and month; None for a year as a whole."""
    return last_month(said[0], language) or (int(said["year"]), None)


def _is_before(time: tuple[int, int | None], now: tuple[int, int]) -> bool:
    year, month = time
    return year < now[0] if month is None else (year, month) < now


def _was_past(check: Check, time: tuple[int, int | None]) -> bool:
    then = check.base.adopted if check.base else None
    return then is not None and _is_before(time, (then.year, then.month))


@cache
def _year_session(language: str) -> re.Pattern[str]:
    said = alternatives(language, "session of a year").replace(re.escape("#"), r"((?:19|20)\d\d)")
    return re.compile(rf"(?<!\w)(?:{said})(?!\w)")


@cache
def _budget(language: str) -> re.Pattern[str]:
    lead = alternatives(language, "budget to come")
    return re.compile(rf"(?<!\w)(?:{lead})\s(?P<year>20\d\d)(?!\w|[-–/]\d)")


@cache
def _term(language: str) -> re.Pattern[str]:
    lead, month = alternatives(language, "from then on", "until then"), "|".join(map(re.escape, months(language)))
    within = r"(?:[^\W\d_]+[\s'-]){0,5}?"  # "no later than the second quarter of 2025"
    day = r"(?:\d{1,2}\w{0,2}\s)?"
    return re.compile(rf"(?<!\w)(?:{lead})\s?{within}{day}(?:(?:{month})\s)?(?P<year>(?:19|20)\d\d)(?!\w|[/-]\d)")
