"""Requests in the passive, as agreed conclusions and annexes have them: "The Secretary-General is requested to ..."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments import addressees as names
from lineage.commitments.clauses import Passage
from lineage.commitments.lexicon import grammar, lexicon
from lineage.commitments.objects import split_object
from lineage.commitments.patterns import rows_of
from lineage.languages.clause_grammar import NEVER
from lineage.languages.tables import has_table
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from lineage.commitments.clauses import Span
    from lineage.commitments.lexicon import Verb


@dataclass(frozen=True, slots=True, kw_only=True)
class Passive:
    """A directive verb in the passive, whose subject is whom it asks."""

    start: int
    """Where its auxiliary begins: the end of the subject."""
    end: int
    verb: Verb
    action: Span


def passive(text: str, language: str) -> Passive | None:
    """The first passive of a paragraph that begins with whom it asks, and what it asks; None where there is none.

    The subject must begin with a name of the tables or be an office, and stand in the first sentence: "It is invited
    to" and "The measures are requested to" ask nobody by name.
    """
    flat = fold_in_place(text)
    match = _pattern(language).match(flat)
    if match is None:
        return None
    start, end = match.end("who"), match.end("verb")
    if not (names.opens_with_name(text, 0, start, language) or names.names_office(text, 0, start, language)):
        return None
    verb = _verbs(language)[match["verb"]]
    parts = split_object(Passage(text=text, start=end, end=len(text), language=language), verb)
    between = parts.object.text.strip()
    if parts.action is None or (between and not between.startswith(",")):
        return None
    return Passive(start=start + 1, end=end, verb=verb, action=parts.action)


@cache
def _verbs(language: str) -> dict[str, Verb]:
    if not has_table(language, "passive_verbs"):
        return {}
    known = {verb.lemma: verb for verb in lexicon(language).verbs}
    return {fold_in_place(row["form"]): known[row["lemma"]] for row in rows_of(language, "passive_verbs", ("form",))}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    forms = "|".join(re.escape(form) for form in sorted(_verbs(language), key=len, reverse=True)) or NEVER
    adverbs = "|".join(map(re.escape, lexicon(language).adverbs))
    auxiliary = grammar(language, "auxiliary")
    return re.compile(rf"(?P<who>[^;:.]{{3,200}}?) {auxiliary}(?: (?:{adverbs})){{0,3}}? (?P<verb>{forms})(?![\w-])")
