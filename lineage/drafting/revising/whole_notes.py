"""Footnotes that come or go as a whole, whose words stay: "delete footnote 3", "add a footnote after “report”"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage import languages
from lineage.documents.papers.asking_verbs import Action
from lineage.documents.papers.named_notes import NOTE, mark_and_paragraph, nth_called
from lineage.drafting.revising.not_done import not_there, places_of, several
from lineage.drafting.revising.revisions import DraftLine, Hindrance, NewNote, Occurrence, Step, step_of
from lineage.drafting.revising.words.finding_words import STOPS
from lineage.drafting.revising.words.meant_words import meant

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.documents.papers.instructions import Instruction
    from lineage.documents.resolution import NoteCall

_SIGNS = ",;.:"
"""Signs of the sentence between a word and the call of its note, or behind the call."""


def without_note(one: Instruction, notes: Mapping[str, str], lines: Sequence[DraftLine]) -> list[DraftLine] | Step:
    """The lines without the calls of the footnote that an instruction names by its mark, or by the paragraph that calls
    it alone; the step that says why not. `notes` are mark -> text."""
    marks = calls_named(one, notes, lines)
    if isinstance(marks, Step):
        return marks
    called = {was for was, call in _held(lines) if call.mark in marks}
    return [
        replace(
            line,
            struck=line.struck | marks if line.was in called and line.was else line.struck,
            # "move footnote 3 to OP2", then "delete footnote 3"
            new_notes=tuple(note for note in line.new_notes if note.mark not in marks),
        )
        for line in lines
    ]


def calls_named(one: Instruction, notes: Mapping[str, str], lines: Sequence[DraftLine]) -> frozenset[str] | Step:
    """The mark of the footnote that an instruction names, as one of a set; the step that says why none is meant."""
    mark, paragraph = mark_and_paragraph(one.label)
    own = [label for label in notes if label.isalnum()]
    held = _held(lines)
    if paragraph:
        held = [(was, call) for was, call in held if was == paragraph]
        counted = mark.startswith("(")
        mark = nth_called(mark, [call.mark for _, call in held])
        if counted and not mark:
            return step_of(one, Hindrance.NO_NOTE)
    elif one.label == NOTE and len(own) == 1:
        mark = own[0]
    marks = dict.fromkeys(call.mark for _, call in held if not mark or call.mark == mark)
    marks = {each: None for each in marks if each not in _gone(lines)}
    if not marks:
        return step_of(one, Hindrance.NO_NOTE)
    if len(marks) > 1:
        return several(one, [Occurrence(at, f"{each}. {notes.get(each, '')}") for at, each in enumerate(marks, 1)])
    return frozenset(marks)


def _held(lines: Sequence[DraftLine]) -> list[tuple[str | None, NoteCall]]:
    """The calls of the draft, each with the label of its paragraph."""
    return [(line.was, call) for line in lines if line.paragraph and not line.gone for call in line.paragraph.calls]


def _gone(lines: Sequence[DraftLine]) -> set[str]:
    """The marks of the notes that were taken out, and put nowhere else."""
    moved = {note.mark for line in lines for note in line.new_notes}
    return {mark for line in lines for mark in line.struck} - moved


def with_note(one: Instruction, lines: Sequence[DraftLine], at: int, language: str) -> list[DraftLine] | Step:
    """The lines with a footnote called behind the words that an instruction quotes in the paragraph at `at`, or at its
    end; the step that says why not."""
    if not one.new:
        return step_of(one, Hindrance.NOTHING_NEW)
    if one.paragraphs and one.anchor is None and one.place != "end":
        return step_of(one, Hindrance.NO_PLACE)
    place = call_place(one, lines, at, language)
    if isinstance(place, Step):
        return place
    words = f"{one.new}." if one.new[-1:].isalnum() else one.new
    line = lines[at]
    note = NewNote(words[:1].upper() + words[1:], line.text, place)
    return [*lines[:at], replace(line, new_notes=(*line.new_notes, note)), *lines[at + 1 :]]


def call_place(one: Instruction, lines: Sequence[DraftLine], at: int, language: str) -> int | Step:
    """Where a footnote is called in the line at `at`: behind the words that an instruction quotes, or the word before
    them, or at its end; the step that says why nowhere."""
    if one.place not in {"after", "before", "end"} or (one.place != "end" and one.anchor is None):
        return step_of(one, Hindrance.NO_PLACE)
    line = lines[at]
    place = len(line.text.rstrip(f"{STOPS} "))
    if one.anchor is not None:
        found = meant(line.text, replace(one, action=Action.REPLACE, old=one.anchor, anchor=None))
        if len(found) != 1:
            return not_there(one, lines, places_of(line.text, found), one.anchor)
        place = len(line.text[: found[0].start].rstrip()) if one.place == "before" else found[0].end
    if _behind_signs(lines, language) and line.text[place : place + 1] in tuple(_SIGNS):
        place += 1
    return place


def _behind_signs(lines: Sequence[DraftLine], language: str) -> bool:
    """Whether calls stand behind the comma or stop, as in "the Charter,¹", as most of the draft do; where it has none
    beside a sign, as the language has them."""
    own = [(line.paragraph.text, call.offset) for line in lines if line.paragraph for call in line.paragraph.calls]
    behind = sum(text[at - 1 : at] in tuple(_SIGNS) for text, at in own if at)
    before = sum(re.match(rf"\s?[{_SIGNS}]", text[at:]) is not None for text, at in own)
    return behind > before or (behind == before and not languages.language(language).typography.before_mark)
