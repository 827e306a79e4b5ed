"""Findings about what a text tells as past on a day that is still to come: "held in Addis Ababa on 30 and 31 January
2026" in a text of 2024."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from lineage.corpus.assembly_sessions import opening_year
from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.draft_alone import finding_at
from lineage.languages.dates import days_in
from lineage.languages.phrases import phrases
from lineage.languages.text import fold, fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.documents.resolution import Resolution
    from lineage.drafting.checking.check_findings import Finding

_NEAR = 60
"""Characters between what happened and its day: the place."""


def day_to_come_findings(draft: Resolution) -> Iterator[Finding]:
    """Days after the draft, or after the session that it is made for, behind a word that says that it happened."""
    latest = draft.adopted or draft.dated or _end_of_session(draft)
    for paragraph in draft.paragraphs if latest else ():
        for said, day in days_in(paragraph.text, draft.language):
            if latest and day > latest and is_told_as_past(paragraph.text[: said.start()], draft.language):
                yield finding_at(paragraph, Rule.DATE, said.span(), kind="to come")


def _end_of_session(draft: Resolution) -> date | None:
    year = opening_year(draft)
    return date(year + 1, 9, 30) if year else None


def is_told_as_past(before: str, language: str, near: int = _NEAR) -> bool:
    """Whether the last verb before a time says that it happened: not "to be held", "qui sera tenue". `near`: characters
    between them."""
    clause = re.split(r"[;:]", fold_in_place(before))[-1]
    words = list(re.finditer(r"[^\W\d_]+", clause))
    happened = [n for n, word in enumerate(words) if fold(word[0]) in phrases(language, "happened")]
    if not happened or len(clause) - words[happened[-1]].end() > near:
        return False
    at, ahead = happened[-1], phrases(language, "to come")
    return ahead.isdisjoint(word[0] for word in (*words[max(0, at - 2) : at], *words[at + 1 :]))
