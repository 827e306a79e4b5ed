"""Lists that grow or shrink: the conjunction before the last item goes with it and is not a word of substance."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.diff.edits import Change, ChangeClass
from lineage.languages import language as language_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIGNS = " ,;"


def with_lists(changes: Sequence[Change], language: str) -> tuple[Change, ...]:
    """The changes of a comparison, of form where a conjunction leaves the place before the last item for the one that
    comes after it: "[and ]at its seventy-second session[, and at its seventy-sixth session]"; or the reverse."""
    found = list(changes)
    for at, (change, after) in enumerate(pairwise(changes)):
        if _moves((change.old, change.new), (after.new, after.old), language) or _moves(
            (change.new, change.old), (after.old, after.new), language
        ):
            found[at] = replace(change, change_class=ChangeClass.FORM, evidence="enumeration")
    return tuple(found)


def _moves(joint: tuple[str, str], item: tuple[str, str], language: str) -> bool:
    """Whether `joint` (there, not there) is a conjunction that stands again before `item` (there, not there)."""
    word, nothing = (text.strip(_SIGNS).casefold() for text in joint)
    came, gone = (text.strip(_SIGNS).casefold() for text in item)
    known = language_of(language).joints - set(_SIGNS)
    return word in known and not nothing and not gone and came.startswith(f"{word} ")
