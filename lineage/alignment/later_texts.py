"""Later texts as evidence: two paragraphs share too little to be linked, and each is linked with the same ones later.

A paragraph of 2012 puts one of 2009 in new words, that of 2013 has some of both, and all later texts lead to either.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import fmean
from typing import TYPE_CHECKING

from lineage.alignment.links import Alignment, Band, Evidence, Link, Relation, shown_score
from lineage.alignment.scoring import chance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from lineage.alignment.config import AlignmentConfig
    from lineage.alignment.standing import Standing
    from lineage.documents.resolution import Resolution

Labels = tuple[str, str]
"""Old label, new label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Faint:
    """What two texts by themselves say of a pair of paragraphs."""

    logit: float
    lexical: float
    semantic: float
    containment: float


def faint(standing: Standing) -> dict[Labels, Faint]:
    """All pairs of two texts that are still in play."""
    pool = standing.pool
    return {
        (pool.old.paragraphs[i].label, pool.new.paragraphs[j].label): Faint(
            logit=logit,
            lexical=pool.readings[i, j].signals["lexical"],
            semantic=pool.readings[i, j].signals["latent"],
            containment=pool.readings[i, j].signals["containment"],
        )
        for (i, j), logit in standing.logits.items()
    }


def with_later_texts(
    texts: Sequence[Resolution],
    found: Mapping[tuple[str, str], Alignment],
    measured: Callable[[Resolution, Resolution], Mapping[Labels, Faint]],
    config: AlignmentConfig,
) -> dict[tuple[str, str], Alignment]:
    """The alignments `found`, of `texts` (a series in date order) and others, with what later texts say of paragraphs
    that are new beside the text right before: what stood in an older one passes through those in between.

    `measured` gives the faint pairs of two texts, and is asked only where later texts speak.
    """
    onward = {pair: _whole_links(alignment) for pair, alignment in found.items()}
    result = dict(found)
    for place, (before, after) in enumerate(pairwise(texts)):
        old, new = before.id, after.id
        alignment = found.get((old, new))
        later = [text.id for text in texts[place + 2 :]]
        both = [(onward[old, c], onward[new, c]) for c in later if (old, c) in onward and (new, c) in onward]
        borne = dict(_borne(alignment, both, config)) if alignment else {}
        if alignment and borne:
            links = list(_links(alignment, borne, measured(before, after), config))
            result[old, new] = _joined(alignment, links, before, after)
    return result


Whole = dict[str, dict[str, float]]
"""New label -> the old ones that whole links lead to, with their scores."""


def _whole_links(alignment: Alignment) -> Whole:
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for link in alignment.counted():
        if link.relation is not Relation.PARTIAL:
            found[link.new][link.old] = link.score
    return dict(found)


def _borne(
    alignment: Alignment, both: Sequence[tuple[Whole, Whole]], config: AlignmentConfig
) -> Iterator[tuple[Labels, float]]:
    """The pairs that every later text with the newer paragraph bears out, and how strongly, 0 to 1. Three such texts
    are asked for, or one where the two, with no other link, are counterparts by a weak one."""
    weak = {(link.old, link.new) for link in alignment.links if link.evidence.passed == "assigned" and not link.counts}
    for new in alignment.added:
        heirs = [
            [(older.get(heir, {}), its[new]) for heir, its in newer.items() if new in its] for older, newer in both
        ]
        heard = [some for some in heirs if some]
        for old in sorted({old for some in heard for olds, _ in some for old in olds}):
            scores = [
                max((min(olds[old], score) for olds, score in some if old in olds), default=0.0) for some in heard
            ]
            alone = (old, new) in weak and old in alignment.dropped and fmean(scores) >= config.later_even
            if all(scores) and (alone or len(heard) >= config.later_texts):
                yield (old, new), fmean(scores)


def _links(
    alignment: Alignment, borne: Mapping[Labels, float], known: Mapping[Labels, Faint], config: AlignmentConfig
) -> Iterator[Link]:
    ruled = {(link.old, link.new) for link in alignment.links if link.ruling}
    scores = {(link.old, link.new): link.score for link in alignment.links}
    elsewhere = {link.old for link in alignment.counted()}
    for pair, strength in borne.items():
        own = known.get(pair)
        score = min(config.later_most, chance(own.logit + config.later * strength)) if own else 0.0
        if own is None or score < config.check or pair in ruled:
            continue
        rivals = [s for other, s in scores.items() if other != pair and (other[0] == pair[0] or other[1] == pair[1])]
        yield Link(
            old=pair[0],
            new=pair[1],
            relation=Relation.PARTIAL if pair[0] in elsewhere else Relation.SAME,
            band=Band.CHECK,
            score=round(score, 4),
            evidence=Evidence(
                passed="later",
                lexical=shown_score(own.lexical),
                semantic=shown_score(own.semantic),
                containment=shown_score(own.containment),
                margin=shown_score(score - max(rivals, default=0.0)),
            ),
        )


def _joined(alignment: Alignment, new: Sequence[Link], old_text: Resolution, new_text: Resolution) -> Alignment:
    places = [{p.label: row for row, p in enumerate(text.paragraphs)} for text in (old_text, new_text)]
    links = {(link.old, link.new): link for link in (*alignment.links, *new)}
    ends = [{link.old for link in new}, {link.new for link in new}]
    return replace(
        alignment,
        links=tuple(sorted(links.values(), key=lambda link: (places[1][link.new], places[0][link.old]))),
        dropped=tuple(label for label in alignment.dropped if label not in ends[0]),
        added=tuple(label for label in alignment.added if label not in ends[1]),
    )
