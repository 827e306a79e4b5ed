"""Years, dates, symbols and figures of a paragraph in the next draft.

A place moves as it moved at the steps of the series. What comes again is left open where it falls due, and so is a
figure that the series renews. Without a step to learn from, only two things move: a session to come, and the year of a
report of the text's own year.
"""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.resolution import Kind
from lineage.drafting.housekeeping import events, ordinals, whose_session
from lineage.drafting.housekeeping.draft_changes import DraftChange, Found, Reason, slot_change
from lineage.drafting.housekeeping.past import rates
from lineage.drafting.housekeeping.rhythm import (
    NEW_YEAR,
    adopted,
    falls_due,
    is_to_come,
    moment,
    next_year,
)
from lineage.drafting.housekeeping.setting import days_room, word, year_of
from lineage.drafting.housekeeping.slots import SlotKind, word_before
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import phrases
from lineage.languages.text import fold
from lineage.languages.vocabulary import vocabulary
from lineage.symbols import FIRST_SESSION_YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.housekeeping.past import Before, Past
    from lineage.drafting.housekeeping.setting import Setting
    from lineage.drafting.housekeeping.slots import Slot

_NEAR = 60
"""Characters before a day in which it is said what was held then."""
_TARGET = 2
"""Years ahead from which on a year is a target ("by 2030"), which moves once in fifteen years."""
_SETTLED = 2
"""Steps at which a figure stood before it was renewed, from which on it will stand again."""
_COUNCIL_RESOLUTION = re.compile(r"\d\s\((?:19|20)\d\d\)\s\w{1,3}\s$")
"""What stands before the date of a resolution of the Security Council: "2286 (2016) of 3 May 2016"."""
_NAMED_TEXT, _ORGANS = "/RES/", ("A/", "S/", "E/")
"""Of the symbol of a resolution, which names one for good: "the Global Counter-Terrorism Strategy (A/RES/60/288)"."""
_DOCUMENT_SESSION = re.compile(r"(?<=/)\d{1,4}(?=/)")
_NAME = re.compile(r"(?<=\s)[A-Z][a-z]+\s(?:\d+(?:\.\w+)?(?:,\s|\s[^\W\d_]{2,3}\s))*$")
_NAMED_BY_YEAR = re.compile(r"\s[A-ZÀ-Þ][a-zß-ÿ]")
_PERIOD = re.compile("(?P<first>(?:19|20)\\d\\d)[-–\N{MINUS SIGN}\N{NON-BREAKING HYPHEN}](?P<last>(?:19|20)\\d\\d)")
_LISTED_DAY = re.compile(r"(?:19|20)\d\d(?:,|,?\s[^\W\d_]{2,3})\s$")
_LISTED_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)(?:,|\s[^\W\d_]{2,3})\s$")


def moved(paragraph: Paragraph, slot: Slot, past: Past, setting: Setting) -> DraftChange | None:
    """The change that a slot other than a list of resolutions needs; None where it stays."""
    before = past.slots.get(slot.start, ())
    if slot.kind is SlotKind.ORDINAL:
        found = ordinals.moved(paragraph, slot, past, setting)
    elif before:
        found = _learnt(paragraph, slot, past, setting)
    else:
        found = _by_rule(paragraph, slot, setting)
    if found is None:
        return None
    new, reason, sure = found
    if new == slot.text:
        return None
    return slot_change(paragraph, slot, new, reason, sure=sure, learnt=tuple(one.paragraph for one in before))


def _learnt(paragraph: Paragraph, slot: Slot, past: Past, setting: Setting) -> Found | None:
    before = past.slots[slot.start]
    stood = before[0].slot.text == slot.text
    if slot.kind is SlotKind.NUMBER:
        renewed = _renewed(slot, before) and not _in_symbol(paragraph.text, slot) and not _named(paragraph.text, slot)
        before_it = fold(paragraph.text[: slot.start])
        role = "paragraph" if _paragraphs(setting.language).search(before_it) else "number"
        return (f"[{word(setting.language, role)}]", Reason.FIGURE, False) if renewed else None
    if slot.kind is SlotKind.DATE:
        return _passed(paragraph, slot, setting) if stood else _date(paragraph, slot, past, setting)
    if stood:
        return None
    if slot.kind is SlotKind.YEAR:
        if _in_span(paragraph.text, slot) and _is_over(paragraph.text, slot, before, setting):
            return f"[{word(setting.language, 'year')}]", Reason.OTHER_YEAR, False
        named = _in_span(paragraph.text, slot) or is_titled(paragraph.text, slot) or _joined(paragraph.text, slot, past)
        return None if named else _year(paragraph.text, slot, before, setting)
    named = _NAMED_TEXT in slot.text and slot.text.startswith(_ORGANS)
    moved = _always_moved(slot, before) and not named
    return (symbol_room(slot, setting), Reason.SYMBOL, False) if moved else None


