"""Who asks for which change in one paragraph of a paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz

from lineage.documents.negotiated.delegations import delegation
from lineage.documents.negotiated.proposals import ProposalKind
from lineage.documents.negotiated.readings import proposed, read, read_alone
from lineage.drafting.alterations import Alteration, changes, made

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lineage.documents.negotiated.proposals import Proposal
    from lineage.documents.resolution import Paragraph

Authors = tuple[str, ...]
VARIANT = 80.0
"""Least likeness, of 100 (share of characters in common order), of two new paragraphs at one place that are taken for
two wordings of one: "Requests a report" and "Requests an annual report" are, two requests to one addressee are not."""
MOST_ORDERS = 4
"""Insertions at one place that are tried in every order; more than four at one place were seen nowhere."""


class Voice(NamedTuple):
    """Those who ask for something, and who wrote it down."""

    authors: Authors = ()
    persons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedChange:
    """One change with those who ask for it, () where the paper does not name them."""

    change: Alteration
    authors: Authors
    persons: tuple[str, ...] = ()
    """Who wrote it, where Word names a person who writes for the authors."""
    date: str | None = None
    against: Authors = ()
    """Who takes it out again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked for in a paragraph."""

    taken: tuple[AskedChange, ...]
    """All of them made give the paragraph as the paper proposes it."""
    contested: tuple[AskedChange, ...] = ()
    """What one author puts in and another one takes out."""


def asked_by(paragraph: Paragraph, old: str, language: str) -> Asked:
    """The changes that a paper asks for in `old`, its own base of the paragraph: each author's own, equal ones once.

    Each author is read alone, and several may change the same words: which of these cannot both be made is told where
    all papers are together.
    """
    voices = voices_in(paragraph, language)
    if len(voices) <= 1:
        who = next(iter(voices.values()), Voice())
        return Asked(taken=tuple(_ask(one, who, paragraph) for one in changes(old, proposed(paragraph), language)))
    stand = _joined(paragraph, voices, old, language, standing=True)
    every = _joined(paragraph, voices, old, language, standing=False)
    taken = _as_one(paragraph, old, stand)
    return Asked(
        taken=tuple(_ask(one, stand[was], paragraph) for one, was in zip(_parted(taken), taken, strict=True)),
        contested=tuple(
            replace(_ask(one, who, paragraph), against=_against(paragraph, who.authors, one.new))
            for one, who in every.items()
            if one not in stand
        ),
    )


def _against(paragraph: Paragraph, authors: Authors, words: str) -> Authors:
    """Those who take out `words` that these put in."""
    own, others = (
        [p for p in paragraph.proposals if bool({*p.authors} & {*authors}) is mine] for mine in (True, False)
    )
    put = [one for one in own if one.kind is ProposalKind.INSERTION]
    said = [one for one in put if {*one.text.split()} <= {*words.split()} or words.strip() in one.text]
    out = [one for one in others if one.kind is ProposalKind.DELETION]
    found = (name for one in out if any(_takes_out(one, other) for other in said or put) for name in one.authors)
    return tuple(dict.fromkeys(found))


def _takes_out(one: Proposal, put: Proposal) -> bool:
    """Whether a deletion is of words that an insertion puts in; where these are printed nowhere both are a place."""
    if one.start < put.end and put.start < one.end:
        return True
    return one.start == put.start and one.end == put.end and one.text in put.text


def asked_as_new(paragraph: Paragraph, language: str) -> list[AskedChange]:
    """The wordings of a paragraph that its base does not have: the one of each author, and where one only mends the
    words of another, these as he would have them."""
    voices = voices_in(paragraph, language)
    alone = {key: words_of(paragraph, key, language) for key in voices}
    owner = max(alone, key=lambda key: len(alone[key]), default="")
    found: dict[str, Voice] = {}
    for key, voice in voices.items():
        mends = key != owner and fuzz.ratio(alone[key], alone[owner]) < VARIANT
        own = _mended(paragraph, {key, owner}, language) if mends else alone[key]
        words = own if len(voices) > 1 else proposed(paragraph)
        found[words] = _with(found.get(words), voice)
    if not found:
        found[proposed(paragraph)] = Voice()
    return [_ask(Alteration(0, 0, "", words), who, paragraph) for words, who in found.items() if words]


def _mended(paragraph: Paragraph, keys: set[str], language: str) -> str:
    return read(paragraph, lambda one: not keys.isdisjoint(keys_of(one, language))).text


def _with(one: Voice | None, other: Voice) -> Voice:
    return Voice(*(tuple(dict.fromkeys((*a, *b))) for a, b in zip(one, other, strict=True))) if one else other


def voices_in(paragraph: Paragraph, language: str) -> dict[str, Voice]:
    """Those who propose something in a paragraph, each delegation once whatever its spellings; persons apart who write
    for several delegations."""
    found: dict[str, Voice] = {}
    for one in (one for one in paragraph.proposals if one.edits):
        for key, authors in keys_of(one, language).items():
            before = found.get(key, Voice(authors))
            found[key] = Voice(before.authors, tuple(dict.fromkeys((*before.persons, *one.persons))))
    return found


def keys_of(one: Proposal, language: str) -> dict[str, Authors]:
    """Under which names a proposal is looked for, with the authors as written."""
    if not one.authors or (len(one.authors) > 1 and one.persons):
        return {", ".join(one.persons): one.authors}
    return {delegation(name, language): (name,) for name in one.authors}


def words_of(paragraph: Paragraph, key: str, language: str, *, standing: bool = False) -> str:
    """The paragraph as one of its voices wants it."""
    return read_alone(paragraph, lambda one: key in keys_of(one, language), standing=standing).text


def _joined(
    paragraph: Paragraph, voices: Mapping[str, Voice], old: str, language: str, *, standing: bool
) -> dict[Alteration, Voice]:
    """Each change once, with all who ask for it."""
    found: dict[Alteration, Voice] = {}
    made_of: dict[str, list[Alteration]] = {}
    for key, voice in voices.items():
        own = words_of(paragraph, key, language, standing=standing)
        if own not in made_of:
            made_of[own] = changes(old, own, language)
        for change in made_of[own]:
            found[change] = _with(found.get(change), voice)
    return _narrowed(found)


def _narrowed(found: Mapping[Alteration, Voice]) -> dict[Alteration, Voice]:
    """The same, those that take out words of another one without the words that stay."""
    out: dict[Alteration, Voice] = {}
    for change, voice in found.items():
        crossed = any(change.touches(other) for other in found if other is not change)
        own = change.narrowed() if crossed else change
        out[own] = _with(out.get(own), voice)
    return out


def _as_one(paragraph: Paragraph, old: str, joined: Mapping[Alteration, Voice]) -> Sequence[Alteration]:
    """The changes in the order of the text; those of one place in the order that gives what the paper proposes, where
    there is one."""
    ordered = sorted(joined, key=lambda change: (change.start, change.end))
    crowded = [c for c in ordered if sum(c.start == o.start and o.start == o.end for o in ordered) > 1]
    if not crowded or len(crowded) > MOST_ORDERS:
        return ordered
    rest = [c for c in ordered if c not in crowded]
    orders = ([*rest, *order] for order in permutations(crowded))
    return next((order for order in orders if made(old, order) == proposed(paragraph)), ordered)


def _parted(ordered: Sequence[Alteration]) -> Iterator[Alteration]:
    """The changes, a space before words that would run into those of another author at the end of a paragraph."""
    for at, one in enumerate(ordered):
        runs_on = at > 0 and ordered[at - 1].end == one.start == one.end and ordered[at - 1].new[-1:].isalnum()
        yield one._replace(new=f" {one.new}") if runs_on and one.new[:1].isalnum() else one


def _ask(change: Alteration, who: Voice, paragraph: Paragraph) -> AskedChange:
    mine = [one for one in paragraph.proposals if not who.authors or set(one.authors) & set(who.authors)]
    exact = [one for one in mine if one.text.strip() in {change.old.strip(), change.new.strip()} - {""}]
    persons = tuple(dict.fromkeys(name for one in exact for name in one.persons)) or who.persons
    date = _date(change, who.authors, paragraph.proposals)
    return AskedChange(change=change, authors=who.authors, persons=persons, date=date)


def _date(change: Alteration, authors: Authors, proposals: Sequence[Proposal]) -> str | None:
    """The day of the proposal that has the words of a change; None where the file does not say."""
    words = {side.strip() for side in (change.old, change.new) if side.strip()}
    mine = [one for one in proposals if one.date and (not authors or set(one.authors) & set(authors))]
    exact = [one.date for one in mine if one.text.strip() in words]
    days = sorted({one.date for one in mine if one.date})
    return exact[0] if exact else days[0] if len(days) == 1 else None


def in_base(paragraph: Paragraph, one: Proposal) -> int:
    """Where in the base reading the words stand that a remark speaks of."""
    found = read(paragraph, lambda _: False)
    at = one.of[0] if one.of else one.start
    return sum(place < at for place in found.places)
