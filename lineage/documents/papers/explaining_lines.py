"""Lines of a list that only explain what stands above them: "This reflects agreed language from 78/228."."""

from __future__ import annotations

import re
from functools import cache

from lineage.documents.papers.instructions import names_action
from lineage.documents.papers.named_paragraphs import places_in
from lineage.documents.papers.quoted_words import QUOTED, fold_places
from lineage.documents.papers.unread_words import is_remark, words
from lineage.languages import with_others
from lineage.languages.phrase_patterns import any_of, regex

_WORD = re.compile(r"[^\W_]+")


def explains(text: str, language: str) -> bool:
    """Whether a line says, in any language, where words come from or why they stand there, and asks for nothing: no
    verb asks, nothing is quoted, no paragraph is named, and nothing is wished for or denied."""
    return any(_explains(text, tongue) for tongue in with_others(language))


def _explains(text: str, language: str) -> bool:
    said = fold_places(text)
    bare = _remark(language).sub(" ", said)  # "un libellé convenu" is no "libellé comme suit"
    if QUOTED.search(text) or "?" in text or names_action(bare, language) or places_in(said, language):
        return False
    asks = words("asks", language) | words("against", language) | words("wishes", language)
    if asks.intersection(_WORD.findall(said)):
        return False
    return is_remark(said, language) or _lead(language).match(said) is not None


@cache
def _remark(language: str) -> re.Pattern[str]:
    return regex(rf"(?<!\w)(?:{any_of(words('remark', language))})(?!\w)")


@cache
def _lead(language: str) -> re.Pattern[str]:
    return regex(rf"\W*(?:{any_of(words('explains', language))})(?!\w)")
