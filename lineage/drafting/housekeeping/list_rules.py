"""Lists of resolutions of which no earlier text shows how they move: what stands around them says so."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.corpus.recalled import framework
from lineage.documents.resolution import Kind
from lineage.drafting.housekeeping.draft_changes import Reason
from lineage.drafting.housekeeping.list_edits import (
    NOTHING,
    USUAL,
    Edits,
    ListEdit,
    any_room,
    last_joined,
    named_as_one,
    newest,
    open_ended,
    put,
    remade,
    rolled_pair,
)
from lineage.drafting.housekeeping.rhythm import adopted, falls_due, is_to_come, moment
from lineage.drafting.housekeeping.setting import word, year_of
from lineage.drafting.housekeeping.slots import SlotKind, list_joints, tokens
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import phrases
from lineage.languages.text import fold, fold_in_place
from lineage.symbols import short_symbol

if TYPE_CHECKING:
    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.housekeeping.setting import Setting
    from lineage.drafting.housekeeping.slots import ListedResolution, Slot

_NEAR_BEFORE = 90
"""Characters before a resolution in which it is said what it is cited for: "submitted pursuant to paragraph 5 of"."""
LATE = 0.15
"""Years by which a text may be older than the step of its series: sessions end in summer."""
_TERM_OF_LIST = 3
"""Years before the last text within which a list of three or more had its last, for it to be one that grows."""
_STEPS = 4
"""Sessions between two texts of a series, at most, for what is cited a step before the last to be its predecessor."""
_MAIN_PART = 10 / 12
"""The part of a year after which the Assembly adopts the texts that come again each year or every second."""
_FIRST_WORDS = 3
"""Words before "resolution" in a paragraph that recalls one, at most: "Recalling also its"."""
_SEVERAL = 3
"""Texts from which on a list that stood so far is one that grows, at least."""


def by_rule(paragraph: Paragraph, slot: Slot, setting: Setting) -> Edits:
    """Without a step to learn from: what stands before the predecessor says whether it is replaced or joined."""
    text, last = paragraph.text, slot.cited[-1]
    if last.name == setting.name() or last.session >= setting.session:
        return NOTHING if last.name == setting.name() else _of_another(text, last, slot, setting)
    if len(slot.cited) > 1:
        return _list_by_rule(text, slot, setting)
    if last.name != setting.predecessor:
        found = _of_another(text, last, slot, setting)
        return found if found[0] or not _of_a_series(paragraph, slot, setting) else _later(text, slot, setting)
    return _of_predecessor(paragraph, slot, setting)


def _of_predecessor(paragraph: Paragraph, slot: Slot, setting: Setting) -> Edits:
    """What the predecessor becomes where it stands alone. Without its date, and with no text before the last one known,
    it is cited for what was set out in it ("as set out in its resolution 31/3", A/HRC/RES/40/16 OP1) and stays: of 9 in
    paragraphs with nothing else to move none was another in the next text. What is asked for under a resolution of the
    Security Council is asked for under the same (of 4 such 3 stood), unless its day is to come: "to extend
    until 14 July 2024 the mandate, as contained in resolution 2643 (2022)", S/RES/2691 (2023) OP1."""
    text, last = paragraph.text, slot.cited[-1]
    if stands_last(text, slot, setting.language):
        return [put(last, setting)], Reason.LATEST, False
    answers = is_pursuant(text, slot, setting.language)
    if answers and (not last.by_year or _extends(paragraph, setting)):
        return [put(last, setting)], Reason.ANSWER, False
    if answers or (setting.alone and not last.date):
        return NOTHING
    alone = _recalled_alone(paragraph, slot, setting) if last.date else NOTHING
    return alone if alone != NOTHING else _recent(text, slot, setting)


