"""Paragraphs that are split, told by what their parts end and begin with: "the new OP3 starts with “b”", "at “, and
notes”", "into OP2 and OP2 bis"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, asking, first_asked
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_words import (
    PLACE,
    QUOTED,
    around,
    fold_places,
    quotations,
    quoted_nouns,
)
from lineage.languages.phrase_patterns import alternatives, regex
from lineage.languages.phrases import shortest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_PAIR = 2
_OWN = "@"
_NEXT = "#"


def _into_both(head: str, language: str) -> str:
    """ "split OP2, the second beginning with “b”" for "split OP2 into OP2 and OP2 bis, ..."."""
    said = fold_places(head)
    first = first_asked(said, language)
    if first is None or first[2] is not Action.SPLIT:
        return head
    into, joint = alternatives(language, "place into"), alternatives(language, "list joint")
    spans = [span for span, _ in place_spans(said, language)]
    for (start, end), (other, last) in pairwise(spans):
        lead = regex(rf"\s(?:{into})\s\S{{0,4}}\s?$").search(said[:start])
        if lead and regex(rf"\s(?:{joint})\s\S{{0,4}}\s?").fullmatch(said[end:other]):
            return f"{head[: lead.start()]}{head[last:]}"
    return head


def _split_told(head: str, language: str) -> str:
    """ "split OP2 after “a”, the second beginning with “b”" for "OP2 is split: it ends after “a”, and the remainder,
    beginning with “b”, becomes a new paragraph"."""
    said, quotes = around(head), list(QUOTED.finditer(head))
    first, places = first_asked(said, language), place_spans(fold_places(head), language)
    ends, begins = (alternatives(language, role) for role in ("part ends", "part begins"))
    told = first is not None and first[2] is Action.SPLIT and len(quotes) == _PAIR and bool(places)
    if not told or not regex(rf"(?<!\w)(?:{ends})\s+{quoted_nouns(language)}$").search(said[: quotes[0].start()]):
        return head
    if not regex(rf"(?<!\w)(?:{begins})\s+{quoted_nouns(language)}$").search(said[: quotes[1].start()]):
        return head
    verb, side = shortest(language, "splits"), shortest(language, "place after")
    second = shortest(language, "second begins")
    return f"{verb} {head[slice(*places[0][0])]} {side} {quotes[0][0]}, {second} {quotes[1][0]}."


def _second_begins(head: str, language: str) -> str:
    """ "split OP2 after “a”, the second beginning with “b”" for "split OP2 after “a”; the new OP3 starts with “b”"."""
    said, quotes = around(head), list(QUOTED.finditer(head))
    first = first_asked(said, language)
    if first is None or first[2] is not Action.SPLIT or not quotes:
        return head
    second, begins = alternatives(language, "the second part"), alternatives(language, "part begins")
    lead = rf"(?:{alternatives(language, 'passive lead')})"
    number = r"(?:\s\(?(?:op|pp|paragraph)?\s?\d{1,3}(?:\s(?:bis|ter))?\)?)?"
    form = rf"[,;.:(]\s?(?:{second}){number}\s(?:{lead}\s)?(?:{begins})\s+(?={quoted_nouns(language)}{PLACE})"
    found = next((each for each in regex(form).finditer(said) if each.start() > first[1]), None)
    if found is None:
        return head
    return f"{head[: found.start()]}, {shortest(language, 'split before')} {head[found.end() :]}"


def _split_at(head: str, language: str) -> str:
    """ "split OP2 before “, and notes”" for "split OP2 at “, and notes”"."""
    said, quotes = around(head), list(QUOTED.finditer(head))
    first = first_asked(said, language)
    if first is None or first[2] is not Action.SPLIT or not quotes:
        return head
    found = regex(rf"(?<!\w)(?P<at>{alternatives(language, 'split at')})\s+{PLACE}").search(said)
    words = quotations(quotes[0][0])[0][1] if found and said.index(PLACE) == found.end() - 1 else ""
    joins = regex(rf"[,;.]|(?:{alternatives(language, 'list joint')})(?!\w)").match(words) is not None
    if found is None or not joins:
        return head
    return f"{head[: found.start('at')]}{shortest(language, 'place before')} {head[quotes[0].start() :]}"


def split_by_second_half(head: str, language: str) -> str:
    """ "split OP3 before “and requests”" for "“and requests ...” becomes a separate paragraph", "the second half of OP3
    from “and requests” on becomes OP3 bis", "make the part beginning with “and requests” a new OP4"."""
    quotes = list(QUOTED.finditer(head))
    places = place_spans(fold_places(head), language) if len(quotes) == 1 else []
    if not 0 < len(places) <= _PAIR or any(len(labels) > 1 for _, labels in places):
        return head
    (own, (label,)), *others = places
    words = quotations(head)[0][1].rstrip(" .…")
    if (others and others[0][1][0] not in _behind(label)) or not words:
        return head
    short = _in_short(head, quotes[0], [(own, _OWN), *((span, _NEXT) for span, _ in others)])
    if not any(regex(form).fullmatch(short) for form in _halves_told(language)) or short.count(_OWN) != 1:
        return head
    verb, side = shortest(language, "splits"), shortest(language, "place before")
    if quotations(head)[0][1] == words and not _tells_beginning(short, language):
        return f"{head[slice(*own)]}: “{words}”: {verb} {side} “{words}”."  # these words, and none behind them
    return f"{verb} {head[slice(*own)]} {side} “{words}”."


def _tells_beginning(short: str, language: str) -> bool:
    """Whether quoted words are those that a half begins with: "from “and requests” on", "the second half (“and”)"."""
    halves = alternatives(language, "second half", "stretch tail", "stretch words", "stretch all", "part begins")
    to_the_end = alternatives(language, "stretch from", "stretch down", "stretch end", "stretch on")
    return regex(rf"(?<!\w)(?:{halves}|{to_the_end})(?!\w)").search(short) is not None


