"""Lists of resolutions in the next draft: the last text joins them, takes the place of its predecessor, or leaves
room for a resolution of another series.

"77/63 of 7 December 2022 and 78/45 of 4 December 2023" becomes "77/63 of 7 December 2022, 78/45 of 4 December 2023 and
79/34 of 2 December 2024". How a list moves is learnt from what stood there one text before.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.drafting.housekeeping.decision_base import of_other_kind
from lineage.drafting.housekeeping.draft_changes import DraftChange, Reason
from lineage.drafting.housekeeping.list_edits import (
    NOTHING,
    USUAL,
    Edits,
    ListEdit,
    any_room,
    joined,
    last_joined,
    named_as_one,
    newest,
    open_ended,
    put,
    remade,
    rolled_or_joined,
    rolled_pair,
    room_for,
)
from lineage.drafting.housekeeping.list_rules import (
    LATE,
    by_rule,
    cited_on,
    either,
    is_pursuant,
    list_due,
    one_more,
    stands_for_all,
)
from lineage.drafting.housekeeping.renewed import in_force
from lineage.drafting.housekeeping.rhythm import adopted, falls_due, moment
from lineage.drafting.housekeeping.setting import day_in, word, year_of
from lineage.symbols import FIRST_SESSION_YEAR

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.housekeeping.past import Before
    from lineage.drafting.housekeeping.renewed import Renewed
    from lineage.drafting.housekeeping.setting import Setting
    from lineage.drafting.housekeeping.slots import ListedResolution, Slot

_NOUN = 15
"""Characters before a list in which the noun begins that it makes plural."""
_TERM = 2
"""Years from the opening of its session within which a text is adopted."""


def moved(paragraph: Paragraph, slot: Slot, before: Sequence[Before], setting: Setting) -> Iterator[DraftChange]:
    """The changes that a list, or one resolution, needs; `before` is what stood there, the nearest first. A list
    that gives dates, but none for its last text, has room for others at most."""
    undated = not slot.cited[-1].date and any(one.date for one in slot.cited)
    renewed = in_force(slot.cited[0].name, year_of(setting.base) + setting.years) if len(slot.cited) == 1 else None
    if undated:
        edits, reason, sure = _grows(paragraph.text, slot, before, setting) if before else NOTHING
    elif renewed is not None:
        edits, reason, sure = _renewed(paragraph.text, slot, renewed, setting), Reason.RENEWED, True
    elif of_other_kind(paragraph.text, slot, setting):
        edits, reason, sure = _decided(slot, before, setting)
    elif before:
        edits, reason, sure = _learnt(paragraph.text, slot, before, setting)
    else:
        edits, reason, sure = by_rule(paragraph, slot, setting)
    misdated = list(_misdated(slot, setting)) if edits else []
    if misdated and reason is Reason.REMADE:  # a placeholder does not say again a day that cannot be
        edits, misdated = [ListEdit(start=slot.start, end=slot.end, new=any_room(setting, 2))], []
    for edit in (*misdated, *edits):
        yield DraftChange(
            label=paragraph.label,
            start=edit.start,
            end=edit.end,
            old=paragraph.text[edit.start : edit.end],
            new=edit.new,
            reason=Reason.MISDATED if edit in misdated else reason,
            sure=sure and "[" not in edit.new,
            learnt=tuple(one.paragraph for one in before),
        )


def once(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[DraftChange], setting: Setting
) -> list[DraftChange]:
    """The changes of a paragraph, the last text in one of its lists alone: "69/147 and all its previous resolutions, as
    well as its resolution 71/170" takes it beside 71/170, which it joins or replaces."""
    named = re.compile(rf"(?<!\d){re.escape(setting.name())}(?!\d)")
    lists = {slot: [one for one in found if _is_of(slot, one)] for slot in slots if slot.cited}
    entered = {slot: some for slot, some in lists.items() if any(named.search(one.new) for one in some)}
    home = next((slot for slot in entered if [one.name for one in slot.cited] == [setting.predecessor]), None)
    lead = named_as_one(paragraph.text, home, setting.language) if home else None
    if len(entered) < 2 or home is None or lead is None:
        return list(found)
    like = entered[home][-1]
    made = [
        replace(
            like,
            start=edit.start,
            end=edit.end,
            old=paragraph.text[edit.start : edit.end],
            new=edit.new,
            reason=Reason.EITHER,
            sure=False,
        )
        for edit in either(home, lead, setting)
    ]
    return [one for one in found if not any(one in some for some in entered.values())] + made


def _is_of(slot: Slot, change: DraftChange) -> bool:
    """Whether a change is of a list, or of the noun before it."""
    return slot.start - _NOUN <= change.start <= slot.end


