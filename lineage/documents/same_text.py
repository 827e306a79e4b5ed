"""Which texts are one and the same: those of one date and status that agree word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from lineage.documents.resolution import Resolution, Status


class Text(NamedTuple):
    """What a document says, equal for those that are the same, under whatever symbol. A text adopted again word for
    word on another day is another one."""

    words: tuple[str, ...]
    """Its paragraphs."""
    adopted: date | None
    status: Status


def what_it_says(document: Resolution) -> Text | None:
    """None for a document without a paragraph, which is the same as no other."""
    words = tuple(paragraph.text for paragraph in document.paragraphs)
    return Text(words, document.adopted, document.status) if words else None
