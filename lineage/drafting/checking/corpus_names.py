"""The names that the adopted texts of an index have."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lineage.languages.text import parts, run_of, stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.agreed_language.index import PassageIndex

_LOOKED_AT = 60
"""Passages that may have a name, or one like it."""


class NamesOfCorpus:
    """See `name_slips.Names`; what was asked once is known."""

    def __init__(self, index: PassageIndex, language: str) -> None:
        self._index, self._language = index, language
        self.has = cache(self._has)

    def _has(self, words: str) -> bool:
        if len(words.split()) == 1:
            return all(self._index.standing(stem(part, self._language)) for part in parts(words))
        found = self._index.holding([words], self._language, limit=_LOOKED_AT)
        return any(run_of(words) in run_of(passage.text) for passage in found if not passage.draft)

    def near(self, words: str) -> Sequence[tuple[str, str]]:
        """Names of the texts, and paragraphs of theirs that share rare words with these."""
        found = self._index.ask(words, self._language, limit=_LOOKED_AT).found
        return [(passage.name, passage.text) for passage in found if not passage.draft]
