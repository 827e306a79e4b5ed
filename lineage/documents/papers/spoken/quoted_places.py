"""Words that a list quotes to say where an order is to be done: "“Urges all States to report”: delete “all”", or the
quotation on a line of its own above "Delete “all”"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.papers.asking_verbs import Action, first_asked
from lineage.documents.papers.instructions import action_in, has, names_part
from lineage.documents.papers.named_items import LOOSE_ITEM
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_stretches import parts_in
from lineage.documents.papers.quoted_wholes import is_whole_paragraph
from lineage.documents.papers.quoted_words import (
    PLACE,
    QUOTED,
    around,
    fold_places,
    quotations,
    quoted_nouns,
    stands_in,
)
from lineage.languages.phrase_patterns import alternatives, any_of, regex
from lineage.languages.phrases import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 80
"""Characters of the longest line that heads others and quotes nothing."""
_MARKS = " \t*_#•–—-"
_NEEDS = {Action.DELETE: 1, Action.REPLACE: 2, Action.INSERT: 2, Action.ADD: 2}
"""Quotations that an order has beside the one that says its place."""
_AROUND = " .…,;:"


def quoted_place(head: str, language: str) -> tuple[int, int, str] | None:
    """Where an instruction quotes its place, end exclusive, and the words; None where it does not, or names it."""
    quotes, first = quotations(head), first_asked(around(head), language)
    if (
        len(quotes) < 2
        or first is None
        or place_spans(fold_places(head), language)
        or names_part(around(head), language)
    ):
        return None
    return _leading(head, quotes, first[0], language) or _trailing(head, quotes, language)


def _leading(head: str, quotes: list[tuple[int, str]], asked: int, language: str) -> tuple[int, int, str] | None:
    """The quotation in front: "“Urges”: delete “all”", "in the paragraph “Urges”, delete “all”"."""
    said, (at, words), (other, inner) = around(head), quotes[0], quotes[1]
    if asked < at or stands_in(inner, words) or _limits(said[:at], language):
        return None
    end = _end(head, at)
    sign = re.match(r"\s*[:,–—-]\s*", said[end:])
    if sign is None and said[end:asked].isspace():  # "“Urges all States” delete “all”"
        sign = re.match(r"\s*", said[end:])
    gap = said[end + sign.end() : other] if sign else ""
    behind = first_asked(gap, language)
    led = behind is not None and regex(rf"\s*{quoted_nouns(language)}").fullmatch(gap[behind[1] :]) is not None
    headed = sign is not None and ":" in sign[0] and regex(rf"\s*{quoted_nouns(language)}").fullmatch(gap) is not None
    if not (led or headed) or not _is_whole(head[end:], language):
        return None
    return at - len(_nouns(said[:at], language)), end, words


def _trailing(head: str, quotes: list[tuple[int, str]], language: str) -> tuple[int, int, str] | None:
    """The quotation behind: "delete “all” in the paragraph “Urges”"."""
    said, (at, words) = around(head), quotes[-1]
    nouns = _nouns(said[:at], language)
    lead = said[: at - len(nouns)]
    within = regex(rf"(?<!\w)(?:{alternatives(language, 'within words')})\s+(?:.*['\s])?$").search(lead[-8:])
    if within is None or said[_end(head, at) :].strip(_AROUND) or any(stands_in(own, words) for _, own in quotes[:-1]):
        return None
    acts = action_in(head[: len(lead)], language) in {Action.DELETE, Action.REPLACE}
    return (len(lead), _end(head, at), words) if acts and _is_whole(head[: len(lead)], language) else None


def named_quotes(head: str, language: str) -> list[tuple[int, int, str]]:
    """Each quotation that a sentence calls a paragraph in which something is to be done: "in OP2, delete “a” and, in
    the paragraph “Urges”, “b”"."""
    said = around(head)
    ways = alternatives(language, "within words", "instruction lead")
    lead = rf"(?:(?<!\w)(?:{ways})\s|\()"
    found = regex(rf"{lead}(?P<place>{_paragraph(language).pattern.removesuffix('$')}{PLACE})").finditer(said)
    spans = [(match.start("place"), _end(head, match.end() - 1)) for match in found]
    if len(quotations(head)) <= 1:  # "add in the paragraph “b”"
        return []
    return [(at, end, quotations(head[at:end])[0][1]) for at, end in spans if re.match(r"\s*[,:;.)]|\s*$", said[end:])]


