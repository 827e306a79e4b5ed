"""Footnotes compared by what they say, never by their numbers: "Ibid." stands for the wording it points to.

Two kinds of note: a reference, which only says where a thing is printed ("Résolution 70/1."), and a note with
content of its own, such as a caveat on a term, which a reader must see beside its paragraph. References are the same
where they lead to the same place; what a treaty series or an annex adds to the number is part of the place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from lineage.diff import compare
from lineage.diff.classes import letters
from lineage.diff.edits import ChangeClass, ParagraphDiff
from lineage.diff.units import DATE, WORD, split

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from lineage.documents.resolution import Resolution

REFERENCE_WORDS = 8
"""Content words for each number, symbol or address, up to which a note only refers: 5 in the longest title of a
report with its sales number (A/RES/75/158, note 10), more than 50 in the notes that explain or list."""
LIKENESS = 0.3
"""Share of common words from which one note with content is read as the other one reworded."""
_PLACE = re.compile(r"(?!(?:19|20)\d\d$).*\d.*|[IVXLC]+|[A-Z]|www.*|https?.*", re.DOTALL)
"""A number, symbol or address; but not a year: "Brunéi Darussalam (2008), Indonésie (2009)" lists States."""


class NoteState(StrEnum):
    """What became of a footnote."""

    KEPT = "kept"
    CHANGED = "changed"
    MOVED = "moved"
    """The other text has it under another paragraph."""
    NEW = "new"
    GONE = "gone"
    UNKNOWN = "unknown"
    """The other text carries no notes at all: text forms often leave them out, which says nothing about them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One footnote of a paragraph."""

    mark: str
    """As printed: "22"."""
    wording: str
    """What it says, an "Ibid." resolved."""
    is_reference: bool
    """Whether it only says where something is printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteDiff:
    """One footnote in two texts."""

    state: NoteState
    old: Note | None = None
    new: Note | None = None
    diff: ParagraphDiff | None = None
    """The comparison of the wordings where they differ."""
    elsewhere: tuple[str, ...] = ()
    """For a moved note: the paragraphs of the other text that have it."""

    @property
    def is_reference(self) -> bool:
        """Whether each of its notes is a reference."""
        return all(note.is_reference for note in (self.old, self.new) if note)

    @property
    def classes(self) -> frozenset[ChangeClass]:
        """Classes of what changed: housekeeping for where a reference leads, and for the words of a note their own
        class."""
        if self.state in {NoteState.KEPT, NoteState.MOVED, NoteState.UNKNOWN}:
            return frozenset()
        if self.is_reference:
            return frozenset({ChangeClass.HOUSEKEEPING})
        changes = self.diff.changes if self.diff else ()
        return frozenset(change.change_class for change in changes) or frozenset({ChangeClass.SUBSTANCE})


def notes_of(document: Resolution) -> dict[str, tuple[Note, ...]]:
    """Label of each paragraph with footnotes -> its notes in the order of their calls, each once."""
    known = {
        note.mark: Note(
            mark=note.mark,
            wording=note.resolved or note.text,
            is_reference=_refers(note.resolved or note.text, document.language),
        )
        for note in document.footnotes
    }
    return {
        p.label: _once(known[mark] for mark in p.notes if mark in known)
        for p in document.paragraphs
        if any(mark in known for mark in p.notes)
    }


def compare_notes(old: Sequence[Note], new: Sequence[Note], language: str) -> tuple[NoteDiff, ...]:
    """The notes of a paragraph in two texts: those of the new text in order, then what is gone."""
    left, found = list(_once(old)), dict[Note, NoteDiff]()
    for fits in (_same_words, _same_place, _like_reference, _like_words):
        for note in _once(new):
            partner = None if note in found else _best(note, left, fits)
            if partner is not None:
                left.remove(partner)
                found[note] = _met(partner, note, language)
    return (
        *(found.get(note) or NoteDiff(state=NoteState.NEW, new=note) for note in _once(new)),
        *(NoteDiff(state=NoteState.GONE, old=note) for note in left),
    )


