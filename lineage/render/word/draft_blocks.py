"""What a draft is laid out from: its masthead, and its paragraphs as runs of words under one change each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.edits import Operation
from lineage.diff.signed_changes import Tracked
from lineage.documents.resolution import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class DraftRun(NamedTuple):
    """Words that stand under one change, or the call of a footnote."""

    operation: Operation
    text: str
    italic: bool = False
    note: tuple[Tracked, ...] | None = None
    """The words of the footnote that is called here; then `text` is empty."""
    authors: tuple[str, ...] = ()
    date: str | None = None
    bold: bool = False
    strike: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftBlock:
    """One paragraph as it is set."""

    kind: Kind
    number: str | None
    """As printed ("12", "a", "I"); Word counts it where the numbers of its part rise by one."""
    before: str | None = None
    """The number that it had, where that is another one and numbers are typed."""
    item: int
    """How deep it stands below its chapeau: 0, 1 for (a), 2 for (i)."""
    runs: tuple[DraftRun, ...]
    whole: Operation = Operation.EQUAL
    """INSERT or DELETE where the whole paragraph comes or goes."""
    authors: tuple[str, ...] = ()
    """Whose the whole paragraph is; () for the signature."""
    remarks: tuple[str, ...] = ()
    """What is said of the paragraph, as comments in the margin."""
    aside: bool = False
    """Whether it is not a paragraph of the draft: a remark between two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """All that a draft resolution shows. Unknown strings are placeholders in brackets."""

    language: str
    symbol: str
    organ: str
    day: str
    session: str
    """As printed: "Eighty-first session"."""
    original: str
    """What its header says of the language of the original, "" where it says nothing."""
    committee: str
    agenda_item: str
    agenda_title: str
    sponsors: str
    title: str
    title_runs: tuple[DraftRun, ...] = ()
    """The title with its changes; empty where it has none."""
    organ_line: str
    """The organ as subject: "The General Assembly,"."""
    blocks: tuple[DraftBlock, ...]
    name: str = ""
    """What a paper about a draft calls itself, "Compilation of proposals on ...": no symbol and no distribution are
    its own."""
    adopted: bool = False
    """Whether the text is adopted: it is no "Draft resolution" and its distribution is not limited."""
    counted: bool = True
    """Whether Word counts the paragraphs. In a compilation the number that all cite must not move."""


def placed(
    pieces: Iterable[Tracked],
    opening: int,
    notes: Mapping[int, Sequence[DraftRun]],
    *,
    was: int | None = None,
    start: int = 0,
) -> tuple[DraftRun, ...]:
    """The runs of a paragraph: `pieces` with their first `opening` characters in italics and the calls of footnotes
    where they stand. Places count the characters of the new text, from `start`; of deleted words those of the old one,
    whose opening has `was` characters, by default as many."""
    runs: list[DraftRun] = []
    left = {place: tuple(calls) for place, calls in notes.items()}
    at = old = start
    for piece in pieces:
        if piece.operation is Operation.DELETE:
            cut = max(0, (opening if was is None else was) - old)
            parts = ((piece.text[:cut], True), (piece.text[cut:], False))
            runs += [DraftRun(piece.operation, x, it, None, piece.authors, piece.date) for x, it in parts if x]
            old += len(piece.text)
            continue
        old += len(piece.text) if piece.operation is Operation.EQUAL else 0
        end = at + len(piece.text)
        cuts = sorted({at, end, *(c for c in (opening, *left) if at < c < end)})
        for first, last in pairwise(cuts):
            runs += left.pop(first, ())
            words = piece.text[first - at : last - at]
            runs.append(DraftRun(piece.operation, words, first < opening, None, piece.authors, piece.date))
        at = end
    return (*runs, *(run for _, calls in sorted(left.items()) for run in calls))
