"""Words and those that take their place, told by no verb of replacing, said with an arrow or as a replacement: "not “a”
but “b”", "for “a”, read “b”", "should say “b” rather than “a”", "“a” toned down to “b”", "s/a/b/"."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.papers.asking_verbs import Action, participles
from lineage.documents.papers.named_paragraphs import only_names_place
from lineage.documents.papers.quoted_words import PLACE, QUOTED, around, quotations, quoted_nouns
from lineage.documents.papers.short_gaps import span_in
from lineage.documents.papers.unread_words import words
from lineage.languages.phrase_patterns import alternatives, any_of, regex
from lineage.languages.phrases import shortest
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TYPED = re.compile(r"(?<!\w)s/(?P<old>[^/]{1,80})/(?P<new>[^/]{1,80})/?(?!\w)")


_PAIR = 2


class _Way(NamedTuple):
    """A way to give words and those that take their place."""

    pattern: str
    new_first: bool = False
    as_heading: bool = False
    """Whether the words in front of it only name the place: "OP5 should refer to ..."."""


def _exchanged(head: str, language: str) -> str:
    """ "“a” → “b”" for "for “a”, read “b”", "au lieu de « a », lire « b »", "s/a/b/"."""
    typed = _TYPED.search(head)
    if typed is not None:
        old, new = (
            quotations(typed[side])[0][1] if QUOTED.search(typed[side]) else typed[side] for side in ("old", "new")
        )
        return f"{head[: typed.start()]}“{old}” → “{new}”{head[typed.end() :]}"
    head = _with_place_behind(head, language)
    said = around(head)
    if said.count(PLACE) < 2:
        return head
    found = next(((way, span) for way in _ways(language) if (span := span_in(said, way.pattern))), None)
    if found is None:
        return head
    way, (start, end) = found
    first, second = _two_in(head, start, end)
    old, new = (second, first) if way.new_first else (first, second)
    front = f"{_with_second_name(head, start, language)}: " if way.as_heading else head[:start]
    return f"{front}{old[0]} → {new[0]}{head[max(second.end(), end) :]}"


def _with_second_name(head: str, start: int, language: str) -> str:
    """What stands in front of what is preferred, with the second of two names of which the first stands there: "Mexico
    and Peru" before "could accept"."""
    front = head[:start].rstrip(" ,:")
    joint, article = alternatives(language, "list joint"), alternatives(language, "article")
    parted = regex(rf"(?<!\w)(?:{joint})(?:\s(?:{article}))?$").search(fold_in_place(front))
    return f"{front} {head[start:].split(maxsplit=1)[0]}" if parted else front


def _with_place_behind(head: str, language: str) -> str:
    """ "accept “a” rather than “b” in OP4" for "accept “a” in OP4 rather than “b”"."""
    said = around(head)
    roles = ("instead of", "and not those", "put above")
    nouns = quoted_nouns(language)
    joint = rf"(?:,\s)?(?:{alternatives(language, *roles)})\s+{nouns}{PLACE}"
    found = regex(rf"{PLACE}\s+(?P<where>[^{PLACE};:]*?\w),?\s(?P<other>{joint})").search(said)
    if found is None or not only_names_place(found["where"].strip(), language):
        return head
    first, second = _two_in(head, found.start(), found.end())
    place, other = head[slice(*found.span("where"))].strip(), head[found.start("other") : second.end()]
    return f"{head[: first.end()]} {other} {place}{head[second.end() :]}"


def _two_in(head: str, start: int, end: int) -> tuple[re.Match[str], re.Match[str]]:
    """The two quotations that begin between two places."""
    first, second = (quote for quote in QUOTED.finditer(head) if start <= quote.start() < end)
    return first, second


@cache
def _ways(language: str) -> tuple[_Way, ...]:
    """Each way, the more particular first."""
    return (*_told(language), *_preferred(language))


def _form(language: str, *roles: str) -> str:
    return rf"(?:{alternatives(language, *roles)})"


