"""Akoma Ntoso 3.0 as the United Nations model resolutions with it (AKN4UN): written, and read back without loss."""

from __future__ import annotations

from lineage.documents.akn.reader import read
from lineage.documents.akn.writer import write

__all__ = ["read", "write"]
