"""The stops of the operative part: the last paragraph ends with a full stop, those before it with a semicolon. Where
paragraphs came, went or moved it is told which no longer fits; what was said is not changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.resolution import Kind
from lineage.drafting.revising.revisions import Consequence, Followed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.resolution import Resolution
    from lineage.drafting.revising.revisions import Numbered

_SEMICOLON = re.compile(r"\s?;$")
_MOST = 0.8
"""Share of the paragraphs before the last one that end with a semicolon where a draft keeps to it: lists with
sentences of their own are rare."""
_WORDS = 3
"""Words of the end of a paragraph that are shown."""


def misplaced_stops(numbered: Sequence[Numbered], draft: Resolution) -> Iterator[Followed]:
    """The ends of the paragraph that is the last one now with a semicolon, and of those that no longer are, or are new,
    with a full stop; nothing in a draft that does not keep to these stops."""
    own = [p for p in draft.paragraphs if p.kind is Kind.OPERATIVE and p.label.startswith("OP")]
    kept = sum(_SEMICOLON.search(p.text) is not None for p in own[:-1])
    if len(own) < 2 or not own[-1].text.endswith(".") or kept < _MOST * len(own[:-1]):
        return
    standing = [one for one in numbered if one.line.kind is Kind.OPERATIVE and one.label.startswith("OP")]
    for one in standing:
        last, own_last = one is standing[-1], one.line.was == own[-1].label
        ends = _SEMICOLON.search(one.line.text) if last and not own_last else None
        stops = one.line.text.endswith(".") and not last and (own_last or one.line.was is None)
        if ends or stops:
            words = f"… {' '.join(one.line.text.split()[-_WORDS:])}"
            yield Followed(one.label, words, words, Consequence.STOP)
