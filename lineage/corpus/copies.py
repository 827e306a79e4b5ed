"""Texts that a corpus has under another symbol: of one date, and word for word the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.corpus.loading import read_document
from lineage.errors import LineageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.corpus.records import Corpus, Entry
    from lineage.documents.resolution import Resolution


def copies(corpus: Corpus, texts: Sequence[tuple[Entry, Resolution]]) -> dict[tuple[str, str], str]:
    """Key (id and language) of each of the `texts` -> id of the text of its series, of the corpus or before it, that
    has its words and its date: `build` refuses a series with both. A text adopted again word for word on another day is
    no copy."""
    held: dict[tuple[object, ...], list[tuple[str, tuple[str, ...]]]] = {}
    own = {entry.key for entry, _ in texts}
    wanted = {_key(entry) for entry, _ in texts if entry.series}
    for entry in corpus.entries:
        if entry.present and entry.key not in own and _key(entry) in wanted:
            held.setdefault(_key(entry), []).append((entry.id, _of_corpus(corpus, entry)))
    found = {}
    for entry, document in texts:
        words, there = _words(document), held.setdefault(_key(entry), [])
        twin = next((name for name, said in there if said == words and name != entry.id), None)
        if twin and words and entry.series:
            found[entry.key] = twin
        there.append((entry.id, words))
    return found


def _key(entry: Entry) -> tuple[object, ...]:
    return entry.series, entry.language, entry.adopted, entry.draft


def _of_corpus(corpus: Corpus, entry: Entry) -> tuple[str, ...]:
    """The words of a text of the corpus; none of one that cannot be read, which is told where it is used."""
    try:
        return _words(read_document(corpus, entry))
    except LineageError:
        return ()


def _words(document: Resolution) -> tuple[str, ...]:
    return tuple(paragraph.text for paragraph in document.paragraphs)
