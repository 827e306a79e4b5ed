"""The time from files to threads and word origins, stage by stage; and how it grows from 20 to 40 texts.

python -m benchmarks.histories_speed FILE...      (the texts of one series)
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time
from typing import TypeVar

from benchmarks.rates import SimulationConfig
from benchmarks.simulator import simulate, true_alignments
from lineage.alignment import align, align_all
from lineage.documents import parse
from lineage.histories import origins, trace
from lineage.sources import read

T = TypeVar("T")


def timed(name: str, work: Callable[[], T]) -> T:
    """The result of the work; prints its time on the clock and on the processor."""
    wall, used = perf_counter(), process_time()
    result = work()
    print(f"  {name:<34}{perf_counter() - wall:8.2f} s{process_time() - used:8.2f} s of processor")
    return result


def from_files(names: list[str]) -> None:
    """All stages for the texts of a series, then again for one text more."""
    print(f"{len(names)} texts from files")
    texts = timed("read and parse", lambda: [parse(read(Path(name))) for name in names])
    texts.sort(key=lambda resolution: str(resolution.adopted))
    links = timed("links of all pairs", lambda: align_all(texts))
    history = timed("threads and events", lambda: trace(texts, links))
    timed("origins of all words", lambda: origins(history, texts))
    *_, last = texts
    print("one text added, the other links kept")
    new = timed(
        "links of the last text", lambda: {(old.id, last.id): align(old, last, context=texts) for old in texts[:-1]}
    )
    history = timed("threads and events", lambda: trace(texts, {**links, **new}))
    timed("origins of all words", lambda: origins(history, texts))


def growth() -> None:
    """Threads and origins for 20 and 40 simulated texts, with known links."""
    times = []
    for size in (20, 40):
        simulation = simulate(1, SimulationConfig(texts=size))
        links = true_alignments(simulation)
        start = process_time()
        print(f"{size} simulated texts, links given")
        history = timed("threads and events", lambda: trace(simulation.resolutions, links))  # noqa: B023
        timed("origins of all words", lambda: origins(history, simulation.resolutions))  # noqa: B023
        times.append(process_time() - start)
    print(f"40 texts take {times[1] / times[0]:.1f} times the time of 20")


def main() -> None:
    if len(sys.argv) > 1:
        from_files(sys.argv[1:])
    growth()
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
