"""A draft with revisions worked in, as a Word file in the layout of a draft resolution, every change tracked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.diff import compare
from lineage.diff.edits import Operation
from lineage.diff.signed_changes import Tracked
from lineage.documents.resolution import Kind
from lineage.drafting.amended import moved_place
from lineage.drafting.printed_lines import print_of
from lineage.languages import DEFAULT
from lineage.languages.formulas import opening as opening_of
from lineage.render.applied_revisions import remarks
from lineage.render.catalogue import LANGUAGES, text
from lineage.render.next_draft import opening_line
from lineage.render.word.draft_blocks import Block, Layout, Run, placed
from lineage.render.word.draft_layout import render
from lineage.render.word.next_draft import committee, limited_symbol, original, printed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.diff.edits import Edit
    from lineage.documents.resolution import Paragraph
    from lineage.drafting.revisions import Application, Line
    from lineage.render.docx_changes import Signature


def word_file(application: Application, signature: Signature, ui: str) -> bytes:
    """The draft as a .docx file, with what is to be looked at in the margin. Accept all and the revisions stand, reject
    all and the draft stands."""
    draft, language = application.draft, application.draft.language
    say = language if language in LANGUAGES else DEFAULT
    numbers = {id(one.line): one.number for one in application.numbered}
    said = {id(one.line): remarks(application, one.label, ui) for one in application.numbered}
    notes = {note.mark: note.text for note in draft.footnotes}
    was = {p.label: p for p in application.printed.paragraphs} if application.printed else {}
    layout = Layout(
        language=say,
        symbol=draft.symbol or limited_symbol(draft, draft.session, say),
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
        blocks=tuple(
            replace(
                _block(_as_printed(line, was, language), numbers.get(id(line), line.number), notes, language),
                remarks=said.get(id(line), ()),
            )
            for line in application.lines
        ),
    )
    return render(layout, signature)


def _title(application: Application) -> tuple[Run, ...]:
    """The title with its changes, empty where it has none."""
    old, new = application.draft.title, application.title
    if old == new:
        return ()
    return tuple(Run(edit.operation, edit.text) for edit in compare(old, new, application.draft.language).edits)


def _as_printed(line: Line, was: Mapping[str, Paragraph], language: str) -> Line:
    """The line with the marks of negotiators, before and after."""
    own = was.get(line.was or "")
    if own is None or line.paragraph is None:
        return line
    return replace(line, text=print_of(line, language), paragraph=own)


def _block(line: Line, number: str | None, notes: dict[str, str], language: str) -> Block:
    whole = Operation.DELETE if line.gone else Operation.EQUAL if line.paragraph else Operation.INSERT
    calls: dict[int, list[Run]] = {}
    old = line.paragraph.text if line.paragraph else ""
    if whole is not Operation.EQUAL:
        pieces: Sequence[Tracked] = [Tracked(whole, old if line.gone else line.text)]
        edits: Sequence[Edit] = ()
    else:
        edits = compare(old, line.text, language).edits
        pieces = [Tracked(edit.operation, edit.text) for edit in edits]
    for call in line.paragraph.calls if line.paragraph and not line.gone else ():
        words = (Tracked(Operation.EQUAL, notes.get(call.mark, "")),)
        calls.setdefault(moved_place(call.offset, edits), []).append(Run(Operation.EQUAL, "", note=words))
    formula = opening_of(line.text, language)
    opening = formula.end if formula and line.kind is not Kind.HEADING else 0
    items = line.was.count("(") if line.was and line.kind is not Kind.HEADING else 0
    return Block(
        kind=line.kind,
        number=number,
        before=line.number or None,
        item=items,
        runs=placed(pieces, opening, calls),
        whole=whole,
    )
