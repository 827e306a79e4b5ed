"""Paragraphs that no counted link touches: weaker evidence will do for these, and a person checks what it gives."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from lineage.alignment.names_alone import told
from lineage.alignment.normalization import plain
from lineage.alignment.relations import has_event
from lineage.alignment.scoring import chance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.alignment.config import AlignmentConfig
    from lineage.alignment.passes import Standing
    from lineage.alignment.profile import Profile
    from lineage.alignment.verbatim import Pair


def lone(standing: Standing, config: AlignmentConfig) -> Standing:
    """A paragraph that has no other link, and one that has: the lesser source of a merged paragraph, or a clause that
    became a paragraph of its own. Each must explain some of the other better than all rivals do, and share a dense
    run of words with it that are more than names. Nothing is added where the other language has spoken of the two, or
    a text in between leads from neither to the other."""
    logits, passed = dict(standing.logits), dict(standing.passed)
    linked = _linked(standing, config)
    ends = [{pair[side] for pair in linked} for side in (0, 1)]
    clear = [pair for pair in linked if chance(logits[pair]) >= config.sure]
    missing = standing.support.missing(clear, config.in_between.kin)
    for pair in passed.keys() - linked:
        clause = passed[pair] == "absorbed" and (pair[0] in ends[0]) != (pair[1] in ends[1])
        clause = clause and not repeated(standing, pair, config)
        if clause and _dense(standing, pair, config) and not _heard(standing, pair) and not missing(pair):
            logits[pair] += config.lone
            passed[pair] = "lone"
    return replace(standing, logits=logits, passed=passed)


def repeated(standing: Standing, pair: Pair, config: AlignmentConfig) -> bool:
    """Whether the older paragraph stands word for word elsewhere, and the newer one, without a counterpart, is no
    double of it: nothing left for it. "To take measures to develop targeted awareness-raising campaigns", proposed as
    a paragraph beside the one that it is from."""
    if standing.pool.readings[pair].signals["mutual"] >= config.double:
        return False
    linked = _linked(standing, config) - {pair}
    stands = any(i == pair[0] and standing.passed[i, j] == "verbatim" for i, j in linked)
    return stands and all(j != pair[1] or standing.passed[i, j] == "absorbed" for i, j in linked)


def row(standing: Standing, config: AlignmentConfig) -> Standing:
    """A slot that is filled several times in a row, where the older text filled it once: "Taking note with appreciation
    of the work of the 2021 Co-Chairs ...", then that of 2022, then that of 2023."""
    logits, passed = dict(standing.logits), dict(standing.passed)
    linked = _linked(standing, config)
    sources = {j: [i for i, other in linked if other == j] for _, j in linked}
    old, new = standing.pool.old, standing.pool.new
    for j in range(len(new)):
        if j in sources or not has_event(new.paragraphs[j].text, new.language):
            continue
        for i in sorted({i for k in _beside(new, j, config.opening_words) for i in sources.get(k, ())}):
            own = standing.pool.readings.get((i, j))
            if own and _same_opening((old, i), (new, j), config.opening_words):
                logits[i, j], passed[i, j] = own.logit + config.slot, "row"
    return replace(standing, logits=dict(sorted(logits.items())), passed=passed)


def _dense(standing: Standing, pair: Pair, config: AlignmentConfig) -> bool:
    signals, (old, new) = standing.pool.readings[pair].signals, (standing.pool.old, standing.pool.new)
    if min(signals["claim_old"], signals["claim_new"]) < config.lone_claim or signals["window"] < config.lone_window:
        return False
    ends = old.paragraphs[pair[0]].text, new.paragraphs[pair[1]].text
    return len(told(*ends, old.language)) > config.substance


def _heard(standing: Standing, pair: Pair) -> bool:
    said = standing.pool.testimony
    return said is not None and said.score(pair) is not None


def _linked(standing: Standing, config: AlignmentConfig) -> set[Pair]:
    return {pair for pair in standing.passed if chance(standing.logits[pair]) >= config.check}


def _beside(side: Profile, place: int, words: int) -> Iterator[int]:
    """The paragraphs before and after, as far as they open with the same words."""
    for others in (range(place - 1, -1, -1), range(place + 1, len(side))):
        yield from takewhile(lambda other: _same_opening((side, place), (side, other), words), others)


def _same_opening(one: tuple[Profile, int], other: tuple[Profile, int], words: int) -> bool:
    """Whether two paragraphs open with the same words, numbers and sequence adverbs aside."""
    opening, its = (_opening(side, place)[:words] for side, place in (one, other))
    return opening == its and len(opening) == words


def _opening(side: Profile, place: int) -> list[str]:
    return [word for word in plain(side.paragraphs[place].text, side.language).split() if not word.isdecimal()]
