"""Commitments chosen and grouped: filters of the reader, what is near where none passes, groups for reports."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from lineage.commitments.addressee_names import near, wanted
from lineage.commitments.lexicon import ASKED
from lineage.commitments.timeline import OWN, StepStatus
from lineage.symbols import same_symbol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from lineage.commitments.clauses import Clause
    from lineage.commitments.timeline import CommitmentLine, Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a reader wants to see; empty fields let everything pass."""

    addressee: str = ""
    """Any form of a name in any language, or part of one, case and accents aside."""
    kinds: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    """For a timeline: what became of the commitment in the last observed text."""
    since: str = ""
    """For a timeline: a year or a text in which the status came about, or after which it did."""
    due: int | None = None
    """For deadlines in that year or later."""
    everything: bool = False
    """Also clauses that ask and decide nothing."""


def chosen_clauses(clauses: Iterable[Clause], filters: Filters) -> tuple[Clause, ...]:
    """The clauses of one text that pass."""
    return tuple(clause for clause in clauses if _passes(clause, filters) and _due(clause, filters.due))


def chosen_lines(timeline: Timeline, filters: Filters) -> tuple[CommitmentLine, ...]:
    """The lines of a timeline that pass: one of their clauses has the addressee and the kind, the newest one the
    deadline, and their present status came about in the text or year of `since` or later."""
    kinds = filters.kinds or (frozenset() if filters.everything else ASKED)
    asked = Filters(addressee=filters.addressee, kinds=kinds)
    return tuple(
        line
        for line in timeline.lines
        if any(_passes(clause, asked) for clause in line.clauses)
        and _came_about(line, timeline, filters)
        and _due(line.last, filters.due)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """What is near where nothing passes."""

    looked_for: Mapping[str, str]
    """The filters that were set, by the name of their field."""
    without: Mapping[str, int]
    """How much passes without one of them, by its field; "ever": with the same status at any time, which without
    `since` is asked of the last text."""
    names: tuple[str, ...]
    """Addressees of the texts whose names are nearest to the one that was looked for."""


def near_lines(timeline: Timeline, filters: Filters) -> Near:
    """What is near to filters that no line of the timeline passes."""
    there = {a.name for line in timeline.lines for clause in line.clauses for a in clause.addressees}
    return _near(filters, there, lambda fewer: len(chosen_lines(timeline, fewer)))


def near_clauses(clauses: Sequence[Clause], filters: Filters) -> Near:
    """What is near to filters that no clause of one text passes."""
    there = {a.name for clause in clauses for a in clause.addressees}
    return _near(filters, there, lambda fewer: len(chosen_clauses(clauses, fewer)))


def _near(filters: Filters, there: Iterable[str], count: Callable[[Filters], int]) -> Near:
    empty = Filters()
    given = {
        field.name: getattr(filters, field.name)
        for field in fields(Filters)
        if field.name != "everything" and getattr(filters, field.name) != getattr(empty, field.name)
    }
    fewer = {name: count(replace(filters, **{name: getattr(empty, name)})) for name in given}
    if filters.since and filters.statuses:
        fewer = {name: number for name, number in fewer.items() if name != "since"}
        fewer["ever"] = count(replace(filters, since="0"))
    named = bool(filters.addressee) and not count(Filters(addressee=filters.addressee, everything=True))
    return Near(
        looked_for={
            name: ", ".join(sorted(value)) if isinstance(value, frozenset) else str(value)
            for name, value in given.items()
        },
        without={name: number for name, number in fewer.items() if number},
        names=near(filters.addressee, sorted(there)) if named else (),
    )


def by_addressee(lines: Sequence[CommitmentLine]) -> dict[str, tuple[CommitmentLine, ...]]:
    """Lines by addressee of their newest clause, the most addressed first; "" for nobody, last."""
    return _grouped(lines, lambda line: [a.name for a in line.last.addressees] or [""])


def by_verb(lines: Sequence[CommitmentLine]) -> dict[str, tuple[CommitmentLine, ...]]:
    """Lines by kind of verb of their newest clause."""
    return _grouped(lines, lambda line: [line.last.kind])


def by_deadline(lines: Sequence[CommitmentLine]) -> dict[str, tuple[CommitmentLine, ...]]:
    """Lines with a deadline in their newest clause by its year, in order; deadlines without a year under ""."""
    dated = [line for line in lines if line.last.deadline is not None]
    found = _grouped(dated, lambda line: [str(line.last.deadline_year or "")])
    return dict(sorted(found.items(), key=lambda item: item[0] or "9999"))


def by_text(timeline: Timeline, lines: Sequence[CommitmentLine]) -> dict[str, tuple[CommitmentLine, ...]]:
    """Lines by the text in which they first stand, in the order of the series."""
    found = _grouped(lines, lambda line: [line.steps[0].document])
    return {name: found[name] for name in timeline.order if name in found}


def _grouped(
    lines: Sequence[CommitmentLine], names: Callable[[CommitmentLine], list[str]]
) -> dict[str, tuple[CommitmentLine, ...]]:
    groups: dict[str, list[CommitmentLine]] = defaultdict(list)
    for line in lines:
        for name in dict.fromkeys(names(line)):
            groups[name].append(line)
    order = sorted(groups, key=lambda name: (not name, -len(groups[name]), name))
    return {name: tuple(groups[name]) for name in order}


def _passes(clause: Clause, filters: Filters) -> bool:
    if filters.kinds and clause.kind not in filters.kinds:
        return False
    return not filters.addressee or any(wanted(filters.addressee).fits(a) for a in clause.addressees)


def _due(clause: Clause, due: int | None) -> bool:
    return due is None or (clause.deadline_year is not None and clause.deadline_year >= due)


def _came_about(line: CommitmentLine, timeline: Timeline, filters: Filters) -> bool:
    """Whether one of the statuses came about where `since` says: what is lost must still be lost; what was added or
    changed counts from then on, or without `since` in the last text alone."""
    present = line.came_about
    steps = [present]
    if filters.statuses and (filters.since or StepStatus.PERMANENT in filters.statuses):
        events = [step for step in line.steps if step.status in OWN and step.status is not StepStatus.KEPT]
        steps += [step for step in events if filters.since or step.status is StepStatus.PERMANENT]
    return any(
        (not filters.statuses or step.status.value in filters.statuses)
        and _since(step.document, timeline, filters.since)
        for step in steps
    )


def _since(document: str, timeline: Timeline, since: str) -> bool:
    if not since:
        return True
    if since.isdigit():
        return timeline.years.get(document, 0) >= int(since)
    place = next((i for i, name in enumerate(timeline.order) if same_symbol(name, since)), None)
    return place is not None and timeline.order.index(document) >= place
