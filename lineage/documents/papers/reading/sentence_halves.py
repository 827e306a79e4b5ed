"""The halves of a sentence that asks for several things: where one ends and the next one begins, and what the second
has from the first: its paragraph, or its verb."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_sentences import AskingSentence, asking_sentence, asking_words, half_joint
from lineage.documents.papers.asking_verbs import Action, asking, first_asked
from lineage.documents.papers.instructions import HEAD, action_in, asks, without_number
from lineage.documents.papers.named_items import LOOSE_ITEM
from lineage.documents.papers.named_notes import paragraph_named
from lineage.documents.papers.named_paragraphs import place_spans, places_in
from lineage.documents.papers.quoted_stretches import parts_in
from lineage.documents.papers.quoted_words import PLACE, QUOTED, masked
from lineage.documents.papers.reading.elided_halves import (
    cut_before_same,
    cut_elided,
    cut_exchange,
    cut_passives,
    cut_side_by_side,
    cut_without_verb,
)
from lineage.languages.phrase_patterns import alternatives, regex, whole_phrase
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator


_PAIR = 2
_COMES = frozenset({Action.INSERT, Action.ADD})
_TOGETHER = frozenset({Action.MERGE, Action.SWAP})
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
        _cut_before_number,
        _cut_before_side,
        _cut_before_place,
        cut_before_same,
        cut_passives,
        cut_elided,
        cut_side_by_side,
        cut_without_verb,
        cut_exchange,
    )
    one = asking_sentence(head, language)
    return next((found for way in ways if (found := way(one, language))), (head, ""))


def _cut_before_action(one: AskingSentence, language: str) -> tuple[str, str] | None:
    """ "... and delete “b”"."""
    leads, forms = alternatives(language, "joint lead"), asking_words(language)
    lead = regex(rf"(?<!\w)(?:{forms})(?!\w)").search(one.said)
    if lead is None:
        return None
    limits = whole_phrase(language, "stretch until", "stretch including")
    within = {at for match in limits.finditer(one.said) for at in range(match.start() + 1, match.end())}
    for joint in regex(rf"{half_joint(language)}(?:(?:{leads})\s)?(?=(?:{forms})(?!\w))").finditer(one.said):
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
        if own and _is_done(one, lead, joint, language):
            return first, second
        told = split or (not before and _is_told(one, lead.end(), joint.start(), language))
        if told and not own and _is_complete(rest, language) and (named := one.named(0, joint.start())):
            return first, f"{paragraph_named(named[0])}: {second}"  # "“a” is replaced by “b” and delete “c”"
    return _cut_after_kept(one, language) or _cut_at_comma(one, language)


def _cut_after_kept(one: AskingSentence, language: str) -> tuple[str, str] | None:
    """ "keep OP5 but delete OP6"."""
    contrast = rf",?\s(?:{alternatives(language, 'contrast joint')})\s(?=(?:{asking_words(language)})(?!\w))"
    joint = regex(contrast).search(one.said)
    first = one.text[: joint.start()] if joint else ""
    before = first_asked(one.said[: joint.start()], language) if joint else None
    if joint is None or before is None or before[2] is not Action.KEEP:
        return None
    what = place_spans(one.said[before[1] : joint.start()], language)
    object_ = one.said[before[1] : joint.start()] if not what else ""
    if re.search(r"\w", object_):
        return None  # "keep the list but delete “all”"
    named, rest = one.named(0, joint.start()), one.text[joint.end() :]
    own = one.names(joint.end(), len(one.text)) or not named
    return first, rest if own else f"{paragraph_named(named[0])}: {rest}"


def _is_done(one: AskingSentence, lead: re.Match[str], joint: re.Match[str], language: str) -> bool:
    """Whether nothing behind a joint belongs to the first half: "replace “a” with “b” and move OP5 after OP1", "PP4 and
    PP5: swap, and add “a” in PP4"."""
    if one.quotes_before(joint.start()) and lead.start() < one.quotes[0][0]:
        return not _has_pronoun(one.said[joint.end() :], language)
    return one.names(0, lead.start()) and not re.search(r"\w", one.said[lead.end() : joint.start()])


