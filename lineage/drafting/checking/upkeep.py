"""Findings about what is not up to date: sessions and years that have passed, or are those of the last text."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lineage.commitments.session_bodies import body_of_session, is_assembly, is_organ
from lineage.commitments.times import in_relative, last_month, session_in
from lineage.corpus.assembly_sessions import is_of_assembly, opening_year
from lineage.corpus.citing import citations
from lineage.corpus.recalled import recalled
from lineage.drafting.checking.agreed_wording import homes_in_base
from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.drafting.checking.days_to_come import is_told_as_past
from lineage.drafting.checking.draft_alone import finding_at, with_number
from lineage.drafting.checking.open_words import standing_at
from lineage.languages import rules
from lineage.languages.dates import dates_in, days_in
from lineage.languages.phrases import phrases
from lineage.languages.text import fold_in_place
from lineage.symbols import FIRST_SESSION_YEAR, sessions_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.commitments.clauses import Clause
    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.checking.checked import Check

_BY_WHOM = 240
"""Characters between what happened and its time: the body that did it, with the one that it belongs to."""


def session_findings(check: Check, before: Sequence[Clause], own: Sequence[Clause]) -> Iterator[Finding]:
    """Sessions and years by which something is asked for that have passed, or that were those of the last text.
    `before` and `own` are the clauses of the base and of the draft."""
    draft, base = check.draft, check.base
    expected = expected_session(draft, base)
    homes = homes_in_base(check)
    for clause in own:
        asks = clause.directive or (clause.kind == "decision" and not _is_told(clause, draft.language))
        if clause.deadline is None or not asks or _is_past_event(check, clause):
            continue
        session = None if _of_another_body(clause, draft) else session_in(clause.deadline.text, draft.language)
        home = homes.get(clause.label)
        beside = [c for c in before if home and c.label == home.label]
        same = any(_same_term(c, clause) for c in beside)
        due = session is not None and expected is not None and session <= expected
        right = _due(check, clause, session, beside)
        cycle = clause.reporting and right is not None and not any(_same_session(c, clause, draft) for c in beside)
        at_own = _is_at_own(clause, session, draft)
        passed = _has_passed(clause, session, check)
        kind = "passed" if passed else "same" if same and due else "own" if at_own else "cycle" if cycle else ""
        if kind:
            yield _on_term(clause, draft, kind, right, home.id if home and (same or cycle) else None)


def _is_at_own(clause: Clause, session: int | None, draft: Resolution) -> bool:
    """Whether something is asked by the session of the draft itself, or put on its agenda."""
    asked = clause.directive or _is_on_agenda(clause, draft.language)
    return session is not None and session == draft.session and asked and not _last_month(clause, draft.language)


def _on_term(clause: Clause, draft: Resolution, kind: str, right: int | None, precedent: str | None) -> Finding:
    """A finding on the term of a clause; `right` is the session that it would be."""
    home, term = draft.paragraph(clause.label), clause.deadline
    if home is None or term is None:
        raise ValueError(clause.label)  # only clauses with a term of the draft are looked at
    state, authors = standing_at(home, term.start, term.end)
    found = finding_at(home, Rule.SESSION, (term.start, term.end), kind=kind)
    said = _with_session(term.text, right, draft.language) if right else ""
    return replace(found, suggestion=said, precedent=precedent, sure=kind == "passed", state=state, authors=authors)


def _due(check: Check, clause: Clause, session: int | None, before: Sequence[Clause]) -> int | None:
    """The session that something would be due at in the rhythm of the base, which asked for it as many sessions ahead;
    None where the draft keeps that rhythm."""
    base, now = check.base, expected_session(check.draft, check.base)
    if not (session and now and base and base.session and now > base.session):
        return None
    alike = (c.deadline for c in before if c.reporting == clause.reporting and c.deadline)
    asked = {session_in(term.text, check.draft.language) for term in alike}
    ahead = {was - base.session for was in asked if was}
    right = now + min(ahead, default=0)
    return right if len(ahead) == 1 and min(ahead) > 0 and session != right else None


def _same_session(one: Clause, other: Clause, draft: Resolution) -> bool:
    """Whether two reports are asked for at one session."""
    terms = [c.deadline for c in (one, other) if c.deadline and c.reporting]
    said = {session_in(term.text, draft.language) for term in terms}
    return len(terms) > 1 and len(said) == 1


def _with_session(words: str, number: int, language: str) -> str:
    match = rules(language).session.search(fold_in_place(words))
    said = with_number(match, number, words, language) if match else ""
    return f"{words[: match.start()]}{said}{words[match.end() :]}" if match and said else ""


def expected_session(draft: Resolution, base: Resolution | None) -> int | None:
    """The session of the draft: its own, or as far behind that of the base as that was behind the text before it."""
    if draft.session is not None:
        return draft.session
    if base is None or base.session is None:
        return None
    earlier = [text.session for text in recalled(base) if text.session < base.session]
    return base.session + (base.session - max(earlier) if earlier else 1)


def _same_term(one: Clause, other: Clause) -> bool:
    return one.deadline is not None and other.deadline is not None and one.deadline.text == other.deadline.text


def _has_passed(clause: Clause, session: int | None, check: Check) -> bool:
    """Whether the term lies before the draft: before its day or session, or not after that of the last adopted text."""
    draft, base = check.draft, check.base
    own, last, day = draft.session, base.session if base else None, day_of(check)
    month = _last_month(clause, draft.language)
    signed, term = draft.adopted or draft.dated, _last_day(clause, draft.language)
    if signed and term:
        return term < signed
    if day and month:
        return month < (day.year, day.month)
    if session is not None and session < FIRST_SESSION_YEAR:
        if own is not None and own < FIRST_SESSION_YEAR:
            return session < own
        if last is None and draft.session is None and is_of_assembly(draft):
            return day is not None and session < min(sessions_on(day))
        return last is not None and last < FIRST_SESSION_YEAR and session <= last
    return clause.deadline_year is not None and day is not None and clause.deadline_year < day.year


def day_of(check: Check) -> date | None:
    """A day on which the draft is not yet adopted, or is: its own, that on which its session opens, else that of the
    text that it follows, or of the latest resolution that it cites."""
    draft, base = check.draft, check.base
    known = draft.adopted or draft.dated or _opening(draft) or (base.adopted if base else None)
    return known or max(
        (c.day for p in draft.paragraphs for c in citations(p.text, draft.language) if c.day), default=None
    )


def _opening(draft: Resolution) -> date | None:
    """The day on which the session of a draft of the General Assembly opens, or one some days before."""
    year = opening_year(draft)
    return date(year, 9, 1) if year else None


def _of_another_body(clause: Clause, draft: Resolution) -> bool:
    """Whether a body is asked to do something at its own session, or the session is said to be another body's: "at the
    twenty-ninth session of the Conference of the Parties", "at the eighth session of the Global Platform"."""
    other, home = rules(draft.language).other_bodies, draft.paragraph(clause.label)
    named = _named_before(home, clause.deadline.start, draft.language) if home and clause.deadline else None
    if named is not None:  # "Agrees that the Committee, at its sixty-eighth session, should"
        return not (is_organ(named, draft.organ, draft.language) or is_assembly(named, draft.language))
    if any(re.search(other, fold_in_place(one.name)) for one in clause.addressees):
        return True
    behind = home.text[clause.deadline.end :] if home and clause.deadline else ""
    body = body_of_session("", behind, draft.language)
    if body is None or is_organ(body, draft.organ, draft.language):
        return False
    return not is_assembly(body, draft.language)


