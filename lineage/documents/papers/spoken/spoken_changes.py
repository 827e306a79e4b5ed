"""Changes told by what they are to give, or by words that stand for others, said as plain ones: "capitalize “member
States”" as an arrow, "adding “all” before it", "“a” along with the “and” before it", "in the second, ..."."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage import languages
from lineage.documents.papers.asking_verbs import Action, asking, first_asked
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_words import (
    PLACE,
    QUOTED,
    around,
    fold_places,
    quotations,
    quoted_nouns,
    stands_in,
    unblanked,
)
from lineage.languages.number_words import ordinal
from lineage.languages.phrase_patterns import alternatives, regex
from lineage.languages.phrases import shortest
from lineage.languages.vocabulary import vocabulary
from lineage.symbols import ORDINAL_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Callable

_ARROW = " → "
_ON_TWO = frozenset({Action.REPLACE, Action.BECOME, Action.MOVE})
"""Actions that need two quotations: "replace “a” so that it reads “b”"."""
_MOST_QUOTED = 3
_PAIR = 2


def without_result(body: str, action: Action, language: str) -> tuple[str, str]:
    """The text without what a change is to give in the end, "so that it would read “...”", and these words; "" where
    nothing else is asked for."""
    said = around(body)
    so, reads = (alternatives(language, role) for role in ("so that", "then reads"))
    form = rf"(?<!\w)(?:{so})\s(?:\w+\s){{0,4}}?(?:{reads})\s*[:,]?\s*{PLACE}"
    found = regex(form).search(said)
    ends = rf"[;,.]\s(?:{alternatives(language, 'told end')})\s{quoted_nouns(language)}{PLACE}"
    ended = regex(ends).search(said)
    found = found or ended
    least = 2 if action in _ON_TWO else 1
    if found is None or said.count(PLACE, 0, found.start()) < least:
        return body, ""
    quoted = next(match for match in QUOTED.finditer(body) if match.start() == found.end() - 1)
    rest = body[quoted.end() :]
    stop = rf",?\s(?:{alternatives(language, 'then a stop')})\s(?:{alternatives(language, 'last stop')})"
    rest = rest[shown.end() :] if ended and (shown := regex(stop).match(fold_places(rest))) else rest
    return f"{body[: found.start()].rstrip(' ,;(')}{rest.lstrip(' )') or '.'}", quotations(quoted[0])[0][1]


def context_in(around_them: str, quotes: list[tuple[int, str]], language: str) -> tuple[str, list[tuple[int, str]]]:
    """The words among which others are changed, "in the phrase “women and girls”, delete “and”", "OP5: “...”: delete
    “and”", "“...”, delete “and”", and the other quotations; "" and all of them where there are none."""
    first = first_asked(around_them, language)
    among = _among(around_them, quotes, language)
    if among is not None:
        return among
    if first is None or len(quotes) < 2 or first[0] < quotes[0][0]:
        return "", quotes
    at = quotes[0][0]
    lead = rf"(?<!\w)(?:{alternatives(language, 'within words')})\s{quoted_nouns(language)}$"
    led = regex(lead).search(around_them[:at]) is not None
    next_one = quotes[1][0]
    gap = around_them[at + 1 : next_one].strip()
    unmarked = first[2] is Action.DELETE and gap.startswith(around_them[first[0] : first[1]])  # "“a b” delete “b”"
    parted = unmarked or gap.startswith((":", ",", "–", "—", "-"))
    headed = parted and first[0] < next_one and stands_in(quotes[1][1], quotes[0][1])
    inside = led and first[0] < next_one and re.match(r"\s*[,:]", around_them[at + 1 :].lstrip()) is not None
    return (quotes[0][1], quotes[1:]) if inside or headed else ("", quotes)


def _among(around_them: str, quotes: list[tuple[int, str]], language: str) -> tuple[str, list[tuple[int, str]]] | None:
    """The words behind others in which these stand, "the word “and” in “jobs and chances” is deleted"."""
    lead = rf"{PLACE}\s*(?:{alternatives(language, 'within words')})\s+{quoted_nouns(language)}"
    for at, ((start, words), (other, wider)) in enumerate(pairwise(quotes)):
        if words != wider and stands_in(words, wider) and regex(lead).fullmatch(unblanked(around_them[start:other])):
            return wider, [*quotes[: at + 1], *quotes[at + 2 :]]
    return None


