"""Shared wording: which words of one paragraph stand, in runs, in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace

from lineage.histories.config import HistoryConfig
from lineage.languages.text import words


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """The words of a paragraph in their runs of one length."""

    words: tuple[str, ...]
    """Folded, in their order."""
    runs: frozenset[tuple[str, ...]]
    """Every stretch of `run` words that follow each other."""
    run: int
    """Words of a run."""
    own: frozenset[tuple[str, ...]] = frozenset()
    """Those of `runs` that few paragraphs of its text have; the others are formulas and names of the text."""


def runs_of_text(texts: Mapping[str, str], config: HistoryConfig) -> dict[str, Runs]:
    """The words of every paragraph of one text, by label; a run that stands in too many of them belongs to none.
    Paragraphs of the same words count as one: "Takes note of that report;" three times is not a formula."""
    found = {label: runs_of(text, config.run) for label, text in texts.items()}
    stand_in = Counter(one for runs in {words.words: words.runs for words in found.values()}.values() for one in runs)
    most = max(config.formula, round(config.formula_part * len(texts)))
    return {
        label: replace(words, own=frozenset(one for one in words.runs if stand_in[one] <= most))
        for label, words in found.items()
    }


def runs_of(text: str, run: int) -> Runs:
    """Folded words of a text and their runs of `run` words, for matching only."""
    found = words(text)
    runs = frozenset(found[i : i + run] for i in range(len(found) - run + 1))
    return Runs(words=found, runs=runs, run=run)


def places(target: Runs, sources: Iterable[Runs]) -> frozenset[int]:
    """Positions of the words of `target` that lie in a run which one of the `sources` has too."""
    known: set[tuple[str, ...]] = set()
    for source in sources:
        known |= source.runs
    return _covered(target, known)


def own_places(target: Runs, source: Runs) -> frozenset[int]:
    """The same for runs that are not formulas in either text: names and phrases that all paragraphs share, as "in
    cooperation with the Economic and Social Council", prove no kinship."""
    return _covered(target, target.own & source.own)


def common_share(one: Runs, two: Runs) -> float:
    """Share of words that stand in both, in runs: the mean of the shares in either paragraph. 1 for the same words,
    however few."""
    if one.words == two.words:
        return 1.0
    return _mean_share(one, two, one.runs & two.runs)


def own_share(one: Runs, two: Runs) -> float:
    """The same, without the formulas of either text."""
    return _mean_share(one, two, one.own & two.own)


def theirs_alone(one: Runs, two: Runs, others: Iterable[Runs]) -> bool:
    """Whether the two share a run that none of the `others` has: what several lines of a series have, as the names of
    the five Special Rapporteurs that one welcomes and another cooperates with, does not say which of them goes on."""
    left = one.own & two.own
    for other in others:
        left = left - other.runs
        if not left:
            return False
    return bool(left)


def _mean_share(one: Runs, two: Runs, runs: frozenset[tuple[str, ...]]) -> float:
    return sum(len(_covered(each, runs)) / max(len(each.words), 1) for each in (one, two)) / 2


def _covered(target: Runs, known: Set[tuple[str, ...]]) -> frozenset[int]:
    """Positions of the words of `target` that lie in one of the runs `known`."""
    found: set[int] = set()
    for start in range(len(target.words) - target.run + 1):
        if target.words[start : start + target.run] in known:
            found.update(range(start, start + target.run))
    return frozenset(found)
