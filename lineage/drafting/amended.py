"""A draft as amended by a paper: a text of its own, whose paragraphs keep the labels of the draft."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.resolution import Kind, Paragraph
from lineage.languages.formulas import opening
from lineage.symbols import ORDINAL_SUFFIXES, base_label

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution
    from lineage.drafting.revisions import Application, Line


def as_text(revised: Application) -> Resolution:
    """The draft as revised; a new paragraph is numbered bis, ter after the one before it."""
    labels = {line.was for line in revised.lines if line.was}
    paragraphs: list[Paragraph] = []
    before = ""
    for line in revised.lines:
        if line.gone:
            continue
        label = line.was or _new_label(before, line, labels)
        labels.add(label)
        paragraphs.append(_paragraph(line, label, revised.draft))
        before = base_label(label)
    return replace(revised.draft, title=revised.title, paragraphs=tuple(paragraphs))


def _new_label(before: str, line: Line, taken: set[str]) -> str:
    part = "PP" if line.kind is Kind.PREAMBULAR else "OP"
    own = before.split(" ", maxsplit=1)[0] if before.startswith(part) else f"{part}0"
    return next(label for suffix in ORDINAL_SUFFIXES if (label := f"{own} {suffix}") not in taken)


def _paragraph(line: Line, label: str, draft: Resolution) -> Paragraph:
    if line.paragraph is not None and line.paragraph.text == line.text:
        return line.paragraph
    formula = opening(line.text, draft.language)
    opened = line.text[: formula.end] if formula else ""
    if line.paragraph is not None:
        return replace(line.paragraph, text=line.text, opening=opened)
    return Paragraph(document=draft.id, label=label, kind=line.kind, number=None, text=line.text, opening=opened)
