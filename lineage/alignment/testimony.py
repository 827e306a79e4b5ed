"""What the other language says of the links between two documents: the belief of their versions, by words alone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from lineage.alignment import passes
from lineage.alignment.scoring import Testimony, log_odds
from lineage.documents.resolution import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from lineage.alignment.config import AlignmentConfig
    from lineage.alignment.profile import Profile
    from lineage.alignment.scoring import Pool
    from lineage.alignment.twins import Twins


def testimony(old: Twins, new: Twins, others: Pool, config: AlignmentConfig) -> Testimony:
    """What `others`, the pool of the two versions, believes of each pair of paragraphs of `old.own` and `new.own`."""
    logits = np.full((len(others.old), len(others.new)), log_odds(config.floor))
    for pair, logit in passes.early(others, config).logits.items():
        logits[pair] = max(logit, logits[pair])
    rows = _rows(old, others.old), _rows(new, others.new)
    return Testimony(language=new.other.language, logits=_best_holder(_best_holder(logits, rows[0]).T, rows[1]).T)


def _best_holder(logits: NDArray[np.float64], rows: Sequence[Sequence[int]]) -> NDArray[np.float64]:
    """For each own paragraph the best of those that hold it, NaN where none does."""
    found = np.full((len(rows), logits.shape[1]), np.nan)
    for place, each in enumerate(rows):
        if each:
            found[place] = logits[list(each)].max(axis=0)
    return found


def _rows(both: Twins, side: Profile) -> list[list[int]]:
    """For each own paragraph that can be linked the rows of the other version's that are it or parts of it. One that
    holds more than this paragraph says nothing of it."""
    places = {paragraph.label: row for row, paragraph in enumerate(side.paragraphs)}
    held = both.others()
    times = Counter(other for others in held.values() for other in others)
    return [
        [places[other] for other in held.get(p.label, ()) if other in places and times[other] == 1]
        for p in both.own.paragraphs
        if p.kind is not Kind.HEADING
    ]
