"""The verbs of a declaration, in the first person plural: "We request the Secretary-General to ..."."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments.lexicon import lexicon
from lineage.languages import rules
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.commitments.lexicon import Verb


def declared(flat: str, language: str) -> Iterator[tuple[int, int, Verb]]:
    """Start, end and entry of every verb of the tables that "we" is the subject of, in the order of plain text."""
    if rules(language).declares.search(flat):
        for match in _declared(language).finditer(flat):
            yield match.start("verb"), match.end("verb"), _first_person(language)[match["verb"]]


@cache
def _first_person(language: str) -> dict[str, Verb]:
    """Forms of the first person plural: "réaffirmons" from "réaffirmant", "reaffirm" from the lemma."""
    form_of = rules(language).first_person
    return {
        form: verb for verb in lexicon(language).verbs for form in form_of(fold_in_place(verb.lemma), verb.participle)
    }


@cache
def _declared(language: str) -> re.Pattern[str]:
    forms = "|".join(sorted(_first_person(language), key=len, reverse=True))
    return re.compile(rf"{rules(language).before_declared}(?P<verb>{forms or '(?!)'})(?![\w-])")
