"""From which length of a series on not every two texts are compared, and how many are then.

The cost of every two grows with the square of the texts: 60 have 1,770 pairs, 2,624 have 3,441,376, of 10 ms each.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sized

Span = tuple[int, int]
"""Places of two texts in a sequence, the older first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bound:
    """From which length on not every two texts are compared, and which are then."""

    every: int = 100
    """Most texts of which every two are compared: an item taken up each year since 1946 has some 80."""
    near: int = 5
    """Texts before it that a text is compared with, whatever it shares with them."""
    far: int = 10
    """Further ones that its paragraphs share most words with, at most."""
    shared: int = 4
    """Runs of five words, in none of the near texts, that a paragraph shares with a further one at least."""
    holders: int = 20
    """Texts before it with a run that are looked at, the latest."""


DEFAULT = Bound()


def near_of(series: Sized) -> int | None:
    """How many texts before it each text of a series is compared with; None where every two are."""
    return DEFAULT.near if len(series) > DEFAULT.every else None
