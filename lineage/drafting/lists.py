"""Lists of resolutions in the next draft: the last text joins them, takes the place of its predecessor, or leaves
room for a resolution of another series.

"77/63 of 7 December 2022 and 78/45 of 4 December 2023" becomes "77/63 of 7 December 2022, 78/45 of 4 December 2023 and
79/34 of 2 December 2024". How a list moves is learnt from what stood there one text before.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.drafting.draft_changes import Change, Reason
from lineage.drafting.setting import plurals, word
from lineage.drafting.slots import list_joints, tokens
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.past import Before
    from lineage.drafting.setting import Setting
    from lineage.drafting.slots import Cited, Slot

_NEAR_BEFORE = 90
"""Characters before a resolution in which it is said what it is cited for: "submitted pursuant to paragraph 5 of"."""
_USUAL = 2
"""Sessions between two texts of a series, at most, where the draft itself follows no later."""
_STEADY = 3
"""Texts at the end of a list that show its step."""
_DAY = re.compile(r"\d{1,2}(?:er|st|nd|rd|th)?(?=\s)")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A stretch of the text and the words that take its place."""

    start: int
    end: int
    new: str


def moved(paragraph: Paragraph, slot: Slot, before: Sequence[Before], setting: Setting) -> Iterator[Change]:
    """The changes that a list, or one resolution, needs; `before` is what stood there, the nearest first. A list whose
    last date is written as no other ("77/203 of 15 of December of 2022" in A/RES/78/189) stays as it is."""
    if not slot.cited[-1].date and any(one.date for one in slot.cited):
        return
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
    added = [c for c in now if c.name not in {one.name for one in then}]
    removed = [c for c in then if c.name not in {one.name for one in now}]
    own = [c for c in added if c.name in setting.own]
    if own and not removed:
        return _joins(text, slot, setting.cited(own[-1].link), setting), Reason.LIST, True
    if own and len(now) == len(then):
        return _own_replaced(text, slot, then, own[-1], setting)
    if own:
        return _own_left(text, slot, own[-1], setting)
    if removed:
        return _sister_replaced(slot, then, before[0].session, setting) if len(now) == len(then) else _NOTHING
    return _sister_joined(text, slot, before, setting) if now[-1] in added else _NOTHING


def _own_replaced(text: str, slot: Slot, then: Sequence[Cited], own: Cited, setting: Setting) -> _Edits:
    """The predecessor replaced its own predecessor: in its place, or at the end of a list that lost its first."""
    at = [c.name for c in slot.cited].index(own.name)
    if then[at].name in {c.name for c in slot.cited}:
        # one of the others went: 75/237 of 66/144, 67/155, 75/237 and 76/226 in A/RES/78/234
        return _joins(text, slot, setting.cited(own.link), setting), Reason.LIST, False
    if [c.name for c in then[1:]] == [c.name for c in slot.cited[:-1]] and len(then) > 1:
        first = slot.cited[0]
        edits = [Edit(start=first.start, end=slot.cited[1].start, new="")]
        rest = _joins(text, slot, setting.cited(own.link), setting)
        return ([*edits, *rest] if len(slot.cited) > 2 else _rolled_pair(slot, setting, own)), Reason.LIST, True
    reason = Reason.ANSWER if _is_pursuant(text, slot, setting.language) else Reason.LATEST
    return [_put(slot.cited[at], setting)], reason, True


def _own_left(text: str, slot: Slot, own: Cited, setting: Setting) -> _Edits:
    """A list that became shorter when the predecessor joined it: where the predecessor stands for all before it, the
    last text now does so instead; else it joins."""
    if own.name != slot.cited[-1].name:
        return _NOTHING
    if len(slot.cited) == 1 and _stands_for_all(text, slot, setting.language):
        return [_put(own, setting)], Reason.LATEST, True
    return _joins(text, slot, setting.cited(own.link), setting), Reason.LIST, False


def _stands_for_all(text: str, slot: Slot, language: str) -> bool:
    """Whether a resolution is named with those before it: "resolution 76/207 and its previous resolutions"."""
    said = fold(text[slot.end : slot.end + _NEAR_BEFORE]).lstrip(" ,")
    return any(said.startswith(phrase) for phrase in phrases(language, "and those before"))


def _rolled_pair(slot: Slot, setting: Setting, own: Cited) -> list[Edit]:
    """A list of two that keeps two: the second takes the place of the first, the last text that of the second."""
    first, second = slot.cited
    name = f"{second.name}{second.link}{second.date}"
    return [Edit(start=first.start, end=first.end, new=name), _put(second, setting)]


def _put(cited: Cited, setting: Setting) -> Edit:
    return Edit(start=cited.start, end=cited.end, new=setting.cited(cited.link))


def _sister_replaced(slot: Slot, then: Sequence[Cited], session: int, setting: Setting) -> _Edits:
    """Resolutions of other series that moved as this one did, each at its place: room for the next ones."""
    step = setting.base_session - session
    pairs = [(old, new) for old, new in zip(then, slot.cited, strict=True) if old.name != new.name]
    if any(new.session - old.session != step for old, new in pairs):
        return _NOTHING
    return [Edit(start=new.start, end=new.end, new=_room(new, setting)) for _, new in pairs], Reason.SISTER, False


