"""Who is asked: canonical names read off the object of a verb, pronouns resolved from the text before them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from lineage.commitments.clauses import Addressee, Passage, span
from lineage.commitments.lexicon import lexicon
from lineage.commitments.name_search import FoundName, names_at, names_within, pattern_of
from lineage.languages import rules, spacy_models
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.phrases import phrases
from lineage.languages.text import fold, fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.commitments.clauses import Span
    from lineage.languages.spacy_models import ParsedWord

_ACRONYM = 6
"""Letters of the longest name that is written in capitals: "UNESCO"."""
_KIND_WORDS = 2
"""Words among which the noun of an office stands that has no name: "regional directors"."""
AS_PRINTED = "*"
"""Canonical name of a row whose names are told apart by their words: "Government of ..."."""


def addressees(text: str, start: int, end: int, language: str, before: Sequence[str] = ()) -> tuple[Addressee, ...]:
    """The addressees named between `start` and `end` of `text`, each once, in printed order.

    `before` are the paragraphs of the document up to this one: short names ("l'Office") are read as the long name
    that last ended so. Where no table row fits, the words of the first noun group, and those of offices and bodies
    coordinated with it ("the Commission and the High Representative"), are the names, marked unknown.
    """
    flat = fold_in_place(text)
    start = _after_aside(flat, start, end, language)
    region = _mask(flat, start, end, language)
    found = list(names_within(region, start, end, language))
    found += _short_names(_without(region, found), start, end, language, (*before, text[:start]))
    named = _each_once(text, found)
    first = named or _as_printed(text, region, start, end, language)
    offices = _offices(text, region, start, end, language) if first else ()
    others = [item for item in offices if not any(_overlap(item, one) for one in first)]
    both = tuple(sorted((*first, *others), key=lambda item: item.span.start))
    if not named:
        return both
    passage = Passage(text=text, start=start, end=end, language=language)
    groups = _other_groups(region, start, end, language)
    free = [at for at in groups if not any(item.span.start <= at < item.span.end for item in others)]
    return (*both, *coordinated(passage, named, free))


def _each_once(text: str, found: Iterable[FoundName]) -> tuple[Addressee, ...]:
    """The addressees of the names found, each where it stands first."""
    unique: dict[str, Addressee] = {}
    for item in sorted(found, key=lambda item: item.start):
        printed = span(text, item.start, item.end)
        name = printed.text if item.name == AS_PRINTED else item.name
        unique.setdefault(name, Addressee(name=name, span=printed, known=True))
    return tuple(unique.values())


def _overlap(one: Addressee, other: Addressee) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end


def _after_aside(flat: str, start: int, end: int, language: str) -> int:
    """Where the object begins: "Urges, once again, all States", "Requests, recalling its resolution, the Office"."""
    if not re.match(r" ?,", flat[start:end]):
        return start
    places = [match.end() for match in re.finditer(r", ", flat[start:end])]
    return next((start + at for at in places if names_at(flat, start + at, end, language)), start)


def _without(region: str, found: Sequence[FoundName]) -> str:
    """The text with blanks where names were found."""
    for item in found:
        region = region[: item.start] + " " * (item.end - item.start) + region[item.end :]
    return region


def _offices(  # noqa: PLR0913
    text: str, region: str, start: int, end: int, language: str, *, after: Sequence[str] = ("coordination",)
) -> Iterator[Addressee]:
    """Offices and bodies of no table, each with its article: "the Commission and the Regional Directors"."""
    places = [m.end() for role in after for m in pattern_of(language, role).finditer(region, start, end)]
    for place in (start, *places):
        begin = next((at for at in range(place, end) if region[at] not in " ,"), end)
        article = pattern_of(language, "article").match(region, begin, end)
        if article is None and place != start:
            article = pattern_of(language, "determiner").match(region, begin, end)
        if article is None:
            continue
        stop = pattern_of(language, "name end").search(region, article.end(), end)
        found = span(text, article.end(), stop.start() if stop else end)
        named = found.text[:1].isupper()
        # "the Director-General and the regional directors": of a second office the kind alone is printed
        words = found.text if named else " ".join(found.text.split()[:_KIND_WORDS]) if place != start else ""
        if words and pattern_of(language, "office").search(fold_in_place(words)):
            yield _unknown(found)


def _other_groups(region: str, start: int, end: int, language: str) -> Iterator[int]:
    """Where coordinated noun groups begin that no name of the tables opens, after their determiners."""
    for match in pattern_of(language, "coordination").finditer(region, start, end):
        position, seen = match.end(), False
        while determiner := pattern_of(language, "determiner").match(region, position, end):
            position, seen = determiner.end(), True
        points_back = pattern_of(language, "pronoun").match(region, position, end) or region.startswith(
            rules(language).points_back, position
        )
        if seen and position < end and not points_back and not names_at(region, match.end(), end, language):
            yield position


def is_pronoun(text: str, start: int, end: int, language: str) -> bool:
    """Whether the object is a pronoun or points back ("ces entités", "them")."""
    # "demande à cet égard aux États": what ties the clause is blanked first
    region = _mask(fold_in_place(text), start, end, language, relatives=False)
    begin = next((i for i in range(start, end) if region[i] not in " ,"), end)
    return pattern_of(language, "pronoun").match(region, begin, end) is not None


def opens_with_name(text: str, start: int, end: int, language: str) -> bool:
    """Whether a stretch begins with a name of the tables, after determiners."""
    region = _mask(fold_in_place(text), start, end, language)
    first = next(names_within(region, start, end, language), None)
    joints = alternatives(language, "list joint")
    return first is not None and not re.search(rf"[,;]| (?:{joints}) ", region[start : first.start])


def names_office(text: str, start: int, end: int, language: str) -> bool:
    """Whether a stretch is one office or body of no table: "the Executive Director", "the secretariats"."""
    return next(_offices(text, fold_in_place(text), start, end, language), None) is not None


def mentioned(text: str, start: int, end: int, language: str) -> tuple[Addressee, ...]:
    """Everybody named in a stretch, also after prepositions: what a later pronoun may stand for."""
    flat = _mask(fold_in_place(text), start, end, language, relatives=False)
    unique: dict[str, Addressee] = {}
    for item in names_within(flat, start, end, language, prepositions=True):
        unique.setdefault(item.name, Addressee(name=item.name, span=span(text, item.start, item.end), known=True))
    if not unique:
        offices = _offices(text, flat, start, end, language, after=("coordination", "preposition"))
        unique = {item.name: item for item in offices}
    return tuple(unique.values())


def _mask(flat: str, start: int, end: int, language: str, relatives: bool = True) -> str:
    """`flat` with spaces in place of what stands among the addressees but is not one."""
    region = flat[start:end]
    for word in lexicon(language).connectives:
        region = region.replace(word, " " * len(word))
    if relatives:
        region = pattern_of(language, "aside").sub(_blank, region)
    return flat[:start] + region + flat[end:]


def _blank(match: re.Match[str]) -> str:
    return ("," if match[0].startswith(",") else " ") + " " * (len(match[0]) - 1)


def _short_names(flat: str, start: int, end: int, language: str, before: Sequence[str]) -> Iterator[FoundName]:
    """ "l'Office", "the Group": the last long name before that begins or ends with that word."""
    for match in pattern_of(language, "short name").finditer(flat[start:end]):
        name = _last_long_name(match[1], before, language)
        if name:
            yield FoundName(name=name, start=start + match.start(1), end=start + match.end(1))


def _last_long_name(short: str, before: Sequence[str], language: str) -> str | None:
    last, least = short.rsplit(maxsplit=1)[-1], len(short.split())
    for text in reversed(before):
        for name, words in reversed(_long_names(text, language)):
            if last in words and len(words) > least:
                return name
    return None


@lru_cache(maxsize=4096)
def _long_names(text: str, language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The names of more than one word in a paragraph, in printed order, each with its words."""
    flat = fold_in_place(text)
    found = [
        (match.start(), -place, name.canonical, tuple(match[0].replace("-", " ").split()))
        for place, name in enumerate(lexicon(language).names)
        for match in name.pattern.finditer(flat)
        if name.canonical != AS_PRINTED
    ]
    return tuple((name, words) for _, _, name, words in sorted(found) if len(words) > 1)


