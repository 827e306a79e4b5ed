"""How a text names paragraphs of its own: "paragraph 5", "alinéa 5"."""

from __future__ import annotations

from lineage.languages.phrase_patterns import alternatives, any_of
from lineage.languages.phrases import phrases


def paragraph_word(language: str, *, recitals: bool = True) -> str:
    """The words for a paragraph as a pattern over folded text; without `recitals` not those that count paragraphs of
    the preamble."""
    if recitals:
        return alternatives(language, "own paragraph")
    return any_of(phrases(language, "own paragraph") - phrases(language, "preambular place"))


def numbered_paragraph(language: str, *, recitals: bool = True) -> str:
    """A paragraph with its `number`, as a pattern over folded text."""
    return rf"(?:{paragraph_word(language, recitals=recitals)})\s(?P<number>\d{{1,3}})(?!\w)"
