"""Findings that a draft shows by itself: a paragraph twice, notes without call or text, adverbs of a sequence, dates
that differ behind the same words or from those of the base, sessions that were not in the year beside them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from lineage.corpus.citing import citations
from lineage.diff.edits import ChangeClass
from lineage.documents.doubts import Doubt, doubts
from lineage.documents.resolution import Kind
from lineage.drafting.agreed_wording import own_base
from lineage.drafting.check_findings import Finding, Rule
from lineage.drafting.sequence import doubled
from lineage.languages import rules
from lineage.languages.phrases import find_date, months
from lineage.languages.text import fold, fold_in_place, run_of
from lineage.symbols import FIRST_SESSION_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.check import Check

_WHOLE = 8
"""Fewest words of a paragraph that is not to stand twice."""
_BEFORE = 4
"""Words before two dates that are the same where the dates are of one event: "Coordination Group, approved on"."""
_SLIP = 2
"""Years by which a session is off that is a slip; more is a session of another body."""
_BESIDE = re.compile(r"\W{0,3}\w{1,3} ?$")
"""Between a date and "its session": ", at "."""


def alone_findings(check: Check) -> Iterator[Finding]:
    """What does not add up in the draft itself."""
    draft = check.draft
    yield from _twice(draft)
    yield from _notes(draft)
    known = {run_of(p.text) for p in check.before}
    for label, words, right in doubled(draft):
        paragraph = draft.paragraph(label)
        if paragraph and run_of(paragraph.text) not in known:
            yield _at(paragraph, Rule.SEQUENCE, (0, len(words)), suggestion=right)
    yield from _dates(draft)
    yield from _changed_dates(check)
    for paragraph in draft.paragraphs:
        yield from _sessions(paragraph, draft)


def _at(paragraph: Paragraph, rule: Rule, span: tuple[int, int], suggestion: str = "", kind: str = "") -> Finding:
    start, end = span
    return Finding(
        rule=rule,
        label=paragraph.label,
        words=paragraph.text[start:end],
        start=start,
        end=end,
        suggestion=suggestion,
        sure=rule is Rule.TWICE,
        kind=kind,
    )


def _twice(draft: Resolution) -> Iterator[Finding]:
    seen: dict[str, Paragraph] = {}
    for paragraph in draft.paragraphs:
        run = run_of(paragraph.text)
        if paragraph.kind is Kind.HEADING or len(run.split()) < _WHOLE:
            continue
        if run in seen:
            yield _at(paragraph, Rule.TWICE, (0, len(paragraph.text)), suggestion=seen[run].label)
        seen.setdefault(run, paragraph)


def _notes(draft: Resolution) -> Iterator[Finding]:
    for doubt in doubts(draft):
        if doubt.kind is Doubt.NOTE_WITHOUT_TEXT:
            home = next((p for p in draft.paragraphs if doubt.place in p.notes), None)
            if home:
                at = next(call.offset for call in home.calls if call.mark == doubt.place)
                kind = "no text"
                yield Finding(
                    rule=Rule.NOTE, label=home.label, words=doubt.place, start=at, end=at, kind=kind, sure=False
                )
        elif doubt.kind is Doubt.NOTE_WITHOUT_CALL:
            yield Finding(
                rule=Rule.NOTE, label=None, words=doubt.place, suggestion=doubt.words, kind="no call", sure=False
            )


def _dates(draft: Resolution) -> Iterator[Finding]:
    """Dates that are off by their day, month or year from another one behind the same words."""
    seen: defaultdict[tuple[str, ...], list[tuple[Paragraph, tuple[int, int], tuple[str, ...]]]] = defaultdict(list)
    for paragraph in draft.paragraphs:
        for match in _date(draft.language).finditer(fold_in_place(paragraph.text)):
            before = tuple(fold(paragraph.text[: match.start()]).split()[-_BEFORE:])
            if len(before) == _BEFORE and sum(len(word) > 3 for word in before) >= _BEFORE // 2:
                seen[before].append((paragraph, match.span(), match.groups()))
    for same in seen.values():
        first, _, said = same[0]
        for paragraph, span, parts in same[1:]:
            if sum(a == b for a, b in zip(said, parts, strict=True)) == len(parts) - 1 and paragraph is not first:
                place = same[0][1]
                yield _at(paragraph, Rule.DATE, span, suggestion=first.text[slice(*place)], kind=first.label)


def _changed_dates(check: Check) -> Iterator[Finding]:
    """Days before the adoption of the base that it does not give, in words that are its own: what is past stays."""
    language = check.draft.language
    for item in check.paragraphs:
        base = own_base(item)
        if base is None or check.base is None or check.base.adopted is None:
            continue
        if any(change.change_class is ChangeClass.SUBSTANCE for change in base.diff.changes):
            continue
        cited = {c.day for c in citations(item.paragraph.text, language)}
        was, now = (
            {match[0]: match for match in _date(language).finditer(fold_in_place(text))}
            for text in (base.text, item.paragraph.text)
        )
        old, new = [one for one in was if one not in now], [one for one in now if one not in was]
        day = find_date(new[0], language) if len(old) == len(new) == 1 else None
        if day and day < check.base.adopted and day not in cited:
            stood = base.text[slice(*was[old[0]].span())]
            found = _at(item.paragraph, Rule.DATE, now[new[0]].span(), suggestion=stood)
            yield replace(found, precedent=base.id)


@cache
def _date(language: str) -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, months(language)), key=len, reverse=True))
    return re.compile(rf"(\d{{1,2}})(?:er)? ({names}) (\d{{4}})")


def _sessions(paragraph: Paragraph, draft: Resolution) -> Iterator[Finding]:
    """Sessions of the General Assembly that were not held on the day beside them: "on 13 May 2013, at its sixty-sixth
    session"."""
    from lineage.commitments.times import session_number

    flat, own = fold_in_place(paragraph.text), rules(draft.language)
    for match in own.session.finditer(flat):
        number = session_number(match["words"] or match["number"], draft.language)
        if number is None or not 0 < number < FIRST_SESSION_YEAR:
            continue
        beside = _BESIDE.search(flat, max(0, match.start() - 8), match.start())
        dates = list(_date(draft.language).finditer(flat, 0, match.start()))
        bodies = re.findall(own.body, flat[: match.start()])
        if not beside or not dates or dates[-1].end() != beside.start() or not bodies or bodies[-1] not in own.assembly:
            continue
        day = find_date(dates[-1][0], draft.language)
        held = day.year - FIRST_SESSION_YEAR - (day.month < 9) if day else number
        if 0 < abs(held - number) <= _SLIP:
            yield _at(paragraph, Rule.SESSION, match.span(), suggestion=str(held), kind="year")
