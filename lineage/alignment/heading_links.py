"""Links between headings, by their words alone: they say too little for the passes, and are never counted."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from lineage.alignment.links import Band, Evidence, Link, Relation
from lineage.documents.resolution import Kind
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from lineage.documents.resolution import Paragraph, Resolution

LIKE = 0.6
"""Share of words in common, in their order, from which a heading is another one reworded: "Work programme for 2011" and
"for 2013" have 0.75, "General provisions" and "Final provisions" 0.5."""
LIKE_IN_PLACE = 0.5
"""The same for headings of one label: "I. Preventing trafficking" and "I. Preventing it"."""
MANY = 250_000
"""Pairs of reworded headings that are tried at most; beyond that those of one label alone."""

_EXACT = Evidence(passed="heading", lexical=1.0, semantic=0.0, containment=1.0, margin=1.0)

_Pair = tuple["Paragraph", "Paragraph"]


def heading_links(old: Resolution, new: Resolution, linked: Collection[Link] = ()) -> tuple[Link, ...]:
    """Links between the headings of two documents, in the order of the new one: those of one wording in their order,
    sure; then reworded ones, to check, the most alike first. `linked` have their ends already."""
    befores = _free(old, {link.old for link in linked})
    afters = _free(new, {link.new for link in linked})
    same = _same(befores, afters)
    taken = {p.id for pair in same for p in pair}
    left = [[p for p in side if p.id not in taken] for side in (befores, afters)]
    links = [_link(pair, Band.SURE, 1.0, _EXACT) for pair in same]
    links += [_link(pair, Band.CHECK, score, _likeness(score)) for score, pair in _reworded(*left)]
    place = {p.label: row for row, p in enumerate(new.paragraphs)}
    return tuple(sorted(links, key=lambda link: place[link.new]))


def _free(document: Resolution, linked: set[str]) -> list[Paragraph]:
    return [p for p in document.paragraphs if p.kind is Kind.HEADING and p.label not in linked]


def _same(befores: Iterable[Paragraph], afters: Iterable[Paragraph]) -> list[_Pair]:
    """The first of `befores` with the first of `afters` of the same words, the second with the second, ..."""
    waiting: defaultdict[str, deque[Paragraph]] = defaultdict(deque)
    for paragraph in befores:
        waiting[fold(paragraph.text)].append(paragraph)
    return [(waiting[fold(p.text)].popleft(), p) for p in afters if waiting[fold(p.text)]]


def _reworded(befores: Sequence[Paragraph], afters: Sequence[Paragraph]) -> list[tuple[float, _Pair]]:
    few = len(befores) * len(afters) <= MANY
    words = {p.id: fold(p.text).split() for p in (*befores, *afters)}
    tried = [
        (Indel.normalized_similarity(words[one.id], words[other.id]), one.label == other.label, (one, other))
        for one in befores
        for other in afters
        if few or one.label == other.label
    ]
    found: list[tuple[float, _Pair]] = []
    taken: set[str] = set()
    for score, in_place, pair in sorted(tried, key=lambda entry: (-entry[0], not entry[1])):
        if score >= (LIKE_IN_PLACE if in_place else LIKE) and taken.isdisjoint(p.id for p in pair):
            taken.update(p.id for p in pair)
            found.append((round(score, 4), pair))
    return found


def _likeness(score: float) -> Evidence:
    return Evidence(passed="heading", lexical=score, semantic=0.0, containment=0.0, margin=0.0)


def _link(pair: _Pair, band: Band, score: float, evidence: Evidence) -> Link:
    old, new = pair
    return Link(old=old.label, new=new.label, relation=Relation.SAME, band=band, score=score, evidence=evidence)
