"""Instructions of amendment papers and lists of revisions: which paragraph, what is to be done, with which words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.named_paragraphs import places_in
from lineage.languages.formulas import opening
from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NUMBER = re.compile(r"(?P<number>\d{1,3}|[a-z])\s?[.)]\s+(?=\S)")
QUOTED = re.compile(
    r"“([^”]*)”|«\s?([^»]*?)\s?»|\"([^\"]*)\"|„([^“]*)“|(?<!\w)['‘](?=\S)([^'‘]*?(?:\w['’]\w[^'‘]*?)*)(?<=\S)['’](?!\w)"
)
"""Words in quotation marks; one group for each kind of marks."""
_CLOSE = 3
"""Words between "after" and the words that it means: "after the words “...”"."""
HEAD = 400
"""Characters in which an instruction says what is to be done; its quoted words do not count."""


TITLE = "title"
"""Label of the title of a draft."""
_PLACES = ("start", "end", "after", "before", "as", "into")
_EDGES = (("PP", "preamble"), ("OP", "operative part"))


class Action(StrEnum):
    """What an instruction asks for."""

    REPLACE = "replace"
    INSERT = "insert"
    DELETE = "delete"
    ADD = "add"
    MOVE = "move"
    RENUMBER = "renumber"
    MERGE = "merge"
    SWAP = "swap"


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """One instruction for one paragraph."""

    text: str
    """As printed, without its number, with the paragraphs that it announces."""
    number: str | None
    label: str
    """The paragraph that it changes, or beside which it puts a new one, PP-1 for the last one; TITLE; "PP" or "OP" for
    all of a part; "" where it names none: the whole text."""
    action: Action
    place: str = ""
    """ "after" or "before" where new paragraphs go there, or words beside `anchor`; "start" or "end" of the paragraph;
    "as" where one is to take the number of another; "into" where the last one named takes the others; or ""."""
    old: str | None = None
    """The words to go, None for a whole paragraph."""
    new: str | None = None
    """The words to come; those of several new paragraphs are separated by line feeds."""
    anchor: str | None = None
    """The words beside which new ones go."""
    paragraphs: tuple[str, ...] = ()
    """New paragraphs, one by one."""
    target: str = ""
    """The paragraph beside which one that moves goes."""
    others: tuple[str, ...] = ()
    """The paragraphs that are merged into it, or the one that it changes places with."""


def without_number(text: str) -> tuple[str | None, str]:
    """The number of an instruction, None where it has none, and its words."""
    match = _NUMBER.match(text)
    return (match["number"], text[match.end() :]) if match else (None, text)


def masked(text: str) -> str:
    """The text with what it quotes left blank, at the same places."""
    return QUOTED.sub(lambda match: " " * len(match[0]), text)


def action_in(text: str, language: str) -> Action | None:
    """What an instruction asks for: the first action that it names outside quoted words, with a place or words; None
    for what is not an instruction."""
    body = " ".join(fold(masked(without_number(text)[1])[:HEAD]).split())
    found = [
        (match.start(), -len(form), action)
        for form, action in action_forms(language)
        if (match := _word(form).search(body))
    ]
    if not found:
        return None
    placed = bool(places_in(body, language)) or bool(QUOTED.search(text)) or _names_part(body, language)
    return min(found)[2] if placed and min(found)[0] < HEAD // 2 else None


def _names_part(body: str, language: str) -> bool:
    return any(form in body for form in phrases(language, "amended part"))


@cache
def _word(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")


@cache
def action_forms(language: str) -> tuple[tuple[str, Action], ...]:
    """The words that ask for something, folded, with what they ask for."""
    rows = table(language, "amendment_actions", ("form",))
    return tuple((fold(row["form"]), Action(row["action"])) for row in rows)


def instructions_for(head: str, action: Action, wording: tuple[str, ...], language: str) -> list[Instruction]:
    """The instructions of one sentence that asks for one thing: one for each paragraph that it names."""
    number, body = without_number(head)
    quotes = [(m.start(), next((g for g in m.groups() if g is not None), "").strip()) for m in QUOTED.finditer(body)]
    said = fold_places(body)
    place, beside = _beside(said, quotes, language)
    words = [quote for at, quote in quotes if (at, quote) not in beside]
    if action is Action.REPLACE and len(words) == 2 and _reversed(said, quotes, language):
        words.reverse()
    text = "\n".join((body.strip(), *wording))
    whole = _has(said, "new paragraph", language) or (words and all(_is_paragraph(one, language) for one in words))
    if action in {Action.INSERT, Action.ADD} and not wording and not beside and whole:
        wording = tuple(words)
    one = Instruction(
        text=text, number=number, label="", action=action, place=place, anchor=beside[0][1] if beside else None
    )
    one = _with_words(one, words, wording, language)
    return _placed(one, masked(body)[:HEAD], language)


def _is_paragraph(words: str, language: str) -> bool:
    """Whether quoted words are a whole paragraph: "Mindful of the needs of small island developing States,"."""
    return words[:1].isupper() and words[-1:] in {",", ";", "."} and opening(words, language) is not None


def _placed(one: Instruction, said: str, language: str) -> list[Instruction]:
    """An instruction for each of the paragraphs that its words outside quotes name."""
    named = places_in(said, language)
    edge, place = next(iter(_edges(fold(said), language)), ("", ""))
    if one.action is Action.MOVE:
        place = place or (one.place if len(named) > 1 else "")
        return [replace(one, label=named[0] if named else "", place=place, target=edge or (named[1:] or [""])[0])]
    if edge and not named and (one.paragraphs or one.new):
        return [replace(one, label=edge, place=place, paragraphs=one.paragraphs or (one.new or "",))]
    if one.action in {Action.MERGE, Action.SWAP}:
        first = named[-1] if one.place == "into" and named else (named or [""])[0]
        return [replace(one, label=first, others=tuple(label for label in named if label != first))]
    if one.action is Action.RENUMBER:
        named = named[:1]
    parts = phrases(language, "amended part") - phrases(language, "title place")
    if not named and _has(said, "title place", language) and not any(_word(part).search(fold(said)) for part in parts):
        named = [TITLE]
    if not named:
        named = [part for part, word in _EDGES if _has(said, f"throughout {word}", language)]
    return [replace(one, label=label) for label in named or [""]]


def _edges(said: str, language: str) -> Iterator[tuple[str, str]]:
    """Where a part of the text begins or ends: "at the beginning of the preamble" is before PP1."""
    for part, word in _EDGES:
        for role, number, place in (("start", 1, "before"), ("end", -1, "after")):
            if _has(said, f"{role} of {word}", language):
                yield f"{part}{number}", place


def _has(said: str, role: str, language: str) -> bool:
    key = " ".join(fold(said).split())
    return any(_word(form).search(key) for form in phrases(language, role))


def _reversed(said: str, quotes: Sequence[tuple[int, str]], language: str) -> bool:
    """Whether the new words stand first: "substitute “eighty-third” for “eighty-second”"."""
    between = said[quotes[0][0] : quotes[1][0]]
    substitute = _has(said[: quotes[0][0]], "substitute", language) and _has(between, "substituted for", language)
    return substitute or _has(between, "instead of", language)


def _is_whole(text: str, language: str) -> bool:
    """Whether an instruction to delete that quotes nothing means its paragraph: "delete OP4", "OP4: delete", and not
    "in OP4, delete the reference to donors"."""
    said = fold_places(text)
    forms = [match for form, _ in action_forms(language) if (match := _word(form).search(said))]
    behind = said[max(forms, key=lambda match: (-match.start(), match.end())).end() :] if forms else ""
    named = bool(places_in(behind, language)) or _names_part(behind, language)
    return named or len(behind.strip(" .;").split()) < 2 or _has(behind, "whole", language)


def _with_words(one: Instruction, words: Sequence[str], wording: tuple[str, ...], language: str) -> Instruction:
    new = "\n".join(wording) if wording else None
    if one.action is Action.DELETE:
        return replace(one, old=words[0] if words else None if _is_whole(one.text, language) else "")
    if one.action is Action.REPLACE:
        old = words[0] if len(words) > 1 or (words and new) else None
        given = new or (words[-1] if words and len(words) < 3 else None)
        return replace(one, old=old, new=given, paragraphs=wording)
    if one.action in {Action.INSERT, Action.ADD}:
        given = new or (words[0] if len(words) == 1 else None)
        return replace(one, new=given, paragraphs=wording)
    return replace(one, new=new or (words[-1] if words else None))


def fold_places(body: str) -> str:
    """The text in small letters without accents, every character at its place; what it quotes left blank."""
    return "".join((fold(letter) or " ")[:1] if not letter.isspace() else " " for letter in masked(body))


def _beside(said: str, quotes: Sequence[tuple[int, str]], language: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Where new words or paragraphs go, and the quoted words that they go beside: the first of them is the anchor."""
    for form in phrases(language, "place between"):
        match = re.search(rf"(?<!\w){re.escape(form)}(?!\w)", said)
        near = [quote for quote in quotes if match and match.end() <= quote[0]]
        if len(near) > 2:
            return "after", tuple(near[:2])
    for place in _PLACES:
        for form in sorted(phrases(language, f"place {place}"), key=len, reverse=True):
            match = re.search(rf"(?<!\w){re.escape(form)}(?!\w)", said)
            if match is None:
                continue
            near = [quote for quote in quotes if match.end() <= quote[0]]
            between = said[match.end() : near[0][0]] if near else ""
            close = bool(near) and len(between.split()) <= _CLOSE and not places_in(between, language)
            return place, (near[0],) if close and place in {"after", "before"} else ()
    return "", ()
