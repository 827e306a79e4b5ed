"""What a corpus has around two documents: the texts between them, those that are missing, the reviewers' decisions."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lineage.alignment.decisions import Decision
    from lineage.alignment.twins import Twins
    from lineage.corpus.records import Entry
    from lineage.documents.resolution import Resolution


class Surroundings(NamedTuple):
    """What speaks for and against the links of two documents beside their own words."""

    between: tuple[Resolution, ...] = ()
    """The texts that lie between them in the same series."""
    decisions: tuple[Decision, ...] = ()
    """All decisions of reviewers."""
    versions: Mapping[str, Twins] = MappingProxyType({})
    """The versions of these texts in another language, by the id of the text."""


def surroundings(old: Resolution, new: Resolution, corpus_dir: Path, reading: str | None = None) -> Surroundings:
    """What the corpus has around two documents: nothing where there is none."""
    from lineage import corpus as corpora
    from lineage.alignment.decisions import load_decisions
    from lineage.cli.inputs import open_corpus
    from lineage.pipeline.stages import read_stored, witnesses_of
    from lineage.pipeline.store import default_store

    if not (corpus_dir / corpora.MANIFEST).is_file():
        return Surroundings()
    corpus = open_corpus(corpus_dir, reading)
    decisions = load_decisions(corpus.root)
    store = default_store()
    entries = [entry for entry in corpus.entries if entry.present and entry.language == old.language]
    ends = [next((entry for entry in entries if entry.id == text.id), None) for text in (old, new)]
    if ends[0] is None or ends[1] is None:
        return Surroundings((), decisions, witnesses_of(corpus, (old, new), store))
    series = {entry.series or next(iter(entry.related), None) for entry in ends if entry}
    inside = [
        entry
        for entry in entries
        if ends[0].order < entry.order < ends[1].order and (entry.series in series or _beside(entry, series))
    ]
    between = tuple(read_stored(corpus, entry, store) for entry in inside)
    return Surroundings(between, decisions, witnesses_of(corpus, (old, *between, new), store))


def _beside(entry: Entry, series: set[str | None]) -> bool:
    """Whether an entry stands beside one of the series, or beside all of them."""
    return entry.series is None and (not entry.related or bool(series & set(entry.related)))


def unseen_between(old: Resolution, new: Resolution, corpus_dir: Path) -> list[str]:
    """Symbols of the texts of their series that lie between the two and are not in the corpus, in date order."""
    from lineage import corpus as corpora
    from lineage.cli.inputs import open_corpus

    if not (corpus_dir / corpora.MANIFEST).is_file():
        return []
    for series in open_corpus(corpus_dir).series:
        there, missing = corpora.members(series, new.language), corpora.gaps(series, new.language)
        names = [entry.id for entry in sorted((*there, *missing), key=lambda entry: entry.order)]
        if old.id in names and new.id in names:
            inside = names[names.index(old.id) + 1 : names.index(new.id)]
            return [name for name in inside if name in {entry.id for entry in missing}]
    return []
