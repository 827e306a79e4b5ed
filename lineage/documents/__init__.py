"""Structure: lines become resolutions with labelled paragraphs, notes and named furniture."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lineage.documents.file_reading import read_data, read_file
    from lineage.documents.parsing import parse

__all__ = ["parse", "read_data", "read_file"]


def __getattr__(name: str) -> Any:
    """The functions, loaded on first use: stored documents need no parser."""
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{'parsing' if name == 'parse' else 'file_reading'}"), name)
