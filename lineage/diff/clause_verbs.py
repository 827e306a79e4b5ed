"""The verbs of a text that open a clause, and what the one that governs a place does: decide or ask, or neither."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.units import TERM, bare_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.diff.units import Unit
    from lineage.languages.vocabulary import Vocabulary


class _OpeningVerb(NamedTuple):
    """A verb that opens a clause, in one of the forms that the words at its place have."""

    start: int
    """Index of its first word."""
    end: int
    asks: bool
    """Whether it decides or asks."""


class ClauseVerbs:
    """The verbs of one text, found when the first place is asked for and then kept: a paragraph that recalls 800
    resolutions asks for each of them, and 1,600 walks back to its beginning took 2 s of its comparison."""

    def __init__(self, units: Sequence[Unit], words: Vocabulary) -> None:
        self._units, self._words = units, words

    def decides(self, at: int) -> bool:
        """Whether the last verb before the unit at `at` that opens a clause decides or asks; an item of a list that
        begins with an infinitive is taken for one of those."""
        end = self._ends[at]
        place = bisect_left(self._starts, end)
        while place:
            start = self._starts[place - 1]
            first = bisect_left(self._starts, start)
            for verb in self._verbs[first:place]:
                if verb.end <= end:  # a place within the words of a verb is not governed by it
                    return verb.asks
            place = first
        return bool(end) and self._keys[0] in self._words.role("infinitive")

    @cached_property
    def _parts(self) -> list[tuple[str, ...]]:
        code = self._words.language
        return [bare_words(unit.text, code) if unit.kind == TERM else (unit.key,) for unit in self._units]

    @cached_property
    def _ends(self) -> list[int]:
        """Number of words before each unit, and before the end of the text."""
        return [0, *accumulate(map(len, self._parts))]

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        return tuple(key for part in self._parts for key in part)

    @cached_property
    def _verbs(self) -> list[_OpeningVerb]:
        keys = self._keys
        return [
            _OpeningVerb(start, start + len(form), asks)
            for start, key in enumerate(keys)
            if not start or _opens_clause(keys[start - 1], self._words)
            for form, asks in self._words.governing.get(key, ())
            if keys[start : start + len(form)] == form
        ]

    @cached_property
    def _starts(self) -> list[int]:
        return [verb.start for verb in self._verbs]


def _opens_clause(before: str, words: Vocabulary) -> bool:
    """Whether a verb may open a clause after this word or sign: ", requests", "and also requests"."""
    is_sign = not any(map(str.isalnum, before))
    return is_sign or words.function_words.get(before) == "conjunction" or before in words.adverb_beginnings
