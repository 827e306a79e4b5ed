"""Where a shortened text does not stop: behind small words that lead on to words that are not shown, or in a name."""

from __future__ import annotations

import re
from functools import cache

from lineage.languages import LANGUAGES, language
from lineage.languages.phrase_patterns import any_of, in_any_language
from lineage.languages.text import fold_in_place
from lineage.languages.vocabulary import vocabulary

_WORD = re.compile(r"\S+")
_CAPITAL = re.compile(r"[^\W\d_a-zà-ÿ][\w'’-]*")


def without_hanging_words(words: str, following: str = "") -> str:
    """The first words of a text without those at their end that lead on to the `following` ones, and without the mark
    before them: "trafficking in persons" of "trafficking in persons, especially of". A name that goes on is left out,
    "the United" before "Nations", unless it is half of what there is. The first word stays."""
    name = _name_at_end(words) if following[:1].isupper() else len(words)
    if 2 * name >= len(words):
        words = words[:name]
    found = _at_end().search(fold_in_place(words))
    return words[: found.start()] if found else words


def _name_at_end(words: str) -> int:
    """Where the words with capitals at the end of a text begin, " Special Rapporteur"; not the one that it begins with.
    Its length where there are none."""
    begins = len(words)
    for word in [*_WORD.finditer(words)][:0:-1]:
        if not _CAPITAL.fullmatch(word[0]):
            break
        begins = word.start()
    return len(words[:begins].rstrip())


@cache
def _at_end() -> re.Pattern[str]:
    """What hangs at the end of folded words of any language: a French page shows words of English texts. A number
    hangs with the word before it: "of 6" of "of 6 July", "the 2030" of "the 2030 Agenda"."""
    small = {word for code in LANGUAGES for word in vocabulary(code).function_words}
    elided = {word for word in small if word.endswith("'")}.union(*(language(code).elisions for code in LANGUAGES))
    hanging = f"{any_of(frozenset(small - elided))}|{in_any_language('leads on')}"
    one = rf"(?:{any_of(frozenset(elided))})?(?:{hanging})(?:\s\d{{1,4}})?(?![\w'-])"
    return re.compile(rf"(?:[\s,;:]+{one})*[\s,;:]*$")
