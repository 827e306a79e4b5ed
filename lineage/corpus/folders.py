"""The files in folders that a person named."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from lineage.corpus.files import resolved
from lineage.corpus.manifest import MANIFEST
from lineage.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST = 100_000


def all_files(named: Iterable[Path]) -> tuple[Path, ...]:
    """The files named, and of a folder all files below it in the order of their names; each file once.

    Hidden files are left out, and so is what makes a corpus of a folder. Links to files are followed, links to folders
    are not: they may lead in circles. Raises UnreadableError for a folder without a file, and for more than 100,000.
    """
    found: dict[Path, Path] = {}
    for path in named:
        inside = tuple(_below(path)) if path.is_dir() else (path,)
        if not inside:
            raise UnreadableError(f"{path}: no file is in the folder", "Name a folder with texts, or the files.")
        for file in inside:
            found.setdefault(resolved(file), file)
            if len(found) > MOST:
                raise UnreadableError(f"{path}: more than {MOST:,} files", "Add them folder by folder.")
    return tuple(found.values())


def _below(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name not in {MANIFEST, "review.toml"}:
                yield Path(place) / name
