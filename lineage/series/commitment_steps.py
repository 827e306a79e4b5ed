"""What became of every commitment from one text to another: the one account for pages and pictures.

From a text to the next one that is observed it is what the timeline says. Between texts further apart the timeline has
no step: there the two are matched by themselves, and what is not matched is asked for its outcome, as a line is.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.commitments.balance import balance
from lineage.commitments.outcomes import outcome_of
from lineage.commitments.timeline import OWN, StepStatus

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lineage.alignment.links import Alignment
    from lineage.commitments.balance import Balance
    from lineage.commitments.clause_changes import Fact
    from lineage.commitments.clauses import Clause
    from lineage.commitments.timeline import CommitmentLine, TimelineStep
    from lineage.documents.resolution import Resolution


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentStep:
    """One commitment of two texts, and what became of it on the way."""

    status: StepStatus
    old: Clause | None
    """Its clause in the old text; None where it has none there."""
    new: Clause | None
    """Its clause in the new text, or the one that took it in, tells of it, or is nearest to it; None for none."""
    facts: tuple[Fact, ...] = ()


def commitment_steps(
    old: Resolution,
    new: Resolution,
    alignment: Alignment,
    stated: Mapping[str, tuple[Clause, ...]],
    lines: Sequence[CommitmentLine] = (),
) -> tuple[CommitmentStep, ...]:
    """Every commitment of both texts, once. `lines` are those of the timeline where `new` is the next observed text
    after `old`, () otherwise; `stated` has `all_clauses` of both. What no line has, such as an act of an annex, is
    matched by itself."""
    told = tuple(_told(lines, old.id, new.id))
    known = {clause.id for one in told for clause in (one.old, one.new) if clause}
    found = balance(old, new, alignment, stated)
    rest = (one for one in _matched(found, alignment, stated, new.language) if not known & _ids(one))
    return (*told, *rest)


def _ids(one: CommitmentStep) -> set[str]:
    """The clauses that a passage is about: what took the old one in is the commitment of another."""
    own = (one.old, one.new) if one.status in OWN else (one.old,)
    return {clause.id for clause in own if clause}


def _told(lines: Sequence[CommitmentLine], old: str, new: str) -> Iterator[CommitmentStep]:
    for line in lines:
        seen = {step.document: step for step in line.steps}
        here = seen.get(new)
        if here is None:
            continue
        before = _own(seen.get(old))
        if here.status in OWN or before:
            yield CommitmentStep(status=here.status, old=before, new=here.clause, facts=here.facts)


def _own(step: TimelineStep | None) -> Clause | None:
    return step.clause if step and step.status in OWN else None


def _matched(
    found: Balance, alignment: Alignment, stated: Mapping[str, tuple[Clause, ...]], language: str
) -> Iterator[CommitmentStep]:
    for change in found.both:
        status = StepStatus.CHANGED if change.changed else StepStatus.KEPT
        yield CommitmentStep(status=status, old=change.old, new=change.new, facts=change.facts)
    for change in found.absorbed:
        yield CommitmentStep(status=StepStatus.ABSORBED, old=change.old, new=change.new)
    for clause in found.gained:
        yield CommitmentStep(status=StepStatus.ADDED, old=None, new=clause)
    onward: dict[str, list[str]] = defaultdict(list)
    for link in alignment.counted():
        onward[link.old].append(f"{found.new}#{link.new}")
    for clause in found.lost:
        fate = outcome_of(clause, stated[found.new], None, onward[clause.label], language)
        yield CommitmentStep(status=fate.status, old=clause, new=fate.clause)
