"""Texts that a corpus has under another symbol: word for word the same, and of no other date. They are not taken in."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from lineage.corpus.candidates import Candidate, LeftOut
from lineage.corpus.loading import read_document
from lineage.errors import LineageError, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.corpus.records import Corpus, Entry
    from lineage.documents.resolution import Resolution


def copies(texts: Iterable[tuple[Entry, Resolution]]) -> dict[tuple[str, str], str]:
    """Key (id and language) of a text -> id of the first before it, of its series, that has its title, its words and no
    other date: a series with both would count each paragraph twice. A text adopted again word for word on another day
    is no copy, nor is a draft that was handed in again on another day."""
    seen: dict[tuple[object, ...], str] = {}
    found = {}
    for entry, document in texts:
        words = tuple(paragraph.text for paragraph in document.paragraphs)
        if not words or not entry.series:
            continue
        twin = seen.setdefault((document.title, words, *_of(entry)), entry.id)
        if twin != entry.id:
            found[entry.key] = twin
    return found


def doubles(corpus: Corpus, candidates: Sequence[Candidate]) -> dict[tuple[str, str], LeftOut]:
    """By their keys the candidates that are copies, with why they are not taken in."""
    texts = [(candidate.entry, candidate.document) for candidate in candidates]
    twins = copies((*_beside(corpus, [entry for entry, _ in texts]), *texts))
    return {
        one.entry.key: LeftOut(path=one.path, reason=_refusal(one, twins[one.entry.key]))
        for one in candidates
        if one.entry.key in twins
    }


def _refusal(copy: Candidate, twin: str) -> LineageError:
    return UnreadableError(
        f"{copy.path}: {copy.entry.id} is word for word {twin}, and no date tells them apart",
        f"Leave it out, or where the symbol of {twin} is wrong, take its entry out of the manifest first.",
    )


def _beside(corpus: Corpus, added: Sequence[Entry]) -> Iterator[tuple[Entry, Resolution]]:
    """The texts of the corpus of which one that is added may be a copy; without those that cannot be read, which is
    told where they are used, and those that are added anew."""
    own, wanted = {entry.key for entry in added}, {_of(entry) for entry in added}
    for entry in corpus.entries:
        if entry.present and entry.key not in own and _of(entry) in wanted:
            with suppress(LineageError):
                yield entry, read_document(corpus, entry)


def _of(entry: Entry) -> tuple[object, ...]:
    """What a copy shares with its text; the session stands for a date that is not known."""
    day = entry.adopted or entry.dated
    return entry.series, entry.language, day or entry.session, entry.draft
