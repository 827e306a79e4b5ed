"""The adopted texts of a corpus that a command needs whole, and the terms that gave way to others in them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lineage import corpus as corpora
from lineage.corpus.assembly_sessions import is_before
from lineage.corpus.recalled import recalled
from lineage.corpus.series import in_other_languages
from lineage.diff.replaced_terms import Substitutions
from lineage.languages.text import words
from lineage.pipeline.stages import read_stored
from lineage.pipeline.store import NO_STORE, Store
from lineage.symbols import same_symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineage.corpus.records import Corpus, Entry, Series
    from lineage.documents.resolution import Resolution

_NEAR = 2
"""Earlier texts of its series that a text is compared with when terms are mined."""


def documents_of(corpus: Corpus, entries: Iterable[Entry], store: Store = NO_STORE) -> tuple[Resolution, ...]:
    """The documents of the entries, in their order, each parsed once for the same bytes and the same entry."""
    return tuple(read_stored(corpus, entry, store) for entry in entries)


def adopted_documents(corpus: Corpus, language: str, store: Store = NO_STORE, *, but: str) -> tuple[Resolution, ...]:
    """The adopted texts that are there in a language, in date order, without the one with the id `but`."""
    return documents_of(corpus, (entry for entry in adopted_in(corpus, language) if entry.id != but), store)


def adopted_in(corpus: Corpus, language: str) -> list[Entry]:
    """The entries of the adopted texts that are there in a language, in date order."""
    return [entry for entry in corpus.entries if entry.present and not entry.draft and entry.language == language]


def texts_before(corpus: Corpus, base: Resolution, store: Store = NO_STORE) -> tuple[Resolution, ...]:
    """The adopted texts of the series of `base` that come before it and are there in its language, in date order.

    A file that the corpus does not hold belongs to the series of the texts that it recalls as its own. A text under
    another title that came when there was one under that of `base` already is none of them. Nothing where there is no
    corpus, or no such series.
    """
    series = _series_of(corpus, base)
    if series is None:
        return ()
    there = [entry for entry in corpora.members(series, base.language) if not entry.draft]
    before = [entry for entry in there if not same_symbol(base.symbol or base.id, entry.symbol or entry.id)]
    return _of_one_title([text for text in documents_of(corpus, before, store) if is_before(text, base)], base)


def _of_one_title(texts: Sequence[Resolution], base: Resolution) -> tuple[Resolution, ...]:
    """The texts without those under another title than `base` that came after one under its own: that is no earlier
    name of the series ("Trafficking in women and girls", 79/154, filed with "Improving the coordination of efforts
    against trafficking in persons", 61/180 to 80/228)."""
    own = [words(text.title) == words(base.title) for text in texts]
    first = own.index(True) if True in own else len(texts)
    return tuple(text for at, text in enumerate(texts) if own[at] or at < first)


def languages_before(corpus: Corpus, base: Resolution) -> tuple[str, ...]:
    """The other languages in which adopted texts of the series before `base` are there that its own language lacks."""
    series = _series_of(corpus, base)
    elsewhere = in_other_languages(series, base.language) if series else ()
    before = (entry for entry in elsewhere if not entry.draft and is_before(entry, base))
    return tuple(sorted({entry.language for entry in before}))


def _series_of(corpus: Corpus, base: Resolution) -> Series | None:
    """The series that has `base`, or one of the texts that it recalls as its own, in any language."""
    for names in ([base.symbol or base.id], [text.symbol for text in recalled(base)]):
        found = {entry.series for name in names for entry in corpus.by_symbol.find(name) if not entry.draft}
        if own := next((series for series in corpus.series if series.id in found), None):
            return own
    return None


def terms_of(
    documents: Sequence[Resolution], language: str, store: Store = NO_STORE, series: Sequence[str] = ()
) -> Substitutions:
    """The terms that gave way to others in these texts, worked out once for the same texts; where the `series` of each
    is said, between those near in time alone."""
    from lineage.diff.term_mining import mine_documents

    own = tuple(document for document in documents if document.language == language)
    named = [name for name, document in zip(series, documents, strict=False) if document.language == language]
    pairs = near_in_time(named) if named else None
    return store.get("terms of texts", Substitutions, (own, pairs), partial(mine_documents, own, language, pairs))


def near_in_time(series: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """The places of every two texts, the older first, that are near each other in time: of one series with at most one
    text between them, or the older one the last of its series before the other.

    Of the 171 pairs of 19 texts in three series 73 are left; the terms found in the others alone, "purpose" and "risk",
    had not given way."""
    before: dict[str, list[int]] = {}
    pairs = list[tuple[int, int]]()
    for new, own in enumerate(series):
        for name, places in before.items():
            pairs += [(old, new) for old in places[-_NEAR:] if name == own or old == places[-1]]
        before.setdefault(own, []).append(new)
    return tuple(pairs)
