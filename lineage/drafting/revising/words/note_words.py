"""The words of a footnote that an instruction changes: "footnote 5 should read “...”"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action
from lineage.documents.papers.named_notes import mark_and_paragraph, nth_called
from lineage.documents.resolution import Kind
from lineage.drafting.revising.revisions import DraftLine, Hindrance, Step, step_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineage.documents.papers.instructions import Instruction

_CHANGES = frozenset({Action.DELETE, Action.REPLACE, Action.INSERT, Action.ADD})


def in_note(
    one: Instruction,
    notes: dict[str, str],
    lines: Sequence[DraftLine],
    change: Callable[[DraftLine, Instruction], tuple[Step, DraftLine]],
) -> Step:
    """Does an instruction for the words of one of `notes`, mark -> text; `change` does one on a line of its own."""
    own = [mark for mark in notes if mark.isalnum()]  # "*" is the note on the list of sponsors
    mark, paragraph = mark_and_paragraph(one.label)
    mark = nth_called(mark, _calls(paragraph, lines))
    if mark and paragraph and mark not in _calls(paragraph, lines):
        return step_of(one, Hindrance.NO_NOTE)
    mark = mark or (_mark(paragraph, lines) if paragraph or len(own) != 1 else own[0])
    whole = one.old is None and one.action is Action.REPLACE and bool(one.new)
    of_words = one.action in _CHANGES and (one.old is not None or (bool(one.new) and bool(one.place)))
    if one.paragraphs or one.target or not (whole or of_words):
        return step_of(one, Hindrance.NOT_UNDERSTOOD)
    if mark not in notes:
        return step_of(one, Hindrance.NO_NOTE)
    text = notes[mark]
    if whole and one.new is not None:
        stop = "." if text.endswith(".") and one.new.strip()[-1:].isalnum() else ""
        notes[mark] = f"{one.new.strip()}{stop}"
        return step_of(one, old=text, new=notes[mark]) if notes[mark] != text else step_of(one, Hindrance.STANDS)
    step, line = change(DraftLine(was=one.label, kind=Kind.OPERATIVE, number=None, text=text, paragraph=None), one)
    notes[mark] = line.text
    return step


def _mark(paragraph: str, lines: Sequence[DraftLine]) -> str:
    """The mark of the footnote that a paragraph alone calls; "" for none."""
    calls = _calls(paragraph, lines)
    return calls[0] if len(calls) == 1 else ""


def _calls(paragraph: str, lines: Sequence[DraftLine]) -> list[str]:
    return [call.mark for line in lines if line.was == paragraph and line.paragraph for call in line.paragraph.calls]
