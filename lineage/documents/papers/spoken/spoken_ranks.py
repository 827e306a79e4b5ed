"""Paragraphs told by the place that they are to have among the others: "make OP6 the last paragraph", "move OP6 up by
one", "after OP1 and before OP2"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, asking
from lineage.documents.papers.named_items import LOOSE_ITEM
from lineage.documents.papers.named_paragraphs import only_names_place, place_spans
from lineage.documents.papers.quoted_stretches import counted
from lineage.documents.papers.quoted_words import QUOTED, fold_places
from lineage.documents.papers.unread_words import words
from lineage.languages.number_words import cardinals
from lineage.languages.phrase_patterns import alternatives, regex
from lineage.languages.phrases import phrases, shortest

if TYPE_CHECKING:
    from collections.abc import Callable

_PAIR = 2
_SHORT = 160
"""Characters of the longest sentence that only tells a place."""
FIRST, LAST, UP, DOWN = "first", "last", "up", "down"


def rank_in(said: str, language: str) -> tuple[str, int, tuple[int, int]] | None:
    """UP or DOWN with the number of places by which a paragraph moves, and the words that say so; None for none."""
    for way, role in ((UP, "places up"), (DOWN, "places down")):
        found = next((match for form in _by(role, language) if (match := form.search(said))), None)
        if found:
            count = found.groupdict().get("count") or ""
            return way, int(count) if count.isdigit() else cardinals(language).get(count, 1), found.span()
    return None


@cache
def _by(role: str, language: str) -> tuple[re.Pattern[str], ...]:
    """The forms of a role with their number, the longest first."""
    count = rf"(?P<count>\d|{'|'.join(sorted(cardinals(language), key=len, reverse=True))})"
    forms = sorted(phrases(language, role), key=lambda form: (-len(form), form))
    return tuple(re.compile(rf"(?<!\w){re.escape(form).replace(re.escape('#'), count)}(?!\w)") for form in forms)


def _made_extreme(head: str, language: str) -> str:
    """ "move OP6 to the end" for "make OP6 the last operative paragraph", "OP6 should come last"."""
    said = fold_places(head)
    if len(head) > _SHORT or QUOTED.search(head):
        return head
    article, nouns = alternatives(language, "article"), alternatives(language, "ranked noun")
    rank = rf"(?:(?:{article})[\s'])?(?P<which>[^\W\d_]+)(?:\s(?:{nouns}))?"
    part = rf"(?:\s(?:{alternatives(language, 'ranked among')}))?"
    makes, stands = alternatives(language, "makes one"), alternatives(language, "takes rank")
    lead, into = alternatives(language, "passive lead"), alternatives(language, "place into")
    place = r"(?P<what>[^;:,]{2,60}?)"
    wishes = alternatives(language, "wishes one")
    ways = (
        rf"\W*(?P<front>)(?:\w+\s){{0,3}}?(?:{wishes})\s{place}\s(?:(?:{lead})\s)?(?:{stands})\s{rank}{part}\W*",
        rf"(?P<front>.*?)(?<!\w)(?:{makes})\s{place}\s(?:(?:{into})\s)?{rank}{part}\W*",
        rf"(?P<front>(?:[^:,]{{2,40}}[:,]\s)?){place}\s(?:(?:{lead})\s)?(?:{stands})\s{rank}{part}\W*",
    )
    found = next((match for way in ways if (match := regex(way).fullmatch(said))), None)
    if found is not None and ("?" in said or _denies(said[: found.start("what")], language)):
        return head  # "we would not like OP7 to be the first"
    which = counted(found["which"], language) if found else 0
    told = found is not None and _names_one(found["what"], language)
    front = found["front"].strip(" ,:") if found else ""
    if found is None or which not in {1, -1} or not told or (front and not only_names_place(front, language)):
        return head
    edge = shortest(language, "place end" if which < 0 else "place start")
    what = head[slice(*found.span("what"))].strip()
    return f"{head[: found.end('front')]}{shortest(language, 'moves')} {what} {edge}."


def _denies(front: str, language: str) -> bool:
    """Whether words turn what is wished into something else: "not", "if", "why"."""
    unlike = words("against", language) | words("condition", language)
    return any(word in unlike for word in re.findall(r"[^\W_]+", front))


def _names_one(what: str, language: str) -> bool:
    """Whether words name one paragraph or item and nothing else."""
    places = place_spans(what, language)
    item = LOOSE_ITEM.search(what)
    spans = [span for span, labels in places if len(labels) == 1] or ([item.span()] if item else [])
    small = alternatives(language, "article", "instruction lead", "paragraph of", "item place")
    left = f"{what[: spans[0][0]]} {what[spans[0][1] :]}" if len(spans) == 1 else "?"
    return not re.search(r"[\w?]", regex(rf"(?<!\w)(?:{small})(?!\w)").sub(" ", left))


def _between_two(head: str, language: str) -> str:
    """ "move OP6 between OP1 and OP2" for "move OP6 after OP1 and before OP2"."""
    said = fold_places(head)
    after, before = alternatives(language, "place after"), alternatives(language, "place before")
    joint = alternatives(language, "list joint")
    spans = [span for span, _ in place_spans(said, language)]
    for (start, end), (other, _) in pairwise(spans):
        gap = regex(rf",?\s(?:(?:{joint})\s)?(?P<side>{before})\s(?P<rest>\S{{0,4}}\s?)").fullmatch(said[end:other])
        lead = gap and regex(rf"(?<!\w)(?P<side>{after})\s\S{{0,4}}\s?$").search(said[:start])
        if lead and gap:
            at = end + gap.start("side")
            front = f"{head[: lead.start('side')]}{shortest(language, 'place between')}{head[lead.end('side') : end]}"
            return f"{front} {shortest(language, 'list joint')} {head[at + len(gap['side']) :].lstrip()}"
    return head


def _go(head: str, language: str) -> str:
    """ "delete OP5 and OP6" for "both OP5 and OP6 go"."""
    said = fold_places(head)
    spans = [span for span, _ in place_spans(said, language)]
    if len(head) > _SHORT or not spans or QUOTED.search(head):
        return head
    both, go = alternatives(language, "all of them"), alternatives(language, "go out alone")
    small = alternatives(language, "article", "list joint", "all of them")
    found = regex(rf"\W*(?:(?:{both})\s)?(?P<places>.+?)\s(?:(?:{both})\s)?(?:{go})\W*").fullmatch(said)
    left = found["places"] if found else "?"
    for start, end in reversed(spans):
        at = start - found.start("places") if found else 0
        left = f"{left[: max(at, 0)]}{left[max(at, 0) + end - start :]}"
    if found is None or re.search(r"[\w?]", regex(rf"(?<!\w)(?:{small})(?!\w)").sub(" ", left)):
        return head
    return f"{shortest(language, 'deletes')} {head[slice(*found.span('places'))]}."


def _beside_another(head: str, language: str) -> str:
    """ "move PP5 after PP3" for "PP5 after PP3, please", "after PP3, insert PP5"."""
    said = fold_places(head)
    places = place_spans(said, language)
    if len(places) != _PAIR or len(head) > _SHORT or QUOTED.search(head):
        return head
    sides = alternatives(language, "place after", "place before")
    article, kindly = alternatives(language, "article"), alternatives(language, "kindly")
    puts = asking(language, Action.INSERT, Action.ADD)
    (one, other) = (span for span, _ in places)
    front, gap, tail = said[: one[0]], said[one[1] : other[0]], said[other[1] :]
    led = rf"\s(?:(?:{article})[\s'])?"
    polite = rf"\W*(?:(?:{kindly})\W*)?"
    if regex(polite).fullmatch(tail) is None:
        return head
    side = regex(rf",?\s(?P<side>{sides}){led}").fullmatch(gap)
    if side and regex(rf"{polite}(?:(?:{article})[\s'])?").fullmatch(front):
        return f"{shortest(language, 'moves')} {head[: other[1]].lstrip()}."
    lead = regex(rf"\W*(?P<side>{sides}){led}").fullmatch(front)
    if lead and regex(rf",?\s(?:(?:{kindly})\s)?(?:{puts}){led}").fullmatch(gap):
        what = f"{head[slice(*other)]} {lead['side']} {head[slice(*one)]}"
        return f"{shortest(language, 'moves')} {what}."
    return head


RANKS: tuple[Callable[[str, str], str], ...] = (_made_extreme, _between_two, _go, _beside_another)
"""The steps that say such places plainly, in order: (instruction, language) -> instruction."""
