"""Footnotes that an instruction names: "footnote 5", "the footnote to paragraph 3"."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from functools import cache
from typing import TYPE_CHECKING

from lineage.languages.number_words import ordinal
from lineage.languages.phrase_patterns import alternatives, regex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.papers.annex_places import Place

NOTE = "note "
"""The label of a footnote is this and its mark, or the label of the paragraph that calls it alone, "note OP3"; this
alone is the only one of a text."""


def with_notes(key: str, found: Sequence[Place], language: str) -> list[Place]:
    """The places of a folded text with the footnotes that it names; the paragraph of a note is part of its place."""
    out = list(found)
    for match in _named(language).finditer(key):
        counted = ordinal(match["which"] or "", language)
        which = match["mark"] or str(counted or "")
        first = bisect_right(out, match.end(), key=lambda place: place[0][0])
        near = out[first : first + 1]
        behind = near[0] if near and _is_its_own(key, match.end(), near[0], language) else None
        lone = behind is None and not which
        if lone and (out or not _article(language).search(key, 0, match.start("noun"))):
            continue  # "and the footnote"
        label = f"{NOTE}{which or (behind or ((0, 0), ['']))[1][0]}"
        start = match.start() if counted else match.start("noun")
        insort(out, ((start, behind[0][1] if behind else match.end()), [label]))
        if behind:
            out.remove(behind)
    return out


def _is_its_own(key: str, end: int, place: Place, language: str) -> bool:
    """Whether a paragraph is named right behind a footnote as its own: "footnote 3 to paragraph 5"."""
    of, article = alternatives(language, "note of"), alternatives(language, "article")
    start = place[0][0]
    return regex(rf"\s(?:{of})\s(?:(?:{article})[\s'])?").fullmatch(key[end:start]) is not None


@cache
def _article(language: str) -> re.Pattern[str]:
    """The "the" right before a footnote that is the only one of its text."""
    return re.compile(rf"(?<!\w)(?:{alternatives(language, 'paragraph article')})[\s']$")


@cache
def _named(language: str) -> re.Pattern[str]:
    """ "footnote 5", "footnote No. 5", "the fifth footnote", "the footnote"."""
    noun, mark = alternatives(language, "note noun"), alternatives(language, "number mark")
    numbered = rf"(?:\s(?:(?:{mark})\.?\s?)?(?P<mark>\d{{1,3}}|\*{{1,3}})(?!\w))?"
    counted = rf"(?:(?P<which>[^\W\d_]+|\d+[^\W\d_]+)\s(?=(?:{noun})(?!\w|\s\d)))?"
    return re.compile(rf"(?<!\w){counted}(?P<noun>{noun})(?!\w){numbered}")
