"""Lineage of negotiated texts: every paragraph, word and commitment with its history.

`import lineage` offers the verbs of the workflow and their records (docs/api.md lists them), each loaded on first use;
anything not in `__all__` is private.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lineage.alignment.links import Alignment, Band, Link, Relation
    from lineage.api import align, build, compare, find_clauses, frame, read, trace
    from lineage.commitments.clauses import Clause
    from lineage.diff.comparison import Comparison
    from lineage.documents.resolution import Paragraph, Resolution
    from lineage.errors import LineageError
    from lineage.histories.threads import History, Thread

__version__ = "0.1.0"

__all__ = [
    "Alignment",
    "Band",
    "Clause",
    "Comparison",
    "History",
    "LineageError",
    "Link",
    "Paragraph",
    "Relation",
    "Resolution",
    "Thread",
    "align",
    "build",
    "compare",
    "find_clauses",
    "frame",
    "read",
    "trace",
]

_HOMES = {
    "lineage.api": ("align", "build", "compare", "find_clauses", "frame", "read", "trace"),
    "lineage.alignment.links": ("Alignment", "Band", "Link", "Relation"),
    "lineage.commitments.clauses": ("Clause",),
    "lineage.diff.comparison": ("Comparison",),
    "lineage.documents.resolution": ("Paragraph", "Resolution"),
    "lineage.errors": ("LineageError",),
    "lineage.histories.threads": ("History", "Thread"),
}


def __getattr__(name: str) -> Any:
    """The public object called `name`, imported now. Raises AttributeError for any other name."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'lineage' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
