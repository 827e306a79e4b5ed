"""The alignment on labels: against other methods, signal by signal, band by band; on simulated texts; over size.

`python -m benchmarks.alignment [quality|ablation|calibration|simulation|size]...` prints tables in Markdown. The
English texts are looked for in ../shared/data/en-chain and left out where they are missing.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from time import process_time

from benchmarks.alignment_fit import SIGNALS, Case, case, fit, judged, left_out
from benchmarks.alignment_methods import METHODS
from benchmarks.labelled import ENGLISH, ROOT, SERIES, SETS, available, document, labelled
from benchmarks.labels import Labels, Score, score
from lineage import corpus as corpora
from lineage.alignment import DEFAULT, align, align_all
from lineage.alignment.links import Band
from lineage.documents.resolution import Resolution

UNSEEN = ("alignment-topics-en", "alignment-held-out-en")
"""Sets of labels that no weight was fitted on."""
Row = tuple[str, Resolution, Resolution, Labels]


def labelled_pairs(*, held_out: bool = True) -> Iterator[Row]:
    """The labelled pairs of documents whose texts are here, each with the title of its set."""
    for name, title in SETS.items():
        if available(name) and (held_out or "held-out" not in name):
            for old, new, labels in labelled(name):
                yield title, old, new, labels


def quality() -> None:
    """F1 of each method on each group of labels, and its time for one pair."""
    rows = list(labelled_pairs())
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
    return [case(*row) for row in labelled_pairs(held_out=False)]


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
    """How often links of each score and band are right: on all labels, and on those the weights have not seen."""
    for title, names in (("all labels", SETS), ("other series, not seen by the weights", UNSEEN)):
        links = list(judged_links(names))
        print(f"\n### {title}\n")
        print("| score | links | right | share |\n|---|---|---|---|")
        for low, high in pairwise((DEFAULT.weak, 0.25, DEFAULT.check, 0.6, 0.8, DEFAULT.sure, 1.01)):
            _print_share(f"{low:.2f} to {min(high, 1):.2f}", [right for _, s, right in links if low <= s < high])
        print("\n| band | links | right | share |\n|---|---|---|---|")
        for band in Band:
            _print_share(band.value, [right for name, _, right in links if name is band])


def judged_links(names: Iterable[str]) -> Iterator[tuple[Band, float, bool]]:
    """Band, score and rightness of each link found on the label sets `names`, optional ones left out."""
    for name in filter(available, names):
        for old, new, labels in labelled(name):
            for link in align(old, new).links:
                if (link.old, link.new) not in labels.optional:
                    yield link.band, link.score, (link.old, link.new) in labels.required


def _print_share(title: str, right: Sequence[bool]) -> None:
    print(f"| {title} | {len(right)} | {sum(right)} | {sum(right) / max(1, len(right)):.3f} |")


def simulation() -> None:
    """Recall for each class of change, and precision, on series evolved by known edits."""
    from benchmarks.material import paragraphs_of, pool_of
    from benchmarks.rates import SimulationConfig
    from benchmarks.simulator import simulate, true_links

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
            gone = set(labels_of(series.resolutions, span[0])) - {old for old, _, _ in truths}
            there["drop"] += len(gone)
            found["drop"] += len(gone & set(alignments[span].dropped))
    print(f"precision {right / max(1, links):.3f} of {links} links")
    print("| class of change on the way | links | recall |\n|---|---|---|")
    for name in sorted(there):
        print(f"| {name} | {there[name]} | {found[name] / there[name]:.3f} |")


def labels_of(resolutions: Sequence[Resolution], identity: str) -> list[str]:
    """The labels of the paragraphs of one of the documents."""
    return [p.label for text in resolutions if text.id == identity for p in text.paragraphs]


def size() -> None:
    """Time over the number of paragraphs of two documents, and of all pairs of the English series."""
    from benchmarks.alignment_size import paragraphs_curve

    if ENGLISH.is_dir():
        texts = [document(symbol, "en") for symbol in SERIES]
        align(texts[0], texts[1])
        start = process_time()
        align_all(texts)
        print(f"all {len(texts) * (len(texts) - 1) // 2} pairs of the English series: {process_time() - start:.2f} s")
    paragraphs_curve()


PARTS = {
    "quality": quality, "ablation": ablation, "calibration": calibration, "simulation": simulation, "size": size,
}  # fmt: skip

if __name__ == "__main__":
    for part in sys.argv[1:] or PARTS:
        print(f"\n## {part}\n", flush=True)
        PARTS[part]()
