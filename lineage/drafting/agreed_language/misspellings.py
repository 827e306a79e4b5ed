"""Words of a query that no text of a corpus has, and the words that they may have been meant for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from lineage.languages.text import fold, parts, stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.drafting.agreed_language.index import PassageIndex

_SOMEWHAT = 0.8
"""Likeness (Jaro-Winkler) of a word that is named as near and not looked for: "harassement", near "harcèlement"."""
_LONG = 6
"""Letters of a word whose stem may be another one's by a slip."""
_USUAL = 5
"""How many times as often as that stem the one that was meant stands."""


def unseen(index: PassageIndex, query: str, languages: Sequence[str]) -> tuple[str, ...]:
    """The words of `query` that no passage in `languages` has, those of up to three letters aside."""
    said = (word for word in dict.fromkeys(parts(query)) if len(word) > 3 or word.isdigit())
    return tuple(word for word in said if not _is_there(index, word, languages))


def meant(index: PassageIndex, words: Sequence[str], languages: Sequence[str]) -> dict[str, dict[str, str]]:
    """For each language: word that no passage has -> the likeliest word of that language that it may be a misspelling
    of."""
    return {code: dict(_slips(index, words, code)) for code in languages}


def _is_there(index: PassageIndex, word: str, languages: Sequence[str]) -> bool:
    """Whether a passage has a word, in any form or as printed where its stem may be another word's."""
    if not any(index.standing(stem(word, code)) for code in languages):
        return False
    if not _is_long(word):
        return True
    if any(fold(form) == word for code in languages for form in index.forms(stem(word, code), code)):
        return True  # "traffic" in English texts, however often "trafic" stands in French ones
    return not any(_with_another_stem(index, word, code) for code in languages)


def _with_another_stem(index: PassageIndex, word: str, language: str) -> str:
    """The word that one which no text prints is a letter off, where its stem is another word's by that slip:
    "trafficing" has that of "traffic"; "" for none."""
    term = stem(word, language)
    if not _is_long(word):
        return ""
    usual = (one for one in index.alike(term, term[:2]) if index.standing(one) >= _USUAL * index.standing(term))
    forms = (fold(form) for one in usual if one != term for form in index.forms(one, language))
    return next((form for form in forms if OSA.distance(form, word, score_cutoff=1) <= 1), "")


def _is_long(word: str) -> bool:
    return len(word) >= _LONG and word.isalpha()


def _slips(index: PassageIndex, words: Sequence[str], language: str) -> dict[str, str]:
    found = {}
    for word in filter(_may_be_misspelt, words):
        if meant_by_it := _with_another_stem(index, word, language):
            found[word] = meant_by_it
            continue
        if likeliest := _likeliest(index, word, language):
            found[word] = likeliest
    return found


def _likeliest(index: PassageIndex, word: str, language: str) -> str | None:
    """The word that is the fewest letters off, of equals the most used: of the stems like that of `word`, and of those
    that it begins with, where its slip is in the ending: "exploitation" for "exploitaton", not "exploitent"."""
    beginnings = (word[:length] for length in range(_LONG, len(word)))
    near = (*index.near((stem(word, language),)), *(term for term in beginnings if index.standing(term)))
    counted = Counter(fold(form) for term in near for form in index.forms(term, language))
    return min(counted, key=lambda form: (OSA.distance(form, word), -counted[form]), default=None)


def unknown(
    index: PassageIndex, words: Sequence[str], near: Mapping[str, Mapping[str, str]]
) -> dict[str, tuple[str, ...]]:
    """The words for which nothing is looked for in any language of `near`, with those somewhat like them."""
    left = [word for word in words if not any(word in found for found in near.values())]
    return {word: _like(index, word, tuple(near)) for word in left}


def _like(index: PassageIndex, word: str, languages: Sequence[str]) -> tuple[str, ...]:
    if not _may_be_misspelt(word):
        return ()
    terms = ((term, code) for code in languages for term in index.alike(stem(word, code), word[:1], _SOMEWHAT))
    return tuple(dict.fromkeys(filter(None, (index.printed(term, code) for term, code in terms))))


def _may_be_misspelt(word: str) -> bool:
    return len(word) > 4 and word.isalpha()
