"""The edits that a list of resolutions takes: one put in the place of another, one more, or room for one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage import languages
from lineage.drafting.housekeeping.draft_changes import Reason
from lineage.drafting.housekeeping.setting import plurals, word
from lineage.drafting.housekeeping.slots import list_joints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.housekeeping.setting import Setting
    from lineage.drafting.housekeeping.slots import ListedResolution, Slot

USUAL = 2
"""Sessions between two texts of a series, at most, where the draft itself follows no later."""
_LATELY = 5
"""Texts at the end of a list from which on it takes in one at a time: A/RES/80/44 PP1 has two of 2016 and one of each
year since."""
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEdit:
    """A stretch of the text and the words that take its place."""

    start: int
    end: int
    new: str


Edits = tuple[list[ListEdit], Reason, bool]
"""What a list needs, why, and whether that is sure."""
NOTHING: Edits = ([], Reason.LIST, False)


def put(cited: ListedResolution, setting: Setting) -> ListEdit:
    """The last text in the place of a resolution; room for one where later ones may be there."""
    new = any_room(setting) if setting.texts_between else setting.cited(cited.link)
    return ListEdit(start=cited.start, end=cited.end, new=new)


def rolled_pair(slot: Slot, setting: Setting) -> list[ListEdit]:
    """A list of two that keeps two: the second takes the place of the first, the last text that of the second."""
    first, second = slot.cited
    name = f"{second.name}{second.link}{second.date}"
    return [ListEdit(start=first.start, end=first.end, new=name), put(second, setting)]


def rolled_or_joined(text: str, slot: Slot, name: str, setting: Setting) -> list[ListEdit]:
    """A pair with one more, and room for its first, which the list lost once before and may lose again: "[resolutions,
    with or without 45/5,] 46/5 and 49/6"."""
    first, second = slot.cited
    lead = text[: slot.start].casefold()
    several = next((pair[1] for pair in plurals(setting.language) if lead.endswith(f"{pair[1]} ")), None)
    if several is None:
        return joined(text, slot, name, setting)
    kept = f"{first.name}{first.link}{first.date}"
    asked = word(setting.language, "first", all=several, text=kept)
    added = _added(name, _joint(text, slot, setting.language), setting.language)
    return [
        ListEdit(start=slot.start - len(several) - 1, end=second.start - 1, new=f"[{asked}]"),
        ListEdit(start=second.end, end=second.end, new=added),
    ]


def any_room(setting: Setting, texts: int = 1) -> str:
    """A placeholder for a resolution of which nothing is known, or for several."""
    one = "decision" if setting.of_decision else "text"
    return f"[{word(setting.language, one if texts == 1 else f'{one}s')}]"


def with_others(name: str, setting: Setting) -> str:
    """A placeholder for a text that joins a list, and for those that may join with it: "[66/71 of 9 December 2011, with
    any others since]"."""
    return f"[{word(setting.language, 'joins', text=name)}]"


def open_ended(text: str, slot: Slot, setting: Setting) -> list[ListEdit]:
    """A list with room for others, be there any or none: its last text stands in the placeholder with them, "24/5 of 26
    September 2013 [and 32/32 of 1 July 2016, with any others since]"."""
    first = slot.cited[0]
    if newest(slot.cited) is first and len(slot.cited) > 1:
        name = with_others(text[first.start : first.end], setting)
        return [ListEdit(start=first.start, end=first.end, new=name)]
    lead = _group(slot.cited) or len(slot.cited) - 1
    start, end = slot.cited[lead - 1].end, slot.cited[-1].end
    name = with_others(text[slot.cited[lead].start : end], setting)
    return [ListEdit(start=start, end=end, new=_added(name, "", setting.language))]


def remade(text: str, slot: Slot, setting: Setting, own: ListedResolution | None = None) -> list[ListEdit]:
    """One placeholder for a list of which nobody knows how much stays, with the last text at its end, written like
    `own`: "[all or some of 36/10 of 28 September 2017 and 40/3 of 21 March 2019, with any others since]"."""
    listed, edits = slot.text, joined(text, slot, setting.cited(own.link), setting) if own else []
    if any("[" in edit.new for edit in edits) or (own and setting.texts_between):
        return [ListEdit(start=slot.start, end=slot.end, new=any_room(setting, 2))]
    for edit in reversed(edits):
        listed = f"{listed[: edit.start - slot.start]}{edit.new}{listed[edit.end - slot.start :]}"
    return [ListEdit(start=slot.start, end=slot.end, new=f"[{word(setting.language, 'some', text=listed)}]")]


def room_for(cited: ListedResolution, setting: Setting) -> str:
    """A placeholder for the resolution that follows another: "[79/... of ... December 2024]"; which one that is after
    many sessions is not known."""
    if setting.sessions > USUAL or cited.by_year:
        return any_room(setting)
    endings = languages.language(setting.language).ordinal_endings
    date = re.sub(rf"\d{{1,2}}(?:{endings})?(?=\s)", "...", cited.date, count=1)
    later = _YEAR.sub(lambda m: str(int(m[0]) + setting.years), date)
    return f"[{cited.session + setting.sessions}/...{cited.link}{later}]"


