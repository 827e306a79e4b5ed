"""What can cost in a clause that neither asks nor decides: "stresses the need for the Secretary-General to report",
"reaffirms that the Committee should meet"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.commitments.asked_sorts import charge, is_office, is_system
from lineage.commitments.mandate_rows import found_in, mandate_rows, masked
from lineage.commitments.mandate_terms import Cost

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from lineage.commitments.clauses import Clause
    from lineage.commitments.mandate_rows import MandateRow

COSTS = (
    "meetings",
    "reports",
    "posts",
    "studies",
    "missions",
    "trust_fund",
    "secretariat",
    "extension",
    "new_body",
    "resources",
)
"""Kinds of cost, in the order in which they are listed."""

OF_ORGANS = frozenset({"reports", "meetings"})
"""Kinds of cost of what a body of no office is to do."""


def implied_costs(clause: Clause, flat: str, language: str) -> Iterator[Cost]:
    """The costs of what a clause says that the Secretariat, the system or a body needs to do or should do."""
    rows = tuple(row for row in mandate_rows(language, "implied") if row.kind in {"all", clause.kind})
    found = next((match for match in found_in(rows, flat) if _is_need(match, language)), None)
    found = found or (charge(flat, {clause.kind}, language) if clause.kind == "stress" else None)
    if found:
        yield from _of_the_office(clause, flat, found, language)
    elif clause.kind == "stress":
        yield from _of_a_body(clause, flat, language)


def _of_a_body(clause: Clause, flat: str, language: str) -> Iterator[Cost]:
    """The reports and meetings of "Reaffirms that the Monitoring Team should circulate every six months a list"."""
    found = next(found_in(mandate_rows(language, "implied_of_body"), flat), None)
    if found is None:
        return
    rows = [row for row in mandate_rows(language, "cost") if row.asked in {"organs", "asked"} and row.kind in OF_ORGANS]
    costs = cost_words(rows, clause.span.text, masked(flat, "no_cost", language), found.start())
    yield from (Cost(kind=kind, words=costs[kind]) for kind in COSTS if kind in costs)


def _is_need(match: re.Match[str], language: str) -> bool:
    """Whether whom the row names, if anybody, is an office or the United Nations system."""
    whom = next(filter(None, match.groups()), "")
    return not whom or is_office(whom, language) or is_system(whom, language)


def _of_the_office(clause: Clause, flat: str, found: re.Match[str], language: str) -> Iterator[Cost]:
    """The costs of what `found` says that the Secretariat needs to do; of the system at large, its work alone."""
    words = clause.span.text
    whom = next(filter(None, found.groups()), "")
    if whom and not is_office(whom, language):
        yield Cost(kind="secretariat", words=words[found.start() : found.end()])
        return
    rows = [row for row in mandate_rows(language, "cost") if row.asked in {"secretariat", "asked"}]
    costs = cost_words(rows, words, masked(flat, "no_cost", language), found.start())
    costs.setdefault("secretariat", words[found.start() : found.end()])
    for kind in COSTS:
        if kind in costs:
            yield Cost(kind=kind, words=costs[kind])


def cost_words(rows: Sequence[MandateRow], words: str, flat: str, start: int = 0) -> dict[str, str]:
    """For each kind of cost the words of the first row that finds it."""
    found: dict[str, str] = {}
    for row in rows:
        match = row.pattern.search(flat, start) if row.kind not in found else None
        if match:
            found[row.kind] = words[match.start() : match.end()].strip(" ,;")
    return found
