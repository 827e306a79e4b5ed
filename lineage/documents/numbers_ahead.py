"""What the pieces still to come say of a number at the start of a line: whether it counts again, or comes again."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from lineage.documents.annex_heads import annex_word
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
    """Whether a 1 with the words `rest` begins to count again without a heading, as an annex without its head does.
    Where nothing but the end of a line parts it from the line above, "2." follows or it has an operative verb."""
    parted = place.before is None or place.before.ended
    if not parted or mark.printed[-1:] != (place.point or ".") or not rest.lstrip(_OPENING_SIGNS)[:1].isupper():
        return False
    if piece.gap or _orders(rest, place.language):
        return True
    following = (found.value for _, found in _numbers_below(place) if found.printed[-1:] == mark.printed[-1:])
    return next((value for value in following if value in {1, 2, place.last + 1}), 0) == 2


def move_on(number: int, place: ReadingPlace) -> None:
    """Moves the count of a place on to `number`. A 1 breaks off the count before it; the number that follows on that
    one takes it up: "12.", then "1.", "2." inside, "13."."""
    stays = number == place.last + 1 and (number - 1 not in place.broken_off or comes_again(number, place))
    if number == 1 and place.last > 1:
        place.broken_off.append(place.last)
    elif not stays and number - 1 in place.broken_off:
        del place.broken_off[place.broken_off.index(number - 1) :]
    place.last = number


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
