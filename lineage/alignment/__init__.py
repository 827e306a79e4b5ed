"""Alignment: which paragraph became which, with evidence."""

from lineage.alignment.config import DEFAULT, AlignmentConfig
from lineage.alignment.engine import align, align_all

__all__ = ["DEFAULT", "AlignmentConfig", "align", "align_all"]
