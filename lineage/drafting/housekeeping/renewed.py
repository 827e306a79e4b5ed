"""Resolutions that are renewed at set intervals, and which of them a draft finds in force: the quadrennial review of
operational activities is 71/243 until 75/233 takes its place. Many texts of other series cite them."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from lineage.languages.tables import parse_table
from lineage.symbols import short_symbol

_AUTUMN = 9
"""Month in which a session of the Assembly opens: what was adopted before it in that year is known."""


class Renewed(NamedTuple):
    """One resolution of such a series."""

    series: str
    name: str
    adopted: date


@cache
def _rows() -> tuple[Renewed, ...]:
    text = files("lineage.drafting.housekeeping").joinpath("renewed_texts.csv").read_text(encoding="utf-8")
    rows = parse_table(text, "renewed_texts.csv", ("symbol",))
    return tuple(
        Renewed(row["series"], short_symbol(row["symbol"]), date.fromisoformat(row["adopted"])) for row in rows
    )


def in_force(name: str, year: int) -> Renewed | None:
    """The resolution of the series of `name` that is in force when a session opens in `year`; None where `name` is of
    no such series, and where the last one known is older than the one before it became: another may be in force."""
    own = next((row for row in _rows() if row.name == name), None)
    if own is None:
        return None
    series = [row for row in _rows() if row.series == own.series]
    opening = date(year, _AUTUMN, 1)
    best = max((own, *(row for row in series if row.adopted < opening)), key=lambda row: row.adopted)
    term = series[-1].adopted - series[-2].adopted
    return None if best is series[-1] and opening - best.adopted > term else best
