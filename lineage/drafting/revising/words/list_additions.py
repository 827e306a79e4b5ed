"""Items that come into a list, with the comma or "and" that they need: "girls" after "women" in "women and boys".

What comes is an item where it is led as the other one is ("the report" and "the annex"), where both are cited texts, or
where both are plural nouns without an article in a language whose adjectives have no plural.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lineage import languages
from lineage.drafting.revising.words.joints_around import item_joints, joint_ahead, joint_behind, list_goes_on
from lineage.drafting.revising.words.list_leads import kind_of, lead_before, role_of
from lineage.languages.phrase_patterns import alternatives, regex
from lineage.languages.text import fold_in_place
from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from lineage.drafting.revising.words.finding_words import Found

_CITED = re.compile(r"(?<!\d)\d+/\d+")
_NEAR = 60
"""Characters before the end of an item among which the number of the text that it cites stands."""
_LONGEST = 4
"""Words of the longest item that has no article, preposition or "and": "persons with disabilities" has one."""
_WORD = re.compile(r"[^\s,]+")


class NewItem(NamedTuple):
    """New words in a list."""

    text: str
    unclear: bool = False
    """Whether they may as well be part of the item beside them: "supply" after "water"."""


class _ItemBetween(NamedTuple):
    """An item of a list, and what joins it to those before and after it."""

    text: str
    flat: str
    found: Found
    language: str
    front: re.Match[str] | None
    back: re.Match[str] | None

    @property
    def words(self) -> str:
        return self.flat[slice(*self.found)]

    @property
    def lead(self) -> str:
        return lead_before(self.flat[: self.found.start], self.language)

    @property
    def goes_on(self) -> bool:
        """Whether the list has its "and" right behind the item, or further on."""
        back = self.back
        return back is not None and (bool(back["joint"]) or list_goes_on(self.text[back.end("sep") :], self.language))


def as_item(text: str, found: Found, new: str, language: str, *, after: bool) -> NewItem | None:
    """A text with new words as an item after or before another one of a list; None where they are none, or bring their
    own comma or "and"."""
    flat, words = fold_in_place(text), fold_in_place(new)
    if not _is_bare(new, words, language):
        return None
    joint = regex(rf"(?:{item_joints(language)})\s").match(flat[slice(*found)])
    if joint and not after:  # "affordable" before "and healthy diets"
        behind = text[: found.start].rstrip()
        listed = not kind_of(words, language) and not _stands_behind(words, language)
        return NewItem(f"{behind}, {new} {text[found.start :]}") if listed and behind[-1:].isalnum() else None
    found = _whole_citation(flat, found) if _CITED.match(words) else found
    front, back = joint_behind(flat[: found.start], language), joint_ahead(flat, found.end, language)
    beside = _ItemBetween(text, flat, found, language, front, back)
    put = _after(beside, new) if after else _before(beside, new)
    kind = _is_item(beside, words, after=after) if put is not None else False
    return None if put is None or kind is False else NewItem(put, unclear=kind is None)


def _whole_citation(flat: str, found: Found) -> Found:
    """The cited text that words end: "76/3 of 1 May 2021" for its "2021"."""
    cited = [match.start() for match in _CITED.finditer(flat, max(0, found.end - _NEAR), found.end)]
    return found._replace(start=min(found.start, cited[-1])) if cited else found


def _is_bare(new: str, words: str, language: str) -> bool:
    """Whether new words have no sign and no joint at their edges."""
    joints = item_joints(language)
    edge = regex(rf"(?:{joints})(?!\w)").match(words) or regex(rf"(?<!\w)(?:{joints})$").search(words)
    last = words.split()[-1:]
    return new[:1].isalnum() and new[-1:].isalnum() and edge is None and not role_of((last or [""])[0], language)


def _after(beside: _ItemBetween, new: str) -> str | None:
    """ "roads, bridges and ports" with "canals" after "bridges", or after "ports" as the last one now."""
    text, (_, end), front, back = beside.text, beside.found, beside.front, beside.back
    joined_on = back is not None and back["joint"] and not back["sep"].startswith(",")  # not "and ports, and welcoming"
    last = front is not None and front["joint"] and not joined_on
    if beside.goes_on and not last:
        return f"{text[:end]}, {new}{text[end:]}"
    if front is None or not front["joint"] or front["aside"]:
        return None
    start = front.start("lead")
    joint = text[front.start() : start]
    return f"{text[: front.start()]}, {text[start:end]}{joint}{new}{text[end:]}"


def _before(beside: _ItemBetween, new: str) -> str | None:
    """ "roads, bridges and ports" with "canals" before "bridges", or before "ports"."""
    text, front = beside.text, beside.front
    if front and front["joint"] and not front["aside"]:
        return f"{text[: front.start()]}, {new}{text[front.start() :]}"
    if not beside.goes_on:
        return None
    start = front.start("lead") if front else beside.found.start
    return f"{text[:start]}{new}, {text[start:]}"


def _is_item(beside: _ItemBetween, words: str, *, after: bool) -> bool | None:
    """Whether new words are an item beside another one; None where they may be part of it."""
    language = beside.language
    if _CITED.match(words):
        return _CITED.match(beside.words) is not None
    return (
        _is_led_alike(beside, words, after=after)
        if kind_of(words, language)
        else _bare_item(beside, words, after=after)
    )


def _bare_item(beside: _ItemBetween, words: str, *, after: bool) -> bool | None:
    """The same for words without an article or preposition."""
    language, own = beside.language, languages.language(beside.language)
    count = len(_WORD.findall(words))
    if after and count > 1 and regex(rf"\s(?:{item_joints(language)})\s").search(words):
        return True if own.nouns_alone else None
    if count > _LONGEST or _stands_behind(words, language):
        return False
    if own.nouns_alone and own.is_plural(beside.words.split()[-1]):
        return own.is_plural(words)
    led = not own.nouns_alone and kind_of(beside.lead + beside.words, language)
    return None if after and not led else False  # "prévisible" after "un financement"


def _is_led_alike(beside: _ItemBetween, words: str, *, after: bool) -> bool:
    """Whether new words begin as the item beside them does, with an article, or the preposition of another item."""
    language, front, back, lead = beside.language, beside.front, beside.back, beside.lead
    kind = kind_of(words, language)
    own = {kind_of(f"{lead[match.start() :]}{beside.words}", language) for match in _WORD.finditer(lead)}
    if kind not in {*own, kind_of(beside.words, language)}:  # "the judges" in "police officers and the prosecutor"
        return back is not None and kind == "article" == kind_of(back["lead"], language) and bool(back["joint"])
    if kind == "participle":  # "training" and "monitoring", not "ongoing" before "training"
        return after and len(words.split()) == 1
    ahead = beside.flat[back.end("sep") :] if back else ""
    behind = beside.flat[: front.start()].rsplit(",", 1)[-1] if front else ""
    starts = (kind_of(behind[match.start() :], language) for match in _WORD.finditer(behind))
    return kind == "article" or kind_of(ahead, language) == kind or kind in starts


def _stands_behind(words: str, language: str) -> bool:
    """Whether a word follows its noun, "States concerned", "States parties", or is an adverb: "meaningfully"."""
    if words in vocabulary(language).adverb_words or languages.language(language).is_adverb(words):
        return True
    return re.fullmatch(alternatives(language, "behind its noun"), words) is not None
