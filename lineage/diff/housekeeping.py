"""Units that change from one text to the next by the mere passing of time: dates, sessions, symbols."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.diff.units import DATE, ORDINAL
from lineage.languages import language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.diff.units import Unit
    from lineage.diff.vocabulary import Vocabulary

_SYMBOL = re.compile(r"(?:[a-z](?:/[a-z0-9.\-]+)+|\d{1,4}/\d{1,4})")
_YEAR = re.compile(r"(?:19|20)\d\d(?:-(?:(?:19|20)\d\d|\d\d))?")
NEAR = 3
"""Largest distance, in units, between an ordinal and the event it counts: "soixante-cinquième et
soixante-sixième sessions", "fifth high-level plenary meeting"."""


def mark(units: Sequence[Unit], index: int, vocabulary: Vocabulary) -> str:
    """What passing time makes of the unit at `index`: "date", "year", "symbol", "ordinal", or ""."""
    unit = units[index]
    if unit.kind == DATE:
        return "date"
    if _YEAR.fullmatch(unit.key):
        return "year"
    if _SYMBOL.fullmatch(unit.key) and any(map(str.isdigit, unit.key)):
        return "symbol"
    if unit.kind == ORDINAL or language(vocabulary.language).ordinal_word.fullmatch(unit.key):
        around = units[max(0, index - NEAR) : index + NEAR + 1]
        return "ordinal" if any(other.key in vocabulary.roles["event"] for other in around) else ""
    return ""
