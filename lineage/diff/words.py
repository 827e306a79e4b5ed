"""Two texts compared word by word: edits that tile both and can be replayed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.classes import changes_of
from lineage.diff.cleaning import clean
from lineage.diff.edits import Edit, Operation, ParagraphDiff
from lineage.diff.matching import match
from lineage.diff.terms import NONE
from lineage.diff.units import differing_terms, split
from lineage.diff.vocabulary import vocabulary
from lineage.diff.wording import wording_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.diff.matching import Match
    from lineage.diff.terms import Substitutions
    from lineage.diff.units import Unit


def compare(old: str, new: str, language: str, substitutions: Substitutions = NONE) -> ParagraphDiff:
    """The comparison of two texts of `language` ("fr", "en").

    Words are never cut; white space and spelling are compared as printed, after the words have been
    aligned. Terms of `substitutions` are aligned with what replaced them, and the change is of class terminology.
    """
    known = {**vocabulary(language).verbs, **substitutions.terms}
    terms = differing_terms(old, new, language, known)
    old_units, new_units = (split(text, language, terms) for text in (old, new))
    matches, complete = match([unit.key for unit in old_units], [unit.key for unit in new_units])
    edits = tuple(_edits(old, new, _anchors(old_units, new_units, clean(old_units, new_units, matches))))
    changes = changes_of(old, new, edits, language, substitutions)
    return ParagraphDiff(
        edits=edits, changes=changes, wording=wording_of(old, new, changes, language), complete=complete
    )


def replay(old: str, edits: Sequence[Edit]) -> str:
    """The new text: `edits` applied to `old`. Raises ValueError where they were made for another text."""
    pieces: list[str] = []
    place = 0
    for edit in edits:
        if edit.operation is Operation.INSERT:
            pieces.append(edit.text)
            continue
        if edit.old_start != place or old[place : edit.old_end] != edit.text:
            raise ValueError(f"the edits do not fit the text at character {place}")
        place = edit.old_end
        if edit.operation is Operation.EQUAL:
            pieces.append(edit.text)
    if place != len(old):
        raise ValueError(f"the edits end at character {place} of {len(old)}")
    return "".join(pieces)


def _anchors(old: Sequence[Unit], new: Sequence[Unit], matches: Sequence[Match]) -> Iterator[tuple[Unit, Unit]]:
    """Pairs of units that are the same for the alignment, in order; they may be printed differently."""
    for run in matches:
        yield from zip(old[run.old : run.old + run.length], new[run.new : run.new + run.length], strict=True)


def _edits(old: str, new: str, anchors: Iterator[tuple[Unit, Unit]]) -> Iterator[Edit]:
    """The edits, neighbouring pieces of one operation joined, deletion before insertion."""
    waiting: list[Edit] = []
    for piece in _pieces(old, new, anchors):
        if waiting and (piece.operation is Operation.EQUAL) != (waiting[-1].operation is Operation.EQUAL):
            yield from _joined(old, new, waiting)
            waiting = []
        waiting.append(piece)
    yield from _joined(old, new, waiting)


def _joined(old: str, new: str, pieces: Sequence[Edit]) -> Iterator[Edit]:
    """One EQUAL, or one DELETE and one INSERT, for neighbouring pieces that are all equal or all changed."""
    if not pieces:
        return
    first, last = pieces[0], pieces[-1]
    place = _Stretch(first.old_start, last.old_end, first.new_start, last.new_end)
    if first.operation is Operation.EQUAL:
        yield place.equal(new)
    else:
        yield from place.replaced(old, new)


def _pieces(old: str, new: str, anchors: Iterator[tuple[Unit, Unit]]) -> Iterator[Edit]:
    i = j = 0
    for one, other in anchors:
        yield from _between(old, new, _Stretch(i, one.start, j, other.start))
        pair = _Stretch(one.start, one.end, other.start, other.end)
        if one.text == other.text:
            yield pair.equal(new)
        else:
            yield from pair.replaced(old, new)
        i, j = one.end, other.end
    yield from _between(old, new, _Stretch(i, len(old), j, len(new)))


def _between(old: str, new: str, gap: _Stretch) -> Iterator[Edit]:
    """The stretch between two anchors: white space that both have at an end is equal, the rest is replaced."""
    i, i_end, j, j_end = gap
    head = _common_space(old[i:i_end], new[j:j_end])
    tail = _common_space(old[i + head : i_end][::-1], new[j + head : j_end][::-1])
    if head:
        yield _Stretch(i, i + head, j, j + head).equal(new)
    yield from _Stretch(i + head, i_end - tail, j + head, j_end - tail).replaced(old, new)
    if tail:
        yield _Stretch(i_end - tail, i_end, j_end - tail, j_end).equal(new)


def _common_space(old: str, new: str) -> int:
    """Length of the white space that both texts begin with, 0 where it is not the same."""
    space = old[: len(old) - len(old.lstrip())]
    return len(space) if space and space == new[: len(new) - len(new.lstrip())] else 0


class _Stretch(NamedTuple):
    """A stretch of the old text and one of the new text, by offsets, ends exclusive."""

    old: int
    old_end: int
    new: int
    new_end: int

    def equal(self, new: str) -> Edit:
        """The edit that keeps it."""
        return self._edit(Operation.EQUAL, new[self.new : self.new_end])

    def replaced(self, old: str, new: str) -> Iterator[Edit]:
        """The deletion of what the old text has, then the insertion of what the new one has."""
        if self.old < self.old_end:
            yield self._replace(new_end=self.new)._edit(Operation.DELETE, old[self.old : self.old_end])
        if self.new < self.new_end:
            yield self._replace(old=self.old_end)._edit(Operation.INSERT, new[self.new : self.new_end])

    def _edit(self, operation: Operation, text: str) -> Edit:
        return Edit(
            operation=operation,
            text=text,
            old_start=self.old,
            old_end=self.old_end,
            new_start=self.new,
            new_end=self.new_end,
        )
