"""The class of every change, with what made it that class.

A change is read as what is left when both sides are made neutral, step by step: first to form (typography,
punctuation, adverbs of sequence, the form of a verb), then to terminology, then to what passing time
moves (dates, sessions, symbols). The first step at which nothing is left names the class; where something
is left after all of them the change is of substance. Nothing here says whether a change is good or bad.
"""

from __future__ import annotations

from enum import IntEnum
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.edits import Change, ChangeClass, Operation
from lineage.diff.housekeeping import mark
from lineage.diff.typography import typographic_difference
from lineage.diff.units import DATE, FUNCTION, PUNCTUATION, TERM, bare_words, split
from lineage.diff.vocabulary import vocabulary
from lineage.languages.text import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.diff.edits import Edit
    from lineage.diff.terms import Substitutions
    from lineage.diff.units import Unit
    from lineage.diff.vocabulary import Vocabulary

CONTEXT = 5
"""Units on each side that a change is read with: "droits [de l'homme]", "soixante-[douzième] session"."""

EVENT_REACH = 12
"""Units before a deadline in which a session or meeting makes it that event's date: "at its eightieth session,
after the general debate, but no later than December 2025"."""


class _Level(IntEnum):
    FORM = 0
    TERMINOLOGY = 1
    HOUSEKEEPING = 2


_CLASS = {
    _Level.FORM: ChangeClass.FORM,
    _Level.TERMINOLOGY: ChangeClass.TERMINOLOGY,
    _Level.HOUSEKEEPING: ChangeClass.HOUSEKEEPING,
}


class _Neutral(NamedTuple):
    """One side made neutral: what is left of each unit, and the names of what was set aside."""

    words: tuple[str, ...]
    labels: tuple[str, ...]


class _Side(NamedTuple):
    """One side of a change: the units of its text, those of the change from `first` to before `last`."""

    text: str
    """The stretch of the change as printed."""
    start: int
    """Its offset into the text."""
    units: tuple[Unit, ...]
    first: int
    last: int

    @property
    def changed(self) -> tuple[Unit, ...]:
        return self.units[self.first : self.last]


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
        one = _side(old, old_units, block[0].old_start, block[-1].old_end)
        other = _side(new, new_units, block[0].new_start, block[-1].new_end)
        changes.append(_change(one, other, words))
    return tuple(changes)


def _change(one: _Side, other: _Side, words: Vocabulary) -> Change:
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


def _side(text: str, units: tuple[Unit, ...], start: int, end: int) -> _Side:
    """The units that a stretch of characters touches; a term or date that it cuts counts whole."""
    first = next((i for i, unit in enumerate(units) if unit.end > start), len(units))
    last = next((i for i in range(first, len(units)) if units[i].start >= end), len(units))
    return _Side(text[start:end], start, units, first, max(first, last))


