"""Instructions as they are typed in haste: "s/a/b/", no verb, a remark in parentheses, "would end after “needs”", "with
“Recalls” changed to “Recalling”"; each said in full."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.papers.instructions import names_action
from lineage.documents.papers.named_items import LOOSE_ITEM
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_words import PLACE, QUOTED, around, fold_places, masked, quotations
from lineage.documents.papers.short_gaps import span_in
from lineage.documents.papers.spoken_unmarked import IN_MARKS
from lineage.documents.papers.unread_words import exception_in, is_remark
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import phrases, shortest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PAIR = 2


def _without_remarks(head: str, language: str) -> str:
    """The text without remarks in parentheses, "(agreed language from 77/223)": no item, no place, no condition."""
    for found in reversed(list(re.finditer(r"\s?\((?P<said>[^()]{6,80})\)", masked(head)))):
        said = fold_places(found["said"])
        asks = names_action(said, language) or place_spans(said, language) or LOOSE_ITEM.search(said)
        if not asks and not exception_in(said, language) and is_remark(said, language):
            head = head[: found.start()] + head[found.end() :]
    return head


def _exchanged(head: str, language: str) -> str:
    """ "replace “a” by “b”" for "for “a”, read “b”", "au lieu de « a », lire « b »", "s/a/b/"."""
    typed = re.search(r"(?<!\w)s/(?P<old>[^/]{1,80})/(?P<new>[^/]{1,80})/?(?!\w)", head)
    if typed is not None:
        old, new = (
            quotations(typed[side])[0][1] if QUOTED.search(typed[side]) else typed[side] for side in ("old", "new")
        )
        return f"{head[: typed.start()]}“{old}” → “{new}”{head[typed.end() :]}"
    said, nouns = around(head), rf"(?:(?:{alternatives(language, 'quoted noun')})\s+)*"
    found = next((span for form in _exchanges(language, nouns) if (span := span_in(said, form))), None)
    if found is None:
        return head
    start, end = found
    old, new = (quote for quote in QUOTED.finditer(head) if start <= quote.start() < end)
    return f"{head[:start]}{old[0]} → {new[0]}{head[max(new.end(), end) :]}"


def _exchanges(language: str, nouns: str) -> Iterator[str]:
    """The ways to give words and those that replace them, as patterns: "for “a”, read “b”", "“a” changed to “b”", "“a”
    out, “b” in"."""
    these, those, changed, by, out, there, made, that_is = (
        alternatives(language, role)
        for role in ("for these", "read those", "changed", "replaced by", "taken away", "put there", "made", "that is")
    )
    yield rf"(?<!\w)(?:{these})\s+{nouns}{PLACE}\s*,?\s+(?:{those})\s+{nouns}{PLACE}"
    yield rf"(?<!\w)(?:{alternatives(language, 'to see')})\s+{nouns}{PLACE}\s*(?:{changed})\s+(?:{by})\s+{nouns}{PLACE}"
    yield rf"{PLACE}\s*[,:–-]?\s*(?:{made})\s*[,:]?\s+(?:(?:{that_is})[,:]?\s+)?{nouns}{PLACE}"
    yield rf"{PLACE}\s*(?:{out})\s*[,;]\s*{nouns}{PLACE}\s*(?:{there})(?!\w)(?=\s*[.;]?\s*$)"


def _everywhere(head: str, language: str) -> str:
    """ "replace “a” with “b” wherever it appears" for "wherever “a” appears, read “b”"."""
    said = around(head)
    lead, stands, those = (alternatives(language, role) for role in ("wherever these", "stands there", "read those"))
    found = re.search(rf"(?<!\w)(?:{lead})\s+{PLACE}\s*(?:{stands})\s*,?\s+(?:{those})\s+{PLACE}", said)
    if found is None:
        return head
    old, new = (quote for quote in QUOTED.finditer(head) if found.start() <= quote.start() < found.end())
    verb, joint, every = (shortest(language, role) for role in ("replaces", "replaced by", "every time"))
    return f"{head[: found.start()]}{verb} {old[0]} {joint} {new[0]} {every}{head[new.end() :]}"


