"""Updates: what passing time changes. Dates of the next session, references to the last one, chairs of the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.diff.edits import ChangeClass
from lineage.diff.housekeeping import mark
from lineage.diff.units import DATE, FUNCTION, PUNCTUATION

if TYPE_CHECKING:
    from lineage.diff.sides import Side
    from lineage.diff.units import Unit
    from lineage.diff.vocabulary import Vocabulary

CONTEXT = 5
"""Units before a date in which a word makes it a deadline: "d'ici à la fin de l'année 2025"."""

EVENT_REACH = 12
"""Units before a deadline in which a session or meeting makes it that event's date: "at its eightieth session,
after the general debate, but no later than December 2025"."""

Verdict = tuple[ChangeClass, str]
"""A class with its evidence."""


def due(one: Side, other: Side, words: Vocabulary) -> Verdict | None:
    """The verdict on a deadline that moves, comes or goes: of substance, unless it is that of the next event."""
    deadline = _deadline(one, other, words)
    if not deadline:
        return None
    next_event = one.changed and other.changed and _of_event(one, words) and _of_event(other, words)
    return (ChangeClass.HOUSEKEEPING if next_event else ChangeClass.SUBSTANCE), deadline


def passing(one: Side, other: Side, words: Vocabulary) -> Verdict | None:
    """Housekeeping where all that comes or goes is references: symbols with their dates, sessions, and glue."""
    labels: list[str] = []
    references = 0
    for side in (one, other):
        for index in range(side.first, side.last):
            unit = side.units[index]
            label = mark(side.units, index, words)
            if label:
                labels.append(label)
            elif unit.kind not in {FUNCTION, PUNCTUATION} and not _is_glue(unit, words):
                return None
        references += any(unit.key in words.roles["reference"] for unit in side.changed)
    if not labels and references and _are_other_words(one, other):
        return ChangeClass.HOUSEKEEPING, "references"
    if "symbol" in labels or ("ordinal" in labels and one.changed and other.changed):
        return ChangeClass.HOUSEKEEPING, "; ".join(dict.fromkeys(("references", *labels)))
    if labels and _follows_symbol(one, other, words):
        return ChangeClass.HOUSEKEEPING, "references; date"
    if labels and _of_event(one, words) and _of_event(other, words):
        return ChangeClass.HOUSEKEEPING, "; ".join(dict.fromkeys(labels))
    return None


def chairs(one: Side, other: Side, words: Vocabulary) -> Verdict | None:
    """Housekeeping where names give way to names beside a word of chairing: "co-chaired in 2019 by [names]"."""
    for side in (one, other):
        near = side.units[max(0, side.first - EVENT_REACH) : side.last + EVENT_REACH]
        names = [u for u in side.changed if u.kind not in {FUNCTION, PUNCTUATION, DATE}]
        if not names or not all(u.text[0].isupper() or u.text[0].isdigit() for u in names):
            return None
        if not any(unit.key in words.roles["chair"] for unit in near):
            return None
    return ChangeClass.HOUSEKEEPING, "chair"


def _are_other_words(one: Side, other: Side) -> bool:
    """Whether words give way to others: "réport" for "report" names no other reference."""
    left, right = ([unit.key for unit in side.changed] for side in (one, other))
    return bool(left and right) and left != right


def _is_glue(unit: Unit, words: Vocabulary) -> bool:
    return unit.key in words.roles["reference"] or unit.key in words.roles["event"] or unit.kind == DATE


def _follows_symbol(one: Side, other: Side, words: Vocabulary) -> bool:
    return any(
        mark(side.units, index, words) == "symbol"
        for side in (one, other)
        for index in range(max(0, side.first - 3), side.first)
    )


def _deadline(one: Side, other: Side, words: Vocabulary) -> str:
    """ "deadline" where dates after a word of deadline differ, or where one comes or goes."""
    left, right = (_due(side, words) for side in (one, other))
    return f"deadline: {left or '–'} -> {right or '–'}" if left != right else ""


def _due(side: Side, words: Vocabulary) -> str:
    deadlines = words.roles["deadline"]
    for index in range(side.first, side.last):
        if mark(side.units, index, words) not in {"date", "year"}:
            continue
        before = [unit.key for unit in side.units[max(0, index - CONTEXT) : index]]
        if any(" ".join(before[-size:]).replace("' ", "'") in deadlines for size in range(1, len(before) + 1)):
            return side.units[index].text
    return ""


def _of_event(side: Side, words: Vocabulary) -> bool:
    """Whether a session or meeting stands before the change: its date is that of the next event of a series."""
    before = side.units[max(0, side.first - EVENT_REACH) : side.first]
    return any(unit.key in words.roles["event"] for unit in before)
