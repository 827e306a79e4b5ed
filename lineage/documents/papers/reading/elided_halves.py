"""Halves of a sentence of which the second has its verb, or its paragraph, from the first: "“a” is replaced by “b” and
“c” is deleted", "item (b) would read “a” and item (c) “b”"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents.papers.asking_sentences import asking_words, half_joint
from lineage.documents.papers.asking_verbs import Action, first_asked
from lineage.documents.papers.instructions import action_in
from lineage.documents.papers.named_items import LOOSE_ITEM
from lineage.documents.papers.named_notes import paragraph_named
from lineage.documents.papers.named_paragraphs import places_in
from lineage.documents.papers.quoted_words import PLACE, QUOTED, quoted_nouns
from lineage.languages.phrase_patterns import alternatives, regex
from lineage.languages.phrases import shortest

if TYPE_CHECKING:
    from lineage.documents.papers.asking_sentences import AskingSentence

_PAIR = 2
_VERBS = {Action.DELETE: "deletes", Action.INSERT: "inserts", Action.ADD: "inserts", Action.MOVE: "moves"}
"""The verb that the second half of a sentence has from the first."""


def cut_passives(one: AskingSentence, language: str) -> tuple[str, str] | None:
    """The two halves of "in OP5, “a” is replaced by “b” and “c” is deleted"; both are of all that the first names."""
    nouns = alternatives(language, "quoted noun")
    sides = alternatives(language, "place after", "place before")
    beside = rf"(?:[^{PLACE}]*(?<!\w)(?:{sides})\s+(?:(?:{nouns})\s+)*{PLACE})?"
    ahead = rf"(?=(?:(?:{nouns})\s+)*{PLACE}{beside}[^{PLACE}]*(?<!\w)(?:{asking_words(language)})(?!\w))"
    for joint in regex(rf"(?:{half_joint(language)}|[,;]\s){ahead}").finditer(one.around):
        first, second = one.text[: joint.start()], one.text[joint.end() :]
        named = one.named(0, joint.start())
        if named and one.names(joint.end(), len(one.text)) and _each_asks(first, second, language):
            return first, second  # "“a” becomes “b” in OP5, and “c” becomes “d” in OP6"
        if named and not one.names(joint.end(), len(one.text)) and action_in(first, language):
            front = one.text[: one.around.index(PLACE)]
            places = [span for span, _ in one.places if span[1] <= len(front)]
            asks = any(at < len(front) for at in one.asked)  # "OP5 becomes OP2 and “a” becomes “b”"
            led = f"{front[: places[-1][1]]}: " if places and not asks else f"{paragraph_named(named[0])}: "
            return first, f"{led}{second}"
    return None


def _each_asks(first: str, second: str, language: str) -> bool:
    """Whether both halves quote something and ask for something."""
    return all(QUOTED.search(half) and action_in(half, language) for half in (first, second))


def cut_elided(one: AskingSentence, language: str) -> tuple[str, str] | None:
    """ "OP6: item (c) would read “b”" for "in OP6, item (b) would read “a” and item (c) “b”"."""
    if len(one.quotes) != _PAIR or len(one.asked) != 1 or one.asked[0] > one.quotes[0][0]:
        return None
    (start, end), (other, _) = one.quotes
    joint = regex(rf"(?:{half_joint(language)}|,\s)(?P<which>[^:;]{{2,60}}?)[,:]?\s*$").match(one.said[end:other])
    items = list(LOOSE_ITEM.finditer(one.said[: one.asked[0]]))
    own = joint and (LOOSE_ITEM.search(joint["which"]) or one.names(end, other))
    if joint is None or not own or action_in(one.text[:end], language) is not Action.REPLACE:
        return None
    named = one.named(0, start)
    which = one.text[end:other][slice(*joint.span("which"))]
    base = f"{paragraph_named(named[0])}: " if named and not one.names(end, other) else ""
    if base and not items:
        return None
    return one.text[:end], f"{base}{which} {one.text[one.asked[0] : start].strip()} {one.text[other:]}"


def cut_before_same(one: AskingSentence, language: str) -> tuple[str, str] | None:
    """ "insert “c” before “d”" for "insert “a” before “b” and “c” before “d”", "delete “b” in OP6" for "delete “a” in
    OP2 and “b” in OP6"."""
    first = first_asked(one.said, language)
    if first is None or first[2] not in _VERBS or not one.quotes:
        return None
    for joint in regex(rf"(?:{half_joint(language)}|[,;]\s)").finditer(one.said):
        before = one.quotes_before(joint.start())
        again = any(at >= joint.end() for at in one.asked)
        if first[1] > joint.start() or again or before == len(one.quotes):
            continue
        halves = (one.around[: joint.start()], one.around[joint.end() :])
        whole = first[2] is Action.DELETE and not before
        told = [half.count(PLACE) > 1 and _says_side(half, language) for half in halves]
        apart = [one.names(0, joint.start()), one.names(joint.end(), len(one.text))]
        if whole and not one.names(first[1], joint.start()):
            continue
        if all(apart) if first[2] is Action.DELETE else all(told):
            named = paragraph_named(one.named(0, joint.start())[0]) if apart[0] else ""
            place = f"{named}: " if named and not apart[1] else ""
            return one.text[: joint.start()], f"{place}{shortest(language, _VERBS[first[2]])} {one.text[joint.end() :]}"
    return None


