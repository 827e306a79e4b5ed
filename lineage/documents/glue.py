"""The lines of one block put together: words broken at line ends mended, one space between words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage import languages
from lineage.documents.stretch import Stretch, join
from lineage.languages.number_words import within_number
from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import COMPOUND_WORD, LETTERS, fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_SPACES = re.compile(r"\s+")
_LAST_HALF = re.compile(rf"(?<![^\W\d_])({LETTERS})([-‐\u00ad])$")
_FIRST_HALF = re.compile(LETTERS)
_SPACE = Stretch(" ")


class PrintedWords:
    """The words that a document prints whole: they say whether a hyphen at a line end belongs to the word."""

    def __init__(self, lines: Sequence[str], language: str) -> None:
        words = (fold(word) for line in lines for word in COMPOUND_WORD.findall(line.rstrip("-‐ ")))
        self._words: Collection[str] = frozenset(words)
        self._prefixes = frozenset(fold(row["form"]) for row in table(language, "hyphen_prefixes", ("form",)))
        self._breaks_words = languages.language(language).breaks_words
        self._suspended = phrases(language, "suspended")
        self._language = language

    def keeps_hyphen(self, first: str, second: str) -> bool:
        """Whether `first`-`second`, broken after the hyphen, is a compound ("sous-|régionales") and no broken word
        ("prosti-|tution"). English documents are set without breaking words."""
        if second[0].isupper() or fold(f"{first}-{second}") in self._words:
            return True
        if fold(first + second) in self._words:
            return False
        return fold(first) in self._prefixes or not self._breaks_words or self._is_number(first, second)

    def _is_number(self, first: str, second: str) -> bool:
        """Whether the halves are neighbours in a number: "quatre-|vingt-deuxième", "quatre-vingt-|treizième"."""
        return within_number(f"{first}-{second}", self._language)

    def suspends(self, second: str) -> bool:
        """Whether a word after a hyphen at a line end shows that the hyphen stands for the rest of a compound:
        "pre-|and post-"."""
        return fold(second) in self._suspended


def glue(parts: Sequence[Stretch], vocabulary: PrintedWords) -> tuple[Stretch, str]:
    """The lines as one text with one space between words, and the line-end hyphens taken out."""
    pieces: list[Stretch] = []
    removed = ""
    for part in parts:
        joint = _joint(pieces[-1].chars if pieces else "", part.chars, vocabulary)
        if joint == "mend":
            removed += pieces[-1].chars[-1]
            pieces[-1] = pieces[-1].cut(0, len(pieces[-1]) - 1)
        elif joint == "space":
            pieces.append(_SPACE)
        pieces.append(part)
    return squeeze(join(pieces)), removed


def squeeze(text: Stretch) -> Stretch:
    """`text` with every run of white space as one space, none at the ends."""
    text = text.strip()
    found = [match.span() for match in _SPACES.finditer(text.chars) if match[0] != " "]
    return _spaced(text, found).without(found, " ") if found else text


def _spaced(text: Stretch, gaps: Sequence[tuple[int, int]]) -> Stretch:
    """The text, where words taken out between two spaces, one of which goes, keep the other."""
    if not text.removed:
        return text
    between = {offset for offset, *_ in text.removed for start, end in gaps if start < offset < end}
    taken = list(text.removed)
    for offset in between:
        places = [at for at, (place, *_) in enumerate(taken) if place == offset]
        whole = "".join(taken[at][1] for at in places)
        if whole.strip() == whole:
            _, words, how = taken[places[-1]]
            taken[places[-1]] = (offset, f"{words} ", how)
    return replace(text, removed=tuple(taken))


def _joint(before: str, after: str, vocabulary: PrintedWords) -> str:
    """How two lines meet: "space", "close" (nothing between) or "mend" (a hyphen at the line end goes)."""
    if not before or not after or before[-1] in "[(" or before in {'"', "“", "«", "„"}:
        return "close"
    half, rest = _LAST_HALF.search(before), _FIRST_HALF.match(after)
    if half and rest:
        if half[2] == "\u00ad":
            return "mend"
        # "short-" / "to medium-term", and not "country-" / "to-country"
        if vocabulary.suspends(rest[0]) and after[rest.end() : rest.end() + 1].isspace():
            return "space"
        return "close" if vocabulary.keeps_hyphen(half[1], rest[0]) else "mend"
    return "close" if before[-1] in "-‐‑/" and not before.endswith((" -", " –", " /")) else "space"
