"""A text as the units that a reader compares: words, dates, symbols, terms; never a part of a word."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from lineage import languages
from lineage.languages.text import fold, pieces
from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.languages.vocabulary import Words

WORD, FUNCTION, PUNCTUATION, DATE, ORDINAL, TERM = "word", "function", "punctuation", "date", "ordinal", "term"
TOKENS = 65_536
"""Different tokens that are remembered with what they are."""
_WEIGHTS = {WORD: 1.0, FUNCTION: 0.0, PUNCTUATION: 0.0, DATE: 1.5, ORDINAL: 1.0, TERM: 1.0}


class Unit(NamedTuple):
    """One or more neighbouring tokens that are compared as one."""

    start: int
    end: int
    key: str
    """Units of one key are the same for the alignment: folded text, or the name of a term."""
    kind: str
    text: str
    weight: float
    """How much the unit says: 0 for function words and punctuation."""


class Terms:
    """Terms of several words that are compared as one, ready for look-up. Two records are never equal, so that results
    can be cached by the record."""

    def __init__(self, keys: Mapping[Words, str]) -> None:
        """`keys`: folded words of a term -> the key that all forms of it share."""
        self.keys = keys
        self.by_first: dict[str, list[Words]] = {}
        for words in sorted(keys, key=lambda words: (-len(words), words)):
            self.by_first.setdefault(words[0], []).append(words)


NO_TERMS = Terms({})


@lru_cache(maxsize=4_096)
def split(text: str, language: str, terms: Terms = NO_TERMS) -> tuple[Unit, ...]:
    """The units of `text` in order, white space left out.

    A date ("22 et 23 novembre 2021") is one unit, so is an ordinal of several words ("soixante et onzième"), the symbol
    of a resolution with its year ("2334 (2016)"), and each of `terms`.
    """
    if terms is NO_TERMS:
        return _join_ordinals(text, language, _join_dates(text, language, _join_symbols(text, language)))
    units = split(text, language)
    return _merged(text, units, _term_spans(text, language, terms))


def split_alike(old: str, new: str, language: str, terms: Terms) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """The units of two texts, with those of `terms` as one unit that both have, in different forms."""
    forms = [_forms(text, language, terms) for text in (old, new)]
    groups = {key for key in forms[0].keys() & forms[1].keys() if forms[0][key] != forms[1][key]}
    if not groups:
        return split(old, language), split(new, language)
    first, second = (
        _merged(text, split(text, language), [s for s in _term_spans(text, language, terms) if s[2] in groups])
        for text in (old, new)
    )
    return first, second


def within(units: Sequence[Unit], start: int, end: int) -> Sequence[Unit]:
    """The units that stand whole in a stretch of characters."""
    first = bisect_left(units, start, key=attrgetter("start"))
    return units[first : bisect_right(units, end, lo=first, key=attrgetter("end"))]


class _UnitOfToken(dict[str, "tuple[str, str, str, float] | None"]):
    """Token -> key, kind, text and weight of the unit that it makes; None for white space."""

    def __init__(self, language: str) -> None:
        self._small = vocabulary(language).function_words

    def __missing__(self, piece: str) -> tuple[str, str, str, float] | None:
        if len(self) >= TOKENS:
            self.clear()
        key = fold(piece) or piece
        kind = FUNCTION if key in self._small else WORD if any(map(str.isalnum, piece)) else PUNCTUATION
        self[piece] = None if piece.isspace() else (key, kind, piece, _WEIGHTS[kind])
        return self[piece]


_reader = cache(_UnitOfToken)


@lru_cache(maxsize=256)
def _single_units(text: str, language: str) -> tuple[Unit, ...]:
    read = _reader(language)
    units: list[Unit] = []
    place = 0
    for piece in pieces(text):
        found, start = read[piece], place
        place += len(piece)
        if found:
            units.append(Unit(start, place, *found))
    return tuple(units)


@cache
def date_pattern(language: str) -> re.Pattern[str]:
    """A date of day and month, month and year, or all three, single or a range, in folded text."""
    months = "|".join(sorted(map(re.escape, vocabulary(language).months), key=len, reverse=True))
    own = languages.language(language)
    link = own.between_date_parts()
    day = rf"\d{{1,2}}(?:{own.ordinal_endings})?(?:\s?(?:{own.day_ranges})\s?\d{{1,2}})?"
    month = rf"(?:{day}{link})?(?:{months})"
    return re.compile(rf"(?<![\w/]){month}(?:\s(?:{own.day_ranges})\s{month})?(?:,?{link}\d{{4}})?\b")


def _join_dates(text: str, language: str, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    keys = [unit.key for unit in units]
    if vocabulary(language).months.isdisjoint(keys):
        return units
    return _joined(text, units, keys, date_pattern(language), DATE)


_SYMBOL = re.compile(
    r"(?<!\S)(?:\d{1,4}(?: [A-Z])? \( (?:(?:19|20)\d\d|[IVXL]+(?:-[IVXL]+)?) \)|\d{1,4}/\d{1,4} [A-Z](?!\S))"
)
"""A symbol of several tokens, with a space between each two: "2334 (2016)", "217 A (III)", "75/290 B"."""


def _join_symbols(text: str, language: str) -> tuple[Unit, ...]:
    units = _single_units(text, language)
    return _joined(text, units, [unit.text for unit in units], _SYMBOL, WORD) if "(" in text or "/" in text else units


def _joined(
    text: str, units: tuple[Unit, ...], forms: Sequence[str], pattern: re.Pattern[str], kind: str
) -> tuple[Unit, ...]:
    """Units with those made one, of `kind`, in whose `forms`, with a space between each two, `pattern` is found."""
    joined = " ".join(forms)
    starts, place = {}, 0
    for index, form in enumerate(forms):
        starts[place] = index
        place += len(form) + 1
    spans = []
    for match in pattern.finditer(joined):
        first = starts.get(match.start())
        last = starts.get(joined.rfind(" ", 0, match.end()) + 1)
        if first is not None and last is not None and last > first and any(map(str.isdigit, match.group())):
            spans.append((first, last + 1, "", kind))
    return _merged(text, units, spans)


def _join_ordinals(text: str, language: str, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Units with ordinals of several words made one, the longest at each place."""
    known = vocabulary(language).ordinals
    keys = tuple([unit.key for unit in units])
    if known.keys().isdisjoint(keys):
        return units
    spans: list[tuple[int, int, str, str]] = []
    for place, key in enumerate(keys):
        if key not in known or (spans and place < spans[-1][1]):
            continue
        size = next((len(form) for form in known[key] if keys[place : place + len(form)] == form), 0)
        if size:
            spans.append((place, place + size, "", ORDINAL))
    return _merged(text, units, spans)


