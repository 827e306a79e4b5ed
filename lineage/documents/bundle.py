"""Texts one behind the other in a file that have no number of an act: drafts, each below its symbol or title."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.blocks import begins_large
from lineage.documents.body_symbols import document_symbol
from lineage.documents.enumerators import number_mark
from lineage.languages.formulas import opening
from lineage.languages.organs import organ_line
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.pieces import Piece

_HEAD = 14
"""Lines above the name of an organ among which the symbol of its draft stands: sponsors may fill some."""
_LONGEST_TITLE = 6
_PART = re.compile(r"(?:[A-Z]|[IVX]{1,5})[.)]?")
"""A part of one resolution: "B" / "Road bridges" / "The General Assembly,"."""
_ENDED = re.compile(r"[.][”»\"*\s]*$")


class Bundled(NamedTuple):
    """Where a text begins, and the name that tells it from the others."""

    start: int
    name: str


def bundled(found: Sequence[Piece], language: str) -> list[Bundled]:
    """The texts of a bundle in their order; nothing for a file of one.

    Each has the name of its organ above a recital or paragraph 1. The later ones have a symbol of their own above it;
    or, where no text has an annex, a title behind the full stop of the text before: "... of the matter." / "Birds and
    the sky" / "The General Assembly,"."""
    speakers = [at for at in range(len(found)) if _speaks(found, at, language)]
    if len(speakers) < 2:
        return []
    texts = [_first(found, speakers[0])]
    said = phrases(language, "annex") | phrases(language, "annexed")
    annexed = any(fold(word) in said for piece in found for word in _words(piece))
    for before, at in pairwise(speakers):
        floor = max(before, at - _HEAD)
        named = _symbol_above(found, floor, at)
        head = named if named and named.name not in {one.name for one in texts} else None
        head = head or (None if annexed else _title_above(found, floor, at))
        if head is not None:
            texts.append(head)
    return texts if len(texts) > 1 else []


def _words(piece: Piece) -> list[str]:
    return re.findall(r"[^\W\d_]+", piece.text.chars)


def _speaks(found: Sequence[Piece], at: int, language: str) -> bool:
    """Whether an organ begins to speak in a line: a recital or paragraph 1 stands below it."""
    line = found[at].text.chars.strip()
    if not line[:1].isupper() or organ_line(line, language) is None or at + 1 == len(found):
        return False
    below = found[at + 1]
    mark = number_mark(below.label or below.text.chars)
    said = opening(below.text.chars, language)
    return (said is not None and said.part == "preambular") or (mark is not None and mark.value == 1)


def _first(found: Sequence[Piece], speaker: int) -> Bundled:
    above = [at for at in range(speaker) if _symbol_in(found[at])]
    name = _symbol_in(found[above[0]]) if above else found[max(0, speaker - 1)].text.chars.strip()
    return Bundled(0, name)


def _symbol_in(piece: Piece) -> str:
    """The symbol that a line is, or ends with: "United Nations A/80/L.11"."""
    line = " ".join(piece.text.chars.split())
    return document_symbol(line) or document_symbol(line.rpartition(" ")[2]) or ""


def _symbol_above(found: Sequence[Piece], floor: int, speaker: int) -> Bundled | None:
    at = next((at for at in range(floor + 1, speaker) if found[at].gap and _symbol_in(found[at])), None)
    return Bundled(at, _symbol_in(found[at])) if at is not None else None


def _title_above(found: Sequence[Piece], floor: int, speaker: int) -> Bundled | None:
    """The title right above the name of an organ, behind a line that ends a text."""
    ends = [at for at in range(floor, speaker) if _ENDED.search(found[at].text.chars)]
    first = ends[-1] + 1 if ends else speaker
    lines = [" ".join(piece.text.chars.split()) for piece in found[first:speaker]]
    if any(_PART.fullmatch(line) for line in lines):
        return None
    titled = bool(lines) and len(lines) <= _LONGEST_TITLE and found[first].gap and begins_large(lines[0])
    return Bundled(first, " ".join(lines)) if titled else None
