"""Two whole documents compared: every paragraph of both exactly once, with its links and word changes."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from lineage.diff.edits import Change, ChangeClass, ParagraphDiff, Wording
from lineage.diff.order import displaced
from lineage.diff.terms import NONE
from lineage.diff.words import compare
from lineage.documents.resolution import Kind, Paragraph, Resolution
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lineage.alignment.links import Alignment, Link
    from lineage.diff.terms import Substitutions


class State(StrEnum):
    """What became of a paragraph."""

    KEPT = "kept"
    """One counterpart, verbatim or different in form only."""
    CHANGED = "changed"
    """One counterpart with other words."""
    MOVED = "moved"
    """One counterpart in another part of the document, or out of its order."""
    MERGED = "merged"
    """One of several old paragraphs in one new paragraph."""
    SPLIT = "split"
    """One old paragraph in several new ones."""
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedDiff:
    """One counted link and the comparison of its two texts."""

    link: Link
    old: Paragraph
    new: Paragraph
    diff: ParagraphDiff

    @property
    def crosses(self) -> bool:
        """Whether the text went from one part of the document to another: preamble, operative part, annex."""
        return self.old.kind is not self.new.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One paragraph, chapeau or lettered item: of the new text, or of the old text where it is gone."""

    paragraph: Paragraph
    gone: bool
    """True for a paragraph of the old text that no counted link carries on."""
    links: tuple[LinkedDiff, ...]
    """Counted links to the old text, best first; empty where it is new or gone."""
    hints: tuple[Link, ...]
    """Weak links: shown, never counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One paragraph as negotiators count them: a chapeau with its items is one."""

    label: str
    """PP9: without items. Of the new text, or of the old one where it is gone."""
    kind: Kind
    state: State
    sources: tuple[str, ...]
    """Labels, without items, of the old paragraphs that it comes from, in their order."""
    shared_with: tuple[str, ...]
    """For a split: the other new paragraphs, without items, that come from the same old one."""
    entries: tuple[Entry, ...]

    @property
    def changes(self) -> tuple[Change, ...]:
        """Changes against the best source of each entry."""
        return tuple(c for entry in self.entries for linked in entry.links[:1] for c in linked.diff.changes)


Tally = dict[Kind, dict[State, int]]
"""Number of paragraphs, a chapeau with its items as one, by part and state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A comparison of two documents."""

    old: Resolution
    new: Resolution
    rows: tuple[Row, ...]
    """In the order of the new text; what is gone stands after what preceded it."""
    old_tally: Tally
    """What became of the paragraphs of the old text; the sum is their number."""
    new_tally: Tally
    """Where the paragraphs of the new text come from; the sum is their number."""
    substitutions: Substitutions

    def changes(self) -> Counter[ChangeClass]:
        """Number of changes of each class, against the best source of each paragraph."""
        return Counter(change.change_class for row in self.rows for change in row.changes)


