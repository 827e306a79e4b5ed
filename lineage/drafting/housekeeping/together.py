"""Places of a paragraph that move together: what reads alike, the year of an event, the figures of one statistic."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.drafting.housekeeping import moves, ordinals, statistics, whose_session
from lineage.drafting.housekeeping.draft_changes import DraftChange, Reason, slot_change
from lineage.drafting.housekeeping.setting import days_room, word, year_of
from lineage.drafting.housekeeping.slots import SlotKind, listed
from lineage.drafting.housekeeping.statistics import opened
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.housekeeping.past import Past
    from lineage.drafting.housekeeping.setting import Setting
    from lineage.drafting.housekeeping.slots import Slot

_MATED = frozenset({SlotKind.YEAR, SlotKind.ORDINAL})
_DATED = frozenset({Reason.DATE, Reason.DUE, Reason.PASSED, Reason.RECENT})
_OF_YEAR = frozenset({Reason.YEAR, Reason.OTHER_YEAR, Reason.STATISTIC, Reason.FIGURE, Reason.FRESH})
_WORDS_BETWEEN = 4
_YEAR = re.compile(r"(?:19|20)\d\d")
_SPANS = frozenset("-–\N{NON-BREAKING HYPHEN}\N{MINUS SIGN}")


def moved(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange], past: Past, setting: Setting
) -> list[DraftChange]:
    """The changes found in a paragraph with those of the places that move with them."""
    listed = [*found, *statistics.fresh_statistics(paragraph, slots, found, past, setting)]
    listed += statistics.estimates(paragraph, slots, listed, setting)
    listed += _mates(paragraph, slots, listed, past, setting)
    listed += _of_that_document(paragraph, slots, listed, setting)
    listed += _of_that_review(paragraph, slots, listed, setting)
    listed += _of_that_year(paragraph, slots, listed, past, setting)
    listed += _of_that_event(paragraph, slots, listed, past, setting)
    listed = [*statistics.measured(listed, setting), *statistics.beside(paragraph, slots, listed, past, setting)]
    listed += _counted_beside(paragraph, slots, listed, past, setting)
    listed = ordinals.in_step(paragraph, slots, _years_in_step(paragraph, slots, listed, setting), setting)
    return ordinals.as_one(paragraph, slots, listed, setting)


def _counted_beside(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange], past: Past, setting: Setting
) -> Iterator[DraftChange]:
    """Room for the count of what is held each year, of which no earlier text tells, in a paragraph that moves: "at its
    seventieth session ..., the topic of the sixteenth meeting". All 43 of such counts had another number; so have
    anniversaries of a year or a session to come: "2020 marks the twenty-fifth anniversary"."""
    cause = next((one for one in found if one.reason not in {Reason.FIGURE, Reason.FRESH, Reason.STATISTIC}), None)
    if cause is None:
        return
    taken = {change.start for change in found}
    for slot in slots:
        noun = whose_session.counted(paragraph.text, slot, setting.language) if slot.kind is SlotKind.ORDINAL else ""
        new = slot.start not in taken and slot.start not in past.slots
        often = fold(noun) in phrases(setting.language, "held often") or (
            cause.reason in {Reason.PASSED, Reason.SESSION} and fold(noun) in phrases(setting.language, "anniversary")
        )
        answered = (
            cause.reason in {Reason.ANSWER, Reason.RECENT}
            and fold(noun).startswith(tuple(phrases(setting.language, "session")))
            and setting.alone
            and not whose_session.is_past_session(paragraph, slot, setting)
        )
        if new and (often or answered):
            yield opened(cause, slot, ordinals.room(noun, setting), Reason.BESIDE)


def _years_in_step(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange], setting: Setting
) -> list[DraftChange]:
    """The changes, all years open that are listed with one that is, or with one that moves alone: "for the years 2023
    and 2024", "the period 2024–2025"."""
    made = {change.start: change for change in found}
    for run in listed(paragraph.text, slots, SlotKind.YEAR, setting.language):
        changes = [made[slot.start] for slot in run if slot.start in made]
        if not changes or (len(changes) == len(run) and not any(change.placeholder for change in changes)):
            continue
        for slot in run:
            moved_one = made.get(slot.start)
            reason = moved_one.reason if moved_one else Reason.BESIDE
            reason = Reason.OTHER_YEAR if reason is Reason.YEAR else reason
            made[slot.start] = opened(changes[0], slot, f"[{word(setting.language, 'year')}]", reason)
        if whole := _years_as_one(paragraph.text, run, made[run[0].start], setting):
            made = {at: one for at, one in made.items() if not run[0].start <= at < run[-1].end}
            made[whole.start] = whole
    return list(made.values())


def _years_as_one(text: str, run: Sequence[Slot], first: DraftChange, setting: Setting) -> DraftChange | None:
    """One placeholder for the years of sessions that are listed, of which the next text may have one: "the 2020 and
    2021 sessions of the Economic and Social Council" in A/RES/76/215, then "the 2023 session"."""
    noun = whose_session.counted(text, run[-1], setting.language)
    spans = any(set(text[a.end : b.start]) & _SPANS for a, b in pairwise(run))
    if spans or not noun or not text.startswith(noun, run[-1].end + 1):
        return None
    start, end = run[0].start, run[-1].end + 1 + len(noun)
    return replace(first, end=end, old=text[start:end], new=f"[{word(setting.language, 'years', noun=noun)}]")