def in_same_place(head: str, above: str, language: str) -> str:
    """A line that says "in the same paragraph" with the paragraph that the line above it is of."""
    said = fold_places(head)
    found = regex(rf"\W*(?:{alternatives(language, 'same place')})(?!\w)").match(said)
    if found is None or not above or place_spans(said, language):
        return head
    return f"{above}: {head[found.end() :].lstrip(' ,:')}"


def _in_same_place(head: str, language: str) -> str:
    """ "and “c” should read “d”" for "and, in the same paragraph, “c” should read “d”"."""
    said = fold_places(head)
    joint, same = (alternatives(language, role) for role in ("list joint", "same place"))
    again = rf"(?:{same})(?:\s+(?:{alternatives(language, 'also')}))?,?\s"
    found = regex(rf"(?<!\w)(?:{joint}),?\s+(?P<same>{again})").search(said)
    return f"{head[: found.start('same')]}{head[found.end() :]}" if found else head


def _of_its_kind(head: str, language: str) -> str:
    """ "In OP1, ..., and, in OP2, ..." for "in the first operative paragraph, ..., and, in the second, ..."."""
    said, lead = around(head), alternatives(language, "instruction lead", "paragraph of")
    article = alternatives(language, "article")
    lead = f"{lead}|{alternatives(language, 'place after', 'place before')}|{asking(language, Action.BECOME)}"
    bis = rf"(?P<bis>\s(?:{'|'.join(ORDINAL_SUFFIXES)}))?"
    which = rf"(?P<which>[^\W\d_]+(?:-[^\W\d_]+)*){bis}(?=,|\s*:|\s*[.;]?\s*$)"
    for match in regex(rf"(?<!\w)(?:{lead})\s(?P<whole>(?:(?:{article})[\s'])?{which})").finditer(said):
        value = ordinal(match["which"], language)
        places = place_spans(said, language) if value else []
        before = bisect_right(places, match.start(), key=lambda place: place[0][1])
        kind = re.match(r"[A-Z]{2}(?=\d)", places[before - 1][1][-1]) if before else None
        if value and kind:
            return f"{head[: match.start('whole')]}{kind[0]}{value}{match['bis'] or ''}{head[match.end('whole') :]}"
    return head


def _capitals(head: str, language: str) -> str:
    """ "“member States” → “Member States”" for "capitalize “member States”", or "the “m” in “member States”"."""
    said, quotes = fold_places(head), list(QUOTED.finditer(head))
    forms = [(role, _form(role, language).search(said)) for role in ("capitals", "small letters")]
    role, form = next(((role, form) for role, form in forms if form), ("", None))
    if form is None or not 0 < len(quotes) < _MOST_QUOTED:
        return head
    given = [words for _, words in quotations(head)]
    letter = next((words for words in given if len(words) == 1 < len(given)), "")
    words = next((words for words in given if words != letter), "")
    changed = _recased(words, letter, role, language) if len(given) == 1 or letter else ""
    if not changed:
        return head
    begin, end = quotes[0].start(), quotes[-1].end()
    if begin < form.start() < end:  # "“Through-life” with a lower-case “t”"
        return f"{head[:begin]}“{words}”{_ARROW}“{changed}”{head[end:]}"
    front, back = (
        (f"{head[: form.start()]}{head[form.end() : begin]}", head[end:])
        if form.end() <= begin
        else (head[:begin], f"{head[end : form.start()]}{head[form.end() :]}")
    )
    return f"{front}“{words}”{_ARROW}“{changed}”{back}"


def _in_number(head: str, language: str) -> str:
    """ "“officers” → “officer”" for "“officers” should be in the singular", where the language knows that form."""
    said, quotes = around(head), list(QUOTED.finditer(head))
    roles = (("to plural", True), ("to singular", False))
    forms = [(plural, _form(role, language).search(said)) for role, plural in roles]
    plural, form = next(((plural, form) for plural, form in forms if form), (True, None))
    if form is None or len(quotes) != 1:
        return head
    words = quotations(head)[0][1].split()
    changed = languages.language(language).in_number(words[-1], plural=plural) if words else ""
    if not changed or len(words) > _PAIR:
        return head
    quote, new = quotes[0], " ".join([*words[:-1], changed])
    pair = f"“{' '.join(words)}”{_ARROW}“{new}”"
    if form.start() < quote.start():
        front = f"{head[: form.start()]}{head[form.end() : quote.start()]}"
        return f"{front}{pair}{head[quote.end() :]}"
    verb = regex(rf"(?<!\w)(?:{alternatives(language, 'puts in number')})\s+$").search(said[: quote.start()])
    front = head[: verb.start() if verb else quote.start()]
    return f"{front}{pair}{head[quote.end() : form.start()].rstrip(' ,')}{head[form.end() :]}"


