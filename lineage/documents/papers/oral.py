"""What was corrected, revised or amended orally at a meeting: notes on a draft, never worked into its text.

A draft says so under its title ("as orally revised"), in brackets inside a paragraph ("[as orally amended]"), or
in a list that stands before, between or after its paragraphs ("Oral revisions", then "OP5: replace ... by ..."). The
marks stay, or are set aside as printed, with the reason `REASON`; `oral_changes` reads them.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from lineage.documents.annex_heads import annex_word
from lineage.documents.blocks import begins_large
from lineage.documents.enumerators import item_mark, letter_value, number_mark, pointless_mark
from lineage.documents.negotiated.proposals import ProposalKind, is_oral, named_action
from lineage.documents.papers.named_paragraphs import places_in
from lineage.documents.resolution import Dropped
from lineage.languages.formulas import opening
from lineage.languages.organs import organ_line
from lineage.symbols import roman_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.enumerators import Mark
    from lineage.documents.pieces import Piece
    from lineage.documents.resolution import Resolution

REASON = "oral revision"
_LONGEST_HEAD = 200
_PLACE = 120
"""Characters in which an instruction names its paragraph: "After the third preambular paragraph, insert ..."."""
_ITEMS = 200
"""Lines back to the item before; more would make long lists slow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OralChange:
    """One change that was made orally, as the document notes it."""

    label: str
    """Label of the paragraph that it names ("OP5", "PP3"), "" where it names none: it concerns the whole text."""
    kind: ProposalKind
    """What is to be done; ORAL where the words do not say."""
    text: str
    """The note as printed."""


def oral_changes(document: Resolution) -> tuple[OralChange, ...]:
    """The oral changes that a document notes, in printed order: first those of its whole text and its lists (their
    titles left out), then the marks inside paragraphs."""
    language = document.language
    notes = [piece.text for piece in document.dropped if piece.reason == REASON]
    titles = [_is_title(text, language) for text in notes]
    heads = [title and not after for title, after in zip(titles, [*titles, True][1:], strict=True)]
    listed = [_change(text, language) for text, head in zip(notes, heads, strict=True) if not head]
    marked = [
        OralChange(label=paragraph.label, kind=ProposalKind.ORAL, text=proposal.text)
        for paragraph in document.paragraphs
        for proposal in paragraph.proposals
        if proposal.kind is ProposalKind.ORAL
    ]
    return (*listed, *marked)


def is_oral_line(text: str, language: str) -> bool:
    """Whether a line above a draft says that the draft was changed orally: "as orally revised"."""
    return len(text) <= _LONGEST_HEAD and is_oral(text, language)


def is_instruction(text: str, language: str) -> bool:
    """Whether a line says what becomes of a paragraph that it names: "OP5: delete", "In paragraph 7, replace ..."."""
    return bool(_label(text, language)) and named_action(text, language) is not None


def set_apart(pieces: Sequence[Piece], language: str) -> tuple[list[Piece], list[Dropped]]:
    """The pieces of a draft without the lists of oral changes in it, and these, one piece for each instruction. A list
    begins with a line like "Oral revisions" and ends where the text goes on, with an annex or with the last line."""
    kept: list[Piece] = []
    notes: list[str] = []
    inside, wording, last = False, False, 0
    for piece in pieces:
        text = _line(piece)
        starts = bool(kept) and _begins_list(piece, text, language)
        leaves = _leaves_text(text, language)
        quoted = inside and _announces(notes[-1], language)
        wording = inside and (wording or quoted)
        goes_on = not quoted and (_goes_on(text, last, language, exact=wording) or _next_item(text, kept, language))
        inside = (inside or starts) and not leaves and not goes_on
        if not inside:
            kept.append(piece)
            last = 0 if leaves else _number(text, last, language)
        elif starts or piece.gap or piece.turn or is_instruction(text, language):
            notes.append(text)
        else:
            notes[-1] = f"{notes[-1]} {text}"
    return kept, [Dropped(reason=REASON, text=" ".join(note.split())) for note in notes]


def _begins_list(piece: Piece, text: str, language: str) -> bool:
    """Whether a line heads a list, and is not the rest of a sentence: "draft A/C.3/63/L.5," / "as orally revised,"."""
    return (piece.gap or piece.turn or begins_large(text)) and is_oral_line(text, language)


def _leaves_text(text: str, language: str) -> bool:
    return organ_line(text, language) is not None or annex_word(text, language)


def _announces(note: str, language: str) -> bool:
    """Whether the wording that a change proposes follows: "After OP2, insert:"."""
    return note.endswith(":") and is_instruction(note, language)


def _goes_on(text: str, last: int, language: str, *, exact: bool) -> bool:
    """Whether the text goes on after a list: with "3. Decides" after 2, before 1 with "Recalling" or "Decides" too; not
    with "OP3: Decides: replace by ...". `exact`: the list holds paragraphs of its own, so that only the very next
    number counts."""
    mark = _mark(text)
    rest = text[mark.end :] if mark else text
    if opening(rest, language) is None or (mark and mark.part and is_instruction(text, language)):
        return False
    if mark is None or mark.part == "PP":
        return last == 0 and begins_large(rest)
    return mark.value == last + 1 if exact else mark.value > last


def _next_item(text: str, kept: Sequence[Piece], language: str) -> bool:
    """Whether a line is the next item of a list in the paragraph before: "(a)" below a colon, "(b)" after "(a)"."""
    item = item_mark(text)
    if item is None or not kept or is_instruction(text, language):
        return False
    own = list(takewhile(lambda line: _mark(line) is None, (_line(piece) for piece in reversed(kept[-_ITEMS:]))))
    places = [place for mark in map(item_mark, own) if mark for place in _places_of(mark.number)]
    first = item.number in {"a", "i"} and _line(kept[-1]).endswith(":")
    return first or any(place + 1 in _places_of(item.number) for place in places)


def _line(piece: Piece) -> str:
    return f"{piece.label} {piece.text.chars}".strip()


def _places_of(letter: str) -> set[int]:
    """The places that a list letter may have: "i" is the ninth letter and the first figure."""
    return {place for place in (letter_value(letter), roman_value(letter.upper()) or 0) if place}


def _number(text: str, last: int, language: str) -> int:
    """The highest number of a paragraph so far, with that of the line."""
    mark = _mark(text)
    if mark is None or mark.part == "PP":
        return last
    numbers = mark.value == last + 1 or opening(text[mark.end :], language) is not None
    return max(last, mark.value) if numbers else last


def _mark(text: str) -> Mark | None:
    """The number of a line; "25 Condemns" has lost its point."""
    return number_mark(text) or pointless_mark(text)


def _is_title(text: str, language: str) -> bool:
    return is_oral_line(text, language) and not is_instruction(text, language)


def _change(text: str, language: str) -> OralChange:
    kind = named_action(text, language) if not _is_title(text, language) else None
    return OralChange(label=_label(text, language), kind=kind or ProposalKind.ORAL, text=text)


def _label(text: str, language: str) -> str:
    """The paragraph that an instruction names first, as a label; "" for none."""
    return next(iter(places_in(text[:_PLACE], language)), "")
