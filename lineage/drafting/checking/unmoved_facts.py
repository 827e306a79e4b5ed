"""Findings about figures, days, years and ordinals that stand as in the base where the series moves them on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.diff.edits import Operation
from lineage.drafting.checking.agreed_wording import own_base
from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.drafting.checking.draft_alone import finding_at
from lineage.drafting.checking.moved_facts import is_told
from lineage.drafting.housekeeping.draft_changes import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.drafting.checking.checked import Check
    from lineage.drafting.checking.expected_facts import Expected
    from lineage.drafting.checking.similar import Precedent
    from lineage.drafting.housekeeping.draft_changes import DraftChange

_MOVED = frozenset({Reason.SESSION, Reason.COUNT, Reason.ANNIVERSARY, Reason.YEAR, Reason.ANSWER})
"""What passing time moves; the list of recalled resolutions and numbers of paragraphs have rules of their own."""


def unmoved_findings(check: Check, expected: Expected | None, told: Sequence[Finding]) -> Iterator[Finding]:
    """Words of the base that its next draft is sure to have otherwise, left as they are: "the report of the Special
    Committee for 2024" in 2025, where the texts before had 2023 and 2022. None of the words that a finding of `told`
    is on already; none is certain."""
    changes = [one for one in expected.changes if _moves(one)] if expected else []
    for item in check.paragraphs if changes else ():
        base = own_base(item)
        for change in (one for one in changes if base and one.label == base.label):
            span = _place(base, change) if base else None
            if base and span and not is_told(item.paragraph.label, *span, told):
                found = finding_at(item.paragraph, Rule.FACT, span, change.new, kind="unmoved")
                yield replace(found, precedent=base.id, stood=(change.old,), sure=False)


def _moves(change: DraftChange) -> bool:
    return change.sure and not change.placeholder and change.reason in _MOVED and change.start < change.end


def _place(base: Precedent, change: DraftChange) -> tuple[int, int] | None:
    """Where the words of a change stand in the draft; None where the draft does not have them unchanged."""
    for edit in base.diff.edits:
        if edit.operation is Operation.EQUAL and edit.old_start <= change.start and change.end <= edit.old_end:
            moved = edit.new_start - edit.old_start
            return change.start + moved, change.end + moved
    return None
