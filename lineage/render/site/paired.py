"""What the templates of compared pairs see: the lines of a pair, the cells of the matrix of pairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from lineage.diff.comparison_rows import State

if TYPE_CHECKING:
    from lineage.diff.comparison_rows import Comparison

NOTHING = Markup()

STATES = {
    State.NEW: "introduced",
    State.GONE: "dropped",
    State.CHANGED: "reworded",
    State.MOVED: "moved",
    State.SPLIT: "split",
    State.MERGED: "merged",
    State.KEPT: "kept",
}
"""The states of paragraphs in the order in which a reader asks for them, each with the event whose ink it takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """One line of a compared pair."""

    anchor: str
    kind: str
    """same, partial, successor, added, dropped, heading; part for the line that begins one."""
    title: str
    old_place: str = ""
    """Label in the older text; "" where the line has no paragraph of it, and so for each place below."""
    new_place: str = ""
    old_href: str = ""
    new_href: str = ""
    thread: str = ""
    html: Markup = NOTHING
    wording: str = ""
    wording_title: str = ""
    folded: bool = False
    """Whether nothing but form or nothing at all changed, so that it starts closed."""
    opening: str = ""
    band: str = ""
    """Band of the link; "" for what has none, and so for its score."""
    band_title: str = ""
    score: str = ""
    moved: str = ""
    """What happened to its place, in words."""
    other: Markup = NOTHING
    """The same link in the other language, its changes marked; nothing where that has none."""
    alone: str = ""
    """That one of the languages alone changed, in words; "" where both or none did."""
    stretches: tuple[str, ...] = ()
    """The stretches that one language alone changed, where the paragraph changed in both, in words."""
    decided: str = ""
    """What a reviewer decided about the link, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairCell:
    """One cell of the matrix of pairs."""

    href: str
    said: str
    share: str
    """Share of the paragraphs of the newer text that have a counterpart, in words."""
    level: int


def state_count(comparison: Comparison, state: State) -> int:
    """Paragraphs of a state: of the new text, or of the old one where they are gone."""
    tally = comparison.old_tally if state is State.GONE else comparison.new_tally
    return sum(states.get(state, 0) for states in tally.values())
