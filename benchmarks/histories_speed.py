"""The time from files to threads and word origins: cold, after one text was added, and how it grows with the texts.

python -m benchmarks.histories_speed FILE...      (the texts of one series)

Every run from files is a process of its own, libraries loaded within the time. The machine's load shows in the clock,
hardly in the time of the processor.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time

from benchmarks.rates import SimulationConfig
from benchmarks.simulator import simulate

WHOLE = """
import sys
from pathlib import Path
from lineage.corpus import load
from lineage.histories import origins
from lineage.pipeline import default_store, trace_series
traced = trace_series(load(Path(sys.argv[1])), store=default_store())
origins(traced.history, tuple(traced.resolutions.values()))
"""


def from_files(names: list[Path]) -> None:
    """All texts with an empty store, and with a store that knows all but the last of them."""
    from lineage.corpus.adding import add_files
    from lineage.corpus.candidates import Overrides

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        all_but_one = tuple(sorted(names, key=_session)[:-1])
        add_files(root / "before", all_but_one, Overrides(series="series"))
        add_files(root / "after", tuple(names), Overrides(series="series"))
        _run(f"{len(names)} texts, cold", root / "after", root / "first")
        _run(f"{len(all_but_one)} texts, cold", root / "before", root / "second")
        _run("one text added", root / "after", root / "second")
        _run("again", root / "after", root / "second")


def _session(path: Path) -> list[int]:
    """The numbers in a file's name: A-RES-61-180.txt before A-RES-63-194.txt."""
    return [int(part) for part in path.stem.replace("-", ".").split(".") if part.isdigit()]


def _run(name: str, corpus: Path, store: Path) -> None:
    wall, before = perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    settings = {**os.environ, "LINEAGE_CACHE": str(store)}
    subprocess.run([sys.executable, "-c", WHOLE, str(corpus)], check=True, env=settings)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"  {name:<24}{perf_counter() - wall:8.2f} s{used:8.2f} s of processor, {after.ru_maxrss // 1024} MB at most")


def growth() -> None:
    """Links, threads and origins of 20 and 40 simulated texts, seed 1."""
    from lineage.alignment import align_all
    from lineage.histories import origins, trace

    times = []
    for size in (20, 40):
        texts = simulate(1, SimulationConfig(texts=size)).resolutions
        start = process_time()
        links = align_all(texts)
        linked = process_time()
        origins(trace(texts, links), texts)
        times.append((linked - start, process_time() - linked))
        print(f"  {size} simulated texts: links {times[-1][0]:.1f} s, threads and origins {times[-1][1]:.1f} s")
    (one, two), (three, four) = times
    print(f"  40 texts take {(three + four) / (one + two):.1f} times the time of 20")


def main() -> None:
    if len(sys.argv) > 1:
        from_files([Path(name) for name in sys.argv[1:]])
    growth()
    print(f"  peak memory of the simulated series {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
