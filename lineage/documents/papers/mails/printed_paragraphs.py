"""Which paragraph of a draft a mail or a table prints: it is known by its words, whatever marks stand around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.languages.text import fold

if TYPE_CHECKING:
    from lineage.documents.resolution import Resolution


def labels_by_words(draft: Resolution) -> dict[str, str]:
    """The words of each paragraph of a draft, as `words_key` has them -> its label."""
    return {words_key(paragraph.text): paragraph.label for paragraph in draft.paragraphs}


def words_key(text: str) -> str:
    """A paragraph folded, without its stop and the brackets around it."""
    return fold(" ".join(text.split())).strip(" ;,.:[]()")
