"""What a bound on the compared pairs loses: parents of paragraphs, every two texts compared and with the bound.

    python -m benchmarks.long_series CORPUS [SERIES] [--near 2 5] [--far 4 10] [--shared 4]

A series of up to 100 texts is taken as if it were too long, so that both can be told. For each setting: the pairs that
are compared, how many parents lie further back than the near texts, how many of all are lost, and how many others came.
"""

from __future__ import annotations

import argparse
from itertools import product
from pathlib import Path

from lineage.corpus import load
from lineage.histories import trace
from lineage.histories.threads import History
from lineage.histories.word_runs import runs_of_document
from lineage.pipeline import default_store, trace_series
from lineage.pipeline.compared_bounds import Bound
from lineage.pipeline.sharing import bounded_pairs
from lineage.symbols import split_id

Descent = tuple[str, str]
"""Paragraph id, id of one of its parents."""


def parents(history: History) -> set[Descent]:
    """Where every paragraph comes from."""
    entries = (entry for thread in history.threads for entry in thread.entries)
    return {(entry.paragraph, parent.paragraph) for entry in entries for parent in entry.parents}


def main() -> None:
    """Print one row for every setting."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("series", nargs="?")
    arguments.add_argument("--near", type=int, nargs="+", default=[2, 5])
    arguments.add_argument("--far", type=int, nargs="+", default=[4, 10])
    arguments.add_argument("--shared", type=int, nargs="+", default=[4])
    given = arguments.parse_args()
    traced = trace_series(load(given.corpus), given.series, store=default_store())
    texts, names = tuple(traced.resolutions.values()), tuple(traced.resolutions)
    place = {name: at for at, name in enumerate(names)}
    links = {pair: found for pair, found in traced.alignments.items() if place.keys() >= {*pair}}
    whole = parents(trace(texts, links))
    runs = [runs_of_document(text) for text in texts]
    print(f"{len(texts)} texts, {len(links)} pairs, {len(whole)} parents")
    print("| near | far | shared | pairs | parents further back | lost | others |\n|---|---|---|---|---|---|---|")
    for near, far, shared in product(given.near, given.far, given.shared):
        bound = Bound(near=near, far=far, shared=shared)
        pairs = bounded_pairs(texts, names, names, runs, (), bound)
        kept = {(names[old], names[new]) for old, new in pairs}
        found = parents(trace(texts, {pair: links[pair] for pair in links if pair in kept}, near=near))
        back = sum(place[split_id(new)[0]] - place[split_id(old)[0]] > near for new, old in whole)
        row = (near, far, shared, len(pairs), back, len(whole - found), len(found - whole))
        print(f"| {' | '.join(map(str, row))} |", flush=True)


if __name__ == "__main__":
    main()
