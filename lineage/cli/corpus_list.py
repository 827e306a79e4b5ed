"""`lineage corpus list`: what is there and what is missing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lineage.cli.inputs import emit
from lineage.cli.options import DEFAULT_CORPUS, CorpusDir, Json, Output

if TYPE_CHECKING:
    from lineage.corpus import Corpus, Entry


def command(corpus: CorpusDir = DEFAULT_CORPUS, as_json: Json = False, output: Output = None) -> None:
    """List the texts of every series in date order, those that are missing, and the related texts."""
    from lineage.corpus import load

    loaded = load(corpus)
    emit(json.dumps(_json(loaded), ensure_ascii=False, indent=1) if as_json else "\n".join(_lines(loaded)), output)


def _lines(corpus: Corpus) -> Iterator[str]:
    for series in corpus.series:
        missing = len({entry.id for entry in series.entries if not entry.present})
        yield f"{series.id}: {series.title}"
        yield f"  {sum(entry.present for entry in series.entries)} texts in the corpus, {missing} missing"
        yield from map(_line, series.entries)
        yield ""
    beside = [entry for entry in corpus.entries if entry.series is None]
    if beside:
        yield "Related texts"
        yield from map(_line, beside)


def _line(entry: Entry) -> str:
    day = entry.adopted or entry.dated
    date = day.isoformat() if day else "no date"
    there = "DRAFT, not adopted" if entry.draft else "adopted"
    state = there if entry.present else "missing"
    stands = f" (in the place of {entry.stands_for})" if entry.stands_for else ""
    return f"  {date:<10}  {entry.id:<16}  {entry.language or '-':<2}  {state:<18}  {entry.file or '-'}{stands}"


def _json(corpus: Corpus) -> dict[str, Any]:
    return {
        "format": "lineage.corpus-list/1",
        "series": [
            {"id": series.id, "title": series.title, "texts": [_entry(entry) for entry in series.entries]}
            for series in corpus.series
        ],
        "related": [_entry(entry) for entry in corpus.entries if entry.series is None],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "symbol": entry.symbol,
        "session": entry.session,
        "adopted": entry.adopted.isoformat() if entry.adopted else None,
        "dated": entry.dated.isoformat() if entry.dated else None,
        "organ": entry.organ,
        "title": entry.title,
        "status": str(entry.status),
        "language": entry.language or None,
        "file": entry.file,
        "sha256": entry.sha256,
        "source": entry.source,
        "licence": entry.licence,
        "related": list(entry.related),
        "stands_for": entry.stands_for,
        "missing": not entry.present,
    }
