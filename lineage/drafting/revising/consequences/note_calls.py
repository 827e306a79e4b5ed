"""Calls of footnotes in a paragraph whose words change: they stay behind their words, and go where these go."""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from lineage.diff import compare
from lineage.diff.edits import Operation
from lineage.documents.ibid import is_ibid
from lineage.drafting.revising.revisions import Consequence, Followed, NewNote
from lineage.drafting.revising.words.joints_around import item_joints
from lineage.drafting.revising.words.list_leads import kind_of
from lineage.languages.phrase_patterns import alternatives, regex
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from lineage.diff.edits import Edit
    from lineage.documents.resolution import NoteCall, Resolution
    from lineage.drafting.revising.revisions import DraftLine, Numbered

_SIGNS = " ,;.:”»\"'’)"
"""Signs between a word and the call behind it: "Human Rights,¹"."""


class Carried(NamedTuple):
    """Where the calls of a paragraph stand in its new words."""

    kept: tuple[tuple[NoteCall, int], ...]
    lost: tuple[NoteCall, ...]
    """Those whose words were taken out."""
    loose: tuple[NoteCall, ...]
    """Those of `kept` that stand behind other words now."""


def carried(
    calls: Sequence[NoteCall], old: str, edits: Sequence[Edit], language: str, struck: Collection[str] = ()
) -> Carried:
    """The calls of a paragraph after edits of its words, `old`; all as they were without edits, but for those that are
    `struck`."""
    kept, lost, loose = [], [], []
    for call in calls:
        if call.mark in struck:
            lost.append(call)
            continue
        place = _place(call.offset, edits)
        behind = _edit_at(len(old[: call.offset].rstrip(_SIGNS)), edits)
        if behind is None or edits[behind].operation is Operation.EQUAL:
            kept.append((call, place))
        elif _put_over(edits, behind) or not _goes(edits[behind], call.offset, language):
            kept.append((call, place))
            loose.append(call)
        else:
            lost.append(call)
    return Carried(tuple(kept), tuple(lost), tuple(loose))


def _edit_at(offset: int, edits: Sequence[Edit]) -> int | None:
    """The edit that has the character before a place."""
    return next((at for at, edit in enumerate(edits) if edit.old_start < offset <= edit.old_end), None)


def _goes(edit: Edit, offset: int, language: str) -> bool:
    """Whether a note goes with words that are taken out: it stands among them, or they name what it is about, "and its
    outcome document"; not where they only end its name, "resolution 54/18 of 12 October 2023"."""
    if edit.text[offset - edit.old_start :].strip():
        return True
    said = fold_in_place(edit.text).strip()
    if regex(rf"(?:{alternatives(language, 'genitive')})(?!\w)").match(said):
        return False
    begins = regex(rf"[,;]|(?:{item_joints(language)})\s").match(said) or kind_of(said, language) == "article"
    return bool(begins) or edit.text.strip()[:1].isupper() or re.search(r"\d", said) is not None


def _place(offset: int, edits: Sequence[Edit]) -> int:
    """Where a place of the old text is in the new one: inside words that go, behind those that are put over them."""
    at = _edit_at(offset, edits)
    if at is None:
        return _at_start(edits) if edits else offset
    if edits[at].operation is Operation.EQUAL:
        return edits[at].new_start + offset - edits[at].old_start
    over = _put_over(edits, at)
    return over.new_end if over else edits[at].new_start


def _at_start(edits: Sequence[Edit]) -> int:
    """Where a call before the first word stands: behind words that come there."""
    return edits[0].new_end if edits[0].operation is Operation.INSERT else 0


def _put_over(edits: Sequence[Edit], at: int) -> Edit | None:
    """What was put in the place of words."""
    behind = edits[at + 1 : at + 2]
    return behind[0] if behind and behind[0].operation is Operation.INSERT else None


def carried_in(line: DraftLine, language: str) -> Carried:
    """The calls of a line of a revised draft; those of one that is gone are lost."""
    calls = line.paragraph.calls if line.paragraph else ()
    if line.gone:
        return Carried((), calls, ())
    old = line.paragraph.text if line.paragraph else ""
    edits = compare(old, line.text, language).edits if calls and old != line.text else ()
    return carried(calls, old, edits, language, line.struck)


def new_calls(line: DraftLine, language: str) -> list[tuple[NewNote, int]]:
    """The footnotes that were put into a line, each with the place of its call in the words that the line has now."""
    out = []
    for note in line.new_notes:
        edits = () if note.of == line.text else compare(note.of, line.text, language).edits
        out.append((note, _place(note.offset, edits) if edits else note.offset))
    return sorted(out, key=itemgetter(1))


def parted_notes(line: DraftLine, cut: int, language: str) -> tuple[NewNote, ...]:
    """The footnotes that are called behind a place of a line, as they go with the words there."""
    kept = [(call.mark, place) for call, place in carried_in(line, language).kept]
    own = [NewNote("", line.text, place, mark) for mark, place in kept if place > cut]
    new = [note._replace(of=line.text, offset=place) for note, place in new_calls(line, language) if place > cut]
    return (*own, *new)


def told_of_notes(
    lines: Sequence[DraftLine], numbered: Sequence[Numbered], draft: Resolution, language: str
) -> Iterator[Followed]:
    """The notes that went with their words, those that stand behind other words now, and those that said "Ibid." of a
    note that went."""
    held = [(one.label, carried_in(one.line, language)) for one in numbered]
    gone = [carried_in(line, language) for line in lines if line.gone]
    moved = {note.mark for one in numbered for note in one.line.new_notes}
    lost = {call.mark for found in (*gone, *(found for _, found in held)) for call in found.lost} - moved
    texts = {note.mark: note.text for note in draft.footnotes}
    marks = [note.mark for note in draft.footnotes]
    before = dict(zip(marks[1:], marks, strict=False))
    above = _above([mark for one in numbered for mark in _marks(one.line, language)])
    stood = _above([call.mark for p in draft.paragraphs for call in p.calls])
    struck = {mark for line in lines for mark in line.struck}
    for label, found in held:
        for call in found.lost:
            if call.mark in struck:
                continue
            yield Followed(label, call.mark, texts.get(call.mark, ""), Consequence.NOTE)
        for call in found.loose:
            yield Followed(label, call.mark, texts.get(call.mark, ""), Consequence.NOTE_STAYS)
        for call, _ in found.kept:
            own = before.get(call.mark)
            if own is None or not is_ibid(texts[call.mark], language):
                continue
            if own in lost:
                yield Followed(label, call.mark, texts[call.mark], Consequence.NOTE_IBID)
            elif stood[call.mark] == own and above[call.mark] != own:
                yield Followed(label, call.mark, texts[call.mark], Consequence.NOTE_PARTED)


def _above(marks: Sequence[str]) -> dict[str, str]:
    """For each note the one that is called before it, where it is called first."""
    return dict(reversed(list(zip(marks, ["", *marks], strict=False))))


def _marks(line: DraftLine, language: str) -> list[str]:
    """The marks of the notes that a line calls, "" for a new one."""
    new = [(place, note.mark) for note, place in new_calls(line, language)]
    kept = [(place, call.mark) for call, place in carried_in(line, language).kept]
    return [mark for _, mark in sorted([*kept, *new], key=itemgetter(0))]
