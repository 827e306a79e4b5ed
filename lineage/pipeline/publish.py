"""A folder of output put in place whole: built beside the old one, then exchanged with it in one step."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from lineage.errors import UnreadableError, UsageError

MARK = "build.json"
"""The file that says that a folder is an output of ours and may be replaced."""
FORMAT = "lineage.build/1"

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def published(out: Path, facts: dict[str, Any]) -> Iterator[Path]:
    """A new folder to write to; when the body ends well it takes the place of `out`, otherwise `out` stays as it is.

    `facts` are written to build.json. Raises UsageError where `out` is a folder with something else in it,
    UnreadableError where it is a file or its place is missing, OSError where the disk refuses.
    """
    out = out.resolve()
    checked_place(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    _sweep(out)
    fresh = out.parent / f".{out.name}.building-{os.getpid()}"
    try:
        fresh.mkdir()
        yield fresh
        text = json.dumps({"format": FORMAT, **facts}, ensure_ascii=False, indent=1, sort_keys=True)
        (fresh / MARK).write_text(f"{text}\n", encoding="utf-8")
        exchange(fresh, out)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def checked_place(out: Path) -> None:
    """Refuse a place where no output may go, before the work is done. Raises UsageError or UnreadableError."""
    out = out.resolve()
    if out.exists() and not out.is_dir():
        raise UnreadableError(f"{out.name}: is a file, and the pages need a folder", "Name another with --out DIR.")
    for parent in out.parents:
        if parent.exists():
            if not parent.is_dir():
                raise UnreadableError(f"{parent}: is no folder, nothing can be put in it", "Name another --out DIR.")
            break
    if out.is_dir() and any(out.iterdir()) and not _ours(out):
        raise UsageError(
            f"{out.name}: the folder holds something that lineage did not build",
            "Name an empty or a new folder with --out DIR; a build replaces the whole folder.",
        )


def _ours(out: Path) -> bool:
    try:
        found = json.loads((out / MARK).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and found.get("format") == FORMAT


def exchange(fresh: Path, out: Path) -> None:
    """Let `fresh` take the place of `out`; what `out` was is afterwards at `fresh`, or is gone."""
    if not out.exists():
        fresh.rename(out)
        return
    if _swapped(fresh, out):
        return
    aside = out.parent / f".{out.name}.replaced-{os.getpid()}"
    out.rename(aside)
    try:
        fresh.rename(out)
    except BaseException:
        aside.rename(out)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _swapped(one: Path, other: Path) -> bool:
    """Exchange two names at once, where the system has a call for it; False where it has not."""
    if not sys.platform.startswith("linux"):
        return False
    with suppress(OSError, AttributeError):
        call = ctypes.CDLL(None, use_errno=True).renameat2
        return bool(call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)
    return False


def _sweep(out: Path) -> None:
    """Mend what a killed build left: put the last good output back, take half-built folders away."""
    for aside in sorted(out.parent.glob(f".{out.name}.replaced-*")):
        if not out.exists() and _ours(aside):
            aside.rename(out)
        elif not _alive(aside):
            shutil.rmtree(aside, ignore_errors=True)
    for half in out.parent.glob(f".{out.name}.building-*"):
        if not _alive(half):
            shutil.rmtree(half, ignore_errors=True)


def _alive(folder: Path) -> bool:
    """Whether the process that made the folder still runs; this process does not count."""
    number = folder.name.rpartition("-")[2]
    if not number.isdigit() or int(number) == os.getpid():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
