"""Commitments as tables: one row a clause, or one row a station of a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.render.frames import frame

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from lineage.commitments.clauses import Clause
    from lineage.commitments.timeline import Line, Step

CLAUSE_COLUMNS = (
    *("id", "symbol", "label", "clause", "part", "verb", "kind", "directive", "addressees", "action", "hedges"),
    *("deadline", "deadline_year", "reporting", "resources"),
)
STEP_COLUMNS = (
    *("line", "thread", "document", "status", "draft", "clause", "verb", "kind", "addressees", "action", "deadline"),
    *("facts", "parents", "not_supplied"),
)


def clauses_table(clauses: Iterable[Clause]) -> pd.DataFrame:
    """One row a clause; several names in a cell are parted by "; "."""
    return frame(CLAUSE_COLUMNS, [_clause(clause) for clause in clauses])


def timeline_table(lines: Iterable[Line]) -> pd.DataFrame:
    """One row for every text of every line."""
    return frame(STEP_COLUMNS, [_step(line, step) for line in lines for step in line.steps])


def _step(line: Line, step: Step) -> list[object]:
    clause = step.clause
    facts = "; ".join(f"{fact.kind.value}: {fact.old} -> {fact.new}" for fact in step.facts)
    head: list[object] = [line.id, line.thread, step.document, step.status.value, step.draft]
    tail: list[object] = [facts, "; ".join(step.parents), "; ".join(step.unseen)]
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
        *(clause.reporting, clause.resources),
    ]


def _names(clause: Clause) -> str:
    return "; ".join(dict.fromkeys(a.name for a in clause.addressees))
