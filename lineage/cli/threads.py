"""From DOC and LABEL to a traced series: what `history` and `blame` share."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from lineage.errors import NotInCorpusError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from lineage.documents.resolution import Resolution
    from lineage.pipeline.analysis import Traced


def traced_around(doc: str, corpus_dir: Path, language: str | None, series: str | None) -> tuple[Traced, Resolution]:
    """The traced series to which the document belongs, or beside which it stands, and the document.

    Raises NotInCorpusError where the document is not in the corpus, or in another language than the series' texts.
    """
    from lineage import corpus as corpora
    from lineage.cli.inputs import open_document, progress
    from lineage.pipeline import default_store, trace_series

    document = open_document(doc, corpus_dir, language)
    corpus = corpora.load(corpus_dir)
    entries = [entry for entry in corpus.entries if entry.id == document.id and entry.language == document.language]
    if not entries:
        raise NotInCorpusError(
            f"{doc} is not in the corpus: a file alone has no history",
            f"Add it: lineage corpus add {doc} --corpus {corpus_dir}",
        )
    wanted = series or entries[0].series or next(iter(entries[0].related), None)
    with progress() as report:
        traced = trace_series(corpus, wanted, document.language, store=default_store(), progress=report)
    if document.id not in traced.documents:
        raise NotInCorpusError(
            f"{document.id} ({document.language}) does not stand in the series {traced.series.id} or beside it",
            "Name its series with --series.",
        )
    return traced, document


def checked_label(document: Resolution, label: str) -> str:
    """The label as the document has it; upper and lower case alike. Raises UsageError naming those near it."""
    labels = {paragraph.label.casefold(): paragraph.label for paragraph in document.paragraphs}
    wanted = " ".join(label.split()).casefold()
    if not wanted:
        raise UsageError("no paragraph is named", f"Give a label such as PP9 or OP5. All: lineage parse {document.id}")
    if wanted in labels:
        return labels[wanted]
    near = [labels[name] for name in get_close_matches(wanted, sorted(labels), n=4, cutoff=0.5)]
    hint = f"Near it: {', '.join(near)}." if near else f"All labels: lineage parse {document.id}"
    raise UsageError(f"{document.id} has no paragraph {label}", hint)