def _judge(one: _Side, other: _Side, words: Vocabulary) -> tuple[ChangeClass, str]:
    form = typographic_difference(one.text, other.text)
    if not form and _is_enumeration(one.changed, other.changed):
        form = "enumeration"
    if form:
        return ChangeClass.FORM, form
    deadline = _deadline(one, other, words)
    if deadline:
        next_event = one.changed and other.changed and _of_event(one, words) and _of_event(other, words)
        return ChangeClass.HOUSEKEEPING if next_event else ChangeClass.SUBSTANCE, deadline
    for level in _Level:
        left, right = (_neutral(side, words, level) for side in (one, other))
        if left.words == right.words:
            return _CLASS[level], _evidence(left.labels, right.labels)
    return (
        _governed(one, other, words)
        or _passing(one, other, words)
        or _chairs(one, other, words)
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


def _neutral(side: _Side, words: Vocabulary, level: _Level) -> _Neutral:
    kept: list[str] = []
    labels: list[str] = []
    for index, unit in _without_adverbs(side, words, labels):
        word, label = _neutral_unit(side.units, index, words, level)
        if label:
            labels.append(label)
        if word.startswith("<") and kept[-2:-1] == [word] and kept[-1] in _JOINTS:
            kept.pop()
        if word and not (word.startswith("<") and kept[-1:] == [word]):
            kept.append(word)
        elif unit.kind == PUNCTUATION:
            labels.append(f"punctuation: {unit.text}")
    return _Neutral(tuple(kept), tuple(labels))


def _without_adverbs(side: _Side, words: Vocabulary, labels: list[str]) -> Iterator[tuple[int, Unit]]:
    keys = tuple(unit.key for unit in side.units)
    index = side.first
    while index < side.last:
        size = words.adverb_at(keys, index)
        if size:
            labels.append(f"sequence adverb: {' '.join(keys[index : index + size])}")
        else:
            yield index, side.units[index]
        index += size or 1


def _neutral_unit(units: Sequence[Unit], index: int, words: Vocabulary, level: _Level) -> tuple[str, str]:
    """What is left of a unit at a level, and the name of what was set aside."""
    unit = units[index]
    if unit.kind == PUNCTUATION:
        return "", ""
    if unit.key.startswith("verb:"):
        rendered = unit.key in words.rendered
        if not rendered or level >= _Level.TERMINOLOGY:
            return unit.key, f"{'verb' if rendered else 'verb form'}: {unit.text}"
    if unit.key.startswith("term:") and level >= _Level.TERMINOLOGY:
        return unit.key, f"term: {unit.text}"
    if level >= _Level.HOUSEKEEPING:
        passing = mark(units, index, words)
        if passing:
            return f"<{'date' if passing == 'year' else passing}>", f"{passing}: {unit.text}"
    if unit.kind == TERM:
        bare = bare_words(unit.text, words.language)
        inside = len(bare) < len(tokens(unit.text)) // 2 + 1
        return " ".join(bare), f"sequence adverb: {unit.text}" if inside else ""
    return _ELISIONS.get(unit.key, _folded_text(unit)), f"elision: {unit.text}" if unit.key in _ELISIONS else ""


_ELISIONS = {"d'": "de", "qu'": "que", "s'": "se", "n'": "ne", "jusqu'": "jusque", "lorsqu'": "lorsque"}


def _folded_text(unit: Unit) -> str:
    return unit.text.casefold()


def _is_enumeration(old: Sequence[Unit], new: Sequence[Unit]) -> bool:
    """Whether both sides only join the items of a list: "," against "et", "as well as" against "and"."""
    sides = [" ".join(unit.key for unit in side).replace(", ", "") for side in (old, new)]
    return all(side in _JOINTS for side in sides)


_JOINTS = frozenset({",", ";", "et", "and", "ainsi que", "as well as", "et de", "ainsi que de", "de meme que"})


def _deadline(one: _Side, other: _Side, words: Vocabulary) -> str:
    """ "deadline" where dates after a word of deadline differ, or where one comes or goes."""
    left, right = (_due(side, words) for side in (one, other))
    return f"deadline: {left or '–'} -> {right or '–'}" if left != right else ""


def _due(side: _Side, words: Vocabulary) -> str:
    deadlines = words.roles["deadline"]
    for index in range(side.first, side.last):
        if mark(side.units, index, words) not in {"date", "year"}:
            continue
        before = [unit.key for unit in side.units[max(0, index - CONTEXT) : index]]
        if any(" ".join(before[-size:]).replace("' ", "'") in deadlines for size in range(1, len(before) + 1)):
            return side.units[index].text
    return ""


def _of_event(side: _Side, words: Vocabulary) -> bool:
    """Whether a session or meeting stands before the change: its date is that of the next event of a series."""
    before = side.units[max(0, side.first - EVENT_REACH) : side.first]
    return any(unit.key in words.roles["event"] for unit in before)


def _governed(one: _Side, other: _Side, words: Vocabulary) -> tuple[ChangeClass, str] | None:
    """Terminology for the small words that a formula governs: "Engage instamment [les]", "Demande instamment [aux]"."""
    if any(words.function_words.get(unit.key) not in _GOVERNED for unit in (*one.changed, *other.changed)):
        return None
    verbs = [side.units[side.first - 1] for side in (one, other) if side.first]
    if len(verbs) == 2 and verbs[0].key == verbs[1].key and verbs[0].key in words.rendered:
        return ChangeClass.TERMINOLOGY, f"verb: {verbs[0].text} -> {verbs[1].text}"
    return None


_GOVERNED = frozenset({"article", "preposition"})


def _passing(one: _Side, other: _Side, words: Vocabulary) -> tuple[ChangeClass, str] | None:
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
    if not labels and references and one.changed and other.changed:
        return ChangeClass.HOUSEKEEPING, "references"
    if "symbol" in labels or ("ordinal" in labels and one.changed and other.changed):
        return ChangeClass.HOUSEKEEPING, "; ".join(dict.fromkeys(("references", *labels)))
    if labels and _follows_symbol(one, other, words):
        return ChangeClass.HOUSEKEEPING, "references; date"
    if labels and _of_event(one, words) and _of_event(other, words):
        return ChangeClass.HOUSEKEEPING, "; ".join(dict.fromkeys(labels))
    return None


def _chairs(one: _Side, other: _Side, words: Vocabulary) -> tuple[ChangeClass, str] | None:
    """Housekeeping where names give way to names beside a word of chairing: "co-chaired in 2019 by [names]"."""
    for side in (one, other):
        near = side.units[max(0, side.first - EVENT_REACH) : side.last + EVENT_REACH]
        names = [u for u in side.changed if u.kind not in {FUNCTION, PUNCTUATION, DATE}]
        if not names or not all(u.text[0].isupper() or u.text[0].isdigit() for u in names):
            return None
        if not any(unit.key in words.roles["chair"] for unit in near):
            return None
    return ChangeClass.HOUSEKEEPING, "chair"


def _is_glue(unit: Unit, words: Vocabulary) -> bool:
    return unit.key in words.roles["reference"] or unit.key in words.roles["event"] or unit.kind == DATE


def _follows_symbol(one: _Side, other: _Side, words: Vocabulary) -> bool:
    return any(
        mark(side.units, index, words) == "symbol"
        for side in (one, other)
        for index in range(max(0, side.first - 3), side.first)
    )
