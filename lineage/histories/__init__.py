"""Threads of paragraphs through a series, their events, and the origin of every word."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from lineage.histories.origins import origins

if TYPE_CHECKING:
    from lineage.histories.tracing import trace

__all__ = ["origins", "trace"]


def __getattr__(name: str) -> Any:
    """`trace`, loaded on first use: a history that is kept is not traced again."""
    if name != "trace":
        raise AttributeError(name)
    return import_module(f"{__name__}.tracing").trace
