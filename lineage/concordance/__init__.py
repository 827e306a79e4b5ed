"""Concordance: two language versions of one document held against each other, paragraph by paragraph."""

from __future__ import annotations

from lineage.concordance.holding import concord
from lineage.concordance.records import Concordance, Finding, Rule

__all__ = ["Concordance", "Finding", "Rule", "concord"]
