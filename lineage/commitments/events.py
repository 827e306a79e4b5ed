"""Commitments that a later text tells as done: a request to hold a meeting, then the recall of that meeting."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments.matching import words_in
from lineage.commitments.patterns import compile_pattern, plain, rows_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.commitments.clauses import Clause

TELLING = frozenset({"recall", "welcome", "note"})
"""Kinds of clauses that tell what has happened."""

LEAST_SHARED = 0.3
"""Share of the words of the act that the telling clause has, where year or session also agree."""

_YEAR = re.compile(r"(?:19|20)\d\d")


def fulfilments(open_clauses: Sequence[Clause], here: Sequence[Clause], language: str) -> dict[str, Clause]:
    """For clauses that ask or decide an act, the clause of a later text that tells it as done; by clause id.

    The later clause recalls, welcomes or notes; it names the same sort of act (a high-level meeting, a report) with
    words of completion; and it has the year of the deadline, or most words of the act.
    """
    telling = [clause for clause in here if clause.kind in TELLING and _done(language).search(plain(clause.span.text))]
    found: dict[str, Clause] = {}
    for clause in open_clauses:
        if not (clause.directive or clause.kind == "decision") or clause.action is None:
            continue
        proofs = [other for other in telling if _tells(other, clause, language)]
        if proofs:
            found[clause.id] = max(proofs, key=lambda other: (words_in(clause, other, language), other.id))
    return found


def _tells(told: Clause, asked: Clause, language: str) -> bool:
    act = _first_act(asked, language)
    if act is None or act not in _acts(plain(told.span.text), language) or asked.deadline_year is None:
        return False
    years = {int(year) for year in _YEAR.findall(told.span.text)}
    return asked.deadline_year in years and words_in(asked, told, language) >= LEAST_SHARED


def _first_act(clause: Clause, language: str) -> str | None:
    """The sort of act asked: the first one named, "réunion de haut niveau" before "réunion"."""
    acts = _acts(plain(clause.action.text if clause.action else ""), language)
    return acts[0] if acts else None


def _acts(flat: str, language: str) -> list[str]:
    hits: list[tuple[int, int, str]] = []
    for name, pattern in _act_patterns(language):
        hits.extend((m.start(), -m.end(), name) for m in pattern.finditer(flat))
    return [name for _, _, name in sorted(hits)]


@cache
def _act_patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = [row for row in rows_of(language, "happenings", ("role", "pattern")) if row["role"] == "act"]
    return tuple((row["pattern"], compile_pattern(row["pattern"], f"{language}/happenings.csv")) for row in rows)


@cache
def _done(language: str) -> re.Pattern[str]:
    rows = [row["pattern"] for row in rows_of(language, "happenings", ("role", "pattern")) if row["role"] == "done"]
    return compile_pattern("|".join(rows), f"{language}/happenings.csv")
