"""Numbers of footnotes that a copy has left glued to words: they are marks of the paper and no change of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.diff.units import PUNCTUATION
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

if TYPE_CHECKING:
    from lineage.diff.changed_sides import Side

_CALLED = re.compile(r"(?<![^\W_])([^\W\d_]{2,}[^\W\d_A-ZÀ-Þ])([,;:.»”’\")]?)[1-9]\d?(?![\w/%-]|[.,]\d)")
"""A word with such a number: "Crime5", "Crime,6"; not "COVID19", "G20", "article 5"."""
_ALONE = re.compile(r"\s*[1-9]\d?\s*")


def notes_alone(one: Side, other: Side, language: str) -> bool:
    """Whether two sides of a change are the same words, one of them with numbers of notes: "Crime5" for "Crime", ",6"
    for ",". Two numbers may tell two things of one name apart, "Tier1" and "Tier2"."""
    texts = (one.text.strip(), other.text.strip())
    return texts[0] != texts[1] and (_without(one, language) == texts[1] or _without(other, language) == texts[0])


def _without(side: Side, language: str) -> str:
    """The words of a side without the numbers of notes."""
    numbered, before = phrases(language, "numbered"), _touching(side)
    bare = _CALLED.sub(
        lambda found: found[0] if fold(found[1]) in numbered else f"{found[1]}{found[2]}", before + side.text
    )
    return bare[len(before) :].strip()


def _touching(side: Side) -> str:
    """What a number that is a side by itself is glued to, a word and its mark; "" for any other side."""
    if not _ALONE.fullmatch(side.text) or not side.first:
        return ""
    mark = side.units[side.first - 1]
    marked = mark.kind == PUNCTUATION and side.first > 1
    word = side.units[side.first - 2] if marked else mark
    text = f"{word.text}{mark.text}" if marked else mark.text
    return text if word.start + len(text) == side.start else ""
