"""What joins the items of a list, "and" or a comma, in front of an item and behind it."""

from __future__ import annotations

import re
from functools import cache

from lineage.drafting.revising.words.hedged_words import opens_aside
from lineage.drafting.revising.words.list_leads import leading
from lineage.languages.phrase_patterns import alternatives, regex

_ITEM = 3
"""Words of an item, at most, that follows others."""


@cache
def item_joints(language: str) -> str:
    """What joins the last item of a list to the others, as a pattern over folded text: "and", "as well as"."""
    return alternatives(language, "item joint")


def joint_behind(flat: str, language: str) -> re.Match[str] | None:
    """The joint that folded words end with, in front of an item."""
    return _front(language).search(flat)


def joint_ahead(flat: str, end: int, language: str) -> re.Match[str] | None:
    """The joint right behind an item that ends at a place."""
    return _back(language).match(flat, end)


@cache
def _front(language: str) -> re.Pattern[str]:
    """The joint in front of an item with the words that lead it: ", ", " and ", " and, as appropriate, "."""
    joint = rf"(?:{item_joints(language)})"
    lead = rf"(?P<lead>(?:{leading(language).pattern})?)"
    return re.compile(rf"(?:,?\s(?P<joint>{joint})(?:(?P<aside>,[^,;.]{{1,60}}),)?\s|,\s){lead}$")


@cache
def _back(language: str) -> re.Pattern[str]:
    """The joint behind an item with the words that lead the next one."""
    joint = rf"(?P<joint>{item_joints(language)})"
    return re.compile(rf"(?P<sep>,?\s{joint}\s|,\s)(?P<lead>(?:{leading(language).pattern})?)")


def opens_list(flat: str, language: str) -> bool:
    """Whether the first item of a list ends the words, so that one more makes two, which have no comma before "and":
    "including training"."""
    *before, last = re.split(r"[,;:.]\s", flat)
    return not before or len(last.split()) > _ITEM or opens_aside(last, language)


def list_goes_on(flat: str, language: str) -> bool:
    """Whether a list has its "and" further on."""
    return regex(rf"[^.;:]*?\s(?:{item_joints(language)})\s").match(flat) is not None
