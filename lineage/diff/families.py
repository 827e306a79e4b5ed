"""Which paragraphs of two documents belong together: linked pairs, places, items that a list lost."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from lineage.diff import compare
from lineage.diff.comparison_rows import LinkedDiff
from lineage.diff.edits import Wording
from lineage.diff.negotiation_states import state_changes
from lineage.diff.note_changes import Note, notes_of
from lineage.diff.places import Places, places_of
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lineage.alignment.links import Alignment, Link
    from lineage.diff.edits import ParagraphDiff
    from lineage.diff.replaced_terms import Substitutions
    from lineage.documents.resolution import Paragraph, Resolution

UNCHANGED = frozenset({Wording.VERBATIM, Wording.FORM})
"""Wordings that leave a paragraph what it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Families:
    """What the rows are made from."""

    old: Resolution
    new: Resolution
    diffs: Mapping[str, tuple[LinkedDiff, ...]]
    """Label of a new paragraph -> its counted links, best first."""
    hints: Mapping[str, tuple[Link, ...]]
    """Label of a new paragraph, or "-" and that of an old one, -> its weak links."""
    places: Places
    lost: Mapping[str, tuple[Paragraph, ...]]
    """New label -> items of its source that no link carries on, though others of the list live on there."""
    old_notes: Mapping[str, tuple[Note, ...]]
    """Label of an old paragraph -> its footnotes."""
    new_notes: Mapping[str, tuple[Note, ...]]

    @classmethod
    def of(
        cls,
        old: Resolution,
        new: Resolution,
        alignment: Alignment,
        substitutions: Substitutions,
        known: Mapping[tuple[str, str], ParagraphDiff],
    ) -> Families:
        """The families that the counted links of `alignment` make."""
        linked = _linked_diffs(old, new, alignment, substitutions, known)
        unchanged = {(d.link.old, d.link.new) for d in linked if d.diff.wording in UNCHANGED}
        places = places_of(old, new, [d.link for d in linked], unchanged)
        return cls(
            old=old,
            new=new,
            diffs=_by_score(linked),
            hints=_hints(alignment),
            places=places,
            lost=_lost(old, {d.link.old for d in linked}, places.children),
            old_notes=notes_of(old),
            new_notes=notes_of(new),
        )


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


def _linked_diffs(
    old: Resolution,
    new: Resolution,
    alignment: Alignment,
    substitutions: Substitutions,
    known: Mapping[tuple[str, str], ParagraphDiff],
) -> tuple[LinkedDiff, ...]:
    """The links that are followed, in the order of the old text, so that sources are listed in it."""
    befores = {p.label: p for p in old.paragraphs}
    afters = {p.label: p for p in new.paragraphs}
    rank = {label: index for index, label in enumerate(befores)}
    return tuple(
        LinkedDiff(
            link=link,
            old=befores[link.old],
            new=afters[link.new],
            states=state_changes(befores[link.old], afters[link.new]),
            diff=known.get((f"{old.id}#{link.old}", f"{new.id}#{link.new}"))
            or compare(befores[link.old].text, afters[link.new].text, new.language, substitutions),
        )
        for link in sorted(alignment.followed(), key=lambda link: rank[link.old])
    )