def compare_documents(
    old: Resolution, new: Resolution, alignment: Alignment, substitutions: Substitutions = NONE
) -> Comparison:
    """The comparison of `old` and `new` over the counted links of `alignment`.

    Headings are rows but are not counted. Raises KeyError where the alignment is of other documents.
    """
    work = _Work.of(old, new, alignment, substitutions)
    rows = {label: _new_row(work, label, group) for label, group in _units(new)}
    gone = {label: _gone_row(work, label, group) for label, group in _units(old) if label not in work.children}
    return Comparison(
        old=old,
        new=new,
        rows=_in_place(work, rows, gone),
        old_tally=_tally((group[0].kind, _old_state(work, label, rows)) for label, group in _units(old)),
        new_tally=_tally((row.kind, row.state) for row in rows.values()),
        substitutions=substitutions,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """What the rows are made from. Labels of families and moves are those of chapeaux, without items."""

    old: Resolution
    diffs: Mapping[str, tuple[LinkedDiff, ...]]
    """Label of a new paragraph -> its counted links, best first."""
    hints: Mapping[str, tuple[Link, ...]]
    """Label of a new paragraph, or "-" and that of an old one, -> its weak links."""
    parents: Mapping[str, tuple[str, ...]]
    children: Mapping[str, tuple[str, ...]]
    moved: frozenset[tuple[str, str]]
    lost: Mapping[str, tuple[Paragraph, ...]]
    """New label -> items of its source that no link carries on, though others of the list live on there."""

    @classmethod
    def of(cls, old: Resolution, new: Resolution, alignment: Alignment, substitutions: Substitutions) -> _Work:
        linked = _linked_diffs(old, new, alignment, substitutions)
        pairs = [(base_label(d.link.old), base_label(d.link.new)) for d in _descents(linked)]
        children = _grouped(pairs)
        return cls(
            old=old,
            diffs=_by_score(linked),
            hints=_hints(alignment),
            parents=_grouped((other, one) for one, other in pairs),
            children=children,
            moved=displaced(pairs, _places(old), _places(new)),
            lost=_lost(old, {d.link.old for d in linked}, children),
        )


def _descents(linked: Sequence[LinkedDiff]) -> tuple[LinkedDiff, ...]:
    """The links that make families. A paragraph that stands word for word in the old text takes nothing from
    another one that is like it, unless that other has nowhere else to go: then its best link stays."""
    whole = {d.link.new: d.link.old for d in linked if d.diff.wording in _UNCHANGED}
    kept = {d for d in linked if whole.get(d.link.new, d.link.old) == d.link.old}
    placed = {d.link.old for d in kept}
    best: dict[str, LinkedDiff] = {}
    for one in linked:
        rival = best.get(one.link.old)
        if one.link.old not in placed and (rival is None or one.link.score > rival.link.score):
            best[one.link.old] = one
    return tuple(d for d in linked if d in kept or best.get(d.link.old) is d)


_UNCHANGED = frozenset({Wording.VERBATIM, Wording.FORM})


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
    for label, group in _units(old):
        if label in children:
            groups[children[label][0]].extend(p for p in group if p.label not in carried)
    return {label: tuple(some) for label, some in groups.items()}


def _units(document: Resolution) -> list[tuple[str, tuple[Paragraph, ...]]]:
    """The numbered paragraphs with their items, in printed order."""
    return [(label, tuple(group)) for label, group in groupby(document.paragraphs, lambda p: base_label(p.label))]


def _places(document: Resolution) -> dict[str, tuple[Kind, int]]:
    return {label: (group[0].kind, index) for index, (label, group) in enumerate(_units(document))}


def _linked_diffs(
    old: Resolution, new: Resolution, alignment: Alignment, substitutions: Substitutions
) -> tuple[LinkedDiff, ...]:
    """Counted links in the order of the old text, so that sources are listed in it."""
    befores = {p.label: p for p in old.paragraphs}
    afters = {p.label: p for p in new.paragraphs}
    rank = {label: index for index, label in enumerate(befores)}
    return tuple(
        LinkedDiff(
            link=link,
            old=befores[link.old],
            new=afters[link.new],
            diff=compare(befores[link.old].text, afters[link.new].text, new.language, substitutions),
        )
        for link in sorted(alignment.counted(), key=lambda link: rank[link.old])
    )


def _new_row(work: _Work, label: str, group: Sequence[Paragraph]) -> Row:
    kept = tuple(
        Entry(paragraph=p, gone=False, links=work.diffs.get(p.label, ()), hints=work.hints.get(p.label, ()))
        for p in group
    )
    sources = work.parents.get(label, ())
    others = dict.fromkeys(c for source in sources for c in work.children[source] if c != label)
    entries = (*kept, *(_gone_entry(work, p) for p in work.lost.get(label, ())))
    return Row(
        label=label,
        kind=group[0].kind,
        state=_new_state(work, label, tuple(others), entries),
        sources=sources,
        shared_with=tuple(others),
        entries=entries,
    )


def _new_state(work: _Work, label: str, others: Sequence[str], entries: Sequence[Entry]) -> State:
    sources = work.parents.get(label, ())
    if not sources:
        return State.NEW
    if len(sources) > 1:
        return State.MERGED
    if others:
        return State.SPLIT
    if (sources[0], label) in work.moved:
        return State.MOVED
    unchanged = all(e.links and e.links[0].diff.wording in _UNCHANGED for e in entries)
    return State.KEPT if unchanged else State.CHANGED


def _gone_row(work: _Work, label: str, group: Sequence[Paragraph]) -> Row:
    return Row(
        label=label,
        kind=group[0].kind,
        state=State.GONE,
        sources=(),
        shared_with=(),
        entries=tuple(_gone_entry(work, p) for p in group),
    )


def _gone_entry(work: _Work, paragraph: Paragraph) -> Entry:
    return Entry(paragraph=paragraph, gone=True, links=(), hints=work.hints.get(f"-{paragraph.label}", ()))


def _old_state(work: _Work, label: str, rows: Mapping[str, Row]) -> State:
    children = work.children.get(label, ())
    if not children:
        return State.GONE
    return State.SPLIT if len(children) > 1 else rows[children[0]].state


def _tally(states: Iterable[tuple[Kind, State]]) -> Tally:
    counts = Counter(states)
    return {
        kind: {state: counts[kind, state] for state in State if counts[kind, state]}
        for kind in Kind
        if kind is not Kind.HEADING and any(counts[kind, state] for state in State)
    }


def _in_place(work: _Work, rows: Mapping[str, Row], gone: Mapping[str, Row]) -> tuple[Row, ...]:
    """All rows: each of `gone` after the row of what preceded it in the old text and stayed in its part."""
    following: defaultdict[str | None, list[Row]] = defaultdict(list)
    anchors: dict[Kind, str] = {}
    for label, group in _units(work.old):
        kind = group[0].kind
        if label in gone:
            following[anchors.get(kind) or _before(kind, rows)].append(gone[label])
            continue
        child = work.children[label][0]
        if rows[child].kind is kind and (label, child) not in work.moved:
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
