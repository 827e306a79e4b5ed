"""The halves of a sentence that asks for several things: where one ends and the next one begins, and what the second
has from the first: its paragraph, or its verb."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, asking
from lineage.documents.papers.instructions import HEAD, action_in, asks, without_number
from lineage.documents.papers.named_items import LOOSE_ITEM
from lineage.documents.papers.named_paragraphs import place_spans, places_in
from lineage.documents.papers.quoted_words import PLACE, QUOTED, around, fold_places, masked
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import phrases, shortest
from lineage.languages.text import fold
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.documents.papers.annex_places import Place

_PAIR = 2
_COMES = frozenset({Action.INSERT, Action.ADD})
_WINDOW = 12
"""Quotations among which the end of the first half is looked for: a sentence may join 500 changes, and each of its
halves is cut again (500 took 21 to 59 s where all was looked at each time)."""
_NEAR, _FAR = 4_000, 16_000
"""Characters in which it is looked for, and those that are looked at where the first hold none: a line of 100 KB
without quotations took minutes where all was looked at each time."""
_OPENING = '“«„"'
_BEGINS_IN = 60
_WORDS = 12
"""Words of a half, what it quotes left out, among which its place and its verb stand."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence, looked at once for all ways to cut it."""

    text: str
    said: str
    around: str
    quotes: tuple[tuple[int, int], ...]
    places: tuple[Place, ...]
    asked: tuple[int, ...]
    """Where words ask for something."""

    def named(self, start: int, end: int) -> list[str]:
        """The labels of the places between two offsets."""
        spans = self.places[bisect_left(self.places, start, key=lambda place: place[0][0]) :]
        within = takewhile(lambda place: place[0][0] < end, spans)
        return [label for (_, until), labels in within if until <= end for label in labels]

    def names(self, start: int, end: int) -> bool:
        """Whether a place stands between two offsets."""
        first = bisect_left(self.places, start, key=lambda place: place[0][0])
        return first < len(self.places) and self.places[first][0][1] <= end

    def quotes_before(self, at: int) -> int:
        """How many quotations end before an offset."""
        return bisect_right(self.quotes, at, key=lambda quote: quote[1])


@lru_cache(maxsize=8)
def _sentence(text: str, language: str) -> _Sentence:
    said = fold_places(text)
    asked = re.finditer(rf"(?<!\w)(?:{_asking(language)})(?!\w)", said)
    return _Sentence(
        text=text,
        said=said,
        around=around(text),
        quotes=tuple(match.span() for match in QUOTED.finditer(text)),
        places=tuple(place_spans(said, language)),
        asked=tuple(match.start() for match in asked),
    )


def halves(text: str, language: str) -> tuple[str, str]:
    """The two halves of a sentence, or the whole and ""."""
    for end in _windows(text):
        first, second = _cut(text[:end], language)
        if second:
            return first, f"{second}{text[end:]}"
    return text, ""


def _windows(text: str) -> Iterator[int]:
    """Up to where the end of the first half is looked for, the nearest first."""
    near = text[:_NEAR]
    quotes = [match.end() for match in islice(QUOTED.finditer(near), _WINDOW + 1)]
    if len(quotes) > _WINDOW:
        yield quotes[_WINDOW - 1]
    elif len(text) > _NEAR and (end := _last_blank(near, (quotes or [0])[-1])):
        yield end
    quoted = [match.end() for match in QUOTED.finditer(text[:_FAR])] if len(text) > _FAR else [0]
    yield len(text) if len(text) <= _FAR else _last_blank(text[:_FAR], (quoted or [0])[-1])


def _last_blank(text: str, quoted: int) -> int:
    """The last blank of a text that is cut off, before a quotation that has no end in it; `quoted` is where the one
    before ends."""
    opened = [at for mark in _OPENING if (at := text.find(mark, quoted)) >= 0]
    return max(text.rfind(" ", quoted, min(opened, default=len(text))), quoted)


def _cut(head: str, language: str) -> tuple[str, str]:
    """The two halves of a sentence that asks for two things: parted by a stop, or by an "and" between an action with
    words and another one, which then has the place of the first; the whole and "" where it asks for one."""
    ways = (
        _cut_at_stop,
        _cut_before_action,
        _cut_before_side,
        _cut_before_place,
        _cut_passives,
        _cut_elided,
        _cut_without_verb,
    )
    one = _sentence(head, language)
    return next((found for way in ways if (found := way(one, language))), (head, ""))


