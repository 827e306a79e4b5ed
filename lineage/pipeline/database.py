"""One SQLite file of results: each is checked when it is read, and the file stays within a number of bytes.

SQLite keeps the file whole over kills and lets several processes read and write it (sqlite.org/wal.html); but it does
not notice a bit that the disk flipped inside a result. So every result carries a hash over its key and its bytes.
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import TypeVar

FILE = "results-1.sqlite3"
"""The figure is that of the tables below."""
_TABLES = """
CREATE TABLE IF NOT EXISTS runs (number INTEGER PRIMARY KEY);
CREATE TABLE IF NOT EXISTS contents (id INTEGER PRIMARY KEY, sum BLOB NOT NULL, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS results (
    key BLOB PRIMARY KEY, stage TEXT NOT NULL, content INTEGER NOT NULL, size INTEGER NOT NULL, used INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_use ON results (used);
"""
_PATIENCE = 10.0
"""Seconds that another process may write before a result is worked out again, or not kept."""
_TOUCHED = 500
"""Reads between two notes of when results were last used; a process that is killed loses at most these."""
_ROOM = 0.9
"""Share of the limit down to which results are dropped when room is needed."""
_PASSING = frozenset({
    sqlite3.SQLITE_PERM, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN,
})  # fmt: skip
"""Codes that do not mean that the file is damaged; all others do."""

T = TypeVar("T")


class Database:
    """The results in the file at `path`, for one run; `limit` is the most bytes that they may have, packed.

    The least recently used result goes first, but nothing that this run wrote or read: where no room can be made, new
    results are not kept. Faults of disks and other processes raise nothing: the result is just not found.
    """

    def __init__(self, path: Path, limit: int) -> None:
        self._path, self._limit = path, limit
        self._lock = RLock()
        self._run, self._bytes = 0, 0
        self._touched: set[bytes] = set()
        self._full = False
        self._replaced = False
        self._warned = False
        self._connection: sqlite3.Connection | None = None
        self._connection = self._opened()

    def read(self, key: bytes) -> bytes | None:
        """The bytes kept under `key`; None where there are none or where they are not what was written."""
        row = self._tried(lambda: self._row(key))
        if row is None:
            return None
        content, total, data, used = row
        found = _unpacked(key, total, data)
        if found is None:
            self._warn()
            self._tried(lambda: self._forget(key, content))
        elif used != self._run:
            self._touched.add(key)
            if len(self._touched) >= _TOUCHED:
                self._tried(self._note_use)
        return found

    def write(self, key: bytes, stage: str, data: bytes) -> None:
        """Keep `data` under `key`, in place of what was there."""
        packed = zlib.compress(data, 1)
        if not self._full:
            self._tried(lambda: self._put(key, stage, packed))

    def spoilt(self, key: bytes) -> None:
        """Report what is kept under `key` as damaged, and forget it."""
        self._warn()
        self._tried(lambda: self._sql("DELETE FROM results WHERE key = ?", key))

    def close(self) -> None:
        """Record what was used and close the file."""
        with self._lock:
            self._tried(self._note_use)
            if self._connection is not None:
                with suppress(sqlite3.Error):
                    self._connection.close()
            self._connection = None

    def _row(self, key: bytes) -> tuple[int, bytes, bytes, int] | None:
        found: tuple[int, bytes, bytes, int] | None = self._sql(
            "SELECT content, sum, data, used FROM results JOIN contents ON contents.id = content WHERE key = ?", key
        ).fetchone()
        return found

    def _put(self, key: bytes, stage: str, packed: bytes) -> None:
        if self._bytes + len(packed) > self._limit and not self._room_for(len(packed)):
            self._full = True
            return
        with self._transaction():
            self._forget(key, *(row[0] for row in self._sql("SELECT content FROM results WHERE key = ?", key)))
            content = self._sql("INSERT INTO contents (sum, data) VALUES (?, ?)", _sum(key, packed), packed).lastrowid
            self._sql("INSERT INTO results VALUES (?, ?, ?, ?, ?)", key, stage, content, len(packed), self._run)
        self._bytes += len(packed)

    def _room_for(self, size: int) -> bool:
        """Drop what was used longest ago, and never by this run; whether there is room now."""
        with self._transaction():
            self._note_use()
            self._bytes = self._total()
            aim = self._limit * _ROOM - size
            for key, content, size_of_it in self._sql(
                "SELECT key, content, size FROM results WHERE used < ? ORDER BY used, key", self._run
            ).fetchall():
                if self._bytes <= aim:
                    break
                self._forget(key, content)
                self._bytes -= size_of_it
        self._sql("PRAGMA incremental_vacuum").fetchall()
        return self._bytes + size <= self._limit

    def _forget(self, key: bytes, *contents: int) -> None:
        self._sql("DELETE FROM results WHERE key = ?", key)
        for content in contents:
            self._sql("DELETE FROM contents WHERE id = ?", content)

    def _note_use(self) -> None:
        touched = sorted(self._touched)
        self._touched.clear()
        with self._transaction():
            for key in touched:
                self._sql("UPDATE results SET used = ? WHERE key = ?", self._run, key)

    def _total(self) -> int:
        return int(self._sql("SELECT coalesce(sum(size), 0) FROM results").fetchone()[0])

    def _sql(self, statement: str, *values: object) -> sqlite3.Cursor:
        return self._live().execute(statement, values)

    def _live(self) -> sqlite3.Connection:
        if self._connection is None:
            raise sqlite3.ProgrammingError("the file is closed")
        return self._connection

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All of the body or none of it; part of the transaction around it where there is one."""
        connection = self._live()
        if connection.in_transaction:
            yield
            return
        self._sql("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            with suppress(sqlite3.Error):
                connection.rollback()
            raise
        self._sql("COMMIT")

    def _tried(self, work: Callable[[], T]) -> T | None:
        """The result of `work`; None where the file does not allow it. A damaged file is replaced by a new one, once in
        a run."""
        with self._lock:
            if self._connection is None:
                return None
            try:
                return work()
            except Exception as error:
                if _damaged(error):
                    with suppress(sqlite3.Error):
                        self._connection.close()
                    self._connection = self._replaced_file()
                return None

    def _opened(self) -> sqlite3.Connection | None:
        with self._lock:
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                return self._connected()
            except OSError:
                return None
            except Exception as error:
                return self._replaced_file() if _damaged(error) else None

    def _connected(self) -> sqlite3.Connection:
        # Between runs there is only one file: SQLite removes its log when the last process closes it
        connection = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
        self._connection = connection
        try:
            for setting in ("auto_vacuum = INCREMENTAL", "journal_mode = WAL", "synchronous = NORMAL"):
                connection.execute(f"PRAGMA {setting}").fetchall()
            connection.executescript(_TABLES)
            with self._transaction():
                self._run = int(self._sql("SELECT coalesce(max(number), 0) + 1 FROM runs").fetchone()[0])
                self._sql("DELETE FROM runs")
                self._sql("INSERT INTO runs VALUES (?)", self._run)
                self._bytes = self._total()
        except BaseException:
            connection.close()
            self._connection = None
            raise
        return connection

    def _replaced_file(self) -> sqlite3.Connection | None:
        """An empty file in place of a damaged one; None where that has been done before or cannot be done."""
        self._warn()
        self._connection = None
        if self._replaced:
            return None
        self._replaced = True
        with suppress(Exception):
            for end in ("", "-wal", "-shm"):
                self._path.with_name(self._path.name + end).unlink(missing_ok=True)
            return self._connected()
        return None

    def _warn(self) -> None:
        if not self._warned:
            self._warned = True
            sys.stderr.write(
                "lineage: kept results were damaged on the disk; they are worked out again, and nothing else is lost\n"
            )


def _sum(key: bytes, packed: bytes) -> bytes:
    return hashlib.blake2b(packed, key=key[:64], digest_size=20).digest()


def _unpacked(key: bytes, total: object, packed: object) -> bytes | None:
    if not isinstance(packed, bytes) or total != _sum(key, packed):
        return None
    with suppress(zlib.error):
        return zlib.decompress(packed)
    return None


def _damaged(error: Exception) -> bool:
    """Whether an error means that the file is damaged. The lowest byte of an SQLite code is its kind; an error that is
    not SQLite's comes from values that the file should not hold (a message with a name from it that is not UTF-8)."""
    if isinstance(error, (MemoryError, OSError)):
        return False
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    return not (isinstance(error, sqlite3.Error) and code in _PASSING)
