"""The wording of a paragraph as it is matched: folded, canonical, cut to stems. Never shown."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING

from lineage.languages.formulas import adverbs, formulas
from lineage.languages.number_words import cardinals, ordinal_values
from lineage.languages.tables import has_table, table
from lineage.languages.text import COMPOUND, fold, tokens, words
from lineage.languages.text import stems as whole_stems

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


word_stems = partial(whole_stems, accents=False)
"""The weights were fitted on these: with the others two French steps of real histories are lost."""


@lru_cache(maxsize=16384)
def stems(text: str, language: str) -> tuple[str, ...]:
    """The stems of `text` in order, with one rendering for each known term. Empty for a text without words."""
    return word_stems(_canonical(language)(fold(text)), language)


@lru_cache(maxsize=16384)
def named(text: str, language: str) -> tuple[bool, ...]:
    """For each of the `stems` of `text` whether it is written with a capital wherever it stands: part of a name. The
    first word of the text tells nothing."""
    capital, small = set[str](), set[str]()
    parts = (part for start, end in tokens(text) for part in COMPOUND.split(text[start:end]))
    for part in [part for part in parts if part[:1].isalpha()][1:]:
        (capital if part[0].isupper() else small).update(word_stems(part, language))
    return tuple(one in capital and one not in small for one in stems(text, language))


@lru_cache(maxsize=16384)
def own_words(text: str, language: str) -> tuple[bool, ...]:
    """For each of the `stems` of `text` whether it says something: no part of a name, no number in figures or words, no
    function word."""
    small = function_words(language) | _number_stems(language)
    pairs = zip(stems(text, language), named(text, language), strict=True)
    return tuple(not name and one.isalpha() and len(one) > 1 and one not in small for one, name in pairs)


@cache
def function_words(language: str) -> frozenset[str]:
    """The stems of the words that say nothing by themselves; none where the language has no table of them."""
    if not has_table(language, "function_words"):
        return frozenset()
    rows = table(language, "function_words", ("word",))
    return frozenset(one for row in rows for one in word_stems(row["word"], language))


@cache
def _number_stems(language: str) -> frozenset[str]:
    """The stems of the numbers in words: "to report at its seventy-ninth session" says as much as "at its 79th"."""
    if not has_table(language, "ordinals"):
        return frozenset()
    numbers = (*ordinal_values(language), *cardinals(language))
    return frozenset(one for number in numbers for one in word_stems(number, language))


@lru_cache(maxsize=16384)
def plain(text: str, language: str) -> str:
    """The folded words of `text` with sequence adverbs ("également", "also") taken out: equal for texts that differ
    in form only."""
    joined = " ".join(words(text))
    pattern = _adverbs(language)
    return " ".join(pattern.sub(" ", joined).split()) if pattern else joined


@cache
def _canonical(language: str) -> Callable[[str], str]:
    """The function that puts one rendering for the many of a term, on folded text."""
    forms = _forms(language)
    if not forms:
        return lambda text: text
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b")
    return lambda text: pattern.sub(lambda match: forms[match[0]], text)


def _forms(language: str) -> Mapping[str, str]:
    forms: dict[str, str] = {}
    if has_table(language, "formulas"):
        forms |= {fold(row["form"]): fold(row["verb"]) for row in formulas(language) if row["verb"]}
    if has_table(language, "renderings"):
        for row in table(language, "renderings", ("form",)):
            forms[fold(row["form"])] = fold(row["canonical"])
    if has_table(language, "names"):
        for row in table(language, "names", ("name",)):
            forms[fold(row["name"])] = fold(row["code"])
    return forms


@cache
def _adverbs(language: str) -> re.Pattern[str] | None:
    if not has_table(language, "adverbs"):
        return None
    forms = [fold(row["form"]) for row in adverbs(language, "in_series")]
    return re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(forms, key=len, reverse=True))) + r")\b")
