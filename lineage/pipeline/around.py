"""The texts around the series of a corpus in one language, looked through once and used for every series.

What looks through them is imported where it does: a series without texts around it waits for no numpy.
"""

from __future__ import annotations

from collections import OrderedDict
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from lineage.corpus.loading import checked_bytes, document_of, key_of, with_manifest
from lineage.corpus.series import is_named
from lineage.documents.resolution import Resolution
from lineage.errors import LineageError
from lineage.pipeline.store import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from lineage.corpus.records import Corpus, Entry
    from lineage.histories.run_index import RunIndex
    from lineage.histories.word_runs import TextRuns
    from lineage.pipeline.likeness import Likeness
    from lineage.pipeline.store import Store

T = TypeVar("T")

Key = tuple[str, str]
"""Of an entry: its id and its language."""

KEEP = 15
"""Likeliest texts beside each text of a series."""
_HELD = 400
"""Documents kept in memory: as many as stand beside the series on one subject."""
_WORDS_HELD = 4000
"""Texts, about 20 kB each, whose words are kept in memory: those that series may have words from."""


class Around:
    """The texts of a corpus in one language, as its files are when they are first looked at.

    A text that cannot be read is in `faults`; where `lenient`, it is left out around every series, and only its own
    series fails.
    """

    def __init__(self, corpus: Corpus, language: str, store: Store, *, lenient: bool = False) -> None:
        self.corpus, self.language, self.store, self.lenient = corpus, language, store, lenient
        self.faults: dict[str, LineageError] = {}
        self._documents: OrderedDict[tuple[str, str], Resolution] = OrderedDict()
        self._words: OrderedDict[tuple[str, str], dict[str, str] | None] = OrderedDict()

    @cached_property
    def keys(self) -> dict[tuple[str, str], tuple[object, ...]]:
        """What the document of every text that can be read depends on, in date order, by the key of its entry."""
        found: dict[tuple[str, str], tuple[object, ...]] = {}
        for entry in self.corpus.entries:
            if entry.present and entry.language == self.language:
                try:
                    found[entry.key] = key_of(checked_bytes(self.corpus, entry), self.corpus, entry)
                except LineageError as error:
                    self.faults[entry.id] = error
        return found

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of the texts that can be read, in date order."""
        return tuple(entry for entry in self.corpus.entries if entry.key in self.keys)

    @cached_property
    def state(self) -> str:
        """A hash of the texts, and of what the manifest says of them."""
        return digest([self.keys[entry.key] for entry in self.entries])

    @cached_property
    def runs(self) -> RunIndex:
        """The runs of words of the adopted texts."""
        from lineage.corpus.discovering import subject
        from lineage.histories.run_index import Elsewhere, RunIndex

        def counted_as(entry: Entry) -> str:
            """Its series; of texts outside all series, those with one subject count as one."""
            about = subject(entry)
            return entry.series or (" ".join((entry.organ, *sorted(about))) if about else entry.id)

        adopted = [entry for entry in self.entries if not entry.draft]
        found = [(entry, self.runs_of(entry)) for entry in adopted]
        return RunIndex([Elsewhere(runs=runs, series=counted_as(e)) for e, runs in found if runs is not None])

    @cached_property
    def likeness(self) -> Likeness:
        """How like each other the texts are."""
        from lineage.pipeline.likeness import Likeness, unpacked

        found = [(entry.key, self._pairs(entry)) for entry in self.entries]
        return Likeness({key: unpacked(pairs) for key, pairs in found if pairs is not None})

    def worth_reading(
        self, own: Sequence[Entry], beside: Sequence[Entry], also: Collection[str] = ()
    ) -> tuple[Entry, ...]:
        """Those of `beside` that a person named for a series, whose ids are in `also`, or that are like a text of
        `own`; in their order. Raises UnreadableError for one that cannot be read, unless `lenient`."""
        open_ones = [entry for entry in beside if not is_named(entry) and entry.id not in also]
        if not open_ones:
            return tuple(beside)
        near = self._likest([entry.key for entry in own], [entry.key for entry in open_ones])
        for entry in open_ones:
            if entry.id in self.faults and not self.lenient:
                raise self.faults[entry.id]
        return tuple(e for e in beside if e.key in near or is_named(e) or e.id in also)

    def _likest(self, own: Sequence[Key], others: Sequence[Key]) -> Collection[Key]:
        """Those of `others` that are like one of `own`. Kept by all texts, where each of them can be read: to look
        through 2,900 again takes 1.5 s, and the answer is the same until one changes."""
        key = (self.state, own, others, KEEP)
        near: tuple[Key, ...] | None = self.store.known("likest", tuple[Key, ...], key)
        if near is None:
            near = tuple(sorted(self.likeness.nearest(own, others, KEEP)))
            if not self.faults:
                self.store.keep("likest", key, near)
        return near

    def lent(self, own: Sequence[Entry]) -> tuple[str, tuple[str, ...]]:
        """A hash of all texts from which those of a series may have taken words, and their ids: what their first places
        depend on."""
        from lineage.histories.first_occurrences import borrowed

        runs = [found for entry in own if (found := self.runs_of(entry)) is not None]
        formulas, lenders = borrowed(runs, self.runs, {entry.id for entry in own})
        entries = {entry.id: entry for entry in self.entries}
        texts = [self.keys[entries[one.document].key] for one in lenders]
        return digest(formulas, texts), tuple(one.document for one in lenders)

    def read(self, names: Collection[str]) -> None:
        """Read the texts with these ids into the store."""
        for entry in self.entries:
            if entry.id in names:
                self.runs_of(entry)
                self._pairs(entry)
                self.words_of(entry)

    def document(self, entry: Entry) -> Resolution:
        """The document of one of `entries`, parsed once for the same bytes and entry."""
        found = self._documents.get(entry.key)
        if found is None:
            printed = self.store.get(
                "document",
                Resolution,
                self.keys[entry.key],
                lambda: document_of(checked_bytes(self.corpus, entry), self.corpus, entry, as_printed=True),
            )
            found = with_manifest(printed, entry)
            self._documents[entry.key] = found
            if len(self._documents) > _HELD:
                self._documents.popitem(last=False)
        else:
            self._documents.move_to_end(entry.key)
        return found

    def runs_of(self, entry: Entry) -> TextRuns | None:
        """The runs of words of one of `entries`; None where it cannot be read."""
        from lineage.histories.word_runs import TextRuns, runs_of_document

        key = self.keys[entry.key]
        return self._readable(
            entry, lambda: self.store.get("runs", TextRuns, key, lambda: runs_of_document(self.document(entry)))
        )

    def words_of(self, entry: Entry) -> dict[str, str] | None:
        """The words of one of `entries`, paragraph by paragraph; None where it cannot be read."""
        from lineage.histories.word_runs import words_of_document

        if entry.key not in self._words:
            key = self.keys[entry.key]
            self._words[entry.key] = self._readable(
                entry,
                lambda: self.store.get("words", dict[str, str], key, lambda: words_of_document(self.document(entry))),
            )
            if len(self._words) > _WORDS_HELD:
                self._words.popitem(last=False)
        self._words.move_to_end(entry.key)
        return self._words[entry.key]

    def _pairs(self, entry: Entry) -> str | None:
        from lineage.pipeline.likeness import packed_pairs

        key = self.keys[entry.key]
        return self._readable(
            entry, lambda: self.store.get("word pairs", str, key, lambda: packed_pairs(self.document(entry)))
        )

    def _readable(self, entry: Entry, work: Callable[[], T]) -> T | None:
        try:
            return work()
        except LineageError as error:
            self.faults[entry.id] = error
            return None
