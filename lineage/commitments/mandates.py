"""What a commitment is worth in time and money: where it ends, when it is reviewed, what in it can cost.

Only what a text asks or decides counts, never what it recalls or notes. An end is the last day, the last session or
the length of a mandate, measure, period or programme of meetings; a day on which something is due is a deadline, not an
end. The kinds of cost are those that rule 153 of the General Assembly is about. The words stand in `mandates.csv`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from lineage.commitments.asked_sorts import WORK, gives_likewise, rows_about, sorts
from lineage.commitments.clauses import Part
from lineage.commitments.implied_costs import COSTS, cost_words, implied_costs
from lineage.commitments.items import as_asked, as_printed
from lineage.commitments.lexicon import UNDERTAKE, UNKNOWN, lexicon
from lineage.commitments.mandate_rows import MandateRow, found_in, mandate_rows, masked
from lineage.commitments.mandate_terms import ITEM, Cost, Mandate, Term
from lineage.commitments.times import session_in
from lineage.languages.dates import days_in
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.commitments.clauses import Clause

NEAR = 120
"""Characters after an expression in which what ends may stand: "to extend until 31 March 2027 the mandate of ..."."""

OPENING = 10
"""Characters before an expression that opens its clause: "(a) For eight years, ..."."""
DATES = "dates"
"""Kind of expressions with two days."""

MEETINGS = "meetings"
"""Kind of expressions with the length of meetings."""

MEANS = "meant"
"""Kind of the rows of a review that a clause may only mean to make: "its readiness to consider extending"; rows of the
kind of a clause are about such clauses too: "stresses that the Council should, at its session, continue"."""

PROLONGED = "prolonged"
"""Kind of the rows of a period that a request sets or prolongs: "for a period of a year", "extend the plan to 2030"."""

OBJECT = "object"
"""Kind of the rows of a review that is itself the object of a request: "urges the effective follow-up and review of the
Plan". Elsewhere "follow-up and review" names a process, which is masked."""

ENDS = "ends"
"""Kind of the rows of an intention to end or to prolong."""

MEANT = frozenset({MEETINGS, "trust_fund"})
"""Kinds of cost of what a clause only means to do, or needs."""

NONE = (0, "")
"""Place and kind of a word that is not there."""


@lru_cache(maxsize=16384)
def mandate(clause: Clause, language: str) -> Mandate:
    """The terms of a clause, read off its words in its language."""
    if clause.part is not Part.ITEM:
        return _mandate(clause, language)
    asked, act, printed = as_asked(clause, language)
    own = _mandate(clause, language)
    if not act:
        return own
    # "by: (a) Reviewing its work and assessing it": some rules look for infinitives, others for "-ing"
    return own.or_of(_mandate(asked, language).in_words(lambda words: as_printed(words, asked, act, printed)))


def _mandate(clause: Clause, language: str) -> Mandate:
    # the item entitled “Trust fund for ports”: what a title names is neither asked nor given
    flat = masked(fold_in_place(clause.span.text), "title", language)
    if not (clause.directive or clause.kind in {"decision", UNKNOWN, UNDERTAKE}):
        return _meant(clause, flat, language)
    stands = _without_open(clause, flat)
    return Mandate(
        ends=_ends(clause, stands, language),
        review=_review(clause, stands, language),
        cost=tuple(_cost(clause, flat, language)),
        resources=_first(mandate_rows(language, "resources"), clause, stands),
    )


def _meant(clause: Clause, flat: str, language: str) -> Mandate:
    """What a clause means that neither asks nor decides: "expresses its intention to keep the mandate under review"
    sets a review, "to hold meetings" costs; "stresses the need for the Secretary-General to ..." asks."""
    cost: tuple[Cost, ...] = ()
    review = None
    reviews = (row for row in mandate_rows(language, "review") if row.kind in {MEANS, clause.kind})
    if any(row.pattern.search(flat) for row in (*mandate_rows(language, "intends"), *reviews)):
        review = _review(clause, _without_open(clause, flat), language)
        cost = tuple(item for item in _cost(clause, flat, language) if item.kind in MEANT)
    cost += tuple(implied_costs(clause, flat, language))
    return Mandate(ends=_meant_end(clause, flat, language), review=review, cost=cost)


