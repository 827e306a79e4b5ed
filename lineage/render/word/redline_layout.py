"""A comparison as a redline in the layout of a draft resolution, for where there is no Word file of the older text.

Accept all and the newer text stands, reject all and the older one, each with its numbers and footnotes. Paragraphs that
are not a rewording of each other, or stand in another order, are taken out whole and put in whole, never interleaved.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from lineage.diff import compare
from lineage.diff.edits import Operation
from lineage.diff.signed_changes import Tracked, signed
from lineage.documents.resolution import Kind, Status
from lineage.languages import DEFAULT
from lineage.render.catalogue import LANGUAGES, text
from lineage.render.comparison.comparison_reading import Segment, View, segments
from lineage.render.drafts.next_draft import opening_line
from lineage.render.word.draft_blocks import DraftBlock, DraftRun, Layout, placed
from lineage.render.word.draft_layout import render
from lineage.render.word.masthead import committee, limited_symbol, original, printed
from lineage.render.word.redline_pairs import pairs_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lineage.diff.comparison import Comparison, LinkedDiff
    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.render.word.change_marker import Signature


def word_file(comparison: Comparison, signature: Signature) -> bytes:
    """The redline as a .docx file. Changes that a draft ascribes to somebody stand under that name, all others under
    `signature`. Every change is tracked, whatever the reader's view shows."""
    new = comparison.new
    say = new.language if new.language in LANGUAGES else DEFAULT
    layout = Layout(
        language=say,
        symbol=new.symbol or limited_symbol(new, new.session, say),
        organ=new.organ or comparison.old.organ,
        day=_day(new, signature, say),
        session=printed(new, "session"),
        original=original(new, say),
        committee=printed(new, "committee") or committee(new),
        agenda_item=printed(new, "agenda item"),
        agenda_title=printed(new, "agenda title"),
        sponsors=", ".join(new.sponsors),
        title=new.title,
        title_runs=_title(comparison),
        organ_line=opening_line(new),
        adopted=new.status is Status.ADOPTED,
        counted=False,
        blocks=tuple(_Blocks(comparison).all()),
    )
    return render(layout, signature)


def _day(new: Resolution, signature: Signature, say: str) -> str:
    """The day of the paper: of an adopted text its own, of a draft the day on which its changes are signed."""
    from lineage.drafting.housekeeping.setting import day_in

    if new.status is Status.ADOPTED:
        return day_in(new.adopted, say) if new.adopted else ""
    return day_in(datetime.fromisoformat(signature.date).date(), say) if signature.date else text(say, "layout.day")


def _title(comparison: Comparison) -> tuple[DraftRun, ...]:
    """The title with its changes, empty where it has none."""
    old, new = comparison.old.title, comparison.new.title
    if old == new:
        return ()
    return tuple(DraftRun(edit.operation, edit.text) for edit in compare(old, new, comparison.new.language).edits)


class _Blocks:
    """Lays the paragraphs of both texts out in one order."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        old, new = comparison.old, comparison.new
        entries = [entry for row in comparison.rows for entry in row.entries]
        self._linked = {(linked.link.old, linked.link.new): linked for entry in entries for linked in entry.links}
        shown = {linked.link.old for entry in entries for linked in entry.links}
        shown |= {entry.paragraph.label for entry in entries if entry.gone}
        self._olds = [p for p in old.paragraphs if p.label in shown]
        there = {entry.paragraph.label for entry in entries if not entry.gone}
        self._news = [p for p in new.paragraphs if p.label in there]
        self._source = {new: old for old, new in pairs_in_place(comparison)}
        self._notes = {note.mark: note.resolved or note.text for note in new.footnotes}
        self._old_notes = {note.mark: note.resolved or note.text for note in old.footnotes}
        self._known = bool(old.footnotes) and bool(new.footnotes)
        """A text that was read without its notes says nothing of which came or went."""

    def all(self) -> Iterator[DraftBlock]:
        """The paragraphs of the newer text; before each that has its place those of the older one that went there."""
        left = iter(self._olds)
        kept = set(self._source.values())
        for paragraph in self._news:
            old = self._source.get(paragraph.label)
            if old is not None:
                yield from self._gone(left, kept, until=old)
                yield self._reworded(self._linked[old, paragraph.label])
            else:
                yield self._whole(paragraph, Operation.INSERT, self._notes)
        yield from self._gone(left, kept)

    def _gone(self, left: Iterator[Paragraph], kept: set[str], until: str | None = None) -> Iterator[DraftBlock]:
        for paragraph in left:
            if paragraph.label == until:
                return
            if paragraph.label not in kept:
                yield self._whole(paragraph, Operation.DELETE, self._old_notes)

    def _whole(self, paragraph: Paragraph, operation: Operation, notes: Mapping[str, str]) -> DraftBlock:
        calls: dict[int, list[DraftRun]] = {}
        for call in paragraph.calls:
            words = (Tracked(Operation.EQUAL, notes.get(call.mark, "")),)
            calls.setdefault(call.offset, []).append(DraftRun(operation, "", note=words))
        pieces = [Tracked(Operation.EQUAL, paragraph.text)]
        if operation is Operation.INSERT:
            pieces = list(signed([Segment(operation, paragraph.text, None)], paragraph))
        runs = placed(pieces, _opening(paragraph), calls)
        if operation is Operation.DELETE:
            runs = tuple(run._replace(operation=operation) for run in runs)
        return _block(paragraph, runs, whole=operation)

    def _reworded(self, linked: LinkedDiff) -> DraftBlock:
        old, new = linked.old, linked.new
        pieces = tuple(signed(segments(linked.diff, View(ui=DEFAULT)), new))
        runs = placed(pieces, _opening(new), self._calls(old, new), was=_opening(old))
        before = old.number if old.number != new.number else None
        return _block(new, runs, before=before)

    def _calls(self, old: Paragraph, new: Paragraph) -> dict[int, list[DraftRun]]:
        """The calls of footnotes of a paragraph that was reworded: the nth of one text is the nth of the other."""
        calls: dict[int, list[DraftRun]] = {}
        earlier: Sequence[str] = [self._old_notes.get(mark, "") for mark in old.notes]
        for nth, call in enumerate(new.calls):
            words = self._notes.get(call.mark, "")
            was = earlier[nth] if nth < len(earlier) else None
            coming = was is None and self._known
            edits = compare(was, words, self._comparison.new.language).edits if was else ()
            note = tuple(Tracked(e.operation, e.text) for e in edits) or (Tracked(Operation.EQUAL, words),)
            run = DraftRun(Operation.INSERT if coming else Operation.EQUAL, "", note=note)
            calls.setdefault(call.offset, []).append(run)
        for words in earlier[len(new.calls) :] if self._known else ():
            run = DraftRun(Operation.DELETE, "", note=(Tracked(Operation.EQUAL, words),))
            calls.setdefault(len(new.text), []).append(run)
        return calls


def _opening(paragraph: Paragraph) -> int:
    return 0 if paragraph.kind is Kind.HEADING else len(paragraph.opening)


def _block(
    paragraph: Paragraph, runs: tuple[DraftRun, ...], *, before: str | None = None, whole: Operation = Operation.EQUAL
) -> DraftBlock:
    return DraftBlock(
        kind=paragraph.kind,
        number=paragraph.number,
        before=before,
        item=paragraph.label.count("(") if paragraph.kind is not Kind.HEADING else 0,
        runs=runs,
        whole=whole,
        authors=paragraph.authors if whole is Operation.INSERT else (),
    )
