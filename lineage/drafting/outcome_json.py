"""The JSON form of an outcome: lineage.outcome/1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lineage.drafting.outcome import Outcome, Result

FORMAT = "lineage.outcome/1"


def to_json(outcome: Outcome) -> dict[str, Any]:
    """Values for json.dumps; one entry for each proposal, `where` with ids of adopted paragraphs."""
    return {
        "format": FORMAT,
        "adopted": outcome.adopted.id,
        "base": outcome.compilation.base.id,
        "counts": {fate.value: count for fate, count in outcome.counts().items()},
        "proposals": [_result(one) for one in outcome.results],
    }


def _result(one: Result) -> dict[str, Any]:
    wish = one.wish
    return {
        "source": wish.sources[0],
        "sources": list(wish.sources),
        "label": one.label,
        "authors": list(wish.authors),
        "kind": wish.kind.value,
        "old": wish.old,
        "new": wish.new,
        "fate": one.fate.value,
        "where": list(one.where),
        "now": one.now,
    }
