"""Values that an instruction gives by their noun, and whose old one is that of the paragraph: "the date should read “20
December 2023”", "the verb becomes “Urges”"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, first_asked
from lineage.documents.papers.quoted_stretches import Reach
from lineage.languages.dates import day_ranges, find_date
from lineage.languages.formulas import opening
from lineage.languages.number_words import ordinal
from lineage.languages.phrase_patterns import alternatives, regex, whole_phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.papers.instructions import Instruction


def of_date_or_verb(one: Instruction, said: str, language: str) -> tuple[Instruction, list[tuple[int, int]]]:
    """An instruction that gives a date, a session, a year or a verb, and says that the paragraph's own is to go, with
    the words that say so; others as they are."""
    if one.action not in {Action.REPLACE, Action.BECOME}:
        return one, []
    new = one.new or ""
    ways = (
        (opening(new, language) is not None, "verb noun", Reach.VERB),
        (day_ranges(new, language) == [new], "date noun", Reach.DATES),
        (find_date(new, language) is not None and not day_ranges(new, language), "date noun", Reach.DATE),
        (ordinal(new, language) is not None, "session noun", Reach.SESSION),
        (re.fullmatch(r"(?:19|20)\d\d", new) is not None, "year noun", Reach.YEAR),
        (bool(new), "item title", Reach.ITEM),
    )
    for fits, noun, reach in ways:
        spans = [match.span() for match in whole_phrase(language, noun).finditer(said)]
        if fits and spans and one.old is not None:  # "the session should be “eighty-second” rather than “eighty-first”"
            return one, [*spans, *_of_what(said, spans, language)]
        if fits and spans and (one.action is Action.REPLACE or reach in {Reach.VERB, Reach.ITEM}):
            return replace(one, action=Action.REPLACE, stretch=replace(one.stretch, reach=reach)), spans
    return one, []


def _of_what(said: str, nouns: Sequence[tuple[int, int]], language: str) -> list[tuple[int, int]]:
    """The words that tell whose a value is, which is given with its old one: "the date of the high-level meeting should
    be ... rather than ..."."""
    of, asked = alternatives(language, "action of"), first_asked(said, language)
    led = (regex(rf"\s(?:{of})(?:(?<=')|\s)").match(said[end:]) for _, end in nouns)
    return [(end, asked[0]) for (_, end), found in zip(nouns, led, strict=True) if found and asked and end < asked[0]]
