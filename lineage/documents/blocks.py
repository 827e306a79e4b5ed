"""Pieces become blocks: the lines of one paragraph, list item, heading or closing line put together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lineage.documents import marks
from lineage.languages.formulas import opening
from lineage.languages.phrases import annex_word, closing_line, organ_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.marks import Mark
    from lineage.documents.pieces import Piece
    from lineage.documents.stretch import Stretch

END = re.compile(r"[.,;:!?…](?:[)»”\"’'\]*]|\s|[⁰¹²³⁴-⁹]|\d{1,3}(?=\W*$))*$")
HEADING_LENGTH = 350
"""Characters of the longest heading; the longest seen measures 343 (section XV of A/RES/70/248)."""
_FIRST_LETTER = re.compile(r"[\W\d_]*([^\W\d_])")


@dataclass(slots=True)
class Block:
    """What one paragraph, item, heading or closing line is made of, while it is being gathered."""

    kind: str
    """text, number, item, heading, organ, annex, section, closing, table."""
    mark: Mark | None = None
    parts: list[Stretch] = field(default_factory=list)
    last: Piece | None = None
    """The piece it ends with so far."""

    @property
    def tail(self) -> str:
        """The last line so far."""
        return self.parts[-1].chars if self.parts else ""

    @property
    def ended(self) -> bool:
        """Whether the text so far ends like a paragraph or clause, with a mark of punctuation."""
        return not self.parts or END.search(self.tail[-40:]) is not None


class Assembly:
    """Reads pieces in order and holds what the next one is judged by: the block before, the number expected."""

    def __init__(self, language: str, wrapped: bool) -> None:
        self.blocks: list[Block] = []
        self._language = language
        self._wrapped = wrapped
        self._last = 0
        self._headed = True
        """Whether a heading stands before the next number, so that it may be 1 again."""
        self._items: list[str] = []
        self._after: Sequence[Piece] = ()
        """The pieces still to come."""

    def read(self, pieces: Sequence[Piece]) -> list[Block]:
        """The blocks of `pieces`, which begin with the line that names the organ (or with the first paragraph)."""
        for index, piece in enumerate(pieces, start=1):
            self._after = pieces[index:]
            block = self._begins(piece)
            if block is None:
                self.blocks[-1].parts.append(piece.text)
            else:
                self._open(block, piece)
            self.blocks[-1].last = piece
        return self.blocks

    def _open(self, block: Block, piece: Piece) -> None:
        if block.mark and block.mark.start:
            block.parts.append(piece.text.cut(0, block.mark.start))
        body = piece.text.cut(_body_start(block, piece)).strip()
        if len(body):
            block.parts.append(body)
        self.blocks.append(block)
        if block.kind == "number" and block.mark:
            self._last, self._items, self._headed = block.mark.value, [], False
        elif block.kind == "item" and block.mark:
            self._items.append(block.mark.number)
        elif block.kind in {"annex", "closing", "organ"}:
            self._last, self._items, self._headed = 0, [], True
        elif block.kind in {"heading", "section"}:
            self._headed = True
        elif block.kind == "text":
            self._items = []

    def _begins(self, piece: Piece) -> Block | None:
        """The block that begins with the piece, None where it goes on with the one before."""
        before = self.blocks[-1] if self.blocks else None
        if before is not None and self._goes_on(piece, before):
            return None
        kind = "table" if piece.role == "table" else self._fixed(piece, before)
        return Block(kind) if kind else self._paragraph(piece, before)

    def _goes_on(self, piece: Piece, before: Block) -> bool:
        """Whether the block before has only its number so far, is the table that the row belongs to, or a closing
        line that the date follows."""
        if before.kind in {"number", "item", "bullet"} and not before.parts:
            return True
        if piece.role == "table" or before.kind == "table":
            return piece.role == before.kind
        return before.kind == "closing" and closing_line(piece.text.chars, self._language, dates=True)

    def _fixed(self, piece: Piece, before: Block | None) -> str:
        """The kind of a line that is a fixed phrase: organ, annex, closing; "" for others."""
        text = piece.text.chars
        if organ_line(text, self._language):
            return "organ"
        if annex_word(text, self._language) and (before is None or before.ended or before.kind != "text"):
            return "annex"
        closes = before is not None and self._may_break(piece, before) and closing_line(text, self._language)
        return "closing" if closes else ""

    def _paragraph(self, piece: Piece, before: Block | None) -> Block | None:
        marked = self._marked(piece, before)
        if marked is not None:
            return marked
        if before is not None and _is_bare_number(before) and self._heading(piece, None):
            return None
        if before is None or before.kind in {"organ", "annex", "section", "closing", "table"}:
            return self._heading(piece, before) or Block("text")
        return self._unmarked(piece, before)

    def _marked(self, piece: Piece, before: Block | None) -> Block | None:
        """The numbered paragraph or list item that begins with the piece, None for neither."""
        text = _printed_mark(piece) or piece.text.chars
        number = marks.number_mark(text)
        if number and self._is_listed(number, piece, before):
            return Block("item", replace(number, kind="item"))
        if number and self._fits_number(number, piece, before):
            return Block("number", number)
        pointless = marks.pointless_mark(text)
        if pointless and self._fits_pointless(pointless, piece, before):
            return Block("number", pointless)
        item = marks.item_mark(text)
        if item and self._fits_item(item, piece, before):
            return Block("item", item)
        small = marks.dotted_mark(text) or marks.target_mark(text)
        if small and self._fits_small(small, piece, before):
            return Block("item", small)
        bullet = piece.role == "list item" or marks.bullet_mark(text) is not None
        return Block("bullet", marks.bullet_mark(text)) if bullet and self._may_break(piece, before) else None

    def _unmarked(self, piece: Piece, before: Block) -> Block | None:
        """A piece without number or letter: a paragraph of its own, a heading, or the rest of the one before."""
        text = piece.text.chars
        formula = opening(text, self._language) if begins_large(text) else None
        parted = piece.gap or piece.turn
        if not parted:
            begins = before.ended and begins_large(text) and (formula is not None or self._line_is_short(before))
            return Block("text") if begins else None
        if before.kind == "heading":
            if not begins_large(text) and not END.search(text[-40:]):
                return None
            return self._heading(piece, before) or Block("text")
        if not begins_large(text):
            return self._lower(piece, before)
        # the targets of A/RES/70/1 end without a stop: "... and other disasters", then in bold "Goal 2. End hunger"
        headed = piece.role == "heading" and piece.gap and not self._wrapped
        if not before.ended and formula is None and not headed:
            return None
        return (self._heading(piece, before) if before.ended or headed else None) or Block("text")

    def _lower(self, piece: Piece, before: Block) -> Block | None:
        """A piece that begins small: an item without letter, what goes on below the items of a list ("and to
        consider how ..."), or the rest of the paragraph before."""
        if piece.turn or not piece.gap:
            return None
        if before.tail.rstrip().endswith(":"):
            return Block("bullet")
        below = before.kind in {"item", "bullet"} and before.ended and not self._wrapped
        return Block("text") if below else None

    def _heading(self, piece: Piece, before: Block | None) -> Block | None:
        text = piece.text.chars
        if section := marks.section_mark(text):
            return Block("section", section)
        if before is not None and before.kind in {"heading", "section"} and not piece.gap and not piece.turn:
            return None
        if not begins_large(text) or len(text) > HEADING_LENGTH or END.search(text[-40:]):
            return Block("heading", marks.article_mark(text)) if marks.article_mark(text) else None
        if opening(text, self._language) and piece.role != "heading":
            return None
        return Block("heading", marks.article_mark(text) or marks.roman_mark(text) or marks.letter_mark(text))

    def _fits_number(self, mark: Mark, piece: Piece, before: Block | None) -> bool:
        """Whether a figure at the start of a line is the number of the next paragraph."""
        if _printed_mark(piece) or mark.part:
            return True
        if before is not None and not before.ended and not self._may_break(piece, before):
            return False
        rest = piece.text.chars[mark.end :]
        if mark.value == self._last + 1 or (mark.value == self._last and " " in mark.number):
            return not rest or begins_large(rest) or piece.gap
        if mark.value == 1 and self._headed:
            return True
        formula = opening(rest, self._language)
        return mark.value > self._last and (before is None or before.ended) and formula is not None

    def _fits_pointless(self, mark: Mark, piece: Piece, before: Block | None) -> bool:
        """Whether a figure without a point is a number all the same: the next one, before an operative verb, as in
        "26 Condemns without reservation" (A/RES/79/160)."""
        formula = opening(piece.text.chars[mark.end :], self._language)
        verb = formula is not None and formula.part == "operative" and begins_large(piece.text.chars)
        return verb and mark.value == self._last + 1 and not self._headed and self._may_break(piece, before)

    def _is_listed(self, mark: Mark, piece: Piece, before: Block | None) -> bool:
        """Whether a number belongs to a list inside of a numbered paragraph: "11. Approves the following agenda:",
        then "1. Opening of the Congress." Such a list ends with the next paragraph's number before an operative verb;
        where the same number comes again so, this one is an item: "12. Requests from States"."""
        if before is None or mark.part or " " in mark.number or not mark.printed.endswith("."):
            return False
        if mark.value == 1:
            return not self._headed and before.kind != "text" and before.tail.rstrip().endswith(":")
        if not self._items or self._items[-1] != str(mark.value - 1):
            return False
        ends = mark.value == self._last + 1 and _is_operative(piece, mark, self._language)
        return not ends or _comes_again(mark.value, self._after, self._language)

    def _fits_small(self, mark: Mark, piece: Piece, before: Block | None) -> bool:
        """Whether "a. " or "1.1 " begins an item: the first below a colon or heading, or the next after another."""
        if before is None or self._wrapped or not self._may_break(piece, before):
            return False
        headed = before.kind in {"heading", "section"} and mark.number.endswith(".1")
        first = headed or (mark.number in {"a", "i"} and before.tail.rstrip().endswith(":"))
        return first or any(_follows(letter, mark.number) for letter in self._items)

    def _fits_item(self, mark: Mark, piece: Piece, before: Block | None) -> bool:
        if _printed_mark(piece) or piece.role == "list item":
            return True
        if before is None or not self._may_break(piece, before):
            return False
        first = mark.number in {"a", "i", "1", "aa"}
        follows = any(_follows(letter, mark.number) for letter in self._items)
        return first or follows or bool(self._items) or before.tail.rstrip().endswith(":")

    def _may_break(self, piece: Piece, before: Block | None) -> bool:
        """Whether a new paragraph may begin with the piece: something parts it from the line before."""
        if before is None or piece.gap or piece.turn or before.kind not in {"text", "number", "item", "bullet"}:
            return True
        return before.ended and (not self._wrapped or self._line_is_short(before) or _closes(before))

    def _line_is_short(self, before: Block) -> bool:
        return before.last is not None and before.last.short


def _is_operative(piece: Piece, mark: Mark, language: str) -> bool:
    formula = opening(piece.text.chars[0 if _printed_mark(piece) else mark.end :], language)
    return formula is not None and formula.part == "operative"


def _comes_again(value: int, pieces: Sequence[Piece], language: str) -> bool:
    """Whether a paragraph of that number follows before a list, a section or an annex begins to count anew."""
    for piece in pieces:
        text = piece.text.chars
        mark = marks.number_mark(_printed_mark(piece) or text)
        if organ_line(text, language) or annex_word(text, language) or (mark and mark.value == 1):
            return False
        # "2 bis. Invites" is another paragraph than "2. Requests"
        if mark and mark.number == str(value) and _is_operative(piece, mark, language):
            return True
    return False


def _body_start(block: Block, piece: Piece) -> int:
    """Characters of the piece that its number or letter takes."""
    return (
        block.mark.end if block.mark and block.kind in {"number", "item", "bullet"} and not _printed_mark(piece) else 0
    )


def _is_bare_number(block: Block) -> bool:
    """Whether a heading is a number alone so far: its words stand on the next line."""
    if block.kind not in {"heading", "section"}:
        return False
    return block.mark is not None and block.mark.kind != "article" and len(block.parts) == 1 and len(block.tail) <= 7


def _closes(block: Block) -> bool:
    return block.tail.rstrip()[-1:] in {";", ":", "."}


def _printed_mark(piece: Piece) -> str:
    """The number or letter that the format itself supplies; a bullet is none."""
    return piece.label if any(char.isalnum() for char in piece.label) else ""


def _follows(one: str, other: str) -> bool:
    """Whether the letter or number `other` is the next after `one`: "b" after "a", "1.2" and "1.a" after "1.1"."""
    goal, point, target = other.rpartition(".")
    if point:
        before = one.removeprefix(f"{goal}.")
        return before != one and (target == "a" or _follows(before, target) or target == _next_figure(before))
    return bool(marks.letter_value(other)) and marks.letter_value(other) == marks.letter_value(one) + 1


def _next_figure(text: str) -> str:
    return str(int(text) + 1) if text.isdigit() else ""


def begins_large(text: str) -> bool:
    """Whether the first letter of `text` is a capital letter."""
    match = _FIRST_LETTER.match(text)
    return match is not None and match[1].isupper()
