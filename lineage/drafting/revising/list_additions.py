"""Items that come into a list, with the comma or "and" that they need: "girls" after "women" in "women and boys".

What comes is an item where it is led as the other one is ("the report" and "the annex"), where both are cited texts, or
where both are plural nouns without an article in a language whose adjectives have no plural.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lineage import languages
from lineage.drafting.revising.joints_around import goes_on, item_joints, joint_ahead, joint_behind
from lineage.drafting.revising.list_leads import kind_of, lead_before, role_of
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.text import fold_in_place
from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from lineage.drafting.revising.finding_words import Found

_CITED = re.compile(r"\d+/\d+")
_NEAR = 60
"""Characters before the end of an item among which the number of the text that it cites stands."""
_LONGEST = 4
"""Words of the longest item that has no article, preposition or "and": "persons with disabilities" has one."""
_WORD = re.compile(r"[^\s,]+")


class Addition(NamedTuple):
    """New words in a list."""

    text: str
    unclear: bool = False
    """Whether they may as well be part of the item beside them: "supply" after "water"."""


def as_item(text: str, found: Found, new: str, language: str, *, after: bool) -> Addition | None:
    """A text with new words as an item after or before another one of a list; None where they are none, or bring their
    own comma or "and"."""
    flat, words = fold_in_place(text), fold_in_place(new)
    if not _is_bare(new, words, language):
        return None
    front, back = joint_behind(flat[: found.start], language), joint_ahead(flat, found.end, language)
    put = _after(text, found, new, front, back, language) if after else _before(text, found, new, front, back, language)
    if put is None:
        return None
    kind = _is_item(flat, found, new, language, after=after)
    return None if kind is False else Addition(put, unclear=kind is None)


def _is_bare(new: str, words: str, language: str) -> bool:
    """Whether new words have no sign and no joint at their edges."""
    joints = item_joints(language)
    edge = re.match(rf"(?:{joints})(?!\w)", words) or re.search(rf"(?<!\w)(?:{joints})$", words)
    last = words.split()[-1:]
    return new[:1].isalnum() and new[-1:].isalnum() and edge is None and not role_of((last or [""])[0], language)


def _after(
    text: str, found: Found, new: str, front: re.Match[str] | None, back: re.Match[str] | None, language: str
) -> str | None:
    """ "roads, bridges and ports" with "canals" after "bridges", or after "ports" as the last one now."""
    if back and (back["joint"] or (not (front and front["joint"]) and goes_on(text[back.end("sep") :], language))):
        return f"{text[: found.end]}, {new}{text[found.end :]}"
    if front is None or not front["joint"] or front["aside"]:
        return None
    start = front.start("lead")
    joint = text[front.start() : start]
    return f"{text[: front.start()]}, {text[start : found.end]}{joint}{new}{text[found.end :]}"


def _before(
    text: str, found: Found, new: str, front: re.Match[str] | None, back: re.Match[str] | None, language: str
) -> str | None:
    """ "roads, bridges and ports" with "canals" before "bridges", or before "ports"."""
    if front and front["joint"] and not front["aside"]:
        return f"{text[: front.start()]}, {new}{text[front.start() :]}"
    if back is None or not (back["joint"] or goes_on(text[back.end("sep") :], language)):
        return None
    start = front.start("lead") if front else found.start
    return f"{text[:start]}{new}, {text[start:]}"


def _is_item(flat: str, found: Found, new: str, language: str, *, after: bool) -> bool | None:
    """Whether new words are an item beside another one; None where they may be part of it."""
    words, anchor = fold_in_place(new), flat[slice(*found)]
    if _CITED.match(words):
        return _CITED.search(flat[max(0, found.end - _NEAR) : found.end]) is not None
    kind = kind_of(words, language)
    if kind:
        return _is_led_alike(flat, found, words, language, after=after)
    own, other = languages.language(language), anchor.split()[-1]
    count = len(_WORD.findall(words))
    if after and count > 1 and re.search(rf"\s(?:{item_joints(language)})\s", words):
        return True if own.nouns_alone else None
    if count > _LONGEST or words in vocabulary(language).adverbs or _stands_behind(words, language):
        return False
    if own.nouns_alone and own.is_plural(other):
        return own.is_plural(words)
    if not after or (not own.nouns_alone and kind_of(lead_before(flat[: found.start], language) + anchor, language)):
        return False  # "prévisible" after "un financement"
    return None


def _is_led_alike(flat: str, found: Found, words: str, language: str, *, after: bool) -> bool:
    """Whether new words begin as the item beside them does, by an article, or by the preposition of another item too."""
    kind, anchor = kind_of(words, language), flat[slice(*found)]
    lead = lead_before(flat[: found.start], language)
    own = {kind_of(f"{lead[match.start() :]}{anchor}", language) for match in _WORD.finditer(lead)}
    own.add(kind_of(anchor, language))
    front, back = joint_behind(flat[: found.start], language), joint_ahead(flat, found.end, language)
    if kind not in own:  # "the judges" in "police officers and the prosecutor"
        return bool(kind == "article" and back and back["joint"]) and kind_of(back["lead"], language) == kind
    if kind == "participle":  # "training" and "monitoring", not "ongoing" before "training"
        return after and len(words.split()) == 1
    near = (flat[back.end("sep") :] if back else "", flat[: front.start()].rsplit(",", 1)[-1] if front else "")
    starts = (kind_of(near[1][match.start() :], language) for match in _WORD.finditer(near[1]))
    return kind == "article" or kind_of(near[0], language) == kind or kind in starts


def _stands_behind(words: str, language: str) -> bool:
    """Whether a word follows its noun: "States concerned", "States parties", "States alike"."""
    return re.fullmatch(rf"(?:{alternatives(language, 'behind its noun')}|\w+ly)", words) is not None
