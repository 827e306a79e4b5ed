"""Findings about references of a draft to an annex of its own that is not there."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.documents.resolution import Kind
from lineage.drafting.checking.agreed_wording import homes_in_base
from lineage.drafting.checking.check_findings import Finding, Rule
from lineage.drafting.checking.draft_alone import finding_at
from lineage.languages.phrase_patterns import alternatives
from lineage.languages.text import fold_in_place
from lineage.symbols import read_label, roman_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.documents.resolution import Resolution
    from lineage.drafting.checking.checked import Check


def missing_annex_findings(check: Check) -> Iterator[Finding]:
    """ "contained in the annex to the present resolution" where there is none, "annex II to the present resolution"
    where there is one; not words that the counterpart has too: a base that was read without its annex shows nothing."""
    draft, homes = check.draft, homes_in_base(check)
    there = _annexes(draft)
    for paragraph in draft.paragraphs:
        base = homes.get(paragraph.label)
        agreed = fold_in_place(base.text) if base else ""
        for match in _own_annex(draft.language).finditer(fold_in_place(paragraph.text)):
            number = roman_value(match["number"] or "i") or 1
            if paragraph.kind is not Kind.ANNEX and number > there and match[0] not in agreed:
                yield finding_at(paragraph, Rule.REFERENCE, match.span(), kind="annex")


def _annexes(draft: Resolution) -> int:
    """How many annexes a draft has."""
    read = (read_label(p.label) for p in draft.paragraphs if p.kind is Kind.ANNEX)
    return max((one.annex or 1 for one in read if one), default=0)


@cache
def _own_annex(language: str) -> re.Pattern[str]:
    annex, ours = alternatives(language, "annexed", "annex"), alternatives(language, "annex to draft")
    return re.compile(rf"(?<!\w)(?:{annex})(?:\s(?P<number>[ivxlc]{{1,6}}))?\s(?:{ours})(?!\w)")