def _meant_end(clause: Clause, flat: str, language: str) -> Term | None:
    """The end that the organ means to set: "expresses its intention to terminate the mandate by 31 October 2026"."""
    rows = (row for row in mandate_rows(language, "intends") if row.kind == ENDS)
    meant = next(filter(None, (row.pattern.search(flat) for row in rows)), None)
    if meant is None:
        return None
    stands = _without_open(clause, flat)
    return _ends(replace(clause, kind="decision"), "#" * meant.start() + stands[meant.start() :], language)


def deadline_is_end(clause: Clause, language: str) -> bool:
    """Whether the deadline of a clause is the end that it sets: "decides to extend until 31 March 2037 the mandate"."""
    ends = mandate(clause, language).ends
    if clause.deadline is None or ends is None:
        return False
    words = clause.deadline.text
    day, session = _last_day(words, language), session_in(words, language)
    return day == ends.date if day or ends.date else session is not None and session == ends.session


def _without_open(clause: Clause, flat: str) -> str:
    """The text with what is only proposed blanked, as long as before: a limit in brackets limits nothing yet. What may
    cost is named all the same."""
    for words in clause.open_words:
        start = clause.span.text.find(words)
        flat = flat[:start] + "#" * len(words) + flat[start + len(words) :]
    return flat


def _ends(clause: Clause, flat: str, language: str) -> Term | None:
    """The first expression of an end with a word before it, or else after it, that says what ends."""
    flat = masked(flat, "no_end", language)
    rows = tuple(row for row in mandate_rows(language, "until") if row.kind in {"-", DATES, MEETINGS, clause.kind})
    hits = list(found_in(rows, flat))
    for at, match in enumerate(hits):
        dates = any(row.kind in {DATES, MEETINGS} and row.pattern.fullmatch(match[0]) for row in rows)
        subject = _subject(flat, match, language, clause, dates=dates)
        if subject:
            # "Decides to terminate the mandate", and in it "terminate the mandate of UNAMID on 31 December 2027"
            told = (one for one in hits[at:] if one.start() < match.end())
            terms = [_term(clause.span.text[slice(*one.span())].strip(" ,;"), language, subject) for one in told]
            return next((term for term in terms if term.date or term.session), terms[0])
    return None


def _subject(flat: str, match: re.Match[str], language: str, clause: Clause, *, dates: bool) -> str:
    """What ends. What is no decision sets an end to mandates, measures and the meetings that it asks for, named before
    or in the expression: not "Assess the progress made in the Water Action Decade 2018–2028". Between `dates` the name
    of a body alone tells of a meeting then: "encourages the Committee to attend from 1 to 5 December"."""
    held = dates and any(item.kind == MEETINGS for item in _cost(clause, flat, language))
    others = {PROLONGED} if clause.kind == "decision" else {"body"} if dates else set()
    rows = [
        (row.pattern, (MEETINGS if held else "mandate") if row.kind == "body" else row.kind)
        for row in mandate_rows(language, "subject")
        if row.kind not in others
    ]
    if clause.kind == "decision":
        return _nearest(rows, flat, match, language)
    own = {"mandate", "measures", PROLONGED} | ({MEETINGS} if held else set())
    # "(a) For eight years after the Day, continue to freeze the funds": what opens the clause is named behind
    reach = match.start() if match.start() > OPENING else match.end() + NEAR
    named = [kind for pattern, kind in rows if kind in own and pattern.search(flat, 0, reach)]
    named += [kind for pattern, kind in rows if kind in own and pattern.search(match[0])]
    named.sort(key=lambda kind: kind != PROLONGED)  # "to appoint for a period of three years a pilot": a mandate
    return ("period" if named[-1] == PROLONGED else named[-1]) if named else ""


def _nearest(rows: Sequence[tuple[re.Pattern[str], str]], flat: str, match: re.Match[str], language: str) -> str:
    """The kind of the word nearest before the expression of an end, else in it, or soon after it."""
    before = [(found.end(), kind) for pattern, kind in rows for found in pattern.finditer(flat, 0, match.start())]
    inside = [kind for pattern, kind in rows if pattern.search(match[0])]
    end = min(len(flat), match.end() + NEAR)
    after = [(found.start(), kind) for pattern, kind in rows for found in pattern.finditer(flat, match.end(), end)]
    # "for a period of two years, a Committee": the word of the expression itself comes last
    kinds = [max(before, default=NONE)[1], *(kind for kind in inside if kind != "period")]
    # "extends the reporting request until 15 January": whatever it is, it has an end
    prolongs = any(row.pattern.search(flat, 0, match.end()) for row in mandate_rows(language, "prolongs"))
    kinds += [min(after, default=NONE)[1], *inside, "period" if prolongs else ""]
    return next(filter(None, kinds), "")


