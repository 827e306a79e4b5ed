"""The records of the workflow as tables, one row per record: for notebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.alignment.links import Alignment
from lineage.diff.comparison import Comparison
from lineage.documents.resolution import Resolution
from lineage.histories.threads import History
from lineage.languages import detect
from lineage.render.commitment_tables import clauses_table
from lineage.render.data_frames import frame

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from lineage.commitments.clauses import Clause

PARAGRAPHS = ("id", "label", "kind", "number", "opening", "text")
LINKS = ("old", "new", "relation", "band", "score", "passed", "lexical", "semantic", "containment", "margin")
CHANGES = ("old", "new", "old_start", "old_end", "new_start", "new_end", "old_text", "new_text", "class", "evidence")
STATIONS = ("thread", "paragraph", "document", "label", "events", "parents", "text")


def table(result: Resolution | Alignment | Comparison | History | Iterable[Clause]) -> pd.DataFrame:
    """The table of a record, or of clauses of one language; see `lineage.frame`."""
    if isinstance(result, Resolution):
        rows = [[p.id, p.label, p.kind.value, p.number, p.opening, p.text] for p in result.paragraphs]
        return frame(PARAGRAPHS, rows)
    if isinstance(result, Alignment):
        return frame(LINKS, [_link(result, place) for place in range(len(result.links))])
    if isinstance(result, Comparison):
        return frame(CHANGES, list(_changes(result)))
    if isinstance(result, History):
        return frame(STATIONS, list(_stations(result)))
    clauses = tuple(result)
    return clauses_table(clauses, detect("\n".join(clause.span.text for clause in clauses)))


def _link(alignment: Alignment, place: int) -> list[object]:
    link = alignment.links[place]
    seen = link.evidence
    return [
        *(link.old, link.new, link.relation.value, link.band.value, link.score),
        *(seen.passed, seen.lexical, seen.semantic, seen.containment, seen.margin),
    ]


def _changes(comparison: Comparison) -> Iterable[list[object]]:
    for row in comparison.rows:
        for entry in row.entries:
            for linked in entry.links:
                for change in linked.changes:
                    yield [
                        *(linked.old.id, linked.new.id),
                        *(change.old_start, change.old_end, change.new_start, change.new_end),
                        *(linked.old.text[change.old_start : change.old_end],),
                        *(linked.new.text[change.new_start : change.new_end],),
                        *(change.change_class.value, change.evidence),
                    ]


def _stations(history: History) -> Iterable[list[object]]:
    for thread in history.threads:
        for entry in thread.entries:
            events = "; ".join(event.value for event in entry.events)
            parents = "; ".join(parent.paragraph for parent in entry.parents)
            yield [thread.id, entry.paragraph, entry.document, entry.label, events, parents, entry.text]