def _in_short(head: str, quote: re.Match[str], signs: Sequence[tuple[tuple[int, int], str]]) -> str:
    """What an instruction says around its quotation, with a sign for this and for each of its places."""
    said = list(around(head))
    for (start, end), sign in signs:
        said[start:end] = sign + "\0" * (end - start - 1)
    said[quote.start() + 1 : quote.end()] = "\0" * (len(quote[0]) - 1)
    return " ".join("".join(said).replace("\0", "").split()).strip(" .;")


def half_goes(head: str, language: str) -> str:
    """ "PP8: delete from “and stressing” to the end" for "the second half of PP8 goes, from “and stressing” on"."""
    quotes = list(QUOTED.finditer(head))
    places = place_spans(fold_places(head), language) if len(quotes) == 1 else []
    if len(places) != 1 or len(places[0][1]) != 1:
        return head
    short = _in_short(head, quotes[0], [(places[0][0], _OWN)])
    of, article = alternatives(language, "paragraph of"), alternatives(language, "article")
    parts = alternatives(language, "second half", "stretch tail", "stretch words", "stretch close", "stretch all")
    begins, down = (
        alternatives(language, "part begins", "stretch from"),
        alternatives(language, "stretch down", "stretch end", "stretch on"),
    )
    goes = rf"(?:{alternatives(language, 'goes out', 'go out alone')})"
    lead = (
        rf"(?:(?:{alternatives(language, 'instruction lead', 'paragraph of')}) (?:(?:{article}) )?)?{_OWN} ?[,:–—-]? ?"
    )
    whose = rf"(?:{lead}(?:{parts})|(?:{parts}) (?:{of}) (?:(?:{article}) )?{_OWN}),? "
    if regex(rf"{whose}{goes},? (?:{begins}) {PLACE}(?:,? (?:{down}))?").fullmatch(short) is None:
        return head
    verb, start, end = (shortest(language, role) for role in ("deletes", "stretch from", "stretch end"))
    return f"{head[slice(*places[0][0])]}: {verb} {start} {quotes[0][0]} {end}."


def words_go(head: str, language: str) -> str:
    """ "PP2: delete “a”" for "in PP2, the words “a” can go", where no verb asks for anything."""
    quotes = list(QUOTED.finditer(head))
    places = place_spans(fold_places(head), language) if len(quotes) == 1 else []
    if len(places) != 1 or len(places[0][1]) != 1 or first_asked(fold_places(head), language) is not None:
        return head
    short = _in_short(head, quotes[0], [(places[0][0], _OWN)])
    lead = alternatives(language, "instruction lead", "paragraph of")
    front = rf"(?:(?:{lead}) )?{_OWN} ?[,:–—-] ?(?:(?:{alternatives(language, 'quoted noun', 'article')}) )*"
    if regex(rf"{front}{PLACE},? (?:{alternatives(language, 'go out alone')})").fullmatch(short) is None:
        return head
    return f"{head[slice(*places[0][0])]}: {shortest(language, 'deletes')} {quotes[0][0]}."


def _behind(label: str) -> tuple[str, str]:
    """The numbers that the second half of a paragraph may have: OP3 bis, OP4."""
    named = re.fullmatch(r"(?P<part>[A-Z.]+?)(?P<number>\d+)", label)
    return f"{label} bis", f"{named['part']}{int(named['number']) + 1}" if named else ""


def _halves_told(language: str) -> Iterator[str]:
    """What is said of a second half around its words, as patterns: PLACE for its words, _OWN for the paragraph, _NEXT
    for the number that it is to have."""
    lead, of = alternatives(language, "instruction lead", "paragraph of"), alternatives(language, "paragraph of")
    parts = alternatives(language, "second half", "stretch tail", "stretch words", "stretch all", "quoted noun")
    begins = alternatives(language, "part begins", "stretch from")
    down = alternatives(language, "stretch down", "stretch end", "stretch on")
    to_begin = (
        rf"(?:,? ?\(?(?:{begins}) )?\(?(?:(?:{alternatives(language, 'quoted noun')}) )*{PLACE}\)?(?:,? (?:{down}))?,?"
    )
    part = rf"(?:(?:{parts})(?: (?:{of}) (?:{alternatives(language, 'article')} )?{_OWN})?,? ?)?{to_begin}"
    lone = rf"(?:(?:{alternatives(language, 'new', 'article')}) )?{_NEXT}"
    own = rf"(?:{alternatives(language, 'own as paragraph')}|{lone})(?:,? {_NEXT})?"
    becomes, makes = alternatives(language, "becomes own"), alternatives(language, "makes own")
    place = rf"(?:(?:(?:{lead}) (?:{alternatives(language, 'article')} )?)?{_OWN} ?[,:–—-]? ?)?"
    splits = rf"(?:(?:{asking(language, Action.SPLIT)}) {_OWN} ?[,:;] ?)?"
    yield rf"{splits}{place}{part} (?:{becomes}) {own}"
    yield rf"{place}{part} (?:{alternatives(language, 'becomes the next')})"
    yield rf"{place}(?:{makes}) {part} ?(?:(?:{alternatives(language, 'into own')}) )?{own}"
    yield rf"{place}(?:{begins}) {PLACE}(?:,? (?:{down}))?,? {own}"
    yield rf"(?:{begins}) {PLACE}(?:,? (?:{down}))?,? {_OWN} (?:{becomes}) {own}"


SPLITS: tuple[Callable[[str, str], str], ...] = (_into_both, _split_told, _second_begins, _split_at)
"""The steps that say such splits plainly, in order: (instruction, language) -> instruction."""
