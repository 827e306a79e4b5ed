"""Steps of instructions whose words stand in their paragraph more than once, or not at all."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action
from lineage.drafting.revising.revisions import Hindrance, Occurrence, step_of
from lineage.drafting.revising.words.finding_words import find
from lineage.languages.phrases import phrases
from lineage.languages.text import fold
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineage.documents.papers.instructions import Instruction
    from lineage.drafting.revising.revisions import DraftLine, Step
    from lineage.drafting.revising.words.finding_words import Found

_BESIDE = 4
"""Words shown on each side of a place."""


def several(one: Instruction, places: Iterable[Occurrence]) -> Step:
    """The step of an instruction whose words stand there more than once."""
    return replace(step_of(one, Hindrance.SEVERAL), places=tuple(places))


def places_of(text: str, found: Sequence[Found], label: str = "") -> list[Occurrence]:
    """The places of a text that an instruction may mean, with a few words on both sides."""
    return [Occurrence(time, _in_context(text, one), label) for time, one in enumerate(found, 1)]


def _in_context(text: str, one: Found) -> str:
    before, after = text[: one.start].split(" "), text[one.end :].split(" ")
    lead = "… " if len(before) > _BESIDE else ""
    trail = " …" if len(after) > _BESIDE else ""
    words = f"{' '.join(before[-_BESIDE:])}{text[slice(*one)]}{' '.join(after[:_BESIDE])}"
    return f"{lead}{words.strip()}{trail}"


def not_there(one: Instruction, lines: Sequence[DraftLine], places: Sequence[Occurrence], words: str) -> Step:
    """The step of an instruction whose words stand in its paragraph more than once, or not at all."""
    if places:
        return several(one, places)
    others = (line.was for line in lines if line.was and not line.gone and find(line.text, words))
    elsewhere = list(islice(others, 2))
    return replace(step_of(one, Hindrance.NO_WORDS), place=base_label(elsewhere[0]) if len(elsewhere) == 1 else "")


def one_of_several(one: Instruction, values: Sequence[str]) -> Step:
    """The step of an instruction that does not say which of several dates or brackets it means, or that finds none."""
    places = [Occurrence(time, words) for time, words in enumerate(values, 1)]
    return several(one, places) if places else step_of(one, Hindrance.NO_WORDS)


def unread(one: Instruction, language: str) -> Step:
    """The step of an instruction of which words are not read, or whose paragraph is told by words that the draft does
    not have; one that asks for a reference does not say its words."""
    if one.absent and not one.unclear:
        return replace(step_of(one, Hindrance.NOT_IN_DRAFT), unclear=one.absent)
    if one.action in {Action.INSERT, Action.ADD} and fold(one.unclear) in phrases(language, "reference noun"):
        return step_of(one, Hindrance.NOTHING_NEW)
    return replace(step_of(one, Hindrance.NOT_UNDERSTOOD), unclear=one.unclear)