def _named_instead(head: str, language: str) -> str:
    """ "“a” → “b”" for "should refer to “b” rather than “a”"."""
    said = around(head)
    lead, instead, joint = (alternatives(language, role) for role in ("names those", "instead of", "reference joint"))
    found = re.search(rf"(?<!\w)(?:{lead})\s+{PLACE}\s*,?\s*(?:{instead})\s+(?:(?:{joint})\s+)?{PLACE}", said)
    if found is None:
        return head
    new, old = (quote for quote in QUOTED.finditer(head) if found.start() <= quote.start() < found.end())
    return f"{head[: found.start()].rstrip(' ,:')}: {old[0]} → {new[0]}{head[old.end() :]}"


def _inserted(head: str, language: str) -> str:
    """ "insert “b” after “a”" for "OP5: after “a”: “b”", "OP5: “b” after “a”", where no verb is said."""
    said, quotes = around(head), list(QUOTED.finditer(head))
    if len(quotes) != _PAIR or names_action(fold_places(head), language):
        return head
    nouns = rf"(?:(?:{alternatives(language, 'quoted noun', 'new')})\s*:?\s+)*"
    sides = alternatives(language, "place after", "place before")
    first = re.search(rf":\s*(?P<side>{sides})\s+{nouns}{PLACE}\s*[:,]\s*{nouns}{PLACE}", said)
    last = re.search(rf":\s*{nouns}{PLACE}\s*,?\s*(?P<side>{sides})\s+{nouns}{PLACE}", said)
    found = first or last
    if found is None:
        return head
    new, beside = reversed(quotes) if first else quotes
    verb, start = shortest(language, "inserts"), found.start() + 1
    return f"{head[:start]} {verb} {new[0]} {head[slice(*found.span('side'))]} {beside[0]}{head[quotes[1].end() :]}"


def _ends(head: str, language: str) -> str:
    """ "delete everything after “needs”" for "would end after “needs”"."""
    said = around(head)
    lead, ends = (alternatives(language, role) for role in ("passive lead", "ends after"))
    form = rf"(?<!\w)(?:(?:{lead})\s+)?(?:{ends})\s+(?=(?:(?:{alternatives(language, 'quoted noun')})\s+)*{PLACE})"
    found = re.search(form, said)
    if found is None or said.count(PLACE) != 1 or names_action(said, language):
        return head
    return f"{head[: found.start()].rstrip(' ,')}: {min(phrases(language, 'delete all after'))} {head[found.end() :]}"


def _with_changed(head: str, language: str) -> str:
    """ ", replacing “Recalls” with “Recalling”" for "with “Recalls” changed to “Recalling”"."""
    said, noun = around(head), alternatives(language, "quoted noun")
    by = alternatives(language, "replaced by")
    form = (
        rf"(?:,|(?<!\s))\s+(?:{alternatives(language, 'with')})\s+(?:(?:{noun})\s+)*(?P<old>{PLACE})\s*"
        rf"(?:{alternatives(language, 'changed')})\s+(?:(?:{by})\s+)?(?:(?:{noun})\s+)*{PLACE}"
    )
    found = re.search(form, said)
    if found is None:
        return head
    old, new = (match for match in QUOTED.finditer(head) if found.start() < match.start() < found.end())
    gerund, joint = (shortest(language, role) for role in ("changing", "replaced by"))
    return f"{head[: found.start()]}, {gerund} {old[0]} {joint} {new[0]}{head[new.end() :]}"


IN_FULL: tuple[Callable[[str, str], str], ...] = (
    _without_remarks,
    _exchanged,
    _everywhere,
    _named_instead,
    _inserted,
    *IN_MARKS,
    _ends,
    _with_changed,
)
"""The steps that say what haste leaves out, in order: (instruction, language) -> instruction."""
