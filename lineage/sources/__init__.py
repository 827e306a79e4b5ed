"""Readers: the bytes of a file become lines with their place. One module a format, one table of formats."""

from __future__ import annotations

import hashlib
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable
from xml.parsers import expat

from lineage.errors import UnreadableError
from lineage.sources.limits import LIMITS
from lineage.sources.lines import Source
from lineage.sources.text_repair import composed, refuse_misread

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineage.sources.lines import Line

SUFFIXES: Mapping[str, str] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "plain_text",
    ".text": "plain_text",
    "": "plain_text",
    ".pdf": "pdf",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".doc": "doc",
    ".eml": "eml",
}
"""Format of a file by its suffix; the first bytes win where they are clear. Each format is a module of this package, a
`Reader`, loaded when a file of it is read."""

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "docx"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"{\\rtf", "doc"),
)
_HTML = (b"<!doctype html", b"<html", b"<?xml")

AKOMA_NTOSO = "akn"
"""The format of files that hold a whole document, not lines: `read` refuses them, `lineage.documents` reads them."""
_AKN_ROOT = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0 akomaNtoso"
_PROLOGUE = 65_536
"""Bytes in which the first element of an XML file must begin to be looked at."""


class Reader(Protocol):
    """A module that reads one format."""

    def read(self, data: bytes, name: str) -> tuple[tuple[Line, ...], bool]:
        """The lines, and whether a paragraph may be broken over several of them."""


@runtime_checkable
class TrackingReader(Reader, Protocol):
    """A module that reads one format that tracks changes."""

    def read_original(self, data: bytes, name: str) -> tuple[tuple[Line, ...], bool]:
        """The lines of the text before its changes."""


def read(path: Path, *, original: bool = False) -> Source:
    """The file at `path` as lines; `original` is the text before its tracked changes instead of the one with them.

    Raises UnreadableError, with the next step, for a file that is missing, a folder, empty, over the size bound
    (looked at before reading), or of a format that no reader knows.
    """
    return read_bytes(load(path), path, original=original)


def read_bytes(data: bytes, path: Path, *, original: bool = False) -> Source:
    """The lines in bytes that `load` has taken from `path`; all else as in `read`."""
    name = path.name
    if path.suffix.lower() == ".msg":
        raise UnreadableError(f"{name}: a mail as Outlook keeps it", "Save it as .eml, or its text as .txt.")
    form = "eml" if path.suffix.lower() == ".eml" else sniff(data, path.suffix.lower())
    if form == AKOMA_NTOSO:
        raise UnreadableError(
            f"{name}: Akoma Ntoso, a whole document and not a text in lines", "Open it with lineage parse FILE."
        )
    if form is None:
        raise UnreadableError(
            f"{name}: no reader for this kind of file",
            "Give Markdown, plain text, HTML, Word (.docx), PDF or a mail (.eml).",
        )
    _refuse_misnamed(data, form, name)
    reader = _reader(form, data, name)
    if original and isinstance(reader, TrackingReader):
        lines, wrapped = reader.read_original(data, name)
    else:
        lines, wrapped = reader.read(data, name)
    _refuse_too_much(lines, name)
    lines = composed(lines)
    refuse_misread(lines, name)
    return Source(name=name, sha256=hashlib.sha256(data).hexdigest(), lines=lines, wrapped=wrapped)


def _reader(form: str, data: bytes, name: str) -> Reader:
    """The reader of a format; of Markdown for a plain text that has its marks."""
    if form == "plain_text":
        from lineage.sources import markdown, plain_text  # which no other file waits for

        return markdown if markdown.is_pasted(plain_text.decode(data, name)) else plain_text
    return cast("Reader", import_module(f"lineage.sources.{form}"))


def _refuse_misnamed(data: bytes, form: str, name: str) -> None:
    """Raises UnreadableError for a plain text whose name says Word or PDF: nothing in it is damaged."""
    kind = {"docx": "Word", "pdf": "PDF"}.get(form)
    signs = [signature for signature, known in _SIGNATURES if known == form]
    if kind is None or any(sign in data[:1024] for sign in signs) or b"\x00" in data:
        return
    try:
        data.decode()
    except UnicodeDecodeError:
        return
    raise UnreadableError(f"{name}: is a plain text under the name of a {kind} file", "Let its name end in .txt.")


def _refuse_too_much(lines: Sequence[Line], name: str) -> None:
    """Raises UnreadableError where a document has more or longer lines than any real one, before they are used."""
    printed = sum(1 for line in lines if line.runs)
    if printed > LIMITS.lines:
        raise UnreadableError(
            f"{name}: {printed:,} lines, at most {LIMITS.lines:,} are read", "Give the text of one document."
        )
    for line in lines:
        length = sum(len(run.text) for run in line.runs)
        if length > LIMITS.line_characters:
            raise UnreadableError(
                f"{name}, line {line.number}: {length:,} characters without a break, at most"
                f" {LIMITS.line_characters:,} are read",
                "Give the text of one document, a paragraph a line.",
            )


def sniff(data: bytes, suffix: str) -> str | None:
    """Name of the format of `data`: by its first bytes, else by `suffix` (lower case, with dot), else None."""
    for signature, form in _SIGNATURES:
        if data.startswith(signature):
            return form
    if _root_is_akn(data[:_PROLOGUE]):
        return AKOMA_NTOSO
    if data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_HTML):
        return "html"
    return SUFFIXES.get(suffix)


class _RootFound(Exception):  # noqa: N818 - no error: the way out of the parser
    """The first name in an XML file."""


def _root_is_akn(head: bytes) -> bool:
    """Whether the first element is the root of Akoma Ntoso 3.0, or a document type names it so.

    Nothing after that name is looked at, so no entity is ever declared or expanded.
    """
    parser = expat.ParserCreate(namespace_separator=" ")

    def stop(name: str, *_: object) -> None:
        raise _RootFound(name)

    parser.StartDoctypeDeclHandler = stop
    parser.StartElementHandler = stop
    try:
        parser.Parse(head.lstrip(b" \t\r\n"), False)
    except _RootFound as found:
        name = str(found)
        return name == _AKN_ROOT or name.rpartition(":")[2] == "akomaNtoso"
    except (expat.ExpatError, ValueError, LookupError):
        return False
    return False


def load(path: Path) -> bytes:
    """The bytes of the file at `path`, bounds checked; raises UnreadableError as `read` does."""
    name = path.name
    try:
        if path.is_dir():
            raise UnreadableError(f"{path}: is a folder", "Give one file.")
        if path.exists() and not path.is_file():
            raise UnreadableError(f"{path}: is not a regular file", "Save the text to a file and give that.")
        size = path.stat().st_size
        if size > LIMITS.bytes:
            raise UnreadableError(
                f"{name}: {size // 1_000_000} MB, at most {LIMITS.bytes // 1_000_000} MB are read",
                "Split the file, or give the text of one document.",
            )
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableError(f"{path}: no such file", "Check the name.") from error
    except OSError as error:
        raise UnreadableError(f"{path}: cannot be read ({error.strerror})", "Check its permissions.") from error
    if not data.strip():
        raise UnreadableError(f"{name}: is empty", "Give the text of one document.")
    return data