def _extends(paragraph: Paragraph, setting: Setting) -> bool:
    """Whether a day of a paragraph will be past when the draft is adopted."""
    slots = [token.slot for token in tokens(paragraph.text, setting.language) if token.slot]
    return any(slot.kind is SlotKind.DATE and is_to_come(slot, setting) for slot in slots)


def _of_another(text: str, last: ListedResolution, slot: Slot, setting: Setting) -> Edits:
    """Room for the latest of another series, or where no text before the last is known for one that is cited without
    its date a step before it: of 12 such 11 moved ("as mandated in its resolution 77/121", A/RES/78/72)."""
    recent = _recent(text, slot, setting)
    if recent != NOTHING or len(slot.cited) > 1:
        return recent
    age, day = setting.base_session - last.session, moment(last.date, setting.language)
    near = day is not None and adopted(setting) - day <= max(USUAL, setting.years) + LATE
    latest = near and _latest(text, slot, setting.language)
    answers = setting.alone and not last.date and age == setting.sessions <= _STEPS and not last.by_year
    edit = ListEdit(start=last.start, end=last.end, new=any_room(setting))
    return [edit] if latest or answers else [], Reason.RECENT, False


def _of_a_series(paragraph: Paragraph, slot: Slot, setting: Setting) -> bool:
    """Whether a paragraph that the texts before did not have recalls one of a series that comes again: 72/206 of 20
    December 2017 in A/RES/74/120 PP32, which 74/205 followed. All 4 such were others in the next text; what is adopted
    in summer, or has a title, comes once."""
    return (
        not setting.alone
        and _is_recalled_by_subject(paragraph, slot, setting.language)
        and _is_of_main_part(slot.cited[-1], setting)
    )


def _is_recalled_by_subject(paragraph: Paragraph, slot: Slot, language: str) -> bool:
    """Whether a paragraph of the preamble recalls nothing but one resolution, without its title: "Recalling also its
    resolution 72/206 of 20 December 2017 on"."""
    lead = named_as_one(paragraph.text, slot, language)
    if paragraph.kind is not Kind.PREAMBULAR or lead is None:
        return False
    said = paragraph.text[: slot.start - len(lead[0]) - 1].split()
    titled = _titled(language).match(fold_in_place(paragraph.text[slot.end :])) is not None
    return len(said) <= _FIRST_WORDS and not titled


def _is_of_main_part(cited: ListedResolution, setting: Setting) -> bool:
    """Whether a resolution is of the main part of one of the last two sessions."""
    age, day = setting.base_session - cited.session, moment(cited.date, setting.language)
    opened = year_of(setting.base) - age
    return 0 < age <= USUAL and day is not None and opened + _MAIN_PART <= day < opened + 1


def _later(text: str, slot: Slot, setting: Setting) -> Edits:
    """Room for what followed a resolution, unless it is one of those that all texts recall."""
    named = slot.cited[-1].name in map(short_symbol, framework())
    return NOTHING if named else ([_followed(text, slot, setting)], Reason.RECENT, False)


def _recent(text: str, slot: Slot, setting: Setting) -> Edits:
    """Room for what follows recent resolutions, where no text before the last one is known: of 44 alone that were
    adopted within a step before the last text 33 were others in the next one, and 9 of 11 lists grew; of 16 that were
    three years old 2. Of 15 pairs 5 grew, 4 lost their first and 6 stood."""
    if slot.cited[-1].name in map(short_symbol, framework()):
        return NOTHING
    known = [day for one in slot.cited if (day := cited_on(one, setting)) is not None]
    own = slot.cited[-1].name == setting.predecessor
    usual = max(setting.years, USUAL) if own else min(setting.years, USUAL)
    term = _TERM_OF_LIST if len(slot.cited) >= _SEVERAL else USUAL if len(slot.cited) == 2 else usual
    alone = setting.alone and not (slot.cited[0].by_year and len(slot.cited) == 1)
    if not alone or not known or adopted(setting) - max(known) > term + LATE:
        return NOTHING
    if len(slot.cited) == 1:
        return [_followed(text, slot, setting)], Reason.RECENT, False
    if len(slot.cited) == 2:
        return remade(text, slot, setting), Reason.REMADE, False
    return open_ended(text, slot, setting), Reason.RECENT, False


