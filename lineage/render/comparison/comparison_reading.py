"""How a reader looks at a comparison: which changes are marked, and the sentences that every report begins with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff.comparison import State
from lineage.diff.edits import ChangeClass, Operation
from lineage.documents.negotiated.readings import proposers
from lineage.documents.resolution import Kind
from lineage.render.catalogue import date_in_words, decimal, has, text
from lineage.render.comparison.one_language import other_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from lineage.diff.comparison import ComparedParagraph, Comparison, LinkedDiff, Row
    from lineage.diff.edits import Change, ParagraphDiff
    from lineage.documents.negotiated.proposals import TextState

ALL = frozenset(ChangeClass)
LONG = 12
"""Words from which a stretch of the new text is shortened where it is compared with a further source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a reader wants to see."""

    ui: str
    """Language of the report: "fr", "en"."""
    classes: frozenset[ChangeClass] = ALL
    """Classes of change that are marked; changes of the others are shown as the new text has them, and counted."""
    changed_only: bool = False
    """Whether paragraphs without a marked change are left out; their number is reported."""
    one_language: bool = False
    """Whether only what changed in one of two languages alone is marked."""


class Segment(NamedTuple):
    """A run of a comparison as a reader sees it."""

    operation: Operation
    text: str
    change: Change | None
    """The change that the run belongs to, None for equal text."""


def segments(diff: ParagraphDiff, view: View, only: Collection[Change] | None = None) -> Iterator[Segment]:
    """The runs of a comparison: a change that the view does not mark, or that is none of `only`, is equal text, as the
    new text prints it."""
    for edit, change in diff.runs():
        if change is None or (change.change_class in view.classes and (only is None or change in only)):
            yield Segment(edit.operation, edit.text, change)
        elif edit.operation is Operation.INSERT:
            yield Segment(Operation.EQUAL, edit.text, None)


def source_segments(entry: ComparedParagraph, linked: LinkedDiff, view: View) -> Iterator[Segment]:
    """The runs against one source of a paragraph. Against a further source, long stretches that only the new text has
    are shown as "[…]": they stand in full against the best one."""
    chosen = view.one_language and not linked.one_language
    only = [change for change, _ in linked.changes_alone] if chosen else None
    for piece in segments(linked.diff, view, only):
        long = piece.operation is Operation.INSERT and len(piece.text.split()) > LONG
        if long and linked is not entry.links[0]:
            yield piece._replace(text=_shortened(piece.text, view.ui))
        else:
            yield piece


def _shortened(content: str, ui: str) -> str:
    tail = content[len(content.rstrip()) :]
    head = content[: len(content) - len(content.lstrip())]
    return f"{head}{text(ui, 'compare.ellipsis')}{tail}"


def is_changed(row: Row, view: View) -> bool:
    """Whether a row has something that the view marks."""
    if view.one_language:
        links = (linked for entry in row.entries for linked in entry.links)
        return any(linked.one_language or linked.stretches_alone for linked in links)
    if row.state not in {State.KEPT, State.CHANGED}:
        return True
    noted = any(note.classes & view.classes for entry in row.entries for note in entry.notes)
    return noted or any(change.change_class in view.classes for change in row.changes)


def differs(comparison: Comparison, view: View) -> bool:
    """Whether the two documents differ, headings and order of unchanged paragraphs aside."""
    return any(is_changed(row, view) for row in comparison.rows if row.kind is not Kind.HEADING)


def shown(comparison: Comparison, view: View) -> tuple[Row, ...]:
    """The rows that the view shows."""
    return tuple(row for row in comparison.rows if not view.changed_only or is_changed(row, view))


def nothing(view: View) -> str:
    """What is said where the view shows no row."""
    return text(view.ui, "compare.same_words" if view.one_language else "compare.same")


def headline(row: Row, view: View) -> str:
    """Where a row comes from and what became of it: "OP17 ← OP24 · modifié"."""
    ui = view.ui
    origin = text(ui, "compare.from", new=row.label, old=", ".join(row.sources)) if row.sources else row.label
    parts = [origin, text(ui, f"compare.state.{row.state.value}"), *_crossings(row, ui), *_standing(row, ui)]
    if row.shared_with:
        parts.append(text(ui, "compare.shared", labels=", ".join(row.shared_with)))
    return " · ".join(parts)


def _standing(row: Row, ui: str) -> list[str]:
    """How far a draft says that the paragraph is agreed, and who proposes it."""
    paragraph = row.entries[0].paragraph
    if paragraph.state is None:
        return []
    return [standing(paragraph.state, proposers(paragraph), ui)]


def standing(state: TextState | None, authors: Sequence[str], ui: str) -> str:
    """A state of negotiation in words, with the names of those who propose: "open (EU, CANZ)"."""
    said = text(ui, f"compare.negotiated.{state.value if state else 'none'}")
    return text(ui, "compare.proposed_by", state=said, authors=", ".join(authors)) if authors else said


def state_lines(linked: LinkedDiff, ui: str) -> list[str]:
    """The changes of state of one link in words: "in brackets: no mark → open", "“and girls”: no mark → open (EU)"."""
    return [
        text(
            ui,
            "compare.state_of_words" if one.words else "compare.state_of_all",
            words=one.words,
            old=standing(one.old, (), ui),
            new=standing(one.new, (*one.authors, *_day(one.date, ui)), ui),
        )
        for one in linked.states
    ]


def _day(stamp: str | None, ui: str) -> list[str]:
    """The day of a time as a Word file has it ("2025-11-12T09:30:00Z"), in words."""
    try:
        return [date_in_words(ui, date.fromisoformat((stamp or "")[:10]))]
    except ValueError:
        return []


def _crossings(row: Row, ui: str) -> list[str]:
    kinds = [(d.old.kind, d.new.kind) for e in row.entries for d in e.links if d.crosses]
    return [
        text(
            ui,
            "compare.moved_part",
            old=text(ui, f"compare.kind.{old.value}"),
            new=text(ui, f"compare.kind.{new.value}"),
        )
        for old, new in dict.fromkeys(kinds)
    ]


def link_line(linked: LinkedDiff, view: View) -> str:
    """What is known of one link: "OP24 · reformulé · sûr (0,83)"."""
    ui, link = view.ui, linked.link
    score = decimal(ui, link.score)
    parts = [
        link.old,
        text(ui, f"compare.wording.{linked.diff.wording.value.replace(' ', '_')}"),
        f"{text(ui, f'compare.band.{link.band.value}')} ({score})",
    ]
    if has(ui, f"compare.{link.relation.value}") and link.relation.value != "same":
        parts.append(text(ui, f"compare.{link.relation.value}"))
    if not linked.diff.complete:
        parts.append(text(ui, "compare.incomplete"))
    parts += [*other_lines(linked, ui), *state_lines(linked, ui)]
    return " · ".join(parts)


def whole(entry: ComparedParagraph) -> Segment:
    """All of a paragraph that no source has, or that the new text does not have."""
    return Segment(Operation.DELETE if entry.gone else Operation.INSERT, entry.paragraph.text, None)


def item_line(entry: ComparedParagraph, row: Row, view: View) -> str:
    """What stands over a paragraph of a row: the label of an item, and that the item is lost; "" for the row itself."""
    if entry.paragraph.label == row.label:
        return ""
    lost = entry.gone and row.state is not State.GONE
    return f"{entry.paragraph.label} · {text(view.ui, 'compare.lost_item')}" if lost else entry.paragraph.label


def fact_lines(linked: LinkedDiff, view: View) -> list[str]:
    """Why the changes of a link are no substance, each reason once, where the view marks them."""
    told = [c for c in linked.diff.changes if c.change_class in view.classes - {ChangeClass.SUBSTANCE}]
    return list(dict.fromkeys(evidence(change, view.ui) for change in told))


def hint_line(entry: ComparedParagraph, view: View) -> str:
    """The weak links of a paragraph in words, "" where there are none."""
    labels = ", ".join(link.old if not entry.gone else link.new for link in entry.hints)
    return text(view.ui, "compare.weak", labels=labels) if labels else ""


def evidence(change: Change, ui: str) -> str:
    """The class of a change and what made it that, in words: "actualisation – date"."""
    reasons = []
    for reason in change.evidence.split("; "):
        kind, _, detail = reason.partition(": ")
        reasons.append(text(ui, f"compare.evidence.{kind.replace(' ', '_')}", detail=detail.replace("->", "→")))
    return f"{text(ui, f'compare.class.{change.change_class.value}')} – {', '.join(reasons)}"
