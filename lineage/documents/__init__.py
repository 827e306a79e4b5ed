"""Structure: lines become resolutions with labelled paragraphs, notes and named furniture."""

from __future__ import annotations

from lineage.documents.opening import read_data, read_file
from lineage.documents.parsing import parse

__all__ = ["parse", "read_data", "read_file"]