def _cut_before_action(one: _Sentence, language: str) -> tuple[str, str] | None:
    """ "... and delete “b”"."""
    leads, forms = alternatives(language, "joint lead"), _asking(language)
    lead = re.search(rf"(?<!\w)(?:{forms})(?!\w)", one.said)
    if lead is None:
        return None
    limits = rf"(?<!\w)(?:{alternatives(language, 'stretch until', 'stretch including')})(?!\w)"
    within = {at for match in re.finditer(limits, one.said) for at in range(match.start() + 1, match.end())}
    for joint in re.finditer(rf"{_joint(language)}(?:(?:{leads})\s)?(?=(?:{forms})(?!\w))", one.said):
        if joint.start() in within and joint.end() in within:
            continue  # "delete “a” up to and including “b”"
        before = one.quotes_before(joint.start())
        split = 0 < before < len(one.quotes)
        first, rest = one.text[: joint.start()], one.text[joint.end() :]
        second = _with_place(rest, one, joint)
        own = second != rest or one.names(joint.end(), len(one.text))
        if split and lead.start() < one.quotes[0][0]:
            return first, second if own else one.text[: lead.start()] + second
        if own and (second != rest or one.names(lead.end(), joint.start())):
            return first, second
    return _cut_at_comma(one, language)


def _cut_at_comma(one: _Sentence, language: str) -> tuple[str, str] | None:
    """ "delete “a”, add “b” after “c”"."""
    meanwhile = alternatives(language, "meanwhile", "put instead")
    sides = alternatives(language, "place after", "place before")
    beside = re.compile(rf"(?<!\w)(?:{sides})\s[^{PLACE}]*{PLACE}\s*$")  # "after “c”, insert “d”"
    for joint in re.finditer(rf",\s(?!(?:{meanwhile})(?!\w))(?=(?:{_asking(language)})\s\s)", one.said):
        first, second = one.text[: joint.start()], one.text[joint.end() :]
        last = one.quotes_before(joint.start()) - 1
        if last < 0 or one.around[one.quotes[last][0] + 1 : joint.start()].strip():
            continue
        told = beside.search(one.around, one.quotes[last - 1][0] + 1 if last else 0, joint.start())
        places = one.named(0, joint.start())
        if places and action_in(first, language) and not one.names(joint.end(), len(one.text)) and not told:
            return first, f"{base_label(places[0])}: {second}"
    return None


def _cut_before_side(one: _Sentence, language: str) -> tuple[str, str] | None:
    """ "... and after “b” insert “c”"."""
    beside = "|".join(alternatives(language, f"place {place}") for place in ("after", "before", "end", "start"))
    if not one.asked or not one.quotes:
        return None
    lead, quote = one.asked[0], one.quotes[0]
    for joint in re.finditer(rf"{_joint(language)}(?=(?:{beside})(?!\w))", one.said):
        first, second = one.text[: joint.start()], one.text[joint.end() :]
        behind = one.asked[bisect_left(one.asked, joint.end()) :][:1]
        asks_there = behind and not re.search("[;:.]", one.said[joint.end() : behind[0]])
        if asks_there and quote[1] <= joint.start() and lead < joint.start():
            named = one.named(0, joint.start())
            front = f"{base_label(named[0])}: " if named else ""
            front = one.text[:lead] if lead < quote[0] else front
            return first, second if one.names(joint.end(), len(one.text)) else front + second
    return None


def _cut_before_place(one: _Sentence, language: str) -> tuple[str, str] | None:
    """ "... and in OP6 delete “b”"."""
    ahead = rf"(?=(?:[^;:\s]+[,:]?\s+){{1,{_WORDS}}}?(?:{_asking(language)})(?!\w))"
    for joint in re.finditer(rf"(?:{_joint(language)}|,\s){ahead}", one.said):
        first, rest = one.text[: joint.start()], one.text[joint.end() :]
        second = _with_place(rest, one, joint)
        own = second != rest or one.names(joint.end(), joint.end() + _BEGINS_IN)
        if not one.quotes_before(joint.start()) and action_in(first, language) in _COMES:
            continue  # "insert, after paragraph 10, a new paragraph 10 bis reading “...”"
        if own and starts(second, language) and action_in(first, language):
            return first, second
    return None


def _joint(language: str) -> str:
    """ ", and ", " and, "."""
    return rf"[,;]?\s(?:{alternatives(language, 'list joint', 'clause joint')}),?\s"


def _cut_at_stop(one: _Sentence, language: str) -> tuple[str, str] | None:
    """The two halves of a sentence that a stop parts, or a comma before what is done meanwhile: "move OP2 after PP6,
    replacing “a” with “b”"."""
    for stop in re.finditer(r"[;.]\s", one.said):
        rest = one.text[stop.end() :]
        goes_on = starts(rest, language) or (QUOTED.match(rest) and action_in(rest, language))
        if goes_on and action_in(one.text[: stop.start()], language):
            return one.text[: stop.start()], rest
    itself = re.compile(rf"(?<!\w)(?:{alternatives(language, 'them')})(?!\w)")
    for joint in re.finditer(rf",\s(?=(?:{alternatives(language, 'meanwhile')})(?!\w))", one.said):
        first, rest = one.text[: joint.start()], one.text[joint.end() :]
        quotes_more = one.quotes_before(joint.start()) < len(one.quotes)
        if not quotes_more or itself.search(one.said, joint.end()):
            continue
        if action_in(first, language) and action_in(rest, language):
            return first, rest
    return None


