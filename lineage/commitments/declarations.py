"""The verbs of a declaration, in the first person plural: "We request the Secretary-General to ..."."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments.lexicon import grammar, lexicon
from lineage.commitments.name_search import names_at
from lineage.languages import rules
from lineage.languages.clause_grammar import NEVER
from lineage.languages.phrases import phrases
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.commitments.lexicon import Verb


def declared(flat: str, language: str) -> Iterator[tuple[int, int, Verb]]:
    """Start, end and entry of every verb of the tables that "we" is the subject of, in the order of plain text."""
    if rules(language).declares.search(flat):
        own = {match.start("verb"): match for match in _declared(language).finditer(flat)}
        for match in _joined_matches(flat, min(own, default=len(flat)), language):
            own.setdefault(match.start("verb"), match)
        for at in sorted(own):
            yield at, own[at].end("verb"), _first_person(language)[own[at]["verb"]]


def joined(flat: str, language: str) -> Iterator[tuple[int, int, Verb]]:
    """Start, end and entry of the verbs that ask somebody by name and go on with one at the beginning whose "we" stands
    above it: "Invite States to report, and request the Secretary-General to assist them" (A/RES/65/312, annex)."""
    first = _begun(language).match(flat)
    for match in _joined_matches(flat, first.end(), language) if first else ():
        yield match.start("verb"), match.end("verb"), _first_person(language)[match["verb"]]


def _joined_matches(flat: str, after: int, language: str) -> Iterator[re.Match[str]]:
    for match in _joined(language).finditer(flat, after):
        if names_at(flat, match.end(), len(flat), language):  # not "and encourage cooperation"
            yield match


def declared_first(flat: str, language: str) -> tuple[int, int, Verb] | None:
    """Start, end and entry of a verb at the beginning whose "we" stands above it, if it asks, decides or says that
    something is so: "Request the Secretary-General to report", "Emphasize that ..." in a declaration ("We, heads of
    State, ...")."""
    match = _begun(language).match(flat)
    verb = _first_person(language)[match["verb"]] if match else None
    if match is None or verb is None:
        return None
    own, end = rules(language), match.end("verb")
    # "Decide to convene", not "Review of the measures"; "Stress that", not "Stress and burn-out of peacekeepers"
    acts = verb.kind == "decision" and re.compile(own.decided).match(flat, end)
    return (0, end, verb) if verb.directive or acts or re.compile(own.stated).match(flat, end) else None


@cache
def _begun(language: str) -> re.Pattern[str]:
    adverbs = "|".join(map(re.escape, lexicon(language).adverbs))
    forms = "|".join(sorted(_first_person(language), key=len, reverse=True))
    return re.compile(rf"(?:\d{{1,3}}[.)]\s*)?(?:(?:{adverbs}),? ){{0,3}}(?P<verb>{forms or NEVER})(?![\w-])")


@cache
def _first_person(language: str) -> dict[str, Verb]:
    """Forms of the first person plural: "réaffirmons" from "réaffirmant", "reaffirm" from the lemma."""
    form_of = rules(language).first_person
    return {
        form: verb
        for verb in lexicon(language).verbs
        for form in form_of(fold_in_place(verb.lemma), verb.participle, verb.finite)
    }


@cache
def _joined(language: str) -> re.Pattern[str]:
    """A verb that asks and goes on with the "we" before it: "We express our serious concern ..., and call upon Member
    States to" (A/RES/72/1, annex, para. 19)."""
    asking = [form for form, verb in _first_person(language).items() if verb.directive]
    forms = "|".join(sorted(asking, key=len, reverse=True))
    joints = "|".join(map(re.escape, sorted(phrases(language, "list joint"))))
    aside = grammar(language, "joined aside")  # "and, in this regard, request the Secretary-General to"
    return re.compile(rf", (?:{joints}),? {aside}?(?P<verb>{forms or NEVER})(?![\w-])")


@cache
def _declared(language: str) -> re.Pattern[str]:
    forms = "|".join(sorted(_first_person(language), key=len, reverse=True))
    return re.compile(rf"{rules(language).before_declared}(?P<verb>{forms or NEVER})(?![\w-])")