def _sister_joined(text: str, slot: Slot, before: Sequence[Before], setting: Setting) -> _Edits:
    """A resolution of another series joined the list: room for one more, whose session is known where the list has the
    step of this series; 42/15 and 48/4 of the Human Rights Council have none."""
    last, then = slot.cited[-1], before[0].slot.cited
    step = setting.base_session - before[0].session
    steady = then[-1].session == last.session - step
    grew_before = len(before) > 1 and len(before[1].slot.cited) < len(then)
    known = last.session >= before[0].session and (steady or grew_before)
    lists = [slot.text, *(one.slot.text for one in before)]
    if not known and not all(newer != older for newer, older in itertools.pairwise(lists)):
        return _NOTHING
    return _joins(text, slot, _room(last, setting) if known else _any_room(setting), setting), Reason.SISTER, False


def _any_room(setting: Setting) -> str:
    """A placeholder for a resolution of which nothing is known."""
    return f"[{word(setting.language, 'text')}]"


def _room(cited: Cited, setting: Setting) -> str:
    """A placeholder for the resolution that follows another: "[79/... of ... December 2024]"."""
    date = _DAY.sub("...", cited.date, count=1)
    later = _YEAR.sub(lambda m: str(int(m[0]) + setting.years), date)
    return f"[{cited.session + setting.sessions}/...{cited.link}{later}]"


def _joins(text: str, slot: Slot, name: str, setting: Setting) -> list[Edit]:
    """A list with one more resolution at its end, its "and" moved; one resolution becomes two. A list that begins with
    the newest gets it at the front: "the most recent of which are resolutions 77/227, 76/180"."""
    last = slot.cited[-1]
    joint = min(list_joints(setting.language), key=len)
    if len(slot.cited) == 1:
        return [*_plural(text, slot, setting.language), Edit(start=last.end, end=last.end, new=f" {joint} {name}")]
    first = slot.cited[0]
    if first.session > slot.cited[-1].session:
        return [Edit(start=first.start, end=first.start, new=f"{name}, ")]
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
    if len(slot.cited) > 1:
        return _list_by_rule(text, slot, setting)
    if last.name == setting.predecessor and (
        _latest(text, slot, setting.language) or _stands_for_all(text, slot, setting.language)
    ):
        return [_put(last, setting)], Reason.LATEST, False
    if last.name == setting.predecessor and _is_pursuant(text, slot, setting.language):
        return [_put(last, setting)], Reason.ANSWER, False
    return _NOTHING


def _list_by_rule(text: str, slot: Slot, setting: Setting) -> _Edits:
    own = [c for c in slot.cited if c.name in setting.own]
    last = slot.cited[-1]
    steady = last.session - slot.cited[-2].session == setting.sessions
    near = setting.base_session - last.session <= max(_USUAL, setting.sessions)
    if last.name == setting.predecessor and near and (steady or 2 * len(own) >= len(slot.cited)):
        return _joins(text, slot, setting.cited(last.link), setting), Reason.LIST, False
    if _keeps_step(slot.cited, setting):
        return _joins(text, slot, _room(last, setting), setting), Reason.SISTER, False
    return _NOTHING


def _keeps_step(cited: Sequence[Cited], setting: Setting) -> bool:
    """Whether a list of another series had one more text at each of the last steps, up to that before the last text."""
    sessions = [one.session for one in cited[-_STEADY:]]
    due = setting.base_session - setting.sessions
    rising = all(b - a == setting.sessions for a, b in itertools.pairwise(sessions))
    return len(sessions) == _STEADY and rising and sessions[-1] == due and bool(cited[-1].date)


def predecessor(base: Resolution, sessions: int) -> str | None:
    """The resolution that a text answers to, or calls the latest, one step before it: where nothing else says which its
    predecessor is. None where there is none, or two."""
    found = {
        token.slot.cited[0].name
        for paragraph in base.paragraphs
        for token in tokens(paragraph.text, base.language)
        if token.slot and len(token.slot.cited) == 1
        if token.slot.cited[0].session == (base.session or 0) - sessions
        if any(said(paragraph.text, token.slot, base.language) for said in (_latest, _is_pursuant))
    }
    return found.pop() if len(found) == 1 else None


def _latest(text: str, slot: Slot, language: str) -> bool:
    """Whether a resolution is said to be the last of several: "the most recent of which was resolution 77/125"."""
    said = fold(text[max(0, slot.start - _NEAR_BEFORE) : slot.start])
    return any(phrase in said for phrase in phrases(language, "latest"))


def _is_pursuant(text: str, slot: Slot, language: str) -> bool:
    """Whether something is submitted or requested under a resolution: "in pursuance of resolution 77/125"."""
    said = fold(text[max(0, slot.start - _NEAR_BEFORE) : slot.start])
    return any(phrase in said for phrase in phrases(language, "in answer to"))
