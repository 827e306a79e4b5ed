"""The passages of a corpus for SQLite's full-text search (sqlite.org/fts5.html), brought up to date by document.

What is looked for is the stems of words, so that endings, accents and case do not count. A question is answered in two
steps: the words that are rare in the corpus choose some hundreds of passages by bm25 (`PassageIndex.ask`), and these
are ranked by the weights of the words and their order (`ranking.ranked`). Common words would bring in
half of the corpus: 211,000 passages were looked through in 350 ms with them.

`lineage.pipeline.passage_index.passages` opens the index of a corpus as it is now.
"""

from __future__ import annotations

import math
import sqlite3
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from lineage.drafting.agreed_language.passage import IndexedParagraph, Passages
from lineage.languages.text import COMPOUND, fold, parts, pieces, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from lineage.drafting.agreed_language.passage import IndexedDocument

VERSION = 3
"""Of the tables below."""
_TABLES = """
CREATE TABLE IF NOT EXISTS documents (
    key TEXT PRIMARY KEY, name TEXT NOT NULL, organ TEXT NOT NULL, note TEXT NOT NULL, language TEXT NOT NULL,
    draft INTEGER NOT NULL, place TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS passages USING fts5(
    words, text UNINDEXED, document UNINDEXED, label UNINDEXED, tokenize = "unicode61 tokenchars '/.,'"
);
CREATE VIRTUAL TABLE IF NOT EXISTS vocabulary USING fts5vocab(passages, row);
"""
_MATCHING = """
SELECT document, name, organ, label, language, draft, place, row - first, text, words FROM (
    SELECT rowid AS row, document, label, text, words, bm25(passages) AS worth
    FROM passages WHERE words MATCH ? ORDER BY worth, rowid LIMIT ?
) JOIN documents ON key = document WHERE language = ? ORDER BY worth, place, row LIMIT ?
"""
_IN_DATE_ORDER = """
SELECT document, name, organ, label, language, draft, place, passages.rowid - first, text, words
FROM passages JOIN documents ON key = document
WHERE words MATCH ? AND language = ? AND NOT draft ORDER BY place, passages.rowid
"""
_COMMON = 0.02
"""Share of the passages beyond which a word chooses none, as long as others do."""
_CHOOSING = 12
"""Words that choose passages, the rarest of the question: the words of a clause; a paragraph has fifty."""
_EVERYWHERE = 0.25
_MANY = 20_000
"""Share of the passages, and number, beyond both of which a word chooses none at all, as long as others do: "of the" in
"rights of the child" brought in all 211,000 of an archive, and cost 0.9 s."""
_FEW = 3
"""The rarest words that choose in any case, however common they are."""
_ALIKE = 0.88
"""Likeness (Jaro-Winkler) from which a word of the corpus is taken for one that it lacks: a misspelling."""
CANDIDATES = 200
"""Passages that are ranked; of 100 quotes with a fifth of their words changed 98 had theirs among 300."""
_PATIENCE = 10.0


