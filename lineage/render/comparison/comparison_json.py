"""The JSON form of a comparison."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lineage.diff.comparison import ComparedParagraph, Comparison, LinkedDiff, Row
    from lineage.diff.comparison_rows import Answer
    from lineage.diff.edits import Change, Edit
    from lineage.diff.negotiation_states import StateChange
    from lineage.diff.note_changes import Note, NoteDiff
    from lineage.documents.resolution import Resolution


def to_json(comparison: Comparison) -> dict[str, Any]:
    """The comparison as plain values: {"format": "lineage.comparison/1", "old", "new", "counts", "rows"}."""
    return {
        "format": "lineage.comparison/1",
        "old": _document(comparison.old),
        "new": _document(comparison.new),
        "counts": comparison.counts(),
        "terminology": [
            {
                "old": item.old,
                "new": item.new,
                "count": item.count,
                "consistency": round(item.consistency, 4),
                "renaming": item.renaming,
            }
            for item in comparison.substitutions.items
        ],
        "rows": [_row(row) for row in comparison.rows],
    }


def _document(document: Resolution) -> dict[str, Any]:
    return {
        "id": document.id,
        "symbol": document.symbol,
        "title": document.title,
        "adopted": document.adopted.isoformat() if document.adopted else None,
        "status": document.status.value,
        "language": document.language,
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "label": row.label,
        "kind": row.kind.value,
        "state": row.state.value,
        "sources": list(row.sources),
        "shared_with": list(row.shared_with),
        "places": [place.value for place in row.places],
        "entries": [_entry(entry) for entry in row.entries],
    }


def _entry(entry: ComparedParagraph) -> dict[str, Any]:
    return {
        "id": entry.paragraph.id,
        "label": entry.paragraph.label,
        "gone": entry.gone,
        "state": entry.paragraph.state.value if entry.paragraph.state else None,
        "authors": list(entry.paragraph.authors),
        "text": entry.paragraph.text,
        "links": [_linked(linked) for linked in entry.links],
        "weak": [link.new if entry.gone else link.old for link in entry.hints],
        "notes": [_note_diff(one) for one in entry.notes],
    }


def _note_diff(one: NoteDiff) -> dict[str, Any]:
    """One footnote in both texts, compared by its resolved wording; `elsewhere` are labels of the other text."""
    return {
        "state": one.state.value,
        "reference": one.is_reference,
        "old": _note(one.old),
        "new": _note(one.new),
        "elsewhere": list(one.elsewhere),
        "changes": [change_json(change) for change in one.diff.changes] if one.diff else [],
    }


def _note(note: Note | None) -> dict[str, str] | None:
    return {"mark": note.mark, "text": note.wording} if note else None


def _linked(linked: LinkedDiff) -> dict[str, Any]:
    link = linked.link
    return {
        "old": link.old,
        "old_text": linked.old.text,
        "relation": link.relation.value,
        "band": link.band.value,
        "score": link.score,
        "passed": link.evidence.passed,
        "wording": linked.diff.wording.value,
        "crosses": [linked.old.kind.value, linked.new.kind.value] if linked.crosses else None,
        "complete": linked.diff.complete,
        "edits": [_edit(edit) for edit in linked.diff.edits],
        "changes": _changes(linked),
        "states": [_state(one) for one in linked.states],
        **_other(linked),
    }


def _changes(linked: LinkedDiff) -> list[dict[str, Any]]:
    """The changes, each with what the other language did there where that is known."""
    other = linked.other
    if other is None or not other.there:
        return [change_json(change) for change in linked.changes]
    found = []
    for change, answer in zip_longest(linked.changes, other.there):
        said = _answer(answer, other.old, other.new)
        alone = {"translation_only": True} if answer and answer.is_kept else {}
        found.append(
            {**change_json(change), **({"other": {"language": other.language, **said}, **alone} if said else {})}
        )
    return found


def _other(linked: LinkedDiff) -> dict[str, Any]:
    """What the other language did, where both texts are there in one; "here" is what this one did at its changes."""
    other = linked.other
    if other is None:
        return {}
    changes = [
        {**change_json(change), **({"here": said} if (said := _answer(one, linked.old.text, linked.new.text)) else {})}
        for change, one in zip_longest(other.diff.changes, other.here)
    ]
    told = {"language": other.language, "old": other.old, "new": other.new, "wording": other.wording.value}
    alone = {"translation_only": True} if linked.translation_only else {}
    return {"other": {**told, "changes": changes}, **alone}


def _answer(answer: Answer | None, old: str, new: str) -> dict[str, str]:
    """The words that a language has where the other changed, and what became of them; nothing where it is not known."""
    if answer is None:
        return {}
    return {"old": old[slice(*answer.old)], "new": new[slice(*answer.new)], "wording": answer.wording.value}


def _state(one: StateChange) -> dict[str, Any]:
    """A change of state of a stretch, or of the whole paragraph where `words` is empty."""
    return {
        "words": one.words,
        "old": one.old.value if one.old else None,
        "new": one.new.value if one.new else None,
        "authors": list(one.authors),
        "date": one.date,
        "old_span": list(one.old_span),
        "new_span": list(one.new_span),
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "operation": edit.operation.value,
        "text": edit.text,
        "old": [edit.old_start, edit.old_end],
        "new": [edit.new_start, edit.new_end],
    }


def change_json(change: Change) -> dict[str, Any]:
    """One change as plain values, offsets as [start, end)."""
    return {
        "class": change.change_class.value,
        "evidence": change.evidence,
        "old": change.old,
        "new": change.new,
        "old_span": [change.old_start, change.old_end],
        "new_span": [change.new_start, change.new_end],
    }
