"""What may begin with a piece: a numbered paragraph, a list item, a heading, a fixed phrase; the rules of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from lineage.documents import enumerators, levels
from lineage.documents.annex_heads import annex_with_title, annex_word
from lineage.documents.blocks import END, HEADING_LENGTH, Block, begins_large
from lineage.documents.closing_lines import closing_line
from lineage.documents.negotiated.framing import core
from lineage.documents.negotiated.heads import head_of
from lineage.documents.numbers_ahead import (
    begins_count,
    comes_again,
    is_operative,
    printed_mark,
    printed_start,
    takes_up,
)
from lineage.languages.formulas import opening
from lineage.languages.organs import organ_line
from lineage.languages.phrases import phrases

if TYPE_CHECKING:
    from lineage.documents.enumerators import Mark
    from lineage.documents.pieces import Piece
    from lineage.documents.reading_place import ReadingPlace


def fixed(piece: Piece, place: ReadingPlace) -> str:
    """The kind of a piece that is a table row or a fixed phrase: table, organ, annex, closing; "" for others."""
    text, before = piece.text.chars, place.before
    if piece.role == "table":
        return "table"
    if organ_line(text, place.language):
        return "organ"
    if annex_word(text, place.language) and (before is None or before.ended or before.kind != "text"):
        return "annex"
    apart = before is None or before.ended or before.kind not in {"text", "number", "item", "bullet"}
    if piece.gap and apart and annex_with_title(text, place.language):
        return "annex"
    if is_head(piece, place):
        return "head"
    closes = before is not None and _may_break(piece, place) and closing_line(text, place.language)
    return "closing" if closes else ""


def is_head(piece: Piece, place: ReadingPlace) -> bool:
    """Whether a piece is a line that says what the paragraph below it is: "Option 2", "Chair's proposal:"."""
    bare = place.before is not None and place.before.kind == "number" and not place.before.parts
    text = piece.text.chars
    return place.draft and (bare or _may_break(piece, place)) and head_of(text, place.language) is not None


def marked(piece: Piece, place: ReadingPlace) -> Block | None:
    """The numbered paragraph or list item that begins with the piece, None for neither."""
    found = (Block(kind, mark) for kind, rule in _RULES if (mark := rule(piece, place)))
    block = next(found, None)
    bullet = block is None and piece.role == "list item" and _may_break(piece, place)
    return Block("bullet") if bullet else block


def heading(piece: Piece, place: ReadingPlace, before: Block | None) -> Block | None:
    """The heading or head of a section that begins with the piece after the block `before`, None for neither."""
    text = place.words(piece)
    if section := enumerators.section_mark(text):
        return Block("section", section)
    if before is not None and before.kind in {"heading", "section"} and not piece.gap and not piece.turn:
        return None
    article = enumerators.article_mark(text)
    if not begins_large(text) or len(text) > HEADING_LENGTH or END.search(text[-40:]):
        return Block("heading", article) if article else None
    titles = before is not None and before.kind == "annex"  # "Promoting access" below "Annex" is its title
    if opening(text, place.language) and piece.role != "heading" and not titles:
        return None
    return Block("heading", article or enumerators.roman_mark(text) or enumerators.letter_mark(text))


def _listed(piece: Piece, place: ReadingPlace) -> Mark | None:
    """The number of a list inside a numbered paragraph: "11. Approves the following agenda:", then "1. Opening of
    the Congress." Such a list ends with the next paragraph's number before an operative verb; where the same number
    comes again before one, this is an item: "12. Requests from States"."""
    mark, before = enumerators.number_mark(printed_start(piece)), place.before
    if mark is None or before is None or mark.part or " " in mark.number or not mark.printed.endswith("."):
        return None
    if mark.value == 1:
        fits = not place.headed and before.kind not in {"text", "head"} and before.tail.rstrip().endswith(":")
    else:
        ends = mark.value == place.last + 1 and is_operative(piece, mark, place.language)
        figures = [number for number in place.items if number.isdigit()]
        follows = figures[-1:] == [str(mark.value - 1)]
        fits = follows and (not ends or comes_again(mark.value, place))
    return replace(mark, kind="item") if fits else None


def _numbered(piece: Piece, place: ReadingPlace) -> Mark | None:
    mark = enumerators.number_mark(printed_start(piece)) or _worded(piece, place.language)
    return mark if mark and _fits_number(mark, piece, place) else None


def _worded(piece: Piece, language: str) -> Mark | None:
    words = (phrases(language, role) for role in ("preambular list", "operative list"))
    return enumerators.worded_mark(printed_mark(piece), *words)


def _fits_number(mark: Mark, piece: Piece, place: ReadingPlace) -> bool:
    """Whether a figure at the start of a line is the number of the next paragraph."""
    before = place.before
    headed = before is not None and before.kind == "head" and mark.value >= place.last
    if printed_mark(piece) or mark.part or headed or is_beyond(mark, piece, place):
        return True
    if before is not None and not before.ended and not _may_break(piece, place):
        return False
    rest = piece.text.chars[mark.end :]
    rest = core(rest, place.language) if place.draft else rest
    if (mark.printed.endswith(")") and place.point == ".") or (before and not before.ended and rest[:1].isdigit()):
        # the items of the World Health Assembly: "1. URGES Member States:", "(1) to create ...", "(2) to promote ...";
        # or a quantity: "a population of", then "1. 2 million"
        return False
    again = " " in mark.number or (before is not None and before.struck)  # "3." again where the one before is to go
    if mark.value == place.last + 1 or (mark.value == place.last and again) or place.follows_kept(mark.value):
        return not rest or begins_large(rest) or piece.gap
    begins = _first(mark, rest, piece, place) or takes_up(mark, rest, piece, place)
    return begins or _far(mark, rest, piece, place)


def _first(mark: Mark, rest: str, piece: Piece, place: ReadingPlace) -> bool:
    """Whether a 1 with the words `rest` behind it begins to count, or to count again."""
    if mark.value != 1:
        return False
    known = place.headed or _asks(place.before, place.language) or _begins_anew(mark, place)
    return known or (_may_break(piece, place) and begins_count(mark, rest, piece, place))


def _far(mark: Mark, rest: str, piece: Piece, place: ReadingPlace) -> bool:
    """Whether a number is one for its verb, though others are missing before it: "3. [Strongly (Peru)] encourages"."""
    before = place.before
    formula = opening(rest, place.language) or (place.draft and rest[:1] == "[")
    ahead = mark.value > place.last or (place.mail and (before is None or piece.gap or piece.turn))
    return ahead and (before is None or before.ended) and bool(formula)


def _begins_anew(mark: Mark, place: ReadingPlace) -> bool:
    """Whether the paragraphs "1.", "2." follow recitals "A.", "B.", or after a line with a colon "(1)", "(2)"."""
    before = place.before
    if before is not None and before.kind == "number" and before.mark is not None and not before.mark.value:
        return True
    colon = before is not None and before.kind == "text" and before.tail.rstrip().endswith(":")
    return colon and place.point == ")" and mark.printed.endswith(".")


def _asks(before: Block | None, language: str) -> bool:
    """Whether numbered paragraphs go on with the block before, an operative verb: "Recommends to Governments:"."""
    if before is None or before.kind != "text" or not before.tail.rstrip().endswith(":"):
        return False
    formula = opening(before.parts[0].chars, language)
    return formula is not None and formula.part == "operative"


def _large(piece: Piece, place: ReadingPlace) -> Mark | None:
    """The Roman number or capital letter of a paragraph: "I. RECOMMENDS that", "A. Considering that"."""
    text = piece.text.chars
    mark = enumerators.roman_mark(text) or enumerators.letter_mark(text)
    if mark is None or not mark.printed.endswith(".") or piece.role == "heading" or not _may_break(piece, place):
        return None
    formula = opening(text[mark.end :], place.language)
    ended = END.search(text[-40:]) is not None or (place.wrapped and formula is not None and not piece.short)
    if not ended or mark.place not in {1, place.last + 1}:
        return None
    # "Expresses the following wishes:", "I. That bridges be lit.", but not "I. assessment of ..." (S/PRST/2017/27)
    announced = place.before is not None and place.before.kind == "text" and place.before.tail.rstrip().endswith(":")
    below = announced and mark.place == 1 and begins_large(text[mark.end :])
    known = below or place.large or formula is not None
    return replace(mark, kind="number") if known else None


def _pointless(piece: Piece, place: ReadingPlace) -> Mark | None:
    """A figure without a point that is a number all the same: the next one, before an operative verb, as in "26
    Condemns without reservation" (A/RES/79/160)."""
    text = piece.text.chars
    mark = enumerators.pointless_mark(printed_start(piece))
    if mark is None or place.verbs or mark.value != place.last + 1 or place.headed or not _may_break(piece, place):
        return None
    formula = opening(text[mark.end :], place.language)
    return mark if formula is not None and formula.part == "operative" and begins_large(text) else None


