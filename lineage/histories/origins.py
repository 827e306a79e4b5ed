"""The origin of every word: provenance of tokens in threads, over rewording, moves, splits, merges and returns.

Method: each paragraph is compared with the paragraphs it comes from. Words in common order keep their sources; then
runs that stand elsewhere in the parents; then runs that its threads had lost in an earlier text; then runs of related
texts of an earlier date. What is left is new. The idea of tokens that carry their origin through all revisions, and
of lost tokens that may come back, is that of F. Flöck and M. Acosta, WikiWho, WWW 2014; there the whole page is one
text and paragraphs are found again by their hash, here each paragraph has its parents.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from lineage.documents.resolution import Resolution
from lineage.errors import UnreadableError
from lineage.histories.config import DEFAULT, HistoryConfig
from lineage.histories.lost_words import Gaps, Lost, inherited
from lineage.histories.provenance import Match, elsewhere, in_order
from lineage.histories.threads import Event, History, ThreadEntry, Token
from lineage.histories.words import Commonness, WordOrigin, each_source, tokens_of, worded

Words = list[WordOrigin | None]
"""The source of every word of a paragraph, None where there is none so far."""


def origins(
    history: History, resolutions: Sequence[Resolution], config: HistoryConfig = DEFAULT
) -> dict[str, tuple[Token, ...]]:
    """For every paragraph id of the series its tokens, which tile its text, each with the paragraph of its origin.

    `resolutions` are the texts that the history was traced from. Raises UnreadableError where one of them is missing.
    """
    documents = [document.id for document in history.documents]
    names = cache(lambda spans: tuple(name for first, end in spans for name in documents[first:end]))
    texts = {entry.paragraph: entry.text for thread in history.threads for entry in thread.entries}
    return {name: tokens_of(texts[name], sources, names) for name, sources in each_origin(history, resolutions, config)}


def each_origin(
    history: History,
    resolutions: Sequence[Resolution],
    config: HistoryConfig = DEFAULT,
    of: Collection[str] | None = None,
) -> Iterator[tuple[str, tuple[WordOrigin, ...]]]:
    """The sources of the tokens of every paragraph, one after the other in date order: those of thousands of texts at
    once are gigabytes. `of`: of the paragraphs with these ids alone; they are `with_forebears`."""
    weaver = _Origins(history, config, of)
    texts = {resolution.id: resolution for resolution in resolutions}
    for position, document in enumerate(history.documents):
        resolution = texts.get(document.id)
        if resolution is None:
            raise UnreadableError(f"{document.id} is in the history, not among the texts", "Give the same texts.")
        yield from weaver.take(position, [paragraph.id for paragraph in resolution.paragraphs])


def with_forebears(history: History, names: Collection[str]) -> frozenset[str]:
    """The ids `names` of paragraphs, and those of all that these come from."""
    parents = {entry.paragraph: entry.parents for thread in history.threads for entry in thread.entries}
    found, left = set(names), list(names)
    while left:
        more = {parent.paragraph for parent in parents[left.pop()]} - found
        found |= more
        left += more
    return frozenset(found)


class _Origins:
    """The sources of the words that later paragraphs come from, and what their threads have lost, while texts are taken
    in."""

    def __init__(self, history: History, config: HistoryConfig, of: Collection[str] | None) -> None:
        self.config = config
        self.place = {document.id: i for i, document in enumerate(history.documents)}
        self.dates = {document.id: document.adopted for document in history.documents}
        self.entries: dict[str, ThreadEntry] = {e.paragraph: e for thread in history.threads for e in thread.entries}
        self.parents = {name: [one.paragraph for one in entry.parents] for name, entry in self.entries.items()}
        self.asked = self.parents.keys() if of is None else of
        self.children = Counter(parent for name in self.asked for parent in self.parents[name])
        self.loans: dict[str, list[ThreadEntry]] = {}
        for thread in history.threads:
            for entry in thread.related:
                for link in entry.parents:
                    self.loans.setdefault(link.paragraph, []).append(entry)
        self.sources: dict[str, tuple[WordOrigin, ...]] = {}
        self.lost: dict[str, Sequence[Lost]] = {}
        self.common = Commonness(config.common, config.rare)

    def take(self, position: int, names: Sequence[str]) -> Iterator[tuple[str, tuple[WordOrigin, ...]]]:
        """Takes in one document with the paragraphs `names`: the sources of the tokens of those that are asked for."""
        self.common.add([self.entries[name].text for name in names])
        own = [name for name in names if name in self.asked]
        whence = {parent for name in own for parent in self.parents[name]}
        there = {name: self._kept(name) for name in names if not whence.isdisjoint(self.parents[name])}
        used: dict[str, set[int]] = {}
        for kept in there.values():
            for parent, at in kept.values():
                used.setdefault(parent, set()).add(at)
        for name in own:
            yield name, self._taken(position, name, there.get(name, {}), used)
        for parent in [parent for name in own for parent in self.parents[name]]:
            self.children[parent] -= 1
            if not self.children[parent]:
                del self.sources[parent], self.lost[parent]

    def _taken(
        self, position: int, name: str, kept: Mapping[int, tuple[str, int]], used: Mapping[str, set[int]]
    ) -> tuple[WordOrigin, ...]:
        own = worded(self.entries[name].text)
        found: Words = [None] * len(own.words)
        for at, (parent, place) in kept.items():
            found[at] = self._later(self.sources[parent][place], self._place(parent), position)
        still = self._from_lost(position, name, found)
        self._from_related(name, found)
        sources = tuple(self._adopted(name, at, source) for at, source in zip(own.visible, found, strict=True))
        if self.children[name]:
            self.sources[name] = sources
            self.lost[name] = (*still, *self._newly_lost(name, used))
        return each_source(own, sources)

    def _adopted(self, name: str, at: int, source: WordOrigin | None) -> WordOrigin:
        """The source of a word of a paragraph, its token `at`, new there where it has none, with the first adopted text
        of its line."""
        adopted = "" if self.entries[name].draft else name
        if source is None:
            return WordOrigin(name, (), adopted, at)
        return source if source.adopted or not adopted else source._replace(adopted=adopted)

    def _words(self, name: str) -> tuple[str, ...]:
        return worded(self.entries[name].text).words

    def _place(self, name: str) -> int:
        return self.place[self.entries[name].document]

    def _kept(self, name: str) -> dict[int, tuple[str, int]]:
        """The words of a paragraph that its parents have: by their places, the parent and the place there."""
        words = self._words(name)
        chain = self._chain(words, self.parents[name])
        old = [word for parent in chain for word in self._words(parent)]
        owner = [(parent, i) for parent in chain for i in range(len(self._words(parent)))]
        matches = list(in_order(words, old, self.common.weak))
        free, taken = set(range(len(words))), set[int]()
        for start, place, length in matches:
            free.difference_update(range(start, start + length))
            taken.update(range(place, place + length))
        matches += elsewhere(words, free, old, taken, self.common.telling)
        return {start + step: owner[place + step] for start, place, length in matches for step in range(length)}

    def _chain(self, new: tuple[str, ...], parents: Sequence[str]) -> Sequence[str]:
        """The parents in the order in which the paragraph has them: by the middle of the runs they share with it."""
        if len(parents) == 1:
            return parents
        return sorted(parents, key=lambda parent: (self._middle(new, self._words(parent)), parent))

    def _middle(self, new: tuple[str, ...], old: tuple[str, ...]) -> float:
        matches = [m for m in in_order(new, old, self.common.weak) if m[2]]
        longest = max(matches, key=lambda match: match[2], default=(0, 0, 0))
        return longest[0] + longest[2] / 2

    def _later(self, source: WordOrigin, last: int, position: int) -> WordOrigin:
        """The source of a word that last stood in one document and stands in another again."""
        if position == last + 1:
            return source
        return WordOrigin(source.origin, (*source.absent, (last + 1, position)), source.adopted, source.at)

    def _from_lost(self, position: int, name: str, found: Words) -> Sequence[Lost]:
        """Fills in words that the threads had lost; returns what is still lost."""
        there = inherited([self.lost[parent] for parent in self.parents[name]])
        gaps = Gaps(self._words(name), (i for i, source in enumerate(found) if source is None))
        if not there or not gaps.free:
            return there
        still: list[Lost] = []
        for lost in sorted(there, key=lambda item: item.start - item.end):
            matches = gaps.back(lost, self.common)
            for start, place, length in matches:
                for step in range(length):
                    found[start + step] = self._later(lost.sources[place + step], self._place(lost.paragraph), position)
            back = {place + step for _, place, length in matches for step in range(length)}
            still += lost.without(back) if back else [lost]
        return still

    def _from_related(self, name: str, found: Words) -> None:
        """Words that stood in a linked paragraph of a related text of an earlier date."""
        date = self.dates[self.entries[name].document]
        lenders = [e for e in self.loans.get(name, ()) if e.adopted and date and e.adopted < date]
        for lender in sorted(lenders, key=lambda entry: (entry.adopted, entry.paragraph)):
            source = WordOrigin(lender.paragraph, (), "" if lender.draft else lender.paragraph)
            for start, _, length in self._borrowed(name, found, worded(lender.text).words):
                for step in range(start, start + length):
                    found[step] = found[step] or source

    def _borrowed(self, name: str, found: Words, old: tuple[str, ...]) -> list[Match]:
        """All words in common order where a new paragraph is mostly the related text; else runs with rare words."""
        words = self._words(name)
        runs = list(elsewhere(words, set(range(len(words))), old, set(), self.common.telling))
        shared = sum(length for _, _, length in runs)
        if Event.INTRODUCED in self.entries[name].events and shared >= self.config.borrowed_share * len(words):
            return list(in_order(words, old, self.common.weak))
        return [run for run in runs if self._rare(words, found, run)]

    def _rare(self, words: Sequence[str], found: Words, run: Match) -> bool:
        """Whether the new words of a run are enough, and rare enough, to come from one place."""
        start, _, length = run
        fresh = [words[i] for i in range(start, start + length) if found[i] is None]
        return self.common.rare(fresh) >= self.config.borrowed_words

    def _newly_lost(self, name: str, used: Mapping[str, set[int]]) -> Iterator[Lost]:
        """Runs of the parents that no paragraph of this document took."""
        for parent in self.parents[name]:
            whole = Lost.whole(parent, self._words(parent), self.sources[parent])
            yield from whole.without(used.get(parent, ()))
