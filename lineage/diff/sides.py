"""One side of a change: the units of its text, and those among them that the change touches."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lineage.diff.units import Unit


class Side(NamedTuple):
    """One side of a change: the units of its text, those of the change from `first` to before `last`."""

    text: str
    """The stretch of the change as printed."""
    start: int
    """Its offset into the text."""
    units: tuple[Unit, ...]
    first: int
    last: int

    @property
    def changed(self) -> tuple[Unit, ...]:
        """The units that come or go."""
        return self.units[self.first : self.last]


def side_of(text: str, units: tuple[Unit, ...], start: int, end: int) -> Side:
    """The units that a stretch of characters touches; a term or date that it cuts counts whole."""
    first = next((i for i, unit in enumerate(units) if unit.end > start), len(units))
    last = next((i for i in range(first, len(units)) if units[i].start >= end), len(units))
    return Side(text[start:end], start, units, first, max(first, last))
