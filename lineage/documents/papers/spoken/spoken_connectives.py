"""Words that lead from one change of a sentence to the next and say nothing of either, taken off: "; moreover, delete
“b”", ", and, further down, “c” becomes “d”", "In OP2, first delete “a”"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents.papers.asking_sentences import asking_words
from lineage.documents.papers.quoted_words import PLACE, around
from lineage.languages.phrase_patterns import alternatives, regex

if TYPE_CHECKING:
    from collections.abc import Callable


def _without_connectives(head: str, language: str) -> str:
    """ "delete “a”; delete “b”" for "delete “a”; moreover, delete “b”"."""
    said = around(head)
    if PLACE not in said:
        return head
    both = alternatives(language, "list joint", "clause joint")
    joint = rf"(?:[,;.]\s(?:(?:{both}),?\s)?|\s(?:{both}),?\s|:\s)"
    leads, asks = alternatives(language, "connective"), rf"(?:{asking_words(language)})(?!\w)"
    behind = rf"(?:,\s|\s(?=(?:{asks})))"
    form = rf"(?P<joint>{joint})(?P<leads>(?:{leads}){behind}(?:(?:{leads}){behind})?)(?=[^{PLACE}]*{PLACE})"
    for found in reversed(list(regex(form).finditer(said))):
        head = f"{head[: found.start('leads')]}{head[found.end('leads') :]}"
    return head


CONNECTIVES: tuple[Callable[[str, str], str], ...] = (_without_connectives,)
"""The steps that take off such words: (instruction, language) -> instruction."""
