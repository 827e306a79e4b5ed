"""Languages: tables, detection, tokens; the one place that imports spaCy."""

from __future__ import annotations

from collections import Counter
from functools import cache

from lineage.languages.tables import table
from lineage.languages.text import fold, tokens

LANGUAGES: tuple[str, ...] = ("en", "fr")
"""ISO 639-1 codes of the languages with tables. The first one is what a text without any evidence is taken for."""

_SAMPLE = 60_000
"""Characters looked at: far more than the balance of function words needs to settle."""


def detect(text: str) -> str:
    """Language of `text` by the share of its words that are function words of each language.

    Returns an ISO 639-1 code out of LANGUAGES; the first of them where no word speaks for any.
    """
    sample = text[:_SAMPLE]
    counts = Counter(fold(sample[start:end]) for start, end in tokens(sample))
    scores = {language: sum(counts[word] for word in _function_words(language)) for language in LANGUAGES}
    return max(LANGUAGES, key=lambda language: scores[language])


@cache
def _function_words(language: str) -> frozenset[str]:
    rows = table(language, "function_words", ("word",))
    words = {other: {fold(row["word"]) for row in table(other, "function_words", ("word",))} for other in LANGUAGES}
    shared = {word for other in LANGUAGES if other != language for word in words[other]}
    return frozenset(fold(row["word"]) for row in rows) - shared
