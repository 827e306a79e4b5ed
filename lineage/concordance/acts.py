"""What a paragraph does: its verbs, whom it asks, what limits it. The same in every language, through the tables."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lineage.commitments.addressee_names import in_english, renderings
from lineage.commitments.clauses import Passage
from lineage.commitments.find import find_clauses
from lineage.commitments.hedges import find_hedges
from lineage.commitments.openers import find_openers
from lineage.commitments.patterns import compile_pattern
from lineage.documents.resolution import Kind
from lineage.languages.tables import has_table, table
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lineage.commitments.openers import Opener
    from lineage.documents.resolution import Paragraph, Resolution

EFFECTS: Mapping[str, str] = {
    "discretion": "discretion",
    "possibility": "discretion",
    "resources": "resources",
    "domestic law": "domestic law",
    "mandate": "mandate",
    "request": "request",
    "voluntary": "voluntary",
}
"""Classes of hedges that both languages keep apart. Effort and consideration are verbs with many renderings
("continuer de s'employer à": "continue their efforts to"), and one version's words for it say nothing."""
COUNTED = frozenset({"discretion"})
"""Classes of which a paragraph may have several that are each negotiated; of the others it has one or none:
"dans le cadre de leurs lois et politiques nationales" is "within their legal framework and in accordance with national
policies"."""
ASKS = "request"
"""A kind of clause whose hedges all count: the kind makes no difference for whether words limit something."""


WELCOME = "welcome"
SECOND = frozenset({WELCOME, "note", "stress"})
"""Kinds of second participles that both languages keep apart: "tenant compte" and "taking into account" are as often no
verb in the other version, and "recognizing" is "rappelant"."""


class Act(NamedTuple):
    """One verb, addressee or hedge of a paragraph."""

    keys: frozenset[str]
    """What it may be called in the other language; two acts are the same where they share a key."""
    start: int
    end: int


class Acts(NamedTuple):
    """Those of one paragraph, in printed order."""

    verbs: tuple[Act, ...]
    addressees: tuple[Act, ...]
    hedges: tuple[Act, ...]
    seconds: tuple[Act, ...]
    """Verbs of a preambular paragraph after the first: "..., and underlining the importance of"."""
    praise: tuple[Act, ...]
    """Words that make a note of something a welcome: "with appreciation"."""


def acts_of(document: Resolution) -> Mapping[str, Acts]:
    """The acts of every paragraph, by label. Raises UsageError for a language without tables."""
    clauses: dict[str, list[tuple[Act, tuple[Act, ...]]]] = {}
    for clause in find_clauses(document):
        place = clause.verb_span or clause.span
        verb = Act(_kinds(document.language, clause.lemma, clause.kind), place.start, place.end)
        asked = tuple(
            Act(frozenset({name}), one.span.start, one.span.end)
            for one in clause.addressees
            if (name := in_english(one.name)) is not None
        )
        clauses.setdefault(clause.label, []).append((verb, asked))
    return {
        p.label: Acts(
            verbs=tuple(verb for verb, _ in clauses.get(p.label, ())) or tuple(_opening(p, document.language)),
            addressees=tuple(one for _, asked in clauses.get(p.label, ()) for one in asked),
            hedges=tuple(_hedges(p, document.language)),
            seconds=tuple(_seconds(p, document.language)),
            praise=tuple(_praise(p.text, document.language)),
        )
        for p in document.paragraphs
    }


def _opening(paragraph: Paragraph, language: str) -> Iterator[Act]:
    """The verb with which a preambular paragraph begins."""
    for opener in _participles(paragraph, language)[:1]:
        if opener.start == 0:
            yield _act(opener, language)


def _participles(paragraph: Paragraph, language: str) -> tuple[Opener, ...]:
    preambular = paragraph.kind is Kind.PREAMBULAR
    return find_openers(paragraph.text, language, participles=True) if preambular else ()


def _act(opener: Opener, language: str) -> Act:
    return Act(_kinds(language, opener.verb.lemma, opener.verb.kind), opener.verb_start, opener.verb_end)


def _seconds(paragraph: Paragraph, language: str) -> Iterator[Act]:
    """The participles after the first, and finite verbs: "Taking note of ..., and welcomes the convening of"."""
    for opener in _participles(paragraph, language)[1:]:
        yield _act(opener, language)
    for opener in find_openers(paragraph.text, language) if paragraph.kind is Kind.PREAMBULAR else ():
        if opener.start and opener.verb.kind in SECOND:
            yield _act(opener, language)


def _praise(text: str, language: str) -> Iterator[Act]:
    for match in _praising(language).finditer(fold_in_place(text)):
        yield Act(frozenset({WELCOME}), match.start(), match.end())


@cache
def _praising(language: str) -> re.Pattern[str]:
    rows = table(language, "praise", ("pattern",))
    return compile_pattern("|".join(row["pattern"] for row in rows), f"{language}/praise.csv")


def _hedges(paragraph: Paragraph, language: str) -> Iterator[Act]:
    whole = Passage(text=paragraph.text, start=0, end=len(paragraph.text), language=language)
    for hedge in find_hedges(whole, ASKS):
        if hedge.effect in EFFECTS:
            yield Act(frozenset({EFFECTS[hedge.effect]}), hedge.span.start, hedge.span.end)


def named_in(text: str, language: str, english: str) -> bool:
    """Whether a paragraph has an addressee's name, by its English one, wherever it stands."""
    return any(name in fold_in_place(text) for name in map(fold_in_place, renderings(english, language)))


def traces(text: str, language: str, effect: str, hedges: Sequence[tuple[int, int]]) -> int:
    """How many words of a paragraph may stand for a hedge of that effect without being one of its `hedges` (start and
    end): "in appropriate cases" against "lorsqu'il y a lieu"."""
    flat = fold_in_place(text)
    return sum(
        not any(start < match.end() and match.start() < end for start, end in hedges)
        for pattern in _traces(language).get(effect, ())
        for match in pattern.finditer(flat)
    )


@cache
def _traces(language: str) -> dict[str, tuple[re.Pattern[str], ...]]:
    found: dict[str, tuple[re.Pattern[str], ...]] = {}
    for line, row in enumerate(table(language, "hedge_traces", ("effect", "pattern")), 2):
        pattern = compile_pattern(row["pattern"], f"{language}/hedge_traces.csv, line {line}")
        found[row["effect"]] = (*found.get(row["effect"], ()), pattern)
    return found


def _kinds(language: str, lemma: str, kind: str) -> frozenset[str]:
    return frozenset({kind, *_renderings(language).get(lemma, ())})


@cache
def _renderings(language: str) -> dict[str, tuple[str, ...]]:
    """Kinds of verb by which other languages render a lemma, besides its own."""
    if not has_table(language, "verb_renderings"):
        return {}
    return {row["lemma"]: tuple(row["kinds"].split("|")) for row in table(language, "verb_renderings", ("lemma",))}
