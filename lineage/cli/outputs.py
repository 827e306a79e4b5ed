"""Where results go: a file that is written whole, a device, standard output; and what a result never overwrites."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from lineage.errors import LineageError, UnreadableError, UsageError


class Closed(io.StringIO):
    """Stands for a standard output that was closed before the process began; only writing to it is an error."""

    def write(self, text: str) -> int:
        """Raises UnreadableError."""
        raise UnreadableError(
            "standard output is closed", "Open it, or name a file with -o FILE where the command has that option."
        )


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path`: for a regular or new file through a temporary sibling, so that a failure leaves what was
    there; a link stays, and the file it points to is written; a device or a pipe is written into.

    Raises UnreadableError where `path` is a folder or a disk, or where its folder is missing, OSError where the
    system refuses.
    """
    from lineage.corpus.files import replace_file, write_into

    found = _status(path)
    if found is not None and stat.S_ISDIR(found.st_mode):
        raise UnreadableError(f"{path}: is a folder", "Give the name of a file.")
    if found is not None and stat.S_ISBLK(found.st_mode):
        raise UnreadableError(f"{path}: is a disk", "Give the name of a file.")
    if found is not None and _is_standard_output(found):
        _to_standard_output(data)
    elif found is not None and not stat.S_ISREG(found.st_mode):
        write_into(path, data)
    elif not path.resolve().parent.is_dir():
        raise UnreadableError(f"{path}: the folder {path.resolve().parent} does not exist", "Create it first.")
    else:
        replace_file(path, data)


def write_out(data: bytes) -> None:
    """Write to standard output. Raises UnreadableError where it is closed, OSError where it takes no more."""
    sys.stdout.flush()
    if hasattr(sys.stdout, "buffer"):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        sys.stdout.write(data.decode())


def _status(path: Path) -> os.stat_result | None:
    """What `path` leads to, links followed; None where there is nothing yet."""
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _is_standard_output(found: os.stat_result) -> bool:
    """Whether a path is one more name of our standard output (/dev/stdout): replacing its file would lose what
    others wrote there before us."""
    with suppress(OSError, ValueError, AttributeError):
        return os.path.samestat(found, os.fstat(sys.__stdout__.fileno()))  # type: ignore[union-attr]
    return False


def _to_standard_output(data: bytes) -> None:
    out: Any = sys.__stdout__
    out.flush()
    out.buffer.write(data)
    out.buffer.flush()


def refuse_overwriting(values: Mapping[str, Any]) -> None:
    """Refuse a command whose output would overwrite what it reads, before it does any work.

    `values` are the parameters of the command by name: `output` is compared with every file that another one
    names, and with the manifest, the decisions and every text of the corpus. Raises UsageError.
    """
    output = values.get("output")
    if not isinstance(output, Path) or not output.is_file():
        return
    for path, what in _read_by(values):
        with suppress(OSError, ValueError):
            if path.is_file() and path.samefile(output):
                raise UsageError(f"{output}: is {what}, and would be overwritten", "Name another file with -o.")


def _read_by(values: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    for name, value in values.items():
        for item in value if isinstance(value, (list, tuple)) else (value,):
            if name != "output" and isinstance(item, (str, Path)) and str(item):
                yield Path(item), "read by this command"
    root = values.get("corpus")
    if isinstance(root, Path):
        yield from _of_corpus(root)


def _of_corpus(root: Path) -> Iterator[tuple[Path, str]]:
    """The files that a corpus consists of, as far as its manifest can be read."""
    from lineage.alignment.decisions import FILE
    from lineage.corpus.manifest import MANIFEST, read_toml

    yield root / MANIFEST, "the manifest of the corpus"
    yield root / FILE, "the file of decisions of the corpus"
    with suppress(LineageError):
        texts = read_toml(root).get("text", [])
        for item in texts if isinstance(texts, list) else ():
            file = item.get("file") if isinstance(item, dict) else None
            if isinstance(file, str) and file:
                yield root / file, "a text of the corpus"
