"""The texts of a corpus read before its series are built: each once, by whatever process is free."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from lineage.corpus.loading import as_read, checked_bytes, key_of
from lineage.corpus.manifest import MANIFEST, load
from lineage.errors import LineageError
from lineage.pipeline.around import Around
from lineage.pipeline.store import Store, digest
from lineage.workers import each

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineage.corpus.adding import Added
    from lineage.corpus.records import Corpus, Entry

_CHUNK = 20
"""Texts of one step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusMoment:
    """A corpus as it is at one moment, by a name that other processes understand."""

    root: Path
    state: str
    """A hash of the manifest and of the size and time of every file."""
    store: Store


def place_of(corpus: Corpus, store: Store) -> CorpusMoment:
    """The place of a corpus that has just been loaded."""
    manifest = corpus.root / MANIFEST
    seen = [(entry.file, *_stat(corpus.root / (entry.file or ""))) for entry in corpus.entries if entry.present]
    state = digest(sha256(manifest.read_bytes()).hexdigest(), seen)
    return CorpusMoment(root=corpus.root.absolute(), state=state, store=store)


def _stat(path: Path) -> tuple[int, ...]:
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_size, found.st_mtime_ns, found.st_ino


@lru_cache(maxsize=1)
def corpus_at(place: CorpusMoment) -> Corpus:
    """The corpus, loaded once in this process."""
    return load(place.root)


@lru_cache(maxsize=2)
def around_at(place: CorpusMoment, language: str) -> Around:
    """What stands around its series, looked through once in this process; a text that cannot be read is left out."""
    return Around(corpus_at(place), language, place.store, lenient=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class _TextsToRead:
    place: CorpusMoment
    language: str
    names: tuple[str, ...]


def read_ahead(
    place: CorpusMoment, *, jobs: int, cluster: str | None, progress: Callable[[str, int, int], None]
) -> dict[str, str]:
    """Read every text of the corpus into the store; the texts that cannot be read, by id, with the reason."""
    steps = _steps(place, corpus_at(place).entries)
    told = each(
        _read, steps, jobs=jobs, cluster=cluster, done=lambda count: progress("reading", count, len(steps))
    )  # fmt: skip
    return {name: fault for found in told for name, fault in found.items()}


def keep_added(
    root: Path, added: Sequence[Added], store: Store, *, jobs: int, progress: Callable[[str, int, int], None]
) -> None:
    """Keep in the store what `lineage.corpus.adding` has read, so that no command parses it again; of more texts than
    one step has, an archive, also what the first question about any of them looks through all for."""
    if store.root is None or not added:
        return
    corpus = load(root)
    entries = {entry.key: entry for entry in corpus.entries}
    known = [entry for one in added if (entry := _kept(store, corpus, one, entries.get(one.entry.key)))]
    if len(known) > _CHUNK:
        steps = _steps(place_of(corpus, store), known)
        each(_read, steps, jobs=jobs, done=lambda count: progress("keeping", count, len(steps)))


def _kept(store: Store, corpus: Corpus, one: Added, entry: Entry | None) -> Entry | None:
    """Keep one text; None where another command has put another in its place since: what asks for that one reads it."""
    if entry is None or entry.sha256 != one.entry.sha256:
        return None
    try:
        key = key_of(checked_bytes(corpus, entry), corpus, entry)
    except LineageError:
        return None
    store.keep("document", key, as_read(one.document, corpus, entry, as_printed=True))
    return entry


def _steps(place: CorpusMoment, entries: Sequence[Entry]) -> list[_TextsToRead]:
    """The texts of these entries, those of one language _CHUNK by _CHUNK."""
    steps = []
    for language in sorted({entry.language for entry in entries if entry.present}):
        names = [entry.id for entry in entries if entry.present and entry.language == language]
        chunks = (names[start : start + _CHUNK] for start in range(0, len(names), _CHUNK))
        steps += [_TextsToRead(place=place, language=language, names=tuple(chunk)) for chunk in chunks]
    return steps


def _read(step: _TextsToRead) -> dict[str, str]:
    around = around_at(step.place, step.language)
    around.read({*step.names})
    return {name: error.what for name, error in around.faults.items() if name in step.names}
