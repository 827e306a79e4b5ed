"""Which two texts of a series are shown side by side: these have a comparison, and a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.series.analysis import Traced

ALL_PAIRS = 14
"""Up to so many texts every pair has a page: 91 pages of about 100 kB."""

LINKS_WORTH_A_PAGE = 3
"""A related text with fewer links to a text of the series has no page with it: the lineage pages say it all."""


def shown_pairs(traced: Traced) -> tuple[tuple[str, str], ...]:
    """(older id, newer id): all of the series up to `ALL_PAIRS` texts, beyond that neighbours and the newest with every
    earlier one; a related text with the newest of the series."""
    order = tuple(traced.resolutions)
    return tuple(pair for pair in traced.alignments if _is_shown(traced, order, *pair))


def _is_shown(traced: Traced, order: Sequence[str], old: str, new: str) -> bool:
    last = len(order) - 1
    if old in traced.resolutions and new in traced.resolutions:
        one, other = order.index(old), order.index(new)
        return last < ALL_PAIRS or other - one == 1 or other == last
    if order[last] not in {old, new}:
        return False
    return len(traced.alignments[old, new].counted()) >= LINKS_WORTH_A_PAGE