def _recent(slot: Slot, setting: Setting) -> bool:
    """Whether a day lies between the text before the last one and the draft."""
    return slot.value >= year_of(setting.base) - setting.years


def _mates(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange], past: Past, setting: Setting
) -> Iterator[DraftChange]:
    """Places that changed before and read like one that moves: the second year of "the World Investment Report 2020 and
    the Sustainable Development Goals Report 2020"; or that count the same as one that is left open: "between 690
    million and 783 million people"."""
    days = {slot.start for slot in slots if slot.kind is SlotKind.DATE}
    for slot in slots:
        before = past.slots.get(slot.start, ())
        moved_on = not any(change.start == slot.start for change in found) and not (
            before and before[0].slot.text == slot.text
        )
        for change in found if moved_on else ():
            alike = (
                slot.kind in _MATED and change.old == slot.text and not moves.is_fixed(paragraph.text, slot, setting)
            )
            dated = slot.start in days and change.start in days and change.reason in _DATED and _recent(slot, setting)
            counted = slot.kind is SlotKind.NUMBER and change.reason is Reason.FIGURE
            if alike or dated or (counted and _unit(paragraph.text, slot.end) == _unit(paragraph.text, change.end)):
                mate = replace(change, start=slot.start, end=slot.end, old=slot.text, sure=False)
                year = _YEAR.search(change.new)
                yield (
                    replace(mate, new=days_room(slot.text, setting.language, int(year[0]) if year else 0))
                    if dated
                    else mate
                )
                break


def _of_that_document(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange], setting: Setting
) -> Iterator[DraftChange]:
    """The symbol of a document whose day is open, and the day of one whose symbol is: "the report of the
    Secretary-General of 3 October 2022 (S/2022/733)", "GC(67)/RES/13, adopted on 28 September 2023"."""
    made = {change.start: change for change in found}
    for pair in pairwise(slots):
        if {slot.kind for slot in pair} != {SlotKind.DATE, SlotKind.SYMBOL} or not _side_by_side(paragraph.text, *pair):
            continue
        for slot, other in (pair, pair[::-1]):
            change = made.get(other.start)
            if slot.start not in made and change is not None and change.placeholder:
                dated = slot.kind is SlotKind.DATE
                room = f"[{word(setting.language, 'later')}]" if dated else moves.symbol_room(slot, setting)
                yield opened(change, slot, room, Reason.BESIDE)


def _of_that_review(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange], setting: Setting
) -> Iterator[DraftChange]:
    """Room for the ordinal of a review whose resolution is renewed: "its seventh review ... in resolution 75/291"."""
    cause = next((one for one in found if one.reason is Reason.RENEWED), None)
    taken = {change.start for change in found}
    for slot in slots if cause else ():
        noun = _unit(paragraph.text, slot.end).rstrip(",;.")
        counts = slot.kind is SlotKind.ORDINAL and slot.start not in taken
        if cause and counts and fold(noun) in phrases(setting.language, "review"):
            yield opened(cause, slot, ordinals.room(noun, setting), Reason.BESIDE)


def _side_by_side(text: str, one: Slot, other: Slot) -> bool:
    """Whether a day and a symbol are those of one document: few words between, and no other document."""
    words = text[one.end : other.start].split()
    return len(words) <= _WORDS_BETWEEN and not {word[-1] for word in words} & set(";:")


def _of_that_year(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange], past: Past, setting: Setting
) -> Iterator[DraftChange]:
    """A year or a day of the last text's own year that the texts before did not have, where an event beside it moves:
    "the sixth observance of World Oceans Day in 2014"."""
    if not any(change.reason in {Reason.COUNT, Reason.UNCOUNTED, Reason.ANSWER} for change in found):
        return
    year = year_of(setting.base)
    for slot in slots:
        new = slot.start not in {change.start for change in found} and not past.slots.get(slot.start)
        if new and slot.value == year and slot.kind in {SlotKind.YEAR, SlotKind.DATE}:
            if slot.kind is SlotKind.DATE:
                room = days_room(slot.text, setting.language, year + setting.years)
                yield slot_change(paragraph, slot, room, Reason.DATE)
            else:
                yield slot_change(paragraph, slot, f"[{word(setting.language, 'year')}]", Reason.OTHER_YEAR)


def _of_that_event(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange], past: Past, setting: Setting
) -> Iterator[DraftChange]:
    """Room for the ordinal of an event whose day is open, or whose year moves, where it did not stand: "the thirtieth
    Regional Forum, held on 14 July 2023", "the third quarter of 2021"."""
    made = {change.start: change for change in found}
    for slot, after in pairwise(slots):
        change = made.get(after.start)
        before = past.slots.get(slot.start, ())
        stood = bool(before) and before[0].slot.text == slot.text
        if slot.kind is not SlotKind.ORDINAL or slot.start in made or change is None or stood:
            continue
        ahead = change.reason is Reason.PASSED
        open_day = change.reason in _DATED or change.reason is Reason.OTHER_YEAR
        dated = open_day and (bool(before) or ahead)
        quarter = ordinals.is_part_of_year(paragraph.text[slot.end : after.end], setting.language)
        noun = whose_session.counted(paragraph.text, slot, setting.language, far=True)
        if (dated and noun) or (change.reason in _OF_YEAR and quarter):
            room = ordinals.room(noun, setting)
            yield opened(change, slot, room, Reason.BESIDE if dated else Reason.STATISTIC)


def _unit(text: str, end: int) -> str:
    return (text[end:].split(maxsplit=1) or [""])[0]
