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

from lineage.corpus.files import resolved
from lineage.errors import UnreadableError, UsageError
from lineage.histories.identity import Addresses
from lineage.pipeline.codec import decode

MARK = "build.json"
"""The file that says that a folder is an output of ours and may be replaced."""
FORMAT = "lineage.build/1"

_ADDRESSES = ("pages", "paragraphs")
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def published(out: Path, facts: dict[str, Any]) -> Iterator[Path]:
    """A new folder to write to; when the body ends well it takes the place of `out`, otherwise `out` stays as it is.

    `facts` and the list of files are written to build.json; what lies in `out` and is in no list of the build that
    made it, is somebody's own and goes along. Raises UsageError where `out` is a folder with something else in it,
    UnreadableError where it is a file or its place is missing, OSError, naming places in `out`, where the disk refuses.
    """
    out = resolved(out)
    checked_place(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    _sweep(out)
    fresh = out.parent / f".{out.name}.building-{os.getpid()}"
    try:
        fresh.mkdir()
        yield fresh
        form = {"format": FORMAT, **facts, "files": list(_files(fresh))}
        text = json.dumps(form, ensure_ascii=False, indent=1, sort_keys=True)
        (fresh / MARK).write_text(f"{text}\n", encoding="utf-8")
        _carry_over(out, fresh)
        exchange(fresh, out)
    except OSError as error:
        raise _of_place(error, fresh, out) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _of_place(error: OSError, fresh: Path, out: Path) -> OSError:
    """The error as it is told: with the folder that the person named, not the one it was built in."""
    if error.errno is None or not isinstance(error.filename, (str, os.PathLike)):
        return error
    place = os.fspath(error.filename).replace(str(fresh), str(out))
    return OSError(error.errno, error.strerror, place)


def _files(folder: Path) -> Iterator[str]:
    """The files in a folder by their paths from there, in alphabetical order; a link counts as a file."""
    found = []
    for place, folders, names in os.walk(folder):
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        found += [(Path(place) / name).relative_to(folder).as_posix() for name in (*names, *links)]
    yield from sorted(found)


def addresses_before(out: Path) -> Addresses:
    """The addresses that the build in `out` and those before it gave out; none where there is no build."""
    form: Any = _mark(resolved(out)).get("addresses")
    with suppress(TypeError, ValueError, KeyError, AttributeError):
        found: Addresses = decode(Addresses, [list(form[name].items()) for name in _ADDRESSES])
        return found
    return Addresses()


def addresses_json(addresses: Addresses) -> dict[str, Any]:
    """The form in which build.json keeps them."""
    return {name: dict(getattr(addresses, name)) for name in _ADDRESSES}


def _carry_over(out: Path, fresh: Path) -> None:
    """Put the files of `out` that no build wrote into `fresh` too. They are linked, or copied where that cannot be.

    Raises UsageError where the new build has a file of that name.
    """
    written = _written(out)
    if written is None:
        return
    for name in _files(out):
        if name in written or name == MARK:
            continue
        target = fresh / name
        if os.path.lexists(target) or any(above.is_file() for above in target.parents):
            raise UsageError(
                f"{out.name}/{name}: not written by lineage, and the new pages have a file of that name",
                "Move it elsewhere, and build again; nothing was changed.",
            )
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(out / name, target, follow_symlinks=False)
        except (OSError, NotImplementedError):
            shutil.copy2(out / name, target, follow_symlinks=False)


def _written(out: Path) -> frozenset[str] | None:
    """The files that the build in `out` wrote; None where there is no build, or one that kept no list."""
    files = _mark(out).get("files")
    return frozenset(map(str, files)) if isinstance(files, list) else None


def checked_place(out: Path) -> None:
    """Refuse a place where no output may go, before the work is done. Raises UsageError or UnreadableError."""
    out = resolved(out)
    if out.is_symlink():
        raise UnreadableError(f"{out}: a link that leads back to itself", "Name another folder with --out DIR.")
    if out.exists() and not out.is_dir():
        raise UnreadableError(f"{out.name}: is a file, and the pages need a folder", "Name another with --out DIR.")
    for parent in out.parents:
        if parent.exists():
            if not parent.is_dir():
                raise UnreadableError(f"{parent}: is no folder, nothing can be put in it", "Name another --out DIR.")
            break
    if out.is_dir() and any(out.iterdir()) and not _ours(out):
        raise UsageError(
            f"{out.name or out}: the folder holds something that lineage did not build",
            "Name an empty or a new folder, or one with an earlier build, with --out DIR.",
        )


def _ours(out: Path) -> bool:
    return _mark(out).get("format") == FORMAT


def _mark(out: Path) -> dict[str, Any]:
    """What build.json says; nothing where it is missing or is no such file."""
    try:
        found = json.loads((out / MARK).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


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
