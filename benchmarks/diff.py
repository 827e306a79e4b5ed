"""Word comparison against characters and difflib, on the linked pairs of a folder of texts.

    python benchmarks/diff.py corpus/*.md corpus/*.txt

Prints, for every method over the same pairs: words cut by a mark, changed runs (fragments) a pair, single
function words or signs kept between two changes, and milliseconds a pair. Medians of three runs for the time.
"""

from __future__ import annotations

import re
import sys
import time
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from statistics import median

from diff_match_patch import diff_match_patch

from lineage import documents, sources
from lineage.alignment import align_all
from lineage.diff import compare, replay
from lineage.diff.units import WORD, split
from lineage.languages.text import tokens

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
    before, after = ([text[a:b] for a, b in tokens(text)] for text in (old, new))
    runs: Runs = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append(("equal", "".join(before[a:b])))
            continue
        runs += [(name, "".join(part)) for name, part in (("delete", before[a:b]), ("insert", after[c:d])) if part]
    return runs


METHODS = (
    ("words, cleaned (ours)", ours),
    ("characters, dmp + cleanup", characters),
    ("difflib on tokens", difflib_words),
)


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


def main(paths: list[str]) -> None:
    texts = [documents.parse(sources.read(Path(path))) for path in paths]
    texts.sort(key=lambda text: (text.adopted.isoformat() if text.adopted else "", text.id))
    language = texts[0].language
    wordings = {p.id: p.text for text in texts for p in text.paragraphs}
    pairs = [
        (wordings[f"{old}#{link.old}"], wordings[f"{new}#{link.new}"])
        for (old, new), alignment in align_all(texts).items()
        for link in alignment.counted()
    ]
    pairs = [(old, new) for old, new in pairs if old != new]
    print(f"{len(texts)} texts, {len(pairs)} linked pairs that differ, language {language}")
    print(f"replayed exactly: {sum(replay(old, compare(old, new, language).edits) == new for old, new in pairs)}")
    print("| method | words cut | fragments a pair | scraps a pair | ms a pair |\n|---|---|---|---|---|")
    for name, method in METHODS:
        times = []
        for _ in range(RUNS):
            start = time.perf_counter()
            results = [method(old, new, language) for old, new in pairs]
            times.append((time.perf_counter() - start) * 1000 / len(pairs))
        print(
            f"| {name} | {sum(map(cuts, results))} | {sum(map(fragments, results)) / len(pairs):.1f} "
            f"| {sum(scraps(r, language) for r in results) / len(pairs):.1f} | {median(times):.1f} |"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
