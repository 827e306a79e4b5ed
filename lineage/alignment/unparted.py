"""Links between paragraphs of which one kept all its words: it gave nothing to a third, or took nothing from it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.alignment.normalization import function_words, stems
from lineage.alignment.scoring import chance, log_odds
from lineage.alignment.shared_runs import beyond, shared

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lineage.alignment.config import AlignmentConfig
    from lineage.alignment.profile import Profile
    from lineage.alignment.standing import Standing
    from lineage.alignment.verbatim import Pair

_COUNTERPARTS = frozenset({"verbatim", "assigned"})
"""The passes whose pairs are the first link of both their ends."""


def unparted(standing: Standing, config: AlignmentConfig) -> Standing:
    """A paragraph whose counterpart has nearly all its words, and all that a third one shares with it, gave nothing
    away: the third, if it is no double and has no counterpart of its own, is new. "Recalling also the order of 16 March
    2022 on provisional measures in the case concerning Allegations of Genocide", behind the recital of another order.
    Nor did one take in anything that had all its words before: the third is dropped where most of it is gone."""
    logits = dict(standing.logits)
    linked = {pair for pair in standing.passed if chance(logits[pair]) >= config.check}
    firm = [pair for pair in linked if standing.passed[pair] in _COUNTERPARTS]
    heirs, sources = dict(firm), {j: i for i, j in firm}
    for pair in linked:
        if _repeats(standing, pair, linked, heirs, config) or _gave_nothing(standing, pair, linked, sources, config):
            logits[pair] = min(logits[pair], log_odds(config.check) - 0.01)
    return replace(standing, logits=logits)


def _repeats(
    standing: Standing, pair: Pair, linked: Iterable[Pair], heirs: Mapping[int, int], config: AlignmentConfig
) -> bool:
    i, j = pair
    if heirs.get(i, j) == j or not _alone(standing, pair, linked, 1):
        return False
    double = standing.pool.readings[pair].signals["mutual"] >= config.double
    old, new = standing.pool.old, standing.pool.new
    return not double and _keeps_all(_stems(old, i), _stems(new, j), _stems(new, heirs[i]), old.language, config)


def _gave_nothing(
    standing: Standing, pair: Pair, linked: Iterable[Pair], sources: Mapping[int, int], config: AlignmentConfig
) -> bool:
    i, j = pair
    if standing.passed[pair] != "absorbed" or sources.get(j, i) == i or not _alone(standing, pair, linked, 0):
        return False
    old, new = standing.pool.old, standing.pool.new
    third, after = _stems(old, i), _stems(new, j)
    gone = len(shared(third, after)) < config.gave * len(third)
    return gone and _keeps_all(after, third, _stems(old, sources[j]), old.language, config)


def _alone(standing: Standing, pair: Pair, linked: Iterable[Pair], side: int) -> bool:
    """Whether the paragraph of one side has no other link but to clauses."""
    return all(one == pair or one[side] != pair[side] or standing.passed[one] == "absorbed" for one in linked)


def _keeps_all(
    words: Sequence[str], third: Sequence[str], kept: Sequence[str], language: str, config: AlignmentConfig
) -> bool:
    """Whether `kept` has the words of a paragraph, and each that the third one has too: "contributions to the Authority
    and to the Tribunal" became two paragraphs, though one keeps all but three words."""
    if len(shared(words, kept)) < config.unparted * len(words):
        return False
    gone = set(words).intersection(third).difference(kept, function_words(language))
    return not gone and len(beyond(words, third, [kept])) < config.given


def _stems(side: Profile, row: int) -> tuple[str, ...]:
    return stems(side.paragraphs[row].text, side.language)