class PassageIndex:
    """The index in the file at `path`, which is made where there is none, or in memory; close it when done.

    Raises sqlite3.Error where the file cannot be used.
    """

    def __init__(self, path: Path | None) -> None:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._counts: dict[str, int] = {}
        self._passages: int | None = None
        self._meant: dict[str, tuple[str, ...]] = {}
        self._content = ""
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
        """Close the file."""
        self._connection.close()

    def fact(self, name: str) -> str:
        """What was noted under `name`; "" where nothing was."""
        row = self._connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def keys(self) -> frozenset[str]:
        """The keys of the documents in the index."""
        return frozenset(key for (key,) in self._connection.execute("SELECT key FROM documents"))

    def content(self) -> str:
        """A hash of what is in the index."""
        self._content = self._content or sha256("".join(sorted(self.keys())).encode()).hexdigest()
        return self._content

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

    def update(self, gone: Iterable[str], new: Iterable[IndexedDocument], facts: Mapping[str, str]) -> None:
        """Take out the documents with the keys `gone`, put in `new` ones, and note `facts`: all of it, or nothing where
        it fails on the way."""
        self._counts.clear()
        self._passages = None
        self._meant.clear()
        self._content = ""
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
        after word."""
        wanted = list(dict.fromkeys(_stems(question, language)))
        weights, standing = self._weighed(wanted)
        terms = self._choosing(wanted, weights, standing)
        if not terms:
            return Passages(found=(), weights=weights)
        exact = [" ".join(_stems(phrase, language)) for phrase in phrases]
        asked = " AND ".join([f"({' OR '.join(map(_term, terms))})", *(_term(phrase) for phrase in exact if phrase)])
        return Passages(found=tuple(self._matching(asked, language, limit)), weights=weights)

    def holding(self, runs: Sequence[str], language: str, *, limit: int = CANDIDATES) -> tuple[IndexedParagraph, ...]:
        """The passages in `language` in which the words of one of `runs` stand one after the other, endings aside."""
        asked = list(dict.fromkeys(" ".join(_stems(run, language)) for run in runs))
        there = [_term(run) for run in asked if run and all(self.standing(word) for word in run.split())]
        return tuple(self._matching(" OR ".join(there), language, limit)) if there else ()

    def in_date_order(self, run: str, language: str) -> Iterator[IndexedParagraph]:
        """The adopted passages in `language` in which the words of `run` stand one after the other, endings aside, the
        oldest first."""
        wanted = " ".join(_stems(run, language))
        if wanted:
            yield from map(_passage, self._connection.execute(_IN_DATE_ORDER, (_term(wanted), language)))

    def printed(self, term: str, language: str) -> str | None:
        """A word as a text in `language` prints it, of which `term` is the stem."""
        return next(self.forms(term, language, limit=1), None)

    def forms(self, term: str, language: str, *, limit: int = CANDIDATES) -> Iterator[str]:
        """The words with that stem as at most `limit` passages in `language` print them."""
        for row in self._matching(_term(term), language, limit):
            printed = (part for token in pieces(row.text) for part in COMPOUND.split(token))
            yield from (word for word in printed if word and stem(fold(word), language) == term)

    def _matching(self, asked: str, language: str, limit: int) -> Iterator[IndexedParagraph]:
        yield from map(_passage, self._connection.execute(_MATCHING, (asked, 2 * limit, language, limit)))

    def _weighed(self, wanted: Sequence[str]) -> tuple[dict[str, float], dict[str, int]]:
        """The weight of each stem, and in how many passages it stands."""
        count = max(self._count(), 1)
        standing = {word: self.standing(word) for word in wanted}
        return {word: math.log((1 + count) / (1 + n)) + 0.1 for word, n in standing.items()}, standing

    def _count(self) -> int:
        if self._passages is None:
            row = self._connection.execute("SELECT coalesce(sum(last - first), 0) FROM documents").fetchone()
            self._passages = int(row[0])
        return self._passages

    def standing(self, word: str) -> int:
        """In how many passages a stem stands."""
        if word not in self._counts:
            row = self._connection.execute("SELECT doc FROM vocabulary WHERE term = ?", (word,)).fetchone()
            self._counts[word] = int(row[0]) if row else 0
        return self._counts[word]

    def _choosing(self, wanted: Sequence[str], weights: Mapping[str, float], standing: Mapping[str, int]) -> list[str]:
        there = sorted((word for word in wanted if standing[word]), key=lambda word: -weights[word])
        there = [w for w in there if standing[w] <= max(_EVERYWHERE * self._count(), _MANY)] or there[:1]
        rare = [word for word in there if standing[word] <= _COMMON * self._count()]
        terms = list(dict.fromkeys([*rare[:_CHOOSING], *there[:_FEW]]))
        return [*terms, *self.near(word for word in wanted if not standing[word] and len(word) > 4)]

    def near(self, unseen: Iterable[str]) -> Iterator[str]:
        """Words of the corpus that those may have been meant for: "traffiking". A word that merely continues another is
        not a misspelling of it: "organized" for "organ"."""
        for word in unseen:
            if word not in self._meant:
                self._meant[word] = next(filter(None, (self.alike(word, first) for first in (word[:2], ""))), ())
            yield from self._meant[word]

    def alike(self, word: str, first: str, least: float = _ALIKE) -> tuple[str, ...]:
        """The likeliest of the stems that begin with `first`."""
        there = self.stems(first, len(word) - 3, len(word) + 3)
        alike = [term for term in there if not term.startswith(word) or len(term) == len(word) + 1]
        near = process.extract(word, alike, scorer=JaroWinkler.similarity, score_cutoff=least, limit=3)
        return tuple(term for term, _, _ in near)

    def stems(self, first: str, shortest: int, longest: int) -> Iterator[str]:
        """The stems that begin with `first`, of so many letters."""
        wanted = "SELECT term FROM vocabulary WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?"
        rows = self._connection.execute(wanted, (first, f"{first}\U0010ffff", shortest, longest))
        yield from (term for (term,) in rows)

    def _take_out(self, key: str) -> None:
        row = self._connection.execute("SELECT first, last FROM documents WHERE key = ?", (key,)).fetchone()
        if row is not None:
            self._connection.execute("DELETE FROM passages WHERE rowid >= ? AND rowid < ?", row)
            self._connection.execute("DELETE FROM documents WHERE key = ?", (key,))

    def _put_in(self, document: IndexedDocument) -> None:
        first = int(self._connection.execute("SELECT coalesce(max(last), 1) FROM documents").fetchone()[0])
        rows = [
            (first + place, " ".join(_stems(text, document.language)), text, document.key, label)
            for place, (label, text) in enumerate(document.paragraphs)
        ]
        self._connection.executemany(
            "INSERT INTO passages (rowid, words, text, document, label) VALUES (?, ?, ?, ?, ?)", rows
        )
        self._connection.execute(
            "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(document.key, document.name, document.organ, document.note, document.language, document.draft),
                *(document.place, first, first + len(rows)),
            ),
        )


def _passage(row: tuple[str, str, str, str, str, int, str, int, str, str]) -> IndexedParagraph:
    """A row of _MATCHING."""
    key, name, organ, label, language, draft, place, number, text, words = row
    return IndexedParagraph(
        document=key,
        name=name,
        organ=organ,
        label=label,
        language=language,
        draft=bool(draft),
        place=(place, number),
        text=text,
        stems=tuple(words.split()),
    )


def _stems(text: str, language: str) -> Iterator[str]:
    """The stems of a text as the index has them."""
    return (stem(part, language) for part in parts(text))


def _term(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
