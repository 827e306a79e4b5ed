"""Words that an instruction gives without quotation marks, put into them: "replace fintech with financial technology",
"delete the word closely", "insert fully before the word comply", "Takes note → Welcomes"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, first_asked
from lineage.documents.papers.instructions import names_action
from lineage.documents.papers.named_paragraphs import place_spans, places_in
from lineage.documents.papers.quoted_words import ARROW, QUOTED, fold_places, quotations
from lineage.documents.papers.unread_words import words
from lineage.languages.dates import dates_in
from lineage.languages.number_words import ordinal
from lineage.languages.phrase_patterns import alternatives, regex, whole_phrase

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST = 8
"""The most words that are taken as quoted where they have no marks."""
_BARE = 4
"""The same where nothing says that they are words: "delete closely"."""
_PAIR = 2


def _arrows(head: str, language: str) -> str:
    """ "OP1: “Takes note” → “Takes note with appreciation”", where they have no marks; of several each in turn."""
    colon = re.match(r"[^:“”«»\"']{2,60}?(?::|\s[-–—](?![-=–—]*>))\s*", head)
    if colon is None or not ARROW.search(head) or not places_in(head[: colon.end()], language):
        return head
    parts = re.split(r"(;\s+)", head[colon.end() :])
    return head[: colon.end()] + "".join(_arrow(part, language) for part in parts)


def _arrow(change: str, language: str) -> str:
    thanks = regex(rf"\s(?:{alternatives(language, 'kindly')})\W*$").search(fold_places(change))
    body = change[: thanks.start() if thanks else len(change)].rstrip(" .;")
    sides = [side.strip() for side in ARROW.split(body)]
    if len(sides) != _PAIR or not all(sides) or any(place_spans(fold_places(side), language) for side in sides):
        return change
    marked = [QUOTED.fullmatch(side) for side in sides]
    if all(marked) or any(QUOTED.search(side) and not whole for side, whole in zip(sides, marked, strict=True)):
        return change
    words = [quotations(side)[0][1] if whole else side for side, whole in zip(sides, marked, strict=True)]
    return f"“{words[0]}” → “{words[1]}”{change[len(body) :]}"


def _dates(head: str, language: str) -> str:
    """ "replace “24 April 2026” with “27 April 2026”", "the year “2013” is replaced by “2015”", where they have no
    marks."""
    said = fold_places(head)
    found = first_asked(said, language)
    if QUOTED.search(head) or found is None or found[2] is not Action.REPLACE:
        return head
    days = [(at := head.index(day), at + len(day)) for day in dates_in(head, language)]
    counted = (
        rf"(?<!\w)(?:{alternatives(language, 'number noun')})\s+(?P<value>\d+(?:[., ]\d{{3}})*(?:[.,]\d+)?)(?![\w/])"
    )
    values = [match.span("value") for match in regex(counted).finditer(said)]
    told = whole_phrase(language, "date noun").search(said)
    if len(days) == 1 and told is not None and told.end() <= days[0][0]:  # "The date should be 27 April 2026"
        return f"{head[: days[0][0]]}“{head[slice(*days[0])]}”{head[days[0][1] :]}"
    spans = days or values
    for start, end in reversed(spans if len(spans) == _PAIR else []):
        head = f"{head[:start]}“{head[start:end]}”{head[end:]}"
    return head


def _symbols(head: str, language: str) -> str:
    """ "delete the reference to resolution “79/45”", "add a reference to resolution “79/1 of 22 September 2024”", where
    they have no marks."""
    said = fold_places(head)
    asked = first_asked(said, language)
    if QUOTED.search(head) or asked is None or asked[2] not in {Action.DELETE, Action.INSERT, Action.ADD}:
        return head
    noun, joint = (alternatives(language, f"reference {role}") for role in ("noun", "joint"))
    nouns = alternatives(language, "quoted noun", "article")
    form = rf"(?<!\w)(?:{noun})\s(?:{joint})\s(?:(?:{nouns})\s)*(?P<symbol>\d{{1,3}}/\d{{1,4}}(?:\s[a-z](?!\w))?)"
    found = regex(form).search(said)
    if found is None:
        return head
    start, end = found.span("symbol")
    day = next((day for day in dates_in(head[end:], language)), "")
    at = head.find(day, end) if day else -1
    end = at + len(day) if asked[2] is not Action.DELETE and 0 < at - end <= _BARE + 1 else end
    return f"{head[:start]}“{head[start:end]}”{head[end:]}"


def _references(head: str, language: str) -> str:
    """ "delete the reference to “the 2030 Agenda”", where it has no marks."""
    said = fold_places(head)
    asked = first_asked(said, language)
    if QUOTED.search(head) or asked is None or asked[2] is not Action.DELETE or not place_spans(said, language):
        return head
    noun, joint = (alternatives(language, f"reference {role}") for role in ("noun", "joint"))
    lead = alternatives(language, "instruction lead", "paragraph of", "taken from")
    trailing = regex(rf",?\s(?:{lead})\s[^,]*$").search(said)
    end = trailing.start() if trailing and place_spans(said[trailing.start() :], language) else len(said.rstrip(" .;"))
    found = regex(rf"(?<!\w)(?:{noun})\s(?:{joint})\s(?P<words>[^,;:.]+?)\s*$").search(said[:end])
    if found is None or len(found["words"].split()) > _MOST or place_spans(found["words"], language):
        return head
    if names_action(found["words"], language):
        return head
    start, stop = found.span("words")
    return f"{head[:start]}“{head[start:stop]}”{head[stop:]}"


def _sessions(head: str, language: str) -> str:
    """ "The session in OP36 is to be the “eighty-third”", where it has no marks."""
    said = fold_places(head)
    told = whole_phrase(language, "session noun").search(said)
    last = re.search(r"\s(?P<which>[\w-]+)\s*[.;]?\s*$", said)
    counts = last is not None and ordinal(last["which"], language) is not None
    if QUOTED.search(head) or told is None or last is None or not counts or told.end() > last.start():
        return head
    start, end = last.span("which")
    return f"{head[:start]}“{head[start:end]}”{head[end:]}"


def _instead(head: str, language: str) -> str:
    """ "read “Kampala” instead of “Nairobi”", "OP5: “Kampala” instead of “Nairobi”", where they have no marks."""
    said = fold_places(head)
    instead = alternatives(language, "instead of")
    reads = rf"(?<!\w)(?:{alternatives(language, 'says those', 'read those')})\s"
    pair = rf"(?P<new>[^:;]{{2,80}}?)\s(?:{instead})\s(?P<old>[^:;]{{2,80}}?)\s*[.;]?\s*$"
    ways = () if QUOTED.search(head) else (rf"{reads}{pair}", rf"[:–—-]\s{pair}")
    found = next((match for way in ways if (match := regex(way).search(said))), None)
    if found is None or not place_spans(said[: found.start()], language):
        return head
    if not all(_are_words(found[side], False, language) for side in ("new", "old")):
        return head
    old, new = (head[slice(*found.span(side))] for side in ("old", "new"))
    return f"{head[: found.start()].rstrip(' ,:')}: “{old}” → “{new}”"


def _replaced(head: str, language: str) -> str:
    """ "In OP21, replace “fintech” with “financial technology”", where they have no marks; they must stand there."""
    if QUOTED.search(head):
        return head
    said = fold_places(head)
    first, noun = first_asked(said, language), alternatives(language, "quoted noun")
    joint = alternatives(language, "replaced by")
    if first is None or first[2] is not Action.REPLACE:
        return head
    form = re.compile(rf"\s+(?:(?:{noun})\s+)?(?P<old>\S.*?)\s+(?:{joint})\s+(?:(?:{noun})\s+)?(?P<new>\S.*?)\s*[.;]?$")
    trailing = regex(rf"\s(?:{alternatives(language, 'instruction lead', 'paragraph of')})\s[^,]*$").search(said)
    end = trailing.start() if trailing and place_spans(said[trailing.start() :], language) else len(said)
    found = form.match(said[:end], first[1])
    if found is None or any(not _may_be_quoted(found[side], language) for side in ("old", "new")):
        return head
    (a, b), (c, d) = found.span("old"), found.span("new")
    return f"{head[:a]}“{head[a:b]}”{head[b:c]}“{head[c:d]}”{head[d:]}"


def _may_be_quoted(side: str, language: str) -> bool:
    """Whether words without marks may be meant as they stand: no "a better word", no "OP12 alt"."""
    told = regex(rf"(?<![\w-])(?:{alternatives(language, 'part noun', 'told noun')})(?![\w-])").search(side)
    return told is None and len(side.split()) <= _MOST and not place_spans(side, language) and "," not in side


def _taken_out(head: str, language: str) -> str:
    """ "In OP3, delete “closely”", "delete the word “closely” in OP3", where they have no marks; they must stand
    there."""
    return _marked(head, Action.DELETE, r"(?P<noun>{noun})?(?P<one>\S.*?)", language)


def _put_in(head: str, language: str) -> str:
    """ "In OP3, insert “fully” before the word “comply”", where they have no marks."""
    form = r"(?P<noun>{noun})?(?P<one>\S.*?)\s+(?:{sides})\s+(?P<beside>{noun})?(?P<other>\S.*?)"
    return _marked(head, Action.INSERT, form, language)


def _marked(head: str, action: Action, form: str, language: str) -> str:
    """An instruction with marks around the words that its form gives, behind the verb; as it is where they may be no
    words of a text."""
    said = fold_places(head)
    first = first_asked(said, language)
    asked = {Action.INSERT, Action.ADD} if action is Action.INSERT else {action}
    if QUOTED.search(head) or first is None or first[2] not in asked or not place_spans(said, language):
        return head
    noun = rf"(?:(?:{alternatives(language, 'article')})[\s'])?(?:{alternatives(language, 'word noun')})\s+"
    sides = alternatives(language, "place after", "place before")
    lead = alternatives(language, "instruction lead", "paragraph of", "taken from")
    trailing = regex(rf",?\s(?:{lead})\s[^,]*$").search(said)
    end = trailing.start() if trailing and place_spans(said[trailing.start() :], language) else len(said)
    found = regex(rf"\s+{form.format(noun=noun, sides=sides)}\s*[.;]?").fullmatch(said[first[1] : end])
    if found is None:
        return head
    given = [side for side in ("one", "other") if side in found.groupdict()]
    nouns = dict(zip(("one", "other"), ("noun", "beside"), strict=True))
    if not all(_are_words(found[side], bool(found[nouns[side]]), language) for side in given):
        return head
    for side in reversed(given):
        start, stop = (first[1] + at for at in found.span(side))
        head = f"{head[:start]}“{head[start:stop]}”{head[stop:]}"
    return head


def _are_words(side: str, told: bool, language: str) -> bool:
    """Whether words are those of a text: behind "the word", or a few that no instruction uses."""
    known = words("said", language) | words("asks", language) | words("against", language)
    own = re.findall(r"[\w'’-]+", side)
    bare = len(own) <= _BARE and known.isdisjoint(own) and side.split() == own
    return _may_be_quoted(side, language) and not names_action(side, language) and (told or bare)


IN_MARKS: tuple[Callable[[str, str], str], ...] = (
    _arrows,
    _symbols,
    _references,
    _dates,
    _sessions,
    _instead,
    _replaced,
    _taken_out,
    _put_in,
)
"""The steps that put words into marks, in order: (instruction, language) -> instruction."""
