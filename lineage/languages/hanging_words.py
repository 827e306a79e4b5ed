"""The small words behind which a shortened text does not stop: they lead on to words that are not shown."""

from __future__ import annotations

import re
from functools import cache

from lineage.languages import LANGUAGES, language
from lineage.languages.phrase_patterns import any_of, in_any_language
from lineage.languages.text import fold_in_place
from lineage.languages.vocabulary import vocabulary


def without_hanging_words(words: str) -> str:
    """The first words of a text without those at their end that lead on to what follows, and without the mark before
    them: "trafficking in persons" of "trafficking in persons, especially of". The first word stays."""
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
