"""Words that limit a commitment: discretion, means, domestic law, mandate, request."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments.clauses import Hedge, span
from lineage.commitments.lexicon import ASKED, grammar, lexicon
from lineage.languages import language
from lineage.languages.text import fold_in_place

if TYPE_CHECKING:
    from lineage.commitments.clauses import Passage
    from lineage.commitments.lexicon import Qualifier

_MEANS_ONLY = frozenset({"express"})
"""Other kinds ask nothing: what limits the acts that they speak of is description. What is awaited may lack means."""


def find_hedges(passage: Passage, kind: str) -> tuple[Hedge, ...]:
    """The hedges of a clause of that kind, in printed order.

    The longest expression at a place counts. Words that only look like a hedge ("contributions
    volontaires") take their place without being one.
    """
    if kind not in ASKED and kind not in _MEANS_ONLY:
        return ()
    found = sorted(
        (
            (m.start(), -m.end(), row.counted, row)
            for row in lexicon(passage.language).qualifiers
            for m in row.pattern.finditer(passage.flat, passage.start, passage.end)
        ),
        key=lambda hit: hit[:3],
    )
    hedges: list[Hedge] = []
    done = passage.start
    for begin, negative_end, counted, row in found:
        if begin < done:
            continue
        done = -negative_end
        if counted and _limits(passage, begin, row, kind):
            hedges.append(_hedge(passage, begin, done, row))
    return tuple(hedges)


def _limits(passage: Passage, begin: int, row: Qualifier, kind: str) -> bool:
    """Whether an expression limits what is asked, decided or awaited."""
    if kind in _MEANS_ONLY:
        return row.effect == "resources"
    # "verser des contributions afin qu'il puisse aider les États qui la demandent": the giving is not upon request
    return row.effect != "request" or not _purpose(passage.language).search(passage.flat, passage.start, begin)


@cache
def _purpose(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){grammar(code, 'purpose')}")


def _hedge(passage: Passage, start: int, end: int, row: Qualifier) -> Hedge:
    """The hedge at a place. One without a name in the table is named as printed, its last word without elision."""
    found = span(passage.text, start, end)
    full = language(passage.language).elisions
    whole = re.sub(r"\b\w+['’]$", lambda last: full.get(fold_in_place(last[0]), last[0]), found.text)
    return Hedge(name=row.name or whole.strip(" ,"), effect=row.effect, span=found)
