"""The passages of a corpus for SQLite's full-text search (sqlite.org/fts5.html), brought up to date by document.

What is looked for is the stems of words, so that endings, accents and case do not count. A question is asked in two
steps: the words that are rare in the corpus choose some hundreds of passages by bm25 (`PassageIndex.ask`), and these
are ranked by the weights of the words and their order (`lineage.drafting.ranking.ranked`). Common words would bring in
half of the corpus: 211,000 passages were looked through in 350 ms with them.

`lineage.pipeline.passage_index.passages` opens the index of a corpus as it is now.
"""

from __future__ import annotations

import math
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from lineage.languages.text import parts, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

VERSION = 1
"""Of the tables below."""
_TABLES = """
CREATE TABLE IF NOT EXISTS documents (
    key TEXT PRIMARY KEY, note TEXT NOT NULL, language TEXT NOT NULL, draft INTEGER NOT NULL, place TEXT NOT NULL,
    first INTEGER NOT NULL, last INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS passages USING fts5(
    words, text UNINDEXED, document UNINDEXED, label UNINDEXED, tokenize = "unicode61 tokenchars '/.,'"
);
CREATE VIRTUAL TABLE IF NOT EXISTS vocabulary USING fts5vocab(passages, row);
"""
_MATCHING = """
SELECT document, label, draft, place, row - first, text, words FROM (
    SELECT rowid AS row, document, label, text, words, bm25(passages) AS worth
    FROM passages WHERE words MATCH ? ORDER BY worth, rowid LIMIT ?
) JOIN documents ON key = document WHERE language = ? ORDER BY worth, place, row LIMIT ?
"""
_COMMON = 0.02
"""Share of the passages beyond which a word chooses none, as long as others do."""
_CHOOSING = 12
"""Words that choose passages, the rarest of the question: the words of a clause; a paragraph has fifty."""
_FEW = 3
"""The rarest words that choose in any case, however common they are."""
_ALIKE = 0.88
"""Likeness (Jaro-Winkler) from which a word of the corpus stands for one that it does not have: a slip of the pen."""
CANDIDATES = 200
"""Passages that are ranked; of 100 quotes with a fifth of their words changed 98 had theirs among 300."""
_PATIENCE = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document as it is put into the index."""

    key: str
    """What is unique to these very words: a hash of bytes and entry."""
    note: str
    """What the caller wants to know of it later."""
    language: str
    draft: bool
    place: str
    """Sort key: passages that answer equally well stand in this order."""
    paragraphs: Sequence[tuple[str, str]]
    """Label and text of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One paragraph of the corpus as the index has it."""

    document: str
    """The key of its document."""
    label: str
    language: str
    draft: bool
    place: tuple[str, int]
    """Sort key."""
    text: str
    stems: tuple[str, ...]
    """Of its words in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passages:
    """What the index gives for a question."""

    found: tuple[Passage, ...]
    """Those that share rare words with it, the likeliest first, by bm25."""
    weights: Mapping[str, float]
    """How much each stem of the question weighs: the logarithm of how rare it is in the corpus."""


