"""The adopted texts of a corpus that a command needs whole, and the terms that gave way to others in them."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from lineage import corpus as corpora
from lineage.corpus.recalled import recalled
from lineage.diff.replaced_terms import Substitutions
from lineage.pipeline.stages import read_stored
from lineage.pipeline.store import NO_STORE, Store
from lineage.symbols import same_symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from lineage.corpus.records import Corpus, Entry
    from lineage.documents.resolution import Resolution


def documents_of(corpus: Corpus, entries: Iterable[Entry], store: Store = NO_STORE) -> tuple[Resolution, ...]:
    """The documents of the entries, in their order, each parsed once for the same bytes and the same entry."""
    return tuple(read_stored(corpus, entry, store) for entry in entries)


def texts_before(corpus_dir: Path, base: Resolution) -> tuple[Resolution, ...]:
    """The adopted texts of the series of `base` that come before it and are there in its language, in date order.

    A file that the corpus does not hold belongs to the series of the texts that it recalls as its own. Nothing where
    there is no corpus, or no such series.
    """
    if not (corpus_dir / corpora.MANIFEST).is_file():
        return ()
    corpus = corpora.load(corpus_dir)
    for series in corpus.series:
        there = [entry for entry in corpora.members(series, base.language) if not entry.draft]
        names = [entry.symbol or entry.id for entry in there]
        if any(same_symbol(base.symbol or base.id, name) for name in names):
            before = [e for e in there if not same_symbol(base.symbol or base.id, e.symbol or e.id)]
        elif any(same_symbol(text.symbol, name) for text in recalled(base) for name in names):
            before = there
        else:
            continue
        texts = [text for text in documents_of(corpus, before) if _is_before(text, base)]
        return tuple(sorted(texts, key=lambda text: (text.session or 0, text.adopted or date.min)))
    return ()


def _is_before(text: Resolution, base: Resolution) -> bool:
    if text.adopted and base.adopted:
        return text.adopted < base.adopted
    return (text.session or 0) < (base.session or 0)


def terms_of(documents: Sequence[Resolution], language: str, store: Store = NO_STORE) -> Substitutions:
    """The terms that gave way to others in these texts, worked out once for the same texts."""
    from lineage.diff.term_mining import mine_documents

    own = tuple(document for document in documents if document.language == language)
    return store.get("terms of texts", Substitutions, own, partial(mine_documents, own, language))
