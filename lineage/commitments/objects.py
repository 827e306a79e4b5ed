"""Where the object of a directive verb ends and what is asked begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments.clauses import clipped, span
from lineage.commitments.lexicon import grammar
from lineage.languages import rules
from lineage.languages.phrase_patterns import regex

if TYPE_CHECKING:
    from lineage.commitments.clauses import Passage, Span
    from lineage.commitments.lexicon import Verb


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectParts:
    """What follows a directive verb."""

    object: Span
    """The stretch in which the addressees stand; empty where the verb names nobody."""
    action: Span | None
    """What is asked, from its infinitive or "que" on; None where nothing of the kind follows."""


def split_object(rest: Passage, verb: Verb) -> ObjectParts:
    """Cut what follows a directive verb, up to the end of its clause, into object and action."""
    text, flat, start, end = rest.text, rest.flat, rest.start, rest.end
    aside = regex(grammar(rest.language, "aside before that")).match(flat, start, end)
    start = aside.end() if aside else start
    opening = re.compile(rf",? ?{rules(rest.language).that}").match(flat, start, end)
    if opening or verb.government == "none":
        return ObjectParts(object=span(text, start, start), action=clipped(text, start, end))
    for match in _links(rest.language, verb.link).finditer(flat, start, end):
        if _is_infinitive(text, match, rest.language):
            return ObjectParts(object=span(text, start, match.start()), action=clipped(text, _action_start(match), end))
    return ObjectParts(object=clipped(text, start, end), action=None)


@cache
def _links(language: str, link: str) -> re.Pattern[str]:
    particles = f"{grammar(language, 'verb particle')}*"
    return re.compile(rules(language).what_is_asked(link, particles, grammar(language, "no infinitive")))


def _action_start(match: re.Match[str]) -> int:
    return match.start() if match["that"] else match.start("action")


def _is_infinitive(text: str, match: re.Match[str], language: str) -> bool:
    if match["that"]:
        return True
    return rules(language).is_infinitive(match["infinitive"], text[slice(*match.span("infinitive"))])
