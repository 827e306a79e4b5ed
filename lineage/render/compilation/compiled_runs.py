"""The paragraphs of a compilation in runs: those in which something is open, and those in between in which nothing is.

A page opens on the first, and names the others: of a base of 80 paragraphs proposals touched nine.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.resolution import Kind
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.proposals.compilation import CompiledParagraph


class OpenRun(NamedTuple):
    """Paragraphs in a row of one part that are all open, or all not."""

    part: Kind | None
    """None where there are headings alone."""
    open: bool
    paragraphs: tuple[CompiledParagraph, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of its paragraphs: a chapeau with its items is one, headings are none."""
        return tuple(dict.fromkeys(base_label(p.label) for p in self.paragraphs if p.kind is not Kind.HEADING))


def runs(paragraphs: Sequence[CompiledParagraph]) -> tuple[OpenRun, ...]:
    """All paragraphs in their order. A chapeau and its items are open where one of them is, a heading where one of the
    paragraphs below it is."""
    asked = {base_label(p.label) for p in paragraphs if p.kind is not Kind.HEADING and p.is_open}
    below = _below_headings(paragraphs, asked)
    told = [below[at] if p.kind is Kind.HEADING else base_label(p.label) in asked for at, p in enumerate(paragraphs)]
    of = parts(paragraphs)
    grouped = groupby(range(len(paragraphs)), key=lambda at: (of[at], told[at]))
    return tuple(OpenRun(part, is_open, tuple(paragraphs[at] for at in held)) for (part, is_open), held in grouped)


def _below_headings(paragraphs: Sequence[CompiledParagraph], asked: set[str]) -> dict[int, bool]:
    """By the place of each heading whether a paragraph below it is open; of two headings in a row the upper one has
    what the lower one has."""
    found: dict[int, bool] = {}
    some, passed = False, False
    for at in reversed(range(len(paragraphs))):
        if paragraphs[at].kind is Kind.HEADING:
            found[at], passed = some, True
        else:
            some = (some and not passed) or base_label(paragraphs[at].label) in asked
            passed = False
    return found


def parts(paragraphs: Sequence[CompiledParagraph]) -> list[Kind | None]:
    """For each paragraph its part; a heading is of that of the paragraph below it, at the end of that above."""
    kinds = [None if p.kind is Kind.HEADING else p.kind for p in paragraphs]
    last = next((kind for kind in reversed(kinds) if kind), None)
    found: list[Kind | None] = []
    for kind in reversed(kinds):
        last = kind or last
        found.append(last)
    return found[::-1]
