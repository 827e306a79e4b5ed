"""Marks of negotiators that stand before the number of a paragraph: "AGREED: PP4. Recalling", "[EU] 5. Requests",
"[EU: OP5 bis Requests ...]", or behind it on a line of their own: "PP2 (Mexico):", "Recalling ..."."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents.enumerators import number_mark
from lineage.documents.negotiated.framing import groups
from lineage.documents.negotiated.groups import FRAMING, Role
from lineage.documents.negotiated.heads import head_of
from lineage.documents.stretch import Stretch, join
from lineage.languages.formulas import opening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.pieces import Piece

_LEADING = re.compile(
    r"(?:\[[^\[\]]{1,90}\]|\([^()]{1,90}\)|(?:[^\[\](){}:;]{2,60}?)(?:\s?[:.]|\s[-–—]|(?=\s)))\s?[:.–—-]?\s++"
    r"(?=[\[(]{0,2}(?:\d|PP|OP))",
)
_LONGEST_LINE = 130
_WITHIN = re.compile(r"\[[^\[\]():;]{1,90}:\s++(?=(?:\d|PP|OP))")


def with_named_lines(found: Sequence[Piece], language: str) -> list[Piece]:
    """The pieces, a line that is only "OP3", or a number and who proposes its paragraph, joined with this."""
    out: list[Piece] = []
    for piece in found:
        names = out[-1] if out and _is_number_alone(out[-1], language) else None
        if names is not None and opening(piece.text.chars, language) is not None:
            whole = join([names.text, Stretch(" "), piece.text])
            out[-1] = replace(names, text=whole, short=piece.short, beside=piece.beside)
        else:
            out.append(piece)
    return out


def _is_number_alone(piece: Piece, language: str) -> bool:
    text = piece.text.chars
    mark = number_mark(text) if len(text) <= _LONGEST_LINE else None
    if mark is None:
        return False
    if mark.part and not text[mark.end :].strip(" :.–-"):
        return True
    head = head_of(text[mark.end :], language)
    return head is not None and bool(head.authors)


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
        one.role in {Role.WORDS, Role.ASKED} and one.end >= len(words.rstrip()) for one in first
    )
    if not whole or opening(rest.chars.lstrip("[( "), language) is None:
        return piece
    return replace(piece, text=join([piece.text.cut(start, end), lead, rest]))
