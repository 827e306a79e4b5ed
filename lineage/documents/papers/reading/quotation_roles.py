"""What the quotations of a sentence are to it: the first and last words of a stretch, words beside which new ones go,
words to go or to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.papers.asking_verbs import Action, first_asked, word
from lineage.documents.papers.instructions import has
from lineage.documents.papers.named_items import LOOSE_ITEM, names_items
from lineage.documents.papers.named_paragraphs import place_spans
from lineage.documents.papers.quoted_stretches import parts_in
from lineage.documents.papers.quoted_words import SIGNS
from lineage.documents.papers.reading.instruction_places import place_spans_of
from lineage.languages.phrase_patterns import alternatives, regex, whole_phrase
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_PAIR = 2
_CLOSE = 5
"""Words between "after" and the words that it means: "after the first mention of the word “...”"."""
_PLACES = ("start", "end", "after", "before", "as", "into")
Quote = tuple[int, str]
"""Where a quotation stands in a sentence, and its words."""
Spans = tuple[tuple[int, int], ...]


class Quoted(NamedTuple):
    """What the quotations of a sentence are to it."""

    limits: list[Quote]
    """First and last words of a stretch that is meant."""
    place: str
    beside: tuple[Quote, ...]
    """Those that new words go beside; the first is the anchor."""
    of_place: Spans
    """The words that say the place."""
    words: list[str]
    """To go or to come."""


def quoted(said: str, quotes: Sequence[Quote], taken: Collection[int], action: Action, language: str) -> Quoted:
    """The quotations by what they are; those at `taken` limit a stretch."""
    limits = [quote for quote in quotes if quote[0] in taken]
    left = [quote for quote in quotes if quote not in limits]
    place, beside, of_place = _beside(said, left, language) if not limits else ("", (), ())
    if action is Action.SPLIT and not beside and (cut := _split_before(said, left, language)):
        place, beside, of_place = cut
    words = [quote for at, quote in left if (at, quote) not in beside]
    new = action in {Action.INSERT, Action.ADD}
    if new and len(beside) > 1 and len(words) == 1 and _goes_on(beside[1][1], language):
        words = [f", {words[0].strip(' ,')}"]  # "insert “girls” between “women” and “and children”"
    if action is Action.REPLACE and len(words) == 2 and _reversed(said, quotes, language):
        words.reverse()
    return Quoted(limits, place, beside, of_place, words)


def _goes_on(words: str, language: str) -> bool:
    """Whether words begin with the joint of the last item of a list: "and children"."""
    return fold(next(iter(words.split()), "")) in phrases(language, "list joint")


def _beside(said: str, quotes: Sequence[Quote], language: str) -> tuple[str, tuple[Quote, ...], Spans]:
    """Where new words or paragraphs go, the quoted words that they go beside, the first of which is the anchor, and
    the spans of the words that say so."""
    for form in phrases(language, "place between"):
        match = word(form).search(said)
        near = [quote for quote in quotes if match and match.end() <= quote[0]]
        if match and len(near) > 1 and len(quotes) > 2:
            return "after", tuple(near[:2]), (match.span(),)
        behind = said[match.end() : near[0][0] if near else len(said)] if match else ""
        if match and (place_spans(behind, language) or names_items(behind)):
            return "between", (), (match.span(),)
    for place in _PLACES:
        spans = place_spans_of(said, place, language)
        if not spans or (place == "into" and has(said, "as one", language)):
            continue
        near = [quote for quote in quotes if spans[0][1] <= quote[0]]
        between = said[spans[0][1] : near[0][0]] if near else ""
        places = [span for span, _ in place_spans(said, language)] if near else []
        named = [span for span in places if span[0] < near[0][0] and spans[0][1] < span[1]]
        named += [match.span() for match in LOOSE_ITEM.finditer(between)]  # "after (b): “...”"
        named += [span for _, span in parts_in(between, language)]  # "after the first sentence: “...”"
        close = bool(near) and len(between.split()) <= _CLOSE and not named
        if place in {"start", "end"} and (beside := _beside_at_edge(said, quotes, spans, language)):
            return beside
        if place != "after" or not close:
            return place, (near[0],) if close and place in {"after", "before"} else (), tuple(spans)
        other = place_spans_of(said, "before", language)
        also = [quote for quote in near[1:] if other and not said[other[0][1] : quote[0]].strip(" ,")]
        return place, (near[0], *also[:1]), (*spans, *(other if also else ()))
    return "", (), ()


def _beside_at_edge(
    said: str, quotes: Sequence[Quote], edge: Sequence[tuple[int, int]], language: str
) -> tuple[str, tuple[Quote, ...], Spans] | None:
    """Words beside which others go, where the place says too that they end or begin the paragraph: "at the end of OP7,
    after “investment”"."""
    nouns = alternatives(language, "quoted noun")
    for side in ("after", "before"):
        for start, end in place_spans_of(said, side, language):
            beside = next((quote for quote in quotes if end <= quote[0]), None)
            led = beside is not None and regex(rf"\s+(?:(?:{nouns})\s+)*").fullmatch(said[end : beside[0]])
            if led and beside and len(quotes) > 1:
                return side, (beside,), (*edge, (start, end))
    return None


def _split_before(said: str, quotes: Sequence[Quote], language: str) -> tuple[str, tuple[Quote, ...], Spans] | None:
    """Where a paragraph is cut that is told by the words of the second: "a new paragraph starts with “...”"."""
    cuts = whole_phrase(language, "split before").finditer(said)
    spans = tuple(match.span() for match in cuts)
    first = first_asked(said, language)
    alone = first is not None and bool(quotes) and quotes[0][0] < first[0]  # "“...” should form a new OP8 bis"
    return ("before", (quotes[0],), spans) if alone or (spans and len(quotes) == 1) else None


def _reversed(said: str, quotes: Sequence[Quote], language: str) -> bool:
    """Whether the new words stand first: "substitute “eighty-third” for “eighty-second”"."""
    between = said[quotes[0][0] : quotes[1][0]]
    nouns = alternatives(language, "quoted noun", "article")
    last = rf"(?<!\w)(?:{{}})\s+(?:(?:{nouns})\s+)*$"
    substitute = has(said[: quotes[1][0]], "substitute", language)
    put_for, takes = (last.format(alternatives(language, role)) for role in ("substituted for", "takes the place of"))
    reverses = takes if not substitute else f"{put_for}|{takes}"
    return has(between, "instead of", language) or regex(reverses).search(between) is not None


def at_end(said: str, parts: Quoted, language: str) -> bool:
    """Whether the last of several places is meant: "at the end of OP7, after “investment”", "at the end of OP7, the
    semicolon becomes a comma"."""
    edge = bool(place_spans_of(said, "end", language))
    signs = len(parts.words) == _PAIR and parts.words[0] in SIGNS
    return edge and ((bool(parts.beside) and not parts.limits) or signs)
