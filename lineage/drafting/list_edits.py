"""The edits that a list of resolutions takes: one put in the place of another, one more, or room for one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage import languages
from lineage.drafting.draft_changes import Reason
from lineage.drafting.setting import plurals, word
from lineage.drafting.slots import list_joints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.setting import Setting
    from lineage.drafting.slots import Cited, Slot

USUAL = 2
"""Sessions between two texts of a series, at most, where the draft itself follows no later."""
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A stretch of the text and the words that take its place."""

    start: int
    end: int
    new: str


Edits = tuple[list[Edit], Reason, bool]
"""What a list needs, why, and whether that is sure."""
NOTHING: Edits = ([], Reason.LIST, False)


def put(cited: Cited, setting: Setting) -> Edit:
    """The last text in the place of a resolution; room for one where later ones may be there."""
    new = any_room(setting) if setting.texts_between else setting.cited(cited.link)
    return Edit(start=cited.start, end=cited.end, new=new)


def rolled_pair(slot: Slot, setting: Setting) -> list[Edit]:
    """A list of two that keeps two: the second takes the place of the first, the last text that of the second."""
    first, second = slot.cited
    name = f"{second.name}{second.link}{second.date}"
    return [Edit(start=first.start, end=first.end, new=name), put(second, setting)]


def rolled_or_joined(text: str, slot: Slot, name: str, setting: Setting) -> list[Edit]:
    """A pair with one more, and room for its first, which the list lost once before and may lose again: "[resolutions,
    with or without 45/5,] 46/5 and 49/6"."""
    first, second = slot.cited
    lead = text[: slot.start].casefold()
    several = next((pair[1] for pair in plurals(setting.language) if lead.endswith(f"{pair[1]} ")), None)
    if several is None:
        return joined(text, slot, name, setting)
    kept = f"{first.name}{first.link}{first.date}"
    asked = word(setting.language, "first", all=several, text=kept)
    joint = min(list_joints(setting.language), key=len)
    return [
        Edit(start=slot.start - len(several) - 1, end=second.start - 1, new=f"[{asked}]"),
        Edit(start=second.end, end=second.end, new=f" {joint} {name}"),
    ]


def any_room(setting: Setting, texts: int = 1) -> str:
    """A placeholder for a resolution of which nothing is known, or for several."""
    one = "decision" if setting.of_decision else "text"
    return f"[{word(setting.language, one if texts == 1 else f'{one}s')}]"


def later_ones(slot: Slot, own: Cited, setting: Setting) -> str:
    """Room for the texts of the series that may lie between the last one and the draft, in a list that took in one at
    each step: 72/219 lies between A/RES/71/228 and 73/232. "" where none does."""
    before = [one.session for one in slot.cited if one.session < own.session]
    steady = bool(before) and own.session - before[-1] == setting.base_session - own.session
    return any_room(setting, setting.texts_between) if steady and setting.texts_between else ""


def room_for(cited: Cited, setting: Setting) -> str:
    """A placeholder for the resolution that follows another: "[79/... of ... December 2024]"; which one that is after
    many sessions is not known."""
    if setting.sessions > USUAL:
        return any_room(setting)
    endings = languages.language(setting.language).ordinal_endings
    date = re.sub(rf"\d{{1,2}}(?:{endings})?(?=\s)", "...", cited.date, count=1)
    later = _YEAR.sub(lambda m: str(int(m[0]) + setting.years), date)
    return f"[{cited.session + setting.sessions}/...{cited.link}{later}]"


def joined(text: str, slot: Slot, name: str, setting: Setting, *, then: str = "") -> list[Edit]:
    """A list with one more resolution at its end, or with two, its "and" moved; one resolution becomes two. A list that
    begins with the newest gets it at the front: "the most recent of which are resolutions 77/227, 76/180"."""
    first, last = slot.cited[0], slot.cited[-1]
    lead = _group(slot.cited)
    joint = min(list_joints(setting.language), key=len)
    before = f", {name}" if then else ""
    name, newest_first = then or name, f"{then}, {name}" if then else name
    if len(slot.cited) == 1:
        more = [Edit(start=last.end, end=last.end, new=f"{before} {joint} {name}")]
        number = named_as_one(text, slot, setting.language)
        if number is None:
            return more
        one, several = number
        at = slot.start - len(one) - 1
        return [Edit(start=at, end=at + len(one), new=several), *more]
    if newest(slot.cited) is first:
        return [Edit(start=first.start, end=first.start, new=f"{newest_first}, ")]
    if lead == 0:
        return [Edit(start=last.end, end=last.end, new=f"{before} {joint} {name}")]
    start = slot.cited[lead - 1].end
    between = text[start : slot.cited[lead].start]
    word = next((w for w in list_joints(setting.language) if w in between.split()), None)
    if word is None:
        return [Edit(start=last.end, end=last.end, new=f"{before}, {name}")]
    comma = "," in between
    at = start + between.index(word) - 1
    edits = [Edit(start=at, end=at + len(word) + 1, new="" if comma else ",")]
    # room for several ends the list: they bring their own "and"
    ends = f", {name}" if then and setting.texts_between > 1 else f"{',' if comma else ''} {word} {name}"
    return [*edits, Edit(start=last.end, end=last.end, new=f"{before}{ends}")]


def last_joined(text: str, slot: Slot, like: Cited, setting: Setting) -> list[Edit]:
    """A list with the last text at its end, written like another, and room for later ones where there may be some."""
    return joined(text, slot, setting.cited(like.link), setting, then=later_ones(slot, like, setting))


def _group(cited: Sequence[Cited]) -> int:
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


def newest(cited: Sequence[Cited]) -> Cited:
    """The resolution that joined a list last; in "the most recent of which are 77/227, 76/180" the first."""
    return cited[0] if cited[0].session > cited[-1].session else cited[-1]
