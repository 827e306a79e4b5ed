"""A draft checked against texts at hand, without a corpus."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lineage.documents.resolution import Resolution, Status
from lineage.drafting.agreed_language.search import index_of
from lineage.drafting.checking.check import check_against
from lineage.drafting.checking.checked import Check
from lineage.drafting.checking.similar import similar

if TYPE_CHECKING:
    from collections.abc import Sequence


def check(draft: Resolution, base: Resolution, others: Sequence[Resolution] = (), *, precedents: int = 3) -> Check:
    """`draft` against `base` and those of `others` that are adopted texts in its language."""
    own = {base.id, draft.id}
    siblings = [r for r in others if r.status is Status.ADOPTED and r.language == draft.language and r.id not in own]
    with index_of(siblings) as index:
        look_up = partial(similar, index, language=draft.language)
        return check_against(draft, base, look_up, [text.id for text in siblings], precedents=precedents)