def _end(head: str, at: int) -> int:
    match = QUOTED.match(head, at)
    return match.end() if match else at


def _is_whole(order: str, language: str) -> bool:
    """Whether words that ask for something quote all that they need."""
    action = action_in(order, language)
    return action in _NEEDS and len(quotations(order)) >= _NEEDS[action]


def _limits(lead: str, language: str) -> bool:
    """Whether words in front of a quotation say that something begins, ends, comes beside it or stands in it: "after
    the words", "in the phrase"."""
    ways = alternatives(language, "place after", "place before", "place between", "stretch until", "within words")
    return regex(rf"(?<!\w)(?:{ways})\s+{quoted_nouns(language)}$").search(lead) is not None


def _nouns(lead: str, language: str) -> str:
    """The words right before a quotation that say what it is of: "the paragraph "."""
    found = _paragraph(language).search(lead)
    return found[0] if found else ""


@cache
def _paragraph(language: str) -> re.Pattern[str]:
    article = alternatives(language, "article")
    return re.compile(rf"(?:(?<!\w)(?:{article})[\s'])?(?<!\w)(?:{_kinds(language)})\s+$")


def _kinds(language: str) -> str:
    roles = ("preambular place", "operative place", "paragraph")
    places = frozenset[str]().union(*(phrases(language, role) for role in roles))
    return any_of(frozenset(place for place in places if "#" not in place))


def told_place(text: str, language: str) -> str:
    """What a line that asks for nothing says of the place of those below it: the words of a paragraph in quotation
    marks, or "paragraph on funds" as it is; "" for other lines."""
    bare = text.strip(_MARKS).rstrip(" :–—-").strip(_MARKS)
    quote = QUOTED.fullmatch(bare.rstrip(_AROUND)) or QUOTED.fullmatch(bare)
    if quote is not None:
        return quote[0]
    if is_whole_paragraph(bare, language) and not QUOTED.search(bare):
        return f"“{bare}”"
    if len(bare) > _LONGEST or text.rstrip()[-1:] in {".", ";", ","}:
        return ""
    lead, article, about = (alternatives(language, role) for role in ("instruction lead", "article", "theme"))
    behind = r"\w" if text.rstrip().endswith(":") else rf"(?:{about})(?!\w)"  # not "paragraph numbers are old"
    kinds = rf"\W*(?:(?:{lead})[\s'])?(?:(?:{article})[\s'])?(?:{_kinds(language)})\s{behind}"
    return bare if regex(kinds).match(fold_places(bare)) or tells_part(bare, language) else ""


def announces_words(text: str, language: str) -> bool:
    """Whether a line announces words to come, and what stands below it is no place: "New paragraph:"."""
    return text.rstrip().endswith(":") and has(text, "new", language)


def tells_part(place: str, language: str) -> bool:
    """Whether a place is only of a part of a paragraph: "last sentence", "item (f)"."""
    said = fold_places(place)
    left = said
    for _, (start, end) in parts_in(said, language):
        left = f"{left[:start]}{' ' * (end - start)}{left[end:]}"
    left = LOOSE_ITEM.sub(" ", left)
    small = alternatives(language, "instruction lead", "article", "item place")
    return left != said and not re.search(r"\w", regex(rf"(?<!\w)(?:{small})(?!\w)").sub(" ", left))


def below(place: str, text: str, language: str) -> str:
    """An order with the place that a line above it tells, where it names none and is not for the whole text."""
    said = fold_places(text)
    named = place_spans(said, language) or quoted_place(text, language) or named_quotes(text, language)
    own = bool(named) or names_part(said, language) or has(said, "title place", language)
    return text if not place or own or has(said, "every time", language) else f"{place}: {text.lstrip(_MARKS)}"


def holding(texts: Iterable[tuple[str, str]], words: str) -> list[str]:
    """The labels of the texts, each behind its label, that begin with folded words; where none does, that have them."""
    found = regex(rf"(?<!\w){re.escape(words)}(?!\w)")
    places = [(label, match.start()) for label, text in texts if (match := found.search(text))]
    return [label for label, at in places if at == 0] or [label for label, _ in places]
