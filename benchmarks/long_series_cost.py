"""Processor time and memory of a series of any length: its lines, the words of one text, those of all, what they took.

    python -m benchmarks.long_series_cost CORPUS [SERIES] [--text ID]

Each row is what was spent since the one before; with the store of finished work ($LINEAGE_CACHE) only what it lacks.
"""

from __future__ import annotations

import argparse
import resource
from pathlib import Path
from time import process_time

from lineage.corpus import load
from lineage.pipeline import default_store, trace_series
from lineage.pipeline.around import Around
from lineage.pipeline.word_origins import clauses_taken, word_origins


class Clock:
    """Prints what was spent."""

    def __init__(self) -> None:
        self._last = process_time()
        print("| step | processor s | peak MB |\n|---|---|---|")

    def row(self, step: str) -> None:
        """One step done."""
        now, peak = process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"| {step} | {now - self._last:.1f} | {peak} |", flush=True)
        self._last = process_time()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("series", nargs="?")
    arguments.add_argument("--text", help="of which the words are asked for first; default: the latest")
    given = arguments.parse_args()
    corpus, store, clock = load(given.corpus), default_store(), Clock()
    traced = trace_series(corpus, given.series, store=store)
    clock.row(f"lines of {len(traced.resolutions):,} texts, {len(traced.history.thread_of):,} paragraphs")
    around = Around(corpus, traced.language, store)
    assert around.runs
    clock.row("index of runs")
    names = [given.text or list(traced.resolutions)[-1], *list(traced.resolutions)[-2:-1]]
    for name, said in zip(names, ("words of one text", "of another one"), strict=False):
        word_origins(corpus, traced, store=store, around=around, of=(name,))
        clock.row(f"{said}, {len(traced.resolutions[name].paragraphs)} paragraphs")
    found = clauses_taken(corpus, traced, store=store, around=around)
    clock.row(f"words of all, and {len(found):,} clauses taken")


if __name__ == "__main__":
    main()
