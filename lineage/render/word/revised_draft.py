"""A draft with revisions worked in, as a Word file in the layout of a draft resolution, every change tracked."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lineage.diff import compare
from lineage.diff.edits import Operation
from lineage.diff.signed_changes import Tracked
from lineage.documents.resolution import Kind, Status
from lineage.drafting.revising.consequences.lettering import depth
from lineage.drafting.revising.consequences.note_calls import carried, new_calls
from lineage.drafting.revising.moved_lines import in_both_orders
from lineage.drafting.revising.printed_lines import print_of
from lineage.languages import DEFAULT
from lineage.languages.formulas import opening as opening_of
from lineage.render.catalogue import LANGUAGES, text
from lineage.render.drafts.applied_revisions import remarks
from lineage.render.drafts.next_draft import opening_line
from lineage.render.word.draft_blocks import DraftBlock, DraftRun, Layout, placed
from lineage.render.word.draft_layout import render
from lineage.render.word.masthead import committee, limited_symbol, original, printed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lineage.diff.edits import Edit
    from lineage.documents.resolution import NoteCall, Paragraph, Resolution
    from lineage.drafting.revising.consequences.note_calls import Carried
    from lineage.drafting.revising.revisions import Application, DraftLine, NewNote
    from lineage.render.word.change_marker import Signature


Note = tuple[Tracked, ...]


def word_file(application: Application, signature: Signature, ui: str) -> bytes:
    """The draft as a .docx file, with what is to be looked at in the margin. Accept all and the revisions stand, reject
    all and the draft stands."""
    draft = application.draft
    say = draft.language if draft.language in LANGUAGES else DEFAULT
    layout = Layout(
        language=say,
        symbol=_symbol(draft, say),
        organ=draft.organ,
        day=text(say, "layout.day"),
        session=printed(draft, "session"),
        original=original(draft, say),
        committee=printed(draft, "committee") or committee(draft),
        agenda_item=printed(draft, "agenda item"),
        agenda_title=printed(draft, "agenda title"),
        sponsors=", ".join(draft.sponsors) or text(say, "layout.sponsors"),
        title=application.title,
        title_runs=_title(application),
        organ_line=opening_line(draft),
        counted=False,
        blocks=tuple(_blocks(application, ui)),
    )
    return render(layout, signature)


def _blocks(application: Application, ui: str) -> Iterator[DraftBlock]:
    """The lines of the draft and of the revised text, each with its new number and what is to be looked at in it."""
    draft, language = application.draft, application.draft.language
    numbers = {id(one.line): one.number for one in application.numbered}
    said = {id(one.line): remarks(application, one.label, ui) for one in application.numbered}
    stood = {note.mark: note.text for note in draft.footnotes}
    changed = {note.mark: note.text for note in application.notes}
    notes = {mark: _note(text, changed.get(mark, text), language) for mark, text in stood.items()}
    was = {p.label: p for p in application.printed.paragraphs} if application.printed else {}
    for one in in_both_orders(application.lines, [p.label for p in draft.paragraphs]):
        line = _as_printed(one.line, was, language)
        number = one.line.number if one.line.gone else numbers.get(one.number_of, one.line.number)
        block = _block(line, number, notes, language, comes=one.comes)
        yield replace(block, remarks=() if one.line.gone else said.get(one.number_of, ()))


def _symbol(draft: Resolution, say: str) -> str:
    """The symbol of the draft; of an adopted text that is revised, which is agreed no more, that of a draft to come."""
    own = draft.symbol if draft.status is Status.DRAFT else None
    return own or limited_symbol(draft, draft.session, say)


def _title(application: Application) -> tuple[DraftRun, ...]:
    """The title with its changes, empty where it has none."""
    old, new = application.draft.title, application.title
    if old == new:
        return ()
    return tuple(DraftRun(edit.operation, edit.text) for edit in compare(old, new, application.draft.language).edits)


def _as_printed(line: DraftLine, was: Mapping[str, Paragraph], language: str) -> DraftLine:
    """The line with the marks of negotiators, before and after."""
    own = was.get(line.was or "")
    if own is None or line.paragraph is None:
        return line
    return replace(line, text=print_of(line, language), paragraph=own)


def _block(line: DraftLine, number: str | None, notes: Mapping[str, Note], language: str, *, comes: bool) -> DraftBlock:
    whole = Operation.DELETE if line.gone else Operation.INSERT if comes or not line.paragraph else Operation.EQUAL
    formula = opening_of(line.text, language)
    opening = formula.end if formula and line.kind is not Kind.HEADING else 0
    return DraftBlock(
        kind=line.kind,
        number=number,
        before=None if comes else line.number or None,
        item=depth(line) if line.kind is not Kind.HEADING else 0,
        runs=tuple(_runs(line, whole, opening, notes, language)),
        whole=whole,
    )


def _runs(
    line: DraftLine, whole: Operation, opening: int, notes: Mapping[str, Note], language: str
) -> Iterator[DraftRun]:
    """The words of a line under their changes, each call of a footnote behind the words that it had in the draft."""
    old = line.paragraph.text if line.paragraph else ""
    calls = line.paragraph.calls if line.paragraph else ()
    if not line.gone and line.paragraph:
        edits = compare(old, line.text, language).edits
        new = [(place, _new_call(note, notes)) for note, place in new_calls(line, language)]
        runs = _edited(edits, carried(calls, old, edits, language, line.struck), opening, notes, new)
        if whole is Operation.INSERT:
            runs = (run._replace(operation=whole) for run in runs if run.operation is not Operation.DELETE)
        yield from runs
        return
    own: dict[int, list[DraftRun]] = {}
    for call in calls:
        own.setdefault(call.offset, []).append(_called(call, notes))
    for note, place in new_calls(line, language) if not line.gone else ():
        own.setdefault(place, []).append(_new_call(note, notes))
    pieces = [Tracked(Operation.EQUAL, old if line.gone else line.text)]
    yield from (run._replace(operation=whole) for run in placed(pieces, opening, own))


def _edited(
    edits: Sequence[Edit],
    found: Carried,
    opening: int,
    notes: Mapping[str, Note],
    new: Sequence[tuple[int, DraftRun]],
) -> Iterator[DraftRun]:
    kept = [*((place, _called(call, notes)) for call, place in found.kept), *new]
    lost = {call.offset: _called(call, notes)._replace(operation=Operation.DELETE) for call in found.lost}
    for edit in edits:
        if edit.operation is Operation.DELETE:
            yield from _gone(edit, opening, lost)
            continue
        own = [(at, run) for at, run in kept if edit.new_start < at <= edit.new_end or at == edit.new_start == 0]
        own += [(at - edit.old_start + edit.new_start, lost[at]) for at in _inside(edit, lost)]
        calls = {at: [run for other, run in own if other == at] for at, _ in own}
        yield from placed([Tracked(edit.operation, edit.text)], opening, calls, start=edit.new_start)


def _inside(edit: Edit, places: Iterable[int]) -> list[int]:
    """The places of the old text that are in an edit, its end with it."""
    return [at for at in sorted(places) if edit.old_start < at <= edit.old_end]


def _gone(edit: Edit, opening: int, lost: Mapping[int, DraftRun]) -> Iterator[DraftRun]:
    """Words that are taken out, with the calls among them."""
    for first, last in pairwise(sorted({edit.old_start, *_inside(edit, lost), edit.old_end})):
        words = edit.text[first - edit.old_start : last - edit.old_start]
        yield DraftRun(Operation.DELETE, words, edit.new_start < opening)
        if last in lost:
            yield lost[last]


def _called(call: NoteCall, notes: Mapping[str, Note]) -> DraftRun:
    return DraftRun(Operation.EQUAL, "", note=notes.get(call.mark, (Tracked(Operation.EQUAL, ""),)))


def _new_call(note: NewNote, notes: Mapping[str, Note]) -> DraftRun:
    own = "".join(part.text for part in notes.get(note.mark, ()) if part.operation is not Operation.DELETE)
    return DraftRun(Operation.INSERT, "", note=(Tracked(Operation.INSERT, own or note.words),))


def _note(old: str, new: str, language: str) -> Note:
    """The words of a footnote, with what became of them."""
    if old == new:
        return (Tracked(Operation.EQUAL, old),)
    return tuple(Tracked(edit.operation, edit.text) for edit in compare(old, new, language).edits)
