"""Which texts are one and the same: those that agree word for word and that no date tells apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from lineage.documents.resolution import Resolution, Status


class SameWords(NamedTuple):
    """What a document says, equal for those that are the same, under whatever symbol."""

    title: str
    words: tuple[str, ...]
    """Its paragraphs."""
    day: date | int | None
    """When it was adopted, else the date that it bears, else its session: sessions repeat texts word for word."""
    status: Status


def what_it_says(document: Resolution) -> SameWords | None:
    """None for a document without a paragraph, which is the same as no other."""
    words = tuple(paragraph.text for paragraph in document.paragraphs)
    day = document.adopted or document.dated or document.session
    return SameWords(document.title, words, day, document.status) if words else None
