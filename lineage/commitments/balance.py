"""Gains and losses between any two texts: every commitment of both, once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lineage.commitments.clause_changes import Fact, FactKind, Rendering, compare
from lineage.commitments.clause_matching import match, paragraph_of
from lineage.commitments.clauses import Clause, Part
from lineage.commitments.counterparts import Counterparts
from lineage.commitments.find import clauses_of, context, find_clauses
from lineage.commitments.implied_clauses import find_implied, with_items
from lineage.commitments.lexicon import UNDERTAKE, lexicon
from lineage.documents.resolution import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.alignment.links import Alignment
    from lineage.documents.resolution import Resolution


class Direction(StrEnum):
    """Which way a shift points: what is asked more, or less. A way to sort facts, not a judgement of them."""

    GAIN = "gain"
    LOSS = "loss"


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedClauses:
    """A commitment in both texts."""

    old: Clause
    new: Clause
    facts: tuple[Fact, ...]

    @property
    def changed(self) -> bool:
        """Whether there is more than translation drift."""
        return any(fact.counts for fact in self.facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One line of a balance: a commitment that came or went, or facts about one that is in both texts."""

    side: Direction
    weight: float
    """What findings are sorted by: force of the verb for whole commitments, a fixed order for facts."""
    old: Clause | None
    new: Clause | None
    facts: tuple[Fact, ...] = ()
    """Those facts about a commitment in both texts that lie on this side, the weightiest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """All commitments of two texts: in both, only in the old one, only in the new one."""

    old: str
    new: str
    both: tuple[MatchedClauses, ...]
    gained: tuple[Clause, ...]
    lost: tuple[Clause, ...]
    """Commitments of the old text that the new one has nowhere; those absorbed into another are not among them."""
    absorbed: tuple[MatchedClauses, ...]

    def findings(self, side: Direction, language: str) -> tuple[Shift, ...]:
        """Findings of one side, the weightiest first, then in the order of the texts."""
        found = [*self._whole(side, language), *self._facts(side, language)]
        order = {id(item): place for place, item in enumerate(found)}
        return tuple(sorted(found, key=lambda item: (-item.weight, order[id(item)])))

    def _whole(self, side: Direction, language: str) -> list[Shift]:
        clauses = self.gained if side is Direction.GAIN else self.lost
        asking = [clause for clause in clauses if clause.binds or clause.kind == UNDERTAKE]
        return [
            Shift(
                side=side,
                # a decision that a later text does not repeat was taken all the same
                weight=3.0 if side is Direction.LOSS and clause.kind == "decision" else _weight(clause, language),
                old=clause if side is Direction.LOSS else None,
                new=clause if side is Direction.GAIN else None,
            )
            for clause in asking
        ]

    def _facts(self, side: Direction, language: str) -> list[Shift]:
        """One finding a commitment: its facts of that side together."""
        found = []
        for change in self.both:
            sided = [(_side(fact, change, language), fact) for fact in change.facts]
            here = sorted((-weight, i, fact) for i, ((which, weight), fact) in enumerate(sided) if which is side)
            if here:
                scale = 1.0 if change.old.directive or change.new.directive else 0.6
                facts = tuple(fact for _, _, fact in here)
                found.append(Shift(side=side, weight=-here[0][0] * scale, old=change.old, new=change.new, facts=facts))
        return found


FACT_SIDES = {
    FactKind.MEMORY: (Direction.LOSS, 9.0),
    FactKind.TO_PREAMBLE: (Direction.LOSS, 7.0),
    FactKind.FROM_PREAMBLE: (Direction.GAIN, 7.0),
    FactKind.DEADLINE_ADDED: (Direction.GAIN, 7.5),
    FactKind.DEADLINE_LOST: (Direction.LOSS, 7.5),
    FactKind.REPORTING_ADDED: (Direction.GAIN, 6.5),
    FactKind.REPORTING_REMOVED: (Direction.LOSS, 6.5),
    FactKind.HEDGE_REMOVED: (Direction.GAIN, 6.0),
    FactKind.HEDGE_ADDED: (Direction.LOSS, 6.0),
    FactKind.STRESS_ADDED: (Direction.GAIN, 5.5),
    FactKind.STRESS_REMOVED: (Direction.LOSS, 5.5),
    FactKind.ADDRESSEE_ADDED: (Direction.GAIN, 5.0),
    FactKind.ADDRESSEE_REMOVED: (Direction.LOSS, 5.0),
}
"""Side and place of every fact that has one; replaced addressees and moved dates are reported, on neither side."""


def balance(
    old: Resolution,
    new: Resolution,
    alignment: Alignment,
    stated: Mapping[str, tuple[Clause, ...]] | None = None,
) -> Balance:
    """The commitments of two texts of one language, matched along the counted links of their alignment.

    `stated` has `all_clauses` of both by document id, where they are known already.
    """
    before, after = (all_clauses(text) if stated is None else stated[text.id] for text in (old, new))
    links: dict[str, list[str]] = defaultdict(list)
    for link in alignment.counted():
        links[f"{new.id}#{link.new}"].append(f"{old.id}#{link.old}")
    found = match(before, after, links, new.language)
    texts = {f"{text.id}#{one.label}": one.text for text in (old, new) for one in text.paragraphs}
    around = Counterparts(texts=texts, sources=links)
    both = tuple(
        MatchedClauses(old=p.old, new=p.new, facts=compare(p.old, p.new, new.language, around)) for p in found.pairs
    )
    gone_in = tuple(MatchedClauses(old=p.old, new=p.new, facts=()) for p in found.absorbed)
    taken = {item.old.id for item in (*found.pairs, *found.absorbed)}
    come = {item.new.id for item in (*found.pairs, *found.split)}
    return Balance(
        old=old.id,
        new=new.id,
        both=tuple(item for item in both if _stands_alone(item.old) or _stands_alone(item.new)),
        gained=tuple(c for c in after if c.id not in come and _stands_alone(c)),
        lost=tuple(c for c in before if c.id not in taken and _stands_alone(c)),
        absorbed=gone_in,
    )


def _stands_alone(clause: Clause) -> bool:
    """Whether a clause is a commitment by itself: the recollections of a preamble are there to be matched only."""
    return clause.part is not Part.PREAMBULAR or clause.directive


def all_clauses(
    document: Resolution, operative: Sequence[Clause] | None = None, implied: Sequence[Clause] | None = None
) -> tuple[Clause, ...]:
    """Operative clauses, items, annex, and the whole preamble: a commitment may have moved there.

    `operative` and `implied` are what `find_clauses` and `find_implied` gave for the document, where that is known.
    """
    about = context(document)
    preamble = [
        clause
        for paragraph in document.paragraphs
        if paragraph.kind is Kind.PREAMBULAR
        for clause in clauses_of(paragraph, about, Part.PREAMBULAR)
    ]
    others = find_implied(document) if implied is None else implied
    annexed = [clause for clause in others if clause.part is Part.ANNEX]
    found = with_items(document, find_clauses(document) if operative is None else operative, others)
    unique = {clause.id: clause for clause in (*found, *annexed, *preamble)}
    place = {f"{document.id}#{paragraph.label}": i for i, paragraph in enumerate(document.paragraphs)}
    return tuple(sorted(unique.values(), key=lambda clause: (place[paragraph_of(clause)], clause.number)))


def _weight(clause: Clause, language: str) -> float:
    verb = lexicon(language).verb(clause.lemma) if clause.kind != UNDERTAKE else None
    force = verb.force if verb else 4.0
    return min(10.0, force) + (1.0 if clause.deadline else 0.0) + (0.5 if clause.reporting else 0.0)


def _side(fact: Fact, change: MatchedClauses, language: str) -> tuple[Direction | None, float]:
    if fact.kind is FactKind.VERB:
        return _verb_side(fact, change, language)
    side, weight = FACT_SIDES.get(fact.kind, (None, 0.0))
    return side, weight


def _verb_side(fact: Fact, change: MatchedClauses, language: str) -> tuple[Direction | None, float]:
    """A change of verb has a side only where the two cannot render one English verb and lie in different bands."""
    if fact.rendering is not Rendering.DIFFERENT:
        return None, 0.0
    words = lexicon(language)
    one, other = words.verb(change.old.lemma), words.verb(change.new.lemma)
    if one is None or other is None or abs(one.force - other.force) < 1:
        return None, 0.0
    return (Direction.GAIN if other.force > one.force else Direction.LOSS), 7.0 + abs(one.force - other.force) / 10
