"""A meeting with its number, as documents print it: "28th meeting", "Seventh plenary meeting, 20 May 2025"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage import languages
from lineage.languages.number_words import ordinal
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator


@cache
def in_figures(language: str) -> re.Pattern[str]:
    """A meeting with its `number` in figures, over folded text: "28th meeting", "50e séance plénière"."""
    endings, words = languages.language(language).ordinal_endings, alternatives(language, "meeting")
    return re.compile(rf"(?P<number>\d{{1,5}})\s?(?:{endings})?\s(?:\([\w ]{{1,30}}\)\s)?(?:{words})")


def in_words(folded: str, language: str) -> Iterator[tuple[int, str, str]]:
    """The meetings whose number is all that stands before them in a folded line, in words: the number, the words for
    the meeting, and what follows them."""
    for word in sorted(phrases(language, "meeting")):
        before, found, rest = folded.partition(f" {word}")
        if found and (number := ordinal(before, language)):
            yield number, word, rest
