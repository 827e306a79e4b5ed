"""Clauses that a paragraph shares with one that is not its counterpart: whether they say something, and whether they
left it, or came, while the rest stayed."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from lineage.alignment.normalization import own_words
from lineage.alignment.shared_runs import RUN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineage.alignment.profile import Profile
    from lineage.alignment.verbatim import Pair

Words = NDArray[np.int64]


class Clauses:
    """The clauses that the paragraphs of two documents share; `linked` are the pairs that are already believed."""

    def __init__(self, old: Profile, new: Profile, linked: Iterable[Pair]) -> None:
        self.old, self.new = old, new
        self._heirs: defaultdict[int, list[int]] = defaultdict(list)
        self._sources: defaultdict[int, list[int]] = defaultdict(list)
        for i, j in linked:
            self._heirs[i].append(j)
            self._sources[j].append(i)

    def say_something(self, pair: Pair) -> bool:
        """Whether a word of them is neither part of a name nor a function word. Two lists of the same bodies have none:
        "the United Nations Entity for Gender Equality and the Empowerment of Women (UN-Women)"."""
        tells = own_words(self.new.paragraphs[pair[1]].text, self.new.language)
        return any(tells[place] for place in self._shared(pair))

    def repeats(self, pair: Pair, least: int) -> bool:
        """Whether both paragraphs have counterparts that have what they share too, but for fewer than `least` words:
        "Agrees that the Legal Subcommittee ... should consider" what the Scientific and Technical one should too."""
        i, j = pair
        sources = [self.old.words[source] for source in self._sources[j]]
        heirs = [self.new.words[heir] for heir in self._heirs[i]]
        if not (sources and heirs and self._shared(pair)):
            return False
        given = _left(self.new.words[j], self.old.words[i], sources)
        taken = _left(self.old.words[i], self.new.words[j], heirs)
        return max(len(given), len(taken)) < least

    def beside(self, pair: Pair) -> int:
        """Words of a clause that is no longer in the paragraph beside the new one that continues the old one, or not
        yet in that beside the old one that the new one continues. 0 where none of these stands beside it."""
        i, j = pair
        there = [self.new.words[heir] for heir in self._heirs[i] if abs(heir - j) == 1]
        there += [self.old.words[source] for source in self._sources[j] if abs(source - i) == 1]
        if not there:
            return 0
        return len(_left(self.new.words[j], self.old.words[i], there))

    def _shared(self, pair: Pair) -> frozenset[int]:
        """Places of the words of the new paragraph that lie in a run which the old one has too."""
        return _covered(self.new.words[pair[1]], _runs(self.old.words[pair[0]].tobytes()))


def _left(words: Words, other: Words, known: Iterable[Words]) -> frozenset[int]:
    """Places of the words that lie in a run which `other` has, but for those in runs that one of `known` has."""
    runs = frozenset[tuple[int, ...]]().union(*(_runs(each.tobytes()) for each in known))
    return _covered(words, _runs(other.tobytes())) - _covered(words, runs)


@lru_cache(maxsize=4096)
def _runs(words: bytes) -> frozenset[tuple[int, ...]]:
    codes = np.frombuffer(words, dtype=np.int64).tolist()
    return frozenset(tuple(codes[at : at + RUN]) for at in range(len(codes) - RUN + 1))


def _covered(words: Words, runs: frozenset[tuple[int, ...]]) -> frozenset[int]:
    codes = words.tolist()
    starts = (at for at in range(len(codes) - RUN + 1) if tuple(codes[at : at + RUN]) in runs)
    return frozenset(place for at in starts for place in range(at, at + RUN))
