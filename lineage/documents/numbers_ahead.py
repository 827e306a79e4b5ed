"""What the pieces still to come say of a number at the start of a line: whether it counts again, or comes again."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from lineage.documents.annex_heads import annex_word
from lineage.documents.blocks import END, begins_large
from lineage.documents.enumerators import number_mark
from lineage.languages.formulas import opening
from lineage.languages.organs import organ_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineage.documents.enumerators import Mark
    from lineage.documents.pieces import Piece
    from lineage.documents.reading_place import ReadingPlace

_OPENING_SIGNS = " [(\"'“«„‘*_"


def printed_mark(piece: Piece) -> str:
    """The number or letter that the format itself supplies; a bullet is neither."""
    return piece.label if any(char.isalnum() for char in piece.label) else ""


def printed_start(piece: Piece) -> str:
    """What a piece begins with: the number that the format supplies, or its text."""
    return printed_mark(piece) or piece.text.chars


def is_operative(piece: Piece, mark: Mark, language: str) -> bool:
    """Whether an operative verb stands behind the number."""
    return _orders(piece.text.chars[0 if printed_mark(piece) else mark.end :], language)


def begins_count(mark: Mark, rest: str, piece: Piece, place: ReadingPlace) -> bool:
    """Whether a 1 with the words `rest` begins to count again without a heading, as an annex without its head does,
    and is no heading itself ("1. Digital divides", A/RES/70/125). Where nothing but the end of a line parts it from the
    line above, "2." follows or it has an operative verb."""
    parted = place.before is None or place.before.ended
    if not parted or mark.printed[-1:] != (place.point or ".") or not rest.lstrip(_OPENING_SIGNS)[:1].isupper():
        return False
    if _orders(rest, place.language):
        return True
    if _may_be_heading(rest, piece, place):
        return False
    following = (found.value for _, found in _numbers_below(place) if found.printed[-1:] == mark.printed[-1:])
    return piece.gap or next((value for value in following if value in {1, 2, place.last + 1}), 0) == 2


def takes_up(mark: Mark, rest: str, piece: Piece, place: ReadingPlace) -> bool:
    """Whether a number with the words `rest` takes up a count that a 1 has broken off, and is that of no heading:
    "12.", then "1.", "2." inside, then "13."."""
    large = begins_large(rest) and not _may_be_heading(rest, piece, place)
    return mark.value - 1 in place.broken_off and large


def _may_be_heading(rest: str, piece: Piece, place: ReadingPlace) -> bool:
    """Whether words behind a number end without a stop, and not because the line ends: "8. Contact with the outside
    world" (A/RES/65/229)."""
    marked = place.draft and piece.text.chars[:1] == "["  # "[1. States should keep a register. (Cuba)]"
    if marked or _orders(rest, place.language) or END.search(rest[-40:]):
        return False
    below = next(islice(place.pieces, place.index + 1, None), None)
    alone = below is None or below.gap or number_mark(printed_start(below)) is not None
    return not place.wrapped or (piece.short and alone)


def move_on(mark: Mark, piece: Piece, place: ReadingPlace) -> None:
    """Moves the count of a place on to the number of a piece. A 1 breaks off the count before it, which the number that
    follows on it takes up."""
    number = mark.place
    if number == 1:
        place.broken_off += [place.last] if place.last > 1 else []
        place.inside = place.last > 0 and not place.headed
    elif number - 1 in place.broken_off and not _goes_on_inside(mark, piece, place):
        del place.broken_off[place.broken_off.index(number - 1) :]
        place.inside = False
    place.last = number


def _goes_on_inside(mark: Mark, piece: Piece, place: ReadingPlace) -> bool:
    """Whether a number that follows both on the count broken off and on the one inside it goes on with the latter: it
    has no operative verb, and one that has comes again."""
    if mark.place != place.last + 1 or is_operative(piece, mark, place.language):
        return False
    return comes_again(mark.place, place)


def comes_again(value: int, place: ReadingPlace) -> bool:
    """Whether a paragraph of that number follows before a list, a section or an annex begins to count again."""
    for piece, mark in _numbers_below(place):
        if mark.value == 1:
            return False
        # "2 bis. Invites" is another paragraph than "2. Requests"
        if mark.number == str(value) and is_operative(piece, mark, place.language):
            return True
    return False


def _numbers_below(place: ReadingPlace) -> Iterator[tuple[Piece, Mark]]:
    """The pieces below that begin with a number, to the end of the part."""
    for piece in islice(place.pieces, place.index + 1, None):
        text = piece.text.chars
        if organ_line(text, place.language) or annex_word(text, place.language):
            return
        mark = number_mark(printed_start(piece))
        if mark is not None:
            yield piece, mark


def _orders(text: str, language: str) -> bool:
    formula = opening(text, language)
    return formula is not None and formula.part == "operative"
