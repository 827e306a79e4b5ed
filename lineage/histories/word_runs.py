"""The runs of words of a text as numbers, small enough to keep for thousands of texts and quick to compare."""

from __future__ import annotations

import base64
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from lineage.alignment.distinct_numbers import distinct, unlike_before
from lineage.documents.resolution import Kind, Resolution, Status
from lineage.histories.words import plain_word
from lineage.languages.text import words

Grams = NDArray[np.uint64]
"""One number for each run of words of one length, in the order of the text."""

SEED = 5
"""Words of the shortest run that is looked up: a wording of which one word in eight changed has such runs left."""
BASE = np.uint64(0x9E3779B97F4A7C15)


@lru_cache(maxsize=16_384)
def run_words(text: str) -> tuple[str, ...]:
    """The words of `text` as runs are compared, one for each of `words`: "co-operation" is "cooperation" there, and
    "Crime5", where a parser left the number of a note, is "Crime"."""
    return tuple(map(plain_word, words(text)))


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRuns:
    """All runs of SEED words of one text, paragraph by paragraph; headings have none."""

    document: str
    adopted: date | None
    """None for a draft too, which is never the first place of a word."""
    labels: tuple[str, ...]
    counts: tuple[int, ...]
    """Runs of each paragraph of `labels`."""
    packed: str
    """Their numbers, eight bytes each, low byte first, in base 64: the store of finished work holds text."""

    @property
    def grams(self) -> Grams:
        """The numbers of all paragraphs, one after the other."""
        return np.frombuffer(base64.b64decode(self.packed), dtype="<u8").astype(np.uint64, copy=False)


def runs_of_document(document: Resolution) -> TextRuns:
    """The runs of every paragraph of a text that has SEED words or more."""
    found = {p.label: grams(run_words(p.text)) for p in document.paragraphs if p.kind is not Kind.HEADING}
    kept = {label: numbers for label, numbers in found.items() if len(numbers)}
    joined = np.concatenate(list(kept.values())) if kept else np.empty(0, dtype=np.uint64)
    return TextRuns(
        document=document.id,
        adopted=document.adopted if document.status is Status.ADOPTED else None,
        labels=tuple(kept),
        counts=tuple(len(numbers) for numbers in kept.values()),
        packed=_packed(joined),
    )


def words_of_document(document: Resolution) -> dict[str, str]:
    """The words of every paragraph of a text that has SEED words or more, by its label, one word a line."""
    found = ((p.label, run_words(p.text)) for p in document.paragraphs if p.kind is not Kind.HEADING)
    return {label: "\n".join(line) for label, line in found if len(line) >= SEED}


def grams(found: Sequence[str], length: int = SEED) -> Grams:
    """A number for every run of `length` folded words, the same in every run of the program."""
    numbers = np.array([_number(word) for word in found], dtype=np.uint64)
    if len(numbers) < length:
        return np.empty(0, dtype=np.uint64)
    result = np.zeros(len(numbers) - length + 1, dtype=np.uint64)
    for step in range(length):
        result = result * BASE + numbers[step : step + len(result)]
    return result


@lru_cache(maxsize=262_144)
def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def part_of(runs: TextRuns, names: Collection[str]) -> TextRuns:
    """The runs of those paragraphs of a text alone whose ids are in `names`."""
    inside = [f"{runs.document}#{label}" in names for label in runs.labels]
    if not any(inside):
        return replace(runs, labels=(), counts=(), packed="")
    return replace(
        runs,
        labels=tuple(compress(runs.labels, inside)),
        counts=tuple(compress(runs.counts, inside)),
        packed=_packed(runs.grams[np.repeat(inside, runs.counts)]),
    )


def _packed(numbers: Grams) -> str:
    return base64.b64encode(numbers.astype("<u8").tobytes()).decode("ascii")


def holders(grams_of: Sequence[Grams], owners: Sequence[NDArray[np.int64]]) -> tuple[Grams, NDArray[np.int64]]:
    """All runs sorted, each once, and how many different holders each has.

    `owners` has for each array of `grams_of` the holder of each of its runs, by number from 0.
    """
    numbers = np.concatenate([np.empty(0, dtype=np.uint64), *grams_of])
    owner = np.concatenate([np.empty(0, dtype=np.int64), *owners])
    order = np.argsort(numbers)
    first = unlike_before(numbers[order])
    width = int(owner.max(initial=0)) + 1
    pairs = distinct((np.cumsum(first) - 1) * width + owner[order])
    return numbers[order][first], np.bincount(pairs // width, minlength=int(first.sum()))
