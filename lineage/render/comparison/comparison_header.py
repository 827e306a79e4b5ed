"""What every report of a comparison begins with: the two documents, how it is marked, what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.diff.comparison import State
from lineage.diff.edits import ChangeClass
from lineage.diff.note_changes import NoteState
from lineage.documents.resolution import Kind, Status
from lineage.render.catalogue import date_in_words, of_language, text
from lineage.render.comparison.comparison_reading import View, shown
from lineage.render.comparison.one_language import alone_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.diff.comparison import Comparison, Row
    from lineage.documents.resolution import Resolution


def document_line(document: Resolution, ui: str) -> str:
    """A document in one line: id, title, organ, date, status, language, number of paragraphs."""
    draft = document.status is Status.DRAFT
    known = document.adopted or document.dated
    day = date_in_words(ui, known) if known else ""
    adopted = text(ui, "compare.adopted", date=day) if day else text(ui, "compare.no_date")
    parts = [
        f"{document.id} ({text(ui, 'compare.draft')})" if draft else document.id,
        document.title,
        document.organ,
        day if draft and day else adopted,
        of_language(ui, f"compare.language.{document.language}"),
        _count(document, ui),
    ]
    return " · ".join(part for part in parts if part)


def _count(document: Resolution, ui: str) -> str:
    counts = document.counts()
    numbers = {kind.value: counts[kind] for kind in Kind}
    more = (kind for kind in ("text", "annex") if numbers[kind])
    return text(ui, "compare.count", **numbers) + "".join(
        text(ui, f"compare.count_{kind}", **{kind: numbers[kind]}) for kind in more
    )


def introduction(comparison: Comparison, view: View, marks: str) -> tuple[str, ...]:
    """The sentences before the rows: both documents, drafts named as such, counts, what marks and bands mean.

    `marks` is the key of the sentence that explains the marks of the format.
    """
    ui = view.ui
    lines = [
        text(ui, "compare.old", document=document_line(comparison.old, ui)),
        text(ui, "compare.new", document=document_line(comparison.new, ui)),
    ]
    drafts = [d for d in (comparison.old, comparison.new) if d.status is Status.DRAFT]
    lines += [text(ui, "compare.draft_warning", document=draft.id) for draft in drafts]
    lines.append(of_language(ui, f"compare.note.{comparison.new.language}"))
    lines += tally_lines(comparison, ui)
    lines += _change_lines(comparison, view) + _note_lines(comparison, ui)
    lines += [text(ui, marks), text(ui, "compare.bands")]
    left_out = _paragraphs(comparison.rows) - _paragraphs(shown(comparison, view))
    if left_out:
        lines.append(text(ui, "compare.unchanged_hidden", count=left_out))
    return tuple(line for line in lines if line)


def summary(comparison: Comparison, view: View, marks: str) -> tuple[str, ...]:
    """The few lines that a reader needs before the changes: drafts named as such, counts, what is left out."""
    ui = view.ui
    drafts = [d for d in (comparison.old, comparison.new) if d.status is Status.DRAFT]
    lines = [text(ui, "compare.draft_warning", document=draft.id) for draft in drafts]
    if comparison.old.id == comparison.new.id:
        old, new = ([(p.label, p.text) for p in one.paragraphs] for one in (comparison.old, comparison.new))
        lines.append(text(ui, "compare.itself" if old == new else "compare.one_symbol", document=comparison.old.id))
    lines += tally_lines(comparison, ui)
    lines += [line for i, line in enumerate(_change_lines(comparison, view)) if i != 1]
    left_out = _paragraphs(comparison.rows) - _paragraphs(shown(comparison, view))
    if left_out:
        lines.append(f"{text(ui, 'compare.unchanged_hidden', count=left_out)} {text(ui, 'compare.context_hint')}")
    return (*lines, text(ui, marks))


def explanation(comparison: Comparison, view: View) -> tuple[str, ...]:
    """What a report adds after the changes: the two documents in full, notes, what the bands mean."""
    ui = view.ui
    lines = (
        text(ui, "compare.old", document=document_line(comparison.old, ui)),
        text(ui, "compare.new", document=document_line(comparison.new, ui)),
        of_language(ui, f"compare.note.{comparison.new.language}"),
        *_note_lines(comparison, ui),
        text(ui, "compare.bands"),
    )
    return tuple(line for line in lines if line)


def _paragraphs(rows: Sequence[Row]) -> int:
    return sum(row.kind is not Kind.HEADING for row in rows)


def tally_lines(comparison: Comparison, ui: str) -> tuple[str, str]:
    """What became of the paragraphs of the old text, and where those of the new one come from."""
    old = _tally_line(comparison.old_tally, "compare.tally_old", ui)
    return old, _tally_line(comparison.new_tally, "compare.tally_new", ui)


def _tally_line(tally: Mapping[Kind, Mapping[State, int]], key: str, ui: str) -> str:
    counts = {state: sum(states.get(state, 0) for states in tally.values()) for state in State}
    states = ", ".join(text(ui, f"compare.states.{s.value}", count=n) for s, n in counts.items() if n)
    return text(ui, key, count=sum(counts.values()), states=states)


def _change_lines(comparison: Comparison, view: View) -> list[str]:
    ui = view.ui
    counts = comparison.changes()
    numbers = {each.value: counts[each] for each in ChangeClass}
    lines = [
        text(ui, "compare.classes", **numbers),
        text(ui, "compare.without", substance=counts[ChangeClass.SUBSTANCE], count=counts.total()),
    ]
    hidden = [each for each in ChangeClass if each not in view.classes]
    if hidden:
        names = ", ".join(text(ui, f"compare.class.{each.value}") for each in hidden)
        lines.append(text(ui, "compare.hidden", count=sum(counts[each] for each in hidden), classes=names))
    return [*lines, *alone_line(comparison, ui)]


def _note_lines(comparison: Comparison, ui: str) -> list[str]:
    """How many notes with content of their own are new, changed or gone, or which text carries no notes at all; nothing
    where there are none."""
    bare = [document for document in (comparison.old, comparison.new) if not document.footnotes]
    if len(bare) == 1:
        return [text(ui, "compare.notes_unknown", document=bare[0].id)]
    states = [n.state for row in comparison.rows for e in row.entries for n in e.notes if not n.is_reference]
    counts = {state: states.count(state) for state in (NoteState.NEW, NoteState.CHANGED, NoteState.GONE)}
    parts = ", ".join(text(ui, f"compare.note_counts.{s.value}", count=n) for s, n in counts.items() if n)
    return [text(ui, "compare.note_sum", states=parts)] if parts else []