def _form(role: str, language: str) -> re.Pattern[str]:
    return regex(rf"(?<!\w)(?:{alternatives(language, role)})(?!\w)(?:\s[a-z](?![\w)]))?")


def _recased(words: str, letter: str, role: str, language: str) -> str:
    """Words with other first letters: all of them, or those that are the `letter` that is named; "" where none is."""
    large = role == "capitals"
    small = vocabulary(language).function_words
    changed = []
    for word in words.split():
        meant = word[:1].casefold() == letter.casefold() if letter else not large or word.casefold() not in small
        changed.append((word[:1].upper() if large else word[:1].lower()) + word[1:] if meant else word)
    return " ".join(changed) if changed != words.split() else ""


def _beside_it(head: str, language: str) -> str:
    """ "insert “all” before “women”" for "“women” should be qualified by adding “all” before it"."""
    said, quotes = around(head), list(QUOTED.finditer(head))
    sides, them = alternatives(language, "place after", "place before"), alternatives(language, "them", "those words")
    found = regex(rf"{PLACE}[\s,]*(?P<side>{sides})\s(?P<them>{them})(?!\w)").search(said)
    if found is None or len(quotes) != 2 or quotes[1].start() != found.start():
        return head
    between = said[quotes[0].end() : quotes[1].start()]
    if place_spans(between, language):
        return head
    verb = shortest(language, "inserts")
    front, side = head[: quotes[0].start()], head[found.start("side") : found.end("side")]
    nouns = regex(rf"(?:{told_before(language)})\s*$").search(fold_places(front))
    which = front[nouns.start() :] if nouns else ""
    front = front[: nouns.start()] if nouns else front
    return f"{front}{verb} {quotes[1][0]} {side} {which}{quotes[0][0]}{head[found.end() :]}"


def told_before(language: str) -> str:
    """What is said before a quotation, as a pattern: "the word", "the last occurrence of"."""
    article, noun, times = (alternatives(language, role) for role in ("article", "quoted noun", "occurrence"))
    counted = rf"(?:(?:{article})[\s'])?[^\W\d_]+\s(?:{times})"
    return rf"{counted}\s(?:(?:{article})\s)?(?:{noun})|{counted}|(?:(?:{article})\s)?(?:{noun})"


def _asks_apart(said: str, neighbour: re.Match[str], language: str) -> bool:
    """Whether words beside others have a verb of their own, or are to come: "replace “a” with “b”, and “c” before it is
    deleted", "insert “a” after “b”, and “c” before it"."""
    first = first_asked(said, language)
    if first is None or first[0] > neighbour.start():
        return False
    comes = first[2] in {Action.INSERT, Action.ADD}
    return comes or first_asked(said[neighbour.end() :], language) is not None


def _with_neighbour(head: str, language: str) -> str:
    """ "“and women”" for "“women” along with the “and” before it"."""
    said, quotes = around(head), list(QUOTED.finditer(head))
    joints, nouns = (alternatives(language, role) for role in ("together with", "quoted noun"))
    for role, first in (("before them", False), ("after them", True)):
        form = (
            rf"(?:(?<!\s),?|,)\s*(?:{joints})\s+(?:(?:{nouns})\s+)*{PLACE}\s*(?:{alternatives(language, role)})(?!\w)"
        )
        for found in regex(form).finditer(said):
            own = [at for at, quote in enumerate(quotes) if quote.start() < found.start()]
            other = next(quote for quote in quotes if found.start() < quote.start() < found.end())
            if not own or _asks_apart(said, found, language):
                continue
            one, beside = (quotations(quote[0])[0][1] for quote in (quotes[own[-1]], other))
            words = f"{one} {beside}" if first else f"{beside} {one}"
            start, end = quotes[own[-1]].span()
            tail = head[max(found.end(), other.end()) :]
            mid = head[end : found.start()]
            return f"{head[:start]}“{words}”{mid}{tail}"
    return head


AS_PLAIN_CHANGE: tuple[Callable[[str, str], str], ...] = (
    _in_same_place,
    _of_its_kind,
    _capitals,
    _in_number,
    _with_neighbour,
    _beside_it,
)
"""The steps that put plain words for such ones, in order: (instruction, language) -> instruction."""
