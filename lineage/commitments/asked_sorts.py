"""Whom a clause asks, in the sorts of column `asked` of `mandates.csv`: told once, read by every rule of the clock."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from lineage.commitments.clauses import Part
from lineage.commitments.lexicon import grammar
from lineage.commitments.mandate_rows import mandate_rows
from lineage.commitments.name_search import pattern_of
from lineage.languages import rules
from lineage.languages.phrase_patterns import regex
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Collection

    from lineage.commitments.clauses import Clause
    from lineage.commitments.mandate_rows import MandateRow

SUBJECT = 6
"""Words of "that the Secretary-General continue ..." in which its subject stands."""
LISTED = 30
"""Words of "that the Food and Agriculture Organization and the Division for Ocean Affairs further publicize" in which
its subjects stand."""
BARE = 12
"""Words of a chapeau that only names its subject."""
OPENINGS = 3
"""Phrases that may stand before a subject."""
WORK = "work"
"""Sort of what is asked of the Secretariat or the United Nations system: an activity, whatever else it costs."""


@lru_cache(maxsize=4096)
def sorts(clause: Clause, language: str) -> frozenset[str]:
    """The sorts of a clause: "all", "decision" if it is no request, and those of whom it asks."""
    asks = is_request(clause, language)
    office, organ = (asks and _names(clause, role, language) for role in ("office", "organ"))
    office = office or (asks and (_names_fund(clause, language) or _names_united_nations(clause, language)))
    office = office or (not organ and is_office(_whom(clause, language), language))
    experts = organ and not _is_of_states(clause, language)
    works = _is_charged(clause, language) or (asks and _works(clause, language, office=office))
    told = {
        "all": True,
        "decision": not clause.directive,
        "secretariat": office,
        "organs": organ,
        "experts": experts,
        "asked": office or organ,
        "bodies": organ or not clause.directive,
        "own": office or organ or works or not clause.directive,
        "contributors": asks and not office and _names_contributor(clause, language),
        WORK: works,
    }
    return frozenset(sort for sort, holds in told.items() if holds)


def rows_about(clause: Clause, role: str, language: str) -> tuple[MandateRow, ...]:
    """The rows of a role that are about a clause of its sorts."""
    told = sorts(clause, language)
    return tuple(row for row in mandate_rows(language, role) if row.asked in told)


def is_request(clause: Clause, language: str) -> bool:
    """Whether the clause asks something of somebody: "decides to invite the Secretary-General to" does too."""
    if clause.directive or clause.action is None:
        return clause.directive
    return any(row.pattern.match(fold_in_place(clause.action.text)) for row in mandate_rows(language, "asking"))


def is_office(name: str, language: str) -> bool:
    """Whether a name, as plain text, begins with the Secretariat, an office or a fund."""
    plain = re.sub(rf"^(?:{rules(language).short_name})", "", name)
    return any(row.pattern.match(plain) for role in ("office", "fund") for row in mandate_rows(language, role))


def is_system(names: str, language: str) -> bool:
    """Whether the United Nations system is among names, as plain text: "States and United Nations entities", not
    "coherence among United Nations entities"."""
    starts = (0, *(found.end() for found in pattern_of(language, "coordination").finditer(names)))
    found = ((start, row.pattern.search(names[start:])) for start in starts for row in mandate_rows(language, "system"))
    leads = [names[: start + match.start()] for start, match in found if match]
    return any(not any(row.pattern.search(lead) for row in mandate_rows(language, "within")) for lead in leads)


def _works(clause: Clause, language: str, *, office: bool) -> bool:
    """Whether an office or the United Nations system is asked to act: also where the acts are a list that the clause
    only opens ("Requests the Secretary-General:")."""
    if _goes_on(clause, language):
        return True
    if clause.action:
        return office or _names_system(clause, language) or is_actor(_whom(clause, language), language)
    words = _after_verb(clause, language)
    return is_office(words, language) or is_system(words, language) or is_actor(words, language)


def _is_charged(clause: Clause, language: str) -> bool:
    """Whether an office or the system is a subject of what is asked or decided: "Decides that the Department, through
    its Division, and the Office should assist", "Requests that States and the Secretariat publicize"."""
    acts = fold_in_place(clause.action.text) if clause.action else ""
    if clause.part is Part.ITEM and not (clause.addressees and clause.directive):
        # "(a) Promote trade" under "Requests that the Special Representative, at the request of Iraq, shall:"
        acts = _from_verb(clause.before, clause.verb)
    if charge(acts, {"-", clause.kind}, language):
        return True
    said = re.match(rules(language).that, acts)
    if said is None:
        return False
    # "Decides that the secretariat of the Forum:" opens a list
    if clause.part is Part.ITEM and len(acts.split()) <= BARE:
        return is_actor(acts[said.end() :], language)
    listed = re.match(rf"(?:\S+ ){{0,{LISTED}}}", acts[said.end() :])
    return clause.directive and listed is not None and is_actor(listed[0], language)


