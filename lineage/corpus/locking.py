"""One writer of a corpus at a time: the others wait, and learn for whom."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from lineage.corpus.files import resolved
from lineage.errors import UnreadableError

LOCK = ".lineage.lock"
"""A file in the corpus while somebody writes. The system lets go of the lock when a process ends, however it ends."""
PATIENCE = 10.0
"""Seconds that a writer waits for another one."""


@contextmanager
def locked(root: Path, patience: float = PATIENCE) -> Iterator[None]:
    """No other process writes to the corpus in the folder `root` while the body runs; a body may lock again.

    A writer first reads what is there, inside the body. The folder is made where there is none, and taken away again
    where the body leaves it empty. Raises UnreadableError, naming the other process, where it is not done after
    `patience` seconds, OSError where the folder takes no file.
    """
    made = not root.exists()
    root.mkdir(parents=True, exist_ok=True)
    path = resolved(root) / LOCK
    lock = FileLock(path, timeout=patience, is_singleton=True)
    try:
        lock.acquire()
    except Timeout as error:
        raise UnreadableError(
            f"{root}: another process writes to this corpus{_holder(path)}", "Try again when it has ended."
        ) from error
    try:
        if lock.lock_counter == 1:
            _sign(path)
        yield
    finally:
        if lock.lock_counter == 1:
            with suppress(OSError):  # a waiting process sees that its file is no longer there, and takes a new one
                path.unlink()
            if made and not any(root.iterdir()):
                root.rmdir()
        lock.release()


def _sign(path: Path) -> None:
    with suppress(OSError):
        path.write_text(f"{os.getpid()} {platform.node()} {' '.join(sys.argv[1:3])}", encoding="utf-8")


def _holder(path: Path) -> str:
    """Who has the lock, as far as the file says it: " (process 123 on desk, review force)"."""
    with suppress(OSError, ValueError):
        number, host, what = path.read_text(encoding="utf-8").split(" ", 2)
        return f" (process {int(number)} on {host}, {what})"
    return ""
