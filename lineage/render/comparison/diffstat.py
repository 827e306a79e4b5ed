"""A comparison in figures: one line for each paragraph that changed, as `git diff --stat` has one for each file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.edits import Operation
from lineage.documents.negotiated.proposals import TextState
from lineage.documents.resolution import Kind
from lineage.render.catalogue import text
from lineage.render.comparison.comparison_reading import is_changed, nothing, segments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.diff.comparison import Comparison, Row
    from lineage.render.comparison.comparison_reading import View

BAR = 30
"""Signs of the longest bar."""


class StatLine(NamedTuple):
    """What came into a paragraph and left it, in words."""

    place: str
    state: str
    added: int
    removed: int

    @property
    def figures(self) -> str:
        """Both numbers: "+12 -3"."""
        return f"+{self.added} -{self.removed}"


def lines(comparison: Comparison, view: View) -> tuple[StatLine, ...]:
    """The paragraphs in which the view marks something, in the order of the comparison."""
    rows = [row for row in comparison.rows if row.kind is not Kind.HEADING and is_changed(row, view)]
    return tuple(_line(row, view) for row in rows)


def render(comparison: Comparison, view: View, width: int) -> str:
    """The lines as a table of at most `width` columns, with a line of sums."""
    found = lines(comparison, view)
    ui = view.ui
    head = f"{comparison.old.id} → {comparison.new.id}"
    sums = {"count": len(found), "added": sum(r.added for r in found), "removed": sum(r.removed for r in found)}
    if not found:
        return f"{head}\n{nothing(view)}"
    places = max(len(row.place) for row in found)
    states = max(len(row.state) for row in found)
    figures = max(len(row.figures) for row in found)
    room = max(5, min(BAR, width - places - states - figures - 7))
    most = max(row.added + row.removed for row in found)
    body = [
        f"{row.place:<{places}}  {row.state:<{states}}  {row.figures:>{figures}}  {_bar(row, most, room)}"
        for row in found
    ]
    return "\n".join([head, *(line.rstrip() for line in body), text(ui, "compare.stat_sum", **sums)])


def _line(row: Row, view: View) -> StatLine:
    place = f"{row.label} ← {', '.join(row.sources)}" if row.sources else row.label
    counts = {Operation.INSERT: 0, Operation.DELETE: 0}
    for operation, words in _marked(row, view):
        counts[operation] += len(words.split())
    stated = row.entries[0].paragraph.state is TextState.DELETED
    state = text(view.ui, "compare.negotiated.deleted" if stated else f"compare.state.{row.state.value}")
    return StatLine(place, state, counts[Operation.INSERT], counts[Operation.DELETE])


def _marked(row: Row, view: View) -> Iterator[tuple[Operation, str]]:
    """What is put in and taken out, against the best source of each paragraph."""
    for entry in row.entries:
        if not entry.links:
            yield Operation.DELETE if entry.gone else Operation.INSERT, entry.paragraph.text
        for linked in entry.links[:1]:
            for piece in segments(linked.diff, view):
                if piece.operation is not Operation.EQUAL:
                    yield piece.operation, piece.text


def _bar(row: StatLine, most: int, room: int) -> str:
    total = row.added + row.removed
    if not total:
        return ""
    signs = max(1, round(total / most * room))
    plus = round(signs * row.added / total)
    return "+" * plus + "-" * (signs - plus)
