"""Paragraphs of two documents that have the same words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from lineage.alignment.normalization import plain

if TYPE_CHECKING:
    from lineage.alignment.profile import Profile

Pair = tuple[int, int]
"""Row of the old paragraph, row of the new one."""


class Verbatim(NamedTuple):
    """The pairs of equal words; a text that stands several times on both sides goes together in printed order."""

    pairs: tuple[Pair, ...]
    surplus: tuple[Pair, ...]
    """Where a text stands more often on one side, the rest of them with the last one of the other side."""


def verbatim_pairs(old: Profile, new: Profile) -> Verbatim:
    """The paragraphs of two documents that differ in form only. The work grows with their number."""
    sides = [_by_text(side) for side in (old, new)]
    pairs: list[Pair] = []
    surplus: list[Pair] = []
    for text, olds in sides[0].items():
        news = sides[1].get(text, [])
        pairs += zip(olds, news, strict=False)
        if news:
            surplus += [(i, news[-1]) for i in olds[len(news) :]] + [(olds[-1], j) for j in news[len(olds) :]]
    return Verbatim(tuple(pairs), tuple(surplus))


def _by_text(side: Profile) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for row, paragraph in enumerate(side.paragraphs):
        found[plain(paragraph.text, side.language)].append(row)
    return found
