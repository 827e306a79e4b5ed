"""Whether two paragraphs share more than the names of bodies, mandates and instruments.

A name goes on in small letters: "the Special Rapporteur on contemporary forms of slavery, including its causes and
consequences". What follows a name, as far as both paragraphs have it word for word, is taken for part of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.alignment.normalization import named, own_words, plain, stems
from lineage.alignment.shared_runs import RUN, Runs, repeated, shared, starts

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

Words = tuple[str, ...]


def rests_on_names(  # noqa: PLR0913, PLR0917
    old: str, new: str, language: str, most: int, least: int, formulas: Runs = frozenset()
) -> bool:
    """Whether two texts that open differently share at most `most` words, in runs other than `formulas`, outside names,
    and each has `least` words that the other lacks. "Recalling" and "recognizing" the same plan of action lack only
    these."""
    if stems(plain(old, language), language)[:1] == stems(plain(new, language), language)[:1]:
        return False
    one, other = stems(old, language), stems(new, language)
    names = _names(old, language) | _names(new, language)
    lacking = (
        _telling(one, old, language, names, set(range(len(one))) - shared(one, other)),
        _telling(other, new, language, names, set(range(len(other))) - shared(other, one)),
    )
    return len(told(old, new, language, formulas)) <= most and min(map(len, lacking)) >= least


def told(old: str, new: str, language: str, formulas: Runs = frozenset()) -> frozenset[str]:
    """The telling words that two texts share in runs other than `formulas`, outside names, as stems."""
    one, other = stems(old, language), stems(new, language)
    names = _names(old, language) | _names(new, language)
    own = {at for begin in starts(other, one) if other[begin : begin + RUN] not in formulas for at in _run(begin)}
    return frozenset(_telling(other, new, language, names, own & _outside_names(other, one, names)))


def formulas(old: Iterable[str], new: Iterable[str], language: str) -> Runs:
    """The runs that two paragraphs of each text have, at least: the title of a treaty or of a mandate, "the United
    Nations system and other stakeholders". Two texts that quote each other whole have none of their own."""
    sides = [repeated(tuple(stems(text, language) for text in texts)) for texts in (old, new)]
    return sides[0] & sides[1]


def _names(text: str, language: str) -> frozenset[str]:
    words = zip(stems(text, language), named(text, language), strict=True)
    return frozenset(word for word, name in words if name)


def _telling(words: Words, text: str, language: str, names: Set[str], places: Set[int]) -> set[str]:
    """The words at the places that say something, names apart."""
    tells = own_words(text, language)
    return {words[at] for at in places if tells[at] and words[at] not in names}


def _outside_names(words: Words, other: Words, names: Set[str]) -> set[int]:
    """The places of shared words that no name leads up to in the run which they stand in, nor stands right before."""
    begun = starts(words, other)
    found: set[int] = set()
    named_before = False
    for at in sorted({place for start in begun for place in _run(start)}):
        if not {at - 1, at - 2} & begun:  # another run begins
            named_before = at > 0 and words[at - 1] in names
        named_before = named_before or words[at] in names
        if not named_before:
            found.add(at)
    return found


def _run(start: int) -> range:
    return range(start, start + RUN)
