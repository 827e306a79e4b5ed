"""Which clause became which between two texts, inside paragraphs that are linked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from lineage.alignment.normalization import function_words
from lineage.commitments.lexicon import lexicon
from lineage.languages.text import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lineage.commitments.clauses import Clause

COMPARABLE = ({"engage", "invite", "encourage"}, {"urge"}, {"request"}, {"call"}, {"decision"}, {"recall"})
"""Kinds of one band: a change within a band cannot be called a change of force."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchConfig:
    """Weights and limits. Chosen on the linked paragraphs of the French and English texts of the series, where two
    clauses of the same commitment score 0.45 and more, and different ones of one paragraph mostly under 0.3."""

    action: float = 0.55
    verb: float = 0.25
    addressee: float = 0.20
    least: float = 0.34
    """Score from which two clauses are one commitment."""
    lone: float = 0.22
    """The same where each paragraph has one clause of its sort: there is no other to take it for."""
    crossing: float = 0.45
    """The same where one asks and the other does not: a request and a report on it share many words."""
    absorbed: float = 0.45
    """Share of a clause's words found in another from which it went into it."""


DEFAULT = MatchConfig()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseMatch:
    """One old clause and the new one it became."""

    old: Clause
    new: Clause
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Matches:
    """All matches between two sets of clauses."""

    pairs: tuple[ClauseMatch, ...]
    """One to one, in the order of the new clauses."""
    absorbed: tuple[ClauseMatch, ...]
    """Old clauses without a pair whose words went into a new clause that has another pair."""
    split: tuple[ClauseMatch, ...]
    """New clauses without a pair whose words come from an old clause that has another pair."""


def match(
    old: Sequence[Clause],
    new: Sequence[Clause],
    links: Mapping[str, Iterable[str]],
    language: str,
    config: MatchConfig = DEFAULT,
) -> Matches:
    """Pair clauses of linked paragraphs, best score first, each clause once.

    `links`: id of a new paragraph to the ids of the old ones that it comes from.
    """
    candidates = _candidates(old, new, links, language, config)
    pairs = _one_to_one(candidates, config)
    taken_old, taken_new = {pair.old.id for pair in pairs}, {pair.new.id for pair in pairs}
    order = {clause.id: place for place, clause in enumerate(new)}
    rest = [found for found in candidates if words_in(found.old, found.new, language) >= config.absorbed]
    back = [found for found in candidates if words_in(found.new, found.old, language) >= config.absorbed]
    return Matches(
        pairs=tuple(sorted(pairs, key=lambda pair: order[pair.new.id])),
        absorbed=_first_of_each((f for f in rest if f.old.id not in taken_old and f.new.id in taken_new), "old"),
        split=_first_of_each(
            (f for f in back if f.new.id not in taken_new and f.old.id in taken_old and _alike(f)), "new"
        ),
    )


def _candidates(
    old: Sequence[Clause],
    new: Sequence[Clause],
    links: Mapping[str, Iterable[str]],
    language: str,
    config: MatchConfig,
) -> list[ClauseMatch]:
    """Every pair of clauses of linked paragraphs, the best first."""
    standing: dict[str, list[Clause]] = {}
    for one in old:
        standing.setdefault(paragraph_of(one), []).append(one)
    found = (
        ClauseMatch(old=one, new=other, score=score(one, other, language, config))
        for other in new
        for source in dict.fromkeys(links.get(paragraph_of(other), ()))
        for one in standing.get(source, ())
    )
    return sorted(found, key=lambda pair: (-pair.score, pair.new.id, pair.old.id))


def paragraph_of(clause: Clause) -> str:
    """Id of the paragraph of a clause."""
    return f"{clause.document}#{clause.label}"


def score(old: Clause, new: Clause, language: str, config: MatchConfig = DEFAULT) -> float:
    """How far two clauses are the same commitment, 0 to 1: words of the action, verb, addressees."""
    return (
        config.action * _dice(_words(_asked(old), language), _words(_asked(new), language))
        + config.verb * _verb_score(old, new, language)
        + config.addressee * _addressee_score(old, new)
    )


def words_in(part: Clause, whole: Clause, language: str) -> float:
    """Share of the content words of one clause that another has."""
    mine, theirs = _words(_asked(part), language), _words(whole.span.text, language)
    return len(mine & theirs) / len(mine) if len(mine) >= 4 else 0.0


def content_words(clause: Clause, language: str) -> frozenset[str]:
    """The first letters of the words that say what is asked, without function words."""
    return _words(_asked(clause), language)


def comparable(one: str, other: str) -> bool:
    """Whether two kinds are of one band."""
    return one == other or any({one, other} <= band for band in COMPARABLE)


def _one_to_one(candidates: Sequence[ClauseMatch], config: MatchConfig) -> list[ClauseMatch]:
    pairs: list[ClauseMatch] = []
    used: set[str] = set()
    before, after = (Counter(getattr(found, side).id for found in candidates) for side in ("old", "new"))
    for found in candidates:
        if found.old.id in used or found.new.id in used:
            continue
        rivals = before[found.old.id] > 1 or after[found.new.id] > 1
        limit = config.least if rivals else config.lone
        if found.old.directive != found.new.directive:
            limit = config.crossing
        if found.score >= limit:
            pairs.append(found)
            used |= {found.old.id, found.new.id}
    return pairs


def _alike(found: ClauseMatch) -> bool:
    """Whether both ask, and with verbs of one band: "Exprime son soutien" is not part of "invite à verser"."""
    return found.old.directive == found.new.directive and comparable(found.old.kind, found.new.kind)


def _first_of_each(found: Iterable[ClauseMatch], side: str) -> tuple[ClauseMatch, ...]:
    best: dict[str, ClauseMatch] = {}
    for item in found:
        best.setdefault((item.old if side == "old" else item.new).id, item)
    return tuple(best.values())


def _asked(clause: Clause) -> str:
    return clause.action.text if clause.action else clause.span.text[len(clause.verb) :]


@lru_cache(maxsize=8192)
def _words(text: str, language: str) -> frozenset[str]:
    small = function_words(language)
    return frozenset(stem for stem in stems(text, language) if len(stem) > 2 and stem not in small)


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    """Twice the shared words over all words; 1 for two empty texts."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 1.0


def _verb_score(old: Clause, new: Clause, language: str) -> float:
    words = lexicon(language)
    one, other = words.verb(old.lemma), words.verb(new.lemma)
    if old.lemma == new.lemma or (one and other and one.family & other.family):
        return 1.0
    if comparable(old.kind, new.kind):
        return 0.8
    return 0.5 if old.directive and new.directive else 0.15


def _addressee_score(old: Clause, new: Clause) -> float:
    one, other = {a.name for a in old.addressees}, {a.name for a in new.addressees}
    if not one and not other:
        return 1.0
    return len(one & other) / len(one | other)
