"""Instructions of amendment papers and lists of revisions: which paragraph, what is to be done, with which words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.oral import places_in
from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_NUMBER = re.compile(r"(?P<number>\d{1,3}|[a-z])\s?[.)]\s+(?=\S)")
_QUOTED = re.compile(r"“([^”]*)”|«\s?([^»]*?)\s?»|\"([^\"]*)\"|„([^“]*)“")
_HEAD = 400
"""Characters in which an instruction says what is to be done; its quoted words do not count."""


class Action(StrEnum):
    """What an instruction asks for."""

    REPLACE = "replace"
    INSERT = "insert"
    DELETE = "delete"
    ADD = "add"
    MOVE = "move"
    RENUMBER = "renumber"


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """One instruction for one paragraph."""

    text: str
    """As printed, without its number, with the paragraphs that it announces."""
    number: str | None
    label: str
    """The paragraph that it changes, or beside which it puts a new one; "" where it names none: the whole text."""
    action: Action
    place: str = ""
    """ "after" or "before" where new paragraphs go there, or words beside `anchor`; else ""."""
    old: str | None = None
    """The words to go, None for a whole paragraph."""
    new: str | None = None
    """The words to come; those of several new paragraphs are parted by line feeds."""
    anchor: str | None = None
    """The words beside which new ones go."""
    paragraphs: tuple[str, ...] = ()
    """New paragraphs, one by one."""


def instructions_in(paragraphs: Sequence[str], language: str) -> tuple[Instruction, ...]:
    """The instructions in the paragraphs of a list, in order: one for each paragraph of the draft that is named. What
    follows an instruction that ends with a colon, until the next one, is the wording that it announces."""
    found: list[Instruction] = []
    at = 0
    while at < len(paragraphs):
        head = paragraphs[at]
        at += 1
        action = _action(head, language)
        if action is None:
            continue
        wording: list[str] = []
        if _masked(head).rstrip(" .").endswith(":") or _announces(head, action):
            while at < len(paragraphs) and not (
                _action(paragraphs[at], language) and _starts(paragraphs[at], language)
            ):
                wording.append(paragraphs[at])
                at += 1
        found += _made(head, action, tuple(map(_plain, wording)), language)
    return tuple(found)


def _announces(head: str, action: Action) -> bool:
    """Whether an instruction that quotes nothing has its words below it, though no colon says so."""
    return action in {Action.INSERT, Action.ADD} and not _QUOTED.search(head) and len(head) < _HEAD // 2


def _starts(text: str, language: str) -> bool:
    """Whether a paragraph begins as an instruction does: with a place or an action, not with a verb of the organ."""
    if _action(text, language) is None:
        return False
    body = _masked(_without_number(text)[1])[:_HEAD]
    first = fold(body).lstrip(" ,")
    leads = (*phrases(language, "instruction lead"), *(form for form, _ in _actions(language)))
    return any(first.startswith((f"{lead} ", f"{lead}:")) for lead in leads) or bool(places_in(body[:40], language))


def _without_number(text: str) -> tuple[str | None, str]:
    match = _NUMBER.match(text)
    return (match["number"], text[match.end() :]) if match else (None, text)


def _masked(text: str) -> str:
    """The text with what it quotes left blank, at the same places."""
    return _QUOTED.sub(lambda match: " " * len(match[0]), text)


def _plain(text: str) -> str:
    """A new paragraph without the quotation marks that it stands in."""
    whole = text.strip()
    match = _QUOTED.fullmatch(whole.rstrip(".;"))
    return next(filter(None, match.groups()), whole).strip() if match else whole


def _action(text: str, language: str) -> Action | None:
    """What an instruction asks for: the first action that it names outside of quoted words, with a place or words; None
    for what is no instruction."""
    body = fold(_masked(_without_number(text)[1])[:_HEAD])
    found = [
        (match.start(), -len(form), action)
        for form, action in _actions(language)
        if (match := _word(form).search(body))
    ]
    if not found:
        return None
    placed = bool(places_in(body, language)) or bool(_QUOTED.search(text)) or _names_part(body, language)
    return min(found)[2] if placed and min(found)[0] < _HEAD // 2 else None


def _names_part(body: str, language: str) -> bool:
    return any(form in body for form in phrases(language, "amended part"))


@cache
def _word(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")


@cache
def _actions(language: str) -> tuple[tuple[str, Action], ...]:
    rows = table(language, "amendment_actions", ("form",))
    return tuple((fold(row["form"]), Action(row["action"])) for row in rows)


def _made(head: str, action: Action, wording: tuple[str, ...], language: str) -> list[Instruction]:
    number, body = _without_number(head)
    quotes = [(m.start(), next((g for g in m.groups() if g is not None), "").strip()) for m in _QUOTED.finditer(body)]
    masked = fold_places(body)
    place, anchor = _beside(masked, quotes, language)
    words = [quote for at, quote in quotes if (at, quote) != anchor]
    text = "\n".join((body.strip(), *wording))
    one = Instruction(
        text=text, number=number, label="", action=action, place=place, anchor=anchor[1] if anchor else None
    )
    one = _with_words(one, words, wording)
    labels = places_in(_masked(body)[:_HEAD], language) or [""]
    if action in {Action.MOVE, Action.RENUMBER} and len(labels) > 1:
        labels = labels[:1]
    return [replace(one, label=label) for label in labels]


def _with_words(one: Instruction, words: Sequence[str], wording: tuple[str, ...]) -> Instruction:
    new = "\n".join(wording) if wording else None
    if one.action is Action.DELETE:
        return replace(one, old=words[0] if words else None)
    if one.action is Action.REPLACE:
        old = words[0] if len(words) > 1 or (words and new) else None
        given = new or (words[-1] if words else None)
        return replace(one, old=old, new=given, paragraphs=wording)
    if one.action in {Action.INSERT, Action.ADD}:
        given = new or ("\n".join(words) if words else None)
        return replace(one, new=given, paragraphs=wording)
    return replace(one, new=new or (words[-1] if words else None))


def fold_places(body: str) -> str:
    """The text in small letters without accents, every character at its place; what it quotes left blank."""
    return "".join((fold(letter) or " ")[:1] if not letter.isspace() else " " for letter in _masked(body))


def _beside(masked: str, quotes: Sequence[tuple[int, str]], language: str) -> tuple[str, tuple[int, str] | None]:
    """Whether new words or paragraphs go after or before something, and the quoted words that they go beside."""
    for place in ("after", "before"):
        for form in sorted(phrases(language, f"place {place}"), key=len, reverse=True):
            match = re.search(rf"(?<!\w){re.escape(form)}(?!\w)", masked)
            if match is None:
                continue
            near = [quote for quote in quotes if match.end() <= quote[0]]
            between = masked[match.end() : near[0][0]].split() if near else []
            return place, near[0] if near and len(between) <= 3 else None
    return "", None
