"""How good the method is: the figures that the page on the method states, each with what it was measured on.

They stand in `measures.csv`: values from 0 to 1, rounded down. Links are those with each pair of texts left out of the
fit, commitments those of the first comparison with labels that were read blind; both lie below what the same labels
give now, as a test checks.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lineage.render.site.phrasing import PagePhrases


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measured figure."""

    name: str
    """What was measured: links, sure, clauses, threads, ..."""
    basis: str
    """What it was measured on: fr_two, en_blind, simulated, ..."""
    value: float
    count: int
    """Things that were counted: expected links, clauses, paragraphs, words."""
    source: str
    """The labels, or the page of the documentation that says how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureView:
    """One row of the table."""

    name: str
    value: str
    basis: str
    source: str


def measures() -> tuple[Measure, ...]:
    """The rows of the table, in its order. Raises ValueError naming a row with a value outside [0, 1]."""
    text = files("lineage.render.site").joinpath("measures.csv").read_text(encoding="utf-8")
    found = tuple(
        Measure(
            name=row["measure"],
            basis=row["set"],
            value=float(row["value"]),
            count=int(row["count"]),
            source=row["source"],
        )
        for row in csv.DictReader(text.splitlines())
    )
    for measure in found:
        if not 0 <= measure.value <= 1:
            raise ValueError(f"measures.csv, {measure.name} {measure.basis}: {measure.value} is not in [0, 1]")
    return found


def views(w: PagePhrases) -> tuple[MeasureView, ...]:
    """The table in words."""
    return tuple(
        MeasureView(
            name=w(f"measure.{m.name}"),
            value=w.decimal(m.value),
            basis=w(f"measured_on.{m.basis}", number=w.number(m.count)),
            source=m.source,
        )
        for m in measures()
    )
