"""Concordance: two language versions of one document compared, paragraph by paragraph."""

from __future__ import annotations

from lineage.concordance.changes_alone import changes_alone
from lineage.concordance.divergences import Concordance, Divergence, Rule
from lineage.concordance.holding import concord

__all__ = ["Concordance", "Divergence", "Rule", "changes_alone", "concord"]
