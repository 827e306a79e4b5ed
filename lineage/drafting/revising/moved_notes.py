"""Footnotes that go to other words, change places, or are to have another number: "move footnote 3 after “report”"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.papers.asking_verbs import Action
from lineage.documents.papers.named_notes import NOTE, mark_and_paragraph
from lineage.documents.papers.quoted_stretches import WORDS
from lineage.drafting.revising.consequences.note_calls import carried_in, new_calls
from lineage.drafting.revising.not_done import several
from lineage.drafting.revising.revisions import DraftLine, Hindrance, NewNote, Occurrence, Step, step_of
from lineage.drafting.revising.whole_notes import call_place, calls_named, without_note
from lineage.drafting.revising.words.finding_words import find

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.documents.papers.instructions import Instruction

_SHOWN = 6
"""Words shown in front of a call."""


class _CallInLine(NamedTuple):
    """A call in a line of the revised draft."""

    mark: str
    at: int
    offset: int


def whole_note(
    one: Instruction, notes: Mapping[str, str], lines: Sequence[DraftLine], language: str
) -> list[DraftLine] | Step | None:
    """The lines without a footnote, with one elsewhere, or with two in each other's places; the step that says why not,
    and None for an instruction that changes the words of one. `notes` are mark -> text."""
    if one.action is Action.DELETE and one.old is None and one.stretch == WORDS:
        return without_note(one, notes, lines)
    if one.action is Action.MOVE and one.old is None:
        return _moved(one, notes, lines, language)
    if one.action is Action.SWAP and one.old is None and len(one.others) == 1:
        return _exchanged(one, lines, language)
    return None


def _moved(
    one: Instruction, notes: Mapping[str, str], lines: Sequence[DraftLine], language: str
) -> list[DraftLine] | Step:
    mark, paragraph = mark_and_paragraph(one.label)
    calls = _standing(lines, language)
    here = bool(paragraph) and not any(lines[call.at].was == paragraph and call.mark == mark for call in calls)
    if here and mark and not mark.startswith("("):  # "move footnote 2 to OP2"
        one = replace(one, label=f"{NOTE}{mark}", target=one.target or paragraph)
    marks = calls_named(one, notes, lines)
    if isinstance(marks, Step):
        return marks
    own = [call for call in calls if call.mark in marks]
    if len(own) != 1:
        return several(
            one, [Occurrence(at, lines[call.at].text[: call.offset][-40:]) for at, call in enumerate(own, 1)]
        )
    at = _target(one, lines, own[0].at)
    if isinstance(at, Step):
        return at
    place = call_place(one, lines, at, language)
    if isinstance(place, Step):
        return place
    return step_of(one, Hindrance.STANDS) if (at, place) == own[0][1:] else _put(lines, own[0], at, place)


def _target(one: Instruction, lines: Sequence[DraftLine], own: int) -> int | Step:
    """The line into which a footnote goes: the one that is named, else its own, else the only one with the words."""
    if one.target.startswith(NOTE):  # "move footnotes 1 and 2 to the end of OP2"
        return step_of(one, Hindrance.NOT_UNDERSTOOD)
    if one.target:
        found = [at for at, line in enumerate(lines) if line.was == one.target and not line.gone]
        return found[0] if found else step_of(one, Hindrance.NO_PARAGRAPH)
    if one.anchor is None or find(lines[own].text, one.anchor):
        return own
    found = [at for at, line in enumerate(lines) if not line.gone and find(line.text, one.anchor)]
    if len(found) > 1:
        return several(one, [Occurrence(1, one.anchor, lines[at].was or "") for at in found])
    return found[0] if found else step_of(one, Hindrance.NO_WORDS)


def _exchanged(one: Instruction, lines: Sequence[DraftLine], language: str) -> list[DraftLine] | Step:
    """The lines with the calls of two footnotes in each other's places."""
    marks = [mark_and_paragraph(label)[0] for label in (one.label, one.others[0])]
    found = [[call for call in _standing(lines, language) if call.mark == mark] for mark in marks]
    if any(len(calls) != 1 for calls in found):
        return step_of(one, Hindrance.NO_NOTE)
    (first,), (second,) = found
    return _put(_put(lines, first, second.at, second.offset), second, first.at, first.offset)


def _put(lines: Sequence[DraftLine], call: _CallInLine, at: int, place: int) -> list[DraftLine]:
    """The lines with a call taken from its place and put into another one."""
    out = list(lines)
    here = out[call.at]
    kept = tuple(note for note in here.new_notes if note.mark != call.mark)
    out[call.at] = replace(here, struck=here.struck | {call.mark}, new_notes=kept)
    there = out[at]
    note = NewNote("", there.text, place, call.mark)
    out[at] = replace(there, new_notes=(*there.new_notes, note))
    return out


def _standing(lines: Sequence[DraftLine], language: str) -> list[_CallInLine]:
    """The calls of the footnotes of a draft, in the order of the revised text."""
    found: list[_CallInLine] = []
    for at, line in enumerate(lines):
        own = [_CallInLine(call.mark, at, place) for call, place in carried_in(line, language).kept]
        new = [] if line.gone else [_CallInLine(note.mark, at, place) for note, place in new_calls(line, language)]
        found += sorted([*own, *new], key=lambda call: call.offset)
    return found


def with_number(one: Instruction, lines: Sequence[DraftLine], language: str) -> Step:
    """What becomes of "footnote 3 becomes footnote 2": notes are counted by their calls, and it has that number after
    all that came and went, or is named with the one that it has."""
    mark, wanted = (mark_and_paragraph(label)[0] for label in (one.label, one.target))
    calls = [call.mark for call in _standing(lines, language) if call.mark.isdigit() or not call.mark]
    calls = [each for at, each in enumerate(calls) if not each or each not in calls[:at]]
    if one.unclear or not mark or not wanted:
        return replace(step_of(one, Hindrance.NOT_UNDERSTOOD), unclear=one.unclear)
    if mark not in calls:
        return step_of(one, Hindrance.NO_NOTE)
    now = str(calls.index(mark) + 1)
    return step_of(one) if now == wanted else replace(step_of(one, Hindrance.NUMBERED), place=f"{NOTE}{now}")
