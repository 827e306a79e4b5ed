"""The whole run for one series: documents, links, diffs, histories, commitments. Nothing below imports it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lineage.pipeline.run import analyse, compare_pair, compare_within, readdressed, trace_series
    from lineage.pipeline.store import NO_STORE, Store, default_store
    from lineage.series.analysis import Analysis, Traced

_HOMES = {
    "lineage.pipeline.run": ("analyse", "compare_pair", "compare_within", "readdressed", "trace_series"),
    "lineage.pipeline.store": ("NO_STORE", "Store", "default_store"),
    "lineage.series.analysis": ("Analysis", "Traced"),
}

__all__ = [
    "NO_STORE",
    "Analysis",
    "Store",
    "Traced",
    "analyse",
    "compare_pair",
    "compare_within",
    "default_store",
    "readdressed",
    "trace_series",
]


def __getattr__(name: str) -> Any:
    """The functions and records, loaded on first use: a search needs the store alone."""
    home = next((module for module, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(name)
    return getattr(import_module(home), name)
