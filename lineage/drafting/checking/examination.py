"""A checked draft gone through by every rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.commitments.clauses import Clause
from lineage.commitments.implied_clauses import find_with_items
from lineage.diff.edits import Operation
from lineage.diff.replaced_terms import NONE as NO_TERMS
from lineage.documents.resolution import Resolution
from lineage.drafting.checking.adopting_sessions import adopting_session_findings
from lineage.drafting.checking.agreed_wording import gone_findings, wording_findings
from lineage.drafting.checking.changed_facts import changed_findings
from lineage.drafting.checking.check_config import CHECK
from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.drafting.checking.citation_slips import slip_findings
from lineage.drafting.checking.cited import NOTHING, Citable, resolution_findings
from lineage.drafting.checking.counted_items import item_count_findings
from lineage.drafting.checking.counted_spans import span_findings
from lineage.drafting.checking.counted_years import anniversary_findings
from lineage.drafting.checking.days_to_come import day_to_come_findings
from lineage.drafting.checking.draft_alone import alone_findings
from lineage.drafting.checking.lone_signs import lone_sign_findings
from lineage.drafting.checking.lost_capitals import lost_capital_findings
from lineage.drafting.checking.mandate_findings import mandate_findings
from lineage.drafting.checking.missing_annexes import missing_annex_findings
from lineage.drafting.checking.moved_facts import fact_findings, is_told
from lineage.drafting.checking.name_slips import name_findings
from lineage.drafting.checking.new_parts import told_as_one
from lineage.drafting.checking.number_findings import number_findings
from lineage.drafting.checking.odd_citations import known_numbers, odd_citation_findings
from lineage.drafting.checking.past_terms import past_term_findings
from lineage.drafting.checking.recalled_series import recall_findings
from lineage.drafting.checking.reference_findings import follows_numbers, reference_findings
from lineage.drafting.checking.term_findings import term_findings
from lineage.drafting.checking.to_complete import completion_findings
from lineage.drafting.checking.told_once import told_once
from lineage.drafting.checking.typing_slips import typing_findings
from lineage.drafting.checking.unmoved_facts import unmoved_findings
from lineage.drafting.checking.unreal_days import unreal_day_findings
from lineage.drafting.checking.upkeep import session_findings
from lineage.symbols import label_key

if TYPE_CHECKING:
    from lineage.diff.replaced_terms import Substitutions
    from lineage.drafting.checking.checked import Check
    from lineage.drafting.checking.expected_facts import Expected
    from lineage.drafting.checking.name_slips import Names


FirstIn = Callable[[str], str | None]
"""Id of the earliest adopted paragraph of the corpus that has a wording to the word, None where none has."""

ClausesOf = Callable[[Resolution], Sequence[Clause]]
"""The operative commitments of a text with the items that go on with them."""


def findings(  # noqa: PLR0913
    check: Check,
    cited: Citable = NOTHING,
    substitutions: Substitutions = NO_TERMS,
    first_in: FirstIn = lambda _: None,
    clauses_of: ClausesOf = find_with_items,
    *,
    expected: Expected | None = None,
    names: Names | None = None,
) -> tuple[Finding, ...]:
    """Everything that the rules find in a checked draft, in the order of its paragraphs; what is gone stands where it
    stood in the base, what is about the draft as a whole comes first.

    `cited` is what the corpus knows of the resolutions that the draft cites; `substitutions` the terms that gave way to
    others in it; `first_in` finds where the agreed words of a finding first stood, `clauses_of` the commitments;
    `expected` is what its series makes of the figures of the base, `names` what the corpus knows of names, None where
    nothing is known of that.
    """
    clauses = clauses_of(check.base) if check.base else (), clauses_of(check.draft)
    alone = list(alone_findings(check))
    changed = list(changed_findings(check, alone))
    found = [
        *_against_base(check, *clauses),
        *_in_itself(check, alone, changed),
        *_of_resolutions(check, cited),
        *term_findings(check, substitutions),
        *name_findings(check, names),
        *mandate_findings(check, *clauses),
    ]
    found += past_term_findings(check, clauses[1], found)
    found += _facts(check, changed, expected, found)
    told = sorted(told_once(found), key=_order(check))
    return tuple(replace(one, first=first_in(words)) if (words := _agreed_words(one)) else one for one in told)


def _against_base(check: Check, before: Sequence[Clause], own: Sequence[Clause]) -> Iterator[Finding]:
    """What is not agreed, and what is not up to date."""
    yield from told_as_one(check, [one for one in wording_findings(check) if not follows_numbers(check, one)])
    yield from gone_findings(check)
    yield from completion_findings(check.draft)
    yield from recall_findings(check)
    yield from session_findings(check, before, own)
    yield from adopting_session_findings(check.draft)


def _in_itself(check: Check, alone: Sequence[Finding], changed: Sequence[Finding]) -> Iterator[Finding]:
    """What does not add up in the draft; of two dates that differ there, not the one that the base has."""
    amiss = {one.label for one in changed if one.rule is Rule.DATE}
    yield from anniversary_findings(check.draft)
    yield from day_to_come_findings(check.draft)
    yield from unreal_day_findings(check)
    yield from span_findings(check.draft)
    yield from number_findings(check.draft)
    yield from item_count_findings(check.draft)
    yield from lone_sign_findings(check)
    yield from typing_findings(check)
    yield from lost_capital_findings(check)
    yield from (one for one in alone if one.rule is not Rule.DATE or one.other not in amiss)
    yield from (one for one in changed if one.rule is not Rule.FACT)
    yield from reference_findings(check)
    yield from missing_annex_findings(check)


def _of_resolutions(check: Check, cited: Citable) -> Iterator[Finding]:
    yield from resolution_findings(check.draft, cited)
    yield from odd_citation_findings(check.draft, known_numbers(cited, check))
    yield from slip_findings(check)


def _facts(
    check: Check, changed: Sequence[Finding], expected: Expected | None, found: Sequence[Finding]
) -> list[Finding]:
    """Changed facts that no finding tells already."""
    facts = [one for one in changed if one.rule is Rule.FACT and not is_told(one.label, one.start, one.end, found)]
    facts += fact_findings(check, expected, [*found, *facts])
    return [*facts, *unmoved_findings(check, expected, [*found, *facts])]


def _order(check: Check) -> Callable[[Finding], tuple[float, int, int]]:
    """By place, then by rule, then by the words."""
    rank, place = {rule: at for at, rule in enumerate(Rule)}, _places(check)
    return lambda one: (place(one), rank[one.rule], one.start)


def _agreed_words(one: Finding) -> str:
    """The adopted words that a finding puts beside the draft, with those around them; "" where it puts none."""
    if one.rule is Rule.WORDING:
        said = "".join(p.text for p in one.context if p.operation is not Operation.INSERT).replace("…", "")
        return said if len(said.split()) >= CHECK.saying else ""
    return {Rule.ELSEWHERE: one.suggestion, Rule.GONE: one.words, Rule.OLDER: one.words}.get(one.rule, "")


def stands_behind(check: Check) -> dict[str, str | None]:
    """Label of each paragraph of the base -> the paragraph of the draft at or after which it is reported: its
    counterpart, or that of what stood before it; None before the first one."""
    stays = {item.base[0].label: item.paragraph.label for item in check.paragraphs if item.base}
    found: dict[str, str | None] = {}
    last: str | None = None
    for paragraph in check.before:
        last = stays.get(paragraph.label, last)
        found[paragraph.label] = last
    return found


def _places(check: Check) -> Callable[[Finding], float]:
    """Where a finding is reported: at its paragraph of the draft; what is gone, after what stood before it in the
    base."""
    place = {p.label: float(n) for n, p in enumerate(check.draft.paragraphs)}
    behind = stands_behind(check)

    def at(one: Finding) -> float:
        if one.label is None:
            return -1.0
        if one.rule is Rule.GONE:
            return place.get(behind.get(one.label) or "", -0.5) + 0.5
        return place.get(one.label, label_key(one.label)[0])

    return at
