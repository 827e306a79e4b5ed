"""How the cost of a whole archive grows: taking it in, building it, building it again, one more text, search, check.

    python -m benchmarks.scale FILE.jsonl.gz [--texts 11 50 200 800 2800] [--jobs N] [--steps add search ...]

Every step is a process of its own, as a person starts it, with a store of its own for each size; this one stays small,
since a process begins with the peak of the one that started it. Seconds are of
processor time of the process and its children; the exponent says with which power of the number of texts they grow.
Below them, for every size: search and word comparison beside other libraries (`benchmarks.scale_methods`).
"""

from __future__ import annotations

import argparse
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

QUERY = "measures to protect the rights of the child in armed conflict"


class Cost(NamedTuple):
    """What one step took."""

    seconds: float
    megabytes: float
    """Peak of the largest process."""


def spent(arguments: Sequence[str], store: Path) -> Cost:
    """Run one command; what it says of texts that it leaves out is no failure."""
    settings = {**os.environ, "LINEAGE_CACHE": str(store), "OMP_NUM_THREADS": "1"}
    program = [sys.executable, "-m", "lineage", *arguments]
    with subprocess.Popen(program, env=settings, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as child:
        said = child.stderr.read() if child.stderr else ""
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in {0, 1}:
        raise SystemExit(said)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def disk(folder: Path) -> float:
    """Megabytes of the files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def costs(
    source: Path, count: int, jobs: int, folder: Path, only: Sequence[str]
) -> tuple[dict[str, Cost], dict[str, float]]:
    """The cost of each step with `count` texts, or of those that `only` names, and the megabytes that they leave."""
    texts, corpus, store, pages = (str(folder / name) for name in ("texts", "corpus", "store", "pages"))
    one = str(folder / "next.txt")
    module = [sys.executable, "-m", "benchmarks.archive", str(source), texts, "--texts", str(count), "--next", one]
    subprocess.run(module, check=True, stdout=subprocess.DEVNULL)
    take = ["--corpus", corpus, "--discover", "--skip-unreadable", "--jobs", str(jobs)]
    build = ["build", "--all", "--corpus", corpus, "--out", pages, "--jobs", str(jobs)]
    steps = {
        "add": ["corpus", "add", texts, *take],
        "build --all": build,
        "again": build,
        "search, first": ["search", QUERY, "--corpus", corpus],
        "search": ["search", QUERY, "--corpus", corpus],
        "check, first": ["check", one, "--corpus", corpus],
        "check": ["check", one, "--corpus", corpus],
        "add one": ["corpus", "add", one, *take],
        "build one more": build,
    }
    wanted = {name: arguments for name, arguments in steps.items() if not only or name.split(",")[0] in only}
    found = {name: spent(arguments, Path(store)) for name, arguments in wanted.items()}
    return found, {name: disk(folder / name) for name in ("corpus", "store", "pages")}


def exponent(points: Mapping[int, float]) -> float:
    """The power of the number of texts with which the last two points grow."""
    (few, less), (many, more) = sorted(points.items())[-2:]
    return math.log(max(more, 1e-3) / max(less, 1e-3)) / math.log(many / few)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("--texts", type=int, nargs="+", default=[11, 50, 200, 800, 2800])
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--steps", nargs="+", default=[], help="those alone, such as add search check")
    wanted = parser.parse_args()
    table: dict[int, dict[str, Cost]] = {}
    for count in wanted.texts:
        with tempfile.TemporaryDirectory() as name:
            table[count], left = costs(wanted.source, count, wanted.jobs, Path(name), wanted.steps)
            print(
                f"{count} texts leave", ", ".join(f"{where} {size:.0f} MB" for where, size in left.items()), flush=True
            )
    print("\n| step |", " | ".join(f"{count}" for count in table), "| exponent |")
    print("|---|", "---|" * (len(table) + 1), sep="")
    for step in next(iter(table.values())):
        cells = (f"{row[step].seconds:.1f} s, {row[step].megabytes:.0f} MB" for row in table.values())
        grows = f"{exponent({n: row[step].seconds for n, row in table.items()}):.2f}" if len(table) > 1 else ""
        print(f"| {step} |", " | ".join(cells), f"| {grows} |", flush=True)
    for count in wanted.texts:
        module = [sys.executable, "-m", "benchmarks.scale_methods", str(wanted.source), str(count)]
        subprocess.run(module, check=True)


if __name__ == "__main__":
    main()
