"""How far a name goes on in the words that two paragraphs share.

"The Special Rapporteur on violence against women and girls, its causes and consequences" goes on behind its last word
in capitals, and over "and girls" where the other paragraph has not got them; "in its resolution 64/293 of 30 July 2010"
is where a plan is found, not what is said of it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.alignment.normalization import function_words, word_stems
from lineage.alignment.shared_runs import RUN, starts
from lineage.languages.phrases import phrases
from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Set

Words = tuple[str, ...]
_NONE: frozenset[str] = frozenset()
_BEHIND = 3
"""Words before a run among which a head begins the name that goes on in it: "Rapporteuse spéciale | sur la violence".
"""
_PUT_IN = 3
"""Words put into a name, at most, over which it goes on: "contre les femmes [et les filles], ses causes"."""
_BEGUN = 10
"""Words from its head to there, at most: what a group does, thirty words on, is no part of its name."""
_NO_HEAD = -_BEGUN - 1
_SYMBOL = re.compile(r"\d+/\d+")


@cache
def heads(language: str) -> frozenset[str]:
    """The stems of the single words that names of mandates, bodies and instruments are built on."""
    forms = (word_stems(form, language) for form in phrases(language, "name head"))
    return frozenset(form[0] for form in forms if len(form) == 1)


def outside_names(words: Words, other: Words, names: Set[str], titles: Set[str] = _NONE) -> set[int]:
    """The places of the words shared with `other` that no name leads up to in the run which they stand in, nor stands
    right before. A name built on one of `titles` may stand up to three words before, and goes on over up to three words
    that one of the two has put in."""
    found: set[int] = set()
    head, end = _NO_HEAD, 0
    for first, last in _stretches(starts(words, other)):
        if not (end - head <= _BEGUN and _goes_on(words, other, end, first)):
            head = _last(words, titles, max(0, first - _BEHIND), first)
        named = head >= 0 or (first > 0 and words[first - 1] in names)
        for at in range(first, last + RUN):
            named = named or words[at] in names
            if not named:
                found.add(at)
        end = last + RUN
        head = max(head, _last(words, titles, first, end))
    return found


def cited(words: Words, language: str) -> set[int]:
    """The places of the words that say where a document is found: "resolution 64/293 of 30 July 2010"."""
    known = vocabulary(language)
    documents = {stem for word in known.role("reference") for stem in word_stems(word, language)}
    dates = {stem for word in known.months for stem in word_stems(word, language)} | function_words(language)
    found: set[int] = set()
    for at in (place for place, word in enumerate(words) if _SYMBOL.fullmatch(word)):
        end = next((i for i in range(at + 1, len(words)) if not (words[i].isdigit() or words[i] in dates)), len(words))
        found.update(range(at - (at > 0 and words[at - 1] in documents), end))
    return found


def _stretches(begun: Set[int]) -> list[tuple[int, int]]:
    """The first and the last place where a run begins, of each row of runs that overlap."""
    rows: list[tuple[int, int]] = []
    for at in sorted(begun):
        first = rows.pop()[0] if rows and at - rows[-1][1] < RUN else at
        rows.append((first, at))
    return rows


def _last(words: Words, titles: Set[str], first: int, end: int) -> int:
    """The last place of one of `titles` between two places; far before the text where there is none."""
    return next((at for at in reversed(range(first, end)) if words[at] in titles), _NO_HEAD)


def _goes_on(words: Words, other: Words, end: int, begin: int) -> bool:
    """Whether the run at `begin` follows the one before `end` with a few words between in one text, none in the
    other."""
    ends, begins = (_places(other, words[at : at + RUN]) for at in (end - RUN, begin))
    gaps = ((begin - end, max(0, after - before - RUN)) for before in ends for after in begins if after > before)
    return any(min(gap) == 0 and max(gap) <= _PUT_IN for gap in gaps)


def _places(words: Words, run: Words) -> list[int]:
    return [at for at in range(len(words) - RUN + 1) if words[at : at + RUN] == run]
