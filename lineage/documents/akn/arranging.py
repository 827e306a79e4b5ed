"""The flat paragraphs of a resolution as the parts and trees of a document: cuts of one sequence, never a new order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents.akn.schema import annex_prefix, parent_label
from lineage.documents.resolution import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Paragraph


def parts(
    paragraphs: Sequence[Paragraph],
) -> tuple[Sequence[Paragraph], Sequence[Paragraph], list[Sequence[Paragraph]]]:
    """Preamble, body, annexes: cuts of one sequence, so that reading them in order gives it back."""
    first = next((i for i, p in enumerate(paragraphs) if p.kind is not Kind.PREAMBULAR), len(paragraphs))
    end = next((i for i, p in enumerate(paragraphs) if i >= first and annex_prefix(p.label)), len(paragraphs))
    annexes: list[Sequence[Paragraph]] = []
    start = end
    for index in range(end + 1, len(paragraphs) + 1):
        if index == len(paragraphs) or _other_annex(paragraphs[index - 1], paragraphs[index]):
            annexes.append(paragraphs[start:index])
            start = index
    return paragraphs[:first], paragraphs[first:end], annexes


def _other_annex(before: Paragraph, after: Paragraph) -> bool:
    return bool(annex_prefix(after.label)) and annex_prefix(after.label) != annex_prefix(before.label)


def trees(paragraphs: Sequence[Paragraph]) -> list[tuple[Paragraph, list[Paragraph]]]:
    """Every paragraph with the items that follow it directly, to whatever depth, of its own kind."""
    trees: list[tuple[Paragraph, list[Paragraph]]] = []
    for paragraph in paragraphs:
        if trees and paragraph.kind is trees[-1][0].kind and _is_below(trees[-1][0].label, paragraph.label):
            trees[-1][1].append(paragraph)
        else:
            trees.append((paragraph, []))
    return trees


def _is_below(chapeau: str, label: str) -> bool:
    above = parent_label(label)
    while above is not None and above != chapeau:
        above = parent_label(above)
    return above is not None
