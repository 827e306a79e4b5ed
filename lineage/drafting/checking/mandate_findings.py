"""Findings about what a draft newly asks: of nobody, without an end, at a cost. Language that the base has already, in
the counterpart of the same paragraph, was weighed when it was adopted and is not reported again."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments.mandates import mandate
from lineage.commitments.name_search import pattern_of
from lineage.commitments.named_acts import recurs
from lineage.drafting.checking.agreed_wording import homes_in_base, is_new
from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.languages import rules
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import phrases
from lineage.languages.text import fold, fold_in_place
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from lineage.commitments.clauses import Clause
    from lineage.commitments.mandate_terms import Cost
    from lineage.drafting.checking.checked import Check

_ASKS = frozenset({"request", "urge", "call", "invite"})
"""Kinds of clause that ask somebody for something; whoever reads may be encouraged, but not "Encourages to act"."""
_UNBINDING = frozenset({"encourage", "invite", "call"})
"""Those that give no mandate to be paid for; "urges the Secretary-General to allocate" may."""
_SOFT = _UNBINDING | {"urge"}
"""Those that bind nobody to a mandate that could end."""
_LASTING = frozenset({"secretariat", "posts", "new_body", "meetings"})
"""Kinds of cost that go on until something ends them; of decisions not a meeting, which is held once."""
_OF_ALL = frozenset({"call", "urge"})
"""Those that often ask all: "calls for enhanced access", "urges timely action to ensure its implementation". All 12
calls in agreed paragraphs of 40 texts did."""
_HEAD = 8
"""Characters before the first clause of a paragraph: "12. Also "."""
_FREE = frozenset({"secretariat", "trust_fund"})
"""Kinds of cost that are no matter of the budget by themselves: other work, which `no-end` asks about, and voluntary
contributions."""


def mandate_findings(check: Check, of_base: Sequence[Clause], of_draft: Sequence[Clause]) -> Iterator[Finding]:
    """What the clauses of the draft newly ask, in its order."""
    before: dict[str, list[Clause]] = {}
    for clause in of_base:
        before.setdefault(clause.label, []).append(clause)
    homes = homes_in_base(check)
    yield from _asked_twice(of_base, of_draft, check.draft.language)
    fresh = {item.paragraph.label for item in check.paragraphs if is_new(item, check.draft)}
    kept = {home.label for home in homes.values() if home}
    for clause in of_draft:
        home = homes.get(clause.label)
        own = before.get(home.label, []) if home else []
        beside = [one for one in of_draft if one.label == clause.label and one is not clause]
        alone = clause.label in fresh and clause.span.start < _HEAD and not any(one.addressees for one in beside)
        if clause.kind not in _OF_ALL or alone or _is_to_act(clause, check.draft.language):
            yield from _addressee(clause, own, check.draft.language)
        left = _without_counterpart(own, clause, beside)
        if not any(one.deadline or one.reporting for one in beside):
            yield from _no_end(clause, left, before, check.draft.language)
        yield from _costs(clause, left, before, check, kept)


def _without_counterpart(own: Sequence[Clause], clause: Clause, beside: Sequence[Clause]) -> list[Clause]:
    """The clauses of the base without those that another clause of the paragraph has, and this one has not: of
    "requests him to provide all resources, and requests him to maintain a web page" the first has that of the base."""
    said = {_act(one) for one in beside}
    return [one for one in own if _act(one) == _act(clause) or _act(one) not in said]


def _act(clause: Clause) -> str:
    """The first words of what is asked: "provide the"."""
    return " ".join(fold_in_place(clause.action.text).split()[:2]) if clause.action else ""


def _asked_twice(of_base: Sequence[Clause], of_draft: Sequence[Clause], language: str) -> Iterator[Finding]:
    """Reports on the whole of the draft that are asked of one addressee in two paragraphs, and not so in the base."""
    held = _reports(of_base, language)
    for names, clauses in _reports(of_draft, language).items():
        if len(held.get(names, ())) < 2:
            for clause in clauses[1:]:
                found = _finding(Rule.TWICE, clause, clause.span.text, clause.span.start)
                yield replace(found, kind="asked", other=clauses[0].label, sure=False)


def _reports(clauses: Sequence[Clause], language: str) -> dict[frozenset[str], list[Clause]]:
    """The first clause of each paragraph that asks for a report on the whole of the text, by its addressees."""
    found: dict[frozenset[str], list[Clause]] = {}
    for clause in clauses:
        names = frozenset(one.name for one in clause.addressees)
        own = found.setdefault(names, [])
        paragraph = base_label(clause.label)
        if names and _is_on_the_whole(clause, language) and paragraph not in {base_label(c.label) for c in own}:
            own.append(clause)
    return found


def _is_on_the_whole(clause: Clause, language: str) -> bool:
    """Whether a clause asks for a report on the implementation of the text itself."""
    words = fold_in_place(clause.span.text)
    asked = clause.directive and clause.reporting and clause.deadline  # not "to consider this in his report on"
    return bool(asked) and any(p in words for p in phrases(language, "of the whole"))


def _addressee(clause: Clause, own: Sequence[Clause], language: str) -> Iterator[Finding]:
    asks = clause.directive and not clause.addressees and (clause.kind in _ASKS or _is_to_act(clause, language))
    if asks and not _has_subject(clause, language) and not _has_object(clause, language):
        if any(c.kind == clause.kind and not c.addressees for c in own):
            return
        found = _finding(Rule.ADDRESSEE, clause, clause.verb, clause.span.start)
        yield replace(
            found, sure=clause.kind not in _OF_ALL or (clause.kind == "urge" and _is_to_act(clause, language))
        )


def _is_to_act(clause: Clause, language: str) -> bool:
    """Whether somebody must be asked, since the verb goes on with an infinitive: "Calls upon to take", not "Calls for
    enhanced access"."""
    before = clause.span.text[len(clause.verb) : clause.action.start - clause.span.start] if clause.action else ""
    return _before_act(language).fullmatch(fold_in_place(before)) is not None


