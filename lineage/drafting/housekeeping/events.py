"""Dated events of a paragraph in the next draft: a fact of the past stays with its place, its host and its theme, or
all of them are asked for with the date.

"The Pacific regional seminar ... held in Dili and hosted by Timor-Leste from 21 to 23 May 2025" takes no date in 2026
alone. A list of days that took in one keeps those it had.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.drafting.housekeeping.draft_changes import DraftChange, Reason
from lineage.drafting.housekeeping.list_edits import joint_removed
from lineage.drafting.housekeeping.past import matched
from lineage.drafting.housekeeping.rhythm import adopted, falls_due, moment
from lineage.drafting.housekeeping.setting import word
from lineage.drafting.housekeeping.slots import SlotKind, list_joints, tokens
from lineage.languages.clause_grammar import NEVER
from lineage.languages.phrases import phrases
from lineage.languages.text import fold, fold_in_place
from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.housekeeping.past import Past
    from lineage.drafting.housekeeping.setting import Setting
    from lineage.drafting.housekeeping.slots import Slot

_GAP = 8
"""Words that two texts share between the names of an event, at most: "and hosted by the Government of"."""
_FACTS = 160
"""Characters around a day in which the place, the host or the theme of its event stands."""
_LISTED = 60
"""Characters between two days of one list, at most: "at its seventy-second session, on"."""
_STEADY = 0.25
"""Share by which the last two intervals of a list may differ."""
_QUOTED = re.compile(r"[“«\"][^”»\"]+[”»\"]")
_THEME = re.compile(r"^,?\s(?:[\w’']+\s){0,5}[“«\"][^”»\"]+[”»\"]")
_SYMBOL = re.compile(r"\s\([A-Z/\d]{6,25}\)")
"""The document of a day behind it: "15 June 2017 (S/PRST/2017/7)"."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def has_facts(text: str, slot: Slot, language: str) -> bool:
    """Whether the event of a day is told from others by its place, its host or its theme: "held in Dili", "hosted by
    the Government of Timor-Leste". A seat of the United Nations tells none."""
    said = re.split(";", text[max(0, slot.start - _FACTS) : slot.start])[-1]
    if _QUOTED.search(said) or _THEME.match(text[slot.end :]):
        return True
    folded = fold_in_place(said)
    if any(f" {form} " in f" {folded} " for form in phrases(language, "host")):
        return True
    leads, held = ("|".join(sorted(phrases(language, role))) for role in ("at a place", "held"))
    told = re.search(rf"\b(?:{held})\s", folded)
    places = re.finditer(rf"\b(?:{leads})\s(?=\w)", folded[told.end() :]) if told else ()
    named = [at for one in places if told and said[at := told.end() + one.end()].isupper()]
    return bool(named) and not any(_seat(language).match(folded, at) for at in named)


@cache
def _seat(language: str) -> re.Pattern[str]:
    """A seat of the United Nations, folded: "new york", and not "new delhi"."""
    return re.compile(rf"(?:{'|'.join(sorted(map(re.escape, phrases(language, 'seat')))) or NEVER})(?!\w)")


def joins_days(paragraph: Paragraph, past: Past, language: str) -> bool:
    """Whether the days of a paragraph are those of the text before, with others: none took the place of another."""
    older = {slot.text for slot in _days(past.lineage[0][0].text, language)} if past.lineage else set()
    return bool(older) and older < {slot.text for slot in _days(paragraph.text, language)}


def as_whole(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange], past: Past, setting: Setting
) -> list[DraftChange]:
    """The changes, a day that moved with the names around it at each step replaced with them by one placeholder, and
    room for one more in a list of days that falls due."""
    made = list(found)
    days = {slot.start: slot for slot in slots if slot.kind is SlotKind.DATE}
    for change in found:
        slot = days.get(change.start)
        if slot is None or change.reason not in {Reason.DATE, Reason.DUE} or change not in made:
            continue
        start, end = _stretch(paragraph, slot, past, setting.language)
        year = _YEAR.search(change.new)
        if start < slot.start and year:
            themed = _QUOTED.search(paragraph.text[start:end]) is not None
            role = "place" if _at_place(paragraph.text[:start], setting.language) and not themed else "event"
            room = f"[{word(setting.language, role, year=year[0])}]"
            whole = replace(change, start=start, end=end, old=paragraph.text[start:end], new=room, sure=False)
            made = [one for one in made if one.end <= start or one.start >= end] + [whole]
    return [*made, *_one_more(paragraph, made, past, setting)]


def _at_place(before: str, language: str) -> bool:
    """Whether a place or a host follows these words, and not the name of an event: "held in", "hosted by the"."""
    leads, articles = phrases(language, "at a place") | phrases(language, "host"), phrases(language, "article")
    said = fold(before).split()
    said = said[:-1] if said and said[-1] in articles else said
    return f" {' '.join(said)}".endswith(tuple(f" {lead}" for lead in leads))


