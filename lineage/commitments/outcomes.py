"""What became of a commitment that the next text does not repeat: taken up, carried out, absorbed, to check."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.commitments.clause_matching import (
    ClauseMatch,
    MatchConfig,
    content_words,
    match,
    paragraph_of,
    score,
    words_in,
)
from lineage.commitments.named_acts import acts, first_act, is_completed
from lineage.commitments.timeline import StepStatus

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.commitments.clauses import Clause

_YEAR = re.compile(r"(?:19|20)\d\d")

REPORTING = frozenset({"recall", "welcome", "note"})
"""Kinds of clauses that report what has happened."""

LEAST_SHARED = 0.3
"""Share of the words of the act that the reporting clause has, where year, session or paragraph also agree."""

LEAST_COMMON = 0.4
"""Share of the content words of the shorter action that the other has, where only a counted link joins the two
paragraphs: "to convene a meeting of the Group" and "to continue to convene such meetings" have 0.5."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """What became of a commitment in one text that does not have it as its own."""

    status: StepStatus
    """FULFILLED, ABSORBED, TO_CHECK or DROPPED."""
    clause: Clause | None
    """The clause that reports or holds it, or the nearest one of the linked paragraph."""
    paragraph: str | None
    """Id of the paragraph to look at, None where there is none."""


def taken_up(
    left: Sequence[Clause],
    free: Sequence[Clause],
    links: Mapping[str, Sequence[str]],
    language: str,
    config: MatchConfig,
) -> tuple[ClauseMatch, ...]:
    """Pairs of clauses that no thread joins, in paragraphs that a counted link joins, with enough words in common."""
    found = match(left, free, links, language, config)
    return tuple(
        pair
        for pair in found.pairs
        if _common(pair, language) >= LEAST_COMMON and not reports_done(pair.new, pair.old, language)
    )


def _common(pair: ClauseMatch, language: str) -> float:
    one, other = content_words(pair.old, language), content_words(pair.new, language)
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


def outcome_of(
    clause: Clause, here: Sequence[Clause], absorbed: Clause | None, onward: Sequence[str], language: str
) -> Whereabouts:
    """What became of `clause` in the text of the clauses `here`, which does not continue it.

    `absorbed`: the clause that took in its words; `onward`: ids of the paragraphs that counted links lead to.
    """
    linked = [other for other in here if paragraph_of(other) in onward]
    told = _report_of(clause, here, linked, language)
    if told:
        return Whereabouts(status=StepStatus.FULFILLED, clause=told, paragraph=paragraph_of(told))
    into = absorbed or next((o for o in linked if words_in(clause, o, language) >= MatchConfig().absorbed), None)
    if into:
        return Whereabouts(status=StepStatus.ABSORBED, clause=into, paragraph=paragraph_of(into))
    if onward:
        nearest = max(linked, key=lambda other: (score(clause, other, language), -other.number), default=None)
        return Whereabouts(
            status=StepStatus.TO_CHECK, clause=nearest, paragraph=paragraph_of(nearest) if nearest else onward[0]
        )
    return Whereabouts(status=StepStatus.DROPPED, clause=None, paragraph=None)


def asks_on(found: Whereabouts) -> bool:
    """Whether a link to a much later text leads to something asked there: only then was the commitment not dropped."""
    asking = found.clause is not None and found.clause.binds
    return found.status in {StepStatus.ABSORBED, StepStatus.TO_CHECK} and asking


def reports_done(told: Clause, asked: Clause, language: str) -> bool:
    """Whether a clause reports the act that another asks for as done: "Welcomes the meeting ..., held in London"."""
    if asked.action is None or not asked.binds:
        return False
    act = first_act(asked.action.text, language)
    named = act is not None and act in acts(told.span.text, language)
    return told.kind in REPORTING and named and is_completed(told.span.text, language)


def _report_of(asked: Clause, here: Sequence[Clause], linked: Sequence[Clause], language: str) -> Clause | None:
    """The clause that reports as done an act that was asked for or decided, None where there is none.

    It recalls, welcomes or notes; it names the same sort of act (a high-level meeting, a report) with words of
    completion; and it has the year of the deadline, or stands in a paragraph that is linked, and shares words.
    """
    proofs = [
        other
        for other in here
        if reports_done(other, asked, language) and words_in(asked, other, language) >= LEAST_SHARED
        if other in linked or _has_year(other, asked.deadline_year)
    ]
    return max(proofs, key=lambda other: (words_in(asked, other, language), other.id), default=None)


def _has_year(told: Clause, year: int | None) -> bool:
    return year is not None and str(year) in _YEAR.findall(told.span.text)
