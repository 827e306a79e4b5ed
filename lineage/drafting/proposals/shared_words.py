"""The words that two texts share in one order."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from lineage.languages.text import fold

_WORD = re.compile(r"[^\W_]+(?:[-'’./][^\W_]+)*")


@lru_cache(maxsize=4_096)
def word_spans(text: str) -> tuple[tuple[int, int, str], ...]:
    """The words of a text: offsets, end exclusive, and the folded word."""
    return tuple((m.start(), m.end(), fold(m[0])) for m in _WORD.finditer(text))


def shared_blocks(one: str, other: str) -> list[tuple[int, int, int]]:
    """Runs that two texts have in the same order: place in the first, place in the second, number of words."""
    keys = [[word for _, _, word in word_spans(text)] for text in (one, other)]
    matcher = SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    return [(b.a, b.b, b.size) for b in matcher.get_matching_blocks() if b.size]


def held(text: str, other: str) -> set[int]:
    """Places of the words of a text that another has too, in their order."""
    return {start + at for start, _, size in shared_blocks(text, other) for at in range(size)}
