"""Findings about lists with another number of items than is said before them: "four priority areas, as follows:" before
five."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from lineage.drafting.checking.check_findings import Rule
from lineage.drafting.checking.draft_alone import finding_at
from lineage.languages.number_words import cardinals
from lineage.languages.phrase_patterns import any_of
from lineage.languages.phrases import phrases
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.drafting.checking.check_findings import Finding

_THINGS = r"[^,;:]{1,60}?"
"""What is counted: "priority areas"."""


def item_count_findings(draft: Resolution) -> Iterator[Finding]:
    """Numbers of things that are not those of the items behind them. In the archive none of nine is another one."""
    numbers = cardinals(draft.language)
    for place, paragraph in enumerate(draft.paragraphs):
        found = _counted(draft.language).search(fold_in_place(paragraph.text))
        items = _items(paragraph, draft.paragraphs[place + 1 :]) if found else 0
        said = next(name for name, value in found.groupdict().items() if value) if found else ""
        if found and items > 1 and items != numbers[found[said]]:
            right = next((form for form, value in numbers.items() if value == items), str(items))
            found_here = finding_at(paragraph, Rule.NUMBER, found.span(said), right, kind="items")
            yield replace(found_here, sure=True)


def _items(chapeau: Paragraph, behind: Sequence[Paragraph]) -> int:
    """How many items a paragraph has, those of items aside."""
    own = f"{chapeau.label}("
    below = takewhile(lambda one: one.label.startswith(own), behind)
    return sum("(" not in one.label.removeprefix(own) for one in below)


@cache
def _counted(language: str) -> re.Pattern[str]:
    """A number of things at the end of a paragraph that their items go on with."""
    numbers = any_of(frozenset(form for form, value in cardinals(language).items() if value > 1))
    forms = (fold_in_place(form) for form in sorted(phrases(language, "counted things")))
    said = (
        re.escape(form).replace(r"\#", rf"(?P<count_{n}>{numbers})(?!-)").replace(r"\*", _THINGS)
        for n, form in enumerate(forms)
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(said)})\s?:$")
