"""The two sides of a change, each with the whole text that it stands in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lineage.diff.clause_verbs import ClauseVerbs
    from lineage.diff.units import Unit


class WholeText(NamedTuple):
    """A text of a comparison, as its changes look at it."""

    text: str
    units: tuple[Unit, ...]
    keys: tuple[str, ...]
    """Keys of the units."""
    verbs: ClauseVerbs
    """Those that open a clause."""


class Side(NamedTuple):
    """One side of a change: the units of its text, those of the change from `first` to before `last`."""

    text: str
    """The stretch of the change as printed."""
    start: int
    """Its offset into the text."""
    units: tuple[Unit, ...]
    keys: tuple[str, ...]
    """Keys of the units."""
    verbs: ClauseVerbs
    """Those of the whole text that open a clause."""
    first: int
    last: int

    @property
    def changed(self) -> tuple[Unit, ...]:
        """The units that come or go."""
        return self.units[self.first : self.last]


def side_of(whole: WholeText, start: int, end: int) -> Side:
    """The units that a stretch of characters touches; a term or date that it cuts counts whole."""
    first = bisect_right(whole.units, start, key=attrgetter("end"))
    last = bisect_left(whole.units, end, lo=first, key=attrgetter("start"))
    return Side(whole.text[start:end], start, whole.units, whole.keys, whole.verbs, first, last)
