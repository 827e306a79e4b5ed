"""Several acts in one file: the decisions of a conference, a page of an old volume, a bundle. Each is read alone."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineage.documents.body_symbols import act_number, document_symbol, symbol_of
from lineage.documents.bundle import bundled
from lineage.documents.two_languages import LEFT, RIGHT
from lineage.errors import UnreadableError
from lineage.languages.organs import Organ, organ_line
from lineage.symbols import same_symbol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.pieces import Piece

_BELOW = 14
"""Lines below the number of an act among which the name of its organ stands."""
_NAMED = 12
"""Acts that a message names."""


class SeveralTextsError(UnreadableError):
    """A file holds several acts, and nothing says which of them is meant."""

    def __init__(self, name: str, numbers: tuple[str, ...]) -> None:
        self.numbers = numbers
        listed = f"{', '.join(numbers[:_NAMED])}{', ...' if len(numbers) > _NAMED else ''}"
        asked = f"lineage parse {shlex.quote(name)} --part {shlex.quote(numbers[0])}"
        super().__init__(
            f"{name}: holds {len(numbers)} texts: {listed}",
            f"Read one of them with {asked}, or give each as a file of its own.",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FileAct:
    """One act of a file."""

    number: str
    """Under which it is cited."""
    symbol: str
    start: int
    """Of its first line."""
    end: int
    """One past its last line."""


def parts(found: Sequence[Piece], language: str) -> tuple[FileAct, ...]:
    """The acts of a file, where it holds two or more: each begins with its number, alone or before a title, and the
    name of its organ follows; or drafts without a number. Nothing for a file of one."""
    starts: list[tuple[int, str, str]] = []
    for index, piece in enumerate(found):
        act = act_number(" ".join(piece.text.chars.split()), language) if piece.role != "table" else None
        organ = _organ_below(found, index, language) if act else None
        if act is not None and organ is not None and all(act[0] != number for _, number, _ in starts):
            starts.append((index, act[0], symbol_of(act[0], organ.series) or act[0]))
    if len(starts) < 2:
        starts = [(one.start, one.name, one.name) for one in bundled(found, language)]
    if not starts:
        return ()
    ends = [*(start for start, _, _ in starts[1:]), len(found)]
    return tuple(
        FileAct(number=number, symbol=symbol, start=start, end=end)
        for (start, number, symbol), end in zip(starts, ends, strict=True)
    )


def chosen(found: Sequence[Piece], many: Sequence[FileAct], wanted: str | None, name: str) -> FileAct:
    """The act that is meant: the one `wanted` by its number, symbol or place in the file (from 1), else the one whose
    symbol the file bears. Raises SeveralTextsError where there is no such act."""
    above = [document_symbol(piece.text.chars.strip()) for piece in found[: many[0].start]]
    names = [wanted] if wanted is not None else [symbol for symbol in above if symbol]
    for said in names:
        for place, part in enumerate(many, start=1):
            if same_symbol(part.symbol, said) or _key(said) in {_key(part.number), _key(part.symbol), str(place)}:
                return part
    raise SeveralTextsError(name, tuple(part.number for part in many))


def one_text(found: Sequence[Piece], wanted: str | None, language: str, name: str) -> tuple[list[Piece], list[Piece]]:
    """The lines of the text that is meant, and those of the others in the file.

    Raises SeveralTextsError where there are several and none is meant, UnreadableError where there is one and `wanted`
    names another."""
    others: list[Piece] = []
    if any(piece.column for piece in found):
        found, others = _one_side(found, wanted, language, name)
        wanted = None
    if many := parts(found, language):
        one = chosen(found, many, wanted, name)
        return list(found[one.start : one.end]), [*others, *found[: one.start], *found[one.end :]]
    if wanted is not None:
        raise UnreadableError(f"{name}: holds one text, no part {wanted!r}", "Leave the part out.")
    return list(found), others


def _one_side(found: Sequence[Piece], wanted: str | None, language: str, name: str) -> tuple[list[Piece], list[Piece]]:
    """The text that is meant where two stand side by side, with what stands above both, and the other one. `wanted` is
    "left" or "right". Raises SeveralTextsError where it is neither."""
    left, right = ([p for p in found if p.column != RIGHT], [p for p in found if p.column == RIGHT])
    sides = {"left": left, "right": right, "1": left, "2": right}
    if wanted is None or _key(wanted) not in sides:
        raise SeveralTextsError(name, ("left", "right"))
    if sides[_key(wanted)] is left:
        return left, right
    if any(piece.column == LEFT for piece in left):  # a table: what stands above it is of both
        table = next(at for at, piece in enumerate(left) if piece.column == LEFT)
        return [*left[:table], *right], left[table:]
    own = any(organ_line(piece.text.chars, language) for piece in right)
    above = next((at for at, piece in enumerate(left) if organ_line(piece.text.chars, language)), 0)
    head = left[: above if own else above + 1]
    return [*head, *right], left[len(head) :]


def _key(text: str) -> str:
    return "".join(text.split()).casefold()


def _organ_below(found: Sequence[Piece], index: int, language: str) -> Organ | None:
    """The organ that speaks under the number in line `index`, before another number stands there."""
    for piece in found[index + 1 : index + 1 + _BELOW]:
        line = " ".join(piece.text.chars.split())
        organ = organ_line(line, language)
        if organ is not None or act_number(line, language):
            return organ
    return None
