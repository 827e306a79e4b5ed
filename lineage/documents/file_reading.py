"""A file becomes a resolution, whether its bytes are lines to be read or a whole document in Akoma Ntoso."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage import languages, sources
from lineage.documents.papers.amendments import amendment_in
from lineage.documents.parsing import parse, refuse_too_many
from lineage.documents.resolution import Kind, Status
from lineage.errors import UnreadableError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from lineage.documents.papers.amendments import Amendment
    from lineage.documents.resolution import Resolution
    from lineage.sources.lines import Source


class AmendmentPaperError(UnreadableError):
    """A file holds a paper that amends a draft."""

    def __init__(self, name: str, paper: Amendment) -> None:
        self.paper = paper
        super().__init__(
            f"{name}: an amendment to draft resolution {paper.amends}, not a text of its own",
            "What it asks for: lineage parse FILE. With its draft: lineage apply DRAFT FILE or "
            "lineage compile DRAFT FILE.",
        )


_SYMBOL = re.compile(r"(?!.*\.\.)\w[\w./() \-]{0,79}")
_NUMBERED = re.compile(r"\s*\d+\s?[.)]")
_IDENTITY = re.compile(r"[^\x00-\x1f\x7f]{1,255}")


def read_file(  # noqa: PLR0913 - each of them says one thing about the file
    path: Path,
    *,
    language: str | None = None,
    document_id: str | None = None,
    original: bool = False,
    default_status: Status = Status.DRAFT,
    part: str | None = None,
) -> Resolution:
    """The resolution in the file at `path`, of any format; `original` as in `sources.read`, the rest as in `parse`.

    A file in Akoma Ntoso keeps the id and the language that it states. Raises UsageError and UnreadableError as
    `sources.read` and `parse` do, and UnreadableError for Akoma Ntoso that `akn.read` does not know or that
    states another language.
    """
    return read_data(
        sources.load(path),
        path,
        language=language,
        document_id=document_id,
        original=original,
        default_status=default_status,
        part=part,
    )


def read_data(  # noqa: PLR0913 - those of `read_file`, and the bytes
    data: bytes,
    path: Path,
    *,
    language: str | None = None,
    document_id: str | None = None,
    original: bool = False,
    default_status: Status = Status.DRAFT,
    part: str | None = None,
) -> Resolution:
    """The resolution in bytes that `sources.load` has taken from `path`; all else as in `read_file`."""
    if sources.sniff(data, path.suffix.lower()) == sources.AKOMA_NTOSO:
        return _whole(data, path.name, language)
    source = _read(data, path, original=original)
    paper = amendment_in(source, language=language, document_id=document_id)
    if paper is not None:
        raise AmendmentPaperError(path.name, paper)
    return parse(source, language=language, document_id=document_id, default_status=default_status, part=part)


def read_amendment(path: Path, *, language: str | None = None) -> Amendment | None:
    """The amendment paper in the file at `path`, of any format; None where it holds something else."""
    source = lines_of(path)
    return amendment_in(source, language=language, document_id=path.stem) if source else None


def lines_of(path: Path) -> Source | None:
    """The lines of a file; None for Akoma Ntoso, which is a whole text."""
    data = sources.load(path)
    return None if sources.sniff(data, path.suffix.lower()) == sources.AKOMA_NTOSO else _read(data, path)


def _read(data: bytes, path: Path, *, original: bool = False) -> Source:
    """The lines of bytes. Raises UnreadableError for more numbered ones than a text may have paragraphs, before they
    are read as a mail: 30,000 took `compile` seven minutes to be refused."""
    source = sources.read_bytes(data, path, original=original)
    numbered = (_NUMBERED.match(line.label or line.text) for line in source.lines)
    refuse_too_many(sum(found is not None for found in numbered), path.name)
    return source


def _whole(data: bytes, name: str, language: str | None) -> Resolution:
    if language is not None and language not in languages.LANGUAGES:
        raise UsageError(f"no tables for language {language!r}", f"Known: {', '.join(languages.LANGUAGES)}.")
    from lineage.documents import akn  # lxml, which lines of text do not wait for

    found = akn.read(data, name)
    fault = _fault(found)
    if fault:
        raise UnreadableError(
            f"{name}: Akoma Ntoso not as this program writes it ({fault})",
            "Make it again with lineage parse DOC --akn.",
        )
    if language is not None and found.language != language:
        raise UnreadableError(
            f"{name}: Akoma Ntoso in the language {found.language}, not {language}", "Leave the language out."
        )
    return found


def _fault(found: Resolution) -> str:
    """What no resolution of this program has and a file changed by hand may have; "" where there is nothing."""
    labels = [paragraph.label for paragraph in found.paragraphs]
    if found.language not in languages.LANGUAGES:
        return f"no tables for language {found.language!r}"
    if not _IDENTITY.fullmatch(found.id) or not (found.symbol is None or _SYMBOL.fullmatch(found.symbol)):
        return "its symbol or id is none"
    if len(set(labels)) < len(labels):
        return "two paragraphs have one label"
    if all(paragraph.kind is Kind.HEADING for paragraph in found.paragraphs):
        return "no paragraph"
    return ""
