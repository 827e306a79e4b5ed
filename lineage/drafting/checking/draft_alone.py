"""Findings that a draft shows by itself: a paragraph twice, notes without call or text, adverbs of a sequence, dates
that differ behind the same words, sessions that were not in the year beside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from functools import cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from lineage import languages
from lineage.commitments.session_bodies import names_assembly
from lineage.commitments.times import session_number
from lineage.corpus.assembly_sessions import is_of_assembly
from lineage.documents.doubts import Doubt, doubts
from lineage.documents.resolution import Kind
from lineage.drafting.checking.check_config import CHECK
from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.drafting.housekeeping.ordinals import in_words
from lineage.drafting.revising.consequences.sequence import doubled
from lineage.languages import rules
from lineage.languages.dates import days_in
from lineage.languages.number_words import ordinal
from lineage.languages.text import fold, fold_in_place, run_of
from lineage.symbols import FIRST_SESSION_YEAR, session_on, sessions_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.checking.checked import Check

_BESIDE = re.compile(r"\W{0,3}\w{1,3} ?")
"""Between a date and "its session": ", at "."""
_BEHIND = re.compile(r",? (?:\w{2,4} )?(?:\w{2,4} )?(?:\d{1,2} \w{1,3} )?")
"""Between a session and its date: ", on 27 and ", ", held on ", ", du 13 au "."""
_LAST_FIGURE = re.compile(r"[^\W\d_]{2}[;,.”\")]\s?(\d{1,2})$")


def alone_findings(check: Check) -> Iterator[Finding]:
    """What does not add up in the draft itself."""
    draft = check.draft
    yield from _twice(draft)
    yield from _notes(draft)
    yield from _unknown_marks(draft)
    known = {run_of(p.text) for p in check.before}
    counterparts = {item.paragraph.label: item.base[0].text for item in check.paragraphs if item.base}
    for label, words, right in doubled(draft, counterparts):
        paragraph = draft.paragraph(label)
        if paragraph and run_of(paragraph.text) not in known:
            yield finding_at(paragraph, Rule.SEQUENCE, (0, len(words)), suggestion=right)
    yield from _dates(draft)
    yield from (one for paragraph in draft.paragraphs for one in _sessions(paragraph, draft))


def finding_at(  # noqa: PLR0913
    paragraph: Paragraph,
    rule: Rule,
    span: tuple[int, int],
    suggestion: str = "",
    *,
    kind: str = "",
    other: str | None = None,
) -> Finding:
    """A finding on a stretch of a paragraph, from its start to its end, exclusive."""
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
        other=other,
    )


def _twice(draft: Resolution) -> Iterator[Finding]:
    seen: dict[str, Paragraph] = {}
    for paragraph in draft.paragraphs:
        run = run_of(paragraph.text)
        if paragraph.kind is Kind.HEADING or len(run.split()) < CHECK.whole:
            continue
        if run in seen:
            yield finding_at(paragraph, Rule.TWICE, (0, len(paragraph.text)), other=seen[run].label)
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
            words = f"{doubt.place} {doubt.words}".strip()
            yield Finding(rule=Rule.NOTE, label=None, words=words, kind="no call", sure=False)


def _unknown_marks(draft: Resolution) -> Iterator[Finding]:
    """The figure at the end of a paragraph that goes on with the marks of the notes, where that note is not there: "the
    report of the Secretary-General; 4"."""
    marks = [int(note.mark) for note in draft.footnotes if note.mark.isdigit()]
    for paragraph in draft.paragraphs:
        found = _LAST_FIGURE.search(paragraph.text)
        if marks and found and int(found[1]) == max(marks) + 1:
            yield replace(finding_at(paragraph, Rule.NOTE, found.span(1), kind="no text"), sure=False)


