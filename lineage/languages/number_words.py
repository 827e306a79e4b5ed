"""Numbers in words: "soixante-dix-huitième" is 78."""

from __future__ import annotations

from functools import cache, lru_cache

from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import fold

_COUNTED = 10
"""The highest number that the tables have in words."""


@lru_cache(maxsize=16_384)  # asked of every word of a text
def ordinal(words: str, language: str) -> int | None:
    """Value of an ordinal in words ("soixante-dix-huitième", "cent cinquante-quatrième"), None for other words."""
    key = fold(words).strip().replace("-", " ")
    for begun, value in hundreds(language):
        if key.startswith(f"{begun} ") and (rest := ordinal_values(language).get(key[len(begun) + 1 :])):
            return value + rest
    return ordinal_values(language).get(key)


@cache
def hundreds(language: str) -> tuple[tuple[str, int], ...]:
    """What ordinals above a hundred begin with, folded, the longest first, with its value: ("one hundred and", 100)."""
    found = [(phrase, 100) for phrase in phrases(language, "hundred")]
    found += [(phrase, 200) for phrase in phrases(language, "two hundred")]
    return tuple(sorted(found, key=lambda item: (-len(item[0]), item[0])))


@cache
def cardinals(language: str) -> dict[str, int]:
    """The numbers from one to ten in words: "three" is 3."""
    return {form: value for value in range(1, _COUNTED + 1) for form in phrases(language, f"number {value}")}


def within_number(words: str, language: str) -> bool:
    """Whether words are neighbours in a number: "quatre-vingt" and "vingt-treizième" of "quatre-vingt-treizième",
    "trente-quatre" with another last letter than its ordinal."""
    key = fold(words).strip().replace("-", " ")[:-1]
    return any(f" {key}" in f" {form}" for form in ordinal_values(language))


@cache
def ordinal_values(language: str) -> dict[str, int]:
    """The ordinals of the table, folded and with a space for each hyphen, with their numbers."""
    rows = table(language, "ordinals", ("form",))
    return {fold(row["form"]).replace("-", " "): int(row["number"]) for row in rows}
