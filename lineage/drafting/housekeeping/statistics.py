"""The figures of a statistic, which move together and with their year: "1.1 billion people, 84 per cent of whom"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.drafting.housekeeping.draft_changes import DraftChange, Reason, slot_change
from lineage.drafting.housekeeping.setting import word, year_of
from lineage.drafting.housekeeping.slots import SlotKind, word_before
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.housekeeping.past import Past
    from lineage.drafting.housekeeping.setting import Setting
    from lineage.drafting.housekeeping.slots import Slot

_UNDATED = frozenset({Reason.FIGURE, Reason.FRESH, Reason.COUNT, Reason.UNCOUNTED})
_CAUSES = frozenset({Reason.FIGURE, Reason.YEAR, Reason.OTHER_YEAR})
_FRESH = 8
"""Years before the last text within which a year beside a figure is the year of the figure."""
_SPAN = 8
"""Characters between the first and the last year of a period, at most."""
_DECIMAL = re.compile(r"\d+[.,]\d{1,2}")
_BEHIND = 30
"""Characters behind a figure in which it is said what it counts."""
_LATEST = 2
"""Years before the last text within which a figure is the latest there is."""


def estimates(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange], setting: Setting
) -> Iterator[DraftChange]:
    """Room for a number of people to the nearest hundred thousand or hundred million, though it stood: "1.3 billion
    people". Of 13 such paragraphs 9 had another in the next text; sums of money and projections stand. So does all that
    no earlier text shows to be renewed, here and in `fresh_statistics`: of 10 paragraphs 1 had another figure."""
    if setting.alone:
        return
    taken = {change.start for change in found}
    ahead = any(slot.kind is SlotKind.YEAR and slot.value > year_of(setting.base) for slot in slots)
    for slot in slots if not ahead else ():
        decimal = slot.kind is SlotKind.NUMBER and slot.start not in taken and _DECIMAL.fullmatch(slot.text)
        behind = fold(paragraph.text[slot.end : slot.end + _BEHIND])
        if decimal and _matches(behind, "people", setting.language):
            yield _fresh(paragraph, slot, setting)


def _matches(behind: str, role: str, language: str) -> bool:
    return any(re.match(rf"\W{re.escape(form)}\b", behind) for form in phrases(language, role))


def fresh_statistics(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange], past: Past, setting: Setting
) -> Iterator[DraftChange]:
    """Room for the figures of a statistic of the last years, and for its year, where they did not stand: "nearly 151
    million children in 2017" in A/RES/73/253. Of 17 such paragraphs 13 had other figures in the next text. What is
    expected "between 2019 and 2030" is none."""
    if setting.alone:
        return
    taken = {change.start for change in found}
    new = [
        slot
        for slot in slots
        if slot.start not in taken
        if not any(one.slot.text == slot.text for one in past.slots.get(slot.start, ())[:1])
    ]
    years = [slot for slot in new if slot.kind is SlotKind.YEAR and _year_of_figure(paragraph.text, slot, setting)]
    fresh = [slot for slot in years if slot.value >= year_of(setting.base) - _LATEST]
    shares = [s for s in new if s.kind is SlotKind.NUMBER and _share(paragraph.text, s, setting.language)]
    ends = [b for a, b in pairwise(slots) if a in fresh and b.kind is SlotKind.YEAR and b.start - a.end < _SPAN]
    ahead = any(slot.value > year_of(setting.base) for slot in ends)
    for slot in [*shares, *fresh] if shares and fresh and not ahead else ():
        yield _fresh(paragraph, slot, setting)


def _fresh(paragraph: Paragraph, slot: Slot, setting: Setting) -> DraftChange:
    room = word(setting.language, "year" if slot.kind is SlotKind.YEAR else "number")
    return slot_change(paragraph, slot, f"[{room}]", Reason.FRESH)


def beside(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange], past: Past, setting: Setting
) -> Iterator[DraftChange]:
    """Room for the other figures of a statistic whose year or figure moves, and for its year: "1.1 billion people still
    living in multidimensional poverty, 84 per cent of whom live in rural areas"; and for the whole of which one that
    moves is a part: "14 out of 19 personnel". What stood at two steps stands: of 6 such none was another."""
    cause = next((one for one in found if one.reason in _CAUSES), None)
    if cause is None:
        return
    taken = {change.start for change in found}
    renewed = any(change.reason is Reason.FIGURE for change in found)
    for slot in slots:
        before = [one.slot.text for one in past.slots.get(slot.start, ())[:2]]
        if slot.start in taken or before == [slot.text, slot.text]:
            continue
        if slot.kind is SlotKind.NUMBER and (
            _whole(paragraph.text, slots, slot, found, setting.language)
            or _share(paragraph.text, slot, setting.language)
        ):
            yield opened(cause, slot, f"[{word(setting.language, 'number')}]")
        elif renewed and slot.kind is SlotKind.YEAR and _year_of_figure(paragraph.text, slot, setting):
            yield opened(cause, slot, f"[{word(setting.language, 'year')}]")


def _whole(text: str, slots: Sequence[Slot], slot: Slot, found: Sequence[DraftChange], language: str) -> bool:
    """Whether a figure is the whole of which one that is open is a part."""
    part = next((one for one in reversed(slots) if one.start < slot.start), None)
    is_open = part is not None and any(one.start == part.start and one.reason is Reason.FIGURE for one in found)
    return bool(is_open and part and fold(text[part.end : slot.start]).strip() in phrases(language, "part of whole"))


def _share(text: str, slot: Slot, language: str) -> bool:
    """Whether a figure counts in millions or in hundredths."""
    behind = fold(text[slot.end : slot.end + 20]).lstrip()
    return any(behind.startswith(unit) for unit in phrases(language, "statistic"))


def _year_of_figure(text: str, slot: Slot, setting: Setting) -> bool:
    past = year_of(setting.base) - _FRESH <= slot.value <= year_of(setting.base)
    return past and fold(word_before(text, slot)) in phrases(setting.language, "year of figure")


def measured(found: Sequence[DraftChange], setting: Setting) -> list[DraftChange]:
    """The changes, the years open where a figure or an event is: of what year the next one will be is not known ("47.7
    per cent of infants in 2021", A/RES/78/168 PP40)."""
    if not any(change.reason in _UNDATED and change.placeholder for change in found):
        return list(found)
    room = f"[{word(setting.language, 'year')}]"
    return [
        replace(one, new=room, sure=False, reason=Reason.OTHER_YEAR) if one.reason is Reason.YEAR else one
        for one in found
    ]


def opened(cause: DraftChange, slot: Slot, room: str, reason: Reason = Reason.STATISTIC) -> DraftChange:
    """Room for what stands in another place, which moves for the same cause."""
    placed = replace(cause, start=slot.start, end=slot.end, old=slot.text)
    return replace(placed, new=room, reason=reason, sure=False)
