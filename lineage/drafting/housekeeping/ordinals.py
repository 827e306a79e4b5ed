"""Ordinals of a paragraph in the next draft: sessions, conferences, meetings.

The session of the organ itself moves with the draft. The count of another body moves by the step that the series shows,
where what it counts falls due; else it stays. One that moved without a pattern is left open, and so is one that is
listed with it.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage import languages
from lineage.drafting.housekeeping.draft_changes import DraftChange, Found, Reason
from lineage.drafting.housekeeping.past import rates
from lineage.drafting.housekeeping.rhythm import falls_due, moments_of, paced
from lineage.drafting.housekeeping.setting import counted_word, of_council, word, year_of
from lineage.drafting.housekeeping.slots import SlotKind, listed, listed_with, tokens
from lineage.drafting.housekeeping.whose_session import (
    AHEAD,
    counted,
    event_to_come,
    is_of_series,
    is_to_come,
    may_be_later,
    names_council,
    of_assembly,
)
from lineage.languages.number_words import hundreds, ordinal
from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.housekeeping.past import Past
    from lineage.drafting.housekeeping.setting import Setting
    from lineage.drafting.housekeeping.slots import Slot

_DATED = frozenset({SlotKind.DATE, SlotKind.YEAR})
_UNSURE = {Reason.COUNT: Reason.UNCOUNTED, Reason.SESSION: Reason.UNCOUNTED}
"""What is told of a count that is left open, by what was told of it where it moved."""
_TO_DAY = 3
"""Words between an ordinal and its own day, at most: "session, held on"."""
_MOST_A_YEAR = 3
"""Sessions that a body holds between two of the Assembly's, at most: the Human Rights Council has three."""


def moved(paragraph: Paragraph, slot: Slot, past: Past, setting: Setting) -> Found | None:
    """What an ordinal becomes; None where it stays."""
    before = past.slots.get(slot.start, ())
    if is_part_of_year(paragraph.text[slot.end :], setting.language):
        return None
    if not before:
        return _by_rule(paragraph, slot, setting)
    if before[0].slot.text == slot.text:
        return _passed(paragraph, slot, setting)
    return _learnt(paragraph, slot, past, setting)


def is_part_of_year(behind: str, language: str) -> bool:
    """Whether the words behind an ordinal say that it counts quarters or halves, which begin anew each year."""
    return fold(behind).strip().startswith(tuple(phrases(language, "part of a year")))


def _passed(paragraph: Paragraph, slot: Slot, setting: Setting) -> Found | None:
    """Room for a session that stood so far, once its dated event is past."""
    if is_to_come(paragraph, slot, setting) and event_to_come(paragraph, setting):
        return room(counted(paragraph.text, slot, setting.language), setting), Reason.PASSED, False
    return None


def _learnt(paragraph: Paragraph, slot: Slot, past: Past, setting: Setting) -> Found | None:
    before = past.slots[slot.start]
    assembly = of_assembly(paragraph, slot, setting)
    steps = rates(slot, before, setting.base_session, setting.clock if assembly else int)
    if not steps:
        return None
    noun = counted(paragraph.text, slot, setting.language)
    alike = steps[0] == 1
    own = alike and (assembly or is_of_series(paragraph, slot, setting))
    due = _due(paragraph, past, setting)
    known = bool(noun) or len(steps) > 1 or (alike and _with_year(paragraph, past, setting))
    if not own and (due is False or (0 in steps and not due) or not known):
        return None
    step = steps[0] * (setting.years if assembly else setting.sessions)
    regular = step == int(step) and 0 < steps[0] <= _MOST_A_YEAR
    proven = alike or (len(set(steps)) == 1 and (len(steps) > 1 or names_council(paragraph.text, slot, setting)))
    proven = (
        proven and (alike or not of_council(setting.base)) and (own or not _was_listed(paragraph, slot, past, setting))
    )
    uneven = setting.sessions > 1 and not alike and _with_date(paragraph, setting)
    if regular and proven and not uneven and (own or not setting.texts_between):
        new = in_words(slot.value + int(step), slot.text, setting.language)
        if new is not None:
            own_session = own and (assembly or slot.value >= setting.base_session)
            return new, Reason.SESSION if own_session else Reason.COUNT, True
    beside = _with_date(paragraph, setting) or _with_session(paragraph, setting)
    if not noun or (len(before) < 2 and not beside and not regular):
        return None
    return room(noun, setting), Reason.UNCOUNTED, False


