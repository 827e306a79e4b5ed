"""Concordance: two language versions of one document compared, paragraph by paragraph."""

from __future__ import annotations

from lineage.concordance.changes_alone import changes_alone
from lineage.concordance.divergences import Aspect, Concordance, Divergence
from lineage.concordance.holding import concord

__all__ = ["Aspect", "Concordance", "Divergence", "changes_alone", "concord"]
