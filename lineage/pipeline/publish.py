"""A folder of output put in place whole: built beside the old one, then exchanged with it in one step."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import Any

from filelock import FileLock

from lineage.corpus.files import replace_file, resolved, umask
from lineage.errors import UnreadableError, UsageError
from lineage.histories.identity import Addresses
from lineage.pipeline.codec import decode
from lineage.pipeline.leftovers import FORMAT, MARK, SIGN, is_output, mark, prefix, signed, sweep, take_away

_SYSTEM = frozenset({"lost+found", ".DS_Store"})
"""What systems put into an empty folder."""
_ADDRESSES = ("pages", "paragraphs")
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def published(out: Path, facts: dict[str, Any]) -> Iterator[Path]:
    """A new folder to write to; when the body ends well it takes the place of `out`, otherwise `out` stays as it is.

    `facts` and the list of files are written to build.json; a file in `out` that is not in the list of the build that
    made it belongs to somebody and is carried over. Where `out` cannot be exchanged (see `exchanged_whole`), its files
    are, one by one. Raises UsageError where `out` is a folder with something else in it, UnreadableError where it is a
    file or its place is missing, OSError, naming places in `out`, where the disk refuses.
    """
    out = resolved(out)
    checked_place(out)
    whole = exchanged_whole(out)
    place = _cleared(out, whole)
    fresh = Path(tempfile.mkdtemp(prefix=prefix(out, "building"), dir=place))
    sign = FileLock(fresh / SIGN)
    try:
        sign.acquire()
        fresh.chmod(0o777 & ~umask())
        yield fresh
        names = list(_files(fresh))
        form = {"format": FORMAT, **facts, "files": names}
        if whole:
            _write_mark(fresh, form)
            _carry_over(out, fresh)
            _keep_equal(out, fresh, names)
            exchange(fresh, out)
            (out / SIGN).unlink(missing_ok=True)
        else:
            _move_in(out, fresh, form)
    except OSError as error:
        raise _of_place(error, fresh, out) from error
    finally:
        sign.release()
        take_away(fresh)


def clear_up(out: Path) -> None:
    """Mend what a killed build left at `out`."""
    out = resolved(out)
    checked_place(out)
    _cleared(out, exchanged_whole(out))


def _cleared(out: Path, whole: bool) -> Path:
    place = out.parent if whole else out
    place.mkdir(parents=True, exist_ok=True)
    sweep(out, place)
    return place


def exchanged_whole(out: Path) -> bool:
    """Whether the folder can take the place of the old one in one step: not where it is a mount point (the volume of
    a container), nor where its parent takes no folder."""
    out = resolved(out)
    return not out.is_dir() or not (os.path.ismount(out) or not os.access(out.parent, os.W_OK))


def _keep_equal(out: Path, fresh: Path, names: list[str]) -> None:
    """Keep the old file, with its time, wherever the new build has the same bytes, so that a tool that copies only what
    changed has nothing else to copy. Where that is impossible, the new file stays."""
    for name in names:
        old, new = out / name, fresh / name
        with suppress(OSError, NotImplementedError):
            if old.is_symlink() or old.stat().st_size != new.stat().st_size or old.read_bytes() != new.read_bytes():
                continue
            beside = new.with_name(f".{new.name[:100]}.kept")
            os.link(old, beside, follow_symlinks=False)
            beside.replace(new)


def _write_mark(folder: Path, form: dict[str, Any]) -> None:
    text = json.dumps(form, ensure_ascii=False, indent=1, sort_keys=True)
    replace_file(folder / MARK, f"{text}\n".encode())


def _move_in(out: Path, fresh: Path, form: dict[str, Any]) -> None:
    """Put the files of `fresh` into `out` one by one, and take away those of the build before that no longer exist.

    A run that is killed on the way leaves pages of two builds; build.json lists all of them, so that the next build
    recognizes them as ours.
    """
    before, now = _written(out) or frozenset(), frozenset(form["files"])
    for name in sorted(now - before):
        target = out / name
        if os.path.lexists(target) and not (target.is_dir() and _all_in(target, out, before)):
            raise _name_taken(out, name)
        if any(above.is_file() and above.relative_to(out).as_posix() not in before for above in _above(target, out)):
            raise _name_taken(out, name)
    _write_mark(out, {**form, "files": sorted(before | now)})
    for name in sorted(before - now):
        (out / name).unlink(missing_ok=True)
        for folder in _above(out / name, out):
            with suppress(OSError):
                folder.rmdir()
    for name in sorted(now):
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (fresh / name).replace(out / name)
    _write_mark(out, form)


def _above(target: Path, out: Path) -> Iterator[Path]:
    """The folders between a file and `out`, the nearest first."""
    yield from (above for above in target.parents if out in above.parents)


def _all_in(folder: Path, out: Path, names: frozenset[str]) -> bool:
    return all((Path(folder.relative_to(out)) / name).as_posix() in names for name in _files(folder))


def _name_taken(out: Path, name: str) -> UsageError:
    return UsageError(
        f"{out.name}/{name}: not written by lineage, and the new pages have a file of that name",
        "Move it elsewhere, and build again; nothing was changed.",
    )


def _of_place(error: OSError, fresh: Path, out: Path) -> OSError:
    """The error as it is reported: with the folder that the person named, not the one it was built in."""
    if error.errno is None:
        return error
    named = isinstance(error.filename, (str, os.PathLike))
    # a write to a full disk names no file
    place = os.fspath(error.filename).replace(str(fresh), str(out)) if named else str(out)
    return OSError(error.errno, error.strerror, place)


def _files(folder: Path) -> Iterator[str]:
    """The files in a folder by their paths from there, in alphabetical order; a link counts as a file."""
    found = []
    for place, folders, names in os.walk(folder):
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        found += [(Path(place) / name).relative_to(folder).as_posix() for name in (*names, *links)]
    yield from sorted(name for name in found if name != SIGN)


def addresses_before(out: Path) -> Addresses:
    """The addresses that the build in `out` and those before it gave out; none where there is no build."""
    form: Any = mark(resolved(out)).get("addresses")
    with suppress(TypeError, ValueError, KeyError, AttributeError):
        found: Addresses = decode(Addresses, [list(form[name].items()) for name in _ADDRESSES])
        return found
    return Addresses()


def addresses_json(addresses: Addresses) -> dict[str, Any]:
    """The form in which build.json keeps them."""
    return {name: dict(getattr(addresses, name)) for name in _ADDRESSES}


def _carry_over(out: Path, fresh: Path) -> None:
    """Put the files and folders of `out` that no build wrote into `fresh` too: files are linked, or copied where that
    cannot be; folders keep their modes and times, the empty ones too (a git repository needs them).

    Raises UsageError where the new build has a file of that name.
    """
    if out.is_dir():
        shutil.copymode(out, fresh)
    written = _written(out)
    if written is None:
        return
    ours = {above for name in written for above in PurePosixPath(name).parents}
    for name in _files(out):
        if name in written or name == MARK:
            continue
        target = fresh / name
        if os.path.lexists(target) or any(above.is_file() for above in _above(target, fresh)):
            raise _name_taken(out, name)
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(out / name, target, follow_symlinks=False)
        except (OSError, NotImplementedError):
            shutil.copy2(out / name, target, follow_symlinks=False)
    _carry_folders(out, fresh, ours)


def _carry_folders(out: Path, fresh: Path, ours: set[PurePosixPath]) -> None:
    for place in sorted((Path(place) for place, _, _ in os.walk(out)), reverse=True):
        target = fresh / place.relative_to(out)
        own = PurePosixPath(place.relative_to(out).as_posix()) not in ours
        if own and target.is_file():
            raise _name_taken(out, place.relative_to(out).as_posix())
        if own:
            target.mkdir(parents=True, exist_ok=True)
        if target.is_dir():
            with suppress(OSError):
                (shutil.copystat if own else shutil.copymode)(place, target)


def _written(out: Path) -> frozenset[str] | None:
    """The files that the build in `out` wrote; None where there is no build, or one that kept no list."""
    files = mark(out).get("files")
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
                raise UnreadableError(f"{parent}: is not a folder, nothing can be put in it", "Name another --out DIR.")
            break
    if (
        out.is_dir()
        and not is_output(out)
        and any(path.name not in _SYSTEM for path in out.iterdir() if not signed(path))
    ):
        raise UsageError(
            f"{out.name or out}: the folder holds something that lineage did not build",
            "Name an empty or a new folder, or one with an earlier build, with --out DIR.",
        )


def exchange(fresh: Path, out: Path) -> None:
    """Let `fresh` take the place of `out`; what `out` was is afterwards at `fresh`, or is gone."""
    if not out.exists():
        fresh.rename(out)
        return
    if _swapped(fresh, out):
        return
    aside = Path(tempfile.mkdtemp(prefix=prefix(out, "replaced"), dir=out.parent)) / "out"
    out.rename(aside)
    try:
        fresh.rename(out)
    except BaseException:
        aside.rename(out)
        aside.parent.rmdir()
        raise
    take_away(aside)
    aside.parent.rmdir()


def _swapped(one: Path, other: Path) -> bool:
    """Exchange two names at once, where the system has a call for it; False where it has not."""
    if not sys.platform.startswith("linux"):
        return False
    with suppress(OSError, AttributeError):
        call = ctypes.CDLL(None, use_errno=True).renameat2
        return bool(call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)
    return False