def joined(text: str, slot: Slot, name: str, setting: Setting) -> list[ListEdit]:
    """A list with one more resolution at its end, its "and" moved; one resolution becomes two. A list that begins with
    the newest gets it at the front: "the most recent of which are resolutions 77/227, 76/180"."""
    first, last = slot.cited[0], slot.cited[-1]
    if len(slot.cited) > 1 and newest(slot.cited) is first:
        return [ListEdit(start=first.start, end=first.start, new=f"{name}, ")]
    joint = _joint(text, slot, setting.language)
    more = ListEdit(start=last.end, end=last.end, new=_added(name, joint, setting.language))
    return [*_made_several(text, slot, setting.language), *_without_joint(text, slot, setting.language), more]


def _added(name: str, joint: str, language: str) -> str:
    """What is put behind the last of a list: ", 79/34" or " and 79/34"; room brings its own "and", since it may stay
    empty."""
    if not name.startswith("[") or "]" in name[:-1]:
        return f"{joint} {name}"
    said = min(list_joints(language), key=len)
    return f" [{said} {name[1:]}"


def _joint(text: str, slot: Slot, language: str) -> str:
    """How the last of a list is joined: " and", ", and", or a comma where the list has no "and" of its own: "2017/23,
    2018/12 and other related resolutions"."""
    said = min(list_joints(language), key=len)
    if len(slot.cited) == 1:
        return f" {said}"
    between = text[slot.cited[-2].end : slot.cited[-1].start] if not _group(slot.cited) else _between(text, slot)
    if not _has_joint(between, language):
        return ","
    return f", {said}" if "," in between else f" {said}"


def _between(text: str, slot: Slot) -> str:
    """What stands before the last of a list, or before the last that share a date."""
    lead = _group(slot.cited)
    return text[slot.cited[lead - 1].end : slot.cited[lead].start]


def _has_joint(words: str, language: str) -> bool:
    return not list_joints(language).isdisjoint(words.split())


def _made_several(text: str, slot: Slot, language: str) -> list[ListEdit]:
    """ "resolution" made "resolutions" where a list has but one."""
    number = named_as_one(text, slot, language) if len(slot.cited) == 1 else None
    if number is None:
        return []
    at = slot.start - len(number[0]) - 1
    return [ListEdit(start=at, end=at + len(number[0]), new=number[1])]


def _without_joint(text: str, slot: Slot, language: str) -> list[ListEdit]:
    """The "and" before the last of a list made a comma."""
    if not _group(slot.cited):
        return []
    lead = _group(slot.cited)
    return joint_removed(text, slot.cited[lead - 1].end, slot.cited[lead].start, language)


def joint_removed(text: str, start: int, end: int, language: str) -> list[ListEdit]:
    """The "and" of a stretch between two of a list made a comma, or taken out where a comma stands before it."""
    between = text[start:end]
    said = next((one for one in list_joints(language) if one in between.split()), None)
    if said is None:
        return []
    at = start + between.index(said) - 1
    return [ListEdit(start=at, end=at + len(said) + 1, new="" if "," in between else ",")]


def last_joined(
    text: str, slot: Slot, like: ListedResolution, setting: Setting, *, others: bool = False
) -> list[ListEdit]:
    """A list with the last text at its end, written like another, and room for others where there may be some, as in
    one that took in two texts of one session lately, or more than once: of 16 such 4 did so again, of 9 others 1."""
    name = setting.cited(like.link)
    twice = [at for at, (b, a) in enumerate(pairwise(slot.cited[::-1])) if a.session == b.session]
    others = others or len(twice) > 1 or bool(twice and twice[0] < _LATELY)
    return joined(text, slot, with_others(name, setting) if others else name, setting)


def _group(cited: Sequence[ListedResolution]) -> int:
    """Place of the first of the last texts that share a date: 1 in "76/76 of 9 December 2021 and 77/120 and 77/121 of
    12 December 2022"."""
    at = len(cited) - 1
    while at and cited[-1].date and not cited[at - 1].date and cited[at - 1].session == cited[-1].session:
        at -= 1
    return at


def named_as_one(text: str, slot: Slot, language: str) -> tuple[str, str] | None:
    """What stands before one resolution, and would before several: ("resolution", "resolutions")."""
    lead = text[: slot.start].casefold()
    return next((pair for pair in plurals(language) if lead.endswith(f"{pair[0]} ")), None)


def newest(cited: Sequence[ListedResolution]) -> ListedResolution:
    """The resolution that joined a list last; in "the most recent of which are 77/227, 76/180" the first."""
    return cited[0] if cited[0].session > cited[-1].session else cited[-1]
