"""Word comparison against characters, difflib and redlines, on the linked pairs of a folder of texts.

    python benchmarks/diff.py [--hops] corpus/*.md corpus/*.txt

Prints, for every method over the same pairs: words cut by a mark, changed runs (fragments) a pair, single
function words or signs kept between two changes, and milliseconds of processor time a pair, the least of three runs in
which no text was seen before. With --hops only pairs of successive texts are compared. redlines is left out where it
is not installed (`pip install redlines`); of the others only ours says what kind each change is.
"""

from __future__ import annotations

import argparse
import re
import time
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import fast_diff_match_patch
from diff_match_patch import diff_match_patch

from lineage import documents, sources
from lineage.alignment import align_all
from lineage.diff import compare, replay
from lineage.diff.units import WORD, split
from lineage.languages.text import pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

try:
    from redlines import Redlines
    from redlines.processor import tokenize_text
except ImportError:
    Redlines = None

RUNS = 3
Runs = list[tuple[str, str]]
"""(operation, text): "equal", "delete", "insert"."""
NAMES = {-1: "delete", 0: "equal", 1: "insert"}


def ours(old: str, new: str, language: str) -> Runs:
    return [(edit.operation.value, edit.text) for edit in compare(old, new, language).edits]


def characters(old: str, new: str, language: str) -> Runs:
    engine = diff_match_patch()
    engine.Diff_Timeout = 0
    found = engine.diff_main(old, new, False)
    engine.diff_cleanupSemantic(found)
    return [(NAMES[operation], text) for operation, text in found]


def difflib_words(old: str, new: str, language: str) -> Runs:
    before, after = (pieces(text) for text in (old, new))
    return _runs(SequenceMatcher(None, before, after, autojunk=False).get_opcodes(), before, after)


def _runs(opcodes: Iterable[tuple[str, int, int, int, int]], before: Sequence[str], after: Sequence[str]) -> Runs:
    runs: Runs = []
    for tag, a, b, c, d in opcodes:
        if tag == "equal":
            runs.append(("equal", "".join(before[a:b])))
            continue
        runs += [(name, "".join(part)) for name, part in (("delete", before[a:b]), ("insert", after[c:d])) if part]
    return runs


def compiled_characters(old: str, new: str, language: str) -> Runs:
    steps = fast_diff_match_patch.diff(old, new, timelimit=0, checklines=False, cleanup="Semantic", counts_only=False)
    return [({"-": "delete", "=": "equal", "+": "insert"}[operation], text) for operation, text in steps]


def redlines_words(old: str, new: str, language: str) -> Runs:
    return _runs(Redlines(old, new).opcodes, tokenize_text(old), tokenize_text(new))


METHODS: dict[str, Callable[[str, str, str], Runs]] = {
    "words, cleaned and classed (ours)": ours,
    "characters, dmp + cleanup": characters,
    "the same, compiled": compiled_characters,
    "difflib on tokens": difflib_words,
    **({"redlines": redlines_words} if Redlines else {}),
}


def cuts(runs: Runs) -> int:
    """Marks that stand inside a word, in either text."""
    found = 0
    for side in ("delete", "insert"):
        parts = [text for operation, text in runs if operation in {"equal", side}]
        inside = (re.search(r"\w$", one) and re.match(r"\w", other) for one, other in pairwise(parts))
        found += sum(map(bool, inside))
    return found


def fragments(runs: Runs) -> int:
    return sum(operation != "equal" for operation, _ in runs)


def scraps(runs: Runs, language: str) -> int:
    """Equal runs between two changes that hold no content word."""
    return sum(
        operation == "equal" and bool(text.strip()) and not any(unit.kind == WORD for unit in split(text, language))
        for operation, text in runs[1:-1]
    )


def pairs_of(paths: Sequence[str], *, hops: bool) -> tuple[str, list[tuple[str, str]]]:
    """Language of the texts, and the linked pairs that differ."""
    texts = [documents.parse(sources.read(Path(path))) for path in paths]
    texts.sort(key=lambda text: (text.adopted.isoformat() if text.adopted else "", text.id))
    wordings = {p.id: p.text for text in texts for p in text.paragraphs}
    neighbours = {(old.id, new.id) for old, new in pairwise(texts)}
    pairs = [
        (wordings[f"{old}#{link.old}"], wordings[f"{new}#{link.new}"])
        for (old, new), alignment in align_all(texts).items()
        for link in alignment.counted()
        if not hops or (old, new) in neighbours
    ]
    return texts[0].language, [(old, new) for old, new in pairs if old != new]


def main() -> None:
    parser = argparse.ArgumentParser(description="Word comparison against other methods.")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--hops", action="store_true", help="pairs of successive texts only")
    asked = parser.parse_args()
    language, pairs = pairs_of(asked.files, hops=asked.hops)
    print(f"{len(asked.files)} texts, {len(pairs)} linked pairs that differ, language {language}")
    print(f"replayed exactly: {sum(replay(old, compare(old, new, language).edits) == new for old, new in pairs)}")
    print("| method | words cut | fragments a pair | scraps a pair | ms a pair |\n|---|---|---|---|---|")
    for name, method in METHODS.items():
        results = [method(old, new, language) for old, new in pairs]
        times = []
        for run in range(1, RUNS + 1):
            fresh = [(old + " " * run, new + " " * run) for old, new in pairs]
            start = time.process_time()
            for old, new in fresh:
                method(old, new, language)
            times.append((time.process_time() - start) * 1000 / len(pairs))
        print(
            f"| {name} | {sum(map(cuts, results))} | {sum(map(fragments, results)) / len(pairs):.1f} "
            f"| {sum(scraps(r, language) for r in results) / len(pairs):.1f} | {min(times):.2f} |"
        )


if __name__ == "__main__":
    main()
