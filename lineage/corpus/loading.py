"""From an entry to its document, with what the manifest knows beyond the text."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from lineage import documents
from lineage.corpus.files import inside
from lineage.corpus.manifest import MANIFEST
from lineage.corpus.records import Corpus, Entry
from lineage.documents.negotiated.readings import in_reading, in_words
from lineage.documents.resolution import Resolution, Status
from lineage.errors import NotInCorpusError, UnreadableError
from lineage.sources import load


def read_document(corpus: Corpus, entry: Entry, *, as_printed: bool = False) -> Resolution:
    """The document of an entry, read and parsed.

    What the manifest states overrides what the text says and supplies what it does not say; with `as_printed` only the
    id comes from the manifest. The paragraphs of a draft are without the marks of negotiators, which are not words, and
    in the reading of the corpus. Raises NotInCorpusError for a missing text,
    UnreadableError for a file that is gone, has changed, or cannot be read.
    """
    return document_of(checked_bytes(corpus, entry), corpus, entry, as_printed=as_printed)


def document_of(
    data: bytes, corpus: Corpus, entry: Entry, *, as_printed: bool = False, marked: bool = False
) -> Resolution:
    """The document in bytes that `checked_bytes` has taken, as `read_document` gives it: what is kept under their hash
    is read from them and from no later version of the file. `marked` leaves the marks of negotiators in the text."""
    path = Path(entry.file or "")
    try:
        document = documents.read_data(
            data,
            path,
            language=entry.language or None,
            document_id=entry.id,
            default_status=entry.status,
            part=entry.part or None,
        )
    except UnreadableError as error:
        raise error.reworded(error.what, _or_without(entry, corpus, error.hint)) from error
    document = _under_id(document if marked else _unmarked(document, corpus), entry.id)
    return document if as_printed else with_manifest(document, entry)


def as_read(document: Resolution, corpus: Corpus, entry: Entry, *, as_printed: bool = False) -> Resolution:
    """A document that was read with its marks, as `read_document` gives it once the corpus has it."""
    found = _under_id(_unmarked(document, corpus), entry.id)
    return found if as_printed else with_manifest(found, entry)


def _unmarked(document: Resolution, corpus: Corpus) -> Resolution:
    return in_words(document) if corpus.reading is None else in_reading(document, corpus.reading)


def key_of(data: bytes, corpus: Corpus, entry: Entry) -> tuple[str, Entry, *tuple[str, ...]]:
    """What `document_of` depends on: the bytes, their entry, and the reading of the corpus where it has one."""
    return (hashlib.sha256(data).hexdigest(), entry, *([corpus.reading.value] if corpus.reading else []))


def checked_bytes(corpus: Corpus, entry: Entry) -> bytes:
    """The bytes of an entry's file, which is there and inside the corpus; they are those of the manifest."""
    if entry.file is None:
        raise NotInCorpusError(f"the text of {entry.id} is not in the corpus", "Add it: lineage corpus add FILE")
    path, place = inside(corpus.root, entry.file), f"{corpus.root}/{entry.file}"
    if not path.is_file():
        raise UnreadableError(
            f"{place}: the file of {entry.id} is gone", _or_without(entry, corpus, "Put it back, or remove its entry.")
        )
    data = load(path)
    if entry.sha256 is not None and hashlib.sha256(data).hexdigest() != entry.sha256:
        raise UnreadableError(
            f"{place}: not the bytes that the manifest lists for {entry.id} (its sha256 differs)",
            _or_without(
                entry,
                corpus,
                f"Put the first file back, or take the new one in: lineage corpus add {place} --corpus {corpus.root}",
            ),
        )
    return data


def _or_without(entry: Entry, corpus: Corpus, hint: str) -> str:
    """The hint of a text that cannot be read, and how to go on without it. It is not left out unasked: "first in" and
    "absent" would be said of a corpus that its reader does not know to lack it."""
    line = f'delete its line "file" in {corpus.root / MANIFEST}'
    return f"To go on without {entry.id}, {line}: it counts as missing. To have it: {hint}"


def with_manifest(document: Resolution, entry: Entry) -> Resolution:
    """The document with the fields that the manifest states."""
    draft = entry.draft or document.status is Status.DRAFT
    return replace(
        document,
        symbol=entry.symbol or document.symbol,
        title=entry.title or document.title,
        organ=entry.organ or document.organ,
        session=entry.session or document.session,
        adopted=entry.adopted or document.adopted,
        dated=(entry.dated or document.dated) if draft else None,
        status=Status.DRAFT if draft else Status.ADOPTED,
    )


def _under_id(document: Resolution, identity: str) -> Resolution:
    if document.id == identity:
        return document
    paragraphs = tuple(replace(paragraph, document=identity) for paragraph in document.paragraphs)
    return replace(document, id=identity, paragraphs=paragraphs)
