"""Processor time of the first places of a text among thousands, one of which it quotes whole.

python -m benchmarks.first_places_cost FILE     # labelled paragraphs, one document a line (.jsonl.gz)
"""

from __future__ import annotations

import gzip
import json
import sys
from dataclasses import replace
from datetime import date, timedelta
from time import process_time

from lineage.documents.resolution import Kind, Paragraph, Resolution, Status
from lineage.histories.first_occurrences import first_places
from lineage.histories.run_index import Elsewhere, RunIndex
from lineage.histories.word_runs import runs_of_document, words_of_document

FIRST = date(1946, 1, 1)


def documents(place: str) -> list[Resolution]:
    """The documents of the file, one a day in their order, so that the order of dates is known."""
    with gzip.open(place, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [_document(row["file"], row["paragraphs"], FIRST + timedelta(days=i)) for i, row in enumerate(rows)]


def _document(name: str, rows: list[dict[str, str]], day: date) -> Resolution:
    texts = [row["text"].strip() for row in rows]
    paragraphs = tuple(
        Paragraph(document=name, label=f"OP{i}", kind=Kind.OPERATIVE, number=str(i), text=text, opening="")
        for i, text in enumerate(filter(None, texts), 1)
    )
    return Resolution(
        id=name,
        symbol=name,
        title="",
        organ="",
        session=None,
        adopted=day,
        status=Status.ADOPTED,
        language="en",
        paragraphs=paragraphs,
    )


def quoting(text: Resolution, name: str) -> Resolution:
    """A later text with all paragraphs of another."""
    paragraphs = tuple(replace(paragraph, document=name) for paragraph in text.paragraphs)
    return replace(text, id=name, symbol=name, adopted=date(2040, 1, 1), paragraphs=paragraphs)


def main() -> None:
    texts = documents(sys.argv[1])
    start = process_time()
    elsewhere = [Elsewhere(runs=runs_of_document(text), series=text.id) for text in texts]
    print(f"runs of {len(texts):,} texts: {process_time() - start:.1f} s, kept text by text")
    start = process_time()
    index = RunIndex(elsewhere)
    print(f"index: {process_time() - start:.1f} s")
    by_name = {text.id: words_of_document(text) for text in texts}
    by_size = sorted(texts, key=lambda text: len(text.paragraphs))
    for kind, text in (("the longest", by_size[-1]), ("a middling", by_size[len(by_size) // 2])):
        later = quoting(text, "A/RES/99/1")
        start = process_time()
        first = first_places([later], {p.id: p.id for p in later.paragraphs}, index, by_name.get)
        words = sum(run.end - run.start for runs in first.values() for run in runs)
        spent = process_time() - start
        print(f"one that quotes {kind} ({len(text.paragraphs)} paragraphs): {spent:.2f} s, {words:,} words are older")


if __name__ == "__main__":
    main()