def _named_before(home: Paragraph, start: int, language: str) -> str | None:
    """The body that is named right before a session: "to report thereon to the General Assembly at its"."""
    before = fold_in_place(home.text[:start]).rstrip(" ,")
    body = body_of_session(before, "", language)
    return body if body is not None and before.endswith(body) else None


def _is_past_event(check: Check, clause: Clause) -> bool:
    """Whether a time is that of something that happened: "to end the state of emergency declared on 1 February", "the
    guidelines adopted by the Assembly of the Commission at its twenty-second session, in 2003"."""
    home, language = check.draft.paragraph(clause.label), check.draft.language
    if home is None or clause.deadline is None:
        return False
    before = home.text[clause.span.start : clause.deadline.start]
    if is_told_as_past(re.split(r",\s(?![A-Z])", before)[-1], language, _BY_WHOM):
        return True
    if not dates_in(clause.deadline.text, language):
        return False
    last, *earlier = reversed(fold_in_place(home.text[: clause.deadline.start]).split()[-2:] or [""])
    return last in phrases(language, "happened") and not phrases(language, "passive").intersection(earlier)


def _is_on_agenda(clause: Clause, language: str) -> bool:
    """Whether an item is put on the agenda of a session that is to open: none is put on that of the open one."""
    acts = fold_in_place(clause.action.text) if clause.action else ""
    return any(words in acts for words in phrases(language, "agenda to come"))


def _last_month(clause: Clause, language: str) -> tuple[int, int] | None:
    return last_month(clause.deadline.text, language) if clause.deadline else None


def _last_day(clause: Clause, language: str) -> date | None:
    return max((day for _, day in days_in(clause.deadline.text, language)), default=None) if clause.deadline else None


def _is_told(clause: Clause, language: str) -> bool:
    """Whether a decision only says of something when it was: "the comments, all of which were made at the ..."."""
    if clause.kind != "decision" or clause.deadline is None or clause.action is None:
        return False
    acts = fold_in_place(clause.action.text)
    that = re.match(rules(language).that, acts)
    return in_relative(acts, that.end() if that else 0, clause.deadline.start - clause.action.start, language)
