"""Words that stand aside in a sentence: a reservation, "as appropriate", or what begins with "including"."""

from __future__ import annotations

from lineage.commitments.lexicon import lexicon
from lineage.languages.phrase_patterns import alternatives, regex
from lineage.languages.text import fold_in_place


def is_hedge(words: str, language: str) -> bool:
    """Whether words are a reservation that may stand aside between commas: "as appropriate"."""
    said = fold_in_place(words.strip())
    return any(one.counted and one.pattern.fullmatch(said) for one in lexicon(language).qualifiers)


def opens_aside(flat: str, language: str) -> bool:
    """Whether folded words begin an aside: "including women"."""
    return regex(rf"(?:{alternatives(language, 'aside start')})(?!\w)").match(flat) is not None
