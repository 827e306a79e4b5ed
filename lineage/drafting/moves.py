"""Ordinals, years, dates, symbols and figures of a paragraph in the next draft.

A place moves as it moved at the steps of the series: the session of the Assembly with the session of the text, that of
the Human Rights Council by three a year. A place that moved at every step without a pattern is left open. Without a
step to learn from, only two things move: a session to come, and the year of a report of the text's own year.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage import languages
from lineage.corpus.citing import council_opened
from lineage.drafting.draft_changes import Change, Reason
from lineage.drafting.setting import word, year_of
from lineage.drafting.slots import SlotKind, tokens
from lineage.languages.phrases import ordinal, organs, phrases
from lineage.languages.tables import table
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.past import Before
    from lineage.drafting.setting import Setting
    from lineage.drafting.slots import Slot, Token

_NOUN = 4
"""Tokens after an ordinal in which what it counts stands: "twenty-second annual Meeting"."""
_AHEAD = 6
"""Sessions beyond the last text that a text may speak of as to come."""
_NAMED = 60
"""Characters before an ordinal in which the body stands whose session it is."""
_COUNCIL = "A/HRC"
_TARGET = 2
"""Years ahead from which on a year is a target ("by 2030"), which moves once in fifteen years."""
_MOST_A_YEAR = 3
"""Sessions that a body holds between two of the Assembly's, at most: the Human Rights Council has three."""
_COUNCIL_RESOLUTION = re.compile(r"\d\s\((?:19|20)\d\d\)\s\w{1,3}\s$")
"""What stands before the date of a resolution of the Security Council: "2286 (2016) of 3 May 2016"."""
_DOCUMENT_SESSION = re.compile(r"(?<=/)\d{1,4}(?=/)")


def moved(paragraph: Paragraph, slot: Slot, before: Sequence[Before], setting: Setting) -> Change | None:
    """The change that a slot other than a list of resolutions needs; None where it stays."""
    found = _learnt(paragraph, slot, before, setting) if before else _by_rule(paragraph, slot, setting)
    if found is None:
        return None
    new, reason, sure = found
    if new == slot.text:
        return None
    return Change(
        label=paragraph.label,
        start=slot.start,
        end=slot.end,
        old=slot.text,
        new=new,
        reason=reason,
        sure=sure,
        learnt=tuple(one.paragraph for one in before),
    )


_Found = tuple[str, Reason, bool]


def _learnt(paragraph: Paragraph, slot: Slot, before: Sequence[Before], setting: Setting) -> _Found | None:
    if before[0].slot.text == slot.text:
        return None
    if slot.kind is SlotKind.ORDINAL:
        return _ordinal(paragraph, slot, before, setting)
    if slot.kind is SlotKind.YEAR:
        return None if _in_span(paragraph.text, slot) else _year(slot, before, setting)
    if slot.kind is SlotKind.NUMBER:
        if _in_symbol(paragraph.text, slot):
            return None
        return f"[{word(setting.language, 'number')}]", Reason.FIGURE, False
    return _left_open(paragraph, slot, before, setting) if _always_moved(slot, before) else None


def _left_open(paragraph: Paragraph, slot: Slot, before: Sequence[Before], setting: Setting) -> _Found | None:
    """A placeholder for a date or a document that moved at every step."""
    if slot.kind is SlotKind.SYMBOL:
        return _symbol(slot, setting), Reason.SYMBOL, False
    if slot.kind is SlotKind.DATE:
        if _COUNCIL_RESOLUTION.search(paragraph.text[: slot.start]):
            return None
        # a meeting that comes every second session is more often recalled again than held again: A/RES/72/195 OP3
        if len(before) < 2 and setting.base_session - before[0].session > 1:
            return None
        return f"[{word(setting.language, 'date', year=slot.value + setting.years)}]", Reason.DATE, False
    return None


def _always_moved(slot: Slot, before: Sequence[Before]) -> bool:
    """Whether the place had other words in each of the texts before."""
    texts = [slot.text, *(one.slot.text for one in before)]
    return all(a != b for a, b in itertools.pairwise(texts))


def _ordinal(paragraph: Paragraph, slot: Slot, before: Sequence[Before], setting: Setting) -> _Found | None:
    rates = _rates(slot, before, setting)
    noun = counted(paragraph.text, slot, setting.language)
    if not rates:
        return None
    steps = rates[0] * setting.sessions
    own = slot.value - setting.base_session == before[0].slot.value - before[0].session
    uneven = setting.sessions > 1 and not own and _with_date(paragraph, setting)
    regular = steps == int(steps) and 0 < rates[0] <= _MOST_A_YEAR
    proven = own or (len(set(rates)) == 1 and (len(rates) > 1 or _of_council(paragraph.text, slot, setting)))
    if regular and proven and not uneven:
        new = in_words(slot.value + int(steps), slot.text, setting.language)
        if new is not None:
            own_session = own and slot.value >= setting.base_session
            return new, Reason.SESSION if own_session else Reason.COUNT, True
    beside = _with_date(paragraph, setting) or _with_session(paragraph, setting)
    if not noun or (len(before) < 2 and not beside and not regular):
        return None
    return _room(noun, setting), Reason.COUNT, False