def _followed(text: str, slot: Slot, setting: Setting) -> ListEdit:
    """Room for what followed a resolution, be it one or several: "[resolution or resolutions that followed 14/6]"."""
    lead = named_as_one(text, slot, setting.language)
    if lead is None:
        return ListEdit(start=slot.start, end=slot.end, new=any_room(setting))
    return _room_after(slot, lead, setting)


@cache
def _titled(language: str) -> re.Pattern[str]:
    """The title of one text behind its number: ", entitled “Trafficking in persons”"."""
    return re.compile(rf",?\s(?:{alternatives(language, 'entitled')})\s[“«\"][^”»\"]+[”»\"]")


def cited_on(cited: ListedResolution, setting: Setting) -> float | None:
    """When a resolution was adopted, by the date that stands behind it here or elsewhere in the text."""
    day = moment(cited.date or setting.dates.get(cited.name, ""), setting.language)
    return float(cited.session + 1) if day is None and cited.by_year else day


def _recalled_alone(paragraph: Paragraph, slot: Slot, setting: Setting) -> Edits:
    """The predecessor as the one resolution that a paragraph of the preamble recalls: the last text takes its place.

    The second text of a series may as well be followed by one that recalls both (72/206 by 74/205)."""
    named = [token for token in tokens(paragraph.text, setting.language) if token.slot and token.slot.cited]
    lead = named_as_one(paragraph.text, slot, setting.language)
    rest = fold(paragraph.text[slot.end :]).rstrip(" ,;.")
    themed = any(rest.startswith(f" {theme} ") for theme in phrases(setting.language, "theme"))
    if paragraph.kind is not Kind.PREAMBULAR or len(named) > 1 or lead is None or (rest and not themed):
        return NOTHING
    if setting.alone:
        return [put(slot.cited[-1], setting)], Reason.LATEST, False
    return either(slot, lead, setting), Reason.EITHER, False


def either(slot: Slot, lead: tuple[str, str], setting: Setting, *, later: str = "") -> list[ListEdit]:
    """One placeholder for the last text in the place of its predecessor, or `later` in that of another, and for both of
    them: nothing tells whether it joins or replaces it. `lead` is what stands before one resolution and before several:
    "[resolution 72/206 of 20 December 2017, or resolutions 70/189 of 22 December 2015 and 72/206 of 20 December
    2017]"."""
    new = later or setting.cited(slot.cited[-1].link)
    if setting.texts_between or "[" in new:
        return [_room_after(slot, lead, setting)]
    both = f"{slot.text} {min(list_joints(setting.language), key=len)} {new}"
    said = word(setting.language, "either", one=lead[0], all=lead[1], later=new, text=both)
    return [ListEdit(start=slot.start - len(lead[0]) - 1, end=slot.end, new=f"[{said}]")]


def _room_after(slot: Slot, lead: tuple[str, str], setting: Setting) -> ListEdit:
    said = word(setting.language, "followed", one=lead[0], all=lead[1], text=slot.cited[0].name)
    return ListEdit(start=slot.start - len(lead[0]) - 1, end=slot.end, new=f"[{said}]")


def _list_by_rule(text: str, slot: Slot, setting: Setting) -> Edits:
    own = [c for c in slot.cited if c.name in setting.own]
    last = slot.cited[-1]
    before = next((one.session for one in slot.cited[::-1] if one.session != last.session), 0)
    steady = last.session - before == setting.sessions
    near = setting.base_session - last.session <= max(USUAL, setting.sessions)
    if steady and last.name == setting.predecessor and len(slot.cited) == 2 and not last.date:
        return rolled_pair(slot, setting), Reason.ANSWER, False
    if last.name == setting.predecessor and near and (steady or 2 * len(own) >= len(slot.cited)):
        regular = steady and setting.base_session - last.session == setting.sessions
        if len(slot.cited) == 2 and not regular:
            return remade(text, slot, setting, last), Reason.REMADE, False
        return last_joined(text, slot, last, setting, others=not regular), Reason.LIST, False
    more = one_more(text, slot, setting)
    return more if more != NOTHING else _recent(text, slot, setting)


