"""Whether an adopted text came before a draft whose proposals are looked for in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.corpus.citing import citations
from lineage.symbols import short_symbol

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution


def is_older(adopted: Resolution, base: Resolution) -> bool:
    """Whether an adopted text came before the draft on which proposals are made: by their days, else where the draft
    cites it, or a resolution of a later day."""
    day = base.adopted or base.dated
    if day is not None or adopted.adopted is None:
        return day is not None and adopted.adopted is not None and adopted.adopted < day
    own = short_symbol(adopted.symbol or adopted.id)
    cited = [one for p in base.paragraphs for one in citations(p.text, base.language)]
    return any(f"{one.session}/{one.number}" == own or (one.day and one.day > adopted.adopted) for one in cited)
