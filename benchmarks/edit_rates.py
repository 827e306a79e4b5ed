"""How much a real series changes from text to text: the rates that the simulator works with.

python -m benchmarks.edit_rates FILE...      (the texts of one series)
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

from lineage.alignment import align_all
from lineage.documents import parse
from lineage.histories import trace
from lineage.histories.provenance import elsewhere, in_order
from lineage.histories.threads import Event, History, ThreadEntry
from lineage.histories.words import Commonness, worded
from lineage.sources import read


def event_rates(history: History) -> dict[str, float]:
    """Mean share of each event among the paragraphs of the text before, and of paragraphs dropped."""
    order = [document.id for document in history.documents]
    sizes = Counter(entry.document for thread in history.threads for entry in thread.entries)
    before = sum(sizes[name] for name in order[:-1])
    counts: Counter[str] = Counter()
    for thread in history.threads:
        for entry in thread.entries:
            if entry.document != order[0]:
                counts.update(event.value for event in entry.events)
        into = dict(thread.into)
        present = {entry.document for entry in thread.entries}
        counts["dropped"] += sum(
            1 for one, two in pairwise(order) if one in present and two not in present and two not in into
        )
    return {name: count / before for name, count in counts.most_common()}


def word_rates(history: History) -> dict[str, float]:
    """For reworded paragraphs: runs of words put in, taken out, replaced and put elsewhere, and their mean length."""
    entries = {entry.paragraph: entry for thread in history.threads for entry in thread.entries}
    common = Commonness(0.2, 0.03)
    common.add([entry.text for entry in entries.values()])
    totals: Counter[str] = Counter()
    for entry in entries.values():
        if Event.REWORDED in entry.events and len(entry.parents) == 1:
            totals.update(_changes(entries[entry.parents[0].paragraph], entry, common))
            totals["paragraphs"] += 1
    return {name: count / totals["paragraphs"] for name, count in totals.most_common()}


def _changes(old: ThreadEntry, new: ThreadEntry, common: Commonness) -> Counter[str]:
    one, two = worded(old.text).words, worded(new.text).words
    matches = [(start, place, length) for start, place, length in in_order(two, one, common.weak) if length]
    used = {i for _, place, length in matches for i in range(place, place + length)}
    free = set(range(len(two))) - {i for start, _, length in matches for i in range(start, start + length)}
    counts: Counter[str] = Counter(words=len(one))
    line = [(0, 0, 0), *matches, (len(two), len(one), 0)]
    for (a, b, n), (c, d, _) in pairwise(line):
        put, taken = c - a - n, d - b - n
        if put or taken:
            kind = "replaced" if put and taken else "put in" if put else "taken out"
            counts.update({f"runs {kind}": 1, "words put in": put, "words taken out": taken})
    counts["runs put elsewhere"] = len(list(elsewhere(two, free, one, used, common.telling)))
    return counts


def main() -> None:
    resolutions = sorted((parse(read(Path(name))) for name in sys.argv[1:]), key=lambda r: str(r.adopted))
    history = trace(resolutions, align_all(resolutions))
    for title, rates in (("per paragraph and step", event_rates(history)), ("per reworded one", word_rates(history))):
        print(title)
        for name, rate in rates.items():
            print(f"  {name:<20}{rate:8.3f}")


if __name__ == "__main__":
    main()
