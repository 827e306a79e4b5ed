"""Commitments chosen and grouped: by addressee, verb, deadline, text; filters of the reader."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.commitments.patterns import plain
from lineage.symbols import same_symbol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lineage.commitments.clauses import Clause
    from lineage.commitments.timeline import Line, Timeline

ASKED = frozenset({"request", "urge", "call", "engage", "invite", "encourage", "decision", "unknown"})
"""Kinds that ask or decide something: what a timeline shows unless told otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a reader wants to see; empty fields let everything pass."""

    addressee: str = ""
    """Part of a canonical name, case and accents aside."""
    kinds: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    """For a timeline: what became of the commitment in the last observed text."""
    since: str = ""
    """A year, for deadlines from then on; or a text, for commitments that came in there or later."""
    everything: bool = False
    """Also clauses that ask and decide nothing."""


def chosen_clauses(clauses: Iterable[Clause], filters: Filters) -> tuple[Clause, ...]:
    """The clauses of one text that pass."""
    return tuple(clause for clause in clauses if _passes(clause, filters) and _due(clause, filters.since))


def chosen_lines(timeline: Timeline, filters: Filters) -> tuple[Line, ...]:
    """The lines of a timeline that pass: any of their clauses has the addressee and the kind."""
    kinds = filters.kinds or (frozenset() if filters.everything else ASKED)
    wanted = Filters(addressee=filters.addressee, kinds=kinds)
    return tuple(
        line
        for line in timeline.lines
        if any(_passes(clause, wanted) for clause in line.clauses)
        and (not filters.statuses or line.status.value in filters.statuses)
        and _since(line, timeline, filters.since)
    )


def by_addressee(lines: Sequence[Line]) -> dict[str, tuple[Line, ...]]:
    """Lines by addressee of their newest clause, the most addressed first; "" for nobody, last."""
    return _grouped(lines, lambda line: [a.name for a in line.last.addressees] or [""])


def by_verb(lines: Sequence[Line]) -> dict[str, tuple[Line, ...]]:
    """Lines by kind of verb of their newest clause."""
    return _grouped(lines, lambda line: [line.last.kind])


def by_deadline(lines: Sequence[Line]) -> dict[str, tuple[Line, ...]]:
    """Lines with a deadline in their newest clause by its year, in order; deadlines without a year under ""."""
    dated = [line for line in lines if line.last.deadline is not None]
    found = _grouped(dated, lambda line: [str(line.last.deadline_year or "")])
    return dict(sorted(found.items(), key=lambda item: item[0] or "9999"))


def by_text(timeline: Timeline, lines: Sequence[Line]) -> dict[str, tuple[Line, ...]]:
    """Lines by the text in which they first stand, in the order of the series."""
    found = _grouped(lines, lambda line: [line.steps[0].document])
    return {name: found[name] for name in timeline.order if name in found}


def _grouped(lines: Sequence[Line], names: Callable[[Line], list[str]]) -> dict[str, tuple[Line, ...]]:
    groups: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        for name in dict.fromkeys(names(line)):
            groups[name].append(line)
    order = sorted(groups, key=lambda name: (not name, -len(groups[name]), name))
    return {name: tuple(groups[name]) for name in order}


def _passes(clause: Clause, filters: Filters) -> bool:
    if filters.kinds and clause.kind not in filters.kinds:
        return False
    return not filters.addressee or any(plain(filters.addressee) in plain(a.name) for a in clause.addressees)


def _due(clause: Clause, since: str) -> bool:
    if not since:
        return True
    return clause.deadline_year is not None and since.isdigit() and clause.deadline_year >= int(since)


def _since(line: Line, timeline: Timeline, since: str) -> bool:
    if not since:
        return True
    if since.isdigit():
        return any(_due(clause, since) for clause in line.clauses)
    place = next((i for i, name in enumerate(timeline.order) if same_symbol(name, since)), None)
    return place is not None and timeline.order.index(line.steps[0].document) >= place
