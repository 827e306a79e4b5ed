"""What changed between two clauses of one commitment, as facts with their places; never a judgement."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from lineage.commitments.clause_matching import comparable
from lineage.commitments.clauses import Clause, Hedge, Part, Span
from lineage.commitments.counterparts import NOWHERE, Counterparts, Nearness
from lineage.commitments.lexicon import lexicon
from lineage.commitments.named_acts import first_act, recurs
from lineage.languages import language as known
from lineage.languages import rules
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator


class FactKind(StrEnum):
    """What a fact is about."""

    VERB = "verb"
    HEDGE_ADDED = "hedge added"
    HEDGE_REMOVED = "hedge removed"
    ADDRESSEE_ADDED = "addressee added"
    ADDRESSEE_REMOVED = "addressee removed"
    ADDRESSEE_REPLACED = "addressee replaced"
    DUTY_SHIFTED = "duty shifted"
    """The addressees are entirely different, of another sort: a UN body before, States now."""
    DEADLINE_ADDED = "deadline added"
    DEADLINE_MOVED = "deadline moved"
    DEADLINE_LOST = "deadline lost"
    REPORTING_ADDED = "reporting added"
    REPORTING_REMOVED = "reporting removed"
    STRESS_ADDED = "intensifier added"
    STRESS_REMOVED = "intensifier removed"
    ELSEWHERE_NOW = "now in another clause only"
    """Words of a hedge, a deadline or an intensifier that went to, or stayed in, another clause."""
    ELSEWHERE_BEFORE = "so far in another clause only"
    MEMORY = "mandate became memory"
    """What was asked or decided is now recalled."""
    PERMANENT = "made permanent"
    """An act asked once is now to be continued."""
    TO_PREAMBLE = "moved into the preamble"
    FROM_PREAMBLE = "moved into the operative part"


_WORDS_REMOVED = frozenset({FactKind.HEDGE_REMOVED, FactKind.DEADLINE_LOST, FactKind.STRESS_REMOVED})
_WORDS_ADDED = frozenset({FactKind.HEDGE_ADDED, FactKind.DEADLINE_ADDED, FactKind.STRESS_ADDED})


class Rendering(StrEnum):
    """How two verbs relate to the English that they render, as far as the tables know."""

    SAME = "same English verb"
    """Both render the same English verb and no other: a matter of translation."""
    POSSIBLY = "possibly the same English verb"
    COMPARABLE = "comparable force"
    """Different verbs of one band: no change of force can be claimed."""
    DIFFERENT = "different verbs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact about a change: the words before and after, and where they stand."""

    kind: FactKind
    old: str
    """Words or name before, "" for something added."""
    new: str
    """Words or name after, "" for something removed."""
    old_span: Span | None = None
    """Place in the old paragraph."""
    new_span: Span | None = None
    """Place in the new paragraph."""
    rendering: Rendering | None = None
    """For a change of verb: whether it may be a matter of translation."""
    english: tuple[str, ...] = ()
    """For a change of verb of a translation: the English verbs that both may render."""
    effect: str = ""
    """For a hedge: its class of effect."""

    @property
    def counts(self) -> bool:
        """Whether it is more than translation drift: two renderings of one English verb are not a change."""
        return self.rendering is not Rendering.SAME


def compare(old: Clause, new: Clause, language: str, around: Counterparts = NOWHERE) -> tuple[Fact, ...]:
    """The facts between two clauses of one commitment, in a fixed order: place, verb, addressees, hedges, dates.

    An empty result says that verb, addressees, hedges, deadline and reporting are the same; the wording of the
    action may still differ. Words that another clause of the paragraphs `around` has are neither added nor removed.
    """
    told = (_placed(fact, old, new, around) for fact in _facts(old, new, language))
    return tuple(fact for fact in told if fact is not None)


def _placed(fact: Fact, old: Clause, new: Clause, around: Counterparts) -> Fact | None:
    """The fact; of words that only changed their clause, that they did; None where the clause itself has them."""
    if fact.kind in _WORDS_REMOVED:
        here, kind = around.after(fact.old, old, new), FactKind.ELSEWHERE_NOW
    elif fact.kind in _WORDS_ADDED:
        here, kind = around.before(fact.new, old, new), FactKind.ELSEWHERE_BEFORE
    else:
        return fact
    if here is Nearness.CLAUSE:
        return None
    return fact if here is Nearness.NOWHERE else replace(fact, kind=kind)


def _facts(old: Clause, new: Clause, language: str) -> tuple[Fact, ...]:
    return (
        *_places(old, new),
        *_permanent(old, new, language),
        *_verbs(old, new, language),
        *_addressees(old, new, language),
        *_hedges(old, new),
        *_deadlines(old, new),
        *_reporting(old, new),
        *_intensifiers(old, new, language),
    )


def _places(old: Clause, new: Clause) -> Iterator[Fact]:
    before, after = old.part is Part.PREAMBULAR, new.part is Part.PREAMBULAR
    if before != after:
        kind = FactKind.TO_PREAMBLE if after else FactKind.FROM_PREAMBLE
        yield Fact(kind=kind, old=old.verb, new=new.verb, old_span=old.verb_span, new_span=new.verb_span)


def _permanent(old: Clause, new: Clause, language: str) -> Iterator[Fact]:
    """ "to convene a meeting" became "to continue to convene such meetings": the same sort of act, again and again."""
    if not (old.directive and new.directive and old.action and new.action):
        return
    act = first_act(old.action.text, language)
    before, after = (recurs(action.text, language) for action in (old.action, new.action))
    if act and after and not before and act == first_act(new.action.text, language):
        yield Fact(
            kind=FactKind.PERMANENT,
            old=old.action.text,
            new=new.action.text,
            old_span=old.action,
            new_span=new.action,
        )