def moved(
    diffs: Iterable[NoteDiff], old: Mapping[str, Sequence[Note]], new: Mapping[str, Sequence[Note]]
) -> tuple[NoteDiff, ...]:
    """`diffs` with those notes reported as moved that the other text has under another paragraph, and none as new or
    gone where one of the two texts carries no notes."""
    told: list[NoteDiff] = []
    known = unless_unknown(diffs, old, new)
    if all(one.state not in {NoteState.NEW, NoteState.GONE} for one in known):
        return known
    places = {NoteState.NEW: _labels(old), NoteState.GONE: _labels(new)}
    for one in known:
        note = one.new or one.old
        labels = places[one.state].get(letters(note.wording)) if one.state in places and note else None
        told.append(replace(one, state=NoteState.MOVED, elsewhere=tuple(labels)) if labels else one)
    return tuple(told)


def unless_unknown(
    diffs: Iterable[NoteDiff], old: Mapping[str, Sequence[Note]], new: Mapping[str, Sequence[Note]]
) -> tuple[NoteDiff, ...]:
    """`diffs` with what is new or gone as unknown where one of the two texts (label -> notes) carries no notes."""
    if old and new:
        return tuple(diffs)
    return tuple(
        replace(one, state=NoteState.UNKNOWN) if one.state in {NoteState.NEW, NoteState.GONE} else one for one in diffs
    )


def _labels(notes: Mapping[str, Sequence[Note]]) -> dict[str, list[str]]:
    labels: defaultdict[str, list[str]] = defaultdict(list)
    for label, some in notes.items():
        for note in some:
            labels[letters(note.wording)].append(label)
    return dict(labels)


def _once(notes: Iterable[Note]) -> tuple[Note, ...]:
    return tuple({note.mark: note for note in notes}.values())


def _met(old: Note, new: Note, language: str) -> NoteDiff:
    if _same_words(old, new) or _same_place(old, new):
        return NoteDiff(state=NoteState.KEPT, old=old, new=new)
    return NoteDiff(state=NoteState.CHANGED, old=old, new=new, diff=compare(old.wording, new.wording, language))


def _best(note: Note, others: Sequence[Note], fits: Callable[[Note, Note], float]) -> Note | None:
    scored = [(fits(other, note), -index) for index, other in enumerate(others)]
    score, index = max(scored, default=(0.0, 0))
    return others[-index] if score else None


def _same_words(old: Note, new: Note) -> float:
    return float(letters(old.wording) == letters(new.wording))


def _same_place(old: Note, new: Note) -> float:
    """References that lead to one place, one of them in fewer words: "Résolution 70/1 de l'Assemblée générale"."""
    if not (old.is_reference and new.is_reference) or _places(old) != _places(new):
        return 0.0
    one, other = _words(old), _words(new)
    return float(one <= other or other <= one)


def _like_reference(old: Note, new: Note) -> float:
    """References in the same words to different places: one report and the next."""
    return float(old.is_reference and new.is_reference and _words(old) == _words(new))


def _like_words(old: Note, new: Note) -> float:
    if old.is_reference or new.is_reference:
        return 0.0
    one, other = _words(old), _words(new)
    share = len(one & other) / max(1, len(one | other))
    return share if share >= LIKENESS else 0.0


def _pieces(wording: str) -> list[str]:
    return re.findall(r"(?<![\w/.\-])[\w/.\-]*\w", wording)


def _places(note: Note) -> tuple[str, ...]:
    return tuple(piece for piece in _pieces(note.wording) if _PLACE.fullmatch(piece))


def _words(note: Note) -> frozenset[str]:
    return frozenset(p.casefold() for p in _pieces(note.wording) if len(p) > 2 and not _PLACE.fullmatch(p))


def _refers(wording: str, language: str) -> bool:
    units = split(wording, language)
    places = sum(unit.kind != DATE and bool(_PLACE.fullmatch(unit.text)) for unit in units)
    words = sum(unit.kind == WORD and not _PLACE.fullmatch(unit.text) for unit in units)
    return bool(places) and words <= REFERENCE_WORDS * places
