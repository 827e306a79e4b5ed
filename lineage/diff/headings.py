"""Headings of two documents paired: the alignment leaves them out, the rows of a comparison do not."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING

from lineage.alignment.links import Band, Evidence, Link, Relation
from lineage.documents.resolution import Kind
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lineage.alignment.links import Alignment
    from lineage.documents.resolution import Paragraph, Resolution

_EXACT = Evidence(passed="heading", lexical=1.0, semantic=0.0, containment=1.0, margin=1.0)
_LABELLED = Evidence(passed="heading", lexical=0.0, semantic=0.0, containment=0.0, margin=0.0)


def heading_links(old: Resolution, new: Resolution, alignment: Alignment) -> tuple[Link, ...]:
    """Links between headings that `alignment` does not link: those of one wording in their order, then those of
    one label."""
    befores = _free(old, {link.old for link in alignment.counted()})
    afters = _free(new, {link.new for link in alignment.counted()})
    same = _paired(befores, afters, lambda p: fold(p.text))
    taken = {p.id for pair in same for p in pair}
    befores, afters = ([p for p in side if p.id not in taken] for side in (befores, afters))
    labelled = _paired(befores, afters, lambda p: p.label)
    return (
        *(_link(pair, Band.SURE, 1.0, _EXACT) for pair in same),
        *(_link(pair, Band.CHECK, 0.0, _LABELLED) for pair in labelled),
    )


def _free(document: Resolution, linked: set[str]) -> list[Paragraph]:
    return [p for p in document.paragraphs if p.kind is Kind.HEADING and p.label not in linked]


def _paired(
    befores: Sequence[Paragraph], afters: Iterable[Paragraph], key: Callable[[Paragraph], str]
) -> list[tuple[Paragraph, Paragraph]]:
    """The first of `befores` with the first of `afters` of the same key, the second with the second, ..."""
    waiting: defaultdict[str, deque[Paragraph]] = defaultdict(deque)
    for paragraph in befores:
        waiting[key(paragraph)].append(paragraph)
    return [(waiting[key(p)].popleft(), p) for p in afters if waiting[key(p)]]


def _link(pair: tuple[Paragraph, Paragraph], band: Band, score: float, evidence: Evidence) -> Link:
    old, new = pair
    return Link(old=old.label, new=new.label, relation=Relation.SAME, band=band, score=score, evidence=evidence)
