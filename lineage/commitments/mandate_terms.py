"""The records of the mandate clock: what a commitment says of its end, its review and its cost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


ITEM = "item"
"""Kind of a review by which a text as a whole comes back: its item is put on an agenda, or the organ remains seized."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A day, a session or a length, as printed and as far as it can be told."""

    words: str
    date: str | None
    """ISO day, None where the words name none."""
    session: int | None
    of: str = ""
    """For an end: mandate, measures, period or meetings. For a review: `ITEM` or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Something in a commitment that can cost."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """The terms of one commitment."""

    ends: Term | None = None
    review: Term | None = None
    cost: tuple[Cost, ...] = ()
    resources: str | None = None
    """The words that limit or name the money."""

    def in_words(self, printed: Callable[[str], str]) -> Mandate:
        """The same with the words of every term as `printed` gives them."""
        ends, review = (term and replace(term, words=printed(term.words)) for term in (self.ends, self.review))
        cost = tuple(replace(item, words=printed(item.words)) for item in self.cost)
        return Mandate(ends=ends, review=review, cost=cost, resources=self.resources and printed(self.resources))

    def or_of(self, other: Mandate) -> Mandate:
        """The same with the terms and the kinds of cost that only another reading of the clause has."""
        known = {item.kind for item in self.cost}
        return Mandate(
            ends=self.ends or other.ends,
            review=self.review or other.review,
            cost=(*self.cost, *(item for item in other.cost if item.kind not in known)),
            resources=self.resources or other.resources,
        )