def _from_verb(words: str, verb: str) -> str:
    """What follows a verb, as plain text."""
    return fold_in_place(words).partition(fold_in_place(verb))[2].lstrip(" ,")


def charge(flat: str, kinds: Collection[str], language: str) -> re.Match[str] | None:
    """The first words of a text, by rows of these kinds, by which an office or the system is to act: "that the
    Department and the Office should"."""
    rows = (row for row in mandate_rows(language, "charge") if row.kind in kinds)
    return next((m for row in rows for m in row.pattern.finditer(flat) if is_actor(m[1], language)), None)


def is_actor(names: str, language: str) -> bool:
    """Whether an office or the United Nations system is among names, as plain text and in a list: "States, UN-Oceans
    and", not "the report of the Secretary-General and"."""
    plain = pattern_of(language, "aside").sub(" ", _without_openings(names.lstrip(" ,"), language))
    starts = (0, *(found.end() for found in pattern_of(language, "coordination").finditer(plain)))
    within = mandate_rows(language, "within")
    named = (start for start in starts if _begins_with_actor(plain[start:].strip(", "), language))
    return any(not any(row.pattern.search(plain[:start]) for row in within) for start in named)


def _without_openings(names: str, language: str) -> str:
    """The words after "when assisting States, upon their request, in planning, "."""
    openings = mandate_rows(language, "opening")
    for _ in range(OPENINGS):
        opening = next(filter(None, (row.pattern.match(names) for row in openings)), None)
        names = names[opening.end() if opening else 0 :].lstrip(" ,")
    return names


def _begins_with_actor(name: str, language: str) -> bool:
    return any(row.pattern.match(name) for row in mandate_rows(language, "actor"))


def _goes_on(clause: Clause, language: str) -> bool:
    """Whether what is to go on is told before as work of an office or of the system: "Welcomes the training given by
    the Secretariat, and encourages the continuation of such efforts"."""
    flat, before = fold_in_place(clause.span.text), fold_in_place(clause.before)
    goes_on = any(row.pattern.search(flat) for row in mandate_rows(language, "goes_on"))
    actors = (row for role in ("office", "system", "actor") for row in mandate_rows(language, role))
    return goes_on and any(row.pattern.search(before) for row in actors)


def gives_likewise(clause: Clause, language: str) -> bool:
    """Whether others are asked to do as those who gave before: "Thanks the States that have contributed to the Fund,
    and invites others to do likewise"."""
    if not clause.directive or "contributors" not in sorts(clause, language):
        return False
    flat, before = fold_in_place(clause.span.text), fold_in_place(clause.before)
    told = (row.pattern.search(flat) for row in mandate_rows(language, "likewise"))
    return any(told) and any(row.pattern.search(before) for row in mandate_rows(language, "contributed"))


def _names(clause: Clause, role: str, language: str) -> bool:
    """Whether whom the clause asks has words of the role: "Encourages UNESCO and UN-Women to", not "Encourages States,
    together with UN-Women, to"."""
    asked = _asked_of(clause, language)
    if role != "contributor" and not clause.addressees and any(_opens_with_contributor(one, language) for one in asked):
        return False
    return any(row.pattern.search(words) for row in mandate_rows(language, role) for words in asked)


def _is_of_states(clause: Clause, language: str) -> bool:
    """Whether a body is asked in which States sit, which meets in any case: "Requests the Commission on Narcotic Drugs
    to make recommendations", not "the Committee on the Rights of the Child"."""
    asked = _object(clause, language) or _asked_of(clause, language)
    return any(row.pattern.match(words.strip()) for row in mandate_rows(language, "intergov") for words in asked)


def _names_contributor(clause: Clause, language: str) -> bool:
    """Whether those who can contribute are asked: "States", "those members of the Forum that are in a position to"."""
    if _names(clause, "contributor", language):
        return True
    return not clause.addressees and _opens_with_contributor(_after_verb(clause, language), language)


def _opens_with_contributor(subject: str, language: str) -> bool:
    """Whether the subject of what is asked is States: "that all States inform the Committee" asks no committee."""
    (_, *words), rows = subject.split() or [""], mandate_rows(language, "contributor")
    return any(row.pattern.match(" ".join(words[skipped:])) for row in rows for skipped in range(3))


def _names_fund(clause: Clause, language: str) -> bool:
    """Whether an addressee is a fund by its canonical name: "UNICEF", not "States that support UNICEF"."""
    names = [fold_in_place(item.name) for item in clause.addressees]
    return any(row.pattern.match(name) for row in mandate_rows(language, "fund") for name in names)


def _names_united_nations(clause: Clause, language: str) -> bool:
    """Whether an addressee of no table has the name of the Organization: "the United Nations Academic Impact", not
    "the United Nations Forum on Forests"."""
    names = [fold_in_place(item.name) for item in clause.addressees if not item.known]
    return any(row.pattern.match(name) for row in mandate_rows(language, "named_office") for name in names)


