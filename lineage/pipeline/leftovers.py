"""What killed builds leave beside an output, and what proves that it is ours: a mark of our own, never a name."""

from __future__ import annotations

import json
import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

MARK = "build.json"
"""The file that says that a folder is an output of ours and may be replaced."""
FORMAT = "lineage.build/1"
SIGN = ".lineage-building"
"""The file that says that a folder is being built by us, locked while it is."""


def is_output(out: Path) -> bool:
    """Whether a folder is an output of ours."""
    return mark(out).get("format") == FORMAT


def mark(out: Path) -> dict[str, Any]:
    """What build.json says; nothing where it is missing or not a JSON object."""
    try:
        found = json.loads((out / MARK).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def prefix(out: Path, what: str) -> str:
    """How the name of a folder beside `out` begins, hidden and not too long for any file system."""
    return f".{out.name[:100]}.{what}-"


def sweep(out: Path, place: Path) -> None:
    """Mend what a killed build left: put the last good output back, take half-built folders away. A folder without our
    mark stays, whatever its name."""
    for folder in sorted(place.iterdir()):
        if folder.is_symlink() or not folder.is_dir():
            continue
        if folder.name.startswith(prefix(out, "replaced")):
            _put_back(folder, out)
        elif folder.name.startswith(prefix(out, "building")) and _abandoned(folder):
            take_away(folder)


def _put_back(folder: Path, out: Path) -> None:
    aside = folder if is_output(folder) else folder / "out"
    if not is_output(aside):
        return
    if not out.exists():
        aside.rename(out)
        with suppress(OSError):
            folder.rmdir()
    elif not _alive(folder):
        take_away(folder)


def signed(folder: Path) -> bool:
    """Whether a folder is being built, or was when its build was killed."""
    return (folder / SIGN).is_file()


def _abandoned(folder: Path) -> bool:
    """Whether a build wrote there and has ended: nobody has the lock of its sign, or it is an output that was
    exchanged and not yet taken away."""
    if not signed(folder):
        return is_output(folder) and not _alive(folder)
    sign = FileLock(folder / SIGN, timeout=0)
    try:
        sign.acquire()
    except (Timeout, OSError):
        return False
    sign.release()
    return True


def take_away(folder: Path) -> None:
    """Remove a folder, our mark in it last: a kill half-way leaves something that can be swept."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir(), key=lambda path: path.name in {SIGN, MARK}):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(OSError):
                path.unlink()
    with suppress(OSError):
        folder.rmdir()


def _alive(folder: Path) -> bool:
    """Whether the process that an earlier version named in the folder's name still runs."""
    number = folder.name.rpartition("-")[2]
    if not number.isdigit() or int(number) == os.getpid():
        return False
    try:
        os.kill(int(number), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True
