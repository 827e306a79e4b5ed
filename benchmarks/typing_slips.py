"""How often a word that no text of a corpus has is taken for another one, rightly or wrongly.

python -m benchmarks.typing_slips CORPUS FILE DICTIONARY
    # a corpus in English; labelled paragraphs, one document a line (.jsonl.gz); "misspelling->word", one a line
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from benchmarks.first_places_cost import documents
from lineage.drafting.agreed_language.misspellings import meant, unseen
from lineage.languages.text import fold, parts, stem
from lineage.pipeline import default_store
from lineage.pipeline.passage_index import passages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lineage.drafting.agreed_language.index import PassageIndex

OFTEN = 25
"""Paragraphs of other documents in which a word that is none of the corpus stands."""
WORDS, MISSPELLINGS = 600, 800


def words_of_others(file: str, index: PassageIndex) -> list[str]:
    """Words of other documents that the corpus does not have, a sample."""
    counted: Counter[str] = Counter()
    for document in documents(file):
        for paragraph in document.paragraphs:
            counted.update({word for word in parts(paragraph.text) if word.isalpha() and len(word) > 3})
    usual = sorted(word for word, count in counted.items() if count >= OFTEN)
    return sample((word for word in usual if unseen(index, word, ("en",))), WORDS)


def misspellings(file: str, index: PassageIndex) -> dict[str, set[str]]:
    """Misspellings of words that the corpus has, each with those words, a sample."""
    found: dict[str, set[str]] = {}
    for line in Path(file).read_text(encoding="utf-8").splitlines():
        typed, _, meanings = line.partition("->")
        if not (typed.isascii() and typed.isalpha()):
            continue
        known = {fold(word.strip()) for word in meanings.split(",") if word.strip().isalpha()}
        known = {word for word in known if len(word) > 3 and _is_printed(index, word)}
        if known and unseen(index, fold(typed), ("en",)):
            found[fold(typed)] = known
    return {typed: found[typed] for typed in sample(sorted(found), MISSPELLINGS)}


def _is_printed(index: PassageIndex, word: str) -> bool:
    term = stem(word, "en")
    return index.standing(term) > 0 and word in map(fold, index.forms(term, "en"))


def sample(words: Iterable[str], count: int) -> list[str]:
    """Some of the words, the same at every run."""
    every = list(words)
    return sorted(Random(1).sample(every, min(count, len(every))))


def main(corpus: str, file: str, dictionary: str) -> None:
    """Prints how many words were taken for another one, and how many misspellings led to the right word."""
    with passages(Path(corpus), default_store()) as kept:
        others = words_of_others(file, kept.index)
        taken = meant(kept.index, others, ("en",))["en"]
        print(f"words of other documents taken for another word: {len(taken)} of {len(others)}")
        print("  " + ", ".join(f"{word} → {other}" for word, other in sorted(taken.items())))
        typed = misspellings(dictionary, kept.index)
        led = meant(kept.index, tuple(typed), ("en",))["en"]
        wrong = sorted(word for word, other in led.items() if other not in typed[word])
        none = sorted(set(typed) - set(led))
        print(f"misspellings that led to the right word: {len(led) - len(wrong)} of {len(typed)}")
        print(f"to a wrong one: {len(wrong)}")
        print("  " + ", ".join(f"{word} → {led[word]}, meant {' or '.join(sorted(typed[word]))}" for word in wrong))
        print(f"to none: {len(none)}, of them with another first letter: {sum(map(_begins_otherwise(typed), none))}")


def _begins_otherwise(typed: dict[str, set[str]]) -> Callable[[str], bool]:
    return lambda word: all(word[0] != other[0] for other in typed[word])


if __name__ == "__main__":
    main(*sys.argv[1:])
