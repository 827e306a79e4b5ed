"""Verbs that stand alone over their paragraphs, as in the resolutions of the Telecommunication Union: "recognizing",
"a) that ...", "resolves", "1 to continue ...", "instructs the Secretary-General", "1 to report ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineage.documents.blocks import END
from lineage.documents.enumerators import item_mark, pointless_mark
from lineage.languages.formulas import opening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.pieces import Piece

_LENGTH = 200
"""Characters of the longest such line, with those whom it addresses."""
_FEWEST = 2
"""Lines of a document that must be such, with lettered or numbered text below one of them."""


def verb_lines(pieces: Sequence[Piece], language: str) -> frozenset[int]:
    """Indices of the lines that are a verb alone; none where the document has no such form."""
    found = [index for index, piece in enumerate(pieces) if _is_verb(piece, language)]
    counted = [index for index in found if index + 1 < len(pieces) and _is_first(pieces[index + 1])]
    return frozenset(found) if len(found) >= _FEWEST and counted else frozenset()


def _is_verb(piece: Piece, language: str) -> bool:
    text = piece.text.chars
    alone = piece.gap and not piece.label and piece.role != "table" and text[:1].islower() and len(text) <= _LENGTH
    return alone and END.search(text[-40:]) is None and opening(text, language) is not None


def _is_first(piece: Piece) -> bool:
    """Whether a line is the first below a verb: "a) that ...", "1 to ..."."""
    text = piece.label or piece.text.chars
    item, number = item_mark(text), pointless_mark(text)
    return (item is not None and item.number in {"a", "i", "1"}) or (number is not None and number.value == 1)
