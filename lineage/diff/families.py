"""Which paragraphs of two documents belong together: linked pairs, families, moves, items that a list lost."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from lineage.diff.edits import Wording
from lineage.diff.headings import heading_links
from lineage.diff.notes import Note, notes_of
from lineage.diff.order import displaced
from lineage.diff.rows import LinkedDiff
from lineage.diff.words import compare
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lineage.alignment.links import Alignment, Link
    from lineage.diff.terms import Substitutions
    from lineage.documents.resolution import Kind, Paragraph, Resolution

UNCHANGED = frozenset({Wording.VERBATIM, Wording.FORM})
"""Wordings that leave a paragraph what it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Families:
    """What the rows are made from. Labels of families and moves are those of chapeaux, without items."""

    old: Resolution
    new: Resolution
    diffs: Mapping[str, tuple[LinkedDiff, ...]]
    """Label of a new paragraph -> its counted links, best first."""
    hints: Mapping[str, tuple[Link, ...]]
    """Label of a new paragraph, or "-" and that of an old one, -> its weak links."""
    parents: Mapping[str, tuple[str, ...]]
    children: Mapping[str, tuple[str, ...]]
    moved: frozenset[tuple[str, str]]
    lost: Mapping[str, tuple[Paragraph, ...]]
    """New label -> items of its source that no link carries on, though others of the list live on there."""
    old_notes: Mapping[str, tuple[Note, ...]]
    """Label of an old paragraph -> its footnotes."""
    new_notes: Mapping[str, tuple[Note, ...]]

    @classmethod
    def of(cls, old: Resolution, new: Resolution, alignment: Alignment, substitutions: Substitutions) -> Families:
        """The families that the counted links of `alignment` make."""
        linked = _linked_diffs(old, new, alignment, substitutions)
        pairs = [(base_label(d.link.old), base_label(d.link.new)) for d in _descents(linked)]
        children = _grouped(pairs)
        return cls(
            old=old,
            new=new,
            diffs=_by_score(linked),
            hints=_hints(alignment),
            parents=_grouped((other, one) for one, other in pairs),
            children=children,
            moved=displaced(pairs, _places(old), _places(new)),
            lost=_lost(old, {d.link.old for d in linked}, children),
            old_notes=notes_of(old),
            new_notes=notes_of(new),
        )


def _descents(linked: Sequence[LinkedDiff]) -> tuple[LinkedDiff, ...]:
    """The links that make families. A paragraph that stands word for word in the old text takes nothing from
    another one that is like it, unless that other has nowhere else to go: then its best link stays."""
    whole = {d.link.new: d.link.old for d in linked if d.diff.wording in UNCHANGED}
    kept = {d for d in linked if whole.get(d.link.new, d.link.old) == d.link.old}
    placed = {d.link.old for d in kept}
    best: dict[str, LinkedDiff] = {}
    for one in linked:
        rival = best.get(one.link.old)
        if one.link.old not in placed and (rival is None or one.link.score > rival.link.score):
            best[one.link.old] = one
    return tuple(d for d in linked if d in kept or best.get(d.link.old) is d)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in dict.fromkeys(pairs):
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _by_score(linked: Iterable[LinkedDiff]) -> dict[str, tuple[LinkedDiff, ...]]:
    groups: defaultdict[str, list[LinkedDiff]] = defaultdict(list)
    for one in linked:
        groups[one.link.new].append(one)
    return {label: tuple(sorted(some, key=lambda d: -d.link.score)) for label, some in groups.items()}


def _hints(alignment: Alignment) -> dict[str, tuple[Link, ...]]:
    groups: defaultdict[str, list[Link]] = defaultdict(list)
    for link in alignment.links:
        if not link.counts:
            groups[link.new].append(link)
            groups[f"-{link.old}"].append(link)
    return {label: tuple(sorted(links, key=lambda k: -k.score)) for label, links in groups.items()}


def _lost(
    old: Resolution, carried: set[str], children: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[Paragraph, ...]]:
    groups: defaultdict[str, list[Paragraph]] = defaultdict(list)
    for label, group in units_of(old):
        if label in children:
            groups[children[label][0]].extend(p for p in group if p.label not in carried)
    return {label: tuple(some) for label, some in groups.items()}


def units_of(document: Resolution) -> list[tuple[str, tuple[Paragraph, ...]]]:
    """The numbered paragraphs with their items, in printed order."""
    return [(label, tuple(group)) for label, group in groupby(document.paragraphs, lambda p: base_label(p.label))]


def _places(document: Resolution) -> dict[str, tuple[Kind, int]]:
    return {label: (group[0].kind, index) for index, (label, group) in enumerate(units_of(document))}


def _linked_diffs(
    old: Resolution, new: Resolution, alignment: Alignment, substitutions: Substitutions
) -> tuple[LinkedDiff, ...]:
    """Counted links, and those of headings, in the order of the old text, so that sources are listed in it."""
    befores = {p.label: p for p in old.paragraphs}
    afters = {p.label: p for p in new.paragraphs}
    rank = {label: index for index, label in enumerate(befores)}
    links = (*alignment.counted(), *heading_links(old, new, alignment))
    return tuple(
        LinkedDiff(
            link=link,
            old=befores[link.old],
            new=afters[link.new],
            diff=compare(befores[link.old].text, afters[link.new].text, new.language, substitutions),
        )
        for link in sorted(links, key=lambda link: rank[link.old])
    )
