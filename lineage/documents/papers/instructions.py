"""Instructions of amendment papers and lists of revisions: which paragraph, what is to be done, with which words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise

from lineage.documents.papers.annex_places import is_annex
from lineage.documents.papers.asking_verbs import Action, asking, first_asked, word
from lineage.documents.papers.named_paragraphs import place_spans, places_in, with_loose_items
from lineage.documents.papers.quoted_stretches import WORDS, QuotedStretch
from lineage.documents.papers.quoted_words import (
    ARROW,
    QUOTE_MARK,
    QUOTED,
    fold_places,
    masked,
    quotations,
)
from lineage.documents.papers.unread_words import words
from lineage.languages.formulas import opening
from lineage.languages.phrase_patterns import alternatives, regex, whole_phrase
from lineage.languages.phrases import phrases
from lineage.languages.text import fold
from lineage.symbols import ORDINAL_SUFFIXES, read_label

_NUMBER = re.compile(r"(?P<number>\d{1,3}|[a-z])\s?[.)]\s+(?=\S)")
_FIRST_QUOTED = 12
HEAD = 400
"""Characters in which an instruction says what is to be done; its quoted words do not count."""


TITLE = "title"
"""Label of the title of a draft."""
ANNEX = "A"
"""Label of all of its only annex."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """One instruction for one paragraph."""

    text: str
    """As printed, without its number, with the paragraphs that it announces."""
    number: str | None
    label: str
    """The paragraph that it changes, or beside which it puts a new one, PP-1 for the last one; TITLE; "PP", "OP" or
    ANNEX for all of a part; "" where it names none: the whole text."""
    action: Action
    place: str = ""
    """ "after" or "before" where new paragraphs go there, or words beside `anchor`; "start" or "end" of the paragraph;
    "as" where one is to take the number of another; "first" or "last" of its series, "up" or "down" by `target` places;
    "into" where the last one named takes the others; or ""."""
    old: str | None = None
    """The words to go, None for a whole paragraph."""
    new: str | None = None
    """The words to come; those of several new paragraphs are separated by line feeds."""
    anchor: str | None = None
    """The words beside which new ones go."""
    paragraphs: tuple[str, ...] = ()
    """New paragraphs, one by one."""
    target: str = ""
    """The paragraph beside which one that moves goes."""
    opened: tuple[str, ...] = ()
    """Of a paragraph that moves, the words that it begins with and those that it is to have instead."""
    others: tuple[str, ...] = ()
    """The paragraphs that are merged into it, or the one that it changes places with."""
    stretch: QuotedStretch = WORDS
    """Which words of the paragraph are meant by `old`."""
    other_part: int = 0
    """The sentence beside which another one goes, or with which it changes places: from 1, -1 for the last one."""
    joint: str = ""
    """The words that join paragraphs which are merged."""
    within: str = ""
    """Words among which those to be changed stand: "in the phrase “women and girls”"."""
    gives: str = ""
    """The words that are to stand there in the end: "so that it reads “...”"."""
    original: bool = False
    """Whether a paragraph that is kept is to have its text before all proposals."""
    head: bool = False
    """Whether only the chapeau of a list is meant, and not its items."""
    titled: bool = False
    """Whether the words meant stand in the title of an agenda item."""
    listed: bool = False
    """Whether new words are an item of their own beside `anchor`: "“training” to be followed by “research”"."""
    together: bool = False
    """Whether it is one step of a merger, of which none is done where another one cannot be."""
    noted: bool = False
    """Whether new words are a footnote, which is called behind `anchor` or at the end of the paragraph."""
    absent: str = ""
    """Words that tell its paragraph, which the draft does not have: it is not to be done."""
    unclear: str = ""
    """Words that no rule reads, or the whole where the rules do not fit together: it is not to be done."""


def without_number(text: str) -> tuple[str | None, str]:
    """The number of an instruction, None where it has none, and its words."""
    match = _NUMBER.match(text)
    return (match["number"], text[match.end() :]) if match else (None, text)


def action_in(text: str, language: str) -> Action | None:
    """What an instruction asks for: the first action that it names outside quoted words, with a place or words; None
    for what is not an instruction."""
    body = " ".join(fold(masked(without_number(text)[1], HEAD)).split())
    placed = bool(places_in(body, language)) or names_part(body, language) or bool(QUOTED.search(text))
    if not placed and not has(body, "all brackets", language):
        return None
    start, _, action = first_asked(body, language) or (0, 0, None)
    near = start < HEAD // 2
    if action not in {None, Action.REPLACE, Action.BECOME}:
        return action if near else None
    if announces_new(text, language):
        return Action.INSERT
    if action is None and (_has_arrow(text) or _proposes_wording(text, language)):
        return Action.REPLACE
    return action if near else None


def asks(text: str, language: str) -> bool:
    """Whether a line begins as an instruction does, whatever else is in it: "Delete the paragraphs on funds"."""
    return _any_action(language).match(fold_places(without_number(text)[1]).lstrip()) is not None


def names_action(said: str, language: str) -> bool:
    """Whether folded words ask for something anywhere."""
    return _any_action(language).search(said) is not None


def _has_arrow(text: str) -> bool:
    """Whether an instruction is arrows between pairs of quotations, of which the first tell: "OP4: “young people” →
    “youth”"."""
    spans = [match.span() for match in islice(QUOTED.finditer(text), _FIRST_QUOTED)]
    gaps = [text[one[1] : other[0]] for one, other in pairwise(spans)]
    return bool(gaps) and len(spans) % 2 == 0 and all(ARROW.fullmatch(gap) for gap in gaps[::2])


