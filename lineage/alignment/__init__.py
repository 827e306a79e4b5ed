"""Alignment: which paragraph became which, with evidence."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lineage.alignment.config import DEFAULT, AlignmentConfig
    from lineage.alignment.engine import align, align_all

__all__ = ["DEFAULT", "AlignmentConfig", "align", "align_all"]


def __getattr__(name: str) -> Any:
    """What aligns, loaded on first use: links that are kept need no numpy."""
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{'engine' if name.startswith('align') else 'config'}"), name)
