"""Two documents of one language for a command that compares them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lineage.cli.control import tell
from lineage.cli.inputs import open_cited
from lineage.errors import NotInCorpusError, UsageError

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution

Opened = tuple["Resolution", str | None]
"""A document, and the label of the paragraph that was named of it."""


def open_two(
    old: str, new: str, corpus_dir: Path, language: str | None = None, *, reading: str | None = None, ui: str | None
) -> tuple[Opened, Opened]:
    """OLD and NEW as `open_cited` has them. Where they are in two languages and the corpus has one of them in the
    language of the other too, it is read in that, and standard error says so; it also says where OLD was adopted after
    NEW.

    Raises UsageError, naming the way out, where no language has both.
    """
    first, second = (open_cited(doc, None, corpus_dir, language, reading=reading) for doc in (old, new))
    tell_order(first[0], second[0], ui)
    if first[0].language == second[0].language or not (first[0].paragraphs and second[0].paragraphs):
        return first, second
    for mine, (doc, kept) in enumerate(((new, first), (old, second))):
        version = _in_language(doc, corpus_dir, kept[0].language, reading)
        if version is not None:
            _tell_language(version[0], ui)
            return (kept, version) if mine == 0 else (version, kept)
    raise UsageError(
        f"{first[0].id} is in {first[0].language}, {second[0].id} in {second[0].language}: they cannot be compared",
        f"Add one of them in the language of the other: lineage corpus add FILE --symbol {second[0].id} "
        f"--lang {first[0].language}",
    )


def _in_language(doc: str, corpus_dir: Path, language: str, reading: str | None) -> Opened | None:
    """A text of the corpus in that language; None for a file of its own, or where the corpus lacks it."""
    from lineage.corpus import MANIFEST
    from lineage.corpus.pinpoint import split_citation

    if not (corpus_dir / MANIFEST).is_file() or Path(doc).exists() or Path(split_citation(doc)[0]).exists():
        return None
    try:
        return open_cited(doc, None, corpus_dir, language, reading=reading)
    except NotInCorpusError:
        return None


def tell_order(old: Resolution, new: Resolution, ui: str | None) -> None:
    """Says on standard error where the text that stands first was adopted after the other."""
    from lineage.cli.inputs import ui_language
    from lineage.render.catalogue import text

    if old.adopted and new.adopted and old.adopted > new.adopted:
        tell(text(ui_language(ui, new.language), "corpus.newer_first", first=old.id, second=new.id))


def _tell_language(document: Resolution, ui: str | None) -> None:
    from lineage.cli.inputs import ui_language
    from lineage.render.catalogue import text

    speech = ui_language(ui, document.language)
    tell(text(speech, "corpus.read_in", document=document.id, language=document.language))