def announces_new(text: str, language: str) -> bool:
    """Whether a line gives a new paragraph without a word for it: "New OP9 bis: “...”", "OP3: new (d): “...”",
    "OP9 bis: “...”"."""
    body = without_number(text)[1]
    if not body.rstrip().endswith(":") and QUOTE_MARK.search(body) is None:
        return False
    if len(list(islice(QUOTED.finditer(body), 2))) > 1:
        return False
    said, quotes = fold_places(body), quotations(body)
    if len(quotes) == 1 and _numbers_new(said[: quotes[0][0]], quotes[0][1], language):
        return True
    lead = said[: quotes[0][0]] if len(quotes) == 1 else said if not quotes and said.rstrip().endswith(":") else ""
    text = rf"(?!(?:{alternatives(language, 'text noun')})(?!\w))"
    new = regex(rf"\s*(?:[^:]{{0,80}}[:,]\s*)?(?:{alternatives(language, 'new')})\s{text}").match(lead) is not None
    return (new or _proposes_new(lead, language)) and bool(places_in(lead, language))


def _proposes_new(lead: str, language: str) -> bool:
    """Whether words ask for a new paragraph by no verb: "We propose a new paragraph after OP5"."""
    asks_for = any(word in words("asks", language) for word in re.findall(r"[^\W_]+", lead))
    return asks_for and has(lead, "new paragraph", language)


def _numbers_new(lead: str, quoted: str, language: str) -> bool:
    """Whether words are a whole paragraph behind a number that only new ones have: "OP12 bis: “Encourages ...;”"."""
    places = with_loose_items(lead, place_spans(lead, language), language)
    left = "".join(letter for at, letter in enumerate(lead) if not any(a <= at < b for (a, b), _ in places))
    named = whole_phrase(language, "item place").sub("", left)
    found = read_label(places[-1][1][0]) if places and not re.search(r"[^\W_]", named) else None
    if found is None or not lead.rstrip().endswith(":"):
        return False
    if found.items and found.items[-1].endswith(ORDINAL_SUFFIXES):  # "OP3 (b) bis: “To report;”"
        return quoted[:1].isupper() and quoted[-1:] in {";", ",", "."}
    if len(places) > 1 or named != left:
        return False
    return bool(found.suffix or found.alt) and opening(quoted, language) is not None


def _proposes_wording(text: str, language: str) -> bool:
    """Whether a line gives all words of a paragraph that it names: "For OP5, we propose: “Expresses ...;”"."""
    body = without_number(text)[1]
    several = QUOTE_MARK.search(body) is None or len(list(islice(QUOTED.finditer(body), 2))) != 1
    quotes = [] if several else quotations(body)
    if len(quotes) != 1 or opening(quotes[0][1], language) is None or quotes[0][1][-1:] not in {";", ",", "."}:
        return False
    lead = fold_places(body)[: quotes[0][0]]
    places, known = place_spans(lead, language), words("asks", language) | words("said", language)
    if len(places) != 1 or len(places[0][1]) != 1 or not lead.rstrip().endswith(":"):
        return False
    left = re.findall(r"[^\W_]+", lead[: places[0][0][0]] + lead[places[0][0][1] :])
    return known.issuperset(left)


def names_part(body: str, language: str) -> bool:
    """Whether folded words name a part of the text: "the preamble"."""
    return any(form in body for form in phrases(language, "amended part"))


@cache
def _any_action(language: str) -> re.Pattern[str]:
    """All forms in one pattern: one look tells instead of 322 in French."""
    return re.compile(rf"(?<!\w)(?:{asking(language)})(?!\w)")


def deletes_annex(said: str, language: str) -> bool:
    """Whether folded words ask for the annex as a whole: "Delete the annex", "the annex is deleted"."""
    first = first_asked(said, language)
    rest = f"{said[: first[0]]} {said[first[1] :]}" if first else ""
    return is_annex(rest.strip(" .;:"), language, alone=True)


def has(said: str, role: str, language: str) -> bool:
    """Whether words have a phrase of a role."""
    key = " ".join(fold(said).split())
    return any(form in key and word(form).search(key) for form in phrases(language, role))
