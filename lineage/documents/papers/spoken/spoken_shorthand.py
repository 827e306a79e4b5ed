"""Instructions as they are typed in haste: no verb, a remark in parentheses, "would end after “needs”"; each said in
full."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, first_asked
from lineage.documents.papers.instructions import names_action
from lineage.documents.papers.named_items import LOOSE_ITEM
from lineage.documents.papers.named_notes import new_note_spans
from lineage.documents.papers.named_paragraphs import only_names_place, place_spans
from lineage.documents.papers.quoted_stretches import counted
from lineage.documents.papers.quoted_words import (
    PLACE,
    QUOTED,
    around,
    fold_places,
    masked,
    quotations,
    quoted_nouns,
)
from lineage.documents.papers.spoken.spoken_exchanges import EXCHANGES, IN_PASSING
from lineage.documents.papers.spoken.spoken_unmarked import IN_MARKS
from lineage.documents.papers.unread_words import exception_in, is_remark
from lineage.languages.phrase_patterns import alternatives, regex, whole_phrase
from lineage.languages.phrases import phrases, shortest
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

_PAIR = 2


def _without_remarks(head: str, language: str) -> str:
    """The text without remarks in parentheses, "(agreed language from 77/223)": no item, no place, no condition."""
    for found in reversed(list(re.finditer(r"\s?\((?P<said>[^()]{6,80})\)", masked(head)))):
        said = fold_places(found["said"])
        if _keeps_the_rest(said, language):
            head = head[: found.start()] + head[found.end() :]
            continue
        asks = names_action(said, language) or place_spans(said, language) or LOOSE_ITEM.search(said)
        if not asks and not exception_in(said, language) and is_remark(said, language):
            head = head[: found.start()] + head[found.end() :]
    return head


def _keeps_the_rest(said: str, language: str) -> bool:
    """Whether a remark says what stays in any case: "(keep the semicolon)", "(the first one stays)"."""
    first = first_asked(said, language)
    if first is None or first[2] is not Action.KEEP or place_spans(said, language):
        return False
    article = alternatives(language, "article")
    rest = regex(rf"(?<!\w)(?:{article})(?!\w)").sub(" ", f"{said[: first[0]]} {said[first[1] :]}").split()
    signs = phrases(language, "semicolon") | phrases(language, "comma") | phrases(language, "full stop")
    counts = len(rest) == _PAIR and bool(counted(rest[0], language)) and rest[1] in phrases(language, "counted one")
    return counts or " ".join(rest) in signs


def _in_other_words(head: str, language: str) -> str:
    """ "in OP4, “women and” goes out" for "in OP4 delete the reference to women (i.e. “women and” goes out)"."""
    lead = alternatives(language, "in other words")
    found = regex(rf"\((?:{lead})[:,]?\s(?P<said>[^()]{{4,200}})\)").search(fold_places(head))
    if found is None or not names_action(found["said"], language):
        return head
    again, places = head[slice(*found.span("said"))], place_spans(fold_places(head[: found.start()]), language)
    if not QUOTED.search(again) or len(places) != 1 or place_spans(found["said"], language):
        return head
    return f"{head[slice(*places[0][0])]}: {again}"


def _respelt(head: str, language: str) -> str:
    """ "“Chair-designate” → “Chair designate”" for "no hyphen in “Chair-designate”, i.e. “Chair designate”": the same
    letters."""
    quotes = list(QUOTED.finditer(head))
    said = fold_places(head)
    lead = alternatives(language, "in other words")
    if len(quotes) != _PAIR or names_action(said, language):
        return head
    old, new = (words for _, words in quotations(head))
    letters = [re.sub(r"[\W_]", "", fold(words)) for words in (old, new)]
    between = said[quotes[0].end() : quotes[1].start()]
    places = place_spans(said[: quotes[0].start()], language)
    if (
        old == new
        or letters[0] != letters[1]
        or len(places) != 1
        or not regex(rf"(?<!\w)(?:{lead})\W*$").search(between)
    ):
        return head
    return f"{head[slice(*places[0][0])]}: {quotes[0][0]} → {quotes[1][0]}{head[quotes[1].end() :]}"


def _inserted(head: str, language: str) -> str:
    """ "insert “b” after “a”" for "OP5: after “a”: “b”", "OP5: “b” after “a”", where no verb is said."""
    said, quotes = around(head), list(QUOTED.finditer(head))
    if len(quotes) != _PAIR or names_action(fold_places(head), language):
        return head
    nouns = rf"(?:(?:{alternatives(language, 'quoted noun', 'new')})\s*:?\s+)*"
    sides = alternatives(language, "place after", "place before")
    head_only = re.match(r"[^,:]{2,60},(?=\s)", said)  # "In OP3, “all” before “States”"
    if head_only and only_names_place(head_only[0], language):
        said = f"{said[: head_only.end() - 1]}:{said[head_only.end() :]}"
    first = regex(rf":\s*(?P<side>{sides})\s+{nouns}{PLACE}\s*[:,]\s*{nouns}{PLACE}").search(said)
    last = regex(rf":\s*{nouns}{PLACE}\s*,?\s*(?P<side>{sides})\s+{nouns}{PLACE}").search(said)
    found = first or last
    if found is None:
        return head
    new, beside = reversed(quotes) if first else quotes
    verb, start = shortest(language, "inserts"), found.start() + 1
    return f"{head[:start]} {verb} {new[0]} {head[slice(*found.span('side'))]} {beside[0]}{head[quotes[1].end() :]}"


def _noted(head: str, language: str) -> str:
    """ "insert a new footnote after “a”: “b”" for "PP3: new footnote after “a”: b"."""
    said = fold_places(head)
    spans = new_note_spans(said, language)
    if not spans:
        return head
    colon = re.search(r":\s+(?=\S)", head[spans[0][1] :])
    if not QUOTED.search(head, spans[0][1]) and colon is not None:
        start = spans[0][1] + colon.end()
        head = f"{head[:start]}“{head[start:].strip()}”"
    if names_action(said, language):
        return head
    return f"{head[: spans[0][0]]}{shortest(language, 'inserts')} {head[spans[0][0] :]}"


def _ends(head: str, language: str) -> str:
    """ "delete everything after “needs”" for "would end after “needs”"."""
    said = around(head)
    lead, ends = (alternatives(language, role) for role in ("passive lead", "ends after"))
    form = rf"(?<!\w)(?:(?:{lead})\s+)?(?:{ends})\s+(?={quoted_nouns(language)}{PLACE})"
    found = regex(form).search(said)
    rest = whole_phrase(language, "rest goes").search(said)
    if found is None or said.count(PLACE) != 1 or names_action(said, language) or rest:  # the rest is told
        return head
    quote = next(QUOTED.finditer(head))
    if quotations(quote[0])[0][1].startswith(","):  # words that come: "should end with “, including girls”"
        verb, end = shortest(language, "inserts"), shortest(language, "place end")
        return f"{head[: found.start()].rstrip(' ,')}: {verb} {quote[0]} {end}{head[quote.end() :]}"
    return f"{head[: found.start()].rstrip(' ,')}: {min(phrases(language, 'delete all after'))} {head[found.end() :]}"


IN_FULL: tuple[Callable[[str, str], str], ...] = (
    _noted,
    _in_other_words,
    _without_remarks,
    _respelt,
    *EXCHANGES,
    _inserted,
    *IN_MARKS,
    _ends,
    *IN_PASSING,
)
"""The steps that say what haste leaves out, in order: (instruction, language) -> instruction."""
