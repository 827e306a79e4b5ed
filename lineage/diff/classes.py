"""The class of every change, with what made it that class.

A change is read as what is left when both sides are made neutral, step by step: first to form (typography,
punctuation, adverbs of sequence, the form of a verb), then to terminology, then to what passing time
moves (dates, sessions, symbols). The first step at which nothing is left names the class; where something
is left after all of them the change is of substance. Nothing here says whether a change is good or bad.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from lineage.diff.edits import Change, ChangeClass, Operation
from lineage.diff.neutral import Level, neutral
from lineage.diff.sides import Side, side_of
from lineage.diff.typography import typographic_difference
from lineage.diff.units import split
from lineage.diff.updates import chairs, due, passing
from lineage.diff.vocabulary import vocabulary
from lineage.languages import language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.diff.edits import Edit
    from lineage.diff.terms import Substitutions
    from lineage.diff.units import Unit
    from lineage.diff.vocabulary import Vocabulary

_CLASS = {
    Level.FORM: ChangeClass.FORM,
    Level.TERMINOLOGY: ChangeClass.TERMINOLOGY,
    Level.HOUSEKEEPING: ChangeClass.HOUSEKEEPING,
}


def changes_of(
    old: str, new: str, edits: Sequence[Edit], language: str, substitutions: Substitutions
) -> tuple[Change, ...]:
    """The changes of a comparison in order: neighbouring deletion and insertion read as one, each classed."""
    blocks = [tuple(run) for equal, run in groupby(edits, lambda e: e.operation is Operation.EQUAL) if not equal]
    if not blocks:
        return ()
    words = vocabulary(language)
    terms = {**words.verbs, **substitutions.terms}
    old_units, new_units = (split(text, language, terms) for text in (old, new))
    changes = []
    for block in blocks:
        one = side_of(old, old_units, block[0].old_start, block[-1].old_end)
        other = side_of(new, new_units, block[0].new_start, block[-1].new_end)
        changes.append(_change(one, other, words))
    return tuple(changes)


def _change(one: Side, other: Side, words: Vocabulary) -> Change:
    change_class, evidence = _judge(one, other, words)
    return Change(
        old=one.text,
        new=other.text,
        old_start=one.start,
        old_end=one.start + len(one.text),
        new_start=other.start,
        new_end=other.start + len(other.text),
        change_class=change_class,
        evidence=evidence,
    )


def _judge(one: Side, other: Side, words: Vocabulary) -> tuple[ChangeClass, str]:
    form = typographic_difference(one.text, other.text)
    if not form and _is_enumeration(one.changed, other.changed, language(words.language).joints):
        form = "enumeration"
    if form:
        return ChangeClass.FORM, form
    deadline = due(one, other, words)
    if deadline:
        return deadline
    for level in Level:
        left, right = (neutral(side, words, level) for side in (one, other))
        if left.words == right.words:
            return _CLASS[level], _evidence(left.labels, right.labels)
    return (
        _governed(one, other, words)
        or passing(one, other, words)
        or chairs(one, other, words)
        or (ChangeClass.SUBSTANCE, _substance(one.text, other.text))
    )


def _substance(old: str, new: str) -> str:
    return "added" if not old.strip() else "removed" if not new.strip() else "replaced"


def _evidence(left: Sequence[str], right: Sequence[str]) -> str:
    """What was set aside on one side and not on the other, or differently: "date; punctuation"."""
    names: list[str] = []
    removed = [label for label in left if label not in right]
    added = [label for label in right if label not in left]
    for label in (*removed, *added):
        kind, _, detail = label.partition(": ")
        if detail and kind in {"term", "verb", "verb form"}:
            before = next((x.partition(": ")[2] for x in removed if x.startswith(f"{kind}: ")), "")
            after = next((x.partition(": ")[2] for x in added if x.startswith(f"{kind}: ")), "")
            names.append(f"{kind}: {before} -> {after}" if before and after else kind)
        else:
            names.append(kind)
    return "; ".join(dict.fromkeys(names)) or "spacing"


def _is_enumeration(old: Sequence[Unit], new: Sequence[Unit], joints: frozenset[str]) -> bool:
    """Whether both sides only join the items of a list: "," against "et", "as well as" against "and"."""
    sides = [" ".join(unit.key for unit in side).replace(", ", "") for side in (old, new)]
    return all(side in joints for side in sides)


def _governed(one: Side, other: Side, words: Vocabulary) -> tuple[ChangeClass, str] | None:
    """Terminology for the small words that a formula governs: "Engage instamment [les]", "Demande instamment [aux]"."""
    if any(words.function_words.get(unit.key) not in _GOVERNED for unit in (*one.changed, *other.changed)):
        return None
    verbs = [side.units[side.first - 1] for side in (one, other) if side.first]
    if len(verbs) == 2 and verbs[0].key == verbs[1].key and verbs[0].key in words.rendered:
        return ChangeClass.TERMINOLOGY, f"verb: {verbs[0].text} -> {verbs[1].text}"
    return None


_GOVERNED = frozenset({"article", "preposition"})
