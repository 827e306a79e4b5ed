"""Findings about what a draft newly asks: of nobody, without an end, at a cost. Language that the base has already, in
the counterpart of the same paragraph, was weighed when it was adopted and is not reported again."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.commitments.mandates import mandate
from lineage.commitments.named_acts import recurs
from lineage.drafting.agreed_wording import own_base
from lineage.drafting.check_findings import Finding, Rule
from lineage.languages import rules
from lineage.languages.phrases import phrases
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lineage.commitments.clauses import Clause
    from lineage.commitments.mandates import Cost
    from lineage.drafting.check import Check

ASKS = frozenset({"request", "urge", "call", "invite", "encourage"})
"""Kinds of clause that ask somebody for something."""
_SOFT = frozenset({"encourage", "invite"})
"""Those that bind nobody to a mandate that could end."""
_LASTING = frozenset({"secretariat", "posts", "new_body", "meetings"})
"""Kinds of cost that go on until something ends them; of decisions not a meeting, which is held once."""
_OF_ALL = frozenset({"call", "encourage"})
"""Those that often ask all: "calls for enhanced access", "encourages efforts to"."""


def mandate_findings(check: Check, of_base: Sequence[Clause], of_draft: Sequence[Clause]) -> Iterator[Finding]:
    """What the clauses of the draft newly ask, in its order."""
    before: dict[str, list[Clause]] = {}
    for clause in of_base:
        before.setdefault(clause.label, []).append(clause)
    homes = {item.paragraph.label: own_base(item) for item in check.paragraphs}
    for clause in of_draft:
        home = homes.get(clause.label)
        own = before.get(home.label, []) if home else []
        yield from _addressee(clause, own, check.draft.language)
        yield from _no_end(clause, own, before, check.draft.language)
        yield from _costs(clause, own, before, check)


def _addressee(clause: Clause, own: Sequence[Clause], language: str) -> Iterator[Finding]:
    if clause.directive and clause.kind in ASKS and not clause.addressees and not _has_subject(clause, language):
        if any(c.kind == clause.kind and not c.addressees for c in own):
            return
        yield _finding(Rule.ADDRESSEE, clause, clause.verb, clause.span.start)


def _has_subject(clause: Clause, language: str) -> bool:
    """Whether the act that is asked has somebody who does it: "Demands that Israel comply", not "that it be done"."""
    acts = fold_in_place(clause.action.text) if clause.action else ""
    passive = "|".join(map(re.escape, phrases(language, "passive")))
    return bool(re.match(rules(language).that, acts)) and not re.search(rf"\b(?:{passive})\b", acts)


def _no_end(
    clause: Clause, own: Sequence[Clause], before: Mapping[str, Sequence[Clause]], language: str
) -> Iterator[Finding]:
    terms = mandate(clause, language)
    lasting = _LASTING if clause.directive else _LASTING - {"meetings"}
    asks = any(cost.kind in lasting and not _goes_on(cost, clause, before, language) for cost in terms.cost)
    if (
        clause.kind in _SOFT
        or not asks
        or _is_done_once(clause, language)
        or terms.ends
        or terms.review
        or clause.deadline
        or clause.reporting
    ):
        return
    if any(_kinds(clause, language) <= _kinds(c, language) for c in own):
        return
    yield _finding(Rule.NO_END, clause, clause.span.text, clause.span.start)


def _is_done_once(clause: Clause, language: str) -> bool:
    """Whether the act ends when it is done: "to invite those States to the Conference"."""
    acts = fold_in_place(clause.action.text) if clause.action else ""
    once = "|".join(map(re.escape, phrases(language, "act done once")))
    again = "|".join(map(re.escape, phrases(language, "recurring")))
    if recurs(acts, language) or re.search(rf"\b(?:{again})\b", acts):
        return False  # "to publish every year a study"
    return bool(re.match(rf"(?:to |de |a |d'|\w+ly )*(?:{once})\b", acts))


def _kinds(clause: Clause, language: str) -> set[str]:
    return {cost.kind for cost in mandate(clause, language).cost}


def _costs(
    clause: Clause, own: Sequence[Clause], before: Mapping[str, Sequence[Clause]], check: Check
) -> Iterator[Finding]:
    language = check.draft.language
    known = {kind for c in own for kind in _kinds(c, language)}
    for cost in mandate(clause, language).cost:
        if cost.kind in known or _goes_on(cost, clause, before, language):
            continue
        earlier = _same_cost(cost, clause, before, language)
        at = clause.span.text.find(cost.words)
        start = clause.span.start + max(0, at)
        found = replace(_finding(Rule.COST, clause, cost.words, start), cost=cost.kind)
        if check.base is None:
            yield replace(found, kind="alone")
        elif earlier is None:
            yield replace(found, kind="new")
        else:
            label, words = earlier
            yield replace(found, kind="before", asked=words, precedent=f"{check.base.id}#{label}")


def _goes_on(cost: Cost, clause: Clause, before: Mapping[str, Sequence[Clause]], language: str) -> bool:
    """Whether work of the Secretariat is to be continued that the base asks of the same body so: "to continue to"."""
    begins = " ".join(cost.words.split()[:2])
    known = cost.kind == "secretariat" and recurs(begins, language)
    return known and _same_cost(cost, clause, before, language) is not None


def _same_cost(
    cost: Cost, clause: Clause, before: Mapping[str, Sequence[Clause]], language: str
) -> tuple[str, str] | None:
    """Where the base asks the same addressee for something of the same kind, and its words."""
    names = {addressee.name for addressee in clause.addressees}
    for label, clauses in before.items():
        for one in clauses:
            if names and names.isdisjoint(a.name for a in one.addressees):
                continue
            for other in mandate(one, language).cost:
                same_act = cost.kind != "secretariat" or other.words.split()[:1] == cost.words.split()[:1]
                if other.kind == cost.kind and same_act:
                    return label, other.words
    return None


def _finding(rule: Rule, clause: Clause, words: str, start: int) -> Finding:
    return Finding(
        rule=rule,
        label=clause.label,
        words=words,
        start=start,
        end=start + len(words),
        sure=rule is not Rule.NO_END and (rule is not Rule.ADDRESSEE or clause.kind not in _OF_ALL),
        state=clause.state,
        authors=clause.proposed_by,
    )
