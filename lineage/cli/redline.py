"""`lineage diff OLD NEW --format docx --base FILE`: the changes tracked in the Word file of the older text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lineage.cli.control import tell
from lineage.cli.inputs import MARKED, emit, open_corpus, ui_language, whole_text
from lineage.cli.signed import signature
from lineage.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from lineage.documents.resolution import Paragraph, Resolution

ALIKE = 0.5
"""Least share of the paragraphs of OLD that its Word file must have word for word."""


class TypedTexts(NamedTuple):
    """What is compared, as it was typed."""

    old: str
    new: str
    corpus: Path
    language: str | None
    ui: str | None
    reading: str | None = None
    """Of NEW; the file of OLD is changed as it stands."""


def write(
    texts: TypedTexts, base: Path, output: Path | None, signed: tuple[str | None, datetime | None], *, provenance: bool
) -> None:
    """Writes the redline, its changes `signed` by a name and of a day. Raises UsageError where the file is not a Word
    file, or not that of OLD."""
    from dataclasses import replace

    from lineage.alignment import align
    from lineage.diff.comparison import compare_documents
    from lineage.documents.negotiated.readings import Reading, in_reading, in_words
    from lineage.render.word.redline import BaseFile, Redline, render
    from lineage.render.word.redline_pairs import pairs_in_place, standing

    if base.suffix.lower() not in {".docx", ".docm"}:
        raise UsageError(f"{base}: the base of a redline is a Word file", "Save it as .docx, or leave --base out.")
    old = whole_text(texts.old, texts.corpus, texts.language)
    new = standing(whole_text(texts.new, texts.corpus, old.language, reading=texts.reading or MARKED))
    printed = standing(whole_text(str(base), texts.corpus, old.language, reading=MARKED))
    ui = ui_language(texts.ui, new.language)
    _is_of(old, (in_words(printed), in_reading(printed, Reading.BASE)), base, ui)
    plain = replace(in_words(printed), id=old.id)
    newer = in_words(new)
    comparison = compare_documents(plain, newer, align(plain, newer))
    remark = _remarks(texts.corpus, newer, ui) if provenance else None
    emit(
        render(
            BaseFile(base.name, base.read_bytes(), printed),
            Redline(new=new, pairs=pairs_in_place(comparison)),
            signature(*signed, ui, new.adopted or new.dated),
            remark,
        ),
        output,
    )


def _is_of(old: Resolution, readings: Sequence[Resolution], file: Path, ui: str) -> None:
    """Refuses a file of another text; says where a file of this one has other words. `readings`: as it stands, and
    without anybody's changes: those of others in most paragraphs make it no other text."""
    from lineage.documents.negotiated.proposals import TextState
    from lineage.languages.text import run_of

    there = {run_of(p.text) for base in readings for p in base.paragraphs}
    stand = [p for p in old.paragraphs if p.text and p.state is not TextState.DELETED]
    other = [p.label for p in stand if run_of(p.text) not in there]
    if len(other) > (1 - ALIKE) * len(old.paragraphs):
        raise UsageError(f"{file}: is not the text of {old.id}", "Give the Word file of the older text as --base.")
    if other:
        from lineage.render.catalogue import text

        tell(text(ui, "compare.base_differs", file=file.name, old=old.id, labels=", ".join(other)))


def _remarks(corpus: Path, new: Resolution, ui: str) -> Callable[[Paragraph], Sequence[str]]:
    """Where the words of a paragraph of the new text are agreed language: "78/228, para. 27; first in 63/194"."""
    from lineage.languages.text import run_of
    from lineage.pipeline import default_store
    from lineage.pipeline.adopted_texts import adopted_documents
    from lineage.render.catalogue import text
    from lineage.render.citations import cite
    from lineage.symbols import short_symbol

    places: dict[str, list[Paragraph]] = {}
    for document in adopted_documents(open_corpus(corpus), new.language, default_store(), but=new.id):
        for paragraph in document.paragraphs:
            places.setdefault(run_of(paragraph.text), []).append(paragraph)

    def remark(paragraph: Paragraph) -> Sequence[str]:
        found = places.get(run_of(paragraph.text), [])
        if not found:
            return ()
        last = cite(short_symbol(found[-1].document), found[-1].label, ui)
        return (text(ui, "compare.provenance", last=last, first=short_symbol(found[0].document)),)

    return remark
