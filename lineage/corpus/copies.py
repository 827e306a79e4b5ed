"""Texts that a corpus has under another symbol: word for word the same, and of no other date. They are not taken in."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from lineage.corpus.candidates import Candidate, LeftOut
from lineage.corpus.loading import as_read, read_document, with_manifest
from lineage.documents.same_text import what_it_says
from lineage.errors import LineageError, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineage.corpus.records import Corpus, Entry
    from lineage.documents.resolution import Resolution


def copies(texts: Iterable[tuple[Entry, Resolution]]) -> dict[tuple[str, str], str]:
    """Key (id and language) of a text -> id of the first before it, of its series, that is the same: a series with both
    would count each paragraph twice. A text adopted again word for word on another day is no copy, nor is a draft that
    was handed in again on another day."""
    seen: dict[tuple[object, ...], str] = {}
    found = {}
    for entry, document in texts:
        text = what_it_says(with_manifest(document, entry))
        twin = seen.setdefault((*_home(entry), text), entry.id)
        if text and entry.series and twin != entry.id:
            found[entry.key] = twin
    return found


def doubles(corpus: Corpus, candidates: Sequence[Candidate]) -> dict[tuple[str, str], LeftOut]:
    """By their keys the candidates that are copies, with why they are not taken in."""
    texts = [(one.entry, as_read(one.document, corpus, one.entry)) for one in candidates]
    twins = copies((*_beside(corpus, texts), *texts))
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


def _beside(corpus: Corpus, added: Sequence[tuple[Entry, Resolution]]) -> Iterator[tuple[Entry, Resolution]]:
    """The texts of the corpus of which one that is added may be a copy; without those that cannot be read, which is
    told where they are used, and those that are added anew."""
    own = {entry.key for entry, _ in added}
    days = {(*_home(entry), text.day) for entry, document in added if (text := what_it_says(document))}
    homes = {(series, language) for series, language, _ in days}
    for entry in corpus.entries:
        day = entry.adopted or entry.dated  # where the manifest names none, the text may
        near = _home(entry) in homes if day is None else (*_home(entry), day) in days
        if near and entry.present and entry.key not in own:
            with suppress(LineageError):
                yield entry, read_document(corpus, entry)


def _home(entry: Entry) -> tuple[str | None, str]:
    return entry.series, entry.language
