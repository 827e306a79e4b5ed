"""Commitments: who is asked to do what, how firmly, until when; what changed, and their timeline."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lineage.commitments.find import find_clauses, unread
    from lineage.commitments.implied_clauses import find_implied

__all__ = ["find_clauses", "find_implied", "unread"]


def __getattr__(name: str) -> Any:
    """The functions, loaded on first use: a search needs only the names of bodies."""
    if name not in __all__:
        raise AttributeError(name)
    home = "implied_clauses" if name == "find_implied" else "find"
    return getattr(import_module(f"{__name__}.{home}"), name)
