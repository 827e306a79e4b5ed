"""Commitments: who is asked to do what, how firmly, until when; what changed, and their timeline."""

from __future__ import annotations

from lineage.commitments.find import find_clauses

__all__ = ["find_clauses"]
