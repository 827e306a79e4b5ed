"""The verbs of instructions: a form that stands alone, "delete", "deleting"; a participle behind any verb that asks for
it, "should also be deleted", "is to be updated", "soit supprimée"; a noun, "deletion of".

One table has each verb once with its participle and its noun: the language gives their other forms, so that each is
known in all of them.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from lineage import languages
from lineage.languages.clause_grammar import NEVER
from lineage.languages.phrase_patterns import alternatives, any_of, regex
from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_ACTIVE = "base"
_PASSIVE = "participle"
_LED = "behind lead"
"""Verbs that ask for something behind "should", "to", "doit" alone: "should simply read"."""
_NOUN = "noun"
"""Nouns that ask for something before "of", or as the last word: "Deletion, in OP5, of “all”", "OP5: deletion"."""


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
    SPLIT = "split"
    BECOME = "become"
    """Take another number: "OP7 becomes OP8"."""
    BRACKET = "bracket"
    UNBRACKET = "unbracket"
    KEEP = "keep"
    RESTORE = "restore"
    ACCEPT = "accept"


Asked = tuple[int, int, Action]
"""Where words ask for something, end exclusive, and for what."""


@lru_cache(maxsize=256)
def asked_in(said: str, language: str) -> tuple[Asked, ...]:
    """Everything that folded words ask for, in no order; one form may stand within another one."""
    known = _composed(language)
    alone = [
        (*match.span(), action)
        for form, action in _forms(language)
        if form in said
        for match in word(form).finditer(said)
    ]
    composed = (_passive(language), _led(language), _nouns(language))
    found = (match for pattern in composed for match in pattern.finditer(said))
    return *alone, *((*match.span(), known[" ".join(match["asked"].split())]) for match in found)


def first_asked(said: str, language: str) -> Asked | None:
    """What folded words ask for first, by the longest form that says it; None where they ask for nothing."""
    found = [(start, -end, action) for start, end, action in asked_in(said, language)]
    start, end, action = min(found, default=(0, 0, None))
    return (start, -end, action) if action else None


@cache
def asking(language: str, *actions: Action) -> str:
    """The words that ask for something, or for these actions, as a pattern over folded text."""
    wanted = actions or tuple(Action)
    alone = any_of(frozenset(form for form, action in _forms(language) if action in wanted))
    nouns = _before_of(language, [form for form, action in _verbs(language, _NOUN).items() if action in wanted])
    participles, led = (
        [form for form, action in _verbs(language, kind).items() if action in wanted] for kind in (_PASSIVE, _LED)
    )
    return rf"(?:{_behind_be(language, participles)})|(?:{_behind_lead(language, led)})|(?:{alone})|(?:{nouns})"


def participles(language: str, action: Action) -> frozenset[str]:
    """The folded participles that ask for an action: "toned down"."""
    return frozenset(form for form, does in _verbs(language, _PASSIVE).items() if does is action)


@cache
def parted_verbs(language: str) -> frozenset[tuple[str, str]]:
    """The folded verbs of two words whose second one may stand behind what they are about: ("take", "out"), ("taken",
    "out")."""
    forms = (form for kind in (_ACTIVE, _PASSIVE) for form in _verbs(language, kind))
    parted = ((form.partition(" ")[0], form.partition(" ")[2]) for form in forms)
    return frozenset(pair for pair in parted if pair[1] in phrases(language, "particle"))


def passive(language: str, participles: Iterable[str]) -> str:
    """Folded participles behind any verb that asks for them, or alone, as a pattern."""
    forms = frozenset(participles)
    return rf"(?:{_behind_be(language, forms)})|(?:{any_of(forms)})"


@cache
def word(form: str) -> re.Pattern[str]:
    """A form as a pattern that finds it whole."""
    return regex(rf"(?<!\w){re.escape(form)}(?!\w)")


@cache
def _passive(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_behind_be(language, _verbs(language, _PASSIVE), group='asked')})(?!\w)")


def _behind_be(language: str, participles: Iterable[str], group: str = "") -> str:
    lead, adverb, be = (alternatives(language, f"passive {role}") for role in ("lead", "adverb", "be"))
    verbs = any_of(frozenset(participles))
    if verbs == NEVER:
        return NEVER
    name = f"?P<{group}>" if group else "?:"
    return rf"(?:(?:{lead})\s+)?(?:{be})\s+(?:(?:{adverb})\s+)?({name}{verbs})"


@cache
def _led(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_behind_lead(language, _verbs(language, _LED), group='asked')})(?!\w)")


def _behind_lead(language: str, verbs: Iterable[str], group: str = "") -> str:
    lead, adverb = (alternatives(language, f"passive {role}") for role in ("lead", "adverb"))
    forms = any_of(frozenset(verbs))
    name = f"?P<{group}>" if group else "?:"
    return NEVER if forms == NEVER else rf"(?:{lead})\s+(?:(?:{adverb})\s+)?({name}{forms})"


@cache
def _nouns(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_before_of(language, _verbs(language, _NOUN), group='asked')})(?!\w)")


def _before_of(language: str, nouns: Iterable[str], group: str = "") -> str:
    forms, of = any_of(frozenset(nouns)), rf"(?:{alternatives(language, 'action of')})(?:(?<=')|(?!\w))"
    name = f"?P<{group}>" if group else "?:"
    where = alternatives(language, "instruction lead", "place after", "place before")
    some = r"(?:[^;:.]|\.(?=\d)){2,80}"  # "A.12" too
    between = rf"(?:,{some},|\s+(?:{where})\s{some})?\s+{of}"  # "Addition after OP5 of ..."
    return NEVER if forms == NEVER else rf"({name}{forms})(?={between}|\s*[.;]?\s*$)"


@cache
def _forms(language: str) -> tuple[tuple[str, Action], ...]:
    """The forms that stand alone, folded, with what they ask for."""
    rows = table(language, "amendment_actions", ("form",))
    known = {fold(row["form"]): Action(row["action"]) for row in rows}
    # "OP5 deleted"; "as amended" asks for nothing
    bare = {form: does for form, does in _verbs(language, _PASSIVE).items() if does is not Action.REPLACE}
    return tuple((bare | _verbs(language, _ACTIVE) | known).items())


@cache
def _composed(language: str) -> dict[str, Action]:
    return _verbs(language, _PASSIVE) | _verbs(language, _LED) | _verbs(language, _NOUN)


@cache
def _verbs(language: str, kind: str) -> dict[str, Action]:
    """The folded forms of the verbs of a kind in the table, and those that the language makes of them."""
    own = languages.language(language)
    made = {_ACTIVE: own.asking_forms, _PASSIVE: own.agreeing_forms}
    rows = table(language, "amendment_verbs", ("form", "kind"))
    pairs = [(row["form"], Action(row["action"])) for row in rows if row["kind"] == kind]
    derived = {fold(form): action for verb, action in pairs if kind in made for form in made[kind](verb)}
    return derived | {fold(verb): action for verb, action in pairs}
