"""Candidates for a terminology: short replacements of linked texts, widened to stretches that read as terms."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.matching import Match, match
from lineage.diff.units import FUNCTION, PUNCTUATION, WORD, split
from lineage.diff.updates import mark
from lineage.diff.vocabulary import Words, vocabulary
from lineage.symbols import split_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.diff.units import Unit
    from lineage.diff.vocabulary import Vocabulary

LONGEST = 5
"""Words of a replaced stretch, and words that it is widened by on each side at most 3."""
WIDEN = 3
NEIGHBOURS = 2

Candidate = tuple[Words, Words]


class TextPair(NamedTuple):
    """Two linked texts."""

    old_id: str
    """Id of the older paragraph: A/RES/63/194#OP5."""
    new_id: str
    old: str
    new: str

    @property
    def documents(self) -> tuple[str, str]:
        """Ids of the two documents."""
        return split_id(self.old_id)[0], split_id(self.new_id)[0]


class _Gap(NamedTuple):
    """Stretches of the two texts, by index of unit, ends exclusive."""

    old: int
    old_end: int
    new: int
    new_end: int


@dataclass(frozen=True, slots=True)
class Read:
    """A pair of texts, its units, and where they differ."""

    pair: TextPair
    old: tuple[Unit, ...]
    new: tuple[Unit, ...]
    gaps: tuple[_Gap, ...]


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where a candidate's old term stands, with the words around it."""

    pair: TextPair
    around: Words
    in_name: bool = False
    """Whether the term belongs to a name: "Conseil des droits de l'homme" keeps its words."""


def read_pair(pair: TextPair, language: str) -> Read:
    """A pair of texts of `language` with the stretches in which they differ."""
    old, new = split(pair.old, language), split(pair.new, language)
    runs, _ = match([unit.key for unit in old], [unit.key for unit in new])
    gaps = []
    i = j = 0
    for run in (*runs, Match(len(old), len(new), 0)):
        if run.old > i or run.new > j:
            gaps.append(_Gap(i, run.old, j, run.new))
        i, j = run.old + run.length, run.new + run.length
    return Read(pair, old, new, tuple(gaps))


def candidates(read: Sequence[Read], language: str) -> tuple[dict[Candidate, list[Sighting]], Counter[Candidate]]:
    """Candidates with their sightings, and how often each bare replacement was seen in different wordings."""
    seen: defaultdict[Candidate, list[Sighting]] = defaultdict(list)
    cores: defaultdict[Candidate, set[Words]] = defaultdict(set)
    vocabulary_ = vocabulary(language)
    for text in read:
        for gap in _replacements(text):
            around = _around(text.old, gap.old, gap.old_end)
            cores[_words(text, gap)].add(around)
            for wide in _widened(text, gap):
                if _is_substitution(text, wide, vocabulary_):
                    seen[_words(text, wide)].append(Sighting(text.pair, around))
    return dict(seen), Counter({core: len(places) for core, places in cores.items()})


def _replacements(text: Read) -> Iterator[_Gap]:
    """Short replacements, and neighbours across one or two equal words read as one."""
    for gap in text.gaps:
        yield from _short(gap)
    for one, other in pairwise(text.gaps):
        if other.old - one.old_end <= NEIGHBOURS:
            both = _Gap(one.old, other.old_end, one.new, other.new_end)
            if (one.old == one.old_end) != (other.old == other.old_end):
                yield from _short(both)


def _short(gap: _Gap) -> Iterator[_Gap]:
    sizes = (gap.old_end - gap.old, gap.new_end - gap.new)
    if min(sizes) > 0 and max(sizes) <= LONGEST:
        yield gap


def _widened(text: Read, gap: _Gap) -> Iterator[_Gap]:
    """The gap with up to WIDEN equal words on each side."""
    left = _run_length(text.old, text.new, gap.old - 1, gap.new - 1, -1)
    right = _run_length(text.old, text.new, gap.old_end, gap.new_end, 1)
    for before in range(left + 1):
        for after in range(right + 1):
            yield _Gap(gap.old - before, gap.old_end + after, gap.new - before, gap.new_end + after)


def _run_length(old: Sequence[Unit], new: Sequence[Unit], i: int, j: int, step: int) -> int:
    size = 0
    while size < WIDEN and 0 <= i < len(old) and 0 <= j < len(new) and old[i].key == new[j].key:
        size, i, j = size + 1, i + step, j + step
    return size


def _words(text: Read, gap: _Gap) -> Candidate:
    return (
        tuple(unit.key for unit in text.old[gap.old : gap.old_end]),
        tuple(unit.key for unit in text.new[gap.new : gap.new_end]),
    )


def _around(units: Sequence[Unit], start: int, end: int) -> Words:
    return tuple(unit.key for unit in (*units[max(0, start - WIDEN) : start], *units[end : end + WIDEN]))


def _is_term(units: Sequence[Unit], start: int, end: int, words: Vocabulary) -> bool:
    """Whether a stretch reads as a term: content words at both ends, no punctuation, nothing that time moves."""
    stretch = units[start:end]
    if not stretch or stretch[0].kind != WORD or stretch[-1].kind != WORD:
        return False
    return not any(unit.kind == PUNCTUATION or mark(units, start + k, words) for k, unit in enumerate(stretch))


def _is_substitution(text: Read, gap: _Gap, words: Vocabulary) -> bool:
    """Whether both sides are terms that name the thing by other words: neither has all content words of the
    other, an ending or an adverb of sequence apart, and no opening verb is among them."""
    if not gap.old or not gap.new:
        return False
    sides = ((text.old, gap.old, gap.old_end), (text.new, gap.new, gap.new_end))
    if not all(_is_term(*side, words) for side in sides):
        return False
    one, other = (_content(units[start:end], words) for units, start, end in sides)
    return not one <= other and not other <= one


def _content(units: Sequence[Unit], words: Vocabulary) -> frozenset[str]:
    keys = tuple(unit.key for unit in units)
    adverbs = {k for place in range(len(keys)) for k in range(place, place + words.adverb_at(keys, place))}
    return frozenset(unit.key.rstrip("sex") for k, unit in enumerate(units) if unit.kind == WORD and k not in adverbs)


def core_of(candidate: Candidate) -> Candidate:
    """A candidate without the words that both sides have at an end."""
    old, new = candidate
    head = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    rest = min(len(old), len(new)) - head
    tail = next((n for n in range(rest) if old[-1 - n] != new[-1 - n]), rest)
    return old[head : len(old) - tail], new[head : len(new) - tail]


def stays(text: Read, term: Words) -> Iterator[Sighting]:
    """Where a term of the old text is equal in the new one."""
    changed = [False] * len(text.old)
    for gap in text.gaps:
        changed[gap.old : gap.old_end] = [True] * (gap.old_end - gap.old)
    keys = tuple(unit.key for unit in text.old)
    for start in range(len(keys) - len(term) + 1):
        end = start + len(term)
        cut = any(changed[start:end]) or any(start < gap.old < end for gap in text.gaps)
        if keys[start:end] == term and not cut:
            yield Sighting(text.pair, _around(text.old, start, end), _follows_name(text.old, start))


def _follows_name(units: Sequence[Unit], start: int) -> bool:
    """Whether a term is printed with a capital, or follows a word with one that does not open the text."""
    if start and units[start].text[:1].isupper():
        return True
    before = [k for k in range(start) if units[k].kind != FUNCTION]
    return bool(before) and before[-1] > 0 and units[before[-1]].text[:1].isupper()
