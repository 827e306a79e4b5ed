"""A draft as amended by a paper: a text of its own, whose paragraphs keep the labels of the draft."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.diff import compare
from lineage.diff.longest_chain import rising
from lineage.documents.resolution import Paragraph
from lineage.drafting.revising.lettering import depth
from lineage.drafting.revising.note_calls import carried
from lineage.drafting.revising.printed_lines import print_of
from lineage.drafting.revising.renumbering import new_item, new_label
from lineage.languages.formulas import opening
from lineage.symbols import base_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.revising.revisions import Application, Line


def as_text(revised: Application) -> Resolution:
    """The draft as revised; a new paragraph or item is numbered bis, ter after the one before it."""
    labels = {line.was for line in revised.lines if line.was}
    paragraphs: list[Paragraph] = []
    before = item = ""
    for line in revised.lines:
        if line.gone:
            continue
        label = line.was or (new_item(before, item, labels) if depth(line) else new_label(before, line, labels))
        labels.add(label)
        paragraphs.append(_plain(_paragraph(line, label, revised.draft)))
        before, item = base_label(label), label if depth(line) else ""
    return replace(_with_called(revised, paragraphs), title=revised.title)


def _plain(paragraph: Paragraph) -> Paragraph:
    """The paragraph without what is negotiated in the draft: a paper that amends it does not ask for that."""
    return replace(paragraph, proposals=(), marks=(), state=None, authors=())


def as_printed(revised: Application) -> tuple[Resolution, tuple[tuple[str, str], ...]]:
    """The draft as revised with its numbers and the marks of negotiators, and the old and new labels of the paragraphs
    that keep their order."""
    language = revised.draft.language
    places = {p.label: place for place, p in enumerate(revised.draft.paragraphs)}
    paragraphs = []
    for one in revised.numbered:
        plain = _paragraph(one.line, one.label, revised.draft)
        own = one.line.printed
        marked = _reworded(own, print_of(one.line, language), plain.opening, language) if own else plain
        # without proposals: they are the draft's, and no change of the revisions is to be signed by their authors
        paragraphs.append(replace(marked, label=one.label, number=one.number, proposals=(), authors=()))
    kept = [(places[one.line.was], at) for at, one in enumerate(revised.numbered) if one.line.was in places]
    olds = [p.label for p in revised.draft.paragraphs]
    pairs = tuple((olds[old], revised.numbered[new].label) for old, new in rising(sorted(kept)))
    return replace(_with_called(revised, paragraphs), title=revised.title), pairs


def _reworded(paragraph: Paragraph, text: str, opened: str, language: str) -> Paragraph:
    """The paragraph in other words, its footnotes called where they were; those of words that went are not."""
    edits = compare(paragraph.text, text, language).edits if paragraph.calls else ()
    calls = tuple(
        replace(call, offset=place) for call, place in carried(paragraph.calls, paragraph.text, edits, language).kept
    )
    return replace(paragraph, text=text, opening=opened, calls=calls)


def _with_called(revised: Application, paragraphs: Sequence[Paragraph]) -> Resolution:
    """The draft with these paragraphs, without the notes that only words that went have called."""
    draft = revised.draft
    was, now = ({mark for p in one for mark in p.notes} for one in (draft.paragraphs, paragraphs))
    notes = tuple(note for note in revised.notes if note.mark in now or note.mark not in was)
    return replace(draft, paragraphs=tuple(paragraphs), footnotes=notes)


def _paragraph(line: Line, label: str, draft: Resolution) -> Paragraph:
    if line.paragraph is not None and line.paragraph.text == line.text:
        return line.paragraph
    formula = opening(line.text, draft.language)
    opened = line.text[: formula.end] if formula else ""
    if line.paragraph is not None:
        return _reworded(line.paragraph, line.text, opened, draft.language)
    return Paragraph(document=draft.id, label=label, kind=line.kind, number=None, text=line.text, opening=opened)
