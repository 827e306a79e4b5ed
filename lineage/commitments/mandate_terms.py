"""The records of the mandate clock: what a commitment says of its end, its review and its cost."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A day, a session or a length, as printed and as far as it can be told."""

    words: str
    date: str | None
    """ISO day, None where the words name none."""
    session: int | None
    of: str = ""
    """For an end: mandate, measures, period or meetings."""


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
