"""Two texts compared word by word: edits that can be replayed, changes with their class, the wording at a glance."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lineage.diff.classes import changes_of
from lineage.diff.edits import ChangeClass, ParagraphDiff, Wording, edits_of, replay
from lineage.diff.matching import clean, match
from lineage.diff.replaced_terms import NONE
from lineage.diff.units import Terms, split, split_alike, within
from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.diff.edits import Change
    from lineage.diff.replaced_terms import Substitutions
    from lineage.diff.units import Unit

__all__ = ["compare", "replay"]

LOSS = 0.05
"""Largest share of a text's words that may go while the text still counts as only extended; the same for
what comes in while it counts as only shortened."""


def compare(old: str, new: str, language: str, substitutions: Substitutions = NONE) -> ParagraphDiff:
    """The comparison of two texts of `language` ("fr", "en").

    Words are never cut; white space and spelling are compared as printed, after the words have been
    aligned. Terms of `substitutions` are aligned with what replaced them, and the change is of class terminology.
    """
    terms = _terms(language, substitutions.lookup)
    old_units, new_units = split_alike(old, new, language, terms)
    matches, complete = match([unit.key for unit in old_units], [unit.key for unit in new_units])
    edits = edits_of(old, new, old_units, new_units, clean(old_units, new_units, matches))
    changes = changes_of(old, new, edits, language, terms)
    return ParagraphDiff(edits=edits, changes=changes, wording=_wording(old, new, changes, language), complete=complete)


@lru_cache(maxsize=64)
def _terms(language: str, substitutions: Terms) -> Terms:
    """The formulas of a language and the terms of a corpus."""
    return Terms({**vocabulary(language).verbs, **substitutions.keys})


def _wording(old: str, new: str, changes: Sequence[Change], language: str) -> Wording:
    """The wording over one link, by these rules, the first that holds:

    verbatim: no change. Form only, terminology only, updated: no change beyond form, terminology,
    housekeeping. Extended: of the words of the old text at most LOSS are gone, and new ones outweigh them
    three times. Shortened: the reverse. Reworded: everything else. Function words and punctuation weigh nothing.
    """
    classes = frozenset(change.change_class for change in changes)
    if ChangeClass.SUBSTANCE not in classes:
        return next(wording for allowed, wording in _WITHOUT_SUBSTANCE if classes <= allowed)
    substance = [change for change in changes if change.change_class is ChangeClass.SUBSTANCE]
    old_units, new_units = split(old, language), split(new, language)
    gone = sum(_weight(old_units, change.old_start, change.old_end) for change in substance)
    come = sum(_weight(new_units, change.new_start, change.new_end) for change in substance)
    if gone <= LOSS * _weight(old_units, 0, len(old)) and come > 3 * gone:
        return Wording.EXTENDED
    if come <= LOSS * _weight(new_units, 0, len(new)) and gone > 3 * come:
        return Wording.SHORTENED
    return Wording.REWORDED


_WITHOUT_SUBSTANCE = (
    (frozenset[ChangeClass](), Wording.VERBATIM),
    (frozenset({ChangeClass.FORM}), Wording.FORM),
    (frozenset({ChangeClass.FORM, ChangeClass.TERMINOLOGY}), Wording.TERMINOLOGY),
    (frozenset({ChangeClass.FORM, ChangeClass.TERMINOLOGY, ChangeClass.HOUSEKEEPING}), Wording.UPDATED),
)


def _weight(units: Sequence[Unit], start: int, end: int) -> float:
    """What the units of a stretch of characters weigh."""
    return sum([unit.weight for unit in within(units, start, end)])