def _renewed(text: str, slot: Slot, renewed: Renewed, setting: Setting) -> list[ListEdit]:
    """The resolution that is in force in the place of one that is renewed at set intervals, or beside it."""
    cited, lead = slot.cited[0], named_as_one(text, slot, setting.language)
    if renewed.name == cited.name:
        return []
    day = f"{cited.link}{day_in(renewed.adopted, setting.language)}" if cited.link else ""
    new = f"{renewed.name}{day}"
    return either(slot, lead, setting, later=new) if lead else [ListEdit(start=cited.start, end=cited.end, new=new)]


def _misdated(slot: Slot, setting: Setting) -> Iterator[ListEdit]:
    """Room for a date on which a resolution that the last text recalls cannot have been adopted: "72/256 of 24 December
    2107" in A/RES/74/258."""
    for one in slot.cited:
        day = moment(one.date, setting.language)
        if day is not None and day > year_of(setting.base) + _TERM:
            yield ListEdit(start=one.end - len(one.date), end=one.end, new=f"[{word(setting.language, 'adopted')}]")


def _learnt(text: str, slot: Slot, before: Sequence[Before], setting: Setting) -> Edits:
    found = _as_it_moved(text, slot, before, setting)
    return found if found[0] else _grows(text, slot, before, setting)


def _grows(text: str, slot: Slot, before: Sequence[Before], setting: Setting) -> Edits:
    """Room for others in a list that took in one of the last two years at the last step: of 14 such 10 were others in
    the next text, of 3 that lost texts too all."""
    then, day = before[0].slot, cited_on(newest(slot.cited), setting)
    recent = day is not None and adopted(setting) - day <= USUAL + LATE
    days = [moment(one.date, setting.language) for one in (newest(slot.cited), newest(then.cited))]
    if len(slot.cited) == 1 or then.text == slot.text or not recent or falls_due(days, setting) is False:
        return NOTHING
    if any(one.name not in {c.name for c in slot.cited} for one in then.cited):
        return [ListEdit(start=slot.start, end=slot.end, new=any_room(setting, 2))], Reason.GROWN, False
    return open_ended(text, slot, setting), Reason.GROWN, False


def _as_it_moved(text: str, slot: Slot, before: Sequence[Before], setting: Setting) -> Edits:
    now, then = slot.cited, before[0].slot.cited
    added = [c for c in now if c.name not in {one.name for one in then}]
    removed = [c for c in then if c.name not in {one.name for one in now}]
    own = [c for c in added if c.name in setting.own]
    if own and not removed:
        others = _took_others(added, before, setting)
        return last_joined(text, slot, own[-1], setting, others=others), Reason.LIST, not others
    if own and len(now) == len(then):
        return _own_replaced(text, slot, before, own[-1], setting)
    if own:
        return _own_left(text, slot, before, own[-1], setting)
    newest_joined = newest(now) in added
    if removed and not (newest_joined and _rolled(now, then)):
        return _sister_replaced(slot, before, setting)
    if newest_joined:
        return _sister_joined(text, slot, before, setting)
    return one_more(text, slot, setting)


def _took_others(added: Sequence[ListedResolution], before: Sequence[Before], setting: Setting) -> bool:
    """Whether a list took in others than the last text at the last step, or may now since the draft is farther off."""
    between = any(before[0].session < one.session < setting.base_session for one in added)
    return between or (added[-1].by_year and len(added) > 1) or _uneven(before, setting)


def _uneven(before: Sequence[Before], setting: Setting) -> bool:
    """Whether the draft is farther from the last text than that was from the text before it."""
    return setting.sessions > setting.base_session - before[0].session


def _rolled_pairs(slot: Slot, before: Sequence[Before]) -> int:
    """At how many steps, the last ones, a pair lost its first and took in a second."""
    lists = [[c.name for c in slot.cited], *([c.name for c in one.slot.cited] for one in before)]
    rolled = (len(new) == len(old) == 2 and old[1] == new[0] for new, old in itertools.pairwise(lists))
    return sum(1 for _ in itertools.takewhile(bool, rolled))


def _rolled(now: Sequence[ListedResolution], then: Sequence[ListedResolution]) -> bool:
    """Whether a list lost texts at its front: what it keeps stands further to the front than before."""
    places = {one.name: at for at, one in enumerate(then)}
    return any(places.get(one.name, at) > at for at, one in enumerate(now))


def _decided(slot: Slot, before: Sequence[Before], setting: Setting) -> Edits:
    """Room for the decision that follows one that moved; for the resolution, in a decision."""
    if not before or before[0].slot.text == slot.text:
        return NOTHING
    room = f"[{word(setting.language, 'text' if setting.of_decision else 'decision')}]"
    return [ListEdit(start=slot.start, end=slot.end, new=room)], Reason.DECISION, False


