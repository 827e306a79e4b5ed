"""References that are to go, told by what they are to: "delete the reference to the Sendai Framework"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.drafting.revising.words.finding_words import Found, find
from lineage.drafting.revising.words.held_in_names import name_around
from lineage.drafting.revising.words.joints_around import item_joints
from lineage.drafting.revising.words.list_joints import without_item
from lineage.drafting.revising.words.list_leads import kind_of, role_of
from lineage.languages.phrase_patterns import alternatives, led_by_article, regex
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from lineage.documents.papers.instructions import Instruction

_YEARS = re.compile(r"\s(?:19|20)\d\d(?:[–-](?:19|20)\d\d)?(?!\w)")
_BESIDE = 3
"""Words shown before a reference that something governs."""


def without_reference(text: str, one: Instruction, language: str) -> Instruction:
    """An instruction to delete a reference, with all of the name that it tells; unclear where that is no item of a list
    in `text`: the words that govern it would stay ("towards the implementation of")."""
    if not one.old or one.stretch.every or not _is_told(one.old, one.text, language):
        return one
    words = one.old[_article(one.old, language) :]
    found = find(text, words)
    if len(found) > 1:
        found = [each for each in found if not name_around(text, each, language)] or found
    if len(found) != 1:
        return replace(one, old=words)
    whole = _whole(text, found[0], language)
    mended = without_item(text, *whole, language)
    inner = _is_inner(text[whole.start : found[0].start], language)
    if inner or mended is None or mended.unclear or _is_governed(text, whole, language):
        before = text[: whole.start].split()[-_BESIDE:]
        return replace(one, unclear=" ".join([*before, text[slice(*whole)]]))
    return replace(one, old=text[slice(*whole)])


def _is_told(words: str, instruction: str, language: str) -> bool:
    """Whether an instruction has words behind "the reference to"."""
    noun, joint = (alternatives(language, f"reference {role}") for role in ("noun", "joint"))
    nouns = alternatives(language, "quoted noun", "article")
    said = fold_in_place(instruction).lower()
    lead = rf"(?<!\w)(?:{noun})\s(?:{joint})\s(?:(?:{nouns})[\s']+)*[\W_]*"
    return regex(lead + re.escape(fold_in_place(words).lower())).search(said) is not None


def _is_governed(text: str, whole: Found, language: str) -> bool:
    """Whether a preposition before a reference has nothing else to go with: "the importance of the Summit, held in"."""
    last = fold_in_place(text[: whole.start]).lower().split()[-1:]
    if regex(rf"(?<!\w)(?:{item_joints(language)})\s$").search(fold_in_place(text[: whole.start]).lower()):
        return False
    if not last or role_of(kind_of(last[0], language), language) != "preposition":
        return False
    return regex(rf"\s(?:{item_joints(language)})\s").match(fold_in_place(text[whole.end :])) is None


def _is_inner(before: str, language: str) -> bool:
    """Whether the words of a name before those that are told say what it is: "Framework for" before "Disaster Risk
    Reduction"; not "the 2015" before "Paris Agreement"."""
    return any(word.islower() for word in before[_article(before, language) :].split())


def _article(words: str, language: str) -> int:
    """Where words begin behind their article."""
    led = regex(led_by_article(language)).match(fold_in_place(words).lower())
    return led.end() if led else 0


def _whole(text: str, found: Found, language: str) -> Found:
    """The name that words stand in, with the article before it."""
    name = name_around(text, found, language)
    places = [one for one in find(text, name) if one.start <= found.start and found.end <= one.end] if name else []
    start, end = places[0] if places else found
    years = _YEARS.match(text[end:])  # "the Sendai Framework for Disaster Risk Reduction 2015–2030"
    end += years.end() if years else 0
    led = regex(rf"(?<!\w){led_by_article(language)}$").search(fold_in_place(text[:start]))
    return Found(led.start() if led else start, end)