@cache
def _paragraphs(language: str) -> re.Pattern[str]:
    """What stands before the number of a paragraph of another text, folded: "paragraphs 5, 12 and "."""
    return re.compile(rf"\b(?:{alternatives(language, 'own paragraph')})\s(?:\d{{1,3}}(?:,\s|\s[^\W\d_]{{1,3}}\s))*$")


def _renewed(slot: Slot, before: Sequence[Before]) -> bool:
    """Whether the series renews a figure: it moved at one of the last steps, unless it had settled before that."""
    moved = _moves(slot, before)
    return any(moved) and moved[: _SETTLED + 1] != [True] + [False] * _SETTLED


def _passed(paragraph: Paragraph, slot: Slot, setting: Setting) -> Found | None:
    """Room for the date of an event of a session to come, which will be past when the draft is made."""
    to_come = whose_session.is_dated(slot, setting) and whose_session.event_to_come(paragraph, setting)
    return _past_then(slot, setting) if to_come else None


def _past_then(slot: Slot, setting: Setting) -> Found:
    year = f"[{word(setting.language, 'year')}]"
    return year if slot.kind is SlotKind.YEAR else days_room(slot.text, setting.language), Reason.PASSED, False


def _date(paragraph: Paragraph, slot: Slot, past: Past, setting: Setting) -> Found | None:
    """A placeholder for a date that falls due again, or that moved at each of several steps."""
    before = past.slots[slot.start]
    if _COUNCIL_RESOLUTION.search(paragraph.text[: slot.start]):
        return None
    moments = ordinals.moments_held(paragraph, slot, past, setting)
    due = falls_due(moments, setting)
    if not due and is_to_come(slot, setting):
        return _past_then(slot, setting)
    if not is_to_come(slot, setting) and events.joins_days(paragraph, past, setting.language):
        return None
    if not due and not (len(before) > 1 and _always_moved(slot, before)):
        return None
    year = next_year(moments) if due else slot.value + setting.years
    # what comes twice a year: 2 February to 20 March 2015 in A/RES/69/245 OP85
    told = year if year > slot.value else 0
    return days_room(slot.text, setting.language, told), Reason.DUE if due else Reason.DATE, False


def _moves(slot: Slot, before: Sequence[Before]) -> list[bool]:
    """For each step, the nearest first, whether the place had other words before it."""
    texts = [slot.text, *(one.slot.text for one in before)]
    return [a != b for a, b in itertools.pairwise(texts)]


def _always_moved(slot: Slot, before: Sequence[Before]) -> bool:
    return all(_moves(slot, before))


def _in_symbol(text: str, slot: Slot) -> bool:
    """Whether a figure is part of a name: "resolution A.1069(28)", "articles 124A and 505A"."""
    around = (text[slot.start - 1 : slot.start], text[slot.end : slot.end + 1])
    return around[0] in {".", "("} or around[1] in {"(", ")", "/"} or around[1].isupper()


def _named(text: str, slot: Slot) -> bool:
    """Whether a figure is part of a name, alone or in a list: "Sustainable Development Goals 1 and 2"."""
    lead = _NAME.search(text[: slot.start])
    return lead is not None and lead.start() > 0


def _in_span(text: str, slot: Slot) -> bool:
    """Whether a year begins or ends a period: "2016–2022"."""
    return bool(
        {text[slot.start - 1 : slot.start], text[slot.end : slot.end + 1]}
        & {"-", "–", "\N{MINUS SIGN}", "\N{NON-BREAKING HYPHEN}"}
    )


def _is_over(text: str, slot: Slot, before: Sequence[Before], setting: Setting) -> bool:
    """Whether a period that followed another right away will be over: "the biennium 2012–2013" after "2010–2011", in
    2014; and not "the strategic plan 2022–2025" in 2023."""
    period = next((one for one in _PERIOD.finditer(text) if one.start() <= slot.start < one.end()), None)
    if period is None:
        return False
    first, last = int(period["first"]), int(period["last"])
    return slot.value - before[0].slot.value == last - first + 1 and last < year_of(setting.base) + setting.years


def _begins_name(text: str, slot: Slot, language: str) -> bool:
    """Whether a year begins the name of what takes place once, which will be the same: "the 2025 International Year of
    Quantum Science", and not "the 2022 Social Forum"."""
    if slot.kind is not SlotKind.YEAR or _NAMED_BY_YEAR.match(text, slot.end) is None:
        return False
    return fold(whose_session.counted(text, slot, language)) not in phrases(language, "held often")


def _joined(text: str, slot: Slot, past: Past) -> bool:
    """Whether a year joined a list of years: "held in 2006, 2011, 2016 and 2021" was "2006, 2011 and 2016"."""
    listed = _LISTED_YEAR.search(text[: slot.start])
    before = past.slots[slot.start][0].slot.text
    return listed is not None and listed["year"] == before and listed.start() not in past.slots