class PassageIndex:
    """The index in the file at `path`, which is made where there is none, or in memory; close it when done.

    Raises sqlite3.Error where the file cannot be used.
    """

    def __init__(self, path: Path | None) -> None:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(path or ":memory:", timeout=_PATIENCE, isolation_level=None)
        try:
            for setting in ("journal_mode = WAL", "synchronous = NORMAL"):
                self._connection.execute(f"PRAGMA {setting}").fetchall()
            self._connection.executescript(_TABLES)
        except BaseException:
            self._connection.close()
            raise

    def __enter__(self) -> PassageIndex:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def fact(self, name: str) -> str:
        """What was noted under `name`; "" where nothing was."""
        row = self._connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def keys(self) -> frozenset[str]:
        """The keys of the documents in the index."""
        return frozenset(key for (key,) in self._connection.execute("SELECT key FROM documents"))

    def note(self, key: str) -> str:
        """What was noted of the document with that key. Raises KeyError where there is none."""
        row = self._connection.execute("SELECT note FROM documents WHERE key = ?", (key,)).fetchone()
        if row is None:
            raise KeyError(key)
        return str(row[0])

    def notes(self) -> dict[str, str]:
        """What was noted of each document, by key."""
        return dict(self._connection.execute("SELECT key, note FROM documents"))

    def languages(self) -> tuple[str, ...]:
        """The languages of the documents, by the alphabet."""
        found = self._connection.execute("SELECT DISTINCT language FROM documents ORDER BY language")
        return tuple(language for (language,) in found)

    def update(self, gone: Iterable[str], new: Iterable[Document], facts: Mapping[str, str]) -> None:
        """Take out the documents with the keys `gone`, put in `new` ones, and note `facts`: all of it, or nothing where
        it fails on the way."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            for key in gone:
                self._take_out(key)
            for document in new:
                self._take_out(document.key)
                self._put_in(document)
            for name, value in facts.items():
                self._connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))
        except BaseException:
            with suppress(sqlite3.Error):
                self._connection.rollback()
            raise
        self._connection.execute("COMMIT")

    def ask(self, question: str, language: str, *, phrases: Sequence[str] = (), limit: int = CANDIDATES) -> Passages:
        """The passages in `language` that share rare words with `question`; each of `phrases` must stand in them, word
        behind word."""
        wanted = list(dict.fromkeys(_stems(question, language)))
        weights, standing = self._weighed(wanted)
        terms = self._choosing(wanted, weights, standing)
        if not terms:
            return Passages(found=(), weights=weights)
        exact = [" ".join(_stems(phrase, language)) for phrase in phrases]
        asked = " AND ".join([f"({' OR '.join(map(_term, terms))})", *(_term(phrase) for phrase in exact if phrase)])
        return Passages(found=tuple(self._matching(asked, language, limit)), weights=weights)

    def _matching(self, asked: str, language: str, limit: int) -> Iterator[Passage]:
        rows = self._connection.execute(_MATCHING, (asked, 2 * limit, language, limit))
        for key, label, draft, place, row, text, words in rows:
            yield Passage(
                document=key,
                label=label,
                language=language,
                draft=bool(draft),
                place=(place, row),
                text=text,
                stems=tuple(words.split()),
            )

    def _weighed(self, wanted: Sequence[str]) -> tuple[dict[str, float], dict[str, int]]:
        """The weight of each stem, and in how many passages it stands."""
        count = max(self._count(), 1)
        standing = {word: self._standing(word) for word in wanted}
        return {word: math.log((1 + count) / (1 + n)) + 0.1 for word, n in standing.items()}, standing

    def _count(self) -> int:
        return int(self._connection.execute("SELECT coalesce(sum(last - first), 0) FROM documents").fetchone()[0])

    def _standing(self, word: str) -> int:
        row = self._connection.execute("SELECT doc FROM vocabulary WHERE term = ?", (word,)).fetchone()
        return int(row[0]) if row else 0

    def _choosing(self, wanted: Sequence[str], weights: Mapping[str, float], standing: Mapping[str, int]) -> list[str]:
        there = sorted((word for word in wanted if standing[word]), key=lambda word: -weights[word])
        rare = [word for word in there if standing[word] <= _COMMON * self._count()]
        terms = list(dict.fromkeys([*rare[:_CHOOSING], *there[:_FEW]]))
        return [*terms, *self._near(word for word in wanted if not standing[word] and len(word) > 4)]

    def _near(self, unseen: Iterable[str]) -> Iterator[str]:
        """Words of the corpus that those may have been meant for: "traffiking"."""
        for word in unseen:
            alike = [
                term
                for (term,) in self._connection.execute(
                    "SELECT term FROM vocabulary WHERE term >= ? AND term < ?", (word[:2], word[:2] + "\U0010ffff")
                )
            ]
            for term, _, _ in process.extract(word, alike, scorer=JaroWinkler.similarity, score_cutoff=_ALIKE, limit=3):
                yield term

    def _take_out(self, key: str) -> None:
        row = self._connection.execute("SELECT first, last FROM documents WHERE key = ?", (key,)).fetchone()
        if row is not None:
            self._connection.execute("DELETE FROM passages WHERE rowid >= ? AND rowid < ?", row)
            self._connection.execute("DELETE FROM documents WHERE key = ?", (key,))

    def _put_in(self, document: Document) -> None:
        first = int(self._connection.execute("SELECT coalesce(max(last), 1) FROM documents").fetchone()[0])
        rows = [
            (first + place, " ".join(_stems(text, document.language)), text, document.key, label)
            for place, (label, text) in enumerate(document.paragraphs)
        ]
        self._connection.executemany(
            "INSERT INTO passages (rowid, words, text, document, label) VALUES (?, ?, ?, ?, ?)", rows
        )
        self._connection.execute(
            "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?)",
            (document.key, document.note, document.language, document.draft, document.place, first, first + len(rows)),
        )


def _stems(text: str, language: str) -> Iterator[str]:
    """The stems of a text as the index has them."""
    return (stem(part, language) for part in parts(text))


def _term(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
