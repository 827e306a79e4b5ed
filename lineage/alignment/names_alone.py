"""Whether two paragraphs share more than the names of bodies, mandates and instruments.

A name goes on in small letters: "the Special Rapporteur on contemporary forms of slavery, including its causes and
consequences". What follows a name, as far as both paragraphs have it word for word, is taken for part of it; where the
two have few words in common it goes on further, and what cites a document is no word of either (`name_ends`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.alignment.name_ends import cited, heads, outside_names
from lineage.alignment.normalization import function_words, named, own_words, plain, stems
from lineage.alignment.shared_runs import RUN, Runs, repeated, shared, starts

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

Words = tuple[str, ...]


def rests_on_names(  # noqa: PLR0913, PLR0917
    old: str, new: str, language: str, most: int, least: int, formulas: Runs | None = None
) -> bool:
    """Whether two texts that open differently share at most `most` words, in runs other than `formulas`, outside names,
    and each has `least` words that the other lacks. "Recalling" and "recognizing" the same plan of action lack only
    these. `formulas`, if only none, are given for texts with few words in common."""
    few = formulas is not None
    if _first(old, language, telling=few) == _first(new, language, telling=few):
        return False
    if min(_lacking(old, new, language)) < least:
        return False
    return (few and _cites_alone(old, new, language, most)) or len(told(old, new, language, formulas)) <= most


def quotes_names(old: str, new: str, language: str, least: int) -> bool:
    """Whether one of two texts that open differently says nothing but names, which the other quotes among `least` words
    of its own: "Reaffirming" a treaty, and what the conference of its parties is established for."""
    if _first(old, language, telling=True) == _first(new, language, telling=True):
        return False
    return max(_lacking(old, new, language)) >= least and not told(old, new, language)


def _first(text: str, language: str, *, telling: bool) -> str:
    """The first word of a text that is no sequence adverb, nor, if `telling`, a function word: "to meet" is not "to
    review"."""
    small = function_words(language) if telling else frozenset[str]()
    return next((word for word in stems(plain(text, language), language) if word not in small), "")


def _lacking(old: str, new: str, language: str) -> tuple[int, int]:
    """How many telling words each of two texts has outside names and outside the runs that both have."""
    one, other = stems(old, language), stems(new, language)
    names = _names(old, language) | _names(new, language)
    return (
        len(_telling(one, old, language, names, set(range(len(one))) - shared(one, other))),
        len(_telling(other, new, language, names, set(range(len(other))) - shared(other, one))),
    )


def told(old: str, new: str, language: str, formulas: Runs | None = None) -> frozenset[str]:
    """The telling words that two texts share in runs other than `formulas`, outside names, as stems."""
    one, other = stems(old, language), stems(new, language)
    names = _names(old, language) | _names(new, language)
    told_twice = formulas or frozenset()
    own = {at for begin in starts(other, one) if other[begin : begin + RUN] not in told_twice for at in _run(begin)}
    titles = heads(language) & names if formulas is not None else frozenset[str]()
    return frozenset(_telling(other, new, language, names, own & outside_names(other, one, names, titles)))


def formulas(old: Iterable[str], new: Iterable[str], language: str) -> Runs:
    """The runs that two paragraphs of each text have, at least: the title of a treaty or of a mandate, "the United
    Nations system and other stakeholders". Two texts that quote each other whole have none of their own."""
    sides = [repeated(tuple(stems(text, language) for text in texts)) for texts in (old, new)]
    return sides[0] & sides[1]


def _names(text: str, language: str) -> frozenset[str]:
    words = zip(stems(text, language), named(text, language), strict=True)
    return frozenset(word for word, name in words if name)


def _cites_alone(old: str, new: str, language: str, most: int) -> bool:
    """Whether two texts that cite one document share at most `most` other words, wherever they stand, but for names."""
    names = _names(old, language) | _names(new, language)
    one, other = stems(old, language), stems(new, language)
    where = cited(one, language), cited(other, language)
    if {one[at] for at in where[0]}.isdisjoint(other[at] for at in where[1]):
        return False
    named = shared(one, other) - outside_names(one, other, names), shared(other, one) - outside_names(other, one, names)
    said = (
        _telling(words, text, language, names, set(range(len(words))) - known - cites)
        for words, text, known, cites in zip((one, other), (old, new), named, where, strict=True)
    )
    return len(set.intersection(*said)) <= most


def _telling(words: Words, text: str, language: str, names: Set[str], places: Set[int]) -> set[str]:
    """The words at the places that say something, names apart."""
    tells = own_words(text, language)
    return {words[at] for at in places if tells[at] and words[at] not in names}


def _run(start: int) -> range:
    return range(start, start + RUN)
