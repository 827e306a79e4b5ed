"""Paragraphs that no counted link touches: weaker evidence will do for these, and a person checks what it gives."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from lineage.alignment.names_alone import told
from lineage.alignment.normalization import plain
from lineage.alignment.relations import has_event
from lineage.alignment.scoring import chance

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Set

    from lineage.alignment.config import AlignmentConfig
    from lineage.alignment.profile import Profile
    from lineage.alignment.standing import Standing
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
        clause = clause and not repeated(standing, pair, linked, config)
        if clause and _dense(standing, pair, config) and not _heard(standing, pair) and not missing(pair):
            logits[pair] += config.lone
            passed[pair] = "lone"
    return replace(standing, logits=logits, passed=passed)


def repeated(standing: Standing, pair: Pair, linked: Collection[Pair], config: AlignmentConfig) -> bool:
    """Whether the older paragraph stands word for word elsewhere, and the newer one, without a counterpart among the
    `linked`, is no double of it: nothing left for it. "To take measures to develop targeted awareness-raising
    campaigns", proposed as a paragraph beside the one that it is from."""
    if standing.pool.readings[pair].signals["mutual"] >= config.double:
        return False
    others = [(one, standing.passed[one]) for one in linked if one != pair]
    stands = any(one[0] == pair[0] and passed == "verbatim" for one, passed in others)
    return stands and all(one[1] != pair[1] or passed == "absorbed" for one, passed in others)


def row(standing: Standing, config: AlignmentConfig) -> Standing:
    """A slot that one text fills several times in a row, where the other fills it once: "Taking note with appreciation
    of the work of the 2021 Co-Chairs ...", then that of 2022, then that of 2023; the findings of one special report,
    then of another, and later of "the special reports"."""
    logits, passed = dict(standing.logits), dict(standing.passed)
    linked = _linked(standing, config)
    for i, j in sorted({pair for side in (0, 1) for pair in _rows(standing, linked, side, config.opening_words)}):
        logits[i, j], passed[i, j] = standing.pool.readings[i, j].logit + config.slot, "row"
    return replace(standing, logits=dict(sorted(logits.items())), passed=passed)


def _rows(standing: Standing, linked: Set[Pair], side: int, words: int) -> Iterator[Pair]:
    """The pairs of a paragraph of one side that tells of an event and has no link, and what those beside it that open
    alike are linked with, if that opens alike too."""
    own, other = (standing.pool.old, standing.pool.new)[:: 1 - 2 * side]
    partners: defaultdict[int, set[int]] = defaultdict(set)
    for pair in linked:
        partners[pair[side]].add(pair[1 - side])
    for at, paragraph in enumerate(own.paragraphs):
        if at in partners or not has_event(paragraph.text, own.language):
            continue
        for there in sorted({each for beside in _beside(own, at, words) for each in partners.get(beside, ())}):
            pair = (there, at) if side else (at, there)
            if pair in standing.pool.readings and _same_opening((own, at), (other, there), words):
                yield pair


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
