"""Which paragraphs of a revised draft moved: the fewest that, taken out, leave the others in the order of the draft."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.longest_chain import rising

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.drafting.revising.revisions import DraftLine


class Shown(NamedTuple):
    """A line as a redline shows it: where it stands, or comes to, or has gone from."""

    line: DraftLine
    comes: bool = False
    """Whether it is the new place of a paragraph that moved."""
    number_of: int = 0
    """The id of the line that has its number."""


def in_both_orders(lines: Sequence[DraftLine], order: Sequence[str]) -> list[Shown]:
    """The lines in an order in which those that come left out are in `order`, that of the draft, and those that are
    gone left out in their own: a paragraph that moved stands twice, gone where it was and coming where it is."""
    places = {label: place for place, label in enumerate(order)}
    at = [(number, places[line.was]) for number, line in enumerate(lines) if line.was in places]
    stays = {number for number, _ in rising(at)}
    out = [
        Shown(line, number not in stays and line.was in places, id(line))
        for number, line in enumerate(lines)
        if number in stays or line.was not in places or not line.gone
    ]
    for _, number in sorted((place, number) for number, place in at if number not in stays):
        line = lines[number]
        text = line.paragraph.text if line.paragraph else line.text
        gone = Shown(replace(line, gone=True, text=text), number_of=id(line))
        out.insert(_behind(out, places, places[line.was or ""]), gone)
    return out


def _behind(out: Sequence[Shown], places: Mapping[str, int], place: int) -> int:
    """Where a line goes behind those that stand before it in the draft."""
    behind = range(len(out), 0, -1)
    lines = zip(behind, reversed(out), strict=True)
    return next((at for at, one in lines if not one.comes and places.get(one.line.was or "", place) < place), 0)
