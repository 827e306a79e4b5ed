"""Whether what an instruction quotes is a whole: a paragraph, a sentence, or words of either."""

from __future__ import annotations

import re

from lineage.documents.blocks import begins_large
from lineage.languages.formulas import opening

_NUMBER = re.compile(r"^\d{1,3}\.\s+")
_SENTENCE = 3
"""Words of the shortest sentence: "Welcomes it." is quoted as words."""


def is_whole_paragraph(words: str, language: str) -> bool:
    """Whether quoted words are a whole paragraph: "Mindful of the needs of small island developing States,"."""
    words = _NUMBER.sub("", words)
    return words[:1].isupper() and words[-1:] in {",", ";", "."} and opening(words, language) is not None


def is_sentence(words: str) -> bool:
    """Whether quoted words are a whole sentence: "It should be short."."""
    return begins_large(words) and words.rstrip().endswith(".") and len(words.split()) >= _SENTENCE


def is_whole_sentence(words: str, language: str) -> bool:
    """Whether quoted words are a sentence and no paragraph: not "Notes the report."."""
    return is_sentence(words) and opening(words, language) is None
