"""Commitments as tables: one row per clause, or one row per station of a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.commitments.clock import clock
from lineage.commitments.mandates import mandate
from lineage.render.data_frames import frame

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from lineage.commitments.clauses import Clause
    from lineage.commitments.clock import Clock
    from lineage.commitments.mandate_terms import Mandate
    from lineage.commitments.timeline import CommitmentLine, Timeline, TimelineStep

RUN_COLUMNS = (
    *("since", "or_before", "last", "times", "drafts", "words_kept", "words_added"),
    *("ends", "ends_of", "review", "cost", "resources"),
)
"""What a clock says of a line."""
CLAUSE_COLUMNS = (
    *("id", "symbol", "label", "clause", "part", "verb", "kind", "directive", "addressees", "action", "hedges"),
    *("deadline", "deadline_year", "reporting", "asks_means", "ends", "ends_of", "review", "cost", "resources"),
)
STEP_COLUMNS = (
    *("line", "thread", "document", "status", "draft", "clause", "verb", "kind", "addressees", "action", "deadline"),
    *("facts", "parents", "not_supplied", "other"),
    *RUN_COLUMNS,
)


def clauses_table(clauses: Iterable[Clause], language: str) -> pd.DataFrame:
    """One row per clause; several names in a cell are separated by "; "."""
    return frame(CLAUSE_COLUMNS, [[*_clause(clause), *terms_cells(mandate(clause, language))] for clause in clauses])


def timeline_table(lines: Iterable[CommitmentLine], timeline: Timeline) -> pd.DataFrame:
    """One row for every text of every line; the clock of the line and the terms of its last wording on each."""
    rows = []
    for line in lines:
        run = run_cells(clock(line, timeline.language, timeline.documents[0]))
        rows += [[*_step(line, step), *run] for step in line.steps]
    return frame(STEP_COLUMNS, rows)


def run_cells(run: Clock) -> list[object]:
    """The cells of `RUN_COLUMNS`."""
    return [
        *(run.since, run.or_before, run.last, run.times, run.drafts, run.words_kept, run.words_added),
        *terms_cells(run.terms),
    ]


def terms_cells(terms: Mandate) -> list[object]:
    """End, what ends, review, kinds of cost, words on money."""
    ends, review = terms.ends, terms.review
    return [
        *(ends.words if ends else None, ends.of if ends else None, review.words if review else None),
        *("; ".join(item.kind for item in terms.cost), terms.resources),
    ]


def _step(line: CommitmentLine, step: TimelineStep) -> list[object]:
    clause = step.clause
    facts = "; ".join(f"{fact.kind.value}: {fact.old} -> {fact.new}" for fact in step.facts)
    head: list[object] = [line.id, line.thread, step.document, step.status.value, step.draft]
    tail: list[object] = [facts, "; ".join(step.parents), "; ".join(step.unseen), step.other]
    if clause is None:
        return [*head, *([None] * 6), *tail]
    action = clause.action.text if clause.action else None
    until = clause.deadline.text if clause.deadline else None
    return [*head, clause.id, clause.verb, clause.kind, _names(clause), action, until, *tail]


def _clause(clause: Clause) -> list[object]:
    hedges = "; ".join(dict.fromkeys(hedge.name for hedge in clause.hedges))
    action = clause.action.text if clause.action else None
    until = clause.deadline.text if clause.deadline else None
    return [
        *(clause.id, clause.document, clause.label, clause.number, clause.part.value, clause.verb, clause.kind),
        *(clause.directive, _names(clause), action, hedges, until, clause.deadline_year),
        *(clause.reporting, clause.asks_means),
    ]


def _names(clause: Clause) -> str:
    return "; ".join(dict.fromkeys(a.name for a in clause.addressees))
