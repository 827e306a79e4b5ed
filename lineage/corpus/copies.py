"""Texts that a corpus has under another symbol: of one date, and word for word the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.corpus.loading import as_read, read_document
from lineage.documents.same_text import what_it_says
from lineage.errors import LineageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.corpus.records import Corpus, Entry
    from lineage.documents.resolution import Resolution
    from lineage.documents.same_text import Text


def copies(corpus: Corpus, texts: Sequence[tuple[Entry, Resolution]]) -> dict[tuple[str, str], str]:
    """Key (id and language) of each of the `texts` -> id of the text of its series, of the corpus or before it, that is
    the same: `build` refuses a series with both."""
    own = {entry.key for entry, _ in texts}
    said = [(entry, what_it_says(as_read(document, corpus, entry))) for entry, document in texts]
    days = {(*_home(entry), text.adopted) for entry, text in said if text}
    homes = {(series, language) for series, language, _ in days}
    held: dict[tuple[str | None, str, Text | None], str] = {}
    for entry in corpus.entries:
        undated = entry.adopted is None and not entry.draft  # the manifest leaves its date to the text
        near = (*_home(entry), entry.adopted) in days or (undated and _home(entry) in homes)
        if near and entry.present and entry.key not in own:
            held.setdefault((*_home(entry), _of_corpus(corpus, entry)), entry.id)
    found = {}
    for entry, text in said:
        twin = held.setdefault((*_home(entry), text), entry.id)
        if text and entry.series and twin != entry.id:
            found[entry.key] = twin
    return found


def _home(entry: Entry) -> tuple[str | None, str]:
    return entry.series, entry.language


def _of_corpus(corpus: Corpus, entry: Entry) -> Text | None:
    """What a text of the corpus says; None of one that cannot be read, which is told where it is used."""
    try:
        return what_it_says(read_document(corpus, entry))
    except LineageError:
        return None
