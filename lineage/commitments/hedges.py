"""Words that limit a commitment: discretion, means, domestic law, mandate, request."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lineage.commitments.clauses import Hedge, span
from lineage.commitments.lexicon import ASKED, grammar, lexicon

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
    text, start, end = passage.text, passage.start, passage.end
    found = sorted(
        (
            (m.start(), -m.end(), row.counted, row)
            for row in lexicon(passage.language).qualifiers
            for m in row.pattern.finditer(passage.flat, start, end)
        ),
        key=lambda hit: hit[:3],
    )
    hedges: list[Hedge] = []
    done = start
    for begin, negative_end, counted, row in found:
        if begin < done:
            continue
        done = -negative_end
        if counted and _limits(passage, begin, row, kind):
            hedges.append(_hedge(text, begin, done, row))
    return tuple(hedges)


def _limits(passage: Passage, begin: int, row: Qualifier, kind: str) -> bool:
    """Whether an expression limits what is asked, decided or awaited."""
    if kind in _MEANS_ONLY:
        return row.effect == "resources"
    # "verser des contributions afin qu'il puisse aider les États qui la demandent": the giving is not upon request
    return row.effect != "request" or not _purpose(passage.language).search(passage.flat, passage.start, begin)


@cache
def _purpose(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){grammar(language, 'purpose')}")


def _hedge(text: str, start: int, end: int, row: Qualifier) -> Hedge:
    found = span(text, start, end)
    printed = re.sub(r"\bd['’]$", "de", found.text).strip(" ,")
    return Hedge(name=row.name or printed, effect=row.effect, span=found)
