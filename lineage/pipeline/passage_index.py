"""The passages of a corpus, kept in the user's store for search and brought up to date by document."""

from __future__ import annotations

import json
import sqlite3
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from lineage.corpus.files import resolved
from lineage.corpus.loading import checked_bytes
from lineage.corpus.manifest import manifest_there
from lineage.corpus.records import Corpus, Entry
from lineage.drafting.agreed_language.index import VERSION, PassageIndex
from lineage.drafting.agreed_language.search import indexed
from lineage.pipeline.codec import decode, encode
from lineage.pipeline.kept_corpus import kept_corpus
from lineage.pipeline.stages import read_stored
from lineage.pipeline.store import NO_STORE, Store, code_fingerprint, digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.documents.negotiated.readings import Reading
    from lineage.documents.resolution import Resolution
    from lineage.drafting.agreed_language.passage import IndexedDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPassages:
    """The passages of a corpus as it is now, and its documents by the keys under which they stand in the index."""

    index: PassageIndex
    corpus: Corpus
    store: Store

    def document(self, key: str) -> Resolution:
        """The document of a key. Raises UnreadableError where its file has changed since."""
        return read_stored(self.corpus, self.entry(key), self.store)

    def entry(self, key: str) -> Entry:
        """The entry of a key."""
        found: Entry = decode(Entry, json.loads(self.index.note(key))["entry"])
        return found


@contextmanager
def passages(root: Path, store: Store = NO_STORE, reading: Reading | None = None) -> Iterator[KeptPassages]:
    """The passages of the corpus in `root`, kept in a file of the store and brought up to date by document: nothing is
    read where the manifest and the files are as they were. Without a store, or where the file cannot be used, they are
    put together in memory. Each `reading` of its drafts has a file of its own.

    Raises what reading a corpus raises.
    """
    index = _opened(root, store, reading)
    try:
        yield KeptPassages(index=index, corpus=Corpus(root=root, reading=reading), store=store)
    finally:
        index.close()


def _opened(root: Path, store: Store, reading: Reading | None) -> PassageIndex:
    """The index brought up to date; a damaged file is replaced by a new one, one that cannot be used at all left
    alone."""
    path = _file_of(root, store, reading)
    for place in (path, path, None) if path is not None else (None,):
        index = None
        try:
            index = PassageIndex(place)
            _bring_up_to_date(index, root, store, reading)
            return index
        except (sqlite3.Error, OSError, ValueError, KeyError):
            if index is not None:
                index.close()
            if place is None:
                raise
            for end in ("", "-wal", "-shm"):
                with suppress(OSError):
                    place.with_name(place.name + end).unlink(missing_ok=True)
    raise AssertionError("an index in memory is opened or raises")


def _file_of(root: Path, store: Store, reading: Reading | None) -> Path | None:
    if store.root is None:
        return None
    name = sha256(str(resolved(root)).encode("utf-8", "surrogatepass")).hexdigest()[:24]
    return store.root / f"passages-{VERSION}-{name}{f'-{reading.value}' if reading else ''}.sqlite3"


def _bring_up_to_date(index: PassageIndex, root: Path, store: Store, reading: Reading | None) -> None:
    state = sha256(code_fingerprint().encode() + manifest_there(root)).hexdigest()
    if index.fact("state") == state and all(_as_it_was(root, note) for note in index.notes().values()):
        return
    corpus = replace(kept_corpus(root, store), reading=reading)
    wanted = {_key(corpus, entry): entry for entry in corpus.entries if entry.present}
    there = index.keys()
    new = (_document(corpus, wanted[key], key, store) for key in wanted if key not in there)
    index.update(there - wanted.keys(), new, {"state": state})


def _key(corpus: Corpus, entry: Entry) -> str:
    """What the words of a document and what is noted of it depend on."""
    return digest(
        code_fingerprint(),
        sha256(checked_bytes(corpus, entry)).hexdigest(),
        entry,
        _file_state(corpus.root / (entry.file or "")),
    )


def _document(corpus: Corpus, entry: Entry, key: str, store: Store) -> IndexedDocument:
    day, session, number, name = entry.order
    note = json.dumps(
        {"entry": encode(entry), "file": entry.file, "seen": _file_state(corpus.root / (entry.file or ""))}
    )
    place = f"{day.isoformat()} {session:06d} {number:06d} {name} {entry.language}"
    return indexed(read_stored(corpus, entry, store), key, place, note)


def _file_state(path: Path) -> list[int]:
    """Size and time of a file: where both are as they were, it is not read again. Raises OSError."""
    state = path.stat()
    return [state.st_size, state.st_mtime_ns]


def _as_it_was(root: Path, note: str) -> bool:
    said = json.loads(note)
    try:
        return bool(said["seen"] == _file_state(root / said["file"]))
    except OSError:
        return False
