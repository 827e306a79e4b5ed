"""Long reports in a pager, as git shows them: where standard output is a terminal, what it cannot hold at once."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

SETTING = "LINEAGE_PAGER"
"""Takes precedence over PAGER; "cat" or an empty value for no pager."""
NONE = frozenset({"", "cat"})


def paged(report: str) -> bool:
    """Show `report` in the pager; False where there is none to use, or where the screen holds the report."""
    if not _fills_screen(report):
        return False
    command = shlex.split(os.environ.get(SETTING, os.environ.get("PAGER", "less")))
    if not command or command[0] in NONE or shutil.which(command[0]) is None:
        return False
    settings = {"LESS": "FRX", "LESSCHARSET": "utf-8"} | dict(os.environ)
    with _left_to_the_pager(signal.SIGINT), suppress(BrokenPipeError):
        subprocess.run(command, input=report.encode(), env=settings, check=False)  # noqa: S603 - the user's own pager
    return True


def _fills_screen(report: str) -> bool:
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return False
    return report.count("\n") >= shutil.get_terminal_size().lines - 1


@contextmanager
def _left_to_the_pager(number: int) -> Iterator[None]:
    """While the pager runs, an interruption is for the pager: it ends a search there, not the reading."""
    before = signal.signal(number, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(number, before)
