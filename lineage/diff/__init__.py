"""Word diffs as replayable values, and the class of every change."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lineage.diff.word_diff import compare, replay

__all__ = ["compare", "replay"]


def __getattr__(name: str) -> Any:
    """The functions, loaded on first use: a comparison that is kept needs no diff."""
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.word_diff"), name)
