"""What pictures are drawn from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One text in time. `state`: known, draft, unknown."""

    name: str
    year: str
    state: str
    note: str = ""
    """Written under the name: "3 210 mots", "non observé"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowBlock:
    """One paragraph in the flow: its column, its part (0 preamble, 1 operative, 2 annex), its words, its origin."""

    column: int
    part: int
    words: int
    origin: int
    """Column in which its thread was first seen."""
    title: str
    href: str
    first: bool
    last: bool
    """Whether its thread goes no further although a later text is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ribbon:
    """One step of a thread: numbers of two blocks."""

    source: int
    target: int
    moved: bool
    over: bool
    """Whether it passes over a text in which the thread is absent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of the heat map: share of the wording changed in [0, 1], or a sign for another state.

    `state`: changed; new, where the text right before lacks it; appeared, where texts right before are not observed;
    first, in the first text at hand; gone; absent.
    """

    share: float
    state: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """Texts that are not observed, next to each other, in a picture that has columns for the others alone."""

    before: int
    """The column before which they stand; the number of columns for those after the last."""
    count: int
    title: str
