"""Concordance: two language versions of one document held against each other, paragraph by paragraph."""

from __future__ import annotations

from lineage.concordance.changes_alone import changes_alone
from lineage.concordance.divergences import Concordance, Finding, Rule
from lineage.concordance.holding import concord

__all__ = ["Concordance", "Finding", "Rule", "changes_alone", "concord"]
