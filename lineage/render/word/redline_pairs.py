"""Which paragraphs of two texts keep their place in a redline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.diff.longest_chain import rising
from lineage.documents.negotiated.proposals import TextState

if TYPE_CHECKING:
    from lineage.diff.comparison import Comparison
    from lineage.documents.resolution import Paragraph, Resolution


def standing(document: Resolution) -> Resolution:
    """The document without the paragraphs that its tracked changes take out as a whole."""
    gone = (TextState.DELETED, ())
    return replace(document, paragraphs=tuple(p for p in document.paragraphs if (p.state, p.marks) != gone))


def pairs_in_place(comparison: Comparison) -> tuple[tuple[str, str], ...]:
    """The paragraphs that keep their place: best counterparts in the longest common order, where one text is the other
    one reworded."""
    olds = {p.label: n for n, p in enumerate(comparison.old.paragraphs)}
    news = {p.label: n for n, p in enumerate(comparison.new.paragraphs)}
    best: dict[str, tuple[float, str]] = {}
    for row in comparison.rows:
        for entry in row.entries:
            linked = next(iter(entry.links), None)
            if entry.gone or linked is None or not (linked.diff.is_related or not linked.diff.changes):
                continue
            if not _is_set_alike(linked.old, linked.new):
                continue
            rival = best.get(linked.link.old)
            if rival is None or linked.link.score > rival[0]:
                best[linked.link.old] = (linked.link.score, linked.link.new)
    names = {place: label for label, place in olds.items()}, {place: label for label, place in news.items()}
    places = sorted((olds[old], news[new]) for old, (_, new) in best.items())
    return tuple((names[0][i], names[1][j]) for i, j in rising(places))


def _is_set_alike(old: Paragraph, new: Paragraph) -> bool:
    """Whether a paragraph may stay where it is set: one that becomes operative is numbered, and set again."""
    return (
        old.kind is new.kind and old.label.count("(") == new.label.count("(") and bool(old.number) == bool(new.number)
    )
