"""Footnotes of a redline: what a note says changes in the note itself, calls come and go with their notes."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from lineage.diff import compare
from lineage.diff.edits import Operation
from lineage.diff.note_changes import NoteState, compare_notes, notes_of, unless_unknown
from lineage.diff.signed_changes import Tracked
from lineage.documents.resolution import Kind, Paragraph, Resolution
from lineage.languages import DEFAULT
from lineage.render.comparison.comparison_reading import View, segments
from lineage.render.word.change_marker import Marker
from lineage.render.word.footnotes import separators
from lineage.render.word.letters import BodyLetters
from lineage.render.word.tracked_edits import delete, inserted, plain_look, put_at
from lineage.sources.word.wordprocessingml import attribute, child, children, number, tag

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from lineage.diff.edits import ParagraphDiff
    from lineage.diff.note_changes import Note, NoteDiff
    from lineage.render.word.package import Package


class NoteWriter:
    """The footnotes of the file that is changed."""

    def __init__(self, package: Package, old: Resolution, new: Resolution, marker: Marker) -> None:
        self._package, self._marker, self._language = package, marker, new.language
        self._old, self._new = notes_of(old), notes_of(new)
        self._known = bool(self._new) and (bool(self._old) or package.related("footnotes") is None)
        self._root = package.related("footnotes")
        self._call_look: Any = next((r for r in package.document.iter(qn("w:r")) if _calls(r)), None)

    def compared(
        self, old: Paragraph, new: Paragraph, calls: Sequence[int], carried: Mapping[int, frozenset[int]]
    ) -> tuple[list[int], dict[int, Any]]:
        """The calls of a paragraph that go, out of `calls`, its letters in the file, and those that come, by their
        offset in the new text. `carried` gives offsets of the old text in the new one.

        A call that stays at its word stays, and the words of its note change in place. Where one of the two texts has
        no notes, nothing is known and nothing changes."""
        before, after = self._old.get(old.label, ()), self._new.get(new.label, ())
        diffs = compare_notes(before, after, self._language)
        told = diffs if self._known else unless_unknown(diffs, self._old, self._new)
        by_mark = {one.old.mark: one for one in told if one.old}
        there = {call.mark: call.offset for call in reversed(new.calls)}
        wanted = {note.mark: note for note in after} if self._known else {}
        if len(calls) != len(old.calls):
            return [], {}
        gone: list[int] = []
        for place, call in zip(calls, old.calls, strict=True):
            one = by_mark.get(call.mark)
            if one is None or one.state is NoteState.UNKNOWN:
                continue
            if one.new is not None and there.get(one.new.mark) in carried.get(call.offset, ()):
                self._reword(one)
                wanted.pop(one.new.mark, None)
            else:
                gone.append(place)
        return gone, self._called(new, wanted)

    def called(self, new: Paragraph) -> dict[int, Any]:
        """The calls of a paragraph that is put in, by their offsets."""
        return self._called(new, {note.mark: note for note in self._new.get(new.label, ())})

    def _called(self, new: Paragraph, wanted: dict[str, Note]) -> dict[int, Any]:
        found: dict[int, Any] = {}
        for call in new.calls:
            note = wanted.pop(call.mark, None)
            if note is not None:
                found[call.offset] = self._make(note)
        return found

    def _make(self, note: Note) -> Any:
        """A new note, and the tracked call of it."""
        root = self._notes()
        identifier = str(max((number(attribute(one, "id"), 0) for one in root), default=0) + 1)
        like = next((n for n in children(root, "footnote") if not attribute(n, "type")), None)
        element = OxmlElement("w:footnote")
        element.set(qn("w:id"), identifier)
        element.append(self._paragraph(note.wording, child(like, "p")))
        root.append(element)
        holder = self._marker.element(Operation.INSERT)
        holder.append(_reference("w:footnoteReference", self._call_look))
        holder[0][-1].set(qn("w:id"), identifier)
        return holder

    def _paragraph(self, wording: str, like: Any) -> Any:
        paragraph = OxmlElement("w:p")
        properties = child(like, "pPr")
        if properties is not None:
            paragraph.append(copy.deepcopy(properties))
        runs = [] if like is None else list(like.iter(qn("w:r")))
        mark = next((r for r in runs if child(r, "footnoteRef") is not None), self._call_look)
        text = next((r for r in reversed(runs) if child(r, "t") is not None), None)
        holder = self._marker.element(Operation.INSERT)
        holder.append(_reference("w:footnoteRef", mark))
        paragraph.append(holder)
        paragraph.append(inserted(Tracked(Operation.INSERT, f" {wording}"), text, self._marker))
        return paragraph

    def _notes(self) -> Any:
        if self._root is None:
            self._root = separators()
            self._package.add("footnotes", self._root)
        return self._root

    def _reword(self, one: NoteDiff) -> None:
        """The words of a note that stays."""
        if one.old is None or one.new is None or one.old.wording == one.new.wording or self._root is None:
            return
        diff = one.diff or compare(one.old.wording, one.new.wording, self._language)
        for note in children(self._root, "footnote"):
            letters = BodyLetters(note, self._package.name)
            paragraph = Paragraph(
                document="", label="note", kind=Kind.ANNEX, number=None, text=one.old.wording, opening=""
            )
            if attribute(note, "type") or not letters.holds(paragraph.text):
                continue
            _apply(letters, letters.locate([paragraph])["note"], diff, self._marker)
            return


def _apply(letters: BodyLetters, places: list[int], diff: ParagraphDiff, marker: Marker) -> None:
    pieces = list(segments(diff, View(ui=DEFAULT)))
    text = "".join(piece.text for piece in pieces if piece.operation is not Operation.INSERT)
    own = letters.owned(text, places)
    at, work = 0, []
    for piece in pieces:
        if piece.operation is not Operation.EQUAL:
            work.append((at, piece))
        at += len(piece.text) if piece.operation is not Operation.INSERT else 0
    for at, piece in reversed(work):
        if piece.operation is Operation.DELETE:
            delete(letters, [p for o in range(at, at + len(piece.text)) for p in own[o]], marker)
            continue
        look = letters.all[places[max(0, min(at, len(places)) - 1)]].run
        put_at(letters, (text, own), at, [inserted(Tracked(Operation.INSERT, piece.text), look, marker)])


def carried(pieces: Sequence[Tracked]) -> dict[int, frozenset[int]]:
    """Offset in the old text -> the offsets in the new one that are the same place: of words that are put in there
    both ends, so that the call of a note that stands before them or behind them stays."""
    found, at, there = {0: frozenset({0})}, 0, 0
    for piece in pieces:
        size = len(piece.text)
        if piece.operation is Operation.EQUAL:
            found.update({at + n: frozenset({there + n}) for n in range(1, size + 1)})
        at += size if piece.operation is not Operation.INSERT else 0
        there += size if piece.operation is not Operation.DELETE else 0
        found[at] = found.get(at, frozenset()) | {there}
    return found


def standing_calls(
    old: Paragraph, new: Paragraph, calls: Sequence[int], dead: Collection[int]
) -> dict[tuple[int, int], int]:
    """Offsets in both texts of the calls that stay, each with its letter in the file."""
    if len(calls) != len(old.calls):
        return {}
    there = {call.mark: call.offset for call in reversed(new.calls)}
    pairs = zip(calls, old.calls, strict=True)
    return {(call.offset, there[call.mark]): at for at, call in pairs if at not in dead and call.mark in there}


def _calls(run: Any) -> bool:
    return any(tag(node) == "footnoteReference" for node in run)


def _reference(name: str, like: Any) -> Any:
    run = OxmlElement("w:r")
    look = plain_look(like)
    if look is None:
        look = OxmlElement("w:rPr")
        raised = OxmlElement("w:vertAlign")
        raised.set(qn("w:val"), "superscript")
        look.append(raised)
    run.append(look)
    run.append(OxmlElement(name))
    return run
