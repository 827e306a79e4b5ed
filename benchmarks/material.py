"""Where the wording of a simulated series comes from: invented, or a pool of real paragraphs."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

from benchmarks.vocabulary import ADJECTIVES, NOUNS, VERBS, invented, noun_phrase, phrase
from lineage.documents.resolution import Kind, Resolution

Pool = Mapping[Kind, Sequence[str]]


class Material:
    """Draws paragraphs, phrases and words; a pool is used up paragraph by paragraph, so that none comes twice."""

    def __init__(self, rng: Random, pool: Pool | None) -> None:
        self._rng = rng
        self._left = {kind: rng.sample(list(texts), len(texts)) for kind, texts in pool.items()} if pool else None

    def paragraph(self, kind: Kind) -> str | None:
        """The next paragraph without final punctuation; None where the pool is empty."""
        if self._left is None:
            return invented(self._rng, kind)
        return self._left[kind].pop().rstrip(" ,;.:") if self._left[kind] else None

    def phrase(self) -> tuple[str, ...]:
        """Three to nine words."""
        if self._left is None:
            return tuple(phrase(self._rng).split())
        words = self._somewhere()
        start = self._rng.randrange(max(1, len(words) - 9))
        return tuple(word.strip(",;.") or "et" for word in words[start : start + self._rng.randint(3, 9)])

    def word(self) -> str:
        """One content word."""
        if self._left is None:
            return self._rng.choice(self._rng.choice((VERBS, ADJECTIVES, NOUNS)))
        long = [word.strip(",;.") for word in self._somewhere() if len(word) > 5 and word.isalpha()]
        return self._rng.choice(long) if long else "notamment"

    def term(self) -> tuple[str, ...]:
        """A new term of one to three words."""
        return tuple(noun_phrase(self._rng).split()[:2]) if self._left is None else (self.word(), self.word())

    def _somewhere(self) -> list[str]:
        left = self._left or {}
        texts = [text for kind in sorted(left) for text in left[kind]] or ["compte tenu des circonstances"]
        return self._rng.choice(texts).split()


def pool_of(paragraphs: Iterable[tuple[Kind, str]], overlap: float = 0.15, most: int = 400) -> Pool:
    """Real paragraphs of 12 to 120 words, `most` of each kind, without those that share over `overlap` of their word
    trigrams with one taken before: two of them would be one paragraph, and the truth would be false."""
    pool: dict[Kind, list[str]] = {Kind.PREAMBULAR: [], Kind.OPERATIVE: []}
    taken: list[frozenset[tuple[str, ...]]] = []
    for kind, text in paragraphs:
        words = text.split()
        grams = frozenset(tuple(words[i : i + 3]) for i in range(len(words) - 2))
        if not 12 <= len(words) <= 120 or len(pool[kind]) == most:
            continue
        if all(len(grams & other) <= overlap * min(len(grams), len(other)) for other in taken):
            taken.append(grams)
            pool[kind].append(" ".join(words))
    return pool


def paragraphs_of(resolutions: Iterable[Resolution]) -> Iterator[tuple[Kind, str]]:
    """The whole paragraphs of documents, without list items and headings; those of annexes count as operative."""
    for resolution in resolutions:
        for paragraph in resolution.paragraphs:
            if paragraph.kind is not Kind.HEADING and "(" not in paragraph.label:
                preambular = paragraph.kind is Kind.PREAMBULAR
                yield (Kind.PREAMBULAR if preambular else Kind.OPERATIVE), paragraph.text


def paragraphs_about(path: Path, theme: str) -> Iterator[tuple[Kind, str]]:
    """The paragraphs that hold the words `theme`, of a file of labelled documents (one JSON record a line, gzip)."""
    kinds = {"preambular": Kind.PREAMBULAR, "operative": Kind.OPERATIVE}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for paragraph in json.loads(line)["paragraphs"]:
                kind = kinds.get(paragraph["paragraph_type"])
                if kind is not None and theme in paragraph["text"]:
                    yield kind, paragraph["text"]