def one_more(text: str, slot: Slot, setting: Setting) -> Edits:
    """Room for a resolution that falls due in a list of several that stood so far."""
    if len(slot.cited) < _SEVERAL or not list_due(slot, setting):
        return NOTHING
    return open_ended(text, slot, setting), Reason.DUE, False


def list_due(slot: Slot, setting: Setting) -> bool:
    """Whether the dates of a list say that its next resolution falls due: 17/13 of 2011, 26/3 of 2014, then 2017."""
    newest_first = slot.cited if newest(slot.cited) is slot.cited[0] else slot.cited[::-1]
    days = [moment(one.date, setting.language) for one in newest_first]
    return len(days) > 1 and None not in days[:2] and falls_due(days[:2], setting) is True


def predecessor(base: Resolution, sessions: int) -> str | None:
    """The resolution that a text answers to, or calls the latest, one step before it: where nothing else says which its
    predecessor is (two of 84 texts held alone; all three places that rest on it are the last text in the next one, and
    would else be room for it). None where there is none, or two."""
    found = {
        token.slot.cited[0].name
        for paragraph in base.paragraphs
        for token in tokens(paragraph.text, base.language)
        if token.slot and len(token.slot.cited) == 1
        if token.slot.cited[0].session == (base.session or 0) - sessions
        if any(said(paragraph.text, token.slot, base.language) for said in (_latest, is_pursuant, stands_for_all))
    }
    return found.pop() if len(found) == 1 else None


def stands_last(text: str, slot: Slot, language: str) -> bool:
    """Whether a resolution stands for its series up to it."""
    return any(said(text, slot, language) for said in (_latest, stands_for_all, _named_among))


def _latest(text: str, slot: Slot, language: str) -> bool:
    """Whether a resolution is said to be the last of several: "the most recent of which was resolution 77/125"."""
    said = fold(text[max(0, slot.start - _NEAR_BEFORE) : slot.start])
    return any(phrase in said for phrase in phrases(language, "latest"))


def _named_among(text: str, slot: Slot, language: str) -> bool:
    """Whether a resolution stands for a series: "all its resolutions on ..., including resolution 76/134"."""
    said = fold(text[: slot.start])
    return any(said.endswith(f" {phrase} ") for phrase in phrases(language, "including"))


def is_pursuant(text: str, slot: Slot, language: str) -> bool:
    """Whether something is submitted or requested under a resolution: "in pursuance of resolution 77/125"."""
    said = fold(text[max(0, slot.start - _NEAR_BEFORE) : slot.start])
    return any(phrase in said for phrase in phrases(language, "in answer to"))


def is_of_event(text: str, slot: Slot, language: str) -> bool:
    """Whether an event that is told as past was held under a resolution: "the panel discussion held at its fiftieth
    session, pursuant to its resolution 48/24, on the theme “...”, at which participants underlined" was not held under
    the next one."""
    behind = fold(text[slot.end :]).partition(";")[0]
    return is_pursuant(text, slot, language) and any(
        f", {said} " in behind for said in phrases(language, "at an event")
    )


def stands_for_all(text: str, slot: Slot, language: str) -> bool:
    """Whether a resolution is named with those before it: "resolution 76/207 and its previous resolutions"."""
    said = fold(text[slot.end : slot.end + _NEAR_BEFORE]).lstrip(" ,")
    return any(said.startswith(phrase) for phrase in phrases(language, "and those before"))