def _cut_passives(one: _Sentence, language: str) -> tuple[str, str] | None:
    """The two halves of "in OP5, “a” is replaced by “b” and “c” is deleted"; both are of all that the first names."""
    nouns = alternatives(language, "quoted noun")
    sides = alternatives(language, "place after", "place before")
    beside = rf"(?:[^{PLACE}]*(?<!\w)(?:{sides})\s+(?:(?:{nouns})\s+)*{PLACE})?"
    ahead = rf"(?=(?:(?:{nouns})\s+)*{PLACE}{beside}[^{PLACE}]*(?<!\w)(?:{_asking(language)})(?!\w))"
    for joint in re.finditer(rf"(?:{_joint(language)}|[,;]\s){ahead}", one.around):
        first, second = one.text[: joint.start()], one.text[joint.end() :]
        named = one.named(0, joint.start())
        if named and one.names(joint.end(), len(one.text)) and _each_asks(first, second, language):
            return first, second  # "“a” becomes “b” in OP5, and “c” becomes “d” in OP6"
        if named and not one.names(joint.end(), len(one.text)) and action_in(first, language):
            front = one.text[: one.around.index(PLACE)]
            places = [span for span, _ in place_spans(fold_places(front), language)]
            led = f"{front[: places[-1][1]]}: " if places else f"{base_label(named[0])}: "
            return first, f"{led}{second}"
    return None


def _each_asks(first: str, second: str, language: str) -> bool:
    """Whether both halves quote something and ask for something."""
    return all(QUOTED.search(half) and action_in(half, language) for half in (first, second))


def _cut_elided(one: _Sentence, language: str) -> tuple[str, str] | None:
    """ "OP6: item (c) would read “b”" for "in OP6, item (b) would read “a” and item (c) “b”"."""
    if len(one.quotes) != _PAIR or len(one.asked) != 1 or one.asked[0] > one.quotes[0][0]:
        return None
    (start, end), (other, _) = one.quotes
    joint = re.match(rf"(?:{_joint(language)}|,\s)(?P<which>[^:;]{{2,60}}?)[,:]?\s*$", one.said[end:other])
    items = list(LOOSE_ITEM.finditer(one.said[: one.asked[0]]))
    own = joint and (LOOSE_ITEM.search(joint["which"]) or one.names(end, other))
    if joint is None or not own or action_in(one.text[:end], language) is not Action.REPLACE:
        return None
    named = one.named(0, start)
    which = one.text[end:other][slice(*joint.span("which"))]
    base = f"{base_label(named[0])}: " if named and not one.names(end, other) else ""
    if base and not items:
        return None
    return one.text[:end], f"{base}{which} {one.text[one.asked[0] : start].strip()} {one.text[other:]}"


def _cut_without_verb(one: _Sentence, language: str) -> tuple[str, str] | None:
    """ "..., and replace in OP6 “c” by “d”" for "in OP5, “a” is replaced by “b”, and in OP6 “c” by “d”"."""
    ahead = rf"(?=[^{PLACE};.]{{2,80}}{PLACE}[^{PLACE};.]{{1,20}}{PLACE})"
    for joint in re.finditer(rf"(?:{_joint(language)}|[,;]\s){ahead}", one.around):
        head = one.around.index(PLACE, joint.end())
        second = one.around[joint.end() : one.around.index(PLACE, head + 1)]
        asks_itself = re.search(rf"(?<!\w)(?:{_asking(language)})(?!\w)", second) is not None
        few = one.quotes_before(joint.start()) < _PAIR
        if few or asks_itself or not places_in(one.around[joint.end() : head], language):
            continue
        first = one.text[: joint.start()]
        if action_in(first, language) is Action.REPLACE:
            return first, f"{shortest(language, 'replaces')} {one.text[joint.end() :]}"
    return None


@cache
def _asking(language: str) -> str:
    """The words that ask for something, as a pattern, the longest first."""
    return asking(language, *(action for action in Action if action is not Action.RENUMBER))


def _with_place(second: str, one: _Sentence, joint: re.Match[str]) -> str:
    """The second half of a sentence, before an item in it that names no paragraph that of the first: "in OP3 (b), ...
    and delete subparagraph (c)"."""
    if one.names(joint.end(), len(one.text)) or LOOSE_ITEM.search(one.said, joint.end()) is None:
        return second
    named = one.named(0, joint.start())
    return f"{base_label(named[0])}: {second}" if named else second


def starts(text: str, language: str) -> bool:
    """Whether a paragraph begins as an instruction does: with a place or an action, not with a verb of the organ."""
    if action_in(text, language) is None:
        return False
    body = masked(without_number(text)[1], HEAD)
    first = fold(body).lstrip(" ,")
    if re.match(rf"(?:{alternatives(language, 'same change')})(?!\w)", first):
        return False  # "; the same change applies in PP11"
    led = any(first.startswith((f"{lead} ", f"{lead}:")) for lead in phrases(language, "instruction lead"))
    return led or asks(first, language) or bool(places_in(body[:40], language))
