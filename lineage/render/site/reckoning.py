"""Two ways to count what came and went between neighbouring texts, and the line that says why they differ.

A comparison counts the links of its two texts. Threads weigh every text at hand: a paragraph that its pair links may
belong to a thread that comes from elsewhere, and one that its pair does not link may return after an absence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.histories.threads import Event
from lineage.render.site.texts import dropped_refs
from lineage.symbols import label_key

if TYPE_CHECKING:
    from lineage.render.site.material import Material, Slot
    from lineage.render.site.wording import Wording

NAMED = 6
"""Places that the line names; of more it says how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """What came and went between two texts, by threads and by links: labels of the newer and the older text."""

    come: frozenset[str]
    gone: frozenset[str]
    added: frozenset[str]
    dropped: frozenset[str]

    @property
    def agrees(self) -> bool:
        """Whether a reader meets the same numbers on both pages."""
        return (len(self.come), len(self.gone)) == (len(self.added), len(self.dropped))


def reckon(m: Material, w: Wording, before: Slot, last: Slot) -> Reckoning:
    """Both counts for two texts that were aligned."""
    found = m.alignments[before.id, last.id]
    entries = (m.entry[p.id] for p in m.resolutions[last.id].paragraphs if p.id in m.entry)
    return Reckoning(
        come=frozenset(e.label for e in entries if e.events[:1] == (Event.INTRODUCED,)),
        gone=frozenset(ref.place for ref in dropped_refs(m, w, before, last)),
        added=frozenset(found.added),
        dropped=frozenset(found.dropped),
    )


def explained(m: Material, w: Wording, before: Slot, last: Slot, *, on: str) -> str:
    """One or two sentences for the page `on` ("overview", "compare") where the counts differ, or "".

    Only neighbours in time have two counts: of others the threads say nothing by themselves.
    """
    neighbours = last.id in m.age and m.age.get(before.id) == m.age[last.id] - 1
    if not neighbours or (before.id, last.id) not in m.alignments:
        return ""
    found = reckon(m, w, before, last)
    if found.agrees:
        return ""
    come, gone = (found.added, found.dropped) if on == "overview" else (found.come, found.gone)
    return w(
        f"reckoning.{on}",
        come=w("reckoning.come", count=len(come)),
        gone=w("reckoning.gone", count=len(gone)),
        places=_places(w, before, last, found),
    )


def _places(w: Wording, before: Slot, last: Slot, found: Reckoning) -> str:
    names = [
        f"{w.short(slot)}, {w.place(label)}"
        for slot, labels in ((last, found.come ^ found.added), (before, found.gone ^ found.dropped))
        for label in sorted(labels, key=label_key)
    ]
    more = len(names) - NAMED
    if more > 1:
        names = [*names[:NAMED], w("reckoning.more", count=more)]
    return w("punct.semicolon").join(names)
