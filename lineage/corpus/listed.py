"""What a corpus has, found at once by file, by bytes, by id and by symbol."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.corpus.files import resolved
from lineage.symbols import SymbolIndex

if TYPE_CHECKING:
    from pathlib import Path

    from lineage.corpus.records import Corpus, Entry


class Listed:
    """The entries of a corpus. Looking one up costs the same however many there are."""

    def __init__(self, corpus: Corpus) -> None:
        present = [entry for entry in corpus.entries if entry.file is not None]
        root = resolved(corpus.root)
        self._files = {(resolved(root / (entry.file or "")), entry.part): entry for entry in reversed(present)}
        self._bytes = {(entry.sha256, entry.part): entry for entry in reversed(present) if entry.sha256}
        self._ids: dict[str, list[Entry]] = {}
        for entry in corpus.entries:
            self._ids.setdefault(entry.id, []).append(entry)
        self._symbols = SymbolIndex((entry.symbol or entry.id, entry) for entry in corpus.entries)

    def at(self, path: Path, digest: str, part: str = "") -> Entry | None:
        """The entry that lists this very file or the same bytes, and that part of it, so that taking a text in again
        keeps its id."""
        return self._files.get((resolved(path), part)) or self._bytes.get((digest, part))

    def same(self, identity: str, language: str) -> Entry | None:
        """The entry of that text (id or symbol) in that language, or the one that knows it as missing."""
        same = [*self._ids.get(identity, []), *self._symbols.find(identity)]
        unseen = [entry for entry in same if not entry.present and not entry.language]
        return next(iter([*(entry for entry in same if entry.language == language), *unseen]), None)

    def twin(self, identity: str) -> Entry | None:
        """An entry of that id in whatever language."""
        return next(iter(self._ids.get(identity, [])), None)

    def known(self, symbol: str) -> tuple[Entry, ...]:
        """The entries whose symbol may name the same document."""
        return self._symbols.find(symbol)
