"""From DOC and LABEL to a traced series: what `history` and `blame` share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.errors import NotInCorpusError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lineage.documents.resolution import Resolution
    from lineage.pipeline.around import Around
    from lineage.series.analysis import Traced


def traced_around(
    doc: str,
    place: Sequence[str] | None,
    corpus_dir: Path,
    language: str | None,
    series: str | None,
    *,
    reading: str | None = None,
    beside: bool = True,
) -> tuple[Traced, Resolution, str | None, Around]:
    """The traced series that a document belongs to or stands beside, the document, the label of the paragraph that is
    named, None where none is (see `open_cited`), and what the corpus has around the series. A text outside all series
    is a series of its own; without `beside`, so is one that only stands beside series.

    Raises NotInCorpusError where the document is not in the corpus, or in another language than the series' texts.
    """
    from lineage.cli.inputs import open_cited, open_corpus, progress
    from lineage.corpus.series import on_its_own
    from lineage.pipeline import default_store, trace_series
    from lineage.pipeline.around import Around

    document, label = open_cited(doc, place, corpus_dir, language, reading=reading)
    corpus = open_corpus(corpus_dir, reading)
    entries = [entry for entry in corpus.entries if entry.id == document.id and entry.language == document.language]
    if not entries:
        raise NotInCorpusError(
            f"{doc} is not in the corpus: a file alone has no history",
            f"Add it: lineage corpus add {doc} --corpus {corpus_dir}",
        )
    around = Around(corpus, document.language, default_store())
    wanted = series or entries[0].series or next(iter(entries[0].related if beside else ()), None)
    if wanted is None:
        corpus, wanted = on_its_own(corpus, document.id), document.id
    with progress() as report:
        traced = trace_series(
            corpus,
            wanted,
            document.language,
            store=default_store(),
            progress=report,
            also={document.id},
            around=around,
        )
    if document.id not in traced.documents:
        raise NotInCorpusError(
            f"{document.id} ({document.language}) does not stand in the series {traced.series.id} or beside it",
            "Name its series with --series.",
        )
    return traced, document, label, around