def _lettered(piece: Piece, place: ReadingPlace) -> Mark | None:
    mark, before = enumerators.item_mark(printed_start(piece)), place.before
    if mark is None or printed_mark(piece) or piece.role == "list item":
        return mark
    if before is None or not _may_break(piece, place):
        return None
    fits = mark.number in {"a", "i", "1", "aa"} or bool(place.items) or before.tail.rstrip().endswith(":")
    goes_on = before.ended and not place.wrapped and levels.follows(place.left[-1] if place.left else "", mark.number)
    return mark if fits or goes_on else None


def _small(piece: Piece, place: ReadingPlace) -> Mark | None:
    """ "a. " or "1.1 " that begins an item: the first below a colon or heading, or the next after another."""
    text, before = printed_start(piece), place.before
    mark = enumerators.dotted_mark(text) or enumerators.target_mark(text)
    if mark is None or before is None or place.wrapped or not _may_break(piece, place):
        return None
    headed = before.kind in {"heading", "section"} and mark.number.endswith(".1")
    opens = mark.number in {"a", "i"} or (mark.number.startswith(f"{place.last}.") and mark.number.endswith(".1"))
    first = headed or (opens and before.tail.rstrip().endswith(":"))
    return mark if first or any(levels.follows(letter, mark.number) for letter in place.items) else None


