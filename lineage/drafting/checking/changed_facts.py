"""Findings about facts of the past that are others than in the base: dates, ordinals, what a resolution is on."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.corpus.citing import NAME, citations
from lineage.drafting.checking.agreed_wording import own_base, substance
from lineage.drafting.checking.check_config import CHECK
from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.drafting.checking.draft_alone import finding_at
from lineage.languages.dates import days_in
from lineage.languages.number_words import ordinal
from lineage.languages.phrases import phrases
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from lineage.diff.edits import Change
    from lineage.drafting.checking.checked import Check


def changed_findings(check: Check, told: Sequence[Finding]) -> Iterator[Finding]:
    """What is past in the base and other in the draft, and not told already of the same words."""
    yield from _changed_dates(check)
    for one in _changed_events(check):
        beside = [other for other in told if other.rule is Rule.SESSION and other.label == one.label]
        if not any(other.start < one.end and one.start < other.end for other in beside):
            yield one


def _changed_dates(check: Check) -> Iterator[Finding]:
    """Days before the adoption of the base that it does not give, in words that are its own: what is past stays."""
    language = check.draft.language
    for item in check.paragraphs:
        base = own_base(item)
        if base is None or check.base is None or check.base.adopted is None:
            continue
        if substance(item.paragraph, base):
            continue
        cited = {c.day for c in citations(item.paragraph.text, language)}
        was, now = ({day: match for match, day in days_in(text, language)} for text in (base.text, item.paragraph.text))
        old, new = was.keys() - now.keys(), now.keys() - was.keys()
        if len(old) == len(new) == 1 and (day := min(new)) < check.base.adopted and day not in cited:
            found = finding_at(item.paragraph, Rule.DATE, now[day].span(), suggestion=was[min(old)][0], kind="changed")
            yield replace(found, precedent=base.id)


def _changed_events(check: Check) -> Iterator[Finding]:
    """What took place before the adoption of the base, with its last day and another first day ("from 8 to 12 March
    2021" for "from 7 to 12") or another ordinal ("its fifty-fourth session, held from 21 to 23 June 2023"); another
    ordinal in what a resolution is said to be on."""
    last = check.base.adopted if check.base else None
    for item in check.paragraphs if last else ():
        base = own_base(item)
        for change in base.diff.changes if base and last else ():
            rule = _amiss(item.paragraph.text, base.text, change, check.draft.language, last) if base and last else None
            if rule and base:
                found = finding_at(item.paragraph, rule, (change.new_start, change.new_end), change.old, kind="changed")
                if rule is Rule.FACT:
                    found = replace(found, kind="back", stood=(change.old,))
                found = replace(found, kind="said") if rule is Rule.RESOLUTION else found
                yield replace(found, precedent=base.id)


def _amiss(text: str, was: str, change: Change, language: str, last: date) -> Rule | None:
    """The rule that a change against the base breaks, whose last events are before the day `last`."""
    if change.evidence == "date":
        old, new = ([day for _, day in days_in(words, language)] for words in (change.old, change.new))
        one_event = old and old == new and _figures(change.old, change.new)
        return Rule.DATE if one_event and max(old) < last else None
    if change.evidence != "ordinal":
        return None
    if _is_on(text, was, change):
        return Rule.RESOLUTION
    if _is_held(text, was, change, language, last):
        return Rule.SESSION
    return Rule.FACT if _goes_back(change, language) else None


def _is_held(text: str, was: str, change: Change, language: str, last: date) -> bool:
    """Whether the day behind an ordinal, before the day `last`, is in the base too: "its fifty-fourth session, held
    from 21 to 23 June 2023"."""
    cited = {c.day for c in citations(text, language)}
    behind = text[change.new_end : change.new_end + CHECK.held]
    said, day = next(iter(days_in(behind, language)), (None, last))
    if said is None or said[0] not in was or ";" in behind[: said.start()] or day >= last or day in cited:
        return False
    between = fold_in_place(behind[: said.start()]).split()
    return said.end() <= CHECK.event or not phrases(language, "happened").isdisjoint(between)


def _goes_back(change: Change, language: str) -> bool:
    """Whether an ordinal is lower than in the base: none of 191 that changed in 70 pairs of texts was."""
    old, new = (ordinal(words.strip(), language) for words in (change.old, change.new))
    return old is not None and new is not None and new < old


def _is_on(text: str, was: str, change: Change) -> bool:
    """Whether the words that changed say what a resolution is on that both texts cite: "70/174 of 17 December 2015 on
    the Thirteenth United Nations Congress"."""
    before = re.split("[,;]", text[: change.new_start])[-1]
    name = NAME.search(before)
    near = name is not None and len(before[name.end() :].split()) <= CHECK.on
    return near and re.split("[,;]", was[: change.old_start])[-1].endswith(before)


def _figures(old: str, new: str) -> bool:
    return re.findall(r"\d+", old) != re.findall(r"\d+", new)
