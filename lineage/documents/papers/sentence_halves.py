"""The halves of a sentence that asks for several things: where one ends and the next one begins, and what the second
has from the first: its paragraph, or its verb."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from lineage.documents.papers.asking_verbs import Action, asking
from lineage.documents.papers.instructions import HEAD, action_in, asks, without_number
from lineage.documents.papers.named_paragraphs import place_spans, places_in, with_loose_items
from lineage.documents.papers.quoted_words import PLACE, QUOTED, around, fold_places, masked
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import phrases, shortest
from lineage.languages.text import fold
from lineage.symbols import base_label

_PAIR = 2

_WINDOW = 12
"""Quotations among which the end of the first half is looked for: a sentence may join 500 changes, and each of its
halves is cut again (500 took 21 to 59 s where all was looked at each time)."""


def halves(text: str, language: str) -> tuple[str, str]:
    """The two halves of a sentence, or the whole and ""."""
    quotes = list(islice(QUOTED.finditer(text), _WINDOW + 1))
    if len(quotes) > _WINDOW:
        end = quotes[_WINDOW - 1].end()
        first, second = _cut(text[:end], language)
        if second:
            return first, f"{second}{text[end:]}"
    return _cut(text, language)


def _cut(head: str, language: str) -> tuple[str, str]:
    """The two halves of a sentence that asks for two things: parted by a stop, or by an "and" between an action with
    words and another one, which then has the place of the first; the whole and "" where it asks for one."""
    ways = (_cut_at_stop, _cut_before_action, _cut_before_side, _cut_before_place, _cut_passives, _cut_without_verb)
    return next((found for way in ways if (found := way(head, language))), (head, ""))


def _cut_before_action(head: str, language: str) -> tuple[str, str] | None:
    """ "... and delete “b”"."""
    said = fold_places(head)
    quotes = [match.span() for match in QUOTED.finditer(head)]
    leads, forms = alternatives(language, "joint lead"), _asking(language)
    lead = re.search(rf"(?<!\w)(?:{forms})(?!\w)", said)
    if lead is None:
        return None
    limits = rf"(?<!\w)(?:{alternatives(language, 'stretch until', 'stretch including')})(?!\w)"
    within = [match.span() for match in re.finditer(limits, said)]
    for joint in re.finditer(rf"{_joint(language)}(?:(?:{leads})\s)?(?=(?:{forms})(?!\w))", said):
        if any(a < joint.start() and joint.end() < b for a, b in within):
            continue  # "delete “a” up to and including “b”"
        split = any(end <= joint.start() for _, end in quotes) and any(start >= joint.end() for start, _ in quotes)
        first, rest = head[: joint.start()], head[joint.end() :]
        second = _with_place(rest, first, language)
        own = bool(places_in(masked(second), language))
        if split and lead.start() < quotes[0][0]:
            return first, second if own else head[: lead.start()] + second
        if own and (second != rest or places_in(masked(first)[lead.end() :], language)):
            return first, second
    return _cut_at_comma(head, language)


def _cut_at_comma(head: str, language: str) -> tuple[str, str] | None:
    """ "delete “a”, add “b” after “c”"."""
    said, meanwhile = fold_places(head), alternatives(language, "meanwhile", "put instead")
    sides = alternatives(language, "place after", "place before")
    for joint in re.finditer(rf",\s(?!(?:{meanwhile})(?!\w))(?=(?:{_asking(language)})\s\s)", said):
        first, second = head[: joint.start()], head[joint.end() :]
        places = place_spans(fold_places(first), language)
        told = re.search(rf"(?<!\w)(?:{sides})\s[^{PLACE}]*{PLACE}\s*$", around(first))  # "after “c”, insert “d”"
        own = bool(places_in(masked(second), language))
        quoted_last = re.search(rf"{PLACE}\s*$", around(first)) is not None
        if quoted_last and places and action_in(first, language) and not own and not told:
            return first, f"{base_label(places[0][1][0])}: {second}"
    return None


def _cut_before_side(head: str, language: str) -> tuple[str, str] | None:
    """ "... and after “b” insert “c”"."""
    said, forms = fold_places(head), _asking(language)
    lead, quote = re.search(rf"(?<!\w)(?:{forms})(?!\w)", said), QUOTED.search(head)
    beside = "|".join(alternatives(language, f"place {place}") for place in ("after", "before", "end", "start"))
    if lead is None or quote is None:
        return None
    for joint in re.finditer(rf"{_joint(language)}(?=(?:{beside})(?!\w)[^;:.]*?(?:{forms})(?!\w))", said):
        first, second = head[: joint.start()], head[joint.end() :]
        if quote.end() <= joint.start() and lead.end() <= joint.start():
            own = bool(places_in(masked(second), language))
            named = [label for _, labels in place_spans(fold_places(first), language) for label in labels]
            front = f"{base_label(named[0])}: " if named else ""
            front = head[: lead.start()] if lead.start() < quote.start() else front
            return first, second if own else front + second
    return None


def _cut_before_place(head: str, language: str) -> tuple[str, str] | None:
    """ "... and in OP6 delete “b”"."""
    said, forms = fold_places(head), _asking(language)
    ahead = rf"(?=[^;:]{{2,60}}?[,:\s]\s?(?:{forms})(?!\w))"
    for joint in re.finditer(rf"(?:{_joint(language)}|,\s){ahead}", said):
        second = _with_place(head[joint.end() :], head[: joint.start()], language)
        own = bool(places_in(masked(second)[:60], language))
        if own and starts(second, language) and action_in(head[: joint.start()], language):
            return head[: joint.start()], second
    return None


def _joint(language: str) -> str:
    """ ", and ", " and, "."""
    return rf"[,;]?\s(?:{alternatives(language, 'list joint', 'clause joint')}),?\s"


def _cut_at_stop(head: str, language: str) -> tuple[str, str] | None:
    """The two halves of a sentence that a stop parts, or a comma before what is done meanwhile: "move OP2 after PP6,
    replacing “a” with “b”"."""
    said = fold_places(head)
    for stop in re.finditer(r"[;.]\s", said):
        rest = head[stop.end() :]
        goes_on = starts(rest, language) or (QUOTED.match(rest) and action_in(rest, language))
        if goes_on and action_in(head[: stop.start()], language):
            return head[: stop.start()], rest
    for joint in re.finditer(rf",\s(?=(?:{alternatives(language, 'meanwhile')})(?!\w))", said):
        first, rest = head[: joint.start()], head[joint.end() :]
        itself = re.search(rf"(?<!\w)(?:{alternatives(language, 'them')})(?!\w)", said[joint.end() :])
        if action_in(first, language) and action_in(rest, language) and QUOTED.search(rest) and not itself:
            return first, rest
    return None


