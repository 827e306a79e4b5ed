"""The adopted paragraphs of an index that are like a paragraph: the same words, or a text reworded.

Method: the index gives the passages that share its rare words; of these the ones with the most words in the same order
(longest common subsequence) are compared word by word, and those that are one text reworded are kept.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel, LCSseq

from lineage.alignment.links import Band, Relation
from lineage.alignment.normalization import own_words, stems
from lineage.diff import compare
from lineage.diff.edits import Operation, ParagraphDiff, Wording
from lineage.drafting.agreed_language.recurrence import ALIKE, first_in
from lineage.drafting.checking.check_config import CHECK
from lineage.languages.text import words
from lineage.symbols import split_id

if TYPE_CHECKING:
    from lineage.drafting.agreed_language.index import PassageIndex

LOOKED_AT = 60
"""Passages whose order of words is looked at."""
COMPARED = 8
"""Passages that are compared word by word."""
_SHARED = 0.4
"""Least share of the words of the shorter of two paragraphs that stand in both in one order."""
_SURE = 0.75
"""Likeness of two paragraphs from which the one is surely the other reworded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedent:
    """An adopted paragraph that a draft paragraph resembles, with the words that differ."""

    id: str
    text: str
    number: str | None
    """As printed; None where it has none, or where only its words are known."""
    relation: Relation
    band: Band
    score: float
    """Of the link, for a counterpart in the base; else the share of all words that stand in both in one order."""
    diff: ParagraphDiff

    @property
    def label(self) -> str:
        """Label of the paragraph in its text."""
        return split_id(self.id)[1]

    @property
    def verbatim(self) -> bool:
        """Whether the words are the same, form aside."""
        return self.diff.wording in {Wording.VERBATIM, Wording.FORM}


def similar(index: PassageIndex, text: str, language: str) -> tuple[Precedent, ...]:
    """The adopted paragraphs that have the words of `text`, or are it reworded, the most alike first, the newer of
    equals first; at most COMPARED."""
    asked = index.ask(text, language, limit=LOOKED_AT)
    own = words(text)
    likeness = []
    for passage in asked.found:
        there = words(passage.text)
        shared = LCSseq.similarity(own, there) / max(1, min(len(own), len(there)))
        if not passage.draft and shared >= _SHARED:
            likeness.append((Indel.normalized_similarity(own, there), shared, passage))
    likeness.sort(key=lambda one: one[2].place, reverse=True)
    likeness.sort(key=lambda one: -max(one[0], one[1] * ALIKE))
    found = []
    for alike, _, passage in likeness[:COMPARED]:
        diff = compare(passage.text, text, language=language)
        one = Precedent(
            id=passage.id,
            text=passage.text,
            number=None,
            relation=Relation.SAME if alike >= ALIKE else Relation.PARTIAL,
            band=Band.SURE if alike >= _SURE else Band.CHECK,
            score=alike,
            diff=diff,
        )
        if one.verbatim or diff.is_related:
            found.append(one)
    return tuple(sorted(found, key=lambda one: (not one.verbatim, -one.diff.kept_share)))


def first_place(index: PassageIndex, wording: str, language: str) -> str | None:
    """Id of the earliest adopted paragraph that has a wording to the word, None where none has."""
    first = first_in(index, wording, language)
    return first.id if first else None


def has_most(precedent: Precedent, text: str, language: str, title: str = "") -> bool:
    """Whether enough of the words of the paragraph `text` stand in a precedent, and of both in common, and of those
    that are no names, nor words of the title of the draft.

    Of 72 found in ten drafts the 29 below the first bounds shared names and formulas: "the United Nations Relief and
    Works Agency for ...". A title is no theme of its own: "the system of administration of justice" stands in most
    paragraphs of a text on it.
    """
    kept = sum(len(e.text.split()) for e in precedent.diff.edits if e.operation is Operation.EQUAL)
    if precedent.score < CHECK.in_common or kept < CHECK.own_words * len(text.split()):
        return False
    there, own = (
        Counter(one for one, tells in zip(stems(p, language), own_words(p, language), strict=True) if tells)
        for p in (precedent.text, text)
    )
    for word in stems(title, language):
        own.pop(word, None)
    return (own & there).total() >= max(CHECK.telling * own.total(), min(CHECK.told, own.total()))
