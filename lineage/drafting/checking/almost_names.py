"""Names as words with those between them, and whether one is almost another: "Chief Executive Board for Coordination",
"the Conference for Financing for Development"."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import OSA

from lineage.languages.phrases import phrases
from lineage.languages.tables import table
from lineage.languages.text import fold, stem
from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:[’'](?:s(?!\w))?)?")
_LEAST = 3
"""Words of a name; one of two is known by too little."""
_BETWEEN = 3
"""Small words between two others of a name, at most: "on the"."""
_SLIP = 2
"""Letters by which a word is off, at most."""
_LONG = 5
"""Letters of a word that may be off: "Mali" is not "Malta"."""


class PlacedWord(NamedTuple):
    """A word of a text, and where it stands."""

    text: str
    start: int
    end: int
    small: bool
    """Whether it is a function word."""


@lru_cache(maxsize=2_048)  # a check asks for those of a paragraph up to four times
def words_of(text: str, language: str) -> tuple[PlacedWord, ...]:
    """The words of a text in order."""
    small = vocabulary(language).function_words
    return tuple(PlacedWord(match[0], *match.span(), fold(match[0]) in small) for match in _WORD.finditer(text))


@lru_cache(maxsize=2_048)  # a paragraph that is like several of the draft is asked for with each name of these
def names_in(text: str, language: str) -> tuple[tuple[PlacedWord, ...], ...]:
    """The names of a text: words with capitals and the small ones between, three or more, the first one of the text
    aside."""
    return tuple(_names(text, language))


def _names(text: str, language: str) -> Iterator[tuple[PlacedWord, ...]]:
    run, waiting = list[PlacedWord](), list[PlacedWord]()
    for word in words_of(text, language)[1:]:
        last = (waiting or run)[-1:]
        apart = last and text[last[0].end : word.start].strip()
        named = word.text[0].isupper() and not word.small
        if apart or len(waiting) > _BETWEEN or not (named or word.small):
            yield from _long(run)
            run, waiting = [], []
        if named:
            run += [*waiting, word]
            waiting = []
        elif word.small and run:
            waiting.append(word)
    yield from _long(run)


def _long(run: list[PlacedWord]) -> Iterator[tuple[PlacedWord, ...]]:
    if len(run) >= _LEAST:
        yield tuple(run)


@cache
def _tabled_names(language: str) -> tuple[tuple[str, tuple[PlacedWord, ...]], ...]:
    """The names of three words and more that the tables of a language have, each with its words."""
    forms = [(row["form"], words_of(row["form"], language)) for row in table(language, "concordant_names", ("form",))]
    return tuple((form, words) for form, words in forms if len(words) >= _LEAST and form[0].isupper())


@cache
def _tabled_words(language: str) -> frozenset[tuple[str, ...]]:
    """The same names as all their words, folded."""
    return frozenset(_folded(words) for _, words in _tabled_names(language))


@cache
def _by_ends(language: str) -> Mapping[tuple[int, str], Sequence[tuple[int, int]]]:
    """(0, first word) and (-1, last word) of the same names, small words aside, with the number of each name and how
    many words it has: name by name 9,200 paragraphs took 3.0 s, so 1.2."""
    found: defaultdict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
    for number, (_, words) in enumerate(_tabled_names(language)):
        parts = large(words)
        for end in (0, -1):
            found[end, parts[end]].append((number, len(parts)))
    return found


def _places(words: Sequence[str], language: str) -> set[tuple[int, int, int]]:
    """Number of a name, where it would begin among the words and end, of all that share their first word or the last
    one with the words there."""
    known = _by_ends(language)
    begun = {(name, at, at + size) for at, word in enumerate(words) for name, size in known.get((0, word), ())}
    ended = {
        (name, at - size, at) for at, word in enumerate(words, start=1) for name, size in known.get((-1, word), ())
    }
    return {one for one in begun | ended if one[1] >= 0 and one[2] <= len(words)}


def _folded(words: Sequence[PlacedWord]) -> tuple[str, ...]:
    """The words of a name, folded."""
    return tuple(fold(word.text) for word in words)


def large(words: Sequence[PlacedWord]) -> list[str]:
    """The words of a name that are no function words, folded."""
    return [fold(word.text) for word in words if not word.small]


def is_almost(
    name: Sequence[PlacedWord], known: Sequence[PlacedWord], language: str, is_word: Callable[[str], bool]
) -> bool:
    """Whether `name` is `known` but for one preposition, for the number of a word before another ("Mines Action
    Service"), or for two letters of a word that is none (`is_word`)."""
    own, there = large(name), large(known)
    if len(own) != len(there):
        return False
    differ = [(a, b, place) for place, (a, b) in enumerate(zip(own, there, strict=True)) if a != b]
    links = [(a, b) for a, b in zip(_links(name, language), _links(known, language), strict=True) if a != b]
    if not differ:
        joined = phrases(language, "name preposition")
        return len(links) == 1 and all(len(link) == 1 and link[0] in joined for link in links[0])
    if len(differ) > 1 or links:
        return False
    word, right, place = differ[0]
    if stem(word, language) == stem(right, language):
        behind = _links(name, language)[place]
        return place < len(own) - 1 and not behind
    off = OSA.distance(word, right, score_cutoff=_SLIP)
    return min(len(word), len(right)) >= _LONG and off <= _SLIP and not is_word(word)


def like_tabled(text: str, language: str, is_word: Callable[[str], bool]) -> Iterator[tuple[Sequence[PlacedWord], str]]:
    """Stretches of a text that are almost a name of the tables, and that name."""
    words = words_of(text, language)
    main = [place for place, word in enumerate(words) if not word.small]
    for number, first, end in sorted(_places([fold(words[place].text) for place in main], language)):
        form, own = _tabled_names(language)[number]
        said = words[main[first] : main[end - 1] + 1]
        if not said[0].text[0].isupper() or _folded(said) in _tabled_words(language):
            continue
        if is_almost(said, own, language, is_word):
            yield said, form


def _links(words: Sequence[PlacedWord], language: str) -> list[tuple[str, ...]]:
    """The small words behind each other word of a name, articles aside."""
    articles = phrases(language, "article")
    found: list[list[str]] = []
    for word in words:
        if not word.small:
            found.append([])
        elif found and (said := fold(word.text)) not in articles:
            found[-1].append(said)
    return [tuple(links) for links in found]