def _room(noun: str, setting: Setting) -> str:
    said = word(setting.language, "ordinal", noun=noun) if noun else word(setting.language, "number")
    return f"[{said}]"


def in_step(paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[Change], setting: Setting) -> list[Change]:
    """The changes with those of ordinals that are listed together all open where they do not move by one step: "its
    twenty-second and twenty-third sessions" is not "its twenty-third and twenty-third sessions"."""
    made = {change.start: change for change in found}
    for run in _listed(paragraph.text, slots, setting.language):
        moved_ones = [made[slot.start] for slot in run if slot.start in made]
        steps = {_step_of(slot, made.get(slot.start), setting.language) for slot in run}
        if len(steps) < 2 or not moved_ones:
            continue
        room = _room(counted(paragraph.text, run[-1], setting.language), setting)
        for slot in run:
            like = made.get(slot.start, moved_ones[0])
            made[slot.start] = replace(like, start=slot.start, end=slot.end, old=slot.text, new=room, sure=False)
    return list(made.values())


def _listed(text: str, slots: Sequence[Slot], language: str) -> list[list[Slot]]:
    """The ordinals that are joined by commas and an "and"."""
    runs: list[list[Slot]] = []
    joints = {"", *phrases(language, "list joint")}
    for slot in (one for one in slots if one.kind is SlotKind.ORDINAL):
        last = runs[-1][-1] if runs else None
        if last is not None and fold(text[last.end : slot.start]).strip(" ,") in joints:
            runs[-1].append(slot)
        else:
            runs.append([slot])
    return [run for run in runs if len(run) > 1]


def _step_of(slot: Slot, change: Change | None, language: str) -> int | None:
    """By how much an ordinal moves; None for one that is left open."""
    value = slot.value if change is None else ordinal(change.new, language)
    return None if value is None else value - slot.value


def _with_date(paragraph: Paragraph, setting: Setting) -> bool:
    return any(t.slot and t.slot.kind is SlotKind.DATE for t in tokens(paragraph.text, setting.language))


def _with_session(paragraph: Paragraph, setting: Setting) -> bool:
    """Whether a paragraph speaks of a session of the organ to come: "at their eightieth and fifty-third sessions"."""
    slots = [t.slot for t in tokens(paragraph.text, setting.language) if t.slot]
    return any(s.kind is SlotKind.ORDINAL and 0 < s.value - setting.base_session <= _AHEAD for s in slots)


def _rates(slot: Slot, before: Sequence[Before], setting: Setting) -> list[float]:
    """By how much the place moved for each session, at each step, the nearest first."""
    values = [(slot.value, setting.base_session), *((one.slot.value, one.session) for one in before)]
    pairs = itertools.pairwise(values)
    return [(new - old) / (s - t) for (new, s), (old, t) in pairs if s != t]


def _in_symbol(text: str, slot: Slot) -> bool:
    """Whether a figure is part of a name: "resolution A.1069(28)"."""
    around = (text[slot.start - 1 : slot.start], text[slot.end : slot.end + 1])
    return around[0] in {".", "("} or around[1] in {"(", ")", "/"}


def _in_span(text: str, slot: Slot) -> bool:
    """Whether a year begins or ends a period: "2016–2022"."""
    return bool(
        {text[slot.start - 1 : slot.start], text[slot.end : slot.end + 1]} & {"-", "–", "\N{NON-BREAKING HYPHEN}"}
    )


def _year(slot: Slot, before: Sequence[Before], setting: Setting) -> _Found | None:
    rates = _rates(slot, before, setting)
    if rates and rates[0] == 1.0:
        return str(slot.value + setting.years), Reason.YEAR, True
    if slot.value > year_of(setting.base) + (_TARGET if len(before) > 1 else 0):
        return None
    return f"[{word(setting.language, 'year')}]", Reason.YEAR, False


def _symbol(slot: Slot, setting: Setting) -> str:
    """A placeholder for the document of the session to come: "[A/80/...]"."""
    own = _DOCUMENT_SESSION.search(slot.text)
    if own is None or int(own[0]) != setting.base_session:
        return f"[{slot.text.rsplit('/', 1)[0]}/...]" if own is None else "[...]"
    return f"[{slot.text[: own.start()]}{setting.session}/...]"


