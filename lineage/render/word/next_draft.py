"""The next draft as a Word file in the layout of a draft resolution, its changes tracked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.diff.edits import Operation
from lineage.diff.signed_changes import Tracked
from lineage.documents.particulars import printed_original
from lineage.drafting.housekeeping.ordinals import in_words
from lineage.languages import DEFAULT
from lineage.languages.phrases import ordinal, phrases
from lineage.languages.text import fold
from lineage.render.catalogue import LANGUAGES, language_of, text
from lineage.render.next_draft import note_pieces, opening_line, remarks
from lineage.render.word.draft_blocks import Block, Layout, Run, placed
from lineage.render.word.draft_layout import render
from lineage.symbols import in_session

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.housekeeping.draft_changes import Change, NextDraft
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


def limited_symbol(base: Resolution, session: int | None, say: str) -> str:
    """The symbol of a draft that has no number yet, of the organ of its base: "E/2025/L.[...]"; of the Main Committee
    that reported on it: "A/C.3/80/L.[...]"; of the Assembly where the base has no symbol that says its organ."""
    place = in_session(base.symbol or "")
    organ = place.organ.removesuffix("/RES") if place and place.organ else "A"
    number = committee_number(base) if organ == "A" else None
    organ = f"A/C.{number}" if number else organ
    return text(say, "layout.symbol", organ=organ, session=session or "...")


def printed(base: Resolution, reason: str) -> str:
    """The first line that a document prints under a reason, "" where it prints none."""
    return next((piece.text for piece in base.dropped if piece.reason == reason), "")


def _session(draft: NextDraft, say: str) -> str:
    """The session in words, as the head of the last text has it: "Eighty-first session"."""
    words = in_words(draft.session, "X", draft.base.language)
    return text(say, "layout.session", ordinal=words or str(draft.session))


def original(document: Resolution, say: str) -> str:
    """ "Original: English", as the header of a document says; "" where it says nothing."""
    code = printed_original(document)
    return text(say, "layout.original", language=language_of(say, code)) if code else ""


def committee_number(base: Resolution) -> int | None:
    """The number of the Main Committee on whose report the last text was adopted, 3 for the Third Committee."""
    name = fold(committee(base))
    if name in phrases(base.language, "fourth committee"):
        return 4
    numbers = (ordinal(word, base.language) for word in re.findall(r"\w+", name))
    return next((number for number in numbers if number), None)


def committee(base: Resolution) -> str:
    """The committee on whose report the last text was adopted, "" where it names none."""
    said = printed(base, "report")
    names = [name for name in phrases(base.language, "committee") if name in fold(said)]
    if not names:
        return ""
    longest = max(names, key=len)
    at = fold(said).index(longest)
    return said[at : at + len(longest)] if len(fold(said)) == len(said) else ""


def _block(draft: NextDraft, paragraph: Paragraph, ui: str) -> Block:
    notes: dict[int, list[Run]] = {}
    for call in paragraph.calls:
        run = Run(Operation.EQUAL, "", note=tuple(_note(draft, call.mark)))
        notes.setdefault(_place(call.offset, draft.of(paragraph.label)), []).append(run)
    return Block(
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


def _place(offset: int, changes: Iterable[Change]) -> int:
    """Where a place of the last text is in the draft: in front of words that are put in right there."""
    passed = (c for c in changes if c.end <= offset and (c.old or c.end < offset))
    return offset + sum(len(c.new) - len(c.old) for c in passed)


def _note(draft: NextDraft, mark: str) -> Iterator[Tracked]:
    change = next((note for note in draft.notes if note.mark == mark), None)
    if change is None:
        yield Tracked(Operation.EQUAL, draft.note(mark))
        return
    yield from note_pieces(draft, change)
