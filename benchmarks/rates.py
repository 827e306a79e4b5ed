"""Sizes and rates of simulated series, as measured on real ones."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulationConfig:
    """Sizes and rates. Rates are shares of the paragraphs of the earlier text, on one step.

    Measured with benchmarks/edit_rates.py on the eleven English texts of the series on trafficking in persons, 61/180
    to 80/228, per paragraph and step: reworded 0.348, updated 0.082, introduced 0.197, dropped 0.092, moved 0.021,
    split 0.021 (both pieces), returned 0.011, merged 0.011; per reworded paragraph 1.37 runs of words replaced, 0.99
    put in, 0.61 taken out, 0.15 put elsewhere. Fewer are introduced here, because the size of the texts is held.
    """

    texts: int = 12
    smallest: int = 60
    largest: int = 90
    preamble: float = 0.58
    """Share of preambular paragraphs in the first text."""
    reword: float = 0.35
    heavy: float = 0.25
    """Share of the reworded paragraphs that are rewritten with three times as many edits."""
    update: float = 0.08
    drop: float = 0.09
    introduce: float = 0.12
    split: float = 0.011
    merge: float = 0.011
    promote: float = 0.009
    far: float = 0.012
    near: float = 0.05
    """Paragraphs that change places with a neighbour: not an event."""
    come_back: float = 0.06
    """Share of the dropped paragraphs, absent from one text at least, that return on a step."""
    borrow: float = 0.012
    restore: float = 0.2
    """Share of the reworded paragraphs with words cut earlier that get some of them back."""
    wander: float = 0.0
    """Clauses put into a paragraph of another thread: 0.033 as measured, see benchmarks/wanderers.py; 0 for the series
    whose figures are older than the measurement."""
    terminology: float = 0.4
    """Chance that a text replaces one term throughout."""


DEFAULT = SimulationConfig()
