"""The alignment on labels: against other methods, signal by signal, band by band; on simulated texts; over size.

`python -m benchmarks.alignment [quality|ablation|calibration|simulation|size]...` prints tables in Markdown. The
English texts are looked for in ../shared/data/en-chain and left out where they are missing.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from time import process_time

import numpy as np

from benchmarks.alignment_fit import SIGNALS, Case, case, fit, judged, left_out
from benchmarks.alignment_methods import METHODS
from lineage import corpus as corpora
from lineage.alignment import DEFAULT, align, align_all
from lineage.alignment.scoring import Labels, Score, read_labels, score
from lineage.documents import parse
from lineage.documents.resolution import Resolution
from lineage.sources import read

ROOT = Path(__file__).parents[1]
ENGLISH = ROOT.parent / "shared" / "data" / "en-chain"
GROUPS = {
    "alignment-fr": "French, two readers",
    "alignment-read-fr": "French, one reader",
    "alignment-en": "English successive, two readers",
    "alignment-read-en": "English long hops, one reader",
    "alignment-read-successive-en": "English successive, one reader",
}
HELD_OUT = {"alignment-read-held-out-en": "English successive, held out"}
"""Never fitted or tuned on."""
SERIES = ("61-180", "63-194", "64-178", "67-190", "68-192", "70-179", "72-195", "74-176", "76-186", "78-228", "80-228")


@cache
def document(symbol: str, language: str) -> Resolution:
    if language == "fr":
        corpus = corpora.load(ROOT / "corpus")
        return corpora.read_document(corpus, corpora.find(corpus, symbol, language="fr"))
    stem = symbol.replace("/", "-")
    path = next(ENGLISH / name for name in (f"{stem}.txt", f"{stem}.pdf.txt") if (ENGLISH / name).is_file())
    return parse(read(path))


def labelled(*, held_out: bool = False) -> Iterator[tuple[str, Resolution, Resolution, Labels]]:
    for name, group in (HELD_OUT if held_out else GROUPS).items():
        language = name[-2:]
        if language == "en" and not ENGLISH.is_dir():
            continue
        labels = read_labels((ROOT / "tests" / "quality" / "labels" / f"{name}.jsonl").read_text(encoding="utf-8"))
        for (old, new), found in labels.items():
            yield group, document(old, language), document(new, language), found


def quality() -> None:
    """F1 of each method on each group of labels, and its time for one pair."""
    rows = list(labelled())
    groups = list(dict.fromkeys(group for group, *_ in rows))
    print("| method | " + " | ".join(groups) + " | ms a pair |")
    print("|---|" + "---|" * (len(groups) + 1))
    for name, method in METHODS.items():
        scores, start = dict.fromkeys(groups, Score()), process_time()
        for group, old, new, labels in rows:
            scores[group] += score(method(old, new), labels)
        spent = (process_time() - start) / len(rows) * 1000
        print(f"| {name} | " + " | ".join(f"{scores[g].f1:.3f}" for g in groups) + f" | {spent:.0f} |", flush=True)


def cases() -> list[Case]:
    return [case(*row) for row in labelled()]


def ablation() -> None:
    """F1 with each pair of documents left out of the fit: all signals, and without each of them."""
    measured = cases()
    weights, constant = fit(measured)
    print("weights:", {name: round(float(w), 2) for name, w in zip(SIGNALS, weights, strict=True)}, round(constant, 2))
    print("| signals | " + " | ".join(dict.fromkeys(c.group for c in measured)) + " |")
    for left in (None, *SIGNALS):
        signals = [name for name in SIGNALS if name != left]
        scores = judged(measured, left_out(measured, signals), DEFAULT.check)
        title = "all nine" if left is None else f"without {left}"
        print(f"| {title} | " + " | ".join(f"{found.f1:.3f}" for found in scores.values()) + " |", flush=True)


def calibration() -> None:
    """How often links of each belief are right, with each pair of documents left out of the fit."""
    measured = cases()
    beliefs = left_out(measured)
    print("| belief | links | right | share | mean belief |")
    edges = (0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1.01)
    for low, high in pairwise(edges):
        inside = [(c.truth, (beliefs[c.pair] >= low) & (beliefs[c.pair] < high), beliefs[c.pair]) for c in measured]
        right = sum(int(((truth == 1) & cell).sum()) for truth, cell, _ in inside)
        wrong = sum(int(((truth == 0) & cell).sum()) for truth, cell, _ in inside)
        held = np.concatenate([values[cell & (truth < 2)] for truth, cell, values in inside])
        share = right / max(1, right + wrong)
        print(f"| {low:.2f} to {min(high, 1):.2f} | {right + wrong} | {right} | {share:.3f} | {held.mean():.3f} |")
    print("\n| band | links | right | share |")
    counts: Counter[tuple[str, str]] = Counter()
    for _, old, new, labels in labelled():
        for link in align(old, new).links:
            pair = (link.old, link.new)
            if pair not in labels.optional:
                counts[link.band, "right" if pair in labels.required else "wrong"] += 1
    for band in ("sure", "check", "weak"):
        right, wrong = counts[band, "right"], counts[band, "wrong"]
        print(f"| {band} | {right + wrong} | {right} | {right / max(1, right + wrong):.3f} |")


def simulation() -> None:
    """Recall for each class of change, and precision, on series evolved by known edits."""
    from benchmarks.material import paragraphs_of, pool_of
    from benchmarks.simulator import SimulationConfig, simulate, true_links

    corpus = corpora.load(ROOT / "corpus")
    texts = [document(entry.id, "fr") for entry in corpus.entries if entry.present and entry.language == "fr"]
    pool = pool_of(paragraphs_of(texts))
    found: Counter[str] = Counter()
    there: Counter[str] = Counter()
    right = links = 0
    for seed in (1, 2, 3):
        series = simulate(seed, SimulationConfig(texts=6, smallest=30, largest=45), pool, "fr")
        alignments = align_all(series.resolutions)
        for span, truths in true_links(series).items():
            counted = {(link.old, link.new) for link in alignments[span].counted()}
            links += len(counted)
            right += len(counted & {(old, new) for old, new, _ in truths})
            for old, new, classes in truths:
                for name in classes or {"untouched"}:
                    there[name] += 1
                    found[name] += (old, new) in counted
    print(f"precision {right / max(1, links):.3f} of {links} links")
    print("| class of change on the way | links | recall |\n|---|---|---|")
    for name in sorted(there):
        print(f"| {name} | {there[name]} | {found[name] / there[name]:.3f} |")


def size() -> None:
    """Time over the number of paragraphs of two documents, of all pairs of the English series, of whole corpora."""
    from benchmarks.alignment_size import corpora_curve, paragraphs_curve

    if ENGLISH.is_dir():
        texts = [document(f"A-RES-{stem}", "en") for stem in SERIES]
        align(texts[0], texts[1])
        start = process_time()
        align_all(texts)
        print(f"all {len(texts) * (len(texts) - 1) // 2} pairs of the English series: {process_time() - start:.2f} s")
    paragraphs_curve()
    corpora_curve()


PARTS = {
    "quality": quality, "ablation": ablation, "calibration": calibration, "simulation": simulation, "size": size,
}  # fmt: skip

if __name__ == "__main__":
    for part in sys.argv[1:] or PARTS:
        print(f"\n## {part}\n", flush=True)
        PARTS[part]()
