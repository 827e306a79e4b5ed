"""The words of a footnote of the next draft that stay, go and come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.diff import compare
from lineage.diff.edits import Operation
from lineage.diff.signed_changes import Tracked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.drafting.housekeeping.draft_changes import NextDraft, NoteChange


def note_pieces(draft: NextDraft, note: NoteChange) -> Iterator[Tracked]:
    """The words of a footnote that stay, go and come: of a list of resolutions the last one alone. A placeholder comes
    as a whole, with the words that it repeats: "[and 79/154, with any others since]"."""
    old = new = ""
    for edit in compare(note.old, note.new, draft.base.language).edits:
        if edit.operation is Operation.EQUAL and new.count("[") <= new.count("]"):
            yield from _replaced(old, new)
            yield Tracked(Operation.EQUAL, edit.text)
            old = new = ""
            continue
        old += edit.text if edit.operation is not Operation.INSERT else ""
        new += edit.text if edit.operation is not Operation.DELETE else ""
    yield from _replaced(old, new)


def _replaced(old: str, new: str) -> Iterator[Tracked]:
    if old:
        yield Tracked(Operation.DELETE, old)
    if new:
        yield Tracked(Operation.INSERT, new)