def _by_rule(paragraph: Paragraph, slot: Slot, setting: Setting) -> _Found | None:
    if slot.kind is SlotKind.ORDINAL:
        return _session_by_rule(paragraph, slot, setting)
    if slot.kind is SlotKind.DATE and _is_dated(slot, setting) and _event_to_come(paragraph, setting):
        return f"[{word(setting.language, 'later')}]", Reason.DATE, False
    if slot.kind is SlotKind.YEAR and slot.value == year_of(setting.base):
        lead = fold(paragraph.text[: slot.start]).split()[-1:]
        if lead and lead[0] in phrases(setting.language, "report year") and _reports(paragraph, setting.language):
            return str(slot.value + setting.years), Reason.YEAR, False
    return None


def _session_by_rule(paragraph: Paragraph, slot: Slot, setting: Setting) -> _Found | None:
    noun = counted(paragraph.text, slot, setting.language)
    room = _room(noun, setting)
    ahead = setting.base_session < slot.value <= min(setting.session, setting.base_session + _AHEAD)
    if ahead and _is_session(paragraph.text, slot, setting.language):
        if _event_to_come(paragraph, setting):
            return room, Reason.SESSION, False
        new = in_words(slot.value + setting.sessions, slot.text, setting.language)
        return (new, Reason.SESSION, False) if new else None
    return (room, Reason.COUNT, False) if _of_council(paragraph.text, slot, setting) else None


def _of_council(text: str, slot: Slot, setting: Setting) -> bool:
    """Whether a session is one of the Human Rights Council that opens after the last text: its number in the next draft
    depends on the calendar."""
    said = fold(text[max(0, slot.start - _NAMED) : slot.start])
    names = [organ.name for organ in organs(setting.language) if organ.series == _COUNCIL]
    adopted = setting.base.adopted
    named = any(fold(name) in said for name in names) and _is_session(text, slot, setting.language)
    if adopted is None or not named:
        return False
    return council_opened(slot.value) > adopted.year + adopted.month / 12


def _event_to_come(paragraph: Paragraph, setting: Setting) -> bool:
    """Whether a paragraph gives one event of the session to come with its date: "at its eightieth session, ... no later
    than December 2025": both will be past, and the authors must say what follows them."""
    slots = [token.slot for token in tokens(paragraph.text, setting.language) if token.slot]
    ordinals = [s for s in slots if s.kind is SlotKind.ORDINAL and s.value > setting.base_session]
    sessions = [s for s in ordinals if _is_session(paragraph.text, s, setting.language)]
    return any(_is_dated(s, setting) for s in slots) and any(s.value <= setting.session for s in sessions)


def _is_dated(slot: Slot, setting: Setting) -> bool:
    opens = year_of(setting.base)
    return slot.kind is SlotKind.DATE and opens < slot.value <= opens + setting.years + 1


def _reports(paragraph: Paragraph, language: str) -> bool:
    key = fold(paragraph.text)
    return any(re.search(rf"\b{re.escape(form)}\b", key) for form in phrases(language, "report"))


def _is_session(text: str, slot: Slot, language: str) -> bool:
    return fold(counted(text, slot, language)).startswith("session")


def counted(text: str, slot: Slot, language: str) -> str:
    """What an ordinal counts, in its own words: "session", "Meeting"; "" where no such word stands near."""
    listed = tokens(text, language)
    at = next(i for i, token in enumerate(listed) if token.start == slot.start)
    beginnings = tuple(languages.language(language).gatherings.split("|"))
    near: Sequence[Token] = listed[at + 1 : at + 1 + _NOUN]
    return next((text[t.start : t.end] for t in near if t.slot is None and t.key.startswith(beginnings)), "")


def in_words(value: int, like: str, language: str) -> str | None:
    """An ordinal as another one is written: "eighty-first" like "eightieth", "60e" like "57e"; None where no table has
    it."""
    if like[0].isdigit():
        ending = _ending(value, like, language)
        return f"{value}{ending}" if ending else None
    rows = [row["form"] for row in table(language, "ordinals", ("form",)) if int(row["number"]) == value]
    if not rows:
        return None
    form = rows[0]
    return form[0].upper() + form[1:] if like[0].isupper() else form


def _ending(value: int, like: str, language: str) -> str:
    """The ending of a figure: that which the table's ordinal of the number ends in, as "st" of "eighty-first"."""
    form = in_words(value, "x", language) or ""
    endings = languages.language(language).ordinal_endings.split("|")
    own = next((ending for ending in endings if form.endswith(ending)), "")
    printed = like.lstrip("0123456789")
    return own if own and len(own) == len(printed) else printed
