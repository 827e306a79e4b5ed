"""One side of a change made neutral: what is left once form, then terminology, then passing time are set aside."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.housekeeping import mark
from lineage.diff.units import PUNCTUATION, TERM, bare_words
from lineage.languages import language
from lineage.languages.text import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.diff.sides import Side
    from lineage.diff.units import Unit
    from lineage.diff.vocabulary import Vocabulary


class Level(IntEnum):
    """How much is set aside, each with all before it."""

    FORM = 0
    TERMINOLOGY = 1
    HOUSEKEEPING = 2


class Neutral(NamedTuple):
    """One side made neutral: what is left of each unit, and the names of what was set aside."""

    words: tuple[str, ...]
    labels: tuple[str, ...]


def neutral(side: Side, words: Vocabulary, level: Level) -> Neutral:
    """The changed units of `side` with what `level` sets aside left out or put under one name."""
    joints = language(words.language).joints
    kept: list[str] = []
    labels: list[str] = []
    for index, unit in _without_adverbs(side, words, labels):
        word, label = _neutral_unit(side.units, index, words, level)
        if label:
            labels.append(label)
        if word.startswith("<") and kept[-2:-1] == [word] and kept[-1] in joints:
            kept.pop()
        if word and not (word.startswith("<") and kept[-1:] == [word]):
            kept.append(word)
        elif unit.kind == PUNCTUATION:
            labels.append(f"punctuation: {unit.text}")
    return Neutral(tuple(kept), tuple(labels))


def _without_adverbs(side: Side, words: Vocabulary, labels: list[str]) -> Iterator[tuple[int, Unit]]:
    keys = tuple(unit.key for unit in side.units)
    index = side.first
    while index < side.last:
        size = words.adverb_at(keys, index)
        if size:
            labels.append(f"sequence adverb: {' '.join(keys[index : index + size])}")
        else:
            yield index, side.units[index]
        index += size or 1


def _neutral_unit(units: Sequence[Unit], index: int, words: Vocabulary, level: Level) -> tuple[str, str]:
    """What is left of a unit at a level, and the name of what was set aside."""
    unit = units[index]
    if unit.kind == PUNCTUATION:
        return "", ""
    if unit.key.startswith("verb:"):
        rendered = unit.key in words.rendered
        if not rendered or level >= Level.TERMINOLOGY:
            return unit.key, f"{'verb' if rendered else 'verb form'}: {unit.text}"
    if unit.key.startswith("term:") and level >= Level.TERMINOLOGY:
        return unit.key, f"term: {unit.text}"
    if level >= Level.HOUSEKEEPING:
        passing = mark(units, index, words)
        if passing:
            return f"<{'date' if passing == 'year' else passing}>", f"{passing}: {unit.text}"
    if unit.kind == TERM:
        bare = bare_words(unit.text, words.language)
        inside = len(bare) < len(tokens(unit.text)) // 2 + 1
        return " ".join(bare), f"sequence adverb: {unit.text}" if inside else ""
    elisions = language(words.language).elisions
    return elisions.get(unit.key, _folded_text(unit)), f"elision: {unit.text}" if unit.key in elisions else ""


def _folded_text(unit: Unit) -> str:
    return unit.text.casefold()
