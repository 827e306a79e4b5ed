"""Two whole documents compared: every paragraph of both exactly once, with its links and word changes."""

from __future__ import annotations

from collections import defaultdict
from types import MappingProxyType
from typing import TYPE_CHECKING

from lineage.diff.comparison_rows import ComparedParagraph, Comparison, LinkedDiff, Row, State, Tally, tally
from lineage.diff.families import UNCHANGED, Families, units_of
from lineage.diff.note_changes import compare_notes, moved
from lineage.diff.places import Place
from lineage.diff.replaced_terms import NONE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.alignment.links import Alignment
    from lineage.diff.edits import ParagraphDiff
    from lineage.diff.note_changes import NoteDiff
    from lineage.diff.replaced_terms import Substitutions
    from lineage.documents.resolution import Kind, Paragraph, Resolution

__all__ = ["ComparedParagraph", "Comparison", "LinkedDiff", "Row", "State", "Tally", "compare_documents"]

_BY_PLACE = {Place.MERGED: State.MERGED, Place.SPLIT: State.SPLIT}


def compare_documents(
    old: Resolution,
    new: Resolution,
    alignment: Alignment,
    substitutions: Substitutions = NONE,
    known: Mapping[tuple[str, str], ParagraphDiff] = MappingProxyType({}),
) -> Comparison:
    """The comparison of `old` and `new` over the counted links of `alignment`.

    `known` has word diffs made before, by (old paragraph id, new paragraph id). Headings are rows but are not counted.
    Raises KeyError where the alignment is of other documents.
    """
    work = Families.of(old, new, alignment, substitutions, known)
    rows = {label: _new_row(work, label, group) for label, group in units_of(new)}
    gone = {label: _gone_row(work, label, group) for label, group in units_of(old) if label not in work.places.children}
    return Comparison(
        old=old,
        new=new,
        rows=_in_place(work, rows, gone),
        old_tally=tally((group[0].kind, _old_state(work, label, rows)) for label, group in units_of(old)),
        new_tally=tally((row.kind, row.state) for row in rows.values()),
        substitutions=substitutions,
    )


def _new_row(work: Families, label: str, group: Sequence[Paragraph]) -> Row:
    kept = tuple(_kept_entry(work, p) for p in group)
    sources = work.places.parents.get(label, ())
    others = dict.fromkeys(c for source in sources for c in work.places.children[source] if c != label)
    entries = (*kept, *(_gone_entry(work, p) for p in work.lost.get(label, ())))
    return Row(
        label=label,
        kind=group[0].kind,
        state=_new_state(work, label, entries),
        sources=sources,
        shared_with=tuple(others),
        places=work.places.of_label.get(label, ()),
        entries=entries,
    )


def _new_state(work: Families, label: str, entries: Sequence[ComparedParagraph]) -> State:
    if label not in work.places.of_label:
        return State.NEW
    if work.places.of_label[label]:
        return _BY_PLACE.get(work.places.of_label[label][0], State.MOVED)
    unchanged = all(e.links and e.links[0].diff.wording in UNCHANGED and not e.links[0].states for e in entries)
    return State.KEPT if unchanged else State.CHANGED


def _gone_row(work: Families, label: str, group: Sequence[Paragraph]) -> Row:
    return Row(
        label=label,
        kind=group[0].kind,
        state=State.GONE,
        sources=(),
        shared_with=(),
        entries=tuple(_gone_entry(work, p) for p in group),
    )


def _kept_entry(work: Families, paragraph: Paragraph) -> ComparedParagraph:
    label = paragraph.label
    links = work.diffs.get(label, ())
    return ComparedParagraph(
        paragraph=paragraph,
        gone=False,
        links=links,
        hints=work.hints.get(label, ()),
        notes=_notes(work, [linked.link.old for linked in links], [label]),
    )


def _gone_entry(work: Families, paragraph: Paragraph) -> ComparedParagraph:
    label = paragraph.label
    hints = work.hints.get(f"-{label}", ())
    return ComparedParagraph(paragraph=paragraph, gone=True, links=(), hints=hints, notes=_notes(work, [label], []))


def _notes(work: Families, olds: Sequence[str], news: Sequence[str]) -> tuple[NoteDiff, ...]:
    before = [note for label in olds for note in work.old_notes.get(label, ())]
    after = [note for label in news for note in work.new_notes.get(label, ())]
    return moved(compare_notes(before, after, work.new.language), work.old_notes, work.new_notes)


def _old_state(work: Families, label: str, rows: Mapping[str, Row]) -> State:
    children = work.places.children.get(label, ())
    if not children:
        return State.GONE
    return State.SPLIT if label in work.places.split else rows[work.places.heirs[label]].state


def _in_place(work: Families, rows: Mapping[str, Row], gone: Mapping[str, Row]) -> tuple[Row, ...]:
    """All rows: each of `gone` after the row of what preceded it in the old text and stayed in its part."""
    following: defaultdict[str | None, list[Row]] = defaultdict(list)
    anchors: dict[Kind, str] = {}
    moved = work.places.moved
    for label, group in units_of(work.old):
        kind = group[0].kind
        if label in gone:
            following[anchors.get(kind) or _before(kind, rows)].append(gone[label])
            continue
        child = work.places.children[label][0]
        if rows[child].kind is kind and (label, child) not in moved:
            anchors[kind] = child
    placed = list(following[None])
    for label, row in rows.items():
        placed.extend((row, *following[label]))
    return tuple(placed)


def _before(kind: Kind, rows: Mapping[str, Row]) -> str | None:
    """Label of the last new row before the part `kind` begins, None where it opens the document."""
    previous = None
    for label, row in rows.items():
        if row.kind is kind:
            return previous
        previous = label
    return previous