def _own_replaced(text: str, slot: Slot, before: Sequence[Before], own: ListedResolution, setting: Setting) -> Edits:
    """The predecessor replaced its own predecessor: in its place, or at the end of a list that lost its first."""
    then = before[0].slot.cited
    at = [c.name for c in slot.cited].index(own.name)
    if rolled := _rolled_pairs(slot, before):
        # 71/239 and 72/232 in A/RES/73/243 are joined by 73/243; what gives no dates lists the last two
        if slot.cited[-1].date and rolled == 1 and not setting.texts_between:
            return rolled_or_joined(text, slot, setting.cited(own.link), setting), Reason.LIST, False
        return rolled_pair(slot, setting), Reason.LIST, True
    if then[at].name in {c.name for c in slot.cited}:
        # one of the others went: 75/237 of 66/144, 67/155, 75/237 and 76/226 in A/RES/78/234
        return last_joined(text, slot, own, setting, others=_uneven(before, setting)), Reason.LIST, False
    if sum(new.name != old.name for new, old in zip(slot.cited, then, strict=True)) > 1:
        return remade(text, slot, setting, own), Reason.REMADE, False
    reason = Reason.ANSWER if is_pursuant(text, slot, setting.language) else Reason.LATEST
    return [put(slot.cited[at], setting)], reason, True


def _own_left(text: str, slot: Slot, before: Sequence[Before], own: ListedResolution, setting: Setting) -> Edits:
    """A list that became shorter when the predecessor joined it: where the predecessor stands for all before it, the
    last text now does so instead; else it joins, or takes the place of the one that is left (61/180 in 63/194). A list
    that lost more than it kept is open: with the last text at its end none of 5 was right (9/3 and 42/23 in
    A/HRC/RES/45/6 OP15, which were 9/3, 36/9 and 39/9)."""
    if own.name != slot.cited[-1].name:
        return NOTHING
    if len(slot.cited) == 1 and stands_for_all(text, slot, setting.language):
        return [put(own, setting)], Reason.LATEST, True
    lead = named_as_one(text, slot, setting.language)
    if len(slot.cited) == 1 and lead is not None:
        return either(slot, lead, setting), Reason.EITHER, False
    kept = {one.name for one in slot.cited} & {one.name for one in before[0].slot.cited}
    if len(before[0].slot.cited) > 2 * len(kept):
        return remade(text, slot, setting, own), Reason.REMADE, False
    return last_joined(text, slot, own, setting, others=_uneven(before, setting)), Reason.LIST, False


def _sister_replaced(slot: Slot, before: Sequence[Before], setting: Setting) -> Edits:
    """Resolutions of other series that took the place of others: room for the next one of each that falls due; of one
    without a date, where it moved as this series did; for a list of which none stayed."""
    then, session = before[0].slot.cited, before[0].session
    step = setting.base_session - session
    if (
        len(slot.cited) > 1
        and step >= setting.sessions
        and {c.name for c in slot.cited}.isdisjoint(c.name for c in then)
    ):
        return [ListEdit(start=slot.start, end=slot.end, new=any_room(setting, 2))], Reason.SISTER, False
    if len(then) != len(slot.cited):
        return NOTHING
    edits = []
    for old, new in zip(then, slot.cited, strict=True):
        if old.name == new.name:
            continue
        due = falls_due([moment(one.date, setting.language) for one in (new, old)], setting)
        alike = new.session - old.session == step
        if due or (due is None and alike and not new.date):
            edits.append(
                ListEdit(start=new.start, end=new.end, new=room_for(new, setting) if alike else any_room(setting))
            )
    return edits, Reason.SISTER, False


def _sister_joined(text: str, slot: Slot, before: Sequence[Before], setting: Setting) -> Edits:
    """A resolution of another series joined the list: room for one more, where the dates of the list say that it falls
    due, or where the list grew at every step."""
    last, then = newest(slot.cited), before[0].slot.cited
    step = setting.base_session - before[0].session
    steady = newest(then).session == last.session - step
    grew_before = len(before) > 1 and len(before[1].slot.cited) < len(then)
    known = last.session >= before[0].session and (steady or grew_before) and not last.by_year
    lists = [slot.text, *(one.slot.text for one in before)]
    always = all(newer != older for newer, older in itertools.pairwise(lists))
    always = always and (len(before) > 1 or not last.by_year or setting.base_session >= FIRST_SESSION_YEAR)
    # 75/123 of 2020 joined 65/119 of 2010 in A/RES/76/86 PP3
    days = [cited_on(one, setting) for one in slot.cited[-2:][::-1]]
    always = always and (len(before) > 1 or falls_due(days, setting) is not False)
    if not known and not always and not list_due(slot, setting):
        return NOTHING
    rolled = _rolled_pairs(slot, before) > 0
    if not known and not rolled and len(slot.cited) > 1:
        return open_ended(text, slot, setting), Reason.SISTER, False
    room = room_for(last, setting) if known else any_room(setting)
    return (rolled_or_joined if rolled else joined)(text, slot, room, setting), Reason.SISTER, False
