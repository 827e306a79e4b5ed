"""The instructions of an amendment paper or of a list of revisions, followed in a draft, one after the other.

What cannot be followed is named with its reason, and changes nothing: the words are not in the paragraph, or stand in
it several times; the draft has no such paragraph; the instruction names no place or no words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from lineage.documents.enumerators import number_mark
from lineage.documents.instructions import Action, Instruction
from lineage.languages.formulas import opening
from lineage.symbols import ORDINAL_SUFFIXES, base_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Paragraph, Resolution

_STOPS = ".;,:"


class Reason(StrEnum):
    """Why an instruction was not followed."""

    NO_PARAGRAPH = "no such paragraph"
    NO_WORDS = "words not found"
    SEVERAL = "words found several times"
    UNCLEAR = "place or words not named"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One instruction with what was done."""

    instruction: Instruction
    label: str
    """Paragraph that was changed, taken out or put in; that of the instruction where nothing was done."""
    reason: Reason | None = None
    """None where it was followed."""
    old: str = ""
    """The paragraph before, "" for a new one."""
    new: str = ""
    """The paragraph after, "" for one that was taken out."""

    @property
    def done(self) -> bool:
        """Whether it was followed."""
        return self.reason is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A draft with the instructions followed that can be."""

    document: Resolution
    """Paragraphs keep their labels; new ones are bis, ter of the one before."""
    steps: tuple[Step, ...]


def follow(draft: Resolution, instructions: Sequence[Instruction]) -> Followed:
    """`draft`, read in words, with `instructions` followed in their order; those for the whole text last, for the words
    that the others quote are those of the draft ("Chornobyl" in A/80/L.35)."""
    paragraphs = list(draft.paragraphs)
    steps: dict[int, list[Step]] = {}
    for place, one in sorted(enumerate(instructions), key=lambda item: not item[1].label):
        if one.action is Action.RENUMBER:
            steps[place] = [Step(instruction=one, label=one.label)]
        else:
            paragraphs, steps[place] = _followed(paragraphs, one, draft.language)
    done = tuple(step for place in sorted(steps) for step in steps[place])
    return Followed(document=replace(draft, paragraphs=tuple(paragraphs)), steps=done)


def _followed(paragraphs: list[Paragraph], one: Instruction, language: str) -> tuple[list[Paragraph], list[Step]]:
    if not one.label:
        return _everywhere(paragraphs, one, language)
    at = next((i for i, p in enumerate(paragraphs) if p.label == one.label), None)
    if at is None:
        return paragraphs, [Step(instruction=one, label=one.label, reason=Reason.NO_PARAGRAPH)]
    if one.action in {Action.INSERT, Action.ADD} and _is_paragraph(one):
        return _inserted(paragraphs, at, one, language)
    if one.action is Action.DELETE and one.old is None:
        return _deleted(paragraphs, at, one)
    target = paragraphs[at]
    text, reason = _changed(target.text, one)
    step = Step(instruction=one, label=one.label, reason=reason, old=target.text, new=text)
    return [*paragraphs[:at], _with(target, text, language), *paragraphs[at + 1 :]], [step]


def _is_paragraph(one: Instruction) -> bool:
    """Whether an instruction puts in whole paragraphs: it announces them, or names no words beside which they go."""
    return bool(one.paragraphs) or (bool(one.place) and one.anchor is None and bool(one.new))


def _everywhere(paragraphs: list[Paragraph], one: Instruction, language: str) -> tuple[list[Paragraph], list[Step]]:
    """An instruction for the whole text: "replace "Chornobyl" with "Chernobyl" throughout"."""
    if one.old is None or one.action not in {Action.REPLACE, Action.DELETE}:
        return paragraphs, [Step(instruction=one, label="", reason=Reason.UNCLEAR)]
    pattern, new = _pattern(one.old), one.new or ""
    steps, out = [], []
    for p in paragraphs:
        text = _tidy(pattern.sub(lambda _: new, p.text)) if pattern.search(p.text) else p.text
        out.append(p if text == p.text else _with(p, text, language))
        if text != p.text:
            steps.append(Step(instruction=one, label=p.label, old=p.text, new=text))
    return out, steps or [Step(instruction=one, label="", reason=Reason.NO_WORDS)]


def _inserted(
    paragraphs: list[Paragraph], at: int, one: Instruction, language: str
) -> tuple[list[Paragraph], list[Step]]:
    """New paragraphs after or before the one that is named, with its items."""
    target = paragraphs[at]
    end = at + 1
    while "(" not in target.label and end < len(paragraphs) and base_label(paragraphs[end].label) == target.label:
        end += 1
    place = at if one.place == "before" else end
    before = target.label if place == end or not place else base_label(paragraphs[place - 1].label)
    labels = {p.label for p in paragraphs}
    new: list[Paragraph] = []
    for text in one.paragraphs or (one.new or "",):
        label = next(name for s in ORDINAL_SUFFIXES if (name := f"{before} {s}") not in labels)
        labels.add(label)
        mark = number_mark(text)
        words = text[mark.end :] if mark else text
        new.append(_with(replace(target, label=label, number=None, calls=(), state=None, authors=()), words, language))
    steps = [Step(instruction=one, label=p.label, new=p.text) for p in new]
    return [*paragraphs[:place], *new, *paragraphs[place:]], steps


def _deleted(paragraphs: list[Paragraph], at: int, one: Instruction) -> tuple[list[Paragraph], list[Step]]:
    """A paragraph taken out, with its items."""
    label = paragraphs[at].label
    gone = [p for p in paragraphs if p.label == label or p.label.startswith(f"{label}(")]
    steps = [Step(instruction=one, label=p.label, old=p.text) for p in gone]
    return [p for p in paragraphs if p not in gone], steps


def _changed(text: str, one: Instruction) -> tuple[str, Reason | None]:
    """The paragraph with an instruction followed, or as it is with the reason why not."""
    if one.action is Action.REPLACE and one.old is None and one.new:
        mark = number_mark(one.new)
        return one.new[mark.end :] if mark else one.new, None
    if one.action in {Action.INSERT, Action.ADD}:
        return _added(text, one)
    if one.action is Action.MOVE or one.old is None:
        return text, Reason.UNCLEAR
    span, reason = _only(text, one.old)
    if span is None:
        return text, reason
    new = one.new or "" if one.action is Action.REPLACE else ""
    return _tidy(f"{text[: span[0]]}{new}{text[span[1] :]}"), None


def _added(text: str, one: Instruction) -> tuple[str, Reason | None]:
    """Words beside others, or at the end of the paragraph before its stop."""
    if not one.new:
        return text, Reason.UNCLEAR
    if one.anchor is None:
        end = len(text.rstrip(_STOPS + " "))
        joint = "" if one.new[0] in _STOPS else " "
        stop = "" if one.new[-1] in _STOPS else text[end:]
        return _tidy(f"{text[:end]}{joint}{one.new}{stop}"), None
    span, reason = _only(text, one.anchor)
    if span is None:
        return text, reason
    at = span[1] if one.place != "before" else span[0]
    return _tidy(f"{text[:at]} {one.new} {text[at:]}"), None


def _only(text: str, words: str) -> tuple[tuple[int, int] | None, Reason | None]:
    """Where words stand in a text, if they do once; kinds of quotation marks, apostrophes and spaces do not count."""
    found = [match.span() for match in _pattern(words).finditer(text)]
    if len(found) == 1:
        return found[0], None
    return None, Reason.SEVERAL if found else Reason.NO_WORDS


def _pattern(words: str) -> re.Pattern[str]:
    parts = [re.escape(part) for part in words.split()]
    loose = r"\s+".join(parts)
    loose = re.sub(r"['’]", "['’]", loose)
    loose = re.sub(r"[-‑–]|\\-", "[-‑–]", loose)
    edges = (r"(?<!\w)" if words[:1].isalnum() else "", r"(?!\w)" if words[-1:].isalnum() else "")
    return re.compile(f"{edges[0]}{loose}{edges[1]}")


def _tidy(text: str) -> str:
    """No double space, none before a stop that had none, none at the ends."""
    return re.sub(r"(?<! ) +([,;.])(?=\s|$)", r"\1", re.sub(r" {2,}", " ", text)).strip()


def _with(paragraph: Paragraph, text: str, language: str) -> Paragraph:
    formula = opening(text, language)
    return replace(paragraph, text=text, opening=text[: formula.end] if formula else "")
