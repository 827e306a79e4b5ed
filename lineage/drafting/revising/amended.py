"""A draft as amended by a paper: a text of its own, whose paragraphs keep the labels of the draft."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.diff import compare
from lineage.diff.longest_chain import rising
from lineage.documents.resolution import Footnote, NoteCall, Paragraph
from lineage.drafting.revising.consequences.lettering import depth
from lineage.drafting.revising.consequences.note_calls import carried, new_calls
from lineage.drafting.revising.consequences.renumbering import new_item, new_label
from lineage.drafting.revising.printed_lines import print_of
from lineage.languages.formulas import opening
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.revising.revisions import Application, DraftLine, NewNote


def as_text(revised: Application) -> Resolution:
    """The draft as revised; a new paragraph or item is numbered bis, ter after the one before it."""
    labels = {line.was for line in revised.lines if line.was}
    marks = _new_marks(revised)
    paragraphs: list[Paragraph] = []
    before = item = ""
    for line in revised.lines:
        if line.gone:
            continue
        label = line.was or (new_item(before, item, labels) if depth(line) else new_label(before, line, labels))
        labels.add(label)
        paragraphs.append(_plain(_paragraph(line, label, revised.draft, marks)))
        before, item = base_label(label), label if depth(line) else ""
    return replace(_with_called(revised, paragraphs, marks), title=revised.title)


def _plain(paragraph: Paragraph) -> Paragraph:
    """The paragraph without what is negotiated in the draft: a paper that amends it does not ask for that."""
    return replace(paragraph, proposals=(), marks=(), state=None, authors=())


def as_printed(revised: Application) -> tuple[Resolution, tuple[tuple[str, str], ...]]:
    """The draft as revised with its numbers and the marks of negotiators, and the old and new labels of the paragraphs
    that keep their order."""
    language = revised.draft.language
    places = {p.label: place for place, p in enumerate(revised.draft.paragraphs)}
    paragraphs, marks = [], _new_marks(revised)
    for one in revised.numbered:
        plain = _paragraph(one.line, one.label, revised.draft, marks)
        own = one.line.printed
        shown = replace(one.line, text=print_of(one.line, language))
        marked = _reworded(own, shown, plain.opening, language, marks) if own else plain
        # without proposals: they are the draft's, and no change of the revisions is to be signed by their authors
        paragraphs.append(replace(marked, label=one.label, number=one.number, proposals=(), authors=()))
    kept = [(places[one.line.was], at) for at, one in enumerate(revised.numbered) if one.line.was in places]
    olds = [p.label for p in revised.draft.paragraphs]
    pairs = tuple((olds[old], revised.numbered[new].label) for old, new in rising(sorted(kept)))
    return replace(_with_called(revised, paragraphs, marks), title=revised.title), pairs


def _new_marks(revised: Application) -> dict[NewNote, str]:
    """The marks of the footnotes that were put in, which go on from those of the draft: nobody else has them."""
    last = max((int(note.mark) for note in revised.draft.footnotes if note.mark.isdigit()), default=0)
    come = (note for line in revised.lines if not line.gone for note in line.new_notes)
    new = dict.fromkeys(note for note in come if not note.mark)
    return {note: str(mark) for mark, note in enumerate(new, last + 1)}


def _reworded(
    paragraph: Paragraph, line: DraftLine, opened: str, language: str, marks: Mapping[NewNote, str]
) -> Paragraph:
    """The paragraph in the words of a line, its footnotes called where they were, with the new ones; those of words
    that went are not."""
    edits = compare(paragraph.text, line.text, language).edits if paragraph.calls else ()
    kept = carried(paragraph.calls, paragraph.text, edits, language, line.struck).kept
    calls = [replace(call, offset=place) for call, place in kept]
    calls += [NoteCall(mark=note.mark or marks[note], offset=place) for note, place in new_calls(line, language)]
    return replace(paragraph, text=line.text, opening=opened, calls=tuple(sorted(calls, key=lambda one: one.offset)))


def _with_called(revised: Application, paragraphs: Sequence[Paragraph], marks: Mapping[NewNote, str]) -> Resolution:
    """The draft with these paragraphs, without the notes that only words that went have called."""
    draft = revised.draft
    was, now = ({mark for p in one for mark in p.notes} for one in (draft.paragraphs, paragraphs))
    notes = [note for note in revised.notes if note.mark in now or note.mark not in was]
    notes += [Footnote(mark=mark, text=note.words) for note, mark in marks.items()]
    return replace(draft, paragraphs=tuple(paragraphs), footnotes=tuple(notes))


def _paragraph(line: DraftLine, label: str, draft: Resolution, marks: Mapping[NewNote, str]) -> Paragraph:
    noted = line.struck or line.new_notes
    if line.paragraph is not None and line.paragraph.text == line.text and not noted:
        return line.paragraph
    formula = opening(line.text, draft.language)
    opened = line.text[: formula.end] if formula else ""
    own = line.paragraph or Paragraph(
        document=draft.id, label=label, kind=line.kind, number=None, text=line.text, opening=opened
    )
    return _reworded(own, line, opened, draft.language, marks)
