"""Which language a text is in, including languages without tables here, so that none is read as another."""

from __future__ import annotations

from collections import Counter
from functools import cache

from lineage import languages
from lineage.languages.tables import codes, table
from lineage.languages.text import fold, pieces, words

SAMPLE = 60_000
"""Characters looked at: far more than the balance of function words needs to settle."""

FLOOR = 0.33
"""Least share of function words in a text of the language. Of 1,532 English documents 20 lie below (those printed in
two languages, and noise of character recognition); French ones have 0.43, Spanish counted as French 0.28."""

FEWEST = 15
"""Words below which a text of Latin letters is too short for the statistics: a line of a heading has no article."""


def detect(text: str) -> str:
    """ISO 639-1 code of the language of `text`, whether or not it is one of `languages.LANGUAGES`.

    The language whose function words make up at least FLOOR of the words; where there is none, the answer of
    py3langid (naive Bayes over character n-grams, 97 languages). A short text is taken for the language with most
    function words, one without any for `languages.DEFAULT`; so is noise, for which the statistics name a language that
    nobody drafts resolutions in.
    """
    found = _words(text[:SAMPLE])
    count = max(1, found.total())
    shares = {code: sum(found[word] for word in found.keys() & _function_words(code)) / count for code in _known()}
    best = max(_known(), key=lambda code: (shares[code], code == languages.DEFAULT))
    short = found.total() < FEWEST and all(word.isascii() for word in found)
    if shares[best] >= FLOOR or short:
        return best
    answer = _by_statistics(text[:SAMPLE])
    return answer if answer in codes() else best


def _words(text: str) -> Counter[str]:
    """How often the words of letters stand in a text; a word that stands often is folded once."""
    found = Counter[str]()
    for piece, times in Counter(pieces(text)).items():
        word = fold(piece)
        if word[:1].isalpha():
            found[word] += times
    return found


def language_name(code: str) -> str:
    """English name of a language: "Spanish"; the code where there is none."""
    return codes()[code]["name"] if code in codes() else code


def _known() -> tuple[str, ...]:
    return languages.LANGUAGES


@cache
def _function_words(language: str) -> frozenset[str]:
    return frozenset(word for row in table(language, "function_words", ("word",)) for word in words(row["word"]))


def _by_statistics(text: str) -> str:
    import py3langid  # loading its model takes a second: only for what the tables do not know

    return str(py3langid.classify(text)[0])
