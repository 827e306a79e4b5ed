"""Findings about figures, days, years and ordinals that the base has otherwise and that its series does not move so."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from lineage.corpus.citing import NAME
from lineage.diff.edits import ChangeClass
from lineage.drafting.checking.agreed_wording import own_base
from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.drafting.checking.draft_alone import finding_at
from lineage.drafting.checking.open_words import standing_at
from lineage.drafting.checking.to_complete import leaves_open
from lineage.drafting.housekeeping.draft_changes import changed
from lineage.languages.dates import months
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.diff.edits import Change
    from lineage.documents.resolution import Paragraph
    from lineage.drafting.checking.checked import Check, CheckedParagraph
    from lineage.drafting.checking.expected_facts import Expected, StoodPlace
    from lineage.drafting.checking.similar import Precedent
    from lineage.drafting.housekeeping.draft_changes import DraftChange

_MOVED = frozenset({"date", "year", "ordinal"})
"""What passing time changes, as a diff names it; resolutions and symbols have rules of their own."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_JOINT = 5
"""Characters between two changes of one list of days: " and "."""
_NAMED = 25
"""Characters between a body and an ordinal of its own: " during its "."""
_ASIDE = frozenset({Rule.TERM, Rule.ADDRESSEE, Rule.NO_END, Rule.COST})
"""Rules on what is asked, whose findings say nothing of a figure in their words."""


def fact_findings(check: Check, expected: Expected | None, told: Sequence[Finding]) -> Iterator[Finding]:
    """Dates, years and ordinals that differ from the base, unless the next draft of the series has them so or leaves
    them open, or one of the findings `told` is on these words. None is certain: the draft may mean another event."""
    language = check.draft.language
    for item in check.paragraphs if expected else ():
        base = own_base(item)
        for change in base.diff.changes if base else ():
            days = _days(change.new, language)
            if days and (_days(change.old, language) == days or _goes_on(base, change, language)):
                continue
            at = (item.paragraph.label, change.new_start, change.new_end)
            if (
                base
                and expected
                and _is_fact(item, change)
                and not is_told(*at, told)
                and not _of_another(base, change)
            ):
                yield from _on_change(item.paragraph, base, change, expected)


def _goes_on(base: Precedent | None, change: Change, language: str) -> bool:
    """Whether the change right before it has days too: of "3 and 4 March 2023 and 26 September 2024" for "3 and 4 May
    2023" the last day stands for no other one."""
    before = [one for one in base.diff.changes if one.new_end <= change.new_start] if base else []
    near = bool(before) and change.new_start - before[-1].new_end <= _JOINT
    return near and bool(_days(before[-1].new, language)) and not before[-1].old.strip()


def _of_another(base: Precedent, change: Change) -> bool:
    """Whether an ordinal is that of another body, whose name right before or behind it was another one too: "by the
    Human Rights Council at its forty-fourth session" for "by the General Assembly during its seventy-seventh"."""
    bodies = (c for c in base.diff.changes if c.old.strip()[:1].isupper() and c.new.strip()[:1].isupper())
    apart = (max(c.new_start - change.new_end, change.new_start - c.new_end) for c in bodies)
    return change.evidence == "ordinal" and any(0 <= far <= _NAMED for far in apart)


def _is_fact(item: CheckedParagraph, change: Change) -> bool:
    evidence = change.evidence.split("; ")
    both = bool(change.old.strip() and change.new.strip()) and fold(change.old) != fold(change.new)
    passing = change.change_class is ChangeClass.HOUSEKEEPING and not _MOVED.isdisjoint(evidence)
    cites = any(NAME.search(words) for words in (change.old, change.new))  # resolutions have rules of their own
    return passing and both and not cites and "references" not in evidence and not leaves_open(item.paragraph, change)


def _days(words: str, language: str) -> list[tuple[str, ...]]:
    """The days of a list, each with the month and the year that stand behind it or behind a later one: those of "23
    February and 17 November 2021" and of "23 February 2021, 17 November 2021" are the same."""
    known, found = months(language), list[tuple[str, ...]]()
    month = year = ""
    for token in reversed(re.findall(r"[^\W_]+", fold(words))):
        if token in known:
            month = token
        elif _YEAR.fullmatch(token):
            year = token
        elif day := re.match(r"\d{1,2}(?=\D|$)", token):
            found.append((day[0], month, year))
    return found


def is_told(label: str | None, start: int, end: int, told: Sequence[Finding]) -> bool:
    """Whether one of the findings `told` is on these words of a paragraph already."""
    beside = (one for one in told if one.label == label and one.rule not in _ASIDE)
    return any(one.start < end and start < one.end for one in beside)


def _on_change(paragraph: Paragraph, base: Precedent, change: Change, expected: Expected) -> Iterator[Finding]:
    """A finding on a change, none where the next draft makes it, or leaves room for it."""
    near = [one for one in expected.changes if one.label == base.label and _touches(one, change)]
    place = next((one for one in expected.stood if one.label == base.label and _touches(one, change)), None)
    before, kept = (place.texts, _kept(base.text[place.start : place.end], place.texts)) if place else ((), 0)
    if any(one.placeholder for one in near):
        if _goes_back(change):
            yield _finding(paragraph, base, change, before, kind="back")
    elif near:
        found = _finding(paragraph, base, change, before, kind="moves")
        yield from _beside(paragraph, base.text, change, near, found)
    elif before or not _is_a_step(change, expected.years):
        kind = "stays" if kept else "varied" if before else ""
        yield _finding(paragraph, base, change, before[:kept] or before, kind=kind)


def _is_a_step(change: Change, years: int) -> bool:
    """Whether a year moved by as many years as the texts are apart, where no earlier text says whether it does: "in
    2023, 1,915 staff" for "in 2022, 1,614"."""
    old, new = (_YEAR.findall(words) for words in (change.old, change.new))
    return years > 0 and len(old) == len(new) == 1 and int(new[0]) - int(old[0]) == years


def _beside(
    paragraph: Paragraph, was: str, change: Change, near: Sequence[DraftChange], found: Finding
) -> Iterator[Finding]:
    """The finding over all words that the next draft puts there, with these; none where the draft has them."""
    first, last = min(change.old_start, near[0].start), max(change.old_end, near[-1].end)
    start, end = change.new_start - change.old_start + first, change.new_end - change.old_end + last
    placed = [replace(one, start=one.start - first, end=one.end - first) for one in near]
    right, said = changed(was[first:last], placed), paragraph.text[start:end]
    if fold(said) != fold(right):
        stood = (was[first:last], *found.stood[1:])
        yield replace(found, suggestion=right, start=start, end=end, words=said, stood=stood)


def _kept(words: str, before: Sequence[str]) -> int:
    """In how many of the texts right before the base the place has the same words."""
    return sum(1 for _ in takewhile(lambda one: fold(one) == fold(words), before))


def _touches(one: StoodPlace | DraftChange, change: Change) -> bool:
    return one.start < change.old_end and change.old_start < one.end


def _goes_back(change: Change) -> bool:
    """Whether a year is earlier than that of the base: what is to come anew does not."""
    old, new = (_YEAR.findall(words) for words in (change.old, change.new))
    return bool(old and new) and max(new) < max(old)


def _finding(paragraph: Paragraph, base: Precedent, change: Change, before: Sequence[str], *, kind: str) -> Finding:
    span = change.new_start, change.new_end
    state, authors = standing_at(paragraph, *span)
    found = finding_at(paragraph, Rule.FACT, span, change.old, kind=kind)
    stood = (change.old, *before)
    return replace(found, precedent=base.id, stood=stood, sure=False, state=state, authors=authors)
