"""Old Word (.doc) and RTF: turned into .docx by LibreOffice where it is installed, then read as that."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from lineage.errors import UnreadableError
from lineage.sources import docx
from lineage.sources.limits import LIMITS, Limits

if TYPE_CHECKING:
    from lineage.sources.lines import Line

_PROGRAMS = ("soffice", "libreoffice")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def read(
    data: bytes, name: str, limits: Limits = LIMITS, changes: docx.Changes = docx.Changes.ACCEPTED
) -> tuple[tuple[Line, ...], bool]:
    """The paragraphs of an old Word or RTF file as lines, as `docx.read` gives them.

    The conversion runs offline in a folder of its own that is removed afterwards. Raises UnreadableError:
    LibreOffice is not installed or fails, the file is encrypted, damaged, over the limits.
    """
    if _ENCRYPTED in data:
        raise UnreadableError(f"{name}: the file is encrypted", "Save it without a password and try again.")
    program = next((path for candidate in _PROGRAMS if (path := shutil.which(candidate))), None)
    if program is None:
        raise UnreadableError(
            f"{name}: an old Word file, which only LibreOffice can open, and it is not installed",
            "Save it as .docx, or install LibreOffice.",
        )
    with tempfile.TemporaryDirectory(prefix="lineage-") as folder:
        return docx.read(_converted(program, data, name, Path(folder), limits), name, limits, changes)


def read_original(data: bytes, name: str, limits: Limits = LIMITS) -> tuple[tuple[Line, ...], bool]:
    """The paragraphs of an old Word file as lines, as `read` gives them, before all tracked changes."""
    return read(data, name, limits, docx.Changes.ORIGINAL)


def _converted(program: str, data: bytes, name: str, folder: Path, limits: Limits) -> bytes:
    suffix = ".rtf" if data.startswith(b"{\\rtf") else ".doc"
    source, target = folder / f"document{suffix}", folder / "out" / "document.docx"
    source.write_bytes(data)
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--convert-to", "docx:MS Word 2007 XML"),
        *("--outdir", str(target.parent), str(source)),
    ]
    _run(command, name, limits.seconds)
    if not target.is_file() or target.stat().st_size > limits.bytes:
        raise UnreadableError(f"{name}: LibreOffice cannot open the file, it is damaged", "Save it as .docx.")
    return target.read_bytes()


def _run(command: list[str], name: str, seconds: float) -> None:
    """Runs the converter; ends it with all its children when the time is over."""
    process = subprocess.Popen(  # noqa: S603 - no shell, every word of the command is ours
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, start_new_session=True
    )
    try:
        process.wait(timeout=seconds or None)
    except subprocess.TimeoutExpired as error:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise UnreadableError(f"{name}: LibreOffice gave no result in {seconds:g} s", "Save it as .docx.") from error
