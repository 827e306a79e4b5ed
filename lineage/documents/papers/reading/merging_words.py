"""The words that join paragraphs which are merged: "merge OP5 and OP6 with “, and” between them"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.papers.asking_verbs import Action
from lineage.documents.papers.quoted_words import PLACE
from lineage.languages.phrase_patterns import alternatives, regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.papers.reading.quotation_roles import Quote

_MOST = 3
"""Words of the longest joint: "and in addition"."""


class Joint(NamedTuple):
    """The words that join paragraphs, "" for none, what tells them, and the other quotations."""

    words: str
    spans: tuple[tuple[int, int], ...]
    quotes: list[Quote]


def joint_in(said: str, quotes: list[Quote], action: Action, language: str) -> Joint:
    """The joint that a sentence gives; `said` is what stands around its quotations."""
    lead, behind = alternatives(language, "joined with"), alternatives(language, "between them")
    form = rf"(?<!\w)(?P<lead>{lead})\s+{PLACE}\s*(?P<behind>(?:{behind})?)"
    found = regex(form).search(said) if action is Action.MERGE else None
    at = said.index(PLACE, found.start()) if found else -1
    words = next((words for start, words in quotes if start == at), "")
    if found is None or not words or len(words.split()) > _MOST:
        return Joint("", (), quotes)
    spans = (found.span("lead"), found.span("behind"))
    return Joint(words, spans, [quote for quote in quotes if quote[0] != at])


def joined(texts: Sequence[str], words: str) -> str:
    """The words of paragraphs with a joint between them, which may begin with a sign: ", and"."""
    lead = "" if words[:1] in {",", ";", "."} else " "
    return f"{lead}{words} ".join(texts)