@lru_cache(maxsize=4_096)
def _term_spans(text: str, language: str, terms: Terms) -> tuple[tuple[int, int, str, str], ...]:
    """Where `terms` stand in the units of `text`: first, one past the last, key, kind."""
    keys = tuple([unit.key for unit in split(text, language)])
    spans: list[tuple[int, int, str, str]] = []
    for place in [place for place, key in enumerate(keys) if key in terms.by_first]:
        if spans and place < spans[-1][1]:
            continue
        last, words = _term_at(keys, place, terms.by_first[keys[place]], language)
        if words:
            spans.append((place, last, terms.keys[words], TERM))
    return tuple(spans)


def _term_at(keys: Sequence[str], place: int, forms: Sequence[Words], language: str) -> tuple[int, Words]:
    """One past the last unit, and the words, of the longest of `forms` at `place`; none where there is none.

    An adverb of sequence may stand inside: "prend également note" is the formula "prend note".
    """
    known = vocabulary(language)
    words, ends = [keys[place]], [place + 1]
    at = place + 1
    while at < len(keys) and len(words) < len(forms[0]):
        size = known.adverb_at(keys, at)
        if not size:
            words.append(keys[at])
            ends.append(at + 1)
        at += size or 1
    for form in forms:
        if tuple(words[: len(form)]) == form:
            return ends[len(form) - 1], form
    return place + 1, ()


@lru_cache(maxsize=4_096)
def _forms(text: str, language: str, terms: Terms) -> Mapping[str, list[Words]]:
    """Group -> the forms in which the text has it, in order, adverbs of sequence left out."""
    keys = tuple([unit.key for unit in split(text, language)])
    found: dict[str, list[Words]] = {}
    for first, last, key, _ in _term_spans(text, language, terms):
        found.setdefault(key, []).append(_bare(keys[first:last], language))
    return found


def bare_words(text: str, language: str) -> Words:
    """Folded words of a stretch without its adverbs of sequence: "Prend également note" -> prend, note."""
    return _bare(tuple([unit.key for unit in _single_units(text, language)]), language)


def _bare(keys: Words, language: str) -> Words:
    kept, place = [], 0
    while place < len(keys):
        size = vocabulary(language).adverb_at(keys, place)
        if not size:
            kept.append(keys[place])
        place += size or 1
    return tuple(kept)


def _merged(text: str, units: tuple[Unit, ...], spans: Sequence[tuple[int, int, str, str]]) -> tuple[Unit, ...]:
    """`units` with each span (first, one past the last, key or "" for the folded text, kind) made one unit."""
    if not spans:
        return units
    merged: list[Unit] = []
    place = 0
    for first, last, key, kind in spans:
        merged.extend(units[place:first])
        start, end = units[first].start, units[last - 1].end
        piece = text[start:end]
        merged.append(Unit(start, end, key or fold(piece), kind, piece, _WEIGHTS[kind]))
        place = last
    return (*merged, *units[place:])