def _names_system(clause: Clause, language: str) -> bool:
    """Whether the United Nations system or its organizations are asked, alone or beside States; not one specialized
    agency, which has a budget of its own, nor "States in the governing bodies of the United Nations system"."""
    rows = mandate_rows(language, "system")
    if not clause.addressees:
        subject = _subject(clause, language)
        named = any(row.pattern.search(words) for row in rows for words in subject)
        if any(_opens_with_contributor(words, language) for words in subject):
            return False
        return named if subject else is_system(_after_verb(clause, language), language)
    if _names_actors(clause, language):
        return True
    # "Member States, relevant humanitarian organizations of the United Nations system and others": no names of tables
    if any(is_system(words, language) for words in (_before_names(clause, language), *_object(clause, language))):
        return True
    # of "United Nations humanitarian and development organizations" the last two words are a name
    parts = (*rows, *mandate_rows(language, "system_part"))
    named = any(row.pattern.search(fold_in_place(item.name)) for row in parts for item in clause.addressees)
    first = clause.addressees[0].span
    lead = fold_in_place(clause.span.text[: first.end - clause.span.start])
    printed = [lead, *(fold_in_place(item.span.text) for item in clause.addressees), *_object(clause, language)]
    return named and any(row.pattern.search(words) for row in rows for words in printed)


def _names_actors(clause: Clause, language: str) -> bool:
    """Whether "other actors of the United Nations system" are asked, whom the tables name as stakeholders."""
    tails = [fold_in_place(clause.span.text[item.span.start - clause.span.start :]) for item in clause.addressees]
    return any(row.pattern.match(tail) for row in mandate_rows(language, "system_actors") for tail in tails)


def _asked_of(clause: Clause, language: str) -> tuple[str, ...]:
    """The names of the addressees, and the words of the object without its asides, as plain text; of "Requests that
    the Secretary-General continue" the first words of what is asked."""
    names = [fold_in_place(text) for item in clause.addressees for text in (item.name, item.span.text)]
    names += _object(clause, language)
    return tuple(names) or _subject(clause, language)


def _subject(clause: Clause, language: str) -> tuple[str, ...]:
    """The first words of what is asked of nobody by name: "Recommends that the United Nations system support"."""
    if clause.part is Part.ITEM and not clause.addressees and (named := _named_above(clause, language)):
        return (named,)
    acts = fold_in_place(clause.action.text) if clause.action else ""
    asks = not clause.directive and is_request(clause, language)
    return (" ".join(acts.split()[:SUBJECT]),) if acts and (asks or re.match(rules(language).that, acts)) else ()


def _named_above(item: Clause, language: str) -> str:
    """Whom a chapeau names that names nothing else: "Recommends that the Commission:"."""
    acts = _from_verb(item.before, item.verb)
    said = re.match(rules(language).that, acts)
    named = acts[said.end() :].strip(" :") if said and len(acts.split()) <= BARE else ""
    # "that in its first phase the Mission give priority to:" goes on with things
    return named if re.match(rf"(?:{rules(language).short_name})", named) else ""


def _object(clause: Clause, language: str) -> list[str]:
    """The words from the first addressee to what is asked, without asides; none where they stand elsewhere."""
    if not clause.addressees or not clause.action:
        return []
    first, acts = (part.start - clause.span.start for part in (clause.addressees[0].span, clause.action))
    whole = fold_in_place(clause.span.text[first:acts]) if acts > first else ""
    return [pattern_of(language, "aside").sub(" ", whole)] if whole else []


def _before_names(clause: Clause, language: str) -> str:
    """The words from the verb to the first addressee, without asides, as plain text."""
    flat = fold_in_place(clause.span.text[: clause.addressees[0].span.start - clause.span.start])
    return pattern_of(language, "aside").sub(" ", flat.partition(fold_in_place(clause.verb))[2]).strip()


def _whom(clause: Clause, language: str) -> str:
    """The words between a verb that asks and what it asks, without asides, as plain text: also where the names among
    them are of no table ("Requests the African Union, and the United Nations as appropriate, to"); none of an item."""
    if not clause.directive or (clause.part is Part.ITEM and clause.before):
        return ""
    return _after_verb(clause, language)


def _after_verb(clause: Clause, language: str) -> str:
    """The words from the verb to what is asked, or to the end, without asides, as plain text."""
    flat, verb = fold_in_place(clause.span.text), fold_in_place(clause.verb)
    start = flat.find(verb) + len(verb) if verb in flat else 0
    end = clause.action.start - clause.span.start if clause.action else len(flat)
    lead = regex(grammar(language, "aside before that")).match(flat, start)
    start = lead.end() if lead else start
    return pattern_of(language, "aside").sub(" ", flat[start:end]).strip()