def _was_listed(paragraph: Paragraph, slot: Slot, past: Past, setting: Setting) -> bool:
    """Whether the text before listed more or fewer ordinals in this place: "the seventh and eighth sessions" before
    "the ninth session" in A/RES/79/170 OP12, and then the eleventh."""
    before = past.slots[slot.start][0]
    older = next(one for one, _ in past.lineage if one.id == before.paragraph)
    now = listed_with(paragraph.text, slot, setting.language)
    return len(now) != len(listed_with(older.text, before.slot, setting.language))


def _due(paragraph: Paragraph, past: Past, setting: Setting) -> bool | None:
    """Whether the dated event of a paragraph falls due; None where its dates do not say so."""
    dated = [token.slot for token in tokens(paragraph.text, setting.language) if token.slot]
    found = {
        falls_due(moments_held(paragraph, slot, past, setting), setting)
        for slot in dated
        if slot.kind is SlotKind.DATE and slot.start in past.slots
    } - {None}
    return None if not found else any(found)


def moments_held(paragraph: Paragraph, slot: Slot, past: Past, setting: Setting) -> list[float | None]:
    """When what a date tells of was held, the latest first, by the count that stands beside it."""
    return paced(moments_of(slot, past.slots[slot.start], setting), _times(paragraph, past, setting))


def _times(paragraph: Paragraph, past: Past, setting: Setting) -> int:
    """How often what a paragraph counts was held since the text before; 1 where it counts nothing or two things."""
    slots = [t.slot for t in tokens(paragraph.text, setting.language) if t.slot and t.slot.kind is SlotKind.ORDINAL]
    steps = {
        slot.value - past.slots[slot.start][0].slot.value
        for slot in slots
        if slot.start in past.slots and not is_of_series(paragraph, slot, setting)
    } - {0}
    return max(1, *steps) if len(steps) == 1 else 1


def room(noun: str, setting: Setting) -> str:
    """A placeholder for an ordinal, with what it counts where that is known: "[number of the session]"."""
    said = counted_word(setting.language, noun) if noun else word(setting.language, "number")
    return f"[{said}]"


def in_step(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange], setting: Setting
) -> list[DraftChange]:
    """The changes with those of ordinals that are listed together all open where they do not move by one step: "its
    twenty-second and twenty-third sessions" is not "its twenty-third and twenty-third sessions"."""
    made = {change.start: change for change in found}
    for run in listed(paragraph.text, slots, SlotKind.ORDINAL, setting.language):
        moved_ones = [made[slot.start] for slot in run if slot.start in made]
        steps = {_step_of(slot, made.get(slot.start), setting.language) for slot in run}
        if len(steps) < 2 or not moved_ones:
            continue
        opened = room(counted(paragraph.text, run[-1], setting.language), setting)
        for slot in run:
            like = made.get(slot.start, moved_ones[0])
            whole = replace(like, start=slot.start, end=slot.end, old=slot.text, new=opened, sure=False)
            made[slot.start] = replace(whole, reason=_UNSURE.get(like.reason, like.reason))
    return list(made.values())


def as_one(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange], setting: Setting
) -> list[DraftChange]:
    """The changes, one placeholder for ordinals that are listed together and all open, with the noun behind them: how
    many the next text lists is not known ("the seventh and eighth sessions", then "the ninth session")."""
    made = {change.start: change for change in found}
    for run in listed(paragraph.text, slots, SlotKind.ORDINAL, setting.language):
        if not all(slot.start in made and made[slot.start].placeholder for slot in run):
            continue
        start, end = run[0].start, run[-1].end
        noun = counted(paragraph.text, run[-1], setting.language)
        said = word(setting.language, "ordinals", noun=noun) if noun else word(setting.language, "number")
        end += len(noun) + 1 if noun and paragraph.text.startswith(noun, end + 1) else 0
        whole = replace(made[start], end=end, old=paragraph.text[start:end], new=f"[{said}]")
        made = {at: one for at, one in made.items() if not start <= at < end} | {start: whole}
    return list(made.values())


def with_days(paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange]) -> list[DraftChange]:
    """The changes without those of ordinals whose own day stays: "during its seventy-sixth session, on 22 and 23
    November 2021" names what was held, and no later session was held on that day."""
    changed = {change.start for change in found}
    held = {
        slot.start
        for slot, day in itertools.pairwise(slots)
        if slot.kind is SlotKind.ORDINAL and day.kind is SlotKind.DATE and day.start not in changed
        if len(paragraph.text[slot.end : day.start].split()) <= _TO_DAY
    }
    return [change for change in found if change.start not in held]


