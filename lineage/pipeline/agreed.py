"""Agreed language over a whole corpus: what is kept between two searches, or two checks of one draft."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lineage.diff.terms import Substitutions
from lineage.drafting.check import Check, check
from lineage.pipeline.run import read_stored
from lineage.pipeline.store import NO_STORE, Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineage.corpus.records import Corpus, Entry
    from lineage.documents.resolution import Resolution


def documents_of(corpus: Corpus, entries: Iterable[Entry], store: Store = NO_STORE) -> tuple[Resolution, ...]:
    """The documents of the entries, in their order, each parsed once for the same bytes and the same entry."""
    return tuple(read_stored(corpus, entry, store) for entry in entries)


def checked(draft: Resolution, base: Resolution, others: Sequence[Resolution], store: Store = NO_STORE) -> Check:
    """`lineage.drafting.check.check`, worked out once for the same texts."""
    return store.get("check", Check, (draft, base, others), partial(check, draft, base, others))


def terms_of(documents: Sequence[Resolution], language: str, store: Store = NO_STORE) -> Substitutions:
    """The terms that gave way to others in these texts, worked out once for the same texts."""
    from lineage.diff.terminology import mine_documents

    own = tuple(document for document in documents if document.language == language)
    return store.get("terms of texts", Substitutions, own, partial(mine_documents, own, language))
