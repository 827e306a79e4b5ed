"""Documents made of plain lists of texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from lineage.documents.resolution import Kind, Paragraph, Resolution, Status


def made(name: str, preamble: Sequence[str] = (), operative: Sequence[str] = (), language: str = "en") -> Resolution:
    """A resolution with those paragraphs; a text that starts with "(a) " is an item of the one before it."""
    paragraphs: list[Paragraph] = []
    for part, kind, texts in (("PP", Kind.PREAMBULAR, preamble), ("OP", Kind.OPERATIVE, operative)):
        number = 0
        for text in texts:
            item = text[0] == "(" and text[2] == ")"
            number += not item
            label = f"{part}{number}{text[:3] if item else ''}"
            wording = text[4:] if item else text
            paragraphs.append(Paragraph(document=name, label=label, kind=kind, number=None, text=wording, opening=""))
    return Resolution(
        id=name, symbol=None, title="", organ="", session=None, adopted=None, status=Status.ADOPTED,
        language=language, paragraphs=tuple(paragraphs),
    )  # fmt: skip


@pytest.fixture
def document() -> Callable[..., Resolution]:
    """Makes a resolution of a name and lists of texts."""
    return made