def _review(clause: Clause, flat: str, language: str) -> Term | None:
    whole, flat = flat, masked(flat, "no_review", language)
    for row in rows_about(clause, "review", language):
        match = row.pattern.search(whole if row.kind == OBJECT else flat)
        if match:
            words = clause.span.text[match.start() : match.end()]
            of = ITEM if row.kind == ITEM else ""
            return _term(words, language, of, clause.span.text[match.start() :])
    return _to_that_end(clause, flat, language)


def _to_that_end(clause: Clause, flat: str, language: str) -> Term | None:
    """The meeting decided "à cette fin", where the clauses before it are of a review: "d'examiner les progrès"."""
    match = next(found_in(mandate_rows(language, "to_that_end"), flat), None)
    if match is None or clause.kind != "decision":
        return None
    before = fold_in_place(clause.before)
    if not any(row.pattern.search(before) for row in mandate_rows(language, "reviewing")):
        return None
    start, end = match.span()
    return _term(clause.span.text[start:end], language, rest=clause.span.text[start:])


def _term(words: str, language: str, of: str = "", rest: str = "") -> Term:
    """The term with the last day that it names, or its session; `rest` goes on after the words."""
    day = _last_day(words, language)
    return Term(words=words, date=day, session=None if day else session_in(rest or words, language), of=of)


def _last_day(words: str, language: str) -> str | None:
    """The last day named: of "from 1 July 2025 to 30 June 2026" the second one."""
    days = [day for _, day in days_in(words, language)]
    return days[-1].isoformat() if days else None


def _cost(clause: Clause, flat: str, language: str) -> Iterator[Cost]:
    tasked = clause.part is Part.ITEM and _is_task_of_mission(clause, fold_in_place(clause.before), language)
    rows = rows_about(clause, "cost", language)
    if tasked:
        # a mission is of the Secretariat: "(a) Monitor and report on the ceasefire" is a report
        rows += tuple(
            row
            for row in mandate_rows(language, "cost")
            if row.kind == "reports" and row.asked in {"secretariat", "asked"}
        )
    words, link = clause.span.text, ""
    if clause.action and clause.action.start >= clause.span.end:
        # "Requests the Secretary-General, and invites States, to publish": the act of both stands in the second
        link = _link(clause, language)
        act = f"{link}{clause.action.text}"
        words, flat = f"{words} {act}", f"{flat} {fold_in_place(act)}"
    found = cost_words(rows, words, masked(flat, "no_cost", language))
    if WORK in sorts(clause, language):
        # whoever prepares a report or convenes a meeting works, whatever else that costs
        found["secretariat"] = (clause.action.text if clause.action else "") or clause.span.text
    if gives_likewise(clause, language):
        found.setdefault("trust_fund", clause.span.text)
    if "secretariat" in found and _is_task_of_mission(clause, flat, language):
        words = found.pop("secretariat")
        found.setdefault("missions", words)
    # "(a) Monitor the ceasefire" under "Authorizes the Mission to perform the following tasks:"
    if tasked:
        words = found.pop("secretariat", (clause.action or clause.span).text)
        found.setdefault("missions", words)
    for kind in COSTS:
        if kind in found:
            yield Cost(kind=kind, words=found[kind].removeprefix(link))


def _link(clause: Clause, language: str) -> str:
    """The word between a verb and what it asks, "to ", which rules look for: "to report"."""
    link = next((verb.link for verb in lexicon(language).verbs if verb.lemma == clause.lemma), "none")
    return "" if link == "none" else f"{link} "


def _is_task_of_mission(clause: Clause, flat: str, language: str) -> bool:
    """Whether a mission is given a task by decision: "decides that the Mission shall monitor"; what is requested of
    it is work of the Secretariat."""
    return not clause.directive and any(row.pattern.search(flat) for row in mandate_rows(language, "mission_task"))


def _first(rows: tuple[MandateRow, ...], clause: Clause, flat: str) -> str | None:
    match = next(found_in(rows, flat), None)
    return clause.span.text[match.start() : match.end()].strip(" ,;") if match else None