def _has_pronoun(half: str, language: str) -> bool:
    """Whether the verb of a half has words of the first as its object: "insert it at the end of OP6"."""
    return regex(rf"(?:{asking_words(language)})\s(?:{alternatives(language, 'them')})(?!\w)").match(half) is not None


def _is_told(one: AskingSentence, start: int, end: int, language: str) -> bool:
    """Whether a verb has its paragraph or sentence behind it: "move OP5 after OP1"; not "delete and replace"."""
    return one.names(start, end) or any(True for _ in parts_in(one.around[start:end], language))


def _cut_before_number(one: AskingSentence, language: str) -> tuple[str, str] | None:
    """ "delete OP5 and renumber OP6 as OP5"."""
    numbers = asking(language, Action.RENUMBER)
    for joint in regex(rf"(?:{half_joint(language)}|[,;]\s)(?=(?:{numbers})(?!\w))").finditer(one.said):
        first, rest = one.text[: joint.start()], one.text[joint.end() :]
        second = _with_place(rest, one, joint)
        own = second != rest or one.names(joint.end(), len(one.text))
        if own and one.asked[:1] < (joint.start(),) and action_in(first, language):
            return first, second
    return None


def _cut_at_comma(one: AskingSentence, language: str) -> tuple[str, str] | None:
    """ "delete “a”, add “b” after “c”"."""
    meanwhile = alternatives(language, "meanwhile", "put instead", "instead of")
    sides = alternatives(language, "place after", "place before")
    beside = re.compile(rf"(?<!\w)(?:{sides})\s[^{PLACE}]*{PLACE}\s*$")  # "after “c”, insert “d”"
    for joint in regex(rf",\s(?!(?:{meanwhile})(?!\w))(?=(?:{asking_words(language)})\s\s)").finditer(one.said):
        first, second = one.text[: joint.start()], one.text[joint.end() :]
        last = one.quotes_before(joint.start()) - 1
        if last < 0 or one.around[one.quotes[last][0] + 1 : joint.start()].strip():
            continue
        told = beside.search(one.around, one.quotes[last - 1][0] + 1 if last else 0, joint.start())
        places = one.named(0, joint.start())
        led = told is not None and not _is_complete(second, language)
        if places and action_in(first, language) and not one.names(joint.end(), len(one.text)) and not led:
            return first, f"{paragraph_named(places[0])}: {second}"
    return None


def _is_complete(half: str, language: str) -> bool:
    """Whether a half begins with its verb and quotes all that this asks for."""
    action, quotes = action_in(f"OP1: {half}", language), len(QUOTED.findall(half))
    active = regex(rf"(?:{asking_words(language)})(?!\w)").match(fold(half)) is not None
    least = {Action.DELETE: 1, Action.REPLACE: 2, Action.INSERT: 2, Action.ADD: 2, Action.MOVE: 2}
    edge = whole_phrase(language, "place end", "place start")
    at_edge = action in _COMES and edge.search(fold(masked(half))) is not None
    return active and action in least and quotes >= least[action] - at_edge


def _cut_before_side(one: AskingSentence, language: str) -> tuple[str, str] | None:
    """ "... and after “b” insert “c”"."""
    beside = "|".join(alternatives(language, f"place {place}") for place in ("after", "before", "end", "start"))
    if not one.asked or not one.quotes:
        return None
    lead, quote = one.asked[0], one.quotes[0]
    for joint in regex(rf"{half_joint(language)}(?=(?:{beside})(?!\w))").finditer(one.said):
        first, second = one.text[: joint.start()], one.text[joint.end() :]
        behind = one.asked[bisect_left(one.asked, joint.end()) :][:1]
        asks_there = behind and not re.search("[;:.]", one.said[joint.end() : behind[0]])
        if asks_there and quote[1] <= joint.start() and lead < joint.start():
            named = one.named(0, joint.start())
            front = f"{paragraph_named(named[0])}: " if named else ""
            front = one.text[:lead] if lead < quote[0] else front
            return first, second if one.names(joint.end(), len(one.text)) else front + second
    return None


