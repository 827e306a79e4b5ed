"""Marks of negotiators that stand before the number of a paragraph: "AGREED: PP4. Recalling", "[EU] 5. Requests",
"[EU: OP5 bis Requests ...]"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.enumerators import number_mark
from lineage.documents.framing import groups
from lineage.documents.remarks import FRAMING, Role
from lineage.documents.stretch import join
from lineage.languages.formulas import opening

if TYPE_CHECKING:
    from lineage.documents.pieces import Piece

_LEADING = re.compile(
    r"(?:\[[^\[\]]{1,90}\]|\([^()]{1,90}\)|(?:[^\[\](){}:;]{2,60}?)(?:\s?[:.]|\s[-–—]|(?=\s)))\s?[:.–—-]?\s+"
    r"(?=[\[(]{0,2}(?:\d|PP|OP))",
)
_WITHIN = re.compile(r"\[[^\[\]():;]{1,90}:\s+(?=(?:\d|PP|OP))")


def number_first(piece: Piece, language: str) -> Piece:
    """The piece with its number before the marks that stand in front of it: "PP4. AGREED: Recalling"."""
    found = _LEADING.match(piece.text.chars) or _WITHIN.match(piece.text.chars)
    mark = number_mark(piece.text.chars[found.end() :]) if found else None
    if found is None or mark is None or any(map(str.isalnum, piece.label)):
        return piece
    start, end = found.end(), found.end() + mark.end
    lead, rest = piece.text.cut(0, start), piece.text.cut(end)
    words = f"{lead.chars}{rest.chars}"
    first = [group for group in groups(words, language) if group.start == 0]
    whole = any(one.role in FRAMING and one.end >= len(lead.chars.rstrip()) for one in first) or any(
        one.role is Role.WORDS and one.end >= len(words.rstrip()) for one in first
    )
    if not whole or opening(rest.chars.lstrip("[( "), language) is None:
        return piece
    return replace(piece, text=join([piece.text.cut(start, end), lead, rest]))
