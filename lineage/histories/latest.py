"""One text at a glance, usually the last: what is new, what was dropped, what changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lineage.diff.comparison_rows import Comparison, State
from lineage.documents.resolution import Kind
from lineage.histories.line import unseen_between
from lineage.histories.threads import Event, History, ThreadEntry
from lineage.symbols import base_label, read_label


@dataclass(frozen=True, slots=True, kw_only=True)
class Latest:
    """The paragraphs of one text of a series, sorted by what happened to them, in its printed order; a chapeau with its
    items counts as one, headings are left out."""

    document: str
    before: str | None
    """The text that it is read against: the last adopted one before it, or None."""
    new: tuple[ThreadEntry, ...]
    returned: tuple[ThreadEntry, ...]
    """Those of the new ones that a still earlier text had."""
    changed: tuple[ThreadEntry, ...]
    moved: tuple[ThreadEntry, ...]
    merged: tuple[ThreadEntry, ...]
    split: tuple[ThreadEntry, ...]
    kept: tuple[ThreadEntry, ...]
    gone: tuple[ThreadEntry, ...]
    """Paragraphs of the text before that no counted link carries on."""
    unseen: tuple[str, ...] = ()
    """Missing texts of the series between the two: what is new or gone may be so since one of them. Of the first text
    of the corpus, those before it."""
    not_known: tuple[ThreadEntry, ...] = ()
    """The paragraphs of the first text of the corpus: what they were before is not known."""
    similar: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Of each new paragraph that has any, by its id: ids of paragraphs of other texts with similar language."""
    near: int | None = None
    """That of the history: of a very long series, with how many texts before it each was compared."""


def text_before(history: History, document: str) -> str | None:
    """The text that one of the series is read against: the last adopted one before it, else the draft before it.

    Raises ValueError where the history has no such text.
    """
    place = [known.id for known in history.documents].index(document)
    earlier = history.documents[:place]
    adopted = [known.id for known in earlier if not known.draft]
    return adopted[-1] if adopted else earlier[-1].id if earlier else None


def latest(history: History, document: str, comparison: Comparison | None) -> Latest:
    """One text of the series at a glance, by its comparison with the text before: each group has the paragraphs that
    `Comparison.counts()` counts. None for the first text of the corpus: whether any of it was new nobody knows."""
    entries = {entry.paragraph: entry for thread in history.threads for entry in thread.entries}
    rows = [row for row in comparison.rows if row.kind is not Kind.HEADING] if comparison else []
    found: dict[State, list[ThreadEntry]] = {state: [] for state in State}
    for row in rows:
        found[row.state].append(entries[row.entries[0].paragraph.id])
    first = () if comparison else tuple(e for e in entries.values() if e.document == document and _is_numbered(e.label))
    before = comparison.old.id if comparison else None
    return Latest(
        document=document,
        before=before,
        new=tuple(found[State.NEW]),
        returned=tuple(e for e in found[State.NEW] if Event.RETURNED in e.events),
        changed=tuple(found[State.CHANGED]),
        moved=tuple(found[State.MOVED]),
        merged=tuple(found[State.MERGED]),
        split=tuple(found[State.SPLIT]),
        kept=tuple(found[State.KEPT]),
        gone=tuple(found[State.GONE]),
        unseen=unseen_between(history, before, document) if before else _missing_before(history, document),
        not_known=first,
        similar={e.paragraph: others for e in found[State.NEW] if (others := _similar(history, e))},
        near=history.near,
    )


def _similar(history: History, entry: ThreadEntry) -> tuple[str, ...]:
    thread = history.thread(entry.paragraph)
    return tuple(other.paragraph for other in thread.related) if thread else ()


def _missing_before(history: History, document: str) -> tuple[str, ...]:
    place = [known.id for known in history.documents].index(document)
    return tuple(symbol for symbol, before in history.places if before <= place)


def _is_numbered(label: str) -> bool:
    """Whether a label is that of a paragraph, not of an item or a heading."""
    read = read_label(label)
    return read is not None and label == base_label(label) and read.part != "H" and read.number.isdigit()
