"""Names of bodies, treaties and countries, known in every language under one code."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lineage.languages.tables import table
from lineage.languages.text import fold_in_place


class NameInText(NamedTuple):
    """A name in a text."""

    code: str
    """The same in every language."""
    whole: bool
    """False where the other version may say "it", "the Council": that it lacks the name is not a difference."""
    start: int
    end: int


def names_in(text: str, language: str) -> tuple[NameInText, ...]:
    """The names of a paragraph, in printed order; of two at one place the longest."""
    flat = _spaced(text)
    found: list[NameInText] = []
    done = 0
    for match in _pattern(language).finditer(flat):
        if match.start() >= done and _capital(text, match):
            found.append(NameInText(*_codes(language)[match[0]], match.start(), match.end()))
            done = match.end()
    return tuple(found)


def _capital(text: str, match: re.Match[str]) -> bool:
    """A name has a capital letter: "Convention on the Rights of the Child", not "the convention"."""
    return any(letter.isupper() for letter in text[match.start() : match.end()])


def _spaced(text: str) -> str:
    """ "Inter-Agency" as "Inter Agency": offsets stay."""
    return fold_in_place(text).replace("-", " ")


@cache
def _codes(language: str) -> dict[str, tuple[str, bool]]:
    rows = table(language, "concordant_names", ("form",))
    known = {_spaced(row["form"]): (row["code"], row["repeated"] == "whole") for row in rows}
    countries = table(language, "delegations", ("form",))
    codes = {_spaced(row["name"]): (row["form"], True) for row in countries if re.fullmatch("[A-Z]{3}", row["form"])}
    return codes | known


@cache
def _pattern(language: str) -> re.Pattern[str]:
    forms = sorted(_codes(language), key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")