def _step_of(slot: Slot, change: DraftChange | None, language: str) -> int | None:
    """By how much an ordinal moves; None for one that is left open."""
    value = slot.value if change is None else ordinal(change.new, language)
    return None if value is None else value - slot.value


def _with_date(paragraph: Paragraph, setting: Setting) -> bool:
    return any(t.slot and t.slot.kind is SlotKind.DATE for t in tokens(paragraph.text, setting.language))


def _with_year(paragraph: Paragraph, past: Past, setting: Setting) -> bool:
    """Whether a year or a day of the paragraph moved with the text, or is new and of the text's own year: "the sixth
    observance of World Oceans Day in 2014"."""
    slots = [t.slot for t in tokens(paragraph.text, setting.language) if t.slot and t.slot.kind in _DATED]
    moved_on = any(
        rates(slot, past.slots[slot.start][:1], setting.base_session, setting.clock) == [1.0]
        for slot in slots
        if slot.start in past.slots
    )
    return moved_on or any(s.start not in past.slots and s.value == year_of(setting.base) for s in slots)


def _with_session(paragraph: Paragraph, setting: Setting) -> bool:
    """Whether a paragraph speaks of a session of the organ to come: "at their eightieth and fifty-third sessions"."""
    slots = [t.slot for t in tokens(paragraph.text, setting.language) if t.slot]
    return any(s.kind is SlotKind.ORDINAL and 0 < s.value - setting.base_session <= AHEAD for s in slots)


def _by_rule(paragraph: Paragraph, slot: Slot, setting: Setting) -> Found | None:
    if passed := _passed(paragraph, slot, setting):
        return passed
    if is_to_come(paragraph, slot, setting):
        new = in_words(slot.value + setting.sessions, slot.text, setting.language)
        return (new, Reason.SESSION, False) if new else None
    if of_assembly(paragraph, slot, setting):
        new = in_words(slot.value + setting.years, slot.text, setting.language)
        return (new, Reason.SESSION, False) if new else None
    noun = counted(paragraph.text, slot, setting.language)
    if setting.alone and may_be_later(paragraph, slot, setting):
        return room(noun, setting), Reason.RECENT, False
    yearly = setting.alone and fold(noun) in phrases(setting.language, "held each year")
    if yearly or names_council(paragraph.text, slot, setting):
        return room(noun, setting), Reason.COUNT, False
    return None


def in_words(value: int, like: str, language: str) -> str | None:
    """An ordinal as another one is written: "eighty-first" like "eightieth", "60e" like "57e"; None where no table has
    it."""
    if like[0].isdigit():
        ending = _ending(value, like, language)
        return f"{value}{ending}" if ending else None
    forms = {int(row["number"]): row["form"] for row in reversed(table(language, "ordinals", ("form",)))}
    begun = [(words, n) for words, n in hundreds(language) if n < value < n + 100]
    made = (f"{words} {_after_hundreds(forms, value - n, language)}" for words, n in begun)
    form = forms.get(value) or next(made, None)
    return form[0].upper() + form[1:] if form and like[0].isupper() else form


def _after_hundreds(forms: dict[int, str], value: int, language: str) -> str:
    """What follows "deux cent": "unième" as in "cent unième", not "première"."""
    whole = forms.get(100 + value, "")
    begun = next((words for words, n in hundreds(language) if n == 100 and whole.startswith(f"{words} ")), None)
    return whole.removeprefix(f"{begun} ") if begun else forms[value]


def _ending(value: int, like: str, language: str) -> str:
    """The ending of a figure: that of the ordinal in words, as "st" of "eighty-first"; 301 ends like 101."""
    form = in_words(value, "x", language) or in_words(100 + value % 100, "x", language) or ""
    endings = languages.language(language).ordinal_endings.split("|")
    own = next((ending for ending in endings if form.endswith(ending)), "")
    printed = like.lstrip("0123456789")
    before = like.removesuffix(printed)
    forms = [row["form"] for row in table(language, "ordinals", ("form",)) if row["number"] == before]
    usual = printed in endings and any(form.endswith(printed) for form in forms)  # "1er", but not "57ème"
    return own if own and (usual or len(own) == len(printed)) else printed