def _cut_passives(head: str, language: str) -> tuple[str, str] | None:
    """The two halves of "in OP5, “a” is replaced by “b” and “c” is deleted"; both are of all that the first names."""
    said, nouns = around(head), alternatives(language, "quoted noun")
    ahead = rf"(?=(?:(?:{nouns})\s+)*{PLACE}[^{PLACE}]*(?<!\w)(?:{_asking(language)})(?!\w))"
    for joint in re.finditer(rf"(?:{_joint(language)}|[,;]\s){ahead}", said):
        first, second = head[: joint.start()], head[joint.end() :]
        named = places_in(masked(first), language)
        if named and action_in(first, language) and not places_in(masked(second), language):
            front = head[: said.index(PLACE)]
            places = [span for span, _ in place_spans(fold_places(front), language)]
            led = f"{front[: places[-1][1]]}: " if places else f"{base_label(named[0])}: "
            return first, f"{led}{second}"
    return None


def _cut_without_verb(head: str, language: str) -> tuple[str, str] | None:
    """ "..., and replace in OP6 “c” by “d”" for "in OP5, “a” is replaced by “b”, and in OP6 “c” by “d”"."""
    said, quotes = around(head), [match.span() for match in QUOTED.finditer(head)]
    ahead = rf"(?=[^{PLACE};.]{{2,80}}{PLACE}[^{PLACE};.]{{1,20}}{PLACE})"
    for joint in re.finditer(rf"(?:{_joint(language)}|[,;]\s){ahead}", said):
        first, rest = head[: joint.start()], said[joint.end() :]
        second = rest[: rest.index(PLACE, rest.index(PLACE) + 1)]
        before = sum(end <= joint.start() for _, end in quotes)
        asks_itself = re.search(rf"(?<!\w)(?:{_asking(language)})(?!\w)", second) is not None
        if asks_itself or before < _PAIR or not places_in(second[: second.index(PLACE)], language):
            continue
        if action_in(first, language) is Action.REPLACE:
            return first, f"{shortest(language, 'replaces')} {head[joint.end() :]}"
    return None


@cache
def _asking(language: str) -> str:
    """The words that ask for something, as a pattern, the longest first."""
    return asking(language, *(action for action in Action if action is not Action.RENUMBER))


def _with_place(second: str, first: str, language: str) -> str:
    """The second half of a sentence, before an item in it that names no paragraph that of the first: "in OP3 (b), ...
    and delete subparagraph (c)"."""
    said, named = fold_places(second), places_in(masked(first), language)
    if not named or places_in(said, language):
        return second
    items = with_loose_items(f"op1 {said}", place_spans("op1", language), language)[1:]
    return f"{base_label(named[0])}: {second}" if items else second


def starts(text: str, language: str) -> bool:
    """Whether a paragraph begins as an instruction does: with a place or an action, not with a verb of the organ."""
    if action_in(text, language) is None:
        return False
    body = masked(without_number(text)[1], HEAD)
    first = fold(body).lstrip(" ,")
    led = any(first.startswith((f"{lead} ", f"{lead}:")) for lead in phrases(language, "instruction lead"))
    return led or asks(first, language) or bool(places_in(body[:40], language))
