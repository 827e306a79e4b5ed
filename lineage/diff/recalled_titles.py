"""Recalled documents with their titles: where another is recalled, its title is new and no word of substance."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.clause_verbs import ClauseVerbs
from lineage.diff.edits import Change, ChangeClass
from lineage.diff.units import DATE, FUNCTION, PUNCTUATION, split, within
from lineage.diff.updates import mark
from lineage.languages.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.diff.units import Unit
    from lineage.languages.vocabulary import Vocabulary

_PLAIN = frozenset({"added", "removed", "replaced"})
"""Evidence of a change of substance that no date decides."""
_STOPS = frozenset(",;.")
_QUOTES = {"“": "”", "«": "»", '"': '"', "‘": "’"}
NEAR = 6
"""Units after a conjunction in which a word for a document begins the next one: "and its other relevant resolutions",
but not "and other efforts in fighting trafficking in persons"."""


class RecalledDocument(NamedTuple):
    """A document as a text recalls it: "2013/41 of 25 July 2013 on the implementation of the Plan of Action"."""

    symbol: str
    start: int
    end: int
    """Characters from the symbol to the end of the title."""


def with_recalled_titles(changes: Sequence[Change], old: str, new: str, language: str) -> tuple[Change, ...]:
    """The changes of a comparison, of housekeeping where all that differs belongs to documents that the other text does
    not recall: "resolution [2008/33 of 25 July 2008 on strengthening coordination]"."""
    sides = recalled(old, language), recalled(new, language)
    known = [{one.symbol for one in side} for side in sides]
    before, after = (
        [one for one in side if one.symbol not in other] for side, other in zip(sides, known[::-1], strict=True)
    )
    found = list(changes)
    for at, change in enumerate(changes if before or after else ()):
        if change.change_class is not ChangeClass.SUBSTANCE or change.evidence not in _PLAIN:
            continue
        gone = _split(old, (change.old_start, change.old_end), before, language)
        come = _split(new, (change.new_start, change.new_end), after, language)
        if (gone.inside or come.inside) and not gone.outside and not come.outside:
            found[at] = replace(change, change_class=ChangeClass.HOUSEKEEPING, evidence="references; title")
    return tuple(found)


class _Split(NamedTuple):
    """The units of a change."""

    inside: int
    """Those that stand in recalled documents."""
    outside: int
    """Those that do not; joints and words for documents aside."""


def _split(text: str, stretch: tuple[int, int], places: Sequence[RecalledDocument], language: str) -> _Split:
    words = vocabulary(language)
    units = within(split(text, language), *stretch)
    outside = [unit for unit in units if not _stands_in(unit, places)]
    told = [u for u in outside if u.kind not in {FUNCTION, PUNCTUATION} and u.key not in words.role("reference")]
    return _Split(inside=len(units) - len(outside), outside=len(told))


def _stands_in(unit: Unit, places: Sequence[RecalledDocument]) -> bool:
    """Whether a unit begins in one of the documents, which come in their order."""
    at = bisect_right(places, unit.start, key=attrgetter("start"))
    return at > 0 and unit.start < places[at - 1].end


@lru_cache(maxsize=4_096)
def recalled(text: str, language: str) -> tuple[RecalledDocument, ...]:
    """The documents that a text recalls by their symbols, in order. One by which something is asked or decided has no
    title: "requests a report, pursuant to resolution 64/293, on the protection of victims"."""
    words, units = vocabulary(language), split(text, language)
    verbs, found = ClauseVerbs(units, words), list[RecalledDocument]()
    at = 0
    while at < len(units):
        if mark(units, at, words) == "symbol" and not verbs.decides(at):
            last = _end(units, at + 1, words)
            found.append(RecalledDocument(units[at].key, units[at].start, units[last - 1].end))
            at = last
        else:
            at += 1
    return tuple(found)


def _end(units: Sequence[Unit], at: int, words: Vocabulary) -> int:
    """One past the last unit of the document whose symbol stands before `at`: its date, its title, where and when it
    was adopted."""
    at = _after_date(units, at, words)
    here = at + (units[at].key == "," if at < len(units) else 0)
    if here >= len(units) or units[here].key not in words.role("title"):
        return at
    if here + 1 < len(units) and units[here + 1].text in _QUOTES:
        closing = _QUOTES[units[here + 1].text]
        end = next((i + 1 for i in range(here + 2, len(units)) if units[i].text == closing), len(units))
        return _after_adoption(units, end, words)
    return next((i for i in range(here, len(units)) if _begins_next(units, i, words)), len(units))


def _after_date(units: Sequence[Unit], at: int, words: Vocabulary) -> int:
    """One past "of 25 July 2008", ", also of 16 October 2020"; `at` where no date follows."""
    for place in range(at, min(len(units), at + 4)):
        if units[place].kind == DATE:
            return place + 1
        known = units[place].key in words.role("dated") or units[place].key in words.adverb_words
        if not known and units[place].key != ",":
            break
    return at


def _after_adoption(units: Sequence[Unit], at: int, words: Vocabulary) -> int:
    """One past ", adopted by the Conference at its eleventh session, held in Vienna from 17 to 21 October 2022"."""
    while at + 1 < len(units) and units[at].key == "," and units[at + 1].key in words.role("past"):
        at = next((i for i in range(at + 1, len(units)) if units[i].key in _STOPS), len(units))
    return at


def _begins_next(units: Sequence[Unit], at: int, words: Vocabulary) -> bool:
    """Whether a title ends before the unit at `at`: a stop, or a joint before the next document."""
    if units[at].key in _STOPS or mark(units, at, words) == "symbol":
        return True
    if words.function_words.get(units[at].key) != "conjunction":
        return False
    near = units[at + 1 : at + NEAR]
    joint = next((i for i, unit in enumerate(near) if words.function_words.get(unit.key) == "preposition"), len(near))
    return any(
        unit.key in words.role("reference") or mark(near, i, words) == "symbol" for i, unit in enumerate(near[:joint])
    )
