"""Words of a query that no text of a corpus has, and the words that they may have been meant for."""

from __future__ import annotations

from collections import Counter
from string import ascii_lowercase
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

from lineage.drafting.agreed_language.query_words import function_words
from lineage.languages.phrases import phrases
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
_TWO_SLIPS = 9
"""Letters of a word that may have two slips."""
_ENDING = 5
"""Letters that a stem lacks at most: "ation" of "exploitation"."""
_SHORTEST = 4
"""Letters of a beginning that is looked for."""
_STEMS = 40
"""Stems whose forms are read."""
_READ = 20
"""Passages in which the forms of a stem are read."""


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
    slips = (form for form in forms if OSA.distance(form, word, score_cutoff=1) <= 1)
    return next((form for form in slips if not _in_every_text(form, language)), "")


def _in_every_text(word: str, language: str) -> bool:
    return word in function_words(language) or word in phrases(language, "word of every text")


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
    """The word that is the fewest slips off, of equals the most used: "exploitation" for "exploitaton"."""
    counted = Counter(
        (term, fold(form))
        for term in _beginning_like(index, word, language)
        for form in index.forms(term, language, limit=_READ)
    )
    ranked = (
        (OSA.distance(form, word), -index.standing(term), -count, form)
        for (term, form), count in counted.items()
        if not _in_every_text(form, language) and _is_slip(word, form)
    )
    return min(ranked, default=(0, 0, 0, None))[-1]


def _beginning_like(index: PassageIndex, word: str, language: str) -> list[str]:
    """Stems with which a word, or its stem, begins but for its slips and one letter of the stem ("communiti"), the
    fewest first."""
    reach, least = _reach(word), max(len(word) - _ENDING, _SHORTEST)
    lost = (f"{letter}{word[:2]}" for letter in ascii_lowercase if len(word) >= _TWO_SLIPS)
    firsts = (word[0], word[1::-1], *lost)
    terms = [t for first in firsts for t in index.stems(first, least - reach, len(word) + reach)]
    found: dict[str, float] = {}
    for beginning in (stem(word, language), *(word[:length] for length in range(least, len(word) + 1))):
        for term, slips, _ in process.extract(
            beginning, terms, scorer=OSA.distance, score_cutoff=reach + 1, limit=None
        ):
            found[term] = min(slips, found.get(term, slips))
    return sorted(found, key=lambda term: (found[term], -index.standing(term), term))[:_STEMS]


def _reach(word: str) -> int:
    return 2 if len(word) >= _TWO_SLIPS else 1


def _is_slip(word: str, form: str) -> bool:
    """Whether a person who means `form` may type `word`: the first letter holds or changes places with the second
    ("whales" is no "while", "except" no "concept") or is all that a long word lacks ("nspectors"), and two slips are
    more than an ending ("organization", "organ")."""
    if len(word) >= _TWO_SLIPS and form[1:] == word:
        return True
    if word[0] != form[0] and word[:2] != form[1::-1]:
        return False
    distance = OSA.distance(form, word)
    return distance == 1 or (distance == _reach(word) and not (form.startswith(word) or word.startswith(form)))


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
