"""Pieces become blocks: the lines of one paragraph, list item, heading or closing line put together;
and what only the whole run of blocks shows: unnumbered headings, the date that closes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineage.documents.beginnings import fixed, heading, is_beyond, is_head, marked
from lineage.documents.blocks import END, HEADING_LENGTH, Block, begins_large
from lineage.documents.closing_lines import closing_line, names_voters, on_vote
from lineage.documents.enumerators import number_mark
from lineage.documents.negotiated.asked_in_remarks import note_of
from lineage.documents.negotiated.framing import core, is_remark
from lineage.documents.negotiated.heads import led
from lineage.documents.negotiated.leading_marks import number_first
from lineage.documents.numbers_ahead import move_on, printed_mark
from lineage.documents.reading_place import ReadingPlace
from lineage.documents.struck_numbers import without_struck_number
from lineage.documents.verb_lines import verb_lines
from lineage.languages.formulas import opening
from lineage.languages.organs import organ_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.blocks import Block
    from lineage.documents.pieces import Piece

_RECORD = re.compile(r"[A-Z]{1,4}\d{0,3}/(?:VR|SR|PV)[./]\d{1,4}")
"""The symbol of the record of a meeting: "A78/VR/7", "EB154/SR/6"."""
_SHORT_HEADING = 120
_VOTE_LENGTH = 6000
"""Characters of the longest list of votes; 193 States take 2,700 in English and 3,100 in French."""


def assemble(pieces: Sequence[Piece], language: str, wrapped: bool, *, draft: bool = False) -> list[Block]:
    """The blocks of `pieces`, which begin with the line that names the organ (or with the first paragraph).

    `wrapped` says whether paragraphs are broken over several pieces, `draft` whether negotiators may have marked it.
    """
    pieces = [number_first(piece, language) for piece in pieces] if draft else pieces
    verbs = verb_lines(pieces, language)
    mail = draft and not any(organ_line(piece.text.chars, language) for piece in pieces)
    place = ReadingPlace(language=language, wrapped=wrapped, pieces=pieces, draft=draft, mail=mail, verbs=verbs)
    blocks: list[Block] = []
    for index, piece in enumerate(pieces):
        place.index = index
        block = _begun(piece, place)
        if block is None:
            blocks[-1].parts.append(piece.text)
        else:
            _fill(block, piece)
            block.beyond = block.kind == "number" and block.mark is not None and is_beyond(block.mark, piece, place)
            blocks.append(block)
            _move(place, block)
        blocks[-1].last = piece
        blocks[-1].beside += piece.beside
        blocks[-1].proposers = blocks[-1].proposers or piece.proposers
        ended = END.search(core(blocks[-1].tail, language)[-40:]) is not None
        blocks[-1].stopped = draft and (ended or _is_note(piece, place))
    return blocks


def _fill(block: Block, piece: Piece) -> None:
    """Puts the text of the piece that begins a block into it, without its number or letter."""
    apart = block.mark if block.kind in {"number", "item", "bullet"} and not printed_mark(piece) else None
    text = without_struck_number(piece.text, apart) if apart and piece.text.removed else piece.text
    if block.mark and block.mark.start and not printed_mark(piece):
        block.parts.append(text.cut(0, block.mark.start))
    body = text.cut(apart.end if apart else 0).strip()
    if len(body):
        block.parts.append(body)


def _move(place: ReadingPlace, block: Block) -> None:
    """Moves the place past a block that has begun."""
    place.before = block
    if block.beyond:
        return
    if block.kind == "number" and block.mark:
        if place.numbered is None or not place.numbered.struck:
            place.kept = place.last
        move_on(block.mark, place.pieces[place.index], place)
        block.inside = place.inside
        place.numbered, place.items, place.left = block, [], []
        place.headed = block.mark.part == "PP"  # "PP3. Noting", then "1. Requests"
        place.point, place.large = block.mark.printed[-1:], not block.mark.value
    elif block.kind == "item" and block.mark:
        place.items.append(block.mark.number)
    elif block.kind in {"annex", "closing", "organ"}:
        place.numbered, place.last, place.items, place.left = None, 0, [], []
        place.broken_off, place.inside = [], False
        place.headed, place.point, place.large = True, "", False
    elif block.kind in {"heading", "section"}:
        place.headed = True
    elif block.kind in {"text", "verb"}:
        place.items, place.left = [], place.items or place.left


def _begun(piece: Piece, place: ReadingPlace) -> Block | None:
    """The block that begins with the piece, None where it goes on with the one before."""
    if place.index in place.verbs:
        return Block("verb")
    if place.before is not None and _goes_on(piece, place.before, place):
        return None
    kind = fixed(piece, place)
    return Block(kind) if kind else _paragraph(piece, place)


def _goes_on(piece: Piece, before: Block, place: ReadingPlace) -> bool:
    """Whether the block before has only its number so far, is the table that the row belongs to, or a closing
    line that the date follows."""
    if before.kind in {"number", "item", "bullet"} and not before.parts:
        return not is_head(piece, place)
    if before.kind == "verb" and piece.text.chars[:1].islower() and not marked(piece, place):
        return True  # "instructs the Secretary-General" / "to continue to report annually,"
    if piece.role == "table" or before.kind == "table":
        return piece.role == before.kind
    if place.draft and before.kind in {"number", "text"} and _says_of_above(piece, place):
        return True
    return before.kind == "closing" and _closes_on(piece, before, place.language)


def _says_of_above(piece: Piece, place: ReadingPlace) -> bool:
    """Whether a line says something of the paragraph above it: "[US: delete]", "Merged with OP3". Where a number is
    missing around it, it stands in the place of that paragraph."""
    if not _is_note(piece, place):
        return is_remark(piece.text.chars, place.language)
    below = place.pieces[place.index + 1 : place.index + 2]
    mark = number_mark(below[0].label or below[0].text.chars) if below else None
    return mark is None or mark.value in {1, place.last + 1}


def _is_note(piece: Piece, place: ReadingPlace) -> bool:
    """Whether a line is nothing but what became of a paragraph: "Merged with OP3", "[moved to PP5]"."""
    return note_of(piece.text.chars.strip("[]() "), place.language) is not None


def _closes_on(piece: Piece, before: Block, language: str) -> bool:
    """Whether a closing line goes on: with its date, the symbol of the record, or who voted how."""
    text = piece.text.chars
    said = " ".join(part.chars for part in before.parts)
    if _RECORD.fullmatch(text.strip()):
        return True
    if on_vote(said, language) and said[:1] not in "[(":
        return names_voters(text, language) or before.tail.rstrip()[-1:] in {":", ","}
    if any(said.startswith(first) and last not in said for first, last in ("[]", "()")):
        return len(said) < _VOTE_LENGTH
    return not text.startswith("[") and closing_line(text, language, dates=True)


def _paragraph(piece: Piece, place: ReadingPlace) -> Block | None:
    before = place.before
    if place.draft and (led(piece.text.chars, place.language)[1] or _is_note(piece, place)):
        return Block("text")
    if before is not None and _heads_number(before, piece, place):
        before.kind, before.mark, before.parts = "heading", None, [before.last.text] if before.last else []
        place.headed, place.last = True, 0
    block = marked(piece, place)
    if block is not None:
        return block
    if before is not None and _is_bare_number(before) and heading(piece, place, None):
        return None
    if before is None or before.kind in {"organ", "annex", "section", "closing", "table", "head"}:
        return heading(piece, place, before) or Block("text")
    if not piece.gap and not piece.turn:
        return _unparted(piece, before, place)
    return _unmarked(piece, place, before)


def _heads_number(before: Block, piece: Piece, place: ReadingPlace) -> bool:
    """Whether a numbered line without a stop is the heading of paragraphs that count on their own: "1. Scope", then
    "1. The aim of this Recommendation is ..."."""
    mark = number_mark(piece.text.chars)
    first = mark is not None and mark.value == 1 and not mark.part and piece.gap
    one = before.kind == "number" and before.mark is not None and before.mark.value > 0 and len(before.parts) == 1
    if not first or not one or before.ended or len(before.tail) > _SHORT_HEADING:
        return False
    known = opening(before.tail, place.language) is not None
    on_its_line = before.last is not None and not before.last.label and number_mark(before.last.text.chars) is not None
    return on_its_line and begins_large(before.tail) and not known


def _unparted(piece: Piece, before: Block, place: ReadingPlace) -> Block | None:
    """A line right below another: a paragraph that begins with a formula or below a short line, or the rest of one."""
    text = place.words(piece)
    begins = before.ended and begins_large(text) and (before.is_short or opening(text, place.language) is not None)
    return Block("text") if begins else None


def _unmarked(piece: Piece, place: ReadingPlace, before: Block) -> Block | None:
    """A piece without number or letter: a paragraph of its own, a heading, or the rest of the one before."""
    text = place.words(piece)
    if before.kind == "heading":
        if not begins_large(text) and not END.search(text[-40:]):
            return None
        return heading(piece, place, before) or Block("text")
    if not begins_large(text):
        return _small(piece, before, place.language) or _lower(piece, before, place.wrapped)
    # the targets of A/RES/70/1 end without a stop: "... and other disasters", then in bold "Goal 2. End hunger"
    headed = piece.role == "heading" and piece.gap and not place.wrapped
    if not before.ended and not headed and opening(text, place.language) is None:
        return None
    return (heading(piece, place, before) if before.ended or headed else None) or Block("text")


def _small(piece: Piece, before: Block, language: str) -> Block | None:
    """A paragraph that begins small: of a preamble in which all do ("vu le traité,", "vu la proposition de la
    Commission,"), or the first below a preamble ("adopte la recommandation suivante :")."""
    clause = before.kind == "text" and before.tail.rstrip().endswith((",", ";"))
    formula = opening(piece.text.chars, language) if clause and piece.gap and not piece.turn else None
    if formula is None:
        return None
    first = opening(before.parts[0].chars, language)
    if formula.part == "operative":
        return Block("text") if first is not None and first.part == "preambular" else None
    return Block("text") if not begins_large(before.parts[0].chars) else None


def _lower(piece: Piece, before: Block, wrapped: bool) -> Block | None:
    """A piece that begins small: an item without letter, what goes on below the items of a list ("and to
    consider how ..."), or the rest of the paragraph before."""
    if piece.turn or not piece.gap:
        return None
    again = before.kind == "bullet" and before.mark is None and before.tail.rstrip().endswith(";")
    if before.tail.rstrip().endswith(":") or (again and not (before.last and before.last.role)):
        return Block("bullet")
    below = before.kind in {"item", "bullet"} and before.ended and not wrapped
    return Block("text") if below else None


def _is_bare_number(block: Block) -> bool:
    """Whether a heading is a number alone so far: its words stand on the next line."""
    if block.kind not in {"heading", "section"}:
        return False
    return block.mark is not None and block.mark.kind != "article" and len(block.parts) == 1 and len(block.tail) <= 7


def settled(blocks: list[Block], language: str) -> list[Block]:
    """The blocks of a document, renamed where they turn out to be something other than their first line said: a heading
    that ends like a paragraph, a paragraph that is a heading, a lone date at the end."""
    for block in blocks:
        if block.kind == "heading" and not _is_heading(block):
            block.kind, block.mark = "text", None
    numbered = False
    for before, block, after in zip([None, *blocks[:-1]], blocks, [*blocks[1:], None], strict=True):
        numbered = block.kind in {"number", "annex"} or (numbered and block.kind != "organ")
        last = after is None or after.kind == "annex"
        if block.kind == "heading" and last and closing_line(block.tail, language, dates=True):
            # a text adopted without a meeting, under a silence procedure, ends so: "31 August 2020" (A/RES/74/299)
            block.kind, block.mark = "closing", None
        elif block.kind == "text" and numbered and not last and _is_gerund_heading(block, before, language):
            block.kind = "heading"
    return blocks


def _is_heading(block: Block) -> bool:
    """Whether what began like a heading ends like one: short, and without punctuation."""
    if block.mark is not None and block.mark.kind == "article":
        return True
    return sum(len(part) for part in block.parts) <= HEADING_LENGTH and not END.search(block.tail[-40:])


def _is_gerund_heading(block: Block, before: Block | None, language: str) -> bool:
    """Whether a block below a numbered paragraph or in an annex is a heading like "Promoting and protecting the
    rights of children": it begins like a preambular paragraph and ends without punctuation."""
    first = block.parts[0].chars if block.parts else ""
    formula = opening(first, language)
    if formula is None or formula.part != "preambular" or not begins_large(first):
        return False
    return _is_heading(block) and (before is None or before.ended or before.kind != "text")