@cache
def _before_act(language: str) -> re.Pattern[str]:
    links = {form for link in map(fold, rules(language).links) for form in (link, f"{link[:-1]}'")}
    no = alternatives(language, "negation")  # "calls upon not to recognize"
    return re.compile(rf"(?:\s?,[^,]*,)?\s(?:(?:{no})\s)?(?:{'|'.join(map(re.escape, sorted(links)))})\s?")


def _has_subject(clause: Clause, language: str) -> bool:
    """Whether the act that is asked has somebody who does it: "Demands that Israel comply", not "that it be done";
    "requests that the Secretariat provide, by May, information on how this will be done" is no passive."""
    acts = fold_in_place(clause.action.text) if clause.action else ""
    passive = alternatives(language, "passive")
    passive_act = re.search(rf"\b(?:{passive})\b", acts.partition(",")[0])
    named = rules(language).subject_of_act.search(fold_in_place(clause.span.text))
    return bool(named or re.match(rules(language).that, acts)) and not passive_act


def _has_object(clause: Clause, language: str) -> bool:
    """Whether somebody of no table is named between the verb and the act: "Invites the executive heads of participating
    organizations to implement"; or said by a pronoun: "and urges it to", "et les invite à"."""
    pronouns = alternatives(language, "object pronoun")
    if re.match(rf"(?:{pronouns})(?:(?<=')|\s)", fold_in_place(f"{clause.verb} ")):
        return True
    end = clause.action.start - clause.span.start if clause.action else len(clause.span.text)
    printed = clause.span.text[len(clause.verb) : end]
    if clause.action and printed[1:2].isupper():
        return True  # "Calls upon United Nations humanitarian organizations to strengthen"
    between = fold_in_place(printed)
    articles = "|".join(rf"{re.escape(word)}[\s']" for word in sorted(phrases(language, "article")))
    named = rf"(?:\s?,[^,]*,)?\s(?:{articles}|(?:{pronouns})(?!\w)|{pattern_of(language, 'article').pattern})"
    return re.match(named, between) is not None


def _no_end(
    clause: Clause, own: Sequence[Clause], before: Mapping[str, Sequence[Clause]], language: str
) -> Iterator[Finding]:
    if any(said in fold_in_place(clause.verb) for said in phrases(language, "asked again")):
        return  # "Reiterates its request", "Prie de nouveau": it was asked before
    terms = mandate(clause, language)
    lasting = _LASTING if clause.directive else _LASTING - {"meetings"}
    told = tuple(cost.words for cost in terms.cost if cost.kind == "reports")
    asks = any(
        cost.kind in lasting
        and not (told and cost.words.startswith(told))  # "to include, in the context of his next report, information"
        and not _goes_on(cost, clause, before, language)
        for cost in terms.cost
    )
    if (
        clause.kind in _SOFT
        or (clause.directive and not clause.addressees)
        or not asks
        or _is_done_once(clause, language)
        or _is_of_event(clause, language)
        or terms.ends
        or terms.review
        or clause.deadline
        or clause.reporting
    ):
        return
    if any(_kinds(clause, language) <= _kinds(c, language) and _asks_same(clause, c) for c in own):
        return
    yield _finding(Rule.NO_END, clause, clause.span.text, clause.span.start)


def _asks_same(clause: Clause, other: Clause) -> bool:
    """Whether two clauses ask somebody in common, or one of them nobody."""
    names, others = ({addressee.name for addressee in one.addressees} for one in (clause, other))
    return not names or not others or not names.isdisjoint(others)


def _is_done_once(clause: Clause, language: str) -> bool:
    """Whether the act ends when it is done: "to invite those States to the Conference"."""
    acts = fold_in_place(clause.action.text) if clause.action else ""
    once = alternatives(language, "act done once")
    again = alternatives(language, "recurring")
    if recurs(acts, language) or re.search(rf"\b(?:{again})\b", acts):
        return False  # "to publish every year a study"
    return bool(re.match(rf"{rules(language).before_act}(?:{once})\b", acts))


def _is_of_event(clause: Clause, language: str) -> bool:
    """Whether the act serves one event and ends with it: "to provide services to the above-mentioned meeting", not "to
    the meetings of the group"."""
    return rules(language).known_event.search(fold_in_place(clause.span.text)) is not None


def _kinds(clause: Clause, language: str) -> set[str]:
    return {cost.kind for cost in mandate(clause, language).cost}


def _costs(
    clause: Clause, own: Sequence[Clause], before: Mapping[str, Sequence[Clause]], check: Check, kept: AbstractSet[str]
) -> Iterator[Finding]:
    """`kept`: labels of the paragraphs of the base that the draft has: what another one asked was moved, not added."""
    language = check.draft.language
    if clause.kind in _UNBINDING:
        return
    known = {kind for c in own for kind in _kinds(c, language)}
    for cost in mandate(clause, language).cost:
        extends = cost.kind == "extension" and clause.directive  # "to extend full access"
        if cost.kind in known or cost.kind in _FREE or extends or _goes_on(cost, clause, before, language):
            continue
        earlier = _same_cost(cost, clause, before, language)
        if earlier and earlier[0] not in kept:
            continue
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
        sure=rule is not Rule.NO_END,
        state=clause.state,
        authors=clause.proposed_by,
    )
