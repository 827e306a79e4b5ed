"""Whose session an ordinal counts, and whether it is past: "at its seventy-second session", "the Human Rights Council
at its fifty-sixth session"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage import languages
from lineage.commitments.session_bodies import bodies_before, body_of_session, is_organ
from lineage.corpus.citing import council_opened
from lineage.documents.resolution import Kind
from lineage.drafting.housekeeping.setting import COUNCIL, of_council, year_of
from lineage.drafting.housekeeping.slots import SlotKind, listed_with, tokens
from lineage.languages.organs import organ_name
from lineage.languages.phrases import phrases
from lineage.languages.text import fold
from lineage.symbols import FIRST_SESSION_YEAR

if TYPE_CHECKING:
    from lineage.documents.resolution import Paragraph
    from lineage.drafting.housekeeping.setting import Setting
    from lineage.drafting.housekeeping.slots import Slot, SlotToken

_NOUN = 6
"""Tokens after an ordinal in which what it counts stands: "sixth annual Economic and Social Council forum"."""
_FAR = 12
"""The same for an ordinal whose event has its day in the paragraph."""
AHEAD = 6
"""Sessions from the last text within which a number is that of a session of its own organ."""
_NAMED = 60
"""Characters before an ordinal in which the body stands whose session it is."""
_OWN = 15
"""Sessions from the last text within which a number is one of its own organ, where no other body is named before."""
_ASSEMBLY = 3
"""Sessions of the Assembly that a text of another organ looks ahead to, that of its own year among them."""


def is_to_come(paragraph: Paragraph, slot: Slot, setting: Setting) -> bool:
    """Whether an ordinal is that of a session of the organ itself between the last text and the draft."""
    ahead = setting.base_session < slot.value <= min(setting.session, setting.base_session + AHEAD)
    return ahead and is_session(paragraph.text, slot, setting.language) and is_own(paragraph, slot, setting)


def may_be_later(paragraph: Paragraph, slot: Slot, setting: Setting) -> bool:
    """Whether a session may be another in the draft, of which no earlier text tells: that of the last text, or in an
    operative paragraph one of another body. Of 6 of the first kind 5 moved, of 13 of the second 10. A special session
    has a count of its own; of the own organ an earlier one is past, and one after the draft is still to come."""
    behind = fold(paragraph.text[slot.end :]).lstrip()
    if not behind.startswith(tuple(phrases(setting.language, "session"))) or is_past_session(paragraph, slot, setting):
        return False
    ahead = setting.session < slot.value <= setting.base_session + _OWN
    if ahead and is_own(paragraph, slot, setting):
        return False
    return slot.value == setting.base_session or paragraph.kind is Kind.OPERATIVE


def is_past_session(paragraph: Paragraph, slot: Slot, setting: Setting) -> bool:
    """Whether a session is one of the own organ before that of the last text."""
    named = _body(paragraph.text, slot, setting.language)
    near = named is not None or setting.base_session - slot.value <= _OWN
    return slot.value < setting.base_session and near and is_own(paragraph, slot, setting)


def is_own(paragraph: Paragraph, slot: Slot, setting: Setting) -> bool:
    """Whether a session is one of the organ itself: no other body is named with it."""
    body = _body(paragraph.text, slot, setting.language)
    return body is None or is_organ(body, setting.base.organ, setting.language)


def is_of_series(paragraph: Paragraph, slot: Slot, setting: Setting) -> bool:
    """Whether an ordinal is that of a session of the organ itself, near the last text."""
    near = abs(slot.value - setting.base_session) <= AHEAD
    return near and is_session(paragraph.text, slot, setting.language) and is_own(paragraph, slot, setting)


def _body(text: str, slot: Slot, language: str) -> str | None:
    """The body whose session it is, None where none is named; of several that are listed the one in its place: "the
    General Assembly and the Council at their eightieth and fifty-third sessions"."""
    run = listed_with(text, slot, language)
    noun = _noun(text, run[-1], language, _NOUN)
    behind = text[noun.end if noun else slot.end :]
    bodies = bodies_before(text[: run[0].start], language)
    if len(bodies) < len(run) or len(run) == 1:
        return body_of_session(text[: run[0].start], behind, language)
    return body_of_session("", behind, language) or bodies[run.index(slot) - len(run)]


def of_assembly(paragraph: Paragraph, slot: Slot, setting: Setting) -> bool:
    """Whether a text of another organ names the session of the General Assembly of its year, or one soon after."""
    ahead = slot.value - (year_of(setting.base) - FIRST_SESSION_YEAR)
    return of_council(setting.base) and 0 <= ahead < _ASSEMBLY and is_session(paragraph.text, slot, setting.language)


def names_council(text: str, slot: Slot, setting: Setting) -> bool:
    """Whether a session is one of the Human Rights Council that opens after the last text: its number in the next draft
    depends on the calendar."""
    said = fold(text[max(0, slot.start - _NAMED) : slot.start])
    adopted = setting.base.adopted
    council = fold(organ_name(COUNCIL, setting.language))
    named = bool(council) and council in said and is_session(text, slot, setting.language)
    if adopted is None or not named:
        return False
    return council_opened(slot.value) > adopted.year + adopted.month / 12


def event_to_come(paragraph: Paragraph, setting: Setting) -> bool:
    """Whether a paragraph gives one event of the session to come with its date: "at its eightieth session, ... no later
    than December 2025": both will be past, and the authors must say what follows them."""
    slots = [token.slot for token in tokens(paragraph.text, setting.language) if token.slot]
    ordinals = [s for s in slots if s.kind is SlotKind.ORDINAL and s.value > setting.base_session]
    sessions = [s for s in ordinals if is_session(paragraph.text, s, setting.language)]
    return any(is_dated(s, setting) for s in slots) and any(s.value <= setting.session for s in sessions)


def is_dated(slot: Slot, setting: Setting) -> bool:
    """Whether a slot is a date between the last text and the draft."""
    opens = year_of(setting.base)
    return slot.kind is SlotKind.DATE and opens < slot.value <= opens + setting.years + 1


def is_session(text: str, slot: Slot, language: str) -> bool:
    """Whether an ordinal counts sessions."""
    return fold(counted(text, slot, language)).startswith(tuple(phrases(language, "session")))


def is_anniversary(text: str, slot: Slot, language: str) -> bool:
    """Whether an ordinal counts the years since something."""
    return slot.kind is SlotKind.ORDINAL and fold(counted(text, slot, language)) in phrases(language, "anniversary")


def counted(text: str, slot: Slot, language: str, *, far: bool = False) -> str:
    """What an ordinal counts, in its own words: "session", "Meeting"; "" where no such word stands near. `far` reads on
    over a long name: "the thirtieth Association of Southeast Asian Nations (ASEAN) Regional Forum"."""
    noun = _noun(text, slot, language, _FAR if far else _NOUN)
    return text[noun.start : noun.end] if noun else ""


def _noun(text: str, slot: Slot, language: str, far: int) -> SlotToken | None:
    """The word for what an ordinal counts, among so many tokens behind it."""
    listed = tokens(text, language)
    at = next(i for i, token in enumerate(listed) if token.start == slot.start)
    beginnings = (*languages.language(language).gatherings.split("|"), *phrases(language, "gathering"))
    near = (token for token in listed[at + 1 : at + 1 + far] if token.slot is None)
    return next((token for token in near if fold(text[token.start : token.end]).startswith(beginnings)), None)
