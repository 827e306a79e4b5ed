"""The items below a chapeau at a stop of its line. Each has a line of its own; the chapeau alone may stay as it was
while all that it introduces is new."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.histories.threads import Event
from lineage.symbols import base_label, label_key, split_id

if TYPE_CHECKING:
    from lineage.histories.threads import History, ThreadEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemStop:
    """One item of a paragraph, and what happened to it on the way there."""

    paragraph: str
    """Paragraph id; of an item that is gone, its last one."""
    events: tuple[Event, ...]
    sources: tuple[str, ...]
    """Ids of the paragraphs that it comes from."""


class ItemStops:
    """The items of all paragraphs of a history."""

    def __init__(self, history: History) -> None:
        self._below: defaultdict[str, list[ThreadEntry]] = defaultdict(list)
        self._continued: set[tuple[str, str]] = set()
        for entry in (entry for thread in history.threads for entry in thread.entries):
            self._continued |= {(parent.paragraph, entry.document) for parent in entry.parents}
            if base_label(entry.label) != entry.label:
                self._below[f"{entry.document}#{base_label(entry.label)}"].append(entry)
        for entries in self._below.values():
            entries.sort(key=lambda entry: label_key(entry.label))

    def of(self, entry: ThreadEntry) -> tuple[ItemStop, ...]:
        """The items of a paragraph in their order, then those of the paragraphs it comes from that went nowhere; a
        draft drops nothing."""
        here = [_stop(item) for item in self._below.get(entry.paragraph, ())]
        if entry.draft:
            return tuple(here)
        before = [item for parent in entry.parents for item in self._below.get(parent.paragraph, ())]
        gone = [item for item in before if (item.paragraph, entry.document) not in self._continued]
        return (*here, *(ItemStop(paragraph=item.paragraph, events=(Event.DROPPED,), sources=()) for item in gone))


def _stop(item: ThreadEntry) -> ItemStop:
    sources = tuple(parent.paragraph for parent in item.parents)
    return ItemStop(paragraph=item.paragraph, events=item.events, sources=sources)


def stays_below(item: ItemStop, chapeau: ThreadEntry) -> bool:
    """Whether an item has the letter that it had, below the paragraph that its chapeau comes from."""
    letters = split_id(item.paragraph)[1].removeprefix(base_label(split_id(item.paragraph)[1]))
    kept = {f"{parent.paragraph}{letters}" for parent in chapeau.parents}
    return not item.sources or set(item.sources) <= kept
