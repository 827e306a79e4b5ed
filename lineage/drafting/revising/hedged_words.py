"""Words that are a reservation: "as appropriate", "where possible"."""

from __future__ import annotations

from lineage.commitments.lexicon import lexicon
from lineage.languages.text import fold_in_place


def is_hedge(words: str, language: str) -> bool:
    """Whether words are a reservation that may stand aside between commas: "as appropriate"."""
    said = fold_in_place(words.strip())
    return any(one.counted and one.pattern.fullmatch(said) for one in lexicon(language).qualifiers)