def _verbs(old: Clause, new: Clause, language: str) -> Iterator[Fact]:
    if old.lemma == new.lemma:
        return
    kind = FactKind.MEMORY if old.binds and new.kind == "recall" else FactKind.VERB
    yield _verb_fact(kind, old, new, language)


def _verb_fact(kind: FactKind, old: Clause, new: Clause, language: str) -> Fact:
    words = lexicon(language)
    one, other = words.verb(old.lemma), words.verb(new.lemma)
    before, after = (one.family if one else frozenset()), (other.family if other else frozenset())
    return Fact(
        kind=kind,
        old=bare(old.verb, language),
        new=bare(new.verb, language),
        old_span=old.verb_span,
        new_span=new.verb_span,
        rendering=_rendering(before, after, old, new),
        english=() if known(language).original else tuple(sorted(before & after)),
    )


def bare(verb: str, language: str) -> str:
    """A verb as printed without the words that only number it or tie it: "Also urges" -> "urges"."""
    loose = lexicon(language).loose
    words = verb.split(" ")
    while len(words) > 1 and fold_in_place(words[0]) in loose:
        words = words[1:]
    kept = " ".join(words)
    for word in loose:
        if fold_in_place(kept).endswith(f" {word}"):
            kept = kept[: -len(word) - 1]
    return kept


def _rendering(before: frozenset[str], after: frozenset[str], old: Clause, new: Clause) -> Rendering:
    if before and before == after and old.kind == new.kind:
        return Rendering.SAME
    if before & after:
        return Rendering.POSSIBLY
    return Rendering.COMPARABLE if comparable(old.kind, new.kind) else Rendering.DIFFERENT


def _addressees(old: Clause, new: Clause, language: str) -> Iterator[Fact]:
    if not old.directive or not new.directive:
        # where one of them asks nothing, the change of verb says so
        return
    before, after = {a.name: a for a in old.addressees}, {a.name: a for a in new.addressees}
    gone = [a for name, a in before.items() if name not in after]
    come = [a for name, a in after.items() if name not in before]
    if gone and come and not before.keys() & after.keys():
        shifted = _sort(" ".join(before), language) != _sort(" ".join(after), language)
        yield Fact(
            kind=FactKind.DUTY_SHIFTED if shifted else FactKind.ADDRESSEE_REPLACED,
            old=", ".join(before),
            new=", ".join(after),
            old_span=gone[0].span,
            new_span=come[0].span,
        )
        return
    for item in gone:
        yield Fact(kind=FactKind.ADDRESSEE_REMOVED, old=item.name, new="", old_span=item.span)
    for item in come:
        yield Fact(kind=FactKind.ADDRESSEE_ADDED, old="", new=item.name, new_span=item.span)


def _sort(names: str, language: str) -> str:
    """Rough sort of an addressee: States or others."""
    flat = fold_in_place(names)
    return "states" if any(word in flat for word in rules(language).states) else "others"


def _hedges(old: Clause, new: Clause) -> Iterator[Fact]:
    before, after = {_key(h): h for h in old.hedges}, {_key(h): h for h in new.hedges}
    for key, hedge in before.items():
        if key not in after:
            yield Fact(
                kind=FactKind.HEDGE_REMOVED, old=hedge.span.text, new="", old_span=hedge.span, effect=hedge.effect
            )
    for key, hedge in after.items():
        if key not in before:
            yield Fact(kind=FactKind.HEDGE_ADDED, old="", new=hedge.span.text, new_span=hedge.span, effect=hedge.effect)


def _key(hedge: Hedge) -> tuple[str, str]:
    """Mandates, means and laws are worded in many ways and do the same; discretion is told apart by its words."""
    same = hedge.effect in {"mandate", "resources", "domestic law", "request", "discretion"}
    return (hedge.effect, "" if same else fold_in_place(hedge.name))


def _deadlines(old: Clause, new: Clause) -> Iterator[Fact]:
    before, after = old.deadline, new.deadline
    if before is None and after is None:
        return
    if before is None or after is None:
        kind = FactKind.DEADLINE_ADDED if before is None else FactKind.DEADLINE_LOST
    elif fold_in_place(before.text) == fold_in_place(after.text):
        return
    else:
        kind = FactKind.DEADLINE_MOVED
    yield Fact(
        kind=kind,
        old=before.text if before else "",
        new=after.text if after else "",
        old_span=before,
        new_span=after,
    )


def _reporting(old: Clause, new: Clause) -> Iterator[Fact]:
    if old.reporting and not new.reporting:
        yield Fact(kind=FactKind.REPORTING_REMOVED, old=old.verb, new="", old_span=old.action)
    if new.reporting and not old.reporting:
        yield Fact(kind=FactKind.REPORTING_ADDED, old="", new=new.verb, new_span=new.action)


def _intensifiers(old: Clause, new: Clause, language: str) -> Iterator[Fact]:
    """Contested words only ("pleinement", "fully"): adverbs of emphasis come and go with the translation."""
    before, after = _contested(old, language), _contested(new, language)
    for word, place in before.items():
        if word not in after:
            yield Fact(kind=FactKind.STRESS_REMOVED, old=place.text, new="", old_span=place)
    for word, place in after.items():
        if word not in before:
            yield Fact(kind=FactKind.STRESS_ADDED, old="", new=place.text, new_span=place)


def _contested(clause: Clause, language: str) -> dict[str, Span]:
    known = lexicon(language).contested
    return {fold_in_place(span.text): span for span in clause.intensifiers if fold_in_place(span.text) in known}
