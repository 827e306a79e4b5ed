"""A checked draft gone through by every rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.diff.replaced_terms import NONE as NO_TERMS
from lineage.drafting.agreed_wording import gone_findings, wording_findings
from lineage.drafting.check_findings import Finding, Rule
from lineage.drafting.consistency import number_findings, reference_findings, resolution_findings, term_findings
from lineage.drafting.mandate_findings import mandate_findings
from lineage.drafting.upkeep import recall_findings, session_findings
from lineage.symbols import label_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineage.diff.replaced_terms import Substitutions
    from lineage.documents.resolution import Resolution
    from lineage.drafting.check import Check


def findings(
    check: Check, agreed: Sequence[Resolution] = (), substitutions: Substitutions = NO_TERMS
) -> tuple[Finding, ...]:
    """Everything that the rules find in a checked draft, in the order of its paragraphs; what is gone stands where it
    stood in the base, what is about the draft as a whole comes first.

    `agreed` are the adopted texts of the corpus, which say when a resolution was adopted; `substitutions` the terms
    that gave way to others in them.
    """
    found = [
        *wording_findings(check),
        *gone_findings(check),
        *recall_findings(check),
        *session_findings(check),
        *number_findings(check.draft),
        *reference_findings(check),
        *resolution_findings(check.draft, [check.base, *(r for r in agreed if r.id != check.base.id)]),
        *term_findings(check, substitutions),
        *mandate_findings(check),
    ]
    rank = {rule: place for place, rule in enumerate(Rule)}
    order = _places(check)
    return tuple(sorted(found, key=lambda one: (order(one), rank[one.rule], one.start)))


def stands_behind(check: Check) -> dict[str, str | None]:
    """Label of each paragraph of the base -> the paragraph of the draft that it is told at, or behind: its counterpart,
    or that of what stood before it; None before the first one."""
    stays = {item.base[0].paragraph.label: item.paragraph.label for item in check.paragraphs if item.base}
    found: dict[str, str | None] = {}
    last: str | None = None
    for paragraph in check.base.paragraphs:
        last = stays.get(paragraph.label, last)
        found[paragraph.label] = last
    return found


def _places(check: Check) -> Callable[[Finding], float]:
    """Where a finding is told: at its paragraph of the draft, what is gone behind what stood before it in the base."""
    place = {p.label: float(n) for n, p in enumerate(check.draft.paragraphs)}
    behind = stands_behind(check)

    def at(one: Finding) -> float:
        if one.label is None:
            return -1.0
        if one.rule is Rule.GONE:
            return place.get(behind.get(one.label) or "", -0.5) + 0.5
        return place.get(one.label, label_key(one.label)[0])

    return at
