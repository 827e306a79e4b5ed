"""Clauses that wander in a simulated series: cut from one paragraph and put into another, shared, or back in part.

Measured on the eleven English texts, 61/180 to 80/228, in `lineage/wandered.html`: 18 clauses of ten to 38 words on ten
steps of 55 paragraphs on average, 0.033 a paragraph and step; of eighteen nine are shared, seven return in part and
two leave their line. That counts titles and turns of phrase, which the page leaves out now: seven are left, 0.013.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from benchmarks.material import Material
from benchmarks.simulated import Piece, Word

SHORTEST, LONGEST = 12, 30
REWORDED = 8
"""One word in so many is replaced on the way."""


def wander(rng: Random, material: Material, pieces: list[Piece], older: list[list[Piece]], times: int) -> list[Piece]:
    """The paragraphs of a text in the making with `times` clauses put into paragraphs of other threads.

    `older` are the texts before. Half of the clauses stay where they were, two in five come from a text before the
    last one, the others leave their paragraph. Half of all are reworded on the way, one word in eight.
    """
    found = list(pieces)
    for _ in range(times):
        how = rng.random()
        source = rng.choice(older[rng.randrange(len(older))] if how < 0.4 else found)
        hosts = [i for i, piece in enumerate(found) if piece.thread != source.thread and len(piece.words) > 6]
        if len(source.words) < SHORTEST + 6 or not hosts:
            continue
        length = rng.randint(SHORTEST, min(LONGEST, len(source.words) - 6))
        start = rng.randint(3, len(source.words) - length - 2)
        at = rng.choice(hosts)
        host, spot = found[at], rng.randint(3, len(found[at].words) - 2)
        clause = _on_the_way(rng, material, source.words[start : start + length])
        found[at] = replace(host, words=(*host.words[:spot], *clause, *host.words[spot:]))
        if how > 0.9 and source in found:
            left = replace(source, words=source.words[:start] + source.words[start + length :])
            found[found.index(source)] = left
    return found


def _on_the_way(rng: Random, material: Material, clause: tuple[Word, ...]) -> tuple[Word, ...]:
    """The clause as it arrives, in half of the cases with one word in eight put in other words."""
    if rng.random() < 0.5:
        return clause
    changed = {start + rng.randrange(REWORDED) for start in range(0, len(clause), REWORDED)}
    return tuple(Word(text=material.word()) if i in changed else word for i, word in enumerate(clause))