def _dates(draft: Resolution) -> Iterator[Finding]:
    """Dates that are off by their day, month or year from another one behind the same words."""
    seen: defaultdict[tuple[str, ...], list[tuple[Paragraph, re.Match[str], date]]] = defaultdict(list)
    for paragraph in draft.paragraphs:
        for match, day in days_in(paragraph.text, draft.language):
            lead = paragraph.text[: match.start()].split()[-CHECK.event_words :]
            named = any(letter.isupper() or letter.isdigit() for word in lead[-CHECK.before :] for letter in word)
            before = tuple(fold(" ".join(lead)).split()[-CHECK.before if named else 0 :])
            if len(before) >= CHECK.before and sum(len(word) > 3 for word in before) >= len(before) // 2:
                seen[before].append((paragraph, match, day))
    for (first, said, own), *rest in seen.values():
        for paragraph, match, day in rest:
            parts = (own.day == day.day, own.month == day.month, own.year == day.year)
            if sum(parts) == 2 and paragraph is not first:
                yield finding_at(paragraph, Rule.DATE, match.span(), suggestion=said[0], other=first.label)


def _sessions(paragraph: Paragraph, draft: Resolution) -> Iterator[Finding]:
    """Sessions of the General Assembly that were not held on the day beside them: "on 13 May 2013, at its sixty-sixth
    session"."""
    flat, own = fold_in_place(paragraph.text), rules(draft.language)
    days = list(days_in(paragraph.text, draft.language))
    for match in own.session.finditer(flat):
        number = session_number(match["words"] or match["number"], draft.language)
        if number is None or not 0 < number < FIRST_SESSION_YEAR:
            continue
        day = _day_beside(paragraph.text, match, days)
        if day is None or number in sessions_on(day) or not 0 < abs(session_on(day) - number) <= CHECK.slip:
            continue
        before, behind = paragraph.text[: match.start()], paragraph.text[match.end() :]
        if names_assembly(before, draft.language, behind=behind, otherwise=is_of_assembly(draft)):
            words = with_number(match, session_on(day), paragraph.text, draft.language)
            lead = _lead(match, paragraph.text, draft.language)
            yield finding_at(paragraph, Rule.SESSION, (match.start() + lead, match.end()), words[lead:], kind="year")


def _lead(match: re.Match[str], text: str, language: str) -> int:
    """The characters before "its eighty-first session" in what is read as the words of a session: "the
    Secretary-General to submit to the General Assembly at its eighty-first session"."""
    said = text[match.start() : match.end()]
    words = list(re.finditer(r"\w[\w-]*", said))
    for before, word in pairwise(words) if match["words"] else ():
        if ordinal(text[match.start() + word.start() : match.end("words")], language) is not None:
            return before.start()
    return 0


def _day_beside(text: str, match: re.Match[str], days: list[tuple[re.Match[str], date]]) -> date | None:
    """The day right behind a session ("its ..., on 27 and 28 September 2017"), else right before it ("on 13 May
    2013, at its ..."), of the days of the text in order."""
    start, end = (bisect_left(days, at, key=lambda one: one[0].start()) for at in match.span())
    behind = (day for said, day in days[end : end + 1] if _BEHIND.fullmatch(text, match.end(), said.start()))
    before = (
        day for said, day in days[max(start - 1, 0) : start] if _BESIDE.fullmatch(text, said.end(), match.start())
    )
    return next(chain(behind, before), None)


def with_number(match: re.Match[str], number: int, text: str, language: str) -> str:
    """The words for a session with another number: "its sixty-seventh session", "67th session"; "" for no such word."""
    said = _printed_ordinal(language).search(fold_in_place(text), match.start(), match.end())
    for at in re.finditer(r"\w[\w-]*", text[match.start() : match.end()]):  # "its first regular session"
        start = match.start() + at.start()
        value = ordinal(text[start : match.end("words")], language) if match["words"] else None
        if value is not None:
            right = in_words(number, text[start : match.end("words")], language)
            return f"{text[match.start() : start]}{right}{text[match.end('words') : match.end()]}" if right else ""
    right = in_words(number, text[slice(*said.span())], language) if said else None
    return text[match.start() : said.start()] + right + text[said.end() : match.end()] if said and right else ""


@cache
def _printed_ordinal(language: str) -> re.Pattern[str]:
    """An ordinal in figures: "67th", "67e"."""
    return re.compile(rf"\d+\s?(?:{languages.language(language).ordinal_endings or '(?!)'})(?=\s)")
