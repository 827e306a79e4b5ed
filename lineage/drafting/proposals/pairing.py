"""Which paragraph of a paper corresponds to which paragraph of the base that it is to change.

The links of the alignment decide, one partner for each paragraph: the very words first, then the best score. The links
left over tell a split paragraph from a new one, and a merged one from one that is gone. Two paragraphs without a link
that have one label and are somewhat alike are partners too: a delegation that rewrites a paragraph leaves it in its
place.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from lineage.alignment import align
from lineage.alignment.links import Relation
from lineage.diff.longest_chain import rising
from lineage.documents.resolution import Kind
from lineage.symbols import read_label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.alignment.links import Link
    from lineage.documents.resolution import Paragraph, Resolution

LIKE = 45.0
"""Least likeness, of 100 (share of characters in common order), of two paragraphs of one label that no link joins: of
pairs of neighbouring paragraphs of 16 drafts one in fifty is as like."""
SAME = 80.0
"""Least likeness of two paragraphs that are nearly the same words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """The partners of two texts, by label."""

    to_base: Mapping[str, str]
    """Paragraph of the paper -> paragraph of the base."""
    split_from: Mapping[str, str]
    """Paragraph of the paper without a partner -> the base paragraph whose words it took."""
    merged_into: Mapping[str, str]
    """Base paragraph without a partner -> the base paragraph that its words went to."""
    moved: frozenset[str]
    """Paragraphs of the paper that stand out of the order of the base."""
    older: Mapping[str, str] = field(default_factory=dict)
    """Base paragraph -> the one of the older text that it comes from, of a paper that rests on that text."""


def pair(base: Resolution, paper: Resolution, known: Sequence[Link] | None = None) -> Pairing:
    """The partners of `paper` in `base`, by the links that are `known` or those of the alignment. Raises UsageError for
    texts in two languages."""
    olds, news = ({p.label: p for p in text.paragraphs} for text in (base, paper))
    found = align(base, paper).followed() if known is None else known
    links = [k for k in found if not _is_new(news[k.new], olds, olds[k.old])]
    ranked = sorted(links, key=lambda k: (-_rank(olds[k.old], news[k.new], k.relation), -k.score))
    taken: dict[str, str] = {}
    for link in ranked:
        if link.new not in taken and link.old not in taken.values():
            taken[link.new] = link.old
    taken |= _in_place(base, paper, taken)
    back = {old: new for new, old in taken.items()}
    return Pairing(
        to_base=taken,
        split_from={k.new: k.old for k in reversed(ranked) if k.new not in taken},
        merged_into={k.old: taken[k.new] for k in reversed(ranked) if k.old not in back and k.new in taken},
        moved=_out_of_order(base, paper, taken),
    )


def _is_new(paragraph: Paragraph, base: Mapping[str, Paragraph], linked: Paragraph) -> bool:
    """Whether a paragraph says by its number that the base does not have it, "33 bis" where there is none, and is not
    the one that it is linked with."""
    named = read_label(paragraph.label)
    absent = named is not None and named.put_between and paragraph.label not in base
    return absent and not is_like(linked, paragraph)


def is_like(one: Paragraph, other: Paragraph) -> bool:
    """Whether two paragraphs are nearly the same words."""
    return fuzz.ratio(one.text, other.text) >= SAME


def _rank(old: Paragraph, new: Paragraph, relation: Relation) -> int:
    if old.text == new.text:
        return 3 if old.label == new.label else 2
    return int(relation is not Relation.PARTIAL)


def _in_place(base: Resolution, paper: Resolution, taken: Mapping[str, str]) -> dict[str, str]:
    """Paragraphs without a link that have the label and the kind of one without, and are like it; headings in any
    case."""
    used = set(taken.values())
    free = {p.label: p for p in base.paragraphs if p.label not in used}
    return {
        p.label: p.label
        for p in paper.paragraphs
        if p.label not in taken
        and p.label in free
        and p.kind is free[p.label].kind
        and (p.kind is Kind.HEADING or fuzz.ratio(p.text, free[p.label].text) >= LIKE)
    }


def _out_of_order(base: Resolution, paper: Resolution, taken: Mapping[str, str]) -> frozenset[str]:
    places = {p.label: i for i, p in enumerate(base.paragraphs)}
    pairs = [(i, places[taken[p.label]]) for i, p in enumerate(paper.paragraphs) if p.label in taken]
    kept = {i for i, _ in rising(pairs)}
    return frozenset(paper.paragraphs[i].label for i, _ in pairs if i not in kept)


def nearest(paper: Resolution, texts: Sequence[Resolution]) -> Resolution:
    """The one of `texts` with which `paper` shares most paragraphs word for word, of equals the one that it is most
    like; the first where they are alike too."""
    words = {p.text for p in paper.paragraphs}
    own = _whole(paper)
    return max(texts, key=lambda text: (sum(p.text in words for p in text.paragraphs), fuzz.ratio(own, _whole(text))))


def _whole(text: Resolution) -> str:
    return "\n".join(p.text for p in text.paragraphs)


def held_in(base: Resolution, own: Sequence[Paragraph], pairing: Pairing, *, exact: bool) -> list[Paragraph]:
    """Those of a paper's paragraphs that the base has; `exact`: nearly in the same words, as one that marks its changes
    has them."""
    there = {p.label: p for p in base.paragraphs}
    pairs = ((p, there.get(pairing.to_base.get(p.label, ""))) for p in own)
    return [p for p, old in pairs if old is not None and (not exact or is_like(p, old))]


def pair_through(on_ground: Pairing, ground: Resolution, base: Resolution) -> Pairing:
    """The partners in `base` of a paper that rests on `ground`, an older text of it."""
    onward = {old: new for new, old in pair(base=ground, paper=base).to_base.items()}
    merged = {onward[old]: onward[into] for old, into in on_ground.merged_into.items() if {old, into} <= onward.keys()}
    return Pairing(
        to_base={label: onward[old] for label, old in on_ground.to_base.items() if old in onward},
        split_from={label: onward[old] for label, old in on_ground.split_from.items() if old in onward},
        merged_into=merged,
        moved=on_ground.moved,
        older={now: old for old, now in onward.items()},
    )


def excerpt_of(base: Resolution, paper: Resolution, pairing: Pairing) -> bool:
    """Whether a paper speaks of some paragraphs of the base only, as a mail does, and says nothing of the others.

    A paper with the line of its organ is a whole text, unless it has less than half of the base. One without is an
    excerpt too where its own numbers leave out those of the base that it does not have.
    """
    there = [p for p in base.paragraphs if p.kind is not Kind.HEADING]
    held = set(pairing.to_base.values())
    missing = {p.label for p in there if p.label not in held}
    if not missing:
        return False
    if 2 * (len(there) - len(missing)) < len(there):
        return True
    if not paper.organ and {p.kind for p in there if p.label in held} < {p.kind for p in there}:
        return True  # four of five operative paragraphs, and no preamble
    own = {p.label for p in paper.paragraphs}
    kept_numbers = all(old == new for new, old in pairing.to_base.items())
    return not paper.organ and kept_numbers and missing.isdisjoint(own)
