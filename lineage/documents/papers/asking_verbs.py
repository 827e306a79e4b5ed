"""The verbs of instructions: a form that stands alone, "delete", or a participle behind any verb that asks for it:
"should also be deleted", "is to be updated", "soit supprimée".

One table has the verbs with their participles, so that each is known in all its passives.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from lineage.languages.clause_grammar import NEVER
from lineage.languages.phrase_patterns import alternatives, any_of
from lineage.languages.tables import table
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_ACTIVE = "base"
_PASSIVE = "participle"
_LED = "behind lead"
"""Verbs that ask for something behind "should", "to", "doit" alone: "should simply read"."""


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


def asked_in(said: str, language: str) -> list[Asked]:
    """Everything that folded words ask for, in no order; one form may stand within another one."""
    known = _participles(language)
    alone = [
        (*match.span(), action)
        for form, action in _forms(language)
        if form in said
        for match in word(form).finditer(said)
    ]
    found = (match for pattern in (_passive(language), _led(language)) for match in pattern.finditer(said))
    return alone + [(*match.span(), known[" ".join(match["asked"].split())]) for match in found]


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
    participles, led = (
        [form for form, action in _verbs(language, kind).items() if action in wanted] for kind in (_PASSIVE, _LED)
    )
    return rf"(?:{_behind_be(language, participles)})|(?:{_behind_lead(language, led)})|(?:{alone})"


def passive(language: str, participles: Iterable[str]) -> str:
    """Folded participles behind any verb that asks for them, or alone, as a pattern."""
    forms = frozenset(participles)
    return rf"(?:{_behind_be(language, forms)})|(?:{any_of(forms)})"


@cache
def word(form: str) -> re.Pattern[str]:
    """A form as a pattern that finds it whole."""
    return re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")


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
def _forms(language: str) -> tuple[tuple[str, Action], ...]:
    """The forms that stand alone, folded, with what they ask for."""
    rows = table(language, "amendment_actions", ("form",))
    verbs = _verbs(language, _ACTIVE)
    known = {fold(row["form"]): Action(row["action"]) for row in rows}
    return tuple((verbs | known).items())


@cache
def _participles(language: str) -> dict[str, Action]:
    return _verbs(language, _PASSIVE) | _verbs(language, _LED)


def _verbs(language: str, kind: str) -> dict[str, Action]:
    rows = table(language, "amendment_verbs", ("form", "kind"))
    return {fold(row["form"]): Action(row["action"]) for row in rows if row["kind"] == kind}