def _cut_before_place(one: AskingSentence, language: str) -> tuple[str, str] | None:
    """ "... and in OP6 delete “b”"."""
    ahead = rf"(?=(?:[^;:\s]++:?\s++){{1,{_WORDS}}}?(?:{asking_words(language)})(?!\w))"
    for joint in regex(rf"(?:{half_joint(language)}|,\s){ahead}").finditer(one.said):
        if _joins_places(one, joint, language):
            continue  # "merge OP5 and OP6 to read “...”"
        first, rest = one.text[: joint.start()], one.text[joint.end() :]
        second = _with_place(rest, one, joint)
        own = second != rest or one.names(joint.end(), joint.end() + _BEGINS_IN)
        if not one.quotes_before(joint.start()) and action_in(first, language) in _COMES:
            continue  # "insert, after paragraph 10, a new paragraph 10 bis reading “...”"
        if own and starts(second, language) and action_in(first, language):
            return first, second
    return None


def _joins_places(one: AskingSentence, joint: re.Match[str], language: str) -> bool:
    """Whether a joint stands between two paragraphs, or items, that one verb puts together: "merge OP5 and OP6"; not in
    "merge OP5 and OP6, and OP7 should read"."""
    before, behind = one.said[: joint.start()], one.said[joint.end() :]
    first = first_asked(before, language)
    if first is None or first[2] not in _TOGETHER:
        return False
    spans = [*(span for span, _ in one.places), *(match.span() for match in LOOSE_ITEM.finditer(one.said))]
    small = rf"(?:(?:{alternatives(language, 'article', 'item place')})[\s'])*"
    led = regex(small).match(behind)
    at = joint.end() + (led.end() if led else 0)
    ahead = [start for start, end in sorted(spans) if end <= joint.start()]
    if not any(start in {joint.end(), at} for start, _ in spans) or not any(end == joint.start() for _, end in spans):
        return False
    parted = len(ahead) > 1 and one.said[ahead[-2] : ahead[-1]].rstrip()[-1:] != ","
    return not (parted and joint[0][:1] in ",;")


def _cut_at_stop(one: AskingSentence, language: str) -> tuple[str, str] | None:
    """The two halves of a sentence that a stop parts, or a comma before what is done meanwhile: "move OP2 after PP6,
    replacing “a” with “b”"."""
    both, leads = alternatives(language, "list joint"), alternatives(language, "connective", "accordingly")
    for stop in regex(rf"[;.]\s(?:(?:{both}),?\s)?(?:(?:{leads}),\s)?").finditer(one.said):
        rest = _with_place(one.text[stop.end() :], one, stop)
        goes_on = starts(rest, language) or (QUOTED.match(rest) and action_in(rest, language))
        if goes_on and action_in(one.text[: stop.start()], language):
            return one.text[: stop.start()], rest
    itself = whole_phrase(language, "them")
    for joint in regex(rf",\s(?=(?:{alternatives(language, 'meanwhile')})(?!\w))").finditer(one.said):
        first, rest = one.text[: joint.start()], one.text[joint.end() :]
        quotes_more = one.quotes_before(joint.start()) < len(one.quotes)
        if not quotes_more or itself.search(one.said, joint.end()):
            continue
        if action_in(first, language) and action_in(rest, language):
            return first, rest
    return None


def _with_place(second: str, one: AskingSentence, joint: re.Match[str]) -> str:
    """The second half of a sentence, before an item in it that names no paragraph that of the first: "in OP3 (b), ...
    and delete subparagraph (c)"."""
    if one.names(joint.end(), len(one.text)) or LOOSE_ITEM.search(one.said, joint.end()) is None:
        return second
    named = one.named(0, joint.start())
    return f"{paragraph_named(named[0])}: {second}" if named else second


def starts(text: str, language: str) -> bool:
    """Whether a paragraph begins as an instruction does: with a place or an action, not with a verb of the organ."""
    if action_in(text, language) is None:
        return False
    body = masked(without_number(text)[1], HEAD)
    first = fold(body).lstrip(" ,")
    if regex(rf"(?:{alternatives(language, 'same change')})(?!\w)").match(first):
        return False  # "; the same change applies in PP11"
    led = any(first.startswith((f"{lead} ", f"{lead}:")) for lead in phrases(language, "instruction lead"))
    told = regex(rf"(?:{alternatives(language, 'verb noun', 'stretch close')})(?!\w)").match(first) is not None
    return led or told or asks(first, language) or bool(places_in(body[:40], language))