def _below_verb(piece: Piece, place: ReadingPlace) -> Mark | None:
    """ "1 to continue ...": a figure without a point below a verb that stands alone, or the next one."""
    mark = enumerators.pointless_mark(printed_start(piece)) if place.verbs else None
    if mark is None or place.before is None:
        return None
    first = mark.value == 1 and place.before.kind == "verb"
    follows = any(number == str(mark.value - 1) for number in place.items)
    return replace(mark, kind="item") if first or follows else None


def _roman_item(piece: Piece, place: ReadingPlace) -> Mark | None:
    """ "I. assessment of ..." that goes on with the sentence above it, or the next one (S/PRST/2017/27)."""
    text, before = piece.text.chars, place.before
    mark = enumerators.roman_mark(text)
    if mark is None or not mark.printed.endswith(".") or before is None or not text[mark.end : mark.end + 1].islower():
        return None
    first = mark.number == "I" and before.tail.rstrip().endswith(":")
    return (
        replace(mark, kind="item")
        if first or any(levels.follows(number, mark.number) for number in place.items)
        else None
    )


def _bulleted(piece: Piece, place: ReadingPlace) -> Mark | None:
    return enumerators.bullet_mark(printed_start(piece)) if _may_break(piece, place) else None


_RULES: tuple[tuple[str, Callable[[Piece, ReadingPlace], Mark | None]], ...] = (
    ("item", _listed),
    ("number", _numbered),
    ("number", _large),
    ("number", _pointless),
    ("item", _below_verb),
    ("item", _roman_item),
    ("item", _lettered),
    ("item", _small),
    ("bullet", _bulleted),
)
"""What a piece with a number, letter or bullet begins: the first rule that finds a mark wins."""


def _may_break(piece: Piece, place: ReadingPlace) -> bool:
    """Whether a new paragraph may begin with the piece: something parts it from the line before."""
    before = place.before
    if before is None or piece.gap or piece.turn or before.kind not in {"text", "number", "item", "bullet"}:
        return True
    return before.ended and (not place.wrapped or before.is_short or before.tail.rstrip()[-1:] in {";", ":", "."})


def is_beyond(mark: Mark, piece: Piece, place: ReadingPlace) -> bool:
    """Whether a tracked new paragraph has a number that another one keeps, "24." before "24.": it does not count."""
    put_in = piece.put_in(mark.end) and not printed_mark(piece) and mark.value > 0
    return put_in and (comes_again(mark.value, place) or (piece.put_in() and mark.value <= place.last))
