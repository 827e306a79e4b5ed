"""The wording of a paragraph as it is matched: folded, canonical, cut to stems. Never shown."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from lineage.languages.tables import table
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_WORD = re.compile(r"[a-z]+(?:\.\d+)?(?:/[a-z0-9.]+)+|\d+(?:[/.]\d+)*|[^\W\d_]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_STEM_LENGTH = 4
_SHORTEST_STEMMED = 5


@lru_cache(maxsize=65536)
def stems(text: str, language: str) -> tuple[str, ...]:
    """The words of `text` in order, without accents, case and endings, with one rendering for each known term.

    A symbol ("64/293") or number stays one word; punctuation is left out. Empty for a text without words.
    """
    return tuple(_stem(word, language) for word in _WORD.findall(_canonical(language)(fold(text))))


@lru_cache(maxsize=65536)
def named(text: str, language: str) -> tuple[bool, ...]:
    """For each of the `stems` of `text` whether it is written with a capital wherever it stands: part of a name. The
    first word of the text tells nothing."""
    capital, small = set[str](), set[str]()
    for word in _LETTERS.findall(text)[1:]:
        (capital if word[0].isupper() else small).add(_stem(fold(word), language))
    return tuple(stem in capital and stem not in small for stem in stems(text, language))


@lru_cache(maxsize=65536)
def plain(text: str, language: str) -> str:
    """The folded words of `text` with sequence adverbs ("également", "also") taken out: equal for texts that differ
    in form only."""
    words = " ".join(_WORD.findall(fold(text)))
    pattern = _adverbs(language)
    return " ".join(pattern.sub(" ", words).split()) if pattern else words


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
    if _has(language, "equivalences"):
        for row in table(language, "equivalences", ("form",)):
            forms[fold(row["form"])] = fold(row["verb"])
    if _has(language, "renderings"):
        for row in table(language, "renderings", ("form",)):
            forms[fold(row["form"])] = fold(row["canonical"])
    if _has(language, "names"):
        for row in table(language, "names", ("name",)):
            forms[fold(row["name"])] = fold(row["code"])
    return forms


@cache
def _suffixes(language: str) -> tuple[str, ...]:
    if not _has(language, "suffixes"):
        return ()
    found = (fold(row["suffix"]) for row in table(language, "suffixes", ("suffix",)))
    return tuple(sorted(found, key=lambda suffix: (-len(suffix), suffix)))


@cache
def _adverbs(language: str) -> re.Pattern[str] | None:
    if not _has(language, "sequence_adverbs"):
        return None
    path = files("lineage.languages") / language / "sequence_adverbs.csv"
    optional = tuple(path.read_text(encoding="utf-8").splitlines()[0].split(",")[1:-1])
    adverbs = [fold(row["adverb"]) for row in table(language, "sequence_adverbs", ("adverb",), optional)]
    return re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(adverbs, key=len, reverse=True))) + r")\b")


def _has(language: str, name: str) -> bool:
    return (files("lineage.languages") / language / f"{name}.csv").is_file()


@lru_cache(maxsize=65536)
def _stem(word: str, language: str) -> str:
    if len(word) < _SHORTEST_STEMMED or not word.isalpha():
        return word
    for suffix in _suffixes(language):
        if word.endswith(suffix) and len(word) - len(suffix) >= _STEM_LENGTH:
            word = word[: -len(suffix)]
            break
    return f"{word[:-2]}c" if word.endswith("qu") else word
