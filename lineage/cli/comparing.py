"""The comparison of two texts, as every command shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from lineage.cli.surroundings import surroundings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineage.alignment.links import Alignment
    from lineage.diff.comparison import Comparison
    from lineage.diff.replaced_terms import Substitutions
    from lineage.documents.resolution import Resolution

T = TypeVar("T")


def aligned(old: Resolution, new: Resolution, corpus: Path, reading: str | None = None) -> Alignment:
    """The links of two texts: those of the pages where both are in a series of the corpus."""
    from lineage.pipeline.run import series_with
    from lineage.pipeline.stages import align_stored
    from lineage.pipeline.store import default_store

    traced = _of_the_series(series_with, old, new, corpus, reading)
    if traced is not None:
        return traced.alignments[old.id, new.id]
    return align_stored(old, new, *surroundings(old, new, corpus, reading), default_store())


def compared(
    old: Resolution, new: Resolution, corpus: Path, *, neutral: bool = False, reading: str | None = None
) -> Comparison:
    """The comparison of two texts: that of the pages where both are in a series of the corpus, with what the other
    language did where both are there in it. `neutral`: terms that the whole corpus changed are told apart."""
    from lineage.diff.comparison import compare_documents
    from lineage.diff.replaced_terms import NONE
    from lineage.diff.witnessed import with_witness
    from lineage.pipeline import compare_pair
    from lineage.pipeline.stages import align_stored
    from lineage.pipeline.store import default_store

    known = _of_the_series(compare_pair, old, new, corpus, reading)
    if known is not None:
        return known
    around = surroundings(old, new, corpus, reading)
    alignment = align_stored(old, new, *around, default_store())
    substitutions = _mined(old, new, corpus) if neutral else NONE
    found = compare_documents(old, new, alignment, substitutions)
    return with_witness(found, *(around.versions.get(text.id) for text in (old, new)))


def _of_the_series(
    look_up: Callable[..., T | None], old: Resolution, new: Resolution, corpus_dir: Path, reading: str | None
) -> T | None:
    """What the pages of a series show of two texts, as `look_up` finds it; None where no series has both."""
    from lineage import corpus as corpora
    from lineage.cli.inputs import open_corpus, progress
    from lineage.pipeline import default_store

    if not (corpus_dir / corpora.MANIFEST).is_file():
        return None
    with progress() as report:
        return look_up(open_corpus(corpus_dir, reading), old, new, store=default_store(), progress=report)


def _mined(old: Resolution, new: Resolution, corpus_dir: Path) -> Substitutions:
    """Terminology of the whole corpus in the language of the texts, or of the two texts where there is none."""
    from lineage.cli.inputs import corpus_if_there
    from lineage.pipeline.adopted_texts import documents_of, terms_of
    from lineage.pipeline.store import default_store

    corpus, store = corpus_if_there(corpus_dir), default_store()
    entries = (entry for entry in corpus.entries if entry.present and entry.language == new.language)
    texts = {text.id: text for text in documents_of(corpus, entries, store)} | {old.id: old, new.id: new}
    return terms_of(tuple(texts.values()), new.language, store)
