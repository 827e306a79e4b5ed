"""A draft checked against texts at hand, without a corpus."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from lineage.commitments.find import find_clauses
from lineage.documents import parse
from lineage.documents.resolution import Resolution, Status
from lineage.drafting.agreed_language.search import index_of
from lineage.drafting.checking.check import check_against
from lineage.drafting.checking.checked import Check
from lineage.drafting.checking.similar import similar
from lineage.sources import read_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADS = {"en": "The General Assembly,\n\n", "fr": "L’Assemblée générale,\n\n"}
CLOSINGS = {"en": "\n\n46th plenary meeting\n18 December 2025\n", "fr": "\n\n46e séance plénière\n18 décembre 2025\n"}

clauses_of = cache(find_clauses)
"""Those of a base are asked for with each fault that is put into its draft."""


def text_of(symbol: str, words: str, language: str) -> Resolution:
    """A text of the General Assembly, adopted if its symbol is that of a resolution."""
    said = f"{symbol}\n\nBridges\n\n{HEADS[language]}{words}{CLOSINGS[language] if 'RES' in symbol else ''}"
    return parse(read_bytes(said.encode(), Path("text.txt")), language=language)


def check(draft: Resolution, base: Resolution, others: Sequence[Resolution] = (), *, precedents: int = 3) -> Check:
    """`draft` against `base` and those of `others` that are adopted texts in its language."""
    own = {base.id, draft.id}
    siblings = [r for r in others if r.status is Status.ADOPTED and r.language == draft.language and r.id not in own]
    with index_of(siblings) as index:
        look_up = partial(similar, index, language=draft.language)
        return check_against(draft, base, look_up, [text.id for text in siblings], precedents=precedents)
