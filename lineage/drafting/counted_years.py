"""Findings about anniversaries that are not as many years after the year they count from as the text says: "2025 marks
the twentieth anniversary of the adoption of Security Council resolution 1325 (2000)"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments.times import session_number
from lineage.drafting.check_findings import Rule
from lineage.drafting.draft_alone import finding_at
from lineage.drafting.list_leads import leading
from lineage.drafting.ordinals import in_words
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.check_findings import Finding

_YEAR = re.compile(r"(?<![\w/(])(?:19|20)\d\d(?![\w/)])")
_COUNTED = re.compile(r"\(((?:19|20)\d\d)\)|\d{1,2}(?:er)?\s[a-z]+\s((?:19|20)\d\d)")
"""The year that an anniversary counts from: "resolution 1325 (2000)", "on 26 June 1945"; that of "the Programme of
Action for Youth to the Year 2000" is none."""
_BEFORE, _BEHIND = 60, 140
"""Characters in which the year of the celebration stands before an anniversary, and the year counted from behind it."""


def anniversary_findings(draft: Resolution) -> Iterator[Finding]:
    """Anniversaries of other years than those between the last year before them and the first behind."""
    for paragraph in draft.paragraphs:
        yield from _of_paragraph(paragraph, draft.language)


def _of_paragraph(paragraph: Paragraph, language: str) -> Iterator[Finding]:
    flat = fold_in_place(paragraph.text)
    for found in _anniversary(language).finditer(flat):
        said = session_number(found["count"], language)
        celebrated = _YEAR.findall(re.split(r"[;.]", flat[max(0, found.start() - _BEFORE) : found.start()])[-1])
        counted = _COUNTED.search(re.split(r"[;,]", flat[found.end() : found.end() + _BEHIND])[0])
        years = int(celebrated[-1]) - int(counted[1] or counted[2]) if celebrated and counted else 0
        if said is not None and years > 0 and years != said:
            start, end = found.span("count")
            start += _lead(flat[start:end], language)
            right = in_words(years, paragraph.text[start:end], language) or ""
            yield finding_at(paragraph, Rule.DATE, (start, end), right, kind="anniversary")


def _lead(words: str, language: str) -> int:
    """Characters of the article before an ordinal."""
    found = leading(language).match(words)
    return found.end() if found else 0


@cache
def _anniversary(language: str) -> re.Pattern[str]:
    """An anniversary with its ordinal, the last words before the noun that are one."""
    noun = alternatives(language, "anniversary")
    return re.compile(rf"(?<!\w)(?P<count>(?:[a-z]+[\s-])?[a-z-]+|\d+\s?\w{{1,3}})\s(?:{noun})(?!\w)")
