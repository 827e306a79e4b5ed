"""Shared wording: which words of one paragraph stand, in runs, in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING

from lineage.histories.config import HistoryConfig
from lineage.languages.text import words
from lineage.symbols import split_id

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution


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


class Words(Mapping[str, Runs]):
    """The words of the paragraphs of a series by their id, worked out text by text when they are asked for: those of
    thousands of texts at once are a gigabyte."""

    def __init__(self, resolutions: Iterable[Resolution], config: HistoryConfig) -> None:
        self._texts = {text.id: text for text in resolutions}
        self._of_text = lru_cache(maxsize=_HELD)(self._worked_out)
        self._config = config

    def _worked_out(self, name: str) -> dict[str, Runs]:
        return runs_of_text({p.label: p.text for p in self._texts[name].paragraphs}, self._config)

    def of_text(self, name: str) -> Mapping[str, Runs]:
        """The words of one text, by label."""
        return self._of_text(name)

    def __getitem__(self, paragraph: str) -> Runs:
        name, label = split_id(paragraph)
        return self._of_text(name)[label]

    def __iter__(self) -> Iterator[str]:
        return (paragraph.id for text in self._texts.values() for paragraph in text.paragraphs)

    def __len__(self) -> int:
        return sum(len(text.paragraphs) for text in self._texts.values())


_HELD = 200
"""Texts whose words are held at once."""


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
    found = tuple(map(intern, words(text)))
    runs = frozenset(found[i : i + run] for i in range(len(found) - run + 1))
    return Runs(words=found, runs=runs, run=run)


def places(target: Runs, sources: Iterable[Runs]) -> frozenset[int]:
    """Positions of the words of `target` that lie in a run which one of the `sources` has too."""
    known: set[tuple[str, ...]] = set()
    for source in sources:
        known |= source.runs
    return _covered(target, known)


def own_places(target: Runs, source: Runs) -> frozenset[int]:
    """Positions of the words of `target` that lie in a run which `source` has too, and which is a formula in neither:
    what all paragraphs share, as "in cooperation with the Economic and Social Council", proves no kinship."""
    return _covered(target, target.own & source.own)


def common_share(one: Runs, two: Runs) -> float:
    """Share of words that stand in both, in runs: the mean of the shares in either paragraph. 1 for the same words,
    however few."""
    if one.words == two.words:
        return 1.0
    return _mean_share(one, two, one.runs & two.runs)


def own_share(one: Runs, two: Runs) -> float:
    """Share of words that stand in both, in runs that are formulas in neither: the mean of the shares in either."""
    return _mean_share(one, two, one.own & two.own)


def _mean_share(one: Runs, two: Runs, runs: frozenset[tuple[str, ...]]) -> float:
    return sum(len(_covered(each, runs)) / max(len(each.words), 1) for each in (one, two)) / 2


def _covered(target: Runs, known: Set[tuple[str, ...]]) -> frozenset[int]:
    """Positions of the words of `target` that lie in one of the runs `known`."""
    found: set[int] = set()
    for start in range(len(target.words) - target.run + 1):
        if target.words[start : start + target.run] in known:
            found.update(range(start, start + target.run))
    return frozenset(found)