def _stretch(paragraph: Paragraph, slot: Slot, past: Past, language: str) -> tuple[int, int]:
    """Where the words of an event begin and end that were others at each step at which its day was."""
    chain = [paragraph, *(older for older, _ in past.lineage)]
    texts = [slot.text, *(one.slot.text for one in past.slots.get(slot.start, ()))]
    steps = [pair for pair, days in zip(pairwise(chain), pairwise(texts), strict=False) if days[0] != days[1]]
    others = [_new_words(newer, older, language) for newer, older in steps]
    if not others or steps[0][0] is not paragraph or not all(any(words.values()) for words in others):
        return slot.start, slot.end
    new = others[0]
    quotes = [one.span() for one in _QUOTED.finditer(paragraph.text)]
    themes = [span for span in quotes if any(span[0] < at < span[1] for at in new)]
    start, gap = slot.start, 0
    for token in reversed([one for one in tokens(paragraph.text, language) if one.start < slot.start]):
        said = fold(paragraph.text[token.start : token.end])
        if gap > _GAP or said == ";" or (token.slot and token.slot.kind is SlotKind.DATE):
            break
        if (said,) in vocabulary(language).verbs:  # another statement: "welcomes the election of seven members"
            break
        told = token.start in new or any(begin <= token.start < end for begin, end in themes)
        gap = 0 if told else gap + 1
        start = token.start if new.get(token.start) else start
    theme = _THEME.match(paragraph.text[slot.end :])
    end = slot.end + theme.end() if theme and any(slot.end < at < slot.end + theme.end() for at in new) else slot.end
    return next((begin for begin, close in quotes if begin < start < close), start), end


def _new_words(newer: Paragraph, older: Paragraph, language: str) -> dict[int, bool]:
    """Where the words of one text begin that the other does not have in that place, and whether they are names."""
    same = matched(newer, older, language)
    listed = list(enumerate(tokens(newer.text, language)))[1:]
    return {t.start: newer.text[t.start].isupper() for at, t in listed if at not in same and t.slot is None}


def _one_more(
    paragraph: Paragraph, found: Sequence[DraftChange], past: Past, setting: Setting
) -> Iterator[DraftChange]:
    """Room for one more in a list of days whose last ones came at one interval, or that took in one at the last step:
    "on 13 and 14 May 2013, ..., on 27 and 28 September 2017, and ..., on 22 and 23 November 2021"."""
    grew = joins_days(paragraph, past, setting.language)
    for run in _lists(paragraph.text, setting.language):
        moments = [one for slot in reversed(run) if (one := moment(slot.text, setting.language)) is not None]
        steps = [newer - older for newer, older in pairwise(moments)]
        steady = len(steps) > 1 and abs(steps[0] - steps[1]) <= _STEADY * max(steps[:2])
        touched = any(run[0].start <= one.start < run[-1].end for one in found)
        past_days = len(moments) == len(run) and moments[0] <= adopted(setting) and min(steps, default=0) > 0
        if not touched and past_days and (steady or grew) and falls_due(moments[:2], setting):
            joint = min(list_joints(setting.language), key=len)
            room = f" [{joint} {word(setting.language, 'later day')}]"
            symbol = _SYMBOL.match(paragraph.text, run[-1].end)
            end = symbol.end() if symbol else run[-1].end
            last = DraftChange(
                label=paragraph.label,
                start=end,
                end=end,
                old="",
                new=room,
                reason=Reason.DUE,
                sure=False,
                learnt=tuple(older.id for older, _ in past.lineage) if grew else (),
            )
            yield from _without_joint(paragraph.text, run, last, setting.language)
            yield last


def _without_joint(text: str, run: Sequence[Slot], last: DraftChange, language: str) -> Iterator[DraftChange]:
    """The "and" before the last of a list of days made a comma: "20 January 2012 and 30 July 2012"."""
    start, end = run[-2].end, run[-1].start
    if text[start:end].strip(" ,") in list_joints(language):
        for edit in joint_removed(text, start, end, language):
            yield replace(last, start=edit.start, end=edit.end, old=text[edit.start : edit.end], new=edit.new)


def _lists(text: str, language: str) -> Iterator[list[Slot]]:
    """The days of a text that stand in one list, three or more."""
    run: list[Slot] = []
    for slot in _days(text, language):
        between = text[run[-1].end : slot.start] if run else ""
        near = len(between) <= _LISTED and ";" not in between
        if run and not near and len(run) > 2:
            yield run
        run = [*run, slot] if near else [slot]
    if len(run) > 2:
        yield run


def _days(text: str, language: str) -> list[Slot]:
    return [t.slot for t in tokens(text, language) if t.slot and t.slot.kind is SlotKind.DATE]
