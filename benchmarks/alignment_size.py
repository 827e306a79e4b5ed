"""How the cost of the alignment grows: with the paragraphs of two documents, with the documents of a corpus."""

from __future__ import annotations

import tracemalloc
from random import Random
from time import process_time

from lineage.alignment import align
from lineage.alignment.candidate_pairs import likely_pairs
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


def corpora_curve(counts: tuple[int, ...] = (100, 400, 1600), family: int = 8) -> None:
    """Corpora of series of `family` texts of 30 paragraphs: candidates, true ones among them, time of each step."""
    print("\n| documents | all pairs | candidates | series kept | s to choose | s to align (from a sample) |")
    print("|---|---|---|---|---|---|")
    for count in counts:
        random = Random(count)
        texts: list[Resolution] = []
        for number in range(count // family):
            body = sentences(random, 30)
            for step in range(family):
                body = reworded(random, body)
                texts.append(invented(f"{number}/{step}", body))
        start = process_time()
        pairs = likely_pairs(texts)
        chosen = process_time() - start
        kept = sum(texts[a].id.split("/")[0] == texts[b].id.split("/")[0] for a, b in pairs)
        true = len(texts) * (family - 1) // 2
        start = process_time()
        for a, b in pairs[:60]:
            align(texts[a], texts[b])
        whole = (process_time() - start) / 60 * len(pairs)
        every = count * (count - 1) // 2
        print(f"| {count} | {every} | {len(pairs)} | {kept / true:.3f} | {chosen:.1f} | {whole:.0f} |", flush=True)
