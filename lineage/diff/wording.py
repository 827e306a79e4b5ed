"""What happened to the wording of a paragraph, at one look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.diff.edits import Change, ChangeClass, Wording
from lineage.diff.units import split

if TYPE_CHECKING:
    from collections.abc import Sequence

LOSS = 0.05
"""Largest share of a text's words that may go while the text still counts as only extended; the same for
what comes in while it counts as only shortened."""


def wording_of(old: str, new: str, changes: Sequence[Change], language: str) -> Wording:
    """The wording over one link, by these rules, the first that holds:

    verbatim: no change. Form only, terminology only, updated: no change beyond form, terminology,
    housekeeping. Extended: of the words of the old text at most LOSS are gone, and new ones outweigh them
    three times. Shortened: the reverse. Reworded: all else. Function words and punctuation weigh nothing.
    """
    classes = frozenset(change.change_class for change in changes)
    if ChangeClass.SUBSTANCE not in classes:
        return next(wording for allowed, wording in _WITHOUT_SUBSTANCE if classes <= allowed)
    substance = [change for change in changes if change.change_class is ChangeClass.SUBSTANCE]
    gone = sum(_weight(change.old, language) for change in substance)
    come = sum(_weight(change.new, language) for change in substance)
    if gone <= LOSS * _weight(old, language) and come > 3 * gone:
        return Wording.EXTENDED
    if come <= LOSS * _weight(new, language) and gone > 3 * come:
        return Wording.SHORTENED
    return Wording.REWORDED


_WITHOUT_SUBSTANCE = (
    (frozenset[ChangeClass](), Wording.VERBATIM),
    (frozenset({ChangeClass.FORM}), Wording.FORM),
    (frozenset({ChangeClass.FORM, ChangeClass.TERMINOLOGY}), Wording.TERMINOLOGY),
    (frozenset({ChangeClass.FORM, ChangeClass.TERMINOLOGY, ChangeClass.HOUSEKEEPING}), Wording.UPDATED),
)


def _weight(text: str, language: str) -> float:
    return sum(unit.weight for unit in split(text, language))
