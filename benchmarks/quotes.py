"""How often a search finds the paragraph of a quote with a fifth of its words dropped or replaced.

python -m benchmarks.quotes FILE [EVERY]     # labelled paragraphs, one document a line (.jsonl.gz); each EVERY-th one
"""

from __future__ import annotations

import sys
from random import Random
from time import process_time

from benchmarks.first_places_cost import documents
from lineage.drafting.agreed_language.search import index_of, search_index
from lineage.languages.text import run_of

QUOTES = 200
LONG = (10, 15)
"""Words of a quote."""
CHANGED = 0.2
TYPED = 1
"""Words that have a slip of the pen: two letters that change places."""


def changed(words: list[str], others: list[str], rng: Random) -> list[str]:
    """The words with a fifth of them dropped, or replaced by one of `others`."""
    found: list[str] = []
    places = set(rng.sample(range(len(words)), round(CHANGED * len(words))))
    for place, word in enumerate(words):
        if place not in places:
            found.append(word)
        elif rng.random() < 0.5:
            found.append(rng.choice(others))
    return found


def mistyped(words: list[str], rng: Random) -> list[str]:
    """The words with two letters exchanged in one of the long ones."""
    long = [place for place, word in enumerate(words) if len(word) > 6 and word.isalpha()]
    for place in rng.sample(long, min(TYPED, len(long))):
        word, at = words[place], rng.randrange(1, len(words[place]) - 2)
        words[place] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return words


def main(file: str, every: int) -> None:
    """Prints the share of quotes whose paragraph, or another one with the words quoted, comes first."""
    rng = Random(1)
    texts = documents(file)[::every]
    paragraphs = [p.text.split() for text in texts for p in text.paragraphs if len(p.text.split()) >= LONG[1]]
    words = [word for paragraph in rng.sample(paragraphs, 500) for word in paragraph if len(word) > 3]
    right = {"as changed": 0, "and mistyped": 0}
    with index_of(texts) as index:
        began = process_time()
        for paragraph in rng.sample(paragraphs, QUOTES):
            long = rng.randint(*LONG)
            start = rng.randrange(len(paragraph) - long + 1)
            quoted = paragraph[start : start + long]
            asked = changed(quoted, words, rng)
            for kind, query in (("as changed", asked), ("and mistyped", mistyped(list(asked), rng))):
                found = search_index(index, " ".join(query), lambda key: texts[int(key)], limit=1)
                best = found.hits[0].paragraph.text if found.hits else ""
                right[kind] += run_of(" ".join(quoted)) in run_of(best)
        spent = (process_time() - began) / (2 * QUOTES)
    print(
        f"{len(texts):,} documents, {sum(len(t.paragraphs) for t in texts):,} paragraphs, {1000 * spent:.0f} ms a quote"
    )
    for kind, count in right.items():
        print(f"{kind}: the paragraph comes first for {count / QUOTES:.1%}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3)
