"""Anniversaries in the next draft: each goes with the year or the session in which it falls.

"In 2025 ... the eightieth anniversary of victory" counts from 1945: the year and the ordinal stay, or both move by one
step. "The eightieth session coincides with the eightieth anniversary" names no year: both are left open.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.drafting.housekeeping import ordinals, whose_session
from lineage.drafting.housekeeping.draft_changes import DraftChange, Reason, slot_change
from lineage.drafting.housekeeping.setting import year_of
from lineage.drafting.housekeeping.slots import SlotKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.housekeeping.setting import Setting
    from lineage.drafting.housekeeping.slots import Slot


def in_step(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange], setting: Setting
) -> list[DraftChange]:
    """The changes of a paragraph, those of its anniversaries in step with their years and sessions."""
    made = {change.start: change for change in found}
    for slot in slots:
        if not whose_session.is_anniversary(paragraph.text, slot, setting.language):
            continue
        clause = [one for one in slots if one is not slot and ";" not in _between(paragraph.text, slot, one)]
        year = next((one for one in clause if _is_celebrated(one, setting)), None)
        session = next((one for one in clause if _is_session(paragraph, one, setting)), None)
        if year is not None:
            _with_year(paragraph, slot, year, made, setting)
        elif session is not None:
            _with_session(paragraph, slot, session, made, setting)
        elif slot.start in made and any(_is_origin(one, slot, setting) for one in clause):
            made[slot.start] = _moved(paragraph, slot, setting.years, made, setting)
    return [made[start] for start in sorted(made)]


def _between(text: str, one: Slot, other: Slot) -> str:
    return text[min(one.end, other.end) : max(one.start, other.start)]


def _is_celebrated(slot: Slot, setting: Setting) -> bool:
    opens = year_of(setting.base)
    return slot.kind is SlotKind.YEAR and opens - 1 <= slot.value <= opens + setting.years + 1


def _is_origin(slot: Slot, anniversary: Slot, setting: Setting) -> bool:
    """Whether a year is the one that an anniversary of the last text's days counts from."""
    dated = slot.kind in {SlotKind.YEAR, SlotKind.DATE}
    return dated and slot.value + anniversary.value in {year_of(setting.base), year_of(setting.base) + 1}


def _is_session(paragraph: Paragraph, slot: Slot, setting: Setting) -> bool:
    near = slot.kind is SlotKind.ORDINAL and setting.base_session <= slot.value <= setting.session
    return near and whose_session.is_session(paragraph.text, slot, setting.language)


def _with_year(paragraph: Paragraph, slot: Slot, year: Slot, made: dict[int, DraftChange], setting: Setting) -> None:
    """The ordinal moves as its year does where the series shows by how much; else both stay."""
    change = made.get(year.start)
    if change is not None and change.sure and change.new.isdigit():
        step = int(change.new) - year.value
        made[slot.start] = replace(_moved(paragraph, slot, step, made, setting), learnt=change.learnt)
        return
    made.pop(year.start, None)
    made.pop(slot.start, None)


def _with_session(
    paragraph: Paragraph, slot: Slot, session: Slot, made: dict[int, DraftChange], setting: Setting
) -> None:
    """Both are left open, unless the series shows for each how it moves."""
    moved = [made.get(one.start) for one in (slot, session)]
    if all(change is not None and change.sure for change in moved):
        return
    for one, change in zip((slot, session), moved, strict=True):
        if change is None or not change.placeholder:
            noun = whose_session.counted(paragraph.text, one, setting.language)
            made[one.start] = slot_change(paragraph, one, ordinals.room(noun, setting), Reason.ANNIVERSARY)


def _moved(paragraph: Paragraph, slot: Slot, step: int, made: dict[int, DraftChange], setting: Setting) -> DraftChange:
    """An ordinal some years later; where it moved so already, that change."""
    noun = whose_session.counted(paragraph.text, slot, setting.language)
    new = ordinals.in_words(slot.value + step, slot.text, setting.language) or ordinals.room(noun, setting)
    there = made.get(slot.start)
    return there if there and there.new == new else slot_change(paragraph, slot, new, Reason.ANNIVERSARY)
