"""Where a shortened text does not stop: behind small words that lead on to words that are not shown, or in a name."""

from __future__ import annotations

import re
from functools import cache

from lineage.languages import LANGUAGES, language
from lineage.languages.phrase_patterns import any_of, in_any_language
from lineage.languages.text import fold_in_place
from lineage.languages.vocabulary import vocabulary

_NAME = re.compile(r"(?:\s+[^\W\d_a-zà-ÿ][\w'’-]*)+$")
"""Words with capitals at the end of a text: " Special Rapporteur", not the one that the text begins with."""


def without_hanging_words(words: str, following: str = "") -> str:
    """The first words of a text without those at their end that lead on to the `following` ones, and without the mark
    before them: "trafficking in persons" of "trafficking in persons, especially of". A name that goes on is left out,
    "the United" before "Nations", unless it is half of what there is. The first word stays."""
    name = _NAME.search(words) if following[:1].isupper() else None
    if name and 2 * name.start() >= len(words):
        words = words[: name.start()]
    found = _at_end().search(fold_in_place(words))
    return words[: found.start()] if found else words


@cache
def _at_end() -> re.Pattern[str]:
    """What hangs at the end of folded words of any language: a French page shows words of English texts. A number
    hangs with the word before it: "of 6" of "of 6 July", "the 2030" of "the 2030 Agenda"."""
    small = {word for code in LANGUAGES for word in vocabulary(code).function_words}
    elided = {word for word in small if word.endswith("'")}.union(*(language(code).elisions for code in LANGUAGES))
    hanging = f"{any_of(frozenset(small - elided))}|{in_any_language('leads on')}"
    one = rf"(?:{any_of(frozenset(elided))})?(?:{hanging})(?:\s\d{{1,4}})?(?![\w'-])"
    return re.compile(rf"(?:[\s,;:]+{one})*[\s,;:]*$")
