"""Lists of resolutions in the next draft: the last text joins them, takes the place of its predecessor, or leaves
room for a resolution of another series.

"77/63 of 7 December 2022 and 78/45 of 4 December 2023" becomes "77/63 of 7 December 2022, 78/45 of 4 December 2023 and
79/34 of 2 December 2024". How a list moves is learnt from what stood there one text before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.drafting.changes import Change, Reason
from lineage.drafting.setting import plurals
from lineage.drafting.slots import list_joints
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.past import Before
    from lineage.drafting.setting import Setting
    from lineage.drafting.slots import Cited, Slot

_NEAR_BEFORE = 90
"""Characters before a resolution in which it is said what it is cited for: "submitted pursuant to paragraph 5 of"."""
_DAY = re.compile(r"\d{1,2}(?:er|st|nd|rd|th)?(?=\s)")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A stretch of the text and the words that take its place."""

    start: int
    end: int
    new: str


def moved(paragraph: Paragraph, slot: Slot, before: Sequence[Before], setting: Setting) -> Iterator[Change]:
    """The changes that a list, or one resolution, needs; `before` is what stood there, the nearest first."""
    if before:
        edits, reason, sure = _learnt(paragraph.text, slot, before, setting)
    else:
        edits, reason, sure = _by_rule(paragraph.text, slot, setting)
    for edit in edits:
        yield Change(
            label=paragraph.label,
            start=edit.start,
            end=edit.end,
            old=paragraph.text[edit.start : edit.end],
            new=edit.new,
            reason=reason,
            sure=sure and "[" not in edit.new,
            learnt=tuple(one.paragraph for one in before),
        )


_Edits = tuple[list[Edit], Reason, bool]
_NOTHING: _Edits = ([], Reason.LIST, False)


def _learnt(text: str, slot: Slot, before: Sequence[Before], setting: Setting) -> _Edits:
    now, then = slot.cited, before[0].slot.cited
    names, older = [c.name for c in now], [c.name for c in then]
    added = [c for c in now if c.name not in older]
    removed = [c for c in then if c.name not in names]
    if not added:
        return _NOTHING
    own = [c for c in added if c.name in setting.own]
    if own:
        if not removed:
            return _joins(text, slot, setting.cited(own[-1].link), setting), Reason.LIST, True
        if len(now) == len(then):
            return _own_replaced(text, slot, then, own[-1], setting)
        return _NOTHING
    return _sister(text, slot, then, added, removed, before, setting)


def _own_replaced(text: str, slot: Slot, then: Sequence[Cited], own: Cited, setting: Setting) -> _Edits:
    """The predecessor took the place of its own: at its place, or at the end of a list that lost its first."""
    at = [c.name for c in slot.cited].index(own.name)
    if [c.name for c in then[1:]] == [c.name for c in slot.cited[:-1]] and len(then) > 1:
        first = slot.cited[0]
        edits = [Edit(start=first.start, end=slot.cited[1].start, new=""), *_joins(text, slot, "", setting)[:0]]
        rest = _joins(text, slot, setting.cited(own.link), setting)
        return ([*edits, *rest] if len(slot.cited) > 2 else _rolled_pair(slot, setting, own)), Reason.LIST, True
    reason = Reason.ANSWER if _answers(text, slot, setting.language) else Reason.LATEST
    return [_put(slot.cited[at], setting)], reason, True


def _rolled_pair(slot: Slot, setting: Setting, own: Cited) -> list[Edit]:
    """A list of two that keeps two: the second takes the place of the first, the last text that of the second."""
    first, second = slot.cited
    name = f"{second.name}{second.link}{second.date}"
    return [Edit(start=first.start, end=first.end, new=name), _put(second, setting)]


def _put(cited: Cited, setting: Setting) -> Edit:
    return Edit(start=cited.start, end=cited.end, new=setting.cited(cited.link))


