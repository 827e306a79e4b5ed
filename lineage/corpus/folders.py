"""The files to be taken into a corpus, found in the folders that a person names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from lineage.corpus.files import resolved
from lineage.corpus.manifest import MANIFEST
from lineage.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_FILES = 100_000


def all_files(named: Iterable[Path], most: int = MOST_FILES) -> tuple[Path, ...]:
    """The files named, and of a folder all files below it in the order of their names; each file once.

    Hidden files are left out, and so is what makes a corpus of a folder. Links to files are followed, links to folders
    are not: they may lead in circles. A folder that cannot be opened is among them, so that it is named. Raises
    UnreadableError for a folder without a file, and for more files than `most`.
    """
    found: dict[Path, Path] = {}
    for path in named:
        empty = True
        for file in _below(path) if path.is_dir() else (path,):
            empty = False
            found.setdefault(resolved(file), file)
            if len(found) > most:
                raise UnreadableError(f"{path}: more than {most:,} files", "Add them folder by folder.")
        if empty:
            raise UnreadableError(f"{path}: no file is in the folder", "Name a folder with texts, or the files.")
    return tuple(found.values())


def _below(folder: Path) -> Iterator[Path]:
    closed: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name not in {MANIFEST, "review.toml"}:
                yield Path(place) / name
    yield from closed
