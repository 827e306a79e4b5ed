"""Instructions as they are typed in haste: no verb, a remark in parentheses, "would end after “needs”"; each said in
full."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.papers.instructions import names_action
from lineage.documents.papers.named_items import LOOSE_ITEM
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_words import PLACE, QUOTED, around, fold_places, masked, quotations
from lineage.documents.papers.spoken_exchanges import EXCHANGES, IN_PASSING
from lineage.documents.papers.spoken_unmarked import IN_MARKS
from lineage.documents.papers.unread_words import exception_in, is_remark
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import phrases, shortest

if TYPE_CHECKING:
    from collections.abc import Callable

_PAIR = 2


def _without_remarks(head: str, language: str) -> str:
    """The text without remarks in parentheses, "(agreed language from 77/223)": no item, no place, no condition."""
    for found in reversed(list(re.finditer(r"\s?\((?P<said>[^()]{6,80})\)", masked(head)))):
        said = fold_places(found["said"])
        asks = names_action(said, language) or place_spans(said, language) or LOOSE_ITEM.search(said)
        if not asks and not exception_in(said, language) and is_remark(said, language):
            head = head[: found.start()] + head[found.end() :]
    return head


def _inserted(head: str, language: str) -> str:
    """ "insert “b” after “a”" for "OP5: after “a”: “b”", "OP5: “b” after “a”", where no verb is said."""
    said, quotes = around(head), list(QUOTED.finditer(head))
    if len(quotes) != _PAIR or names_action(fold_places(head), language):
        return head
    nouns = rf"(?:(?:{alternatives(language, 'quoted noun', 'new')})\s*:?\s+)*"
    sides = alternatives(language, "place after", "place before")
    head_only = re.match(r"[^,:]{2,60},(?=\s)", said)  # "In OP3, “all” before “States”"
    if head_only and place_spans(head_only[0], language) and _only_place(head_only[0], language):
        said = f"{said[: head_only.end() - 1]}:{said[head_only.end() :]}"
    first = re.search(rf":\s*(?P<side>{sides})\s+{nouns}{PLACE}\s*[:,]\s*{nouns}{PLACE}", said)
    last = re.search(rf":\s*{nouns}{PLACE}\s*,?\s*(?P<side>{sides})\s+{nouns}{PLACE}", said)
    found = first or last
    if found is None:
        return head
    new, beside = reversed(quotes) if first else quotes
    verb, start = shortest(language, "inserts"), found.start() + 1
    return f"{head[:start]} {verb} {new[0]} {head[slice(*found.span('side'))]} {beside[0]}{head[quotes[1].end() :]}"


def _only_place(words: str, language: str) -> bool:
    """Whether words lead to a place and say nothing else: "In OP3,"."""
    (start, end), _ = place_spans(words, language)[0]
    lead = alternatives(language, "instruction lead", "article")
    return not re.search(r"\w", re.sub(rf"(?<!\w)(?:{lead})(?!\w)", "", words[:start] + words[end:]))


def _ends(head: str, language: str) -> str:
    """ "delete everything after “needs”" for "would end after “needs”"."""
    said = around(head)
    lead, ends = (alternatives(language, role) for role in ("passive lead", "ends after"))
    form = rf"(?<!\w)(?:(?:{lead})\s+)?(?:{ends})\s+(?=(?:(?:{alternatives(language, 'quoted noun')})\s+)*{PLACE})"
    found = re.search(form, said)
    if found is None or said.count(PLACE) != 1 or names_action(said, language):
        return head
    quote = next(QUOTED.finditer(head))
    if quotations(quote[0])[0][1].startswith(","):  # words that come: "should end with “, including girls”"
        verb, end = shortest(language, "inserts"), shortest(language, "place end")
        return f"{head[: found.start()].rstrip(' ,')}: {verb} {quote[0]} {end}{head[quote.end() :]}"
    return f"{head[: found.start()].rstrip(' ,')}: {min(phrases(language, 'delete all after'))} {head[found.end() :]}"


IN_FULL: tuple[Callable[[str, str], str], ...] = (
    _without_remarks,
    *EXCHANGES,
    _inserted,
    *IN_MARKS,
    _ends,
    *IN_PASSING,
)
"""The steps that say what haste leaves out, in order: (instruction, language) -> instruction."""