def _as_printed(text: str, region: str, start: int, end: int, language: str) -> tuple[Addressee, ...]:
    position = start
    while match := re.compile(r"[ ,]*").match(region, position, end):
        determiner = pattern_of(language, "determiner").match(region, match.end(), end)
        position = match.end()
        if determiner is None:
            break
        position = determiner.end()
    stop = pattern_of(language, "name end").search(region, position, end)
    found = span(text, position, stop.start() if stop else end)
    proper = found.text[:1].isupper() and found.text.rsplit(maxsplit=1)[-1][:1].isupper()
    proper = proper or pattern_of(language, "office").match(fold_in_place(found.text)) is not None
    if not found.text or (not proper and pattern_of(language, "abstract").search(fold_in_place(found.text))):
        return ()
    if fold(found.text.partition(" ")[0]) in phrases(language, "negation"):
        return ()  # "calls upon not to recognize" asks nobody
    return (_unknown(found),)


def _unknown(found: Span) -> Addressee:
    """Somebody of no table, by the words as printed; "INVITES THE COMMISSION" asks the Commission."""
    name = found.text.capitalize() if found.text.isupper() and len(found.text) > _ACRONYM else found.text
    return Addressee(name=name, span=found, known=False)


def coordinated(passage: Passage, known: Sequence[Addressee], starts: Iterable[int]) -> tuple[Addressee, ...]:
    """Names as printed for the nouns at `starts` that the parse coordinates with a known addressee.

    `passage` is the object of the verb, `starts` offsets where a coordinated noun group begins after its
    determiners. "aux gouvernements, à la communauté internationale et à toutes les autres organisations": the last one
    is an addressee; in "la Rapporteuse spéciale sur la traite, en particulier les femmes et les enfants" the women
    are not: their head is the trafficking. Nothing without a model.
    """
    places = [start for start in starts if not any(a.span.start <= start < a.span.end for a in known)]
    if not places or not known or not spacy_models.has_model(passage.language):
        return ()
    words = spacy_models.parse(passage.text, passage.language)
    heads = {i for i, word in enumerate(words) for a in known if a.span.start <= word.start < a.span.end}
    found = [
        _named(passage.text, words, i, passage.end) for i in range(len(words)) if _is_head(words, i, places, heads)
    ]
    return tuple(Addressee(name=name.text, span=name, known=False) for name in found if name.text)


def _is_head(words: Sequence[ParsedWord], index: int, places: Sequence[int], heads: set[int]) -> bool:
    word = words[index]
    if word.start not in places or word.pos not in {"NOUN", "PROPN"} or word.dep != "conj":
        return False
    return word.head in heads and words[word.head].pos in {"NOUN", "PROPN"}


def _named(text: str, words: Sequence[ParsedWord], index: int, end: int) -> Span:
    """The noun with the adjectives right after it."""
    stop = words[index].end
    for word in words[index + 1 :]:
        if word.start >= end or word.dep != "amod" or word.head != index:
            break
        stop = word.end
    return span(text, words[index].start, stop)
