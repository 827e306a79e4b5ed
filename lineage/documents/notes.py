"""Footnotes: told from the text by raised marks, by the format, or by a rule and their numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lineage.documents.pieces import is_rule
from lineage.documents.resolution import Dropped
from lineage.languages.dates import find_date
from lineage.languages.formulas import opening
from lineage.languages.phrases import phrases
from lineage.languages.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.documents.pieces import Piece
    from lineage.documents.stretch import Stretch

SUPERSCRIPT_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED_DIGITS = re.compile(r"[⁰¹²³⁴-⁹]{1,3}(?=\s*\S)")
_PLAIN = re.compile(r"(\d{1,3})\s+(?=[^\s\d,;.)])")
_MARKS = re.compile(r"\d{1,3}|[a-z]|[*†‡§]{1,3}")
_LINK = re.compile(r"(?:https?://|www\.)\S*")
_SYMBOL = re.compile(r"(?:[AEST]|[A-Z]{2,5})/[\w/.]")
_CALLED = 40
"""Lines above a note among which its call stands."""
_ENDED = re.compile(r"[.!?][)»”\"’]*\s*$")


@dataclass(slots=True)
class GatheredNote:
    """A footnote while its lines are being gathered."""

    mark: str
    lines: list[Stretch] = field(default_factory=list)
    last: Piece | None = None
    plain: bool = False
    """Its mark stood as an ordinary figure: so do the calls."""


@dataclass(slots=True)
class Gathered:
    """What `gather` finds."""

    body: list[Piece] = field(default_factory=list)
    notes: list[GatheredNote] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)


def gather(pieces: Sequence[Piece], wrapped: bool, language: str) -> Gathered:
    """Body, footnotes and rules of the pieces of a document, each in printed order.

    A piece after notes or a rule is marked as standing after a turn. `wrapped` says that a note may run over
    several pieces.
    """
    found = Gathered()
    ruled, inside, turned = False, False, False
    for piece in pieces:
        if is_rule(piece):
            found.dropped.append(Dropped(reason="rule", text=piece.text.chars))
            ruled, inside, turned = True, False, True
            continue
        sure = _reads_like_note(piece, found.body, language)
        mark, length = _start(piece, found.notes, ruled or inside, sure=sure)
        if mark:
            plain = not piece.label and piece.text.chars[0].isdigit() and not piece.text.raised
            found.notes.append(GatheredNote(mark, [piece.text.cut(length).strip()], piece, plain))
            ruled, inside, turned = False, True, True
        elif inside and _is_broken_link(piece, found.notes[-1]):
            found.dropped.append(Dropped(reason="broken link", text=piece.text.chars))
        elif inside and _continues(piece, found.notes[-1], wrapped):
            found.notes[-1].lines.append(piece.text)
            found.notes[-1].last = piece
        else:
            found.body.append(replace(piece, turn=piece.turn or turned))
            ruled, inside, turned = False, False, False
    return found


def _reads_like_note(piece: Piece, before: Sequence[Piece], language: str) -> bool:
    """Whether a line without a rule above it is a note all the same: its figure stands behind a word further up
    ("petitioners,1"), or its first words are those of notes: "47 Ibid., document A/C.5/1265.", "1 Document A78/10."."""
    plain = _PLAIN.match(piece.text.chars)
    if plain is None or piece.label or piece.role not in {"", "note"} or find_date(piece.text.chars[:40], language):
        return False  # "12 November 1974" below "2280th plenary meeting"
    rest = piece.text.chars[plain.end() :]
    key = fold(rest[:60])
    words = phrases(language, "note start")
    if _SYMBOL.match(rest) or any(re.match(rf"{re.escape(word)}(?!\w)", key) for word in words):
        return True
    called = re.compile(rf"[^\W\d_][,.;:)”»\"]?{plain[1]}(?![\d.])")
    near = (called.search(line.text.chars) for line in before[-_CALLED:])
    return rest[:1].isupper() and opening(rest, language) is None and any(near)


def _start(piece: Piece, notes: list[GatheredNote], expected: bool, *, sure: bool) -> tuple[str, int]:
    """Mark of the note that begins with the piece and the number of characters it takes; ("", 0) for none.

    `expected`: a rule or another note stands before it, so that an ordinary figure may be a mark; `sure`: it reads like
    a note.
    """
    chars = piece.text.chars
    if piece.role == "table":
        return "", 0
    if piece.role == "note" and piece.label:
        return piece.label.strip("().[] "), 0
    if piece.text.raised and piece.text.raised[0][0] == 0:
        end = piece.text.raised[0][1]
        mark = chars[:end].strip(" .)").translate(SUPERSCRIPT_DIGITS)
        return (mark, end) if _MARKS.fullmatch(mark) and chars[end:].strip() else ("", 0)
    raised = _RAISED_DIGITS.match(chars)
    if raised:
        return raised[0].translate(SUPERSCRIPT_DIGITS), raised.end()
    plain = _PLAIN.match(chars) if expected or sure or piece.role == "note" else None
    if plain and (sure or _is_next(int(plain[1]), notes, piece)):
        return plain[1], plain.end()
    return "", 0


def _is_next(number: int, notes: list[GatheredNote], piece: Piece) -> bool:
    """Whether a figure at the start of a line is the mark of the next note."""
    numbers = [int(note.mark) for note in notes if note.mark.isdigit()]
    if not numbers:
        return number == 1 or piece.role == "note"
    if number != numbers[-1] + 1 and number != 1:
        return False
    return piece.gap or piece.turn or _ENDED.search(notes[-1].lines[-1].chars) is not None


def _continues(piece: Piece, note: GatheredNote, wrapped: bool) -> bool:
    if piece.role == "note":
        return True
    if not wrapped or piece.turn or piece.role or piece.label:
        return False
    ended = _ENDED.search(note.lines[-1].chars) is not None
    return not ended or (not piece.gap and note.last is not None and not note.last.short)


def _is_broken_link(piece: Piece, note: GatheredNote) -> bool:
    """Whether the piece is what a converter left of the link in the note: "www.uno" after "www.unodc.org/..."."""
    chars = piece.text.chars
    return _LINK.fullmatch(chars) is not None and any(chars in line.chars for line in note.lines)
