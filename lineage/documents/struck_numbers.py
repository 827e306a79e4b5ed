"""What tracked changes took out next to the number of a paragraph: its old number, and words of its text."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from lineage.documents.enumerators import item_mark, number_mark
from lineage.sources.lines import Style
from lineage.symbols import ORDINAL_SUFFIXES

if TYPE_CHECKING:
    from lineage.documents.enumerators import Mark
    from lineage.documents.stretch import Removed, Stretch

_WITHIN = re.compile(
    rf"[\s(\[]*(?:(?:PP|OP)?\s?\d{{0,3}}\s?(?:(?:{'|'.join(ORDINAL_SUFFIXES)}|alt|[a-z]|[ivx]{{2,4}})(?=[\s.:)\]]|$))?)"
    r"[\s.:)\]]*",
    re.IGNORECASE,
)
"""A part of a number, taken out inside of another: "3" before "2" and a kept point, "bis", "b" between brackets."""


def without_struck_number(text: Stretch, mark: Mark) -> Stretch:
    """The text with the words that were taken out inside its number behind this ("2. ", "Strongly" struck, " Urges"),
    and without the number that `mark` took the place of ("3. Strongly" struck, "2." inserted)."""
    edge = _edge(text, mark)
    out: list[tuple[int, Removed]] = []
    left = True
    for offset, found in groupby(text.removed, key=itemgetter(0)):
        entries = tuple(found)
        if offset <= edge:
            said = "".join(struck for _, struck, _ in entries)
            number = _number_length(said, text, mark, offset) if left else 0
            left = left and not said[:number].strip()
            entries = _placed(_shortened(entries, number), text, mark)
        out.append((offset, entries))
    return replace(text, removed=tuple(one for _, entries in out for one in entries))


def _edge(text: Stretch, mark: Mark) -> int:
    """The offset up to which a number that was taken out is that of the paragraph: of an inserted number, the end of
    what is inserted with it ("2. Firmly")."""
    end = mark.end
    if _is_inserted(text, mark.start, mark.start + len(mark.printed)):
        for start, stop, style, _ in text.styled:
            end = max(end, stop) if style is Style.INSERTED and start <= end else end
    return end


def _is_inserted(text: Stretch, start: int, end: int) -> bool:
    return any(a < end and start < b for a, b, style, _ in text.styled if style is Style.INSERTED)


def _number_length(said: str, text: Stretch, mark: Mark, offset: int) -> int:
    """The number of characters of the paragraph number at the start of words that were taken out."""
    stop = mark.start + len(mark.printed)
    known = item_mark(said) if mark.kind == "item" else number_mark(said)
    if known is None and _is_inserted(text, mark.start, stop):
        known = number_mark(said) or item_mark(said)
    if known is not None:
        return known.end
    found = _WITHIN.match(said) if mark.start <= offset < stop else None
    return found.end() if found else 0


def _shortened(entries: Removed, length: int) -> Removed:
    """The entries of one place without their first `length` characters."""
    out = []
    for offset, said, changes in entries:
        if length < len(said):
            out.append((offset, said[length:], changes))
        length = max(0, length - len(said))
    return tuple(out)


def _placed(entries: Removed, text: Stretch, mark: Mark) -> Removed:
    """Entries of one place, those inside of the number moved behind it, with the space that parted them from the
    text; none where they have no word."""
    offset = entries[0][0] if entries else 0
    if not entries or not mark.start <= offset < mark.end:
        return entries
    words = "".join(said for _, said, _ in entries)
    if not any(map(str.isalnum, words)):
        return ()
    entries = _shortened(entries, len(words) - len(words.lstrip()))
    parted = any(text.chars[at].isspace() and not _is_inserted(text, at, at + 1) for at in range(offset, mark.end))
    last = f"{entries[-1][1]} " if parted and not words[-1].isspace() else entries[-1][1]
    placed = (*entries[:-1], (offset, last, entries[-1][2]))
    return tuple((mark.end, said, changes) for _, said, changes in placed)
