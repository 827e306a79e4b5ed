"""Clauses that left one line and are now in another: one record, an event at both ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lineage.alignment.normalization import own_words
from lineage.alignment.shared_runs import shared
from lineage.documents.resolution import Kind, Resolution
from lineage.histories.standing_clauses import STANDS, Standing, standing_in
from lineage.histories.stretches import GAP
from lineage.histories.threads import Token
from lineage.languages.number_words import ordinal
from lineage.languages.text import fold, words
from lineage.languages.text import tokens as spans
from lineage.languages.vocabulary import vocabulary
from lineage.symbols import split_id

if TYPE_CHECKING:
    pass

CLAUSE = 8
"""Words put in that have one first place, at least, to be a clause: a name with a word or two is shorter."""
TELLING = 5
"""Of these, words that are neither written with a capital, as a name is, nor a number nor a function word.
Of 64 clauses of the English and French series all 22 with fewer are names or turns: "adopted by … at its … session,
held in Vienna from", "par la Commission pour la prévention du crime et la justice pénale"."""
_BETWEEN = " ,;:."
"""Marks before a piece that belong to the words before it."""


class Transfer(StrEnum):
    """How a clause came from one line to another."""

    WANDERED = "wandered"
    """The text before has it in another line, and this text no longer has it there."""
    SHARED = "shared"
    """This text has it in another line too."""
    RETURNED = "returned in part"
    """The text before had it nowhere; an earlier one of the series did."""
    ELSEWHERE = "taken from elsewhere"
    """The series had it nowhere; an earlier text outside of it did. A fact about dates, no claim of direction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taking:
    """A clause that was put into a paragraph and stood before in another line, or outside the series, whether the line
    leads there or not."""

    paragraph: str
    """Id of the paragraph that it was put into."""
    transfer: Transfer
    first: str
    """Id of the earliest paragraph that has it."""
    last: str
    """Id of the paragraph of another line that has it beside it, or else had it last before; else `first`."""
    words: int
    text: str
    """The words as printed; " … " where others stand between them."""


def takings(
    series: Sequence[Resolution], lines: Mapping[str, str], tokens: Mapping[str, Sequence[Token]]
) -> tuple[Taking, ...]:
    """What the paragraphs of the texts of a series, in date order, took up from other lines, in their order: more than
    names, as "Persons, Especially Women and Children, supplementing the United Nations Convention against ..."."""
    places = {text.id: i for i, text in enumerate(series)}
    standing = standing_in(series)
    headings = {p.id for text in series for p in text.paragraphs if p.kind is Kind.HEADING}
    others = {name: line for name, line in lines.items() if name not in headings}
    found = (
        _taking(standing, places, others, paragraph.id, source, printed)
        for text in series
        for paragraph in text.paragraphs
        for said in [tokens.get(paragraph.id, ())]
        for source, printed in _clauses(said, _sources(paragraph.id, said, places, standing), text.language)
        if _own(printed, text.language) >= TELLING
    )
    return tuple(filter(None, found))


def by_end(found: Collection[Taking]) -> tuple[dict[str, tuple[Taking, ...]], dict[str, tuple[Taking, ...]]]:
    """The takings by the paragraph that they were put into, and by those that had them: the first and the last. Where
    two paragraphs of a text took the same clause, neither gave it to the other."""
    into: defaultdict[str, list[Taking]] = defaultdict(list)
    out: defaultdict[str, list[Taking]] = defaultdict(list)
    for taking in found:
        into[taking.paragraph].append(taking)
    for taking in found:
        for name in dict.fromkeys((taking.first, taking.last)):
            if not _took_it_too(name, taking, into):
                out[name].append(taking)
    return ({k: tuple(v) for k, v in into.items()}, {k: tuple(v) for k, v in out.items()})


def older_places(took: Collection[Taking]) -> tuple[tuple[str, int], ...]:
    """The first places of the clauses that were put into a paragraph, each with how many of its words come from there,
    the place of most words first."""
    found: defaultdict[str, int] = defaultdict(int)
    for taking in took:
        found[taking.first] += taking.words
    return tuple(sorted(found.items(), key=lambda one: -one[1]))


def _took_it_too(paragraph: str, taking: Taking, into: Mapping[str, Sequence[Taking]]) -> bool:
    """Whether the paragraph is of the same text and took the same clause: from the same place, in words of which most
    are the same."""
    if split_id(paragraph)[0] != split_id(taking.paragraph)[0]:
        return False
    clause = words(taking.text)
    others = (words(other.text) for other in into.get(paragraph, ()) if other.first == taking.first)
    return any(
        len(shared(*sorted((clause, other), key=len))) >= STANDS * min(len(clause), len(other)) for other in others
    )


def _sources(paragraph: str, tokens: Sequence[Token], places: Mapping[str, int], standing: Standing) -> tuple[str, ...]:
    """For each token the older place that it was put in here from, "" for none: of a word that is new in its line its
    first place; of one that came from a text outside the series that place, where no earlier text of the series has
    what came from there."""
    lent = tuple(_lent(token, places) for token in tokens)
    at = places[split_id(paragraph)[0]]
    clauses: dict[str, list[str]] = {}
    for source, printed in _pieces(tokens, lent):
        clauses.setdefault(source, []).extend(printed)
    kept = {source for source, printed in clauses.items() if any(held[0] < at for held in standing(tuple(printed)))}
    return tuple(
        (token.taken if token.telling else "") if token.origin == paragraph else "" if source in kept else source
        for token, source in zip(tokens, lent, strict=True)
    )


def _lent(token: Token, places: Mapping[str, int]) -> str:
    """The first place of a word whose line leads to an adopted text outside the series; "" for other words."""
    outside = split_id(token.origin)[0] not in places
    return token.first if outside and token.adopted and (token.telling or not token.taken) else ""


def _clauses(tokens: Sequence[Token], sources: Sequence[str], language: str) -> list[tuple[str, tuple[str, ...]]]:
    """First place and words as printed, in pieces, of every clause that was put in here and is older: "criminal justice
    programme" without the "with" that stands behind it in both."""
    small = vocabulary(language).function_words
    pieces = ((source, [_ended(piece, small) for piece in found]) for source, found in _pieces(tokens, sources))
    told = [(source, tuple(filter(None, found))) for source, found in pieces]
    return [(source, found) for source, found in told if _count(found) >= CLAUSE]


