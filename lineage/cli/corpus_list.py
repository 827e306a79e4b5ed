"""`lineage corpus list`: what is there and what is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from lineage.cli import formats
from lineage.cli.inputs import emit, json_text, ui_language
from lineage.cli.options import DEFAULT_CORPUS, CorpusDir, Format, Json, Output, Ui
from lineage.cli.screen import ENDLESS, columns
from lineage.corpus.records import SeriesEvidence

if TYPE_CHECKING:
    from pathlib import Path

    from lineage.corpus import Corpus, Entry


def command(
    corpus: CorpusDir = DEFAULT_CORPUS,
    form: Format = None,
    json_wanted: Json = False,
    output: Output = None,
    ui: Ui = None,
) -> None:
    """List the texts of every series in date order, those that are missing, and the related texts."""
    as_json = formats.as_json(form, json_wanted, output)
    from lineage.corpus import load

    loaded = load(corpus)
    if as_json:
        emit(json_text(_json(loaded)), output)
    else:
        emit("\n".join(_fitted(_lines(loaded, corpus_ui(loaded, ui)), output)), output)


def corpus_ui(corpus: Corpus, ui: str | None) -> str:
    """Language of a report about a corpus: the one asked for, else that of most of its texts."""
    from lineage.corpus import languages

    return ui_language(ui, next(iter(languages(corpus.entries)), ""))


def _fitted(lines: Iterator[str], output: Path | None) -> Iterator[str]:
    """The lines broken between words where a terminal is too narrow for them."""
    from lineage.render.wrapping import wrapped

    width = columns(output, ENDLESS)
    for line in lines:
        indent = line[: len(line) - len(line.lstrip())]
        yield from [line] if len(line) <= width else wrapped(line.lstrip(), width, first=indent, rest="      ")


def _lines(corpus: Corpus, ui: str) -> Iterator[str]:
    from lineage.corpus import superseded
    from lineage.render.catalogue import text

    for series in corpus.series:
        drafts = sum(superseded(entry, series.entries) for entry in series.entries if entry.present)
        there = sum(entry.present for entry in series.entries) - drafts
        missing = len({entry.id for entry in series.entries if not entry.present})
        unseen = text(ui, "corpus.missing_count", count=missing) if missing else text(ui, "corpus.missing_unknown")
        beside = [text(ui, "corpus.drafts_count", count=drafts)] if drafts else []
        counts = (text(ui, "corpus.present_count", count=there), *beside, unseen)
        yield f"{series.id} – {series.title}"
        yield f"  {', '.join(counts)}"
        if evidence := SeriesEvidence.read(series.evidence):
            yield f"  {_found(evidence, ui)}"
        yield from (_line(entry, ui, series.entries) for entry in series.entries)
        yield ""
    related = [entry for entry in corpus.entries if entry.series is None]
    if related:
        yield text(ui, "corpus.related")
        yield from (_line(entry, ui, corpus.entries) for entry in related)


def _found(evidence: SeriesEvidence, ui: str) -> str:
    from lineage.render.catalogue import text

    sure = text(ui, f"corpus.found.{evidence.confidence}")
    return text(ui, "corpus.found.by", titles=evidence.titles, recalled=evidence.recalled, sure=sure)


def _line(entry: Entry, ui: str, beside: Sequence[Entry]) -> str:
    from lineage.corpus import superseded
    from lineage.render.catalogue import text

    day = entry.adopted or entry.dated
    date = day.isoformat() if day else text(ui, "corpus.no_date")
    state = text(ui, f"corpus.{'missing' if not entry.present else 'draft' if entry.draft else 'adopted'}")
    way = "corpus.draft_of" if superseded(entry, beside) else "corpus.stands_for"
    stands = f" {text(ui, way, symbol=entry.stands_for)}" if entry.stands_for else ""
    return f"  {date:<10}  {entry.id:<16}  {entry.language or '-':<2}  {state:<18}  {entry.file or '-'}{stands}"


def _json(corpus: Corpus) -> dict[str, Any]:
    return {
        "format": "lineage.corpus/1",
        "series": [
            {
                "id": series.id,
                "title": series.title,
                "evidence": _evidence(SeriesEvidence.read(series.evidence)),
                "documents": _ids(series.entries, present=True),
                "missing": _ids(series.entries, present=False),
                "texts": [_entry(entry) for entry in series.entries],
            }
            for series in corpus.series
        ],
        "beside": _ids((entry for entry in corpus.entries if entry.series is None), present=True),
        "related": [_entry(entry) for entry in corpus.entries if entry.series is None],
    }


def _evidence(found: SeriesEvidence | None) -> dict[str, Any] | None:
    """By what the series was found; None where a person made it."""
    if found is None:
        return None
    return {"titles": found.titles, "recalled": found.recalled, "confidence": found.confidence}


def _ids(entries: Iterable[Entry], *, present: bool) -> list[str]:
    """The ids of the texts that are there in some language, or in none, in date order."""
    entries = tuple(entries)
    there = {entry.id for entry in entries if entry.present}
    return list(dict.fromkeys(entry.id for entry in entries if (entry.id in there) is present))


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
