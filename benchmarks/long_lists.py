"""How cost grows with the length of one document: a paragraph that recalls more and more resolutions, compared; a draft
of more and more paragraphs that are nearly alike, read and compiled with the papers of two delegations.

    python -m benchmarks.long_lists [--recalled 200 400 800 1600] [--paragraphs 450 900 1800]

Processor seconds of this process. The words are made up.
"""

from __future__ import annotations

import argparse
from collections.abc import Collection
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import process_time

from lineage.diff import compare
from lineage.documents import read_file
from lineage.drafting.proposals.compiling import compile_proposals
from lineage.drafting.proposals.proposal_papers import Paper

WORDS = "strengthening coordination protection victims trafficking children rights development assistance prevention"
HEAD = "General Assembly\n\nMeasures\n\nThe General Assembly,\n\nRecalling its resolution 61/180,\n\n"


def recall_list(count: int, seed: int, *, titled: bool, others: int = 0) -> str:
    """A preambular paragraph of nothing but resolutions; one in `others` of them is another one for each seed."""
    rng, own = Random(1), Random(seed)
    listed = []
    for at in range(count):
        number, day = rng.randint(1, 300), rng.randint(1, 24)
        words = " ".join(rng.choice(WORDS.split()) for _ in range(6))
        if others and at % others == 0:
            number, day = own.randint(301, 600), own.randint(1, 24)
        title = f" on the {words}" if titled else ""
        listed.append(f"{40 + at % 40}/{number} of {day} December {1985 + at % 40}{title}")
    return f"Recalling its resolutions {', '.join(listed)},"


def draft(count: int, changed: Collection[int] = (), without: Collection[int] = ()) -> str:
    """A draft of `count` paragraphs of which each differs from the next by a number."""
    texts = (
        f"Requests States to consider measure {at + 1}{' and to report thereon' if at in changed else ''};"
        for at in range(count)
        if at not in without
    )
    return HEAD + "\n\n".join(f"{number}. {text}" for number, text in enumerate(texts, start=1)) + "\n"


def comparing(count: int, *, titled: bool) -> float:
    """Seconds to compare two lists of which one resolution in three is another."""
    sides = [recall_list(count, seed, titled=titled, others=3) for seed in (1, 2)]
    start = process_time()
    compare(sides[0], sides[1], "en")
    return process_time() - start


def compiling(count: int) -> float:
    """Seconds to read a draft and the papers of two delegations, and to compile them."""
    theirs = {
        "base": draft(count),
        "EU": draft(count, range(0, count, 7), {5}),
        "US": draft(count, range(3, count, 11), range(3, count, 50)),
    }
    with TemporaryDirectory() as folder:
        paths = {name: Path(folder) / f"{name}.txt" for name in theirs}
        for name, text in theirs.items():
            paths[name].write_text(text, encoding="utf-8")
        start = process_time()
        base, *others = (read_file(path) for path in paths.values())
        papers = [Paper(id=o.id, file=o.id, document=o, authors=(o.id,)) for o in others]
        compile_proposals(base, papers)
        return process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--recalled", type=int, nargs="+", default=[200, 400, 800, 1600])
    parser.add_argument("--paragraphs", type=int, nargs="+", default=[450, 900, 1800])
    wanted = parser.parse_args()
    comparing(20, titled=True)  # imports and tables are no part of it
    print("| resolutions recalled | symbols and dates | with titles |\n|---|---|---|")
    for count in wanted.recalled:
        print(f"| {count} | {comparing(count, titled=False):.2f} | {comparing(count, titled=True):.2f} |", flush=True)
    compiling(20)
    print("\n| paragraphs | read and compiled |\n|---|---|")
    for count in wanted.paragraphs:
        print(f"| {count} | {compiling(count):.1f} |", flush=True)


if __name__ == "__main__":
    main()