def _pieces(tokens: Sequence[Token], sources: Sequence[str]) -> list[tuple[str, list[str]]]:
    """The runs of words with one source, those with up to GAP other words between them as one clause: what is further
    apart in the paragraph is another clause, though it comes from the same place."""
    clauses: list[tuple[str, list[str]]] = []
    last: dict[str, tuple[int, int]] = {}  # first place -> number of its last clause, and of the last word of that
    before, place = "", 0
    for token, source in zip(tokens, sources, strict=True):
        place += any(map(str.isalnum, token.text))
        number, end = last.get(source, (-1, 0))
        if source and source == before:
            clauses[number][1][-1] += token.text
        elif source and number >= 0 and place - end <= GAP + 1:
            clauses[number][1].append(token.text)
        elif source:
            clauses.append((source, [token.text]))
            number = len(clauses) - 1
        if source:
            last[source] = number, place
        before = source
    return clauses


def _ended(piece: str, small: Collection[str]) -> str:
    """A piece without the function words at its end; "" where it has no others, as "d'" before a word that is new."""
    found = [(start, end) for start, end in spans(piece) if any(map(str.isalnum, piece[start:end]))]
    said = [fold(piece[start:end]) for start, end in found]
    telling = [at for at, word in enumerate(said) if word not in small and f"{word}'" not in small]
    if not telling:
        return ""
    last = telling[-1]
    return (piece if last == len(found) - 1 else piece[: found[last][1]]).strip().lstrip(_BETWEEN)


def _count(pieces: Iterable[str]) -> int:
    return sum(len(words(piece)) for piece in pieces)


def _own(pieces: Sequence[str], language: str) -> int:
    """The words of a clause that say something: of "all States Members of the United Nations and members of specialized
    agencies" four, though "members" is no name; of what the language knows as one term, "les formes contemporaines
    d'esclavage, y compris leurs causes et leurs conséquences", one. The capital of the first word tells nothing."""
    small = vocabulary(language).function_words
    printed = [piece[start:end] for piece in pieces for start, end in spans(piece)]
    heard = [word for word in printed if any(map(str.isalnum, word))]
    told = sum(
        len(word) > 1
        and not any(map(str.isdigit, word))
        and fold(word) not in small
        and not (at and word[0].isupper())
        and ordinal(word, language) is None
        for at, word in enumerate(heard)
    )
    return min(told, sum(own_words(" … ".join(pieces), language)))


def _taking(  # noqa: PLR0913, PLR0917
    standing: Standing,
    places: Mapping[str, int],
    lines: Mapping[str, str],
    paragraph: str,
    first: str,
    printed: tuple[str, ...],
) -> Taking | None:
    """`lines` are those of paragraphs that are no headings. None where the text before has the clause in the line
    itself: this text only says it twice there."""
    at = places[split_id(paragraph)[0]]
    there = [one for one in standing(printed) if one[2] in lines]
    held = [one for one in there if lines[one[2]] != lines[paragraph]]
    if any(one[0] == at - 1 for one in there if one not in held):
        return None
    if split_id(first)[0] in places and lines.get(first, lines[paragraph]) != lines[paragraph]:
        held.append((places[split_id(first)[0]], 0, first))
    beside = _most([(count, name) for place, count, name in held if place == at])
    last = max((place for place, _, _ in held if place < at), default=None)
    older = _most([(count, name) for place, count, name in held if place == last])
    if beside:
        transfer = Transfer.SHARED
    elif not older and split_id(first)[0] not in places:
        transfer = Transfer.ELSEWHERE
    elif last == at - 1:
        transfer = Transfer.WANDERED
    else:
        transfer = Transfer.RETURNED
    return Taking(
        paragraph=paragraph,
        transfer=transfer,
        first=first,
        last=beside or older or first,
        words=_count(printed),
        text=" … ".join(printed),
    )


def _most(found: Sequence[tuple[int, str]]) -> str:
    """Of the paragraphs of a text, in their order, the first of those that have most of a clause; "" of none."""
    return max(found, key=lambda one: one[0], default=(0, ""))[1]
