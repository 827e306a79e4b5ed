"""The findings of all rules without what two of them tell of one place."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from lineage.drafting.checking.check_findings import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Beside = dict[tuple[Rule, str | None], list[Finding]]
"""The findings by rule and paragraph."""
_MEANT = frozenset({"near", "slip"})
"""Kinds of a wrong number that tell the right one."""


def told_once(found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings in their order, each place once."""
    seen = set[tuple[Rule, str, str, str | None, int, int, str]]()
    beside: Beside = defaultdict(list)
    for one in found:
        beside[one.rule, one.label].append(one)
    for one in found:
        kind = "" if one.rule is Rule.RESOLUTION and one.suggestion else one.kind  # "48/61" as digits and as slip
        key = (one.rule, kind, one.suggestion, one.label, one.start, one.end, one.words)
        if key not in seen and not (one.rule in _TOLD and _TOLD[one.rule](one, beside)):
            yield one
        seen.add(key)


def _typo(one: Finding, beside: Beside) -> bool:
    """A name that is almost another one, where the words of the base stand beside it already."""
    worded = beside.get((Rule.WORDING, one.label), ())
    return one.kind == "name" and any(_within(other, one) for other in worded)


def _wording(one: Finding, beside: Beside) -> bool:
    """Changed words that are a slip of the pen."""
    return any(_within(one, slip) and slip.kind != "name" for slip in beside.get((Rule.TYPO, one.label), ()))


def _recall(one: Finding, beside: Beside) -> bool:
    """A last text that is there with a slip in its number: "78/171 of 19 December 2023" for 78/170."""
    slips = (slip for (rule, _), some in beside.items() if rule is Rule.RESOLUTION for slip in some)
    return not one.kind and any(slip.kind in _MEANT and slip.suggestion == one.suggestion for slip in slips)


def _date(one: Finding, beside: Beside) -> bool:
    """The day of a resolution, told as that."""
    return any(_within(one, day) for day in beside.get((Rule.RESOLUTION, one.label), ()))


def _resolution(one: Finding, beside: Beside) -> bool:
    """A number that does not go with its day, where the one that is meant is told."""
    slips = (slip for slip in beside.get((Rule.RESOLUTION, one.label), ()) if slip.kind in _MEANT)
    return one.kind in {"order", "session"} and any(_within(slip, one) for slip in slips)


def _session(one: Finding, beside: Beside) -> bool:
    """A session that was not held on the day by which something is asked, where that has passed."""
    terms = (term for term in beside.get((Rule.SESSION, one.label), ()) if term.kind == "passed")
    return one.kind == "year" and any(one.start < term.end and term.start < one.end for term in terms)


def _within(one: Finding, other: Finding) -> bool:
    return other.start <= one.start and one.end <= other.end + 1


_TOLD: dict[Rule, Callable[[Finding, Beside], bool]] = {
    Rule.TYPO: _typo,
    Rule.WORDING: _wording,
    Rule.RECALL: _recall,
    Rule.DATE: _date,
    Rule.RESOLUTION: _resolution,
    Rule.SESSION: _session,
}
"""Whether another finding tells what one of a rule tells."""
