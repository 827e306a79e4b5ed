"""A text as the units that a reader compares: words, dates, symbols, terms; never a part of a word."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from lineage import languages
from lineage.diff.vocabulary import vocabulary
from lineage.languages.text import fold, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WORD, FUNCTION, PUNCTUATION, DATE, ORDINAL, TERM = "word", "function", "punctuation", "date", "ordinal", "term"
_WEIGHTS = {WORD: 1.0, FUNCTION: 0.0, PUNCTUATION: 0.0, DATE: 1.5, ORDINAL: 1.0, TERM: 1.0}


class Unit(NamedTuple):
    """One or more neighbouring tokens that are compared as one."""

    start: int
    end: int
    key: str
    """Units of one key are the same for the alignment: folded text, or the name of a term."""
    kind: str
    text: str

    @property
    def weight(self) -> float:
        """How much the unit says: 0 for function words and punctuation."""
        return _WEIGHTS[self.kind]


def split(text: str, language: str, terms: Mapping[tuple[str, ...], str] | None = None) -> tuple[Unit, ...]:
    """The units of `text` in order, white space left out.

    A date ("22 et 23 novembre 2021") is one unit, so is an ordinal of several words ("soixante et onzième");
    so is each of `terms`: folded words of a term -> its key.
    """
    joined = _join_ordinals(text, language, _join_dates(text, language, _single_units(text, language)))
    return _join_terms(text, joined, terms, language) if terms else joined


@lru_cache(maxsize=4_096)
def _single_units(text: str, language: str) -> tuple[Unit, ...]:
    functions = vocabulary(language).function_words
    units: list[Unit] = []
    for start, end in tokens(text):
        piece = text[start:end]
        if piece.isspace():
            continue
        key = fold(piece) or piece
        kind = FUNCTION if key in functions else WORD if any(map(str.isalnum, piece)) else PUNCTUATION
        units.append(Unit(start, end, key, kind, piece))
    return tuple(units)


@cache
def date_pattern(language: str) -> re.Pattern[str]:
    """A date of day and month, month and year, or all three, single or a range, in folded text."""
    months = "|".join(sorted(map(re.escape, vocabulary(language).months), key=len, reverse=True))
    own = languages.language(language)
    link = rf"\s(?:{own.date_link}\s)?" if own.date_link else r"\s"
    day = rf"\d{{1,2}}(?:{own.day_endings})?(?:\s?(?:{own.day_ranges})\s?\d{{1,2}})?"
    month = rf"(?:{day}{link})?(?:{months})"
    return re.compile(rf"(?<![\w/]){month}(?:\s(?:{own.day_ranges})\s{month})?(?:,?{link}\d{{4}})?\b")


def _join_dates(text: str, language: str, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    months = vocabulary(language).months
    if not any(unit.key in months for unit in units):
        return units
    joined = " ".join(unit.key for unit in units)
    starts, place = {}, 0
    for index, unit in enumerate(units):
        starts[place] = index
        place += len(unit.key) + 1
    spans = []
    for match in date_pattern(language).finditer(joined):
        first = starts.get(match.start())
        last = starts.get(joined.rfind(" ", 0, match.end()) + 1)
        if first is not None and last is not None and last > first and any(map(str.isdigit, match.group())):
            spans.append((first, last + 1, "", DATE))
    return _merge(text, units, spans)


def _join_ordinals(text: str, language: str, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Units with ordinals of several words made one, the longest at each place."""
    known = vocabulary(language).ordinals
    keys = tuple(unit.key for unit in units)
    spans: list[tuple[int, int, str, str]] = []
    for place, key in enumerate(keys):
        if key not in known or (spans and place < spans[-1][1]):
            continue
        size = next((len(form) for form in known[key] if keys[place : place + len(form)] == form), 0)
        if size:
            spans.append((place, place + size, "", ORDINAL))
    return _merge(text, units, spans) if spans else units


def _join_terms(
    text: str, units: tuple[Unit, ...], terms: Mapping[tuple[str, ...], str], language: str
) -> tuple[Unit, ...]:
    lengths = sorted({len(words) for words in terms}, reverse=True)
    beginnings = {words[0] for words in terms}
    keys = tuple(unit.key for unit in units)
    spans, place = [], 0
    while place < len(keys):
        if keys[place] not in beginnings:
            place += 1
            continue
        first, last, key = _term_at(keys, place, terms, lengths, language)
        if key:
            spans.append((first, last, key, TERM))
        place = last
    return _merge(text, units, spans)


def _term_at(
    keys: Sequence[str], place: int, terms: Mapping[tuple[str, ...], str], lengths: Sequence[int], language: str
) -> tuple[int, int, str]:
    """First unit, one past the last, and key of the longest term at `place`; "" where there is none.

    An adverb of sequence may stand inside: "prend également note" is the formula "prend note".
    """
    words, ends = [keys[place]], [place + 1]
    at = place + 1
    while at < len(keys) and len(words) < lengths[0]:
        size = vocabulary(language).adverb_at(keys, at)
        if not size:
            words.append(keys[at])
            ends.append(at + 1)
        at += size or 1
    for size in lengths:
        key = terms.get(tuple(words[:size])) if size <= len(words) else None
        if key:
            return place, ends[size - 1], key
    return place, place + 1, ""


def differing_terms(
    old: str, new: str, language: str, terms: Mapping[tuple[str, ...], str]
) -> Mapping[tuple[str, ...], str]:
    """Those of `terms` whose groups both texts have in different forms: they are worth aligning as one."""
    used = tuple(_forms(text, language, terms) for text in (old, new))
    groups = {key for key in used[0].keys() & used[1].keys() if used[0][key] != used[1][key]}
    return {words: key for words, key in terms.items() if key in groups}


def _forms(text: str, language: str, terms: Mapping[tuple[str, ...], str]) -> dict[str, list[tuple[str, ...]]]:
    """Group -> the forms in which the text has it, in order, adverbs of sequence left out."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for unit in split(text, language, terms):
        if unit.kind == TERM:
            found.setdefault(unit.key, []).append(bare_words(unit.text, language))
    return found


def bare_words(text: str, language: str) -> tuple[str, ...]:
    """Folded words of a stretch without its adverbs of sequence: "Prend également note" -> prend, note."""
    keys = tuple(unit.key for unit in _single_units(text, language))
    kept, place = [], 0
    while place < len(keys):
        size = vocabulary(language).adverb_at(keys, place)
        if not size:
            kept.append(keys[place])
        place += size or 1
    return tuple(kept)


def _merge(text: str, units: Sequence[Unit], spans: Sequence[tuple[int, int, str, str]]) -> tuple[Unit, ...]:
    """`units` with each span (first, one past the last, key or "" for the folded text, kind) made one unit."""
    merged: list[Unit] = []
    place = 0
    for first, last, key, kind in spans:
        merged.extend(units[place:first])
        start, end = units[first].start, units[last - 1].end
        piece = text[start:end]
        merged.append(Unit(start, end, key or fold(piece), kind, piece))
        place = last
    return (*merged, *units[place:])
