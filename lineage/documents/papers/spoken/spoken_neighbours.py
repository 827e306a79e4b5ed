"""Words and paragraphs told by what stands beside them, said as an insertion after or before that: "“a” to be followed
by “b”", "“b” precedes “a”", "faire suivre « a » de « b »", "following “a”, insert “b”"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, asking, passive
from lineage.documents.papers.named_items import LOOSE_ITEM
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_words import PLACE, QUOTED, around, fold_places
from lineage.documents.papers.spoken.spoken_changes import told_before
from lineage.languages.phrase_patterns import alternatives, led_by_article, regex, whole_phrase
from lineage.languages.phrases import phrases, shortest

if TYPE_CHECKING:
    from collections.abc import Callable

_PAIR = 2
_SIDES = (("followed", "place after"), ("preceded", "place before"))


def _following(head: str, language: str) -> str:
    """ "after “b”" for "following “b”", "following the word “b”", "before “b”" for "preceding “b”"."""
    nouns = alternatives(language, "quoted noun", "article")
    for role, side in (("stands behind", "place after"), ("stands before", "place before")):
        form = rf"(?<!\w){_no_article(language)}(?:{alternatives(language, role)})\s+(?=(?:(?:{nouns})\s+)*{PLACE})"
        for found in reversed(list(regex(form).finditer(around(head)))):
            head = f"{head[: found.start()]}{shortest(language, side)} {head[found.end() :]}"
    return head


@cache
def _no_article(language: str) -> str:
    """Before a word that no article makes a noun: "the following" leads to no words."""
    return "".join(rf"(?<!\b{re.escape(article)}[\s'])" for article in sorted(phrases(language, "article")))


def _behind(head: str, language: str) -> str:
    """ "After OP16, add" for "Following OP16, add"."""
    said = fold_places(head)
    first = regex(rf"\s*(?:{alternatives(language, 'stands behind')})\s{led_by_article(language)}").match(said)
    places = place_spans(said, language) if first else []
    if first is None or not places or not places[0][0][0] <= first.end() < places[0][0][1]:
        return head
    return f"{shortest(language, 'place after')} {head[first.end() :]}"


def _followed(head: str, language: str) -> str:
    """ "insert “b” as an item after “a”" for "“a” to be followed by “b”", "in OP2" wherever it stands."""
    said, quotes = around(head), list(QUOTED.finditer(head))
    told = len(quotes) > _PAIR and _tells_result(said[quotes[1].end() : quotes[2].start()], language)
    quotes = quotes[:_PAIR] if told else quotes
    if len(quotes) != _PAIR:
        return head
    between = said[quotes[0].end() : quotes[1].start()]
    for verb, side in _SIDES:
        behind = rf"\s*,?\s*(?:{passive(language, phrases(language, f'is {verb}'))})\s+{_nouns(language)}$"
        form = regex(behind).search(between)
        place = between[: form.start()] if form else "?"
        if place.strip() and not place_spans(place, language):
            continue
        at = quotes[0].end()
        where = f"{shortest(language, 'as item')} {shortest(language, side)}"
        return _beside(head, (quotes[1], quotes[0]), where, head[at : at + len(place)], language)
    return head


def _tells_result(words: str, language: str) -> bool:
    """Whether words only lead to what a change is to give: ", so as to read"."""
    so, reads = (alternatives(language, role) for role in ("so that", "then reads"))
    return regex(rf",?\s(?:{so})\s(?:\w+\s){{0,4}}?(?:{reads})\s*[:,]?\s*").fullmatch(words) is not None


def _stands_beside(head: str, language: str) -> str:
    """ "insert “b” before “a”" for "“b” to precede “a”", "“b” should follow “a”", and for "faire suivre « a » de
    « b »"."""
    said, quotes = around(head), list(QUOTED.finditer(head))
    if len(quotes) != _PAIR:
        return head
    between = said[quotes[0].end() : quotes[1].start()]
    lead, of = alternatives(language, "passive lead"), alternatives(language, "action of", "beside with")
    for verb, side in _SIDES:
        itself = rf"\s*,?\s*(?:(?:{lead})\s+)?(?:{alternatives(language, f'active of {verb}')})\s+{_nouns(language)}$"
        makes = rf"(?<!\w)(?:{alternatives(language, f'makes {verb}')})\s+{_nouns(language)}$"
        made = regex(makes).search(said[: quotes[0].start()])
        if regex(itself).fullmatch(between):
            return _beside(head, (quotes[0], quotes[1]), shortest(language, side), "", language)
        joined = regex(rf"(?P<where>[^{PLACE}]*?)\s*(?<!\w)(?:{of})\s+{_nouns(language)}").fullmatch(between)
        where = joined["where"] if joined else "?"
        if made and (not where.strip() or place_spans(where, language)):
            place = head[quotes[0].end() :][: len(where)]
            head = f"{head[: made.start()]}{head[quotes[0].start() :]}"
            old, new = QUOTED.finditer(head)
            return _beside(head, (new, old), shortest(language, side), place, language)
    return head