def _told(language: str) -> Iterator[_Way]:
    """Ways that say what is to stand there: "instead of “a”: “b”", "pass from “a” to “b”", "not “a” but “b”"."""
    quote, form = rf"{quoted_nouns(language)}{PLACE}", partial(_form, language)
    heads = rf"(?<=[:–—])\s*{quote}\s*,?\s*(?:{form('instead of')}|{form('and not those')})\s+{quote}"
    yield _Way(heads, new_first=True, as_heading=True)
    yield _Way(rf"(?:[:–—]\s*|,\s){form('instead of')}\s+{quote}\s*[,:]\s*{quote}", as_heading=True)
    yield _Way(rf"(?<!\w){form('for these')}\s+{quote}\s*,?\s+{form('read those')}\s+{quote}")
    yield _Way(rf"(?<!\w){form('to see')}\s+{quote}\s*{form('changed')}\s+{form('replaced by')}\s+{quote}")
    yield _Way(rf"{PLACE}\s*[,:–-]?\s*{form('made')}\s*[,:]?\s+(?:{form('that is')}[,:]?\s+)?{quote}")
    yield _Way(rf"{PLACE}\s*{form('taken away')}\s*[,;]\s*{quote}\s*{form('put there')}(?!\w)(?=\s*[.;]?\s*$)")
    yield _Way(rf"(?<!\w){form('passes from')}\s+{quote}\s*,?\s*{form('stretch until')}\s+{quote}")
    yield _Way(rf"(?<!\w){form('not these')}\s+{quote}\s*,?\s*{form('but those')}\s+{quote}")


def _preferred(language: str) -> Iterator[_Way]:
    """Ways that say what is preferred, the words to come first: "would rather say “b” than “a”"."""
    quote, form = rf"{quoted_nouns(language)}{PLACE}", partial(_form, language)
    denying = rf"(?:{any_of(words('against', language))})"
    lead = rf"(?:{form('passive lead')}\s+(?:{form('passive adverb')}\s+)?)?"
    instead = rf"(?:,\s*)?(?:{form('and not those')}|{form('instead of')})"
    who = rf"(?:,?\s(?:{form('speaker')}|(?!{denying}(?!\w))\w{{1,4}}))?"  # "nous ne pourrions accepter" refuses
    yield _Way(
        rf"(?:(?<=\w){who}\s)?{form('prefers those')}\s+{quote}\s*{instead}\s+{quote}", new_first=True, as_heading=True
    )
    yield _Way(rf"(?<!\w){lead}{form('says those')}\s+{quote}\s*{instead}\s+{quote}", new_first=True, as_heading=True)
    over = rf"(?:{form('put above')}|{form('instead of')}|{form('and not those')})"
    yield _Way(
        rf"(?:(?<=\w){who}\s)?{form('prefers above')}\s+{quote}\s*,?\s*{over}\s+{quote}",
        new_first=True,
        as_heading=True,
    )
    yield _Way(rf"{quote}\s*,?\s*{form('instead of')}\s+{quote}\s*{form('is welcome')}(?=\W*$)", new_first=True)
    offers = rf"(?:{form('prefers those')}|{form('offers those')})"
    yield _Way(rf"(?<!\w){form('instead of')}\s+{quote}\s*,?(?:\s+{form('speaker')}|{who})\s+{offers}\s+{quote}")
    yield _Way(rf"{quote}\s*{form('preferable to')}\s+{quote}", new_first=True)
    takes = rf"{form('read those')}\s+{quote}\s+{form('put for')}"
    yield _Way(rf"(?<!\w){takes}\s+{quote}", new_first=True)
    joint = rf"(?:{form('reference joint')}\s+)?"
    named = rf"{form('names those')}\s+{PLACE}\s*,?\s*{form('instead of')}\s+{joint}{PLACE}"
    yield _Way(rf"(?<!\w){named}", new_first=True, as_heading=True)


