"""Two texts compared word by word: edits that tile both and can be replayed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.classes import changes_of, wording_of
from lineage.diff.edits import Edit, Operation, ParagraphDiff
from lineage.diff.matching import clean, match
from lineage.diff.replaced_terms import NONE
from lineage.diff.units import Terms, split_alike
from lineage.diff.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.diff.matching import Match
    from lineage.diff.replaced_terms import Substitutions
    from lineage.diff.units import Unit


def compare(old: str, new: str, language: str, substitutions: Substitutions = NONE) -> ParagraphDiff:
    """The comparison of two texts of `language` ("fr", "en").

    Words are never cut; white space and spelling are compared as printed, after the words have been
    aligned. Terms of `substitutions` are aligned with what replaced them, and the change is of class terminology.
    """
    terms = _terms(language, substitutions.lookup)
    old_units, new_units = split_alike(old, new, language, terms)
    matches, complete = match([unit.key for unit in old_units], [unit.key for unit in new_units])
    stretches = _stretches(old, new, old_units, new_units, clean(old_units, new_units, matches))
    edits = tuple(edit for stretch in stretches for edit in stretch.edits(old, new))
    changes = changes_of(old, new, edits, language, terms)
    return ParagraphDiff(
        edits=edits, changes=changes, wording=wording_of(old, new, changes, language), complete=complete
    )


@lru_cache(maxsize=64)
def _terms(language: str, substitutions: Terms) -> Terms:
    """The formulas of a language and the terms of a corpus."""
    return Terms({**vocabulary(language).verbs, **substitutions.keys})


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


class _Stretch(NamedTuple):
    """A stretch of the old text and one of the new text, by offsets, ends exclusive."""

    old: int
    old_end: int
    new: int
    new_end: int
    equal: bool

    def edits(self, old: str, new: str) -> Iterator[Edit]:
        """One EQUAL, or the deletion of what the old text has, then the insertion of what the new one has."""
        if self.equal:
            yield self._edit(Operation.EQUAL, new[self.new : self.new_end])
            return
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


def _stretches(
    old: str, new: str, before: Sequence[Unit], after: Sequence[Unit], matches: Sequence[Match]
) -> list[_Stretch]:
    """Stretches that tile both texts, equal and changed by turns."""
    joined: list[_Stretch] = []
    for piece in _pieces(old, new, before, after, matches):
        if piece.old == piece.old_end and piece.new == piece.new_end:
            continue
        if joined and joined[-1].equal == piece.equal:
            joined[-1] = joined[-1]._replace(old_end=piece.old_end, new_end=piece.new_end)
        else:
            joined.append(piece)
    return joined


def _pieces(
    old: str, new: str, before: Sequence[Unit], after: Sequence[Unit], matches: Sequence[Match]
) -> Iterator[_Stretch]:
    i = j = 0
    for run in matches:
        ones, others = before[run.old : run.old + run.length], after[run.new : run.new + run.length]
        whole = _Stretch(ones[0].start, ones[-1].end, others[0].start, others[-1].end, equal=True)
        if old[whole.old : whole.old_end] == new[whole.new : whole.new_end]:
            yield from _between(old, new, _Stretch(i, whole.old, j, whole.new, equal=False))
            yield whole
            i, j = whole.old_end, whole.new_end
            continue
        for one, other in zip(ones, others, strict=True):
            yield from _between(old, new, _Stretch(i, one.start, j, other.start, equal=False))
            yield _Stretch(one.start, one.end, other.start, other.end, equal=one.text == other.text)
            i, j = one.end, other.end
    yield from _between(old, new, _Stretch(i, len(old), j, len(new), equal=False))


def _between(old: str, new: str, gap: _Stretch) -> Iterator[_Stretch]:
    """The stretch between two anchors: white space that both have at an end is equal, the rest is replaced."""
    i, i_end, j, j_end, _ = gap
    if old[i:i_end] == new[j:j_end]:
        yield gap._replace(equal=True)
        return
    head = _common_space(old[i:i_end], new[j:j_end])
    tail = _common_space(old[i + head : i_end][::-1], new[j + head : j_end][::-1])
    yield _Stretch(i, i + head, j, j + head, equal=True)
    yield _Stretch(i + head, i_end - tail, j + head, j_end - tail, equal=False)
    yield _Stretch(i_end - tail, i_end, j_end - tail, j_end, equal=True)


def _common_space(old: str, new: str) -> int:
    """Length of the white space that both texts begin with, 0 where it is not the same."""
    space = old[: len(old) - len(old.lstrip())]
    return len(space) if space and space == new[: len(new) - len(new.lstrip())] else 0
