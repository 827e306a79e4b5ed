"""Paragraphs of two documents that have the same words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from lineage.alignment.normalization import plain
from lineage.alignment.shared_runs import share

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lineage.alignment.config import AlignmentConfig
    from lineage.alignment.profile import Profile

Pair = tuple[int, int]
"""Row of the old paragraph, row of the new one."""


class Verbatim(NamedTuple):
    """The pairs of equal words; a text that stands several times on both sides goes together in printed order."""

    pairs: tuple[Pair, ...]
    copies: tuple[Pair, ...]
    """Where a text stands more often on one side, the rest of them with what has nearly its words on the other side and
    stands there alone: of ten copies three got "in winter"."""
    surplus: tuple[Pair, ...]
    """What is left of them after that, with the last one of the other side."""


def verbatim_pairs(old: Profile, new: Profile, config: AlignmentConfig) -> Verbatim:
    """The paragraphs of two documents that differ in form only. The work grows with their number."""
    sides = [_by_text(side) for side in (old, new)]
    both = [(olds, sides[1][text]) for text, olds in sides[0].items() if text in sides[1]]
    pairs = [pair for olds, news in both for pair in zip(olds, news, strict=False)]
    left = {i: news[-1] for olds, news in both for i in olds[len(news) :]}
    come = {j: olds[-1] for olds, news in both for j in news[len(olds) :]}
    copies = [
        *_copies(old, list(left), new, _alone(sides[1], sides[0]), config),
        *((i, j) for j, i in _copies(new, list(come), old, _alone(sides[0], sides[1]), config)),
    ]
    known = [{pair[side] for pair in copies} for side in (0, 1)]
    surplus = [(i, j) for i, j in left.items() if i not in known[0]]
    surplus += [(i, j) for j, i in come.items() if j not in known[1]]
    return Verbatim(tuple(pairs), tuple(copies), tuple(surplus))


def _alone(side: Mapping[str, Sequence[int]], other: Mapping[str, Sequence[int]]) -> list[int]:
    return [row for text, rows in side.items() if text not in other for row in rows]


def _copies(
    side: Profile, rows: Sequence[int], other: Profile, free: Sequence[int], config: AlignmentConfig
) -> Iterator[Pair]:
    """`rows` of a side with those `free` rows of the other one that have nearly the same words, in printed order."""
    if len(rows) * len(free) > config.copy_pairs:
        return
    open_ones = {row: tuple(other.words[row].tolist()) for row in sorted(free)}
    like_none: set[tuple[int, ...]] = set()
    for row in rows:
        words = tuple(side.words[row].tolist())
        if words in like_none:
            continue
        found = next((near for near, its in open_ones.items() if share(words, its) >= config.copy_share), None)
        if found is None:
            like_none.add(words)
        else:
            del open_ones[found]
            yield row, found


def _by_text(side: Profile) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for row, paragraph in enumerate(side.paragraphs):
        found[plain(paragraph.text, side.language)].append(row)
    return found
