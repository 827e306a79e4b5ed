"""Paragraphs that a list names by bare numbers, those of the operative part: "5: delete", "3 (a) – “a” → “b”", "Merge 5
and 6"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import asking
from lineage.documents.papers.instructions import action_in
from lineage.documents.papers.named_items import LOOSE_ITEM
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_words import QUOTED, fold_places
from lineage.languages.phrase_patterns import alternatives, regex, whole_phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

_ONE = r"\d{1,2}(?:\s(?:bis|ter|quater)(?!\w))?(?:\s?\(?[a-z]\))?"
_OPERATIVE = "OP"


def with_bare_numbers(paragraphs: Sequence[str], language: str) -> list[str]:
    """The paragraphs of a list with "OP" before numbers that can only be those of paragraphs: those in front of a colon
    or dash, unless they count the lines of the list, which then name paragraphs of their own; and those that a verb
    has as its object."""
    headed = re.compile(rf"\s*(?P<listed>{_listed(language)})\s?(?::|[–—-](?=\s))\s?(?P<rest>\S.*)", re.DOTALL)
    heads = [headed.match(text) for text in paragraphs]
    counts = any(head and _names(head["rest"], language) for head in heads)
    out = []
    for text, head in zip(paragraphs, heads, strict=True):
        asks = head is not None and not counts and _asks(head["rest"], language)
        out.append(_marked(text, head) if head and asks else _with_objects(text, language))
    return out


def _listed(language: str) -> str:
    """Bare numbers, "5", "3 (a)", "2, 5 and 6", as a pattern."""
    joint = rf"(?:,\s|,?\s(?:{alternatives(language, 'list joint', 'range joint')})\s|\s?[–-]\s?(?=\d))"
    return rf"{_ONE}(?:{joint}{_ONE})*"


def _marked(text: str, found: re.Match[str]) -> str:
    """A text with "OP" before its bare numbers."""
    start, stop = found.span("listed")
    return text[:start] + re.sub(r"(?<!\d)(?=\d)", _OPERATIVE, text[start:stop]) + text[stop:]


def _names(text: str, language: str) -> bool:
    return bool(place_spans(fold_places(text), language))


def _asks(rest: str, language: str) -> bool:
    """Whether what stands behind a number asks for something in one paragraph, and not throughout the text."""
    said = fold_places(rest)
    everywhere = whole_phrase(language, "every time").search(said) is not None
    return not everywhere and action_in(f"{_OPERATIVE}1: {rest}", language) is not None


def _with_objects(text: str, language: str) -> str:
    """ "Merge OP5 and OP6" for "Merge 5 and 6", "OP23 is deleted" for "23 is deleted"."""
    said = fold_places(text)
    if place_spans(said, language) or LOOSE_ITEM.search(said) or not re.search(r"\d", said):
        return text
    listed = rf"(?P<listed>{_listed(language)})"
    verbs = rf"(?:{asking(language)})"
    end = rf"(?=\s*(?:[.:;,]|$)|\s(?:{alternatives(language, 'replaced by', 'place into', 'as one', 'then reads')})\s)"
    found = regex(rf"\W*{verbs}\s{listed}{end}").match(said) or regex(rf"\W*{listed}\s{verbs}(?!\w)").match(said)
    quoted = next((match.start() for match in QUOTED.finditer(text)), len(text))
    return text if found is None or found.end("listed") > quoted else _marked(text, found)
