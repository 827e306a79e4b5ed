"""How well an alignment agrees with labels made by reading."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The labels of one pair of documents: pairs (old label, new label)."""

    required: frozenset[Pair]
    """Links that must be found."""
    optional: frozenset[Pair]
    """Links that are neither right nor wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Counts of links; scores of several pairs of documents add up."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(right=self.right + other.right, wrong=self.wrong + other.wrong, missed=self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Share of right links among those found; 1 where none was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of required links that were found; 1 where none is required."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed) if self.right else 0.0


def read_labels(text: str) -> dict[Pair, Labels]:
    """Labels in JSON lines, by (old document, new document). Raises UnreadableError naming the line."""
    found: dict[Pair, dict[str, set[Pair]]] = defaultdict(lambda: {"required": set(), "optional": set()})
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            row = json.loads(line)
            old, new = row["pair"].split(" -> ")
            found[old, new][row["status"]].add((row["old"], row["new"]))
        except (ValueError, KeyError, TypeError) as error:
            raise UnreadableError(f"labels, line {number}: {error}", "Each line is one label as JSON.") from error
    return {
        pair: Labels(required=frozenset(kinds["required"]), optional=frozenset(kinds["optional"]))
        for pair, kinds in found.items()
    }


def score(links: Iterable[Pair], labels: Labels) -> Score:
    """The score of links given as (old label, new label)."""
    found = set(links)
    return Score(
        right=len(found & labels.required),
        wrong=len(found - labels.required - labels.optional),
        missed=len(labels.required - found),
    )


def total(scores: Mapping[Pair, Score]) -> Score:
    """The sum of the scores of several pairs of documents."""
    return sum(scores.values(), Score())
