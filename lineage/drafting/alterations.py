"""Word changes as they are proposed: what a text asks for in another, and the same on a newer base."""

from __future__ import annotations

import re
from itertools import groupby, takewhile
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff import compare
from lineage.diff.edits import Operation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineage.diff.edits import Edit


_PARTS = re.compile(r"\s+|\S+")


class Alteration(NamedTuple):
    """Words removed and words added at one place. Offsets into the old text, end exclusive."""

    start: int
    end: int
    old: str
    new: str

    def touches(self, other: Alteration) -> bool:
        """Whether two changes take out some of the same characters."""
        return self.start < other.end and other.start < self.end

    def narrowed(self) -> Alteration:
        """The change without the whole words that stay at either end: of "25 September 2015" for "September 2015" the
        day alone, since the comparison takes a date as one word."""
        old, new = _PARTS.findall(self.old), _PARTS.findall(self.new)
        head = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
        least = min(len(old), len(new)) - head
        ends = zip(reversed(old[-least:]), reversed(new[-least:]), strict=True) if least else ()
        tail = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], ends))
        left, right = ("".join(one[head : len(one) - tail]) for one in (old, new))
        start = self.start + len("".join(old[:head]))
        return Alteration(start, start + len(left), left, right)


def changes(old: str, new: str, language: str) -> list[Alteration]:
    """What is to be changed in `old` to have `new`, in order, none touching the next."""
    if old == new:
        return []
    groups = groupby(compare(old, new, language).edits, key=lambda edit: edit.operation is Operation.EQUAL)
    return [_change(old, list(edits)) for equal, edits in groups if not equal]


def _change(old: str, edits: Sequence[Edit]) -> Alteration:
    start, end = edits[0].old_start, edits[-1].old_end
    came = "".join(edit.text for edit in edits if edit.operation is Operation.INSERT)
    return Alteration(start, end, old[start:end], came)


def made(text: str, wanted: Iterable[Alteration]) -> str | None:
    """`text` with the changes made, several insertions at one place in their order; None where two overlap."""
    pieces, at = [], 0
    for one in sorted(wanted, key=lambda change: (change.start, change.end)):
        if one.start < at:
            return None
        pieces += [text[at : one.start], one.new]
        at = one.end
    return "".join([*pieces, text[at:]])


class Rebase:
    """Where the changes of a text go in a newer wording of it.

    A change keeps its place where its words, and for an insertion one of the words beside it, stand in both.
    """

    def __init__(self, old: str, base: str, language: str) -> None:
        self._same = old == base
        self._moved = () if self._same else compare(old, base, language).edits
        self._already = frozenset(changes(old, base, language))

    def is_made(self, one: Alteration) -> bool:
        """Whether the newer text has made the change already."""
        return one in self._already

    def moved(self, one: Alteration) -> Alteration | None:
        """The change at its place in the newer text, None where its words do not stand there."""
        if self._same:
            return one
        for edit in self._moved:
            if edit.operation is Operation.EQUAL and edit.old_start <= one.start and one.end <= edit.old_end:
                place = edit.new_start + one.start - edit.old_start
                return Alteration(place, place + len(one.old), one.old, one.new)
        return None
