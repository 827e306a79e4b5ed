"""Witnesses: a corpus has some texts in two languages, and what is read in one is borne out by the other."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING

from lineage import languages
from lineage.alignment.twins import Fault, Twins, twins
from lineage.corpus import read_document
from lineage.corpus.findings import FindingKind, Problem, note, wrong
from lineage.errors import LineageError, NotInCorpusError, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from lineage.corpus.records import Corpus, Entry
    from lineage.documents.resolution import Resolution

    Read = Callable[[Corpus, Entry], Resolution]


def versions(corpus: Corpus, name: str, language: str) -> tuple[Entry, ...]:
    """The entries of the text `name` (symbol or id) in other languages than `language`, that in which it was negotiated
    first, then by the alphabet."""
    there = [entry for entry in corpus.by_symbol.find(name) if entry.language != language]
    return tuple(sorted(there, key=lambda entry: (not _original(entry), entry.language)))


def witnesses(
    corpus: Corpus, documents: Iterable[Resolution], *, language: str | None = None, read: Read = read_document
) -> dict[str, Twins]:
    """For documents of one language, by id, their versions in the one other language that has most texts of the corpus.

    Texts that are no version at all (see `twins.Fault`) or cannot be read are left out. `language` chooses among
    several languages.
    """
    wanted = tuple(documents)
    chosen = language or witness_language(corpus, {text.language for text in wanted})
    found = {}
    for text in wanted if chosen else ():
        entry = next((each for each in versions(corpus, text.id, text.language) if each.language == chosen), None)
        if entry is not None:
            with suppress(UnreadableError, NotInCorpusError):  # what cannot be read is told by `corpus check`
                found[text.id] = twins(text, read(corpus, entry))
    return {name: each for name, each in found.items() if each.witness}


def witness_language(corpus: Corpus, own: Collection[str]) -> str:
    """The language, none of `own`, in which most texts of the corpus are there, whichever of them are read: the same
    link has the same witness everywhere. Of equals one of negotiation, then by the alphabet; "" for none."""
    there = [entry for entry in corpus.entries if entry.present and entry.language not in own]
    counts = Counter(entry.language for entry in there)
    originals = {entry.language for entry in there if _original(entry)}
    return min(counts, key=lambda code: (-counts[code], code not in originals, code), default="")


_WRONG = {Fault.OTHER_DOCUMENT: FindingKind.TWIN_OTHER, Fault.DRAFT: FindingKind.TWIN_DRAFT}
SHOWN = 6
"""Labels that a finding names."""


def doubtful_versions(
    corpus: Corpus, only: Iterable[str] | None = None, read: Read = read_document
) -> tuple[Problem, ...]:
    """What is wrong with texts that are there in several languages, or with those of `only` (ids): a version that is
    of another document or a draft speaks for nothing; one of half the text, or with other numbers, where it can."""
    wanted = None if only is None else set(only)
    found: list[Problem] = []
    seen: set[str] = set()
    for entry in corpus.entries:
        if not entry.present or entry.id in seen or (wanted is not None and entry.id not in wanted):
            continue
        seen.add(entry.id)
        for version in versions(corpus, entry.id, entry.language):
            try:
                both = twins(read(corpus, entry), read(corpus, version))
            except LineageError:  # what cannot be read is told elsewhere
                continue
            found.extend(_problems_of(entry, version, both))
    return tuple(found)


def _problems_of(entry: Entry, version: Entry, both: Twins) -> Iterable[Problem]:
    names = {"language": version.language, "own": entry.language}
    if both.fault in _WRONG:
        return [wrong(entry.id, _WRONG[both.fault], **names)]
    found = []
    if both.fault is Fault.HALF:
        missing = both.own_alone, both.other_alone
        short = entry.language if len(missing[0]) < len(missing[1]) else version.language
        labels = max(missing, key=len)
        found.append(note(entry.id, FindingKind.TWIN_HALF, short=short, count=len(labels), labels=_few(labels)))
    elif both.own_alone or both.other_alone or both.renumbered:
        named = [f"{one.own} = {one.other}" for one in both.renumbered]
        alone = [*(f"{label} ({entry.language})" for label in both.own_alone)]
        alone += [f"{label} ({version.language})" for label in both.other_alone]
        found.append(note(entry.id, FindingKind.TWIN_NUMBERS, **names, labels=_few([*alone, *named])))
    return found


def _few(labels: Sequence[str]) -> str:
    return ", ".join(labels[:SHOWN]) + (", ..." if len(labels) > SHOWN else "")


def _original(entry: Entry) -> bool:
    if entry.original:
        return entry.original == entry.language
    return entry.language in languages.LANGUAGES and languages.language(entry.language).original
