"""Search and word comparison beside other libraries over one archive, in one run: what each takes for the same work.

    python -m benchmarks.scale_methods FILE.jsonl.gz TEXTS

`benchmarks.scale` runs it for every size. tantivy is left out where it is not installed.
"""

from __future__ import annotations

import re
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from random import Random
from time import process_time

from rapidfuzz import fuzz, process

from benchmarks.archive import sample, subjects_of
from benchmarks.diff import METHODS
from benchmarks.first_places_cost import documents
from benchmarks.quotes import LONG, changed
from lineage.documents.resolution import Resolution
from lineage.drafting.agreed_language.search import index_of, search_index
from lineage.languages.text import run_of

QUOTES = 40
PAIRS = 200
NEAR = 60
"""Ratio of letters from which two paragraphs are compared word by word."""
Ask = Callable[[str], str]
"""The words of a question -> the text of the paragraph found first."""


@contextmanager
def ours(texts: Sequence[Resolution]) -> Iterator[Ask]:
    with index_of(texts) as index:

        def ask(query: str) -> str:
            found = search_index(index, query, lambda key: texts[int(key)], limit=1)
            return found.hits[0].paragraph.text if found.hits else ""

        yield ask


@contextmanager
def fts5(texts: Sequence[Resolution]) -> Iterator[Ask]:
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE passages USING fts5(text)")
    rows = ((paragraph.text,) for text in texts for paragraph in text.paragraphs)
    base.executemany("INSERT INTO passages VALUES (?)", rows)
    best = "SELECT text FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 1"

    def ask(query: str) -> str:
        words = " OR ".join(f'"{word}"' for word in _words(query))
        return str((base.execute(best, (words,)).fetchone() or [""])[0])

    yield ask
    base.close()


@contextmanager
def tantivy_index(texts: Sequence[Resolution]) -> Iterator[Ask]:
    schema = tantivy.SchemaBuilder().add_text_field("text", stored=True).build()
    with tempfile.TemporaryDirectory() as folder:
        index = tantivy.Index(schema, path=folder)
        writer = index.writer(num_threads=1)
        for text in texts:
            for paragraph in text.paragraphs:
                writer.add_document(tantivy.Document(text=paragraph.text))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        searcher = index.searcher()

        def ask(query: str) -> str:
            hits = searcher.search(index.parse_query(" ".join(_words(query)), ["text"]), 1).hits
            return str(searcher.doc(hits[0][1])["text"][0]) if hits else ""

        yield ask


def _words(query: str) -> list[str]:
    return re.findall(r"\w+", query)


SEARCHES = {"search (ours)": ours, "SQLite FTS5, any word": fts5}
try:
    import tantivy
except ImportError:
    pass
else:
    SEARCHES["tantivy"] = tantivy_index


def quotes(texts: Sequence[Resolution]) -> list[tuple[str, str]]:
    """Runs of words of the texts, each as it stands and with a fifth of its words dropped or replaced."""
    rng = Random(1)
    paragraphs = [p.text.split() for text in texts for p in text.paragraphs if len(p.text.split()) >= LONG[1]]
    others = [word for paragraph in rng.sample(paragraphs, min(500, len(paragraphs))) for word in paragraph]
    found = []
    for paragraph in rng.sample(paragraphs, min(QUOTES, len(paragraphs))):
        long = rng.randint(*LONG)
        start = rng.randrange(len(paragraph) - long + 1)
        quoted = paragraph[start : start + long]
        found.append((" ".join(quoted), " ".join(changed(quoted, others, rng))))
    return found


def near_pairs(texts: Sequence[Resolution]) -> list[tuple[str, str]]:
    """Paragraphs of neighbouring texts that are like each other and not the same."""
    found = []
    for old, new in pairwise(texts):
        wordings = [paragraph.text for paragraph in new.paragraphs]
        for paragraph in old.paragraphs:
            best = process.extractOne(paragraph.text, wordings, scorer=fuzz.ratio, score_cutoff=NEAR)
            if best is not None and best[0] != paragraph.text:
                found.append((paragraph.text, best[0]))
        if len(found) >= PAIRS:
            break
    return found[:PAIRS]


def print_methods(source: Path, names: Sequence[str]) -> None:
    """Print what each search takes over the texts with these names of file, and each word comparison."""
    wanted = {name.removesuffix(".txt") for name in names}
    texts = [text for text in documents(str(source)) if text.id.replace("/", "_") in wanted]
    asked = quotes(texts)
    print(f"\n| {len(texts)} texts | index s | ms a question | right paragraph first |\n|---|---|---|---|")
    for name, method in SEARCHES.items():
        began = process_time()
        with method(texts) as ask:
            built = process_time() - began
            began = process_time()
            right = sum(run_of(quoted) in run_of(ask(query)) for quoted, query in asked)
            spent = 1000 * (process_time() - began) / max(1, len(asked))
        print(f"| {name} | {built:.1f} | {spent:.1f} | {right} of {len(asked)} |", flush=True)
    pairs = near_pairs(sorted(texts, key=lambda text: text.id))
    if not pairs:
        return
    print(f"\n| {len(pairs)} pairs of paragraphs | ms a pair |\n|---|---|")
    for name, compare in METHODS.items():
        compare(*pairs[0], "en")
        began = process_time()
        for old, new in pairs:
            compare(old, new, "en")
        print(f"| {name} | {1000 * (process_time() - began) / len(pairs):.2f} |", flush=True)


if __name__ == "__main__":
    print_methods(Path(sys.argv[1]), sample(subjects_of(Path(sys.argv[1])), int(sys.argv[2])))
