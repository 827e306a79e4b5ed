"""Clauses that a paragraph shares with one that is not its counterpart: whether they say something, and whether they
left it, or came, while the rest stayed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from lineage.alignment.normalization import own_words, stems
from lineage.alignment.shared_runs import beyond, shared

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineage.alignment.profile import Profile
    from lineage.alignment.verbatim import Pair


class SharedClauses:
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
        sources, heirs = self._words(self.old, self._sources[j]), self._words(self.new, self._heirs[i])
        if not (sources and heirs and self._shared(pair)):
            return False
        (one,), (other,) = self._words(self.old, [i]), self._words(self.new, [j])
        given, taken = beyond(other, one, sources), beyond(one, other, heirs)
        return max(len(given), len(taken)) < least

    def new_words(self, pair: Pair, most: int) -> bool:
        """Whether the new paragraph has no counterpart, and the old one has, and at most `most` telling words of both,
        wherever they stand, are not in that: of "the eightieth session of the General Assembly coincides with the
        eightieth anniversary of the Nuremberg Tribunal" "session", beside "the eightieth anniversary of victory"."""
        i, j = pair
        if self._sources[j] or not self._heirs[i]:
            return False
        heirs = (self._telling(self.new, heir) for heir in self._heirs[i])
        return len((self._telling(self.old, i) & self._telling(self.new, j)).difference(*heirs)) <= most

    @staticmethod
    def _telling(side: Profile, row: int) -> set[str]:
        text = side.paragraphs[row].text
        pairs = zip(stems(text, side.language), own_words(text, side.language), strict=True)
        return {word for word, tells in pairs if tells}

    def beside(self, pair: Pair) -> int:
        """Words of a clause that is no longer in the paragraph beside the new one that continues the old one, or not
        yet in that beside the old one that the new one continues. 0 where none of these stands beside it."""
        i, j = pair
        there = self._words(self.new, [heir for heir in self._heirs[i] if abs(heir - j) == 1])
        there += self._words(self.old, [source for source in self._sources[j] if abs(source - i) == 1])
        if not there:
            return 0
        (one,), (other,) = self._words(self.old, [i]), self._words(self.new, [j])
        return len(beyond(other, one, there))

    def _shared(self, pair: Pair) -> set[int]:
        """Places of the words of the new paragraph that lie in a run which the old one has too."""
        (one,), (other,) = self._words(self.old, [pair[0]]), self._words(self.new, [pair[1]])
        return shared(other, one)

    @staticmethod
    def _words(side: Profile, rows: Iterable[int]) -> list[tuple[int, ...]]:
        return [tuple(side.words[row].tolist()) for row in rows]
