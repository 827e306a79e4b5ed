"""The number of a paragraph as it is printed: "5.", "OP5 bis", "PP3 alt)"."""

from __future__ import annotations

from lineage.symbols import ORDINAL_SUFFIXES

SUFFIX = rf"(?:\s(?:{'|'.join(ORDINAL_SUFFIXES)}|alt))?"
"""What may stand behind the figures, as a pattern without regard to case."""
NUMBER = rf"(?:(?:PP|OP)\s?)?\d{{1,3}}{SUFFIX}[.)]?"
"""The whole, as a pattern without regard to case."""