def _sister(
    text: str,
    slot: Slot,
    then: Sequence[Cited],
    added: Sequence[Cited],
    removed: Sequence[Cited],
    before: Sequence[Before],
    setting: Setting,
) -> _Edits:
    """A resolution of another series that moved with the sessions of this one: room for the next one."""
    step = setting.base_session - before[0].session
    if removed and len(then) == len(slot.cited):
        pairs = [(old, new) for old, new in zip(then, slot.cited, strict=True) if old.name != new.name]
        if all(new.session - old.session == step for old, new in pairs):
            return [Edit(start=new.start, end=new.end, new=_room(new, setting)) for _, new in pairs], Reason.SISTER, False
        return _NOTHING
    last = slot.cited[-1]
    if removed or last not in added or last.session < before[0].session:
        return _NOTHING
    steady = then[-1].session == last.session - step
    if not steady and not (len(before) > 1 and len(before[1].slot.cited) < len(then)):
        return _NOTHING
    return _joins(text, slot, _room(last, setting), setting), Reason.SISTER, False


def _room(cited: Cited, setting: Setting) -> str:
    """A placeholder for the resolution that follows another: "[79/... of ... December 2024]"."""
    date = _DAY.sub("...", cited.date, count=1)
    later = _YEAR.sub(lambda m: str(int(m[0]) + setting.years), date)
    return f"[{cited.session + setting.sessions}/...{cited.link}{later}]"


def _joins(text: str, slot: Slot, name: str, setting: Setting) -> list[Edit]:
    """A list with one more resolution at its end, its "and" moved; one resolution becomes two."""
    last = slot.cited[-1]
    joint = min(list_joints(setting.language), key=len)
    if len(slot.cited) == 1:
        return [*_plural(text, slot, setting.language), Edit(start=last.end, end=last.end, new=f" {joint} {name}")]
    start = slot.cited[-2].end
    between = text[start : last.start]
    word = next((w for w in list_joints(setting.language) if w in between.split()), None)
    if word is None:
        return [Edit(start=last.end, end=last.end, new=f", {name}")]
    comma = "," in between
    at = start + between.index(word) - 1
    edits = [Edit(start=at, end=at + len(word) + 1, new="" if comma else ",")]
    return [*edits, Edit(start=last.end, end=last.end, new=f"{',' if comma else ''} {word} {name}")]


def _plural(text: str, slot: Slot, language: str) -> list[Edit]:
    """ "resolution" before one becomes "resolutions" before two."""
    for one, several in plurals(language):
        at = slot.start - len(one) - 1
        if at >= 0 and text[at : slot.start].casefold() == f"{one} ":
            return [Edit(start=at, end=at + len(one), new=several)]
    return []


def _by_rule(text: str, slot: Slot, setting: Setting) -> _Edits:
    """Without a step to learn from: what stands before the predecessor says whether it is replaced or joined."""
    last = slot.cited[-1]
    if last.name == setting.name() or last.session >= setting.session:
        return _NOTHING
    own = [c for c in slot.cited if c.name in setting.own]
    if len(slot.cited) > 1:
        joined = last.name == setting.predecessor and 2 * len(own) >= len(slot.cited)
        return (_joins(text, slot, setting.cited(last.link), setting), Reason.LIST, False) if joined else _NOTHING
    if last.name != setting.predecessor and (setting.predecessor or not _one_before(last, setting)):
        return _NOTHING
    if _latest(text, slot, setting.language):
        return [_put(last, setting)], Reason.LATEST, False
    if _answers(text, slot, setting.language):
        return [_put(last, setting)], Reason.ANSWER, False
    return _NOTHING


def _one_before(cited: Cited, setting: Setting) -> bool:
    return cited.session == setting.base_session - setting.sessions


def _latest(text: str, slot: Slot, language: str) -> bool:
    """Whether a resolution is said to be the last of several: "the most recent of which was resolution 77/125"."""
    said = fold(text[max(0, slot.start - _NEAR_BEFORE) : slot.start])
    return any(phrase in said for phrase in phrases(language, "latest"))


def _answers(text: str, slot: Slot, language: str) -> bool:
    """Whether something is submitted or requested under a resolution: "in pursuance of resolution 77/125"."""
    said = fold(text[max(0, slot.start - _NEAR_BEFORE) : slot.start])
    return any(phrase in said for phrase in phrases(language, "in answer to"))
