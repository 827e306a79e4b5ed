"""How the cost of the alignment grows: with the paragraphs of two documents."""

from __future__ import annotations

import tracemalloc
from random import Random
from time import process_time

from lineage.alignment import align
from lineage.documents.resolution import Kind, Paragraph, Resolution, Status

WORDS = 4000
"""Words of the invented language: frequent and rare ones, as in a real corpus."""


def invented(name: str, paragraphs: list[str]) -> Resolution:
    return Resolution(
        id=name, symbol=None, title="", organ="", session=None, adopted=None, status=Status.ADOPTED, language="en",
        paragraphs=tuple(
            Paragraph(document=name, label=f"OP{n}", kind=Kind.OPERATIVE, number=str(n), text=text, opening="")
            for n, text in enumerate(paragraphs, start=1)
        ),
    )  # fmt: skip


def sentences(random: Random, count: int) -> list[str]:
    """Paragraphs of 50 words, drawn with the skew of natural text."""
    words = ["".join(random.choice("abcdefghijklmnoprstuv") for _ in range(4 + n % 6)) for n in range(WORDS)]
    weights = [1 / (rank + 3) for rank in range(WORDS)]
    return [" ".join(random.choices(words, weights, k=50)) for _ in range(count)]


def reworded(random: Random, paragraphs: list[str]) -> list[str]:
    """The same paragraphs with one word in ten replaced."""
    return [" ".join(w if random.random() > 0.1 else "newly" for w in text.split()) for text in paragraphs]


def paragraphs_curve(counts: tuple[int, ...] = (50, 100, 200, 400, 1000, 5000)) -> None:
    print("\n| paragraphs | s | peak MB | found |\n|---|---|---|---|")
    for count in counts:
        random = Random(count)
        texts = sentences(random, count)
        old, new = invented("A", texts), invented("B", reworded(random, texts))
        tracemalloc.start()
        start = process_time()
        links = align(old, new).counted()
        spent, peak = process_time() - start, tracemalloc.get_traced_memory()[1] / 1e6
        tracemalloc.stop()
        found = sum(link.old == link.new for link in links) / count
        print(f"| {count} | {spent:.2f} | {peak:.0f} | {found:.3f} |", flush=True)
