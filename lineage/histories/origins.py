"""The origin of every word: provenance of tokens in threads, over rewording, moves, splits, merges and returns.

Method: each paragraph is compared with the paragraphs it comes from. Words in common order keep their sources; then
runs that stand elsewhere in the parents; then runs that its threads had lost in an earlier text; then runs of related
texts of an earlier date. What is left is new. The idea of tokens that carry their origin through all revisions, and
of lost tokens that may come back, is that of F. Flöck and M. Acosta, WikiWho, WWW 2014; there the whole page is one
text and paragraphs are found again by their hash, here each paragraph has its parents.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from lineage.documents.resolution import Resolution
from lineage.errors import UnreadableError
from lineage.histories.config import DEFAULT, HistoryConfig
from lineage.histories.provenance import Match, elsewhere, in_order
from lineage.histories.threads import Entry, Event, History, Token
from lineage.histories.words import Commonness, Lost, Source, tokens_of, worded


def origins(
    history: History, resolutions: Sequence[Resolution], config: HistoryConfig = DEFAULT
) -> dict[str, tuple[Token, ...]]:
    """For every paragraph id of the series its tokens, which tile its text, each with the paragraph of its origin.

    `resolutions` are the texts that the history was traced from. Raises UnreadableError where one of them is missing.
    """
    return dict(each_origin(history, resolutions, config))


def each_origin(
    history: History, resolutions: Sequence[Resolution], config: HistoryConfig = DEFAULT
) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """The same paragraph by paragraph: the tokens of thousands of texts at once are gigabytes."""
    weaver = _Origins(history, config)
    texts = {resolution.id: resolution for resolution in resolutions}
    for position, document in enumerate(history.documents):
        resolution = texts.get(document.id)
        if resolution is None:
            raise UnreadableError(f"{document.id} is in the history, not among the texts", "Give the same texts.")
        weaver.take(position, [paragraph.id for paragraph in resolution.paragraphs])
    yield from weaver.tokens()


@dataclass(slots=True)
class _Attribution:
    """A paragraph whose words are being traced to their sources."""

    words: tuple[str, ...]
    sources: list[Source | None]

    @property
    def free(self) -> set[int]:
        """Positions of the words without a source so far."""
        return {i for i, source in enumerate(self.sources) if source is None}


class _Origins:
    """The sources of all words so far, and what each paragraph's thread has lost, while texts are taken in."""

    def __init__(self, history: History, config: HistoryConfig) -> None:
        self.config = config
        self.documents = [document.id for document in history.documents]
        self.place = {name: i for i, name in enumerate(self.documents)}
        self.dates = {document.id: document.adopted for document in history.documents}
        self.entries: dict[str, Entry] = {e.paragraph: e for thread in history.threads for e in thread.entries}
        self.loans: dict[str, list[Entry]] = {}
        for thread in history.threads:
            for entry in thread.related:
                for link in entry.parents:
                    self.loans.setdefault(link.paragraph, []).append(entry)
        self.words: dict[str, tuple[str, ...]] = {}
        self.sources: dict[str, tuple[Source, ...]] = {}
        self.lost: dict[str, tuple[Lost, ...]] = {}
        self.common = Commonness(config.common, config.rare)

    def take(self, position: int, names: Sequence[str]) -> None:
        """Takes in one document: finds the words of its paragraphs `names`."""
        own = {name: worded(self.entries[name].text) for name in names}
        self.common.add(list(own.values()))
        self.words.update((name, paragraph.words) for name, paragraph in own.items())
        attributions = {name: _Attribution(own[name].words, [None] * len(own[name].words)) for name in names}
        used: dict[str, set[int]] = {}
        for name in names:
            self._from_parents(position, name, attributions[name], used)
        for name in names:
            lost = self._from_lost(position, name, attributions[name])
            self._from_related(name, attributions[name])
            self.sources[name] = tuple(
                self._adopted(name, at, source)
                for at, source in zip(own[name].visible, attributions[name].sources, strict=True)
            )
            self.lost[name] = lost + self._newly_lost(name, used)

    def _adopted(self, name: str, at: int, source: Source | None) -> Source:
        """The source of a word of a paragraph, its token `at`, new there where it has none, with the first adopted text
        of its line."""
        found = source or Source(origin=name, at=at)
        return found if found.adopted or self.entries[name].draft else replace(found, adopted=name)

    def tokens(self) -> Iterator[tuple[str, tuple[Token, ...]]]:
        """The tokens of all paragraphs so far, with their ids."""
        names = cache(lambda spans: tuple(name for first, end in spans for name in self.documents[first:end]))
        for name, found in self.sources.items():
            text = self.entries[name].text
            yield name, tokens_of(text, worded(text), found, names)

    def _from_parents(self, position: int, name: str, attribution: _Attribution, used: dict[str, set[int]]) -> None:
        parents = [parent.paragraph for parent in self.entries[name].parents]
        if not parents:
            return
        chain = self._chain(attribution.words, parents)
        old = [word for parent in chain for word in self.words[parent]]
        owner = [(parent, i) for parent in chain for i in range(len(self.words[parent]))]
        taken: set[int] = set()
        for start, place, length in in_order(attribution.words, old, self.common.weak):
            self._keep(position, attribution, (start, place, length), owner)
            taken.update(range(place, place + length))
        for match in elsewhere(attribution.words, attribution.free, old, taken, self.common.telling):
            self._keep(position, attribution, match, owner)
        for place in taken:
            parent, i = owner[place]
            used.setdefault(parent, set()).add(i)

    def _chain(self, new: tuple[str, ...], parents: Sequence[str]) -> Sequence[str]:
        """The parents in the order in which the paragraph has them: by the middle of the runs they share with it."""
        if len(parents) == 1:
            return parents
        return sorted(parents, key=lambda parent: (self._middle(new, self.words[parent]), parent))

    def _middle(self, new: tuple[str, ...], old: tuple[str, ...]) -> float:
        matches = [m for m in in_order(new, old, self.common.weak) if m[2]]
        longest = max(matches, key=lambda match: match[2], default=(0, 0, 0))
        return longest[0] + longest[2] / 2

    def _keep(
        self, position: int, attribution: _Attribution, match: tuple[int, int, int], owner: Sequence[tuple[str, int]]
    ) -> None:
        start, place, length = match
        for step in range(length):
            parent, i = owner[place + step]
            since = self.place[self.entries[parent].document]
            attribution.sources[start + step] = self._later(self.sources[parent][i], since, position)

    def _later(self, source: Source, last: int, position: int) -> Source:
        """The source of a word that last stood in one document and stands in another again."""
        between = ((last + 1, position),) if position > last + 1 else ()
        return replace(source, absent=source.absent + between) if between else source

    def _from_lost(self, position: int, name: str, attribution: _Attribution) -> tuple[Lost, ...]:
        """Fills in words that the threads had lost; returns what is still lost."""
        inherited = [lost for parent in self.entries[name].parents for lost in self.lost[parent.paragraph]]
        still: list[Lost] = []
        for lost in sorted(inherited, key=lambda item: -len(item.words)):
            free = attribution.free
            spot = self._same_spot(attribution.words, free, lost)
            matches = [(spot, 0, len(lost.words))] if spot is not None else []
            matches = matches or list(elsewhere(attribution.words, free, lost.words, set(), self.common.telling))
            for start, place, length in matches:
                for step in range(length):
                    source = self._later(lost.sources[place + step], lost.last, position)
                    attribution.sources[start + step] = source
            back = {place + step for _, place, length in matches for step in range(length)}
            still += lost.without(back) if back else [lost]
        return tuple(still)

    def _same_spot(self, words: tuple[str, ...], free: set[int], lost: Lost) -> int | None:
        """Where a short run came back whole: with a word that is not common, and beside the word it stood beside."""
        length = len(lost.words)
        if self.common.weak(lost.words):
            return None
        for start in sorted(free):
            if words[start : start + length] == lost.words and free.issuperset(range(start, start + length)):
                before = words[start - 1] if start else ""
                after = words[start + length] if start + length < len(words) else ""
                if before == lost.before or after == lost.after:
                    return start
        return None

    def _from_related(self, name: str, attribution: _Attribution) -> None:
        """Words that stood in a linked paragraph of a related text of an earlier date."""
        date = self.dates[self.entries[name].document]
        lenders = [e for e in self.loans.get(name, ()) if e.adopted and date and e.adopted < date]
        for lender in sorted(lenders, key=lambda entry: (entry.adopted, entry.paragraph)):
            free = attribution.free
            for start, _, length in self._borrowed(name, attribution, worded(lender.text).words):
                for step in free.intersection(range(start, start + length)):
                    adopted = "" if lender.draft else lender.paragraph
                    attribution.sources[step] = Source(origin=lender.paragraph, adopted=adopted)

    def _borrowed(self, name: str, attribution: _Attribution, old: tuple[str, ...]) -> list[Match]:
        """All words in common order where a new paragraph is mostly the related text; else runs with rare words."""
        runs = list(elsewhere(attribution.words, set(range(len(attribution.words))), old, set(), self.common.telling))
        shared = sum(length for _, _, length in runs)
        if Event.INTRODUCED in self.entries[name].events and shared >= self.config.borrowed_share * len(
            attribution.words
        ):
            return list(in_order(attribution.words, old, self.common.weak))
        return [(start, place, length) for start, place, length in runs if self._rare(attribution, start, length)]

    def _rare(self, attribution: _Attribution, start: int, length: int) -> bool:
        """Whether the new words of a run are enough, and rare enough, to come from one place."""
        fresh = [attribution.words[i] for i in range(start, start + length) if attribution.sources[i] is None]
        return self.common.rare(fresh) >= self.config.borrowed_words

    def _newly_lost(self, name: str, used: Mapping[str, set[int]]) -> tuple[Lost, ...]:
        """Runs of the parents that no paragraph of this document took."""
        found: list[Lost] = []
        for parent in self.entries[name].parents:
            whole = Lost(
                words=self.words[parent.paragraph],
                sources=self.sources[parent.paragraph],
                before="",
                after="",
                last=self.place[self.entries[parent.paragraph].document],
            )
            found += whole.without(used.get(parent.paragraph, set()))
        return tuple(found)
