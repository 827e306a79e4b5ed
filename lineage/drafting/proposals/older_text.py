"""Whether an adopted text came before a draft whose proposals are looked for in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.corpus.assembly_sessions import is_before
from lineage.corpus.citing import citations
from lineage.symbols import short_symbol

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution


def is_older(adopted: Resolution, base: Resolution) -> bool:
    """Whether an adopted text came before the draft on which proposals are made: by their days, else by their sessions,
    else where the draft cites it, or a resolution of a later day."""
    if is_before(adopted, base):
        return True
    if base.adopted or base.dated or adopted.adopted is None:
        return False
    own = short_symbol(adopted.symbol or adopted.id)
    cited = [one for p in base.paragraphs for one in citations(p.text, base.language)]
    return any(f"{one.session}/{one.number}" == own or (one.day and one.day > adopted.adopted) for one in cited)
