"""The next draft of a series: the last text with its housekeeping brought up to date, and nothing else touched."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.resolution import Kind
from lineage.drafting import lists, moves
from lineage.drafting.draft_changes import Change, NextDraft, NoteChange, Reason
from lineage.drafting.past import Past, Steps
from lineage.drafting.setting import setting as setting_of
from lineage.drafting.setting import word, year_of
from lineage.drafting.slots import SlotKind, tokens
from lineage.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Footnote, Paragraph, Resolution
    from lineage.drafting.setting import Setting
    from lineage.drafting.slots import Slot

_DOCUMENT = re.compile(r"(?P<lead>A(?:/C\.\d)?/)(?P<session>\d{2})/\d{1,4}(?:/(?:Add|Rev|Corr)\.\d{1,2})*")
_MATED = frozenset({SlotKind.YEAR, SlotKind.ORDINAL})
_CITED = re.compile(r"(?P<paragraph>\d{1,3})(?=\s(?:of|de)\s[^\W\d_]+(?:\s[^\W\d_]+)?\s$)")


def next_draft(
    base: Resolution, session: int, *, year: int | None = None, earlier: Sequence[Resolution] = ()
) -> NextDraft:
    """The draft that follows `base` at `session`.

    `earlier` are the texts of the series before `base` that are there, in date order and in its language: how they
    moved is how the draft moves. `year` is the year in which the session opens, by default as many years after the
    last text as there are sessions between. Raises UsageError where the session does not come after that of `base`.
    """
    if base.session is None:
        raise UsageError(
            f"{base.id}: does not say of which session it is", "Give a text that does, or add it to a corpus."
        )
    if session <= base.session:
        raise UsageError(
            f"session {session} does not come after session {base.session} of {base.id}",
            "Give a later one to --session.",
        )
    setting = setting_of(base, session, year, earlier)
    if setting.predecessor is None:
        setting = replace(setting, predecessor=lists.predecessor(base, setting.sessions))
    steps = Steps(base, earlier)
    changes: list[Change] = []
    for paragraph in base.paragraphs:
        if paragraph.kind is not Kind.HEADING:
            changes += _of_paragraph(paragraph, steps, setting)
    return NextDraft(
        base=base,
        session=session,
        year=year_of(base) + setting.years,
        earlier=tuple(text.id for text in earlier),
        changes=tuple(changes),
        notes=tuple(change for note in base.footnotes for change in _note(note, setting)),
    )


def _of_paragraph(paragraph: Paragraph, steps: Steps, setting: Setting) -> list[Change]:
    past = steps.past(paragraph)
    found: list[Change] = []
    slots = [token.slot for token in tokens(paragraph.text, setting.language) if token.slot]
    for slot in slots:
        before = past.slots.get(slot.start, ())
        if slot.kind is SlotKind.TEXTS:
            for change in lists.moved(paragraph, slot, before, setting):
                found += _cited_paragraph(paragraph, change, steps)
                found.append(change)
        else:
            change_ = moves.moved(paragraph, slot, before, setting)
            found += [change_] if change_ else []
    found = moves.in_step(paragraph, slots, found, setting)
    found += _mates(paragraph, slots, found, past, setting)
    return _apart(_measured([*found, *_of_that_year(paragraph, slots, found, past, setting)], setting))


def _measured(found: Sequence[Change], setting: Setting) -> list[Change]:
    """The changes, the years open where a figure is: of what year the next figure will be is not known ("47.7 per cent
    of infants in 2021", A/RES/78/168 PP40)."""
    if not any(change.reason is Reason.FIGURE for change in found):
        return list(found)
    room = f"[{word(setting.language, 'year')}]"
    return [replace(one, new=room, sure=False) if one.reason is Reason.YEAR else one for one in found]


def _recent(slot: Slot, setting: Setting) -> bool:
    """Whether a day lies between the text before the last one and the draft."""
    return slot.value >= year_of(setting.base) - setting.years


def _mates(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[Change], past: Past, setting: Setting
) -> Iterator[Change]:
    """Places that changed before and read like one that moves: the second year of "the World Investment Report 2020 and
    the Sustainable Development Goals Report 2020"; or that count the same as one that is left open: "between 690
    million and 783 million people"."""
    for slot in slots:
        before = past.slots.get(slot.start, ())
        moves = not any(change.start == slot.start for change in found) and not (
            before and before[0].slot.text == slot.text
        )
        for change in found if moves else ():
            alike = slot.kind in _MATED and change.old == slot.text
            days = slot.kind is SlotKind.DATE and change.reason is Reason.DATE and _recent(slot, setting)
            counted = slot.kind is SlotKind.NUMBER and change.reason is Reason.FIGURE
            if alike or days or (counted and _unit(paragraph.text, slot.end) == _unit(paragraph.text, change.end)):
                yield replace(change, start=slot.start, end=slot.end, old=slot.text, sure=False)
                break


def _of_that_year(
    paragraph: Paragraph, slots: Sequence[Slot], found: Sequence[Change], past: Past, setting: Setting
) -> Iterator[Change]:
    """A year or a day of the last text's own year that the texts before did not have, where an event beside it moves:
    "the sixth observance of World Oceans Day in 2014"."""
    if not any(change.reason in {Reason.COUNT, Reason.ANSWER} for change in found):
        return
    year = year_of(setting.base)
    for slot in slots:
        new = slot.start not in {change.start for change in found} and not past.slots.get(slot.start)
        if new and slot.value == year and slot.kind in {SlotKind.YEAR, SlotKind.DATE}:
            later = slot.value + setting.years
            room = f"[{word(setting.language, 'date', year=later)}]"
            yield Change(
                label=paragraph.label,
                start=slot.start,
                end=slot.end,
                old=slot.text,
                new=str(later) if slot.kind is SlotKind.YEAR else room,
                reason=Reason.YEAR if slot.kind is SlotKind.YEAR else Reason.DATE,
                sure=False,
            )


def _unit(text: str, end: int) -> str:
    return (text[end:].split(maxsplit=1) or [""])[0]


def _apart(changes: Sequence[Change]) -> list[Change]:
    """The changes in order; of two that overlap the one that begins first."""
    kept: list[Change] = []
    for change in sorted(changes, key=lambda one: (one.start, one.end)):
        if not kept or change.start >= kept[-1].end:
            kept.append(change)
    return kept


def _cited_paragraph(paragraph: Paragraph, change: Change, steps: Steps) -> Iterator[Change]:
    """The number of a cited paragraph of the predecessor, where it differs in the last text: "paragraph 5 of its
    resolution 78/44"."""
    if change.reason is not Reason.ANSWER:
        return
    said = _CITED.search(paragraph.text[: change.start])
    label = steps.later(f"OP{said['paragraph']}") if said else None
    if said and label and label.startswith("OP") and label[2:].isdigit() and label[2:] != said["paragraph"]:
        yield Change(
            label=paragraph.label,
            start=said.start("paragraph"),
            end=said.end("paragraph"),
            old=said["paragraph"],
            new=label[2:],
            reason=Reason.PARAGRAPH,
            sure=False,
            learnt=change.learnt,
        )


def _note(note: Footnote, setting: Setting) -> Iterator[NoteChange]:
    """Room for the document of the session to come in a note that names one of the last text's session."""
    new = _DOCUMENT.sub(lambda found: _later(found, setting), note.text)
    if new != note.text:
        yield NoteChange(mark=note.mark, old=note.text, new=new, reason=Reason.SYMBOL)


def _later(found: re.Match[str], setting: Setting) -> str:
    if int(found["session"]) != setting.base_session:
        return found[0]
    return f"[{found['lead']}{setting.session}/...]"
