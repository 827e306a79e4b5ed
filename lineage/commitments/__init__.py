"""Commitments: who is asked to do what, how firmly, until when; what changed, and their timeline."""

from __future__ import annotations

from lineage.commitments.find import find_clauses, unknown_verbs, unread
from lineage.commitments.implied_clauses import find_implied

__all__ = ["find_clauses", "find_implied", "unknown_verbs", "unread"]
