"""Footnotes under their paragraphs: those with content of their own in full, references on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.edits import Operation
from lineage.diff.note_changes import NoteState
from lineage.render.catalogue import text
from lineage.render.comparison.comparison_reading import Segment, segments

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.diff.note_changes import NoteDiff
    from lineage.render.comparison.comparison_reading import View


SEPARATOR = " · "
"""Between the references of a line."""


class NoteLine(NamedTuple):
    """One line under a paragraph."""

    lead: str
    """What the line is, with its colon: "Note explicative 22 · nouvelle :"."""
    pieces: tuple[Segment, ...]
    """The wording with what changed."""


def note_lines(notes: Sequence[NoteDiff], view: View) -> tuple[NoteLine, ...]:
    """The lines for the footnotes of a paragraph. A note that the new text has under another paragraph stands there."""
    here = [one for one in notes if one.new is not None or one.state is NoteState.GONE]
    lines = [NoteLine(_lead(one, view.ui), tuple(_pieces(one, view))) for one in here if not one.is_reference]
    references = [one for one in here if one.is_reference]
    if references:
        lead = text(view.ui, "compare.note_lead", lead=text(view.ui, "compare.note_references"))
        lines.append(NoteLine(lead, tuple(_joined(references, view))))
    return tuple(lines)


def _lead(one: NoteDiff, ui: str) -> str:
    marks = [note.mark for note in (one.new, one.old) if note]
    mark = " ← ".join(dict.fromkeys(marks))
    state = text(ui, f"compare.note_state.{one.state.value}", labels=", ".join(one.elsewhere))
    return text(ui, "compare.note_lead", lead=f"{text(ui, 'compare.note_own', mark=mark)} · {state}")


def _pieces(one: NoteDiff, view: View) -> Iterator[Segment]:
    if one.diff is not None:
        yield from segments(one.diff, view)
        return
    note = one.new or one.old
    operation = _OPERATIONS.get(one.state, Operation.EQUAL)
    if note is not None:
        yield Segment(operation, note.wording, None)


_OPERATIONS = {NoteState.NEW: Operation.INSERT, NoteState.GONE: Operation.DELETE}


def _joined(references: Sequence[NoteDiff], view: View) -> Iterator[Segment]:
    for index, one in enumerate(references):
        if index:
            yield Segment(Operation.EQUAL, SEPARATOR, None)
        yield from _pieces(one, view)