def _beside(head: str, pair: tuple[re.Match[str], re.Match[str]], where: str, place: str, language: str) -> str:
    """The instruction to insert the first of two quotations beside the other one, "after" or "before"; they stand next
    to each other."""
    new, old = pair
    first, last = sorted(pair, key=re.Match.start)
    front, which = head[: first.start()], ""
    named = regex(rf"(?<!\w)(?:{told_before(language)})\s+$").search(around(head)[: first.start()])
    if named:
        front, which = head[: named.start()], head[named.start() : named.end()]
    which, what = (which, "") if first is old else ("", which)
    verb = shortest(language, "inserts")
    return f"{front}{verb} {what}{new[0]} {where} {which}{old[0]}{place}{head[last.end() :]}"


def _moved_beside(head: str, language: str) -> str:
    """ "move (b) before (a)" for "(b) should precede (a)", "move OP5 after OP8" for "OP5 to follow OP8"."""
    said = fold_places(head)
    if QUOTED.search(head):
        return head
    for verb, side in _SIDES:
        lead, active = alternatives(language, "passive lead"), alternatives(language, f"active of {verb}")
        found = regex(rf",?\s(?:(?:{lead})\s+)?(?:{active})\s").search(said)
        start = said.rfind(", ", 0, found.start()) + 1 if found else 0
        sides = (said[start : found.start()], said[found.end() :]) if found else ("", "")
        if found and all(place_spans(each, language) or LOOSE_ITEM.search(each) for each in sides):
            moves, beside = shortest(language, "moves"), shortest(language, side)
            return f"{head[:start]} {moves} {head[start : found.start()]} {beside} {head[found.end() :]}"
    return head


def _takes_place(head: str, language: str) -> str:
    """ "OP5 is moved after OP1" for "OP5 is moved and takes its place after OP1", "moved so that it follows OP1"."""
    said = fold_places(head)
    moves, joint = asking(language, Action.MOVE), alternatives(language, "list joint")
    takes, sides = alternatives(language, "takes its place"), alternatives(language, "place after", "place before")
    form = rf"(?<!\w)(?:{moves})(?P<takes>,?\s(?:(?:{joint})\s)?(?:{takes}))(?=\s(?:{sides})(?!\w))"
    found = regex(form).search(said)
    if found is not None:
        head = f"{head[: found.start('takes')]}{head[found.end('takes') :]}"
        said = fold_places(head)
    for verb, side in _SIDES:
        active = re.compile(rf"\s(?:{alternatives(language, f'active of {verb}')})(?!\w)")
        for found in whole_phrase(language, side).finditer(said):
            if active.search(found[0]) and regex(rf"(?<!\w)(?:{moves})(?!\w)").search(said[: found.start()]):
                return f"{head[: found.start()]}{shortest(language, side)}{head[found.end() :]}"
    return head


def _followed_by_new(head: str, language: str) -> str:
    """ "After OP5, insert a new paragraph" for "OP5 to be followed by a new paragraph"."""
    said = fold_places(head)
    places = place_spans(said, language)
    article = alternatives(language, "article")
    for verb, side in _SIDES:
        behind = rf"\s*,?\s*(?:{passive(language, phrases(language, f'is {verb}'))})\s"
        form = regex(behind).match(said[places[0][0][1] :]) if len(places) == 1 else None
        if form is None or re.search(r"\w", regex(rf"(?<!\w)(?:{article})(?!\w)").sub("", said[: places[0][0][0]])):
            continue
        start, end = places[0][0]
        rest = head[end + form.end() :]
        return f"{shortest(language, side)} {head[start:end]}, {shortest(language, 'inserts')} {rest}"
    return head


def _nouns(language: str) -> str:
    return rf"(?:{led_by_article(language)}(?:{alternatives(language, 'quoted noun')})\s+)?"


def _beside_quoted(head: str, language: str) -> str:
    """ "insert “b” before “a”" for "“a” – insert “b” before", "add “b” after “a”" for "“a”: add “b”"."""
    said, nouns = around(head), rf"(?:(?:{alternatives(language, 'quoted noun')})\s+)*"
    after, before = (alternatives(language, f"place {side}", f"{side} them") for side in ("after", "before"))
    comes = asking(language, Action.ADD, Action.INSERT)
    ways = rf"(?P<sign>[:,–—-])\s*(?P<verb>{comes})\s+{nouns}{PLACE}\s*(?:(?P<after>{after})|(?P<before>{before}))?"
    found = regex(rf"{PLACE}\s*{ways}\s*[.;]?\s*$").search(said)
    if found is None or said.count(PLACE) != _PAIR or not (found["sign"] == ":" or found["after"] or found["before"]):
        return head
    old, new = (quote[0] for quote in QUOTED.finditer(head))
    side = shortest(language, "place before" if found["before"] else "place after")
    return f"{head[: found.start()]}{found['verb']} {new} {side} {old}."


AS_PLACE: tuple[Callable[[str, str], str], ...] = (
    _beside_quoted,
    _takes_place,
    _behind,
    _following,
    _followed,
    _stands_beside,
    _moved_beside,
    _followed_by_new,
)
"""The steps that say a neighbour as a place, in order: (instruction, language) -> instruction."""
