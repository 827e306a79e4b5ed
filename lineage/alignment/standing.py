"""An alignment in the making: what the passes take and give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineage.alignment.scoring import Pool
    from lineage.alignment.transitivity import Support
    from lineage.alignment.verbatim import Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An alignment in the making."""

    pool: Pool
    support: Support
    """What the texts in between say of each pair."""
    logits: Mapping[Pair, float]
    """Log odds of each pair that is still in play."""
    passed: Mapping[Pair, str]
    """For each pair the pass that speaks for it most, "" before any does."""