def _put_right(head: str, language: str) -> str:
    """ "“a and b” → “b and a”" for "“a and b” is the wrong way round, it is “b and a”": the same words."""
    said = around(head)
    wrong, right = (alternatives(language, role) for role in ("wrong way round", "right way round"))
    quote = rf"{quoted_nouns(language)}{PLACE}"
    found = span_in(said, rf"{PLACE}\s*(?:{wrong})\s*[,;:.–—-]?\s*(?:(?:{right})\s*:?\s+)?{quote}")
    if found is None or said.count(PLACE) != _PAIR:
        return head
    old, new = _two_in(head, *found)
    before, after = (sorted(quotations(each[0])[0][1].casefold().split()) for each in (old, new))
    return f"{head[: old.start()]}{old[0]} → {new[0]}{head[new.end() :]}" if before == after else head


def _everywhere(head: str, language: str) -> str:
    """ "replace “a” with “b” wherever it appears" for "wherever “a” appears, read “b”"."""
    said = around(head)
    lead, stands, those = (alternatives(language, role) for role in ("wherever these", "stands there", "read those"))
    found = regex(rf"(?<!\w)(?:{lead})\s+{PLACE}\s*(?:{stands})\s*,?\s+(?:{those})\s+{PLACE}").search(said)
    if found is None:
        return head
    old, new = _two_in(head, found.start(), found.end())
    verb, joint, every = (shortest(language, role) for role in ("replaces", "replaced by", "every time"))
    return f"{head[: found.start()]}{verb} {old[0]} {joint} {new[0]} {every}{head[new.end() :]}"


def _with_changed(head: str, language: str) -> str:
    """ ", replacing “Recalls” with “Recalling”" for "with “Recalls” changed to “Recalling”"."""
    said, noun = around(head), alternatives(language, "quoted noun")
    by = alternatives(language, "replaced by")
    form = (
        rf"(?:,|(?<!\s))\s+(?:{alternatives(language, 'with')})\s+(?:(?:{noun})\s+)*{PLACE}\s*"
        rf"(?:{alternatives(language, 'changed')})\s+(?:(?:{by})\s+)?(?:(?:{noun})\s+)*{PLACE}"
    )
    found = regex(form).search(said)
    if found is None:
        return head
    old, new = _two_in(head, found.start(), found.end())
    gerund, joint = (shortest(language, role) for role in ("changing", "replaced by"))
    return f"{head[: found.start()]}, {gerund} {old[0]} {joint} {new[0]}{head[new.end() :]}"


def _participle_alone(head: str, language: str) -> str:
    """ "replace “a” in OP5 by “b”" for "“a” in OP5 toned down to “b”", where no verb asks for it."""
    said = around(head)
    verbs, by = any_of(participles(language, Action.REPLACE)), alternatives(language, "replaced by", "put for")
    noun = alternatives(language, "quoted noun")
    lead = rf"(?:^|[:,–—-]\s*)(?P<nouns>(?:(?:{noun})\s+)*)(?P<old>{PLACE})(?P<where>[^{PLACE};:]*?)\s"
    found = regex(rf"{lead}(?P<verb>(?:{verbs}))\s+(?:{by})\s+(?:(?:{noun})\s+)*{PLACE}").search(said)
    where = found["where"].strip(" ,") if found else "?"
    if found is None or (where and not only_names_place(where, language)):
        return head
    old, new = _two_in(head, found.start("old"), found.end())
    verb, joint = (shortest(language, role) for role in ("replaces", "replaced by"))
    place = head[old.end() : found.start("verb")].rstrip(" ,")
    return f"{head[: found.start('nouns')]}{verb} {old[0]}{place} {joint} {new[0]}{head[new.end() :]}"


EXCHANGES: tuple[Callable[[str, str], str], ...] = (_put_right, _exchanged, _everywhere, _participle_alone)
"""The steps that say an exchange plainly, in order: (instruction, language) -> instruction."""
IN_PASSING: tuple[Callable[[str, str], str], ...] = (_with_changed,)
"""The same for one that is said beside another change."""