def _year(text: str, slot: Slot, before: Sequence[Before], setting: Setting) -> Found | None:
    steps = rates(slot, before, setting.base_session, setting.clock)
    with_text = bool(steps) and steps[0] == 1.0
    if with_text and not setting.texts_between:
        return str(slot.value + setting.years), Reason.YEAR, True
    ahead = slot.value > year_of(setting.base) + (_TARGET if len(before) > 1 else 0)
    if not with_text and ahead and not _names_session(text, slot, setting):
        return None
    return f"[{word(setting.language, 'year')}]", Reason.OTHER_YEAR, False


def symbol_room(slot: Slot, setting: Setting) -> str:
    """A placeholder for the document of the session to come: "[A/80/...]"."""
    own = _DOCUMENT_SESSION.search(slot.text)
    if own is None or int(own[0]) != setting.base_session:
        kept = slot.text.rsplit("/", 1)[0] if own is None else f"{slot.text[: own.start()]}..."
        return f"[{kept}/...]"
    return f"[{slot.text[: own.start()]}{setting.session}/...]"


def _by_rule(paragraph: Paragraph, slot: Slot, setting: Setting) -> Found | None:
    dated = slot.kind in {SlotKind.DATE, SlotKind.YEAR} and not _in_span(paragraph.text, slot)
    dated = dated and not _begins_name(paragraph.text, slot, setting.language)
    if dated and is_to_come(slot, setting) and not _is_target(paragraph.text, slot, setting.language):
        return _past_then(slot, setting)
    if slot.kind is SlotKind.DATE and setting.alone and _of_last_year(paragraph, slot, setting):
        return days_room(slot.text, setting.language), Reason.RECENT, False
    if slot.kind is SlotKind.YEAR and _names_session(paragraph.text, slot, setting):
        return f"[{word(setting.language, 'year')}]", Reason.RECENT, False
    if slot.kind is SlotKind.YEAR and slot.value == year_of(setting.base):
        said = fold(word_before(paragraph.text, slot)) in phrases(setting.language, "report year")
        if said and _reports(paragraph, setting.language):
            return str(slot.value + setting.years), Reason.YEAR, False
        if setting.alone and fold(word_before(paragraph.text, slot)) in phrases(setting.language, "own year"):
            return f"[{word(setting.language, 'year')}]", Reason.OTHER_YEAR, False
    return None


def _of_last_year(paragraph: Paragraph, slot: Slot, setting: Setting) -> bool:
    """Whether a day lies in the year before the last text, alone: of 19 such, where no earlier text is known, 13 were
    others in the next one, of 29 a year older 6. What the preamble recalls as held stays: of 4 such 1 was another."""
    text = paragraph.text
    told = paragraph.kind is Kind.PREAMBULAR or events.has_facts(text, slot, setting.language)
    if told and _is_held(text, slot, setting.language):
        return False
    if _LISTED_DAY.search(text[: slot.start]) or _COUNCIL_RESOLUTION.search(text[: slot.start]):
        return False
    when = moment(slot.text, setting.language)
    if when is None or when == adopted(setting):
        return False
    return slot.value == int(adopted(setting)) and when % 1 >= NEW_YEAR


def _is_held(text: str, slot: Slot, language: str) -> bool:
    """Whether a day is that of an event: "held at United Nations Headquarters in New York on 22 April 2022"."""
    said = fold(text[max(0, slot.start - _NEAR) : slot.start])
    return any(re.search(rf"\b{re.escape(event)}\b", said) for event in vocabulary(language).role("event"))


def _names_session(text: str, slot: Slot, setting: Setting) -> bool:
    """Whether a year names a session of the last years or to come, as the Economic and Social Council counts its own:
    "to report to the Council at its 2021 session"."""
    by_year = setting.base_session >= FIRST_SESSION_YEAR
    near = slot.value >= setting.base_session - 1
    behind = fold(text[slot.end :]).lstrip()
    return by_year and near and behind.startswith(tuple(phrases(setting.language, "session")))


def _is_target(text: str, slot: Slot, language: str) -> bool:
    """Whether a year is a deadline, which stands after it is past: "by 2025, end child labour in all its forms"."""
    forms = tuple(f" {form}" for form in vocabulary(language).role("deadline"))
    return slot.kind is SlotKind.YEAR and f" {fold(text[: slot.start]).rstrip()}".endswith(forms)


def is_fixed(text: str, slot: Slot, setting: Setting) -> bool:
    """Whether a year stays where another of the same number moves: that of a title, or a deadline ("the theme for 2020,
    as well as Silencing the Guns in Africa by 2020")."""
    return is_titled(text, slot) or _is_target(text, slot, setting.language)


def is_titled(text: str, slot: Slot) -> bool:
    """Whether a title follows, which the report of another year will not have: "State of Broadband 2023: ..."."""
    return text[slot.end :].lstrip("\N{NO-BREAK SPACE} ")[:1] == ":"


def _reports(paragraph: Paragraph, language: str) -> bool:
    key = fold(paragraph.text)
    return any(re.search(rf"\b{re.escape(form)}\b", key) for form in phrases(language, "report"))