def _says_side(half: str, language: str) -> bool:
    """Whether words go after or before others in it."""
    sides = alternatives(language, "place after", "place before")
    return regex(rf"(?<!\w)(?:{sides})\s").search(half) is not None


def cut_exchange(one: AskingSentence, language: str) -> tuple[str, str] | None:
    """ "replace “c” with “d” in OP2" for "replace “a” with “b” in OP1 and “c” with “d” in OP2"."""
    nouns = alternatives(language, "quoted noun")
    by = rf"\s*(?:{alternatives(language, 'replaced by', 'put for')})\s+(?:(?:{nouns})\s+)*"
    for joint in regex(rf"(?:{half_joint(language)}|[,;]\s)(?=(?:(?:{nouns})\s+)*{PLACE})").finditer(one.around):
        before = one.quotes_before(joint.start())
        pair = one.quotes[before : before + _PAIR]
        if before < _PAIR or len(pair) < _PAIR or not regex(by).fullmatch(one.said[pair[0][1] : pair[1][0]]):
            continue
        apart = one.names(0, joint.start()) and one.names(pair[1][1], len(one.text))
        again = any(joint.end() <= at < pair[1][1] for at in one.asked)
        first = one.text[: joint.start()]
        if apart and not again and action_in(first, language) is Action.REPLACE:
            return first, f"{shortest(language, 'replaces')} {one.text[joint.end() :]}"
    return None


def cut_side_by_side(one: AskingSentence, language: str) -> tuple[str, str] | None:
    """ "OP12: “c” → “d”" for "in OP12, “a” should become “b”, and “c” “d”"."""
    nouns = quoted_nouns(language)
    if len(one.quotes) != 2 * _PAIR or len(one.asked) > 1:
        return None
    second, third = one.quotes[_PAIR - 1 : _PAIR + 1]
    gap, last = one.around[second[1] : third[0]], one.said[third[1] : one.quotes[-1][0]]
    if last.strip(" ,") or not regex(rf"(?:{half_joint(language)}|[,;]\s){nouns}").fullmatch(gap):
        return None
    first, named = one.text[: second[1]], one.named(0, second[1])
    if not named or action_in(first, language) not in {Action.REPLACE, Action.BECOME}:
        return None
    old, new = (one.text[slice(*quote)] for quote in one.quotes[_PAIR:])
    return first, f"{paragraph_named(named[0])}: {old} → {new}{one.text[one.quotes[-1][1] :]}"


def cut_without_verb(one: AskingSentence, language: str) -> tuple[str, str] | None:
    """ "..., and replace in OP6 “c” by “d”" for "in OP5, “a” is replaced by “b”, and in OP6 “c” by “d”"."""
    ahead = rf"(?=[^{PLACE};.]{{2,80}}{PLACE}[^{PLACE};.]{{1,20}}{PLACE})"
    for joint in regex(rf"(?:{half_joint(language)}|[,;]\s){ahead}").finditer(one.around):
        head = one.around.index(PLACE, joint.end())
        second = one.around[joint.end() : one.around.index(PLACE, head + 1)]
        asks_itself = regex(rf"(?<!\w)(?:{asking_words(language)})(?!\w)").search(second) is not None
        few = one.quotes_before(joint.start()) < _PAIR
        if few or asks_itself or not places_in(one.around[joint.end() : head], language):
            continue
        first = one.text[: joint.start()]
        if action_in(first, language) is Action.REPLACE:
            return first, f"{shortest(language, 'replaces')} {one.text[joint.end() :]}"
    return None
