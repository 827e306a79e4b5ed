"""The next draft as a Word file in the layout of a draft resolution, its changes tracked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.diff.edits import Operation
from lineage.diff.signed_changes import Tracked
from lineage.drafting.housekeeping.note_pieces import note_pieces
from lineage.drafting.housekeeping.ordinals import in_words
from lineage.languages import DEFAULT
from lineage.render.catalogue import LANGUAGES, text
from lineage.render.drafts.next_draft import opening_line, remarks
from lineage.render.word.draft_blocks import DraftBlock, DraftRun, Layout, placed
from lineage.render.word.draft_layout import render
from lineage.render.word.masthead import committee, limited_symbol, original, printed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineage.documents.resolution import Paragraph
    from lineage.drafting.housekeeping.draft_changes import DraftChange, NextDraft
    from lineage.render.word.change_marker import Signature


def word_file(draft: NextDraft, signature: Signature, ui: str) -> bytes:
    """The draft as a .docx file, with its reasons in the margin. Accept all and the draft stands, reject all and the
    last text stands."""
    return render(_layout(draft, ui), signature)


def _layout(draft: NextDraft, ui: str) -> Layout:
    base = draft.base
    say = base.language if base.language in LANGUAGES else DEFAULT
    item = printed(base, "agenda item")
    return Layout(
        language=say,
        symbol=limited_symbol(base, draft.session, say),
        organ=base.organ,
        day=text(say, "layout.day"),
        session=_session(draft, say),
        original=original(base, say),
        committee=committee(base),
        agenda_item=text(say, "layout.item", item=item or "..."),
        agenda_title=printed(base, "agenda title"),
        sponsors=text(say, "layout.sponsors"),
        title=base.title,
        organ_line=opening_line(base),
        counted=False,
        blocks=tuple(_block(draft, paragraph, ui) for paragraph in base.paragraphs),
    )


def _session(draft: NextDraft, say: str) -> str:
    """The session in words, as the head of the last text has it: "Eighty-first session"."""
    words = in_words(draft.session, "X", draft.base.language)
    return text(say, "layout.session", ordinal=words or str(draft.session))


def _block(draft: NextDraft, paragraph: Paragraph, ui: str) -> DraftBlock:
    notes: dict[int, list[DraftRun]] = {}
    for call in paragraph.calls:
        run = DraftRun(Operation.EQUAL, "", note=tuple(_note(draft, call.mark)))
        notes.setdefault(_place(call.offset, draft.of(paragraph.label)), []).append(run)
    return DraftBlock(
        kind=paragraph.kind,
        number=paragraph.number,
        item=paragraph.label.count("("),
        remarks=remarks(draft, paragraph.label, ui),
        runs=placed(_pieces(draft, paragraph), len(paragraph.opening), notes),
    )


def _pieces(draft: NextDraft, paragraph: Paragraph) -> Iterator[Tracked]:
    at = 0
    for change in draft.of(paragraph.label):
        if change.start > at:
            yield Tracked(Operation.EQUAL, paragraph.text[at : change.start])
        if change.old:
            yield Tracked(Operation.DELETE, change.old)
        if change.new:
            yield Tracked(Operation.INSERT, change.new)
        at = change.end
    if at < len(paragraph.text):
        yield Tracked(Operation.EQUAL, paragraph.text[at:])


def _place(offset: int, changes: Iterable[DraftChange]) -> int:
    """Where a place of the last text is in the draft: in front of words that are put in right there."""
    passed = (c for c in changes if c.end <= offset and (c.old or c.end < offset))
    return offset + sum(len(c.new) - len(c.old) for c in passed)


def _note(draft: NextDraft, mark: str) -> Iterator[Tracked]:
    change = next((note for note in draft.notes if note.mark == mark), None)
    if change is None:
        yield Tracked(Operation.EQUAL, draft.note(mark))
        return
    yield from note_pieces(draft, change)
