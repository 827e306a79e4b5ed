"""Times and memory of `lineage`: the answer to --help, and every stage of a build, cold and warm.

    python benchmarks/build.py [--corpus DIR] [--runs N]

Each run is a process of its own, as a user starts it; processor time is said beside the clock, since the clock
also counts what else the machine does. "cold" has no store of finished work, "warm" finds all of
it, "one more" has the store of the corpus without its latest text. The median of the runs is printed.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import tomlkit

ROOT = Path(__file__).parents[1]
_ROW = re.compile(r"^(.+?)\s+([\d.]+) s$")


class Run(NamedTuple):
    """One process."""

    seconds: float
    processor: float
    """Seconds of processor time, user and system."""
    megabytes: float
    """Peak of resident memory."""
    stages: dict[str, float]
    """Seconds of each stage."""


def run(arguments: list[str], store: str) -> Run:
    settings = {**os.environ, "LINEAGE_CACHE": store, "OMP_NUM_THREADS": "2"}
    program = [sys.executable, "-m", "lineage", *arguments]
    started = time.perf_counter()
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=said, env=settings)
        _, status, used = os.wait4(process.pid, 0)
        spent = time.perf_counter() - started
        said.seek(0)
        text = said.read()
    if status:
        raise SystemExit(text)
    stages = {found[1].strip(): float(found[2]) for found in map(_ROW.match, text.splitlines()) if found}
    return Run(spent, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, stages)


def without_latest(corpus: Path, folder: Path) -> Path:
    """A copy of a corpus that knows its latest text as missing."""
    copy = Path(shutil.copytree(corpus, folder / "less"))
    manifest = tomlkit.parse((copy / "manifest.toml").read_text(encoding="utf-8"))
    present = [text for text in manifest["text"] if "file" in text and "series" in text]
    latest = max(present, key=lambda text: str(text.get("adopted", "")))
    for name in ("file", "sha256", "language"):
        del latest[name]
    (copy / "manifest.toml").write_text(tomlkit.dumps(manifest), encoding="utf-8")
    return copy


def report(title: str, runs: list[Run]) -> None:
    seconds = statistics.median(run.seconds for run in runs)
    processor = statistics.median(run.processor for run in runs)
    memory = max(run.megabytes for run in runs)
    print(f"\n{title}: {seconds:.2f} s ({processor:.2f} s of processor time), {memory:.0f} MB at most")
    for stage in runs[0].stages:
        print(f"  {stage:<14} {statistics.median(run.stages.get(stage, 0.0) for run in runs):7.2f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    parser.add_argument("--runs", type=int, default=3)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build = ["build", "--timings", "--out", str(folder / "pages"), "--corpus", str(wanted.corpus)]
        report("lineage --help", [run(["--help"], "off") for _ in range(wanted.runs)])
        report("cold", [run(build, "off") for _ in range(wanted.runs)])
        store = str(folder / "store")
        run(build, store)
        report("warm", [run(build, store) for _ in range(wanted.runs)])
        less = [*build[:-1], str(without_latest(wanted.corpus, folder))]
        added = []
        for number in range(wanted.runs):
            run(less, str(folder / f"store-{number}"))
            added.append(run(build, str(folder / f"store-{number}")))
        report("one more text", added)


if __name__ == "__main__":
    main()
