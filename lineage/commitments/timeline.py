"""The records of commitments that are followed through a series: lines with a station for every text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lineage.commitments.clause_changes import Fact
from lineage.commitments.clauses import Clause


class StepStatus(StrEnum):
    """What became of a commitment in one text."""

    ADDED = "added"
    KEPT = "kept"
    CHANGED = "changed"
    PERMANENT = "permanent"
    """Asked once before, now to be continued: "to convene a meeting", "to continue to convene such meetings"."""
    DROPPED = "dropped"
    RETURNED = "returned"
    ABSORBED = "absorbed"
    """Its words went into another commitment."""
    FULFILLED = "fulfilled"
    """Carried out: the text reports what was asked as done."""
    TO_CHECK = "to_check"
    """No clause takes it up, and a counted link leads from its paragraph on: a person has to look."""
    NOT_OBSERVED = "not_observed"


OWN = frozenset({StepStatus.ADDED, StepStatus.KEPT, StepStatus.CHANGED, StepStatus.PERMANENT, StepStatus.RETURNED})
"""Stations at which the text has the commitment itself."""

LOST = frozenset(StepStatus) - OWN - {StepStatus.NOT_OBSERVED}
"""Stations at which it is no longer there as a commitment of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineStep:
    """One text as a station of a commitment."""

    document: str
    """Id of the text; for NOT_OBSERVED the symbol of the missing one."""
    status: StepStatus
    clause: Clause | None = None
    """The clause there; for ABSORBED the one it went into, for FULFILLED the one that reports it, for TO_CHECK the
    nearest one of the paragraph that is linked; None for none."""
    facts: tuple[Fact, ...] = ()
    """What changed against the clauses it comes from."""
    parents: tuple[str, ...] = ()
    """Ids of the clauses it comes from."""
    unseen: tuple[str, ...] = ()
    """Missing texts in which the step may have been taken: no closer date is known."""
    draft: bool = False
    """Whether the text is a draft: never agreed language."""
    other: str | None = None
    """Id of the other paragraph in which it goes on, is reported as done, or has to be looked for."""

    def opens(self, first: str) -> bool:
        """Whether it stands in the `first` text at hand, so that nothing is known of what was before."""
        return self.status is StepStatus.ADDED and self.document == first


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentLine:
    """One commitment through the texts of a series."""

    id: str
    """Id of its first clause."""
    thread: str
    """Thread of the paragraph where it stands, or last stood."""
    steps: tuple[TimelineStep, ...]
    """In the order of the series, missing texts included."""
    split_from: str | None = None
    """Id of the clause of another line from which it was split off."""

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Its own clauses, oldest first."""
        return tuple(step.clause for step in self.steps if step.clause is not None and step.status in OWN)

    @property
    def last(self) -> Clause:
        """Its newest clause."""
        return self.clauses[-1]

    @property
    def status(self) -> StepStatus:
        """What became of it in the last observed text."""
        return self.came_about.status

    @property
    def came_about(self) -> TimelineStep:
        """The station at which its present status came about: the first one of the last run of that status."""
        seen = [step for step in self.steps if step.status is not StepStatus.NOT_OBSERVED]
        first = seen[-1]
        for step in reversed(seen):
            if step.status is not first.status:
                break
            first = step
        return first


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The commitments of a series."""

    language: str
    documents: tuple[str, ...]
    """Ids of the observed texts, in order."""
    drafts: frozenset[str]
    unknown: tuple[str, ...]
    """Symbols of the texts that are not in the corpus."""
    order: tuple[str, ...]
    """Observed and missing texts in one order."""
    lines: tuple[CommitmentLine, ...]
    """In the order of their first clauses."""
    years: Mapping[str, int] = field(default_factory=dict)
    """Year of each observed text, of adoption or of the draft's own date; of one without a date, that of the text
    before it."""
    near: int | None = None
    """That of the history: of a very long series, with how many texts before it each was compared."""
