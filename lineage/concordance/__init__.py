"""Concordance: two language versions of one document held against each other, paragraph by paragraph."""

from __future__ import annotations

from lineage.concordance.divergences import Concordance, Finding, Rule
from lineage.concordance.holding import concord

__all__ = ["Concordance", "Finding", "Rule", "concord"]
