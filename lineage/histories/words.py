"""The words of a paragraph with the history each of them has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import NamedTuple

from lineage.histories.threads import Token
from lineage.languages.text import fold, pieces, tokens

TELLING = 3
"""Words of the shortest run that can be telling."""
_WITH_NOTE = re.compile(r"([^\W\d_]{3,}|(?:19|20)\d\d)[.,]?\d{1,2}")
"""A word or a year with the number of a footnote glued to it: "crime5", "2004,7"."""
Spans = tuple[tuple[int, int], ...]
"""Documents in date order: the first of a row, and the one after its last. The names of a thousand would be kept, and
compared, for every word."""


class WordOrigin(NamedTuple):
    """Where a word first stood, and where it was missing since."""

    origin: str
    """Paragraph id."""
    absent: Spans = ()
    """Documents in which the word was missing."""
    adopted: str = ""
    """Id of the first paragraph of an adopted text that has it in this line; "" while only drafts had it."""
    at: int = -1
    """Which token of its origin it is, counted from 0; -1 in a text beside the series."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """A paragraph as words with their sources."""

    spans: tuple[tuple[int, int], ...]
    """Of all tokens of the text, white space too."""
    visible: tuple[int, ...]
    """Indexes of the tokens that are not white space: the words."""
    words: tuple[str, ...]
    """As they are compared, one for each of `visible`."""


@lru_cache(maxsize=65_536)
def plain_word(word: str) -> str:
    """A folded word as words are compared: "co-operation" is "cooperation", and "crime5", where a copy has kept the
    number of a note, is "crime"."""
    note = _WITH_NOTE.fullmatch(word)
    return note[1] if note else word.replace("-", "") or word


@lru_cache(maxsize=4096)
def worded(text: str) -> Worded:
    """Tokens of a text and its folded words; a paragraph that is kept from text to text is read once."""
    spans = tokens(text)
    found = [text[start:end] for start, end in spans]
    visible = tuple(i for i, piece in enumerate(found) if not piece.isspace())
    return Worded(spans=spans, visible=visible, words=tuple(intern(plain_word(fold(found[i]))) for i in visible))


def each_source(paragraph: Worded, sources: Sequence[WordOrigin]) -> tuple[WordOrigin, ...]:
    """The source of every token, from the `sources` of the words; white space has that of the word before it."""
    if len(paragraph.spans) == len(sources) or not sources:
        return tuple(sources)
    found = [sources[0]] * (paragraph.visible[0] if paragraph.visible else 0)
    ends = (*paragraph.visible[1:], len(paragraph.spans))
    for at, end, source in zip(paragraph.visible, ends, sources, strict=True):
        found += [source] * (end - at)
    return tuple(found)


def tokens_of(text: str, sources: Sequence[WordOrigin], names: Callable[[Spans], tuple[str, ...]]) -> tuple[Token, ...]:
    """The tokens of a text with the source of each. `names` are the ids of documents."""
    return tuple(
        Token(
            text=text[start:end],
            start=start,
            end=end,
            origin=source.origin,
            absent=names(source.absent),
            adopted=source.adopted,
            at=source.at,
        )
        for (start, end), source in zip(worded(text).spans, sources, strict=False)
    )


class Commonness:
    """How many paragraphs each word stands in, in the documents so far."""

    def __init__(self, share: float, rare: float) -> None:
        self._share = share
        self._rare = rare
        self._counts: Counter[str] = Counter()
        self._paragraphs = 0

    def add(self, paragraphs: Sequence[str]) -> None:
        """Takes in the texts of the paragraphs of one document."""
        self._paragraphs += len(paragraphs)
        for text in paragraphs:
            self._counts.update({plain_word(fold(piece)) for piece in set(pieces(text))})

    def weak(self, words: Sequence[str]) -> bool:
        """Whether the run is short and says nothing by itself: punctuation and words that stand everywhere."""
        return len(words) < 3 and all(self._common(word) for word in words)

    def telling(self, words: Sequence[str]) -> bool:
        """Whether the run is telling: three words or more, one of them not common; or five that may all be common, as
        in "in cooperation with the Secretary-General" where every second paragraph names him."""
        return len(words) >= 5 or (len(words) >= TELLING and any(not self._common(word) for word in words))

    def rare(self, words: Sequence[str]) -> int:
        """How many different words of the run are rare."""
        most = max(1.0, self._rare * self._paragraphs)
        return sum(1 for word in set(words) if word[0].isalnum() and self._counts[word] <= most)

    def _common(self, word: str) -> bool:
        return not word[0].isalnum() or self._counts[word] > self._share * self._paragraphs


def adjacent_runs(words: str, source: str) -> Iterator[str]:
    """`words` cut where they stand apart in `source`, marks and case left out: of "the eightieth anniversary ... at the
    seventy-ninth session" there are "the eightieth" and "session", and no "eightieth session"."""
    there = f" {' '.join(word for _, word in _heard(source))} "
    run, at, begin = " ", 0, 0
    for start, word in _heard(words):
        longer = f"{run}{word} "
        goes_on = at >= 0 and there.startswith(f"{word} ", at + len(run))
        found = at if goes_on else there.find(longer, max(at, 0))
        if found < 0 and run != " ":
            yield words[begin:start].rstrip()
            begin, longer = start, f" {word} "
            found = there.find(longer)
        run, at = longer, found
    yield words[begin:]


def _heard(text: str) -> Iterator[tuple[int, str]]:
    """The start and the folded form of each word of a text, marks left out: of "importe d'" too the last one is "d"."""
    own = worded(text)
    pairs = zip(own.visible, own.words, strict=True)
    return ((own.spans[at][0], word.rstrip("'")) for at, word in pairs if word[0].isalnum())
