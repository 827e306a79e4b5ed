"""Delegations that a letter names by an adjective beside what they propose: "the French proposal", "les observations
mexicaines"."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.negotiated.delegations import delegation
from lineage.languages.phrase_patterns import alternatives, any_of, regex
from lineage.languages.tables import table
from lineage.languages.templates import spelled_out
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Mapping


def proposers_in(text: str, language: str) -> set[frozenset[str]]:
    """The delegations that running words name so, by the names of the table, those of one adjective together:
    "Congolese" is of two. "Polish the text" names none."""
    noun = alternatives(language, "proposed by")
    said = fold_in_place(text).lower()
    found: set[frozenset[str]] = set()
    for match in _adjectives(language).finditer(said):
        behind = regex(rf"\s(?:\w+\s)?(?:{noun})(?!\w)").match(said, match.end())
        ahead = regex(rf"(?<!\w)(?:{noun})(?:\s\w+)?\s$").search(said[: match.start()])
        if behind or ahead:
            found.add(_demonyms(language)[" ".join(match["form"].split())])
    return found


@cache
def _adjectives(language: str) -> re.Pattern[str]:
    """ "south african" before "african", "mexicaines" too."""
    return re.compile(rf"(?<![\w-])(?P<form>{any_of(frozenset(_demonyms(language)))})s?(?![\w-])")


@cache
def _demonyms(language: str) -> Mapping[str, frozenset[str]]:
    """Folded adjective -> the names of the delegations."""
    rows = table(language, "demonyms", ("form", "delegation"))
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        for form in spelled_out(row["form"]):
            found[fold_in_place(form).lower()].add(delegation(row["delegation"], language))
    return {form: frozenset(names) for form, names in found.items()}
