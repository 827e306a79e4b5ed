"""Measures of a traced series against the truth of its simulation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from benchmarks.simulator import Simulation
from lineage.histories.threads import Event

MEASURED = (Event.RETURNED, Event.SPLIT, Event.MERGED, Event.MOVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Found, true, and both: adds up over series."""

    found: int = 0
    true: int = 0
    both: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(found=self.found + other.found, true=self.true + other.true, both=self.both + other.both)

    @property
    def precision(self) -> float:
        return self.both / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.both / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        total = self.found + self.true
        return 2 * self.both / total if total else 1.0


def _together(thread_of: Mapping[str, object]) -> set[tuple[str, str]]:
    groups: dict[object, list[str]] = {}
    for paragraph, thread in thread_of.items():
        groups.setdefault(thread, []).append(paragraph)
    return {(a, b) for group in groups.values() for i, a in enumerate(group) for b in group[i + 1 :]}


def membership(simulation: Simulation, thread_of: Mapping[str, object]) -> Count:
    """Pairs of paragraphs that are in one thread."""
    found = _together({paragraph: thread_of[paragraph] for paragraph in simulation.truth.threads})
    true = _together(simulation.truth.threads)
    return Count(found=len(found), true=len(true), both=len(found & true))


def events(simulation: Simulation, found: Mapping[str, Iterable[Event]]) -> dict[Event, Count]:
    """Paragraphs with each of the measured events."""
    result = {}
    for event in MEASURED:
        said = {paragraph for paragraph, names in found.items() if event in names}
        true = {paragraph for paragraph, names in simulation.truth.events.items() if event in names}
        result[event] = Count(found=len(said), true=len(true), both=len(said & true))
    return result


def origins(simulation: Simulation, found: Mapping[str, Iterable[tuple[int, int, str]]]) -> Count:
    """Words of which the origin is the right paragraph: `both` of `true`. `found` has spans (start, end, origin)."""
    right = total = 0
    for paragraph in simulation.truth.threads:
        at = {i: origin for start, end, origin in found[paragraph] for i in range(start, end)}
        for start, _, origin in simulation.truth.origins[paragraph]:
            total += 1
            right += at.get(start) == origin
    return Count(found=total, true=total, both=right)
