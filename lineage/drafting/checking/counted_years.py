"""Findings about anniversaries that are not as many years after the year they count from as the text says: "2025 marks
the twentieth anniversary of the adoption of Security Council resolution 1325 (2000)"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.draft_alone import finding_at
from lineage.drafting.housekeeping.ordinals import in_words
from lineage.languages.dates import days_in
from lineage.languages.number_words import ordinal
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.checking.check_findings import Finding

_YEAR = r"(?:19|20)\d\d"
_IN_PARENTHESES = re.compile(rf"\(({_YEAR})\)")
_BEHIND = 140
"""Characters behind an anniversary in which the year stands that it counts from."""


def anniversary_findings(draft: Resolution) -> Iterator[Finding]:
    """Anniversaries of other years than those between the year that is said to mark them, or in which they fall, and
    the first behind them."""
    for paragraph in draft.paragraphs:
        yield from _of_paragraph(paragraph, draft.language)


def _of_paragraph(paragraph: Paragraph, language: str) -> Iterator[Finding]:
    for found in _anniversary(language).finditer(fold_in_place(paragraph.text)):
        said = int(found["figure"]) if found["figure"] else ordinal(found["count"], language)
        counted = _counted_from(paragraph.text[found.end() : found.end() + _BEHIND], language)
        years = int(found["within"] or found["subject"]) - counted if counted else 0
        if said is not None and years > 0 and years != said:
            start, end = found.span("count")
            right = in_words(years, paragraph.text[start:end], language) or ""
            yield finding_at(paragraph, Rule.DATE, (start, end), right, kind="anniversary")


def _counted_from(behind: str, language: str) -> int | None:
    """The year that an anniversary counts from: "resolution 1325 (2000)", "on 26 June 1945"; that of "the Programme of
    Action for Youth to the Year 2000" is none."""
    said = re.split(r"[;,]", behind)[0]
    years = [(one.start(), int(one[1])) for one in _IN_PARENTHESES.finditer(said)]
    years += [(one.start(), day.year) for one, day in days_in(said, language)]
    return min(years)[1] if years else None


@cache
def _anniversary(language: str) -> re.Pattern[str]:
    """An anniversary with its ordinal and the year that it falls in: "2025 marks the ...", "in 2025 of the ..."; the
    year of "the 2023 report on preparations for the eightieth anniversary" is another one."""
    within, marked, article, noun = (
        alternatives(language, role)
        for role in ("anniversary within", "anniversary marked", "anniversary article", "anniversary")
    )
    year = rf"(?<!\w)(?:{within})\s(?P<within>{_YEAR}),?|(?<![\w/(])(?P<subject>{_YEAR})\s(?:{marked})"
    count = r"(?P<count>(?P<figure>\d+)\s?\w{1,3}|[a-z-]+(?:\s[a-z-]+){0,3})"
    return re.compile(rf"(?:{year})\s(?:{article})\s{count}\s(?:{noun})(?!\w)")
