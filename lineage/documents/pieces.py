"""Lines become pieces: blank lines and page turns turn into marks on the piece that follows them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from lineage.documents.enumerators import article_mark
from lineage.documents.negotiated.compilation_columns import BESIDE, compilation
from lineage.documents.resolution import Dropped
from lineage.documents.stretch import Stretch, from_runs, visible
from lineage.documents.two_languages import two_languages
from lineage.sources.lines import Style
from lineage.sources.runs import between

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineage.documents.negotiated.compilation_columns import Aside
    from lineage.sources.lines import Line, Source

_PLACE = re.compile(r"(?:PP|OP)\s?\d|\d{1,3}\.\s+[^\W\d_a-z]")
_BULLET = re.compile(rf"\s*[-–—•*·▪‣]\s+(?={_PLACE.pattern})")
_BEFORE_NUMBER = "number punctuation"
_RULE = re.compile(r"[_\-–—*=.\s]{3,}|[_]{2,}")
_APART = {
    "header": "page header",
    "footer": "page footer",
    "aside": "page header",
    "comment": "comment",
    "hidden": "hidden text",
    "turned": "turned text",
    "line number": "line number",
    "quoting": "quoting of a mail",
    "deleted note": "note deleted in tracked changes",
    "picture": "page without text",
    "right to left": "text from right to left",
    "column head": "column head",
}
"""Roles of lines that are not part of the text, and the reason under which they are set aside."""
_SAID_WITH_PAGE = frozenset({"hidden", "turned", "line number", "picture", "right to left"})
_PAGE_MARK = re.compile(r"<!--\s*\w+ \d{1,4}\s*-->")
"""How programs that recognise scans mark where a page begins: "<!-- Page 2 -->"."""
_INDENTED_SHARE = 0.06
"""Where more of the lines than this begin with one space, the space is a margin; where fewer do, it is what the
converter left of a page turn (measured: 2 % in the text broken by pages)."""
_SHORT = 0.8
"""A line that ends before this share of the widest line's length ends on purpose."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One printed line (or block, where the format has blocks) and what stood before it."""

    text: Stretch
    """Without white space at either end."""
    number: int
    """Line or block in the file, from 1."""
    page: int | None = None
    role: str = ""
    label: str = ""
    gap: bool = False
    """A blank line stands before it, or the format says that a block begins here."""
    turn: bool = False
    """A page begins here, or notes or page furniture stood between the piece before and this one."""
    short: bool = False
    """Ends well before the right margin."""
    beside: tuple[Aside, ...] = ()
    """What stands beside it in the columns of a compilation."""
    proposers: tuple[str, ...] = ()
    """Whose column it stands in, where the text has nothing in its place."""
    column: int = 0
    """Of two texts that stand side by side 1 for the right one, 2 for the left one where lines stand over both."""

    @property
    def gone(self) -> bool:
        """Whether tracked changes delete the whole line."""
        return self._tracked(Style.STRIKE)

    def put_in(self, end: int | None = None) -> bool:
        """Whether tracked changes put in the whole line, its number too, or its first `end` characters."""
        return self._tracked(Style.INSERTED, end)

    def _tracked(self, how: Style, end: int | None = None) -> bool:
        end = len(self.text) if end is None else len(self.text.chars[:end].rstrip())
        spans = [
            (start, min(stop, end)) for start, stop, style, changes in self.text.styled if style is how and changes
        ]
        return sum(max(stop - start, 0) for start, stop in spans) >= end > 0


def pieces(source: Source, language: str | None = None) -> tuple[list[Piece], list[Dropped]]:
    """The printed lines of a source in order, and what the format itself sets apart: page headers and footers,
    text deleted in tracked changes. A table that is a compilation in columns is the text that it holds, where the
    `language` is known."""
    found, dropped = _pieces(source, language)
    return list(found), list(dropped)


@lru_cache(maxsize=1)  # a file is looked at for an amendment paper, then for a text
def _pieces(source: Source, language: str | None) -> tuple[list[Piece], list[Dropped]]:
    dropped: list[Dropped] = []
    width = _width(source.lines)
    indented = source.wrapped and _indent_means_turn(source.lines)
    found: list[Piece] = []
    gap, page, turned = False, None, False
    for line, beside, proposers in _in_order(source.lines, language, dropped):
        if line.role in _APART:
            dropped.append(_set_apart(line))
            continue
        if not line.text.strip() and not line.label:
            gap = True
            continue
        if _PAGE_MARK.fullmatch(line.text.strip()):
            dropped.append(Dropped(reason="page number", text=line.text.strip()))
            turned = True
            continue
        turn = turned or (page is not None and line.page != page) or (indented and line.text[:1] == " ")
        bare = _without_bullet(line, dropped)
        gap = gap or bare is not line
        for piece in _of_line(bare, dropped):
            found.append(
                replace(
                    piece,
                    gap=gap or (not source.wrapped and piece.gap),
                    turn=turn,
                    short=len(piece.text) < width * _SHORT,
                    beside=beside if piece.gap else (),
                    proposers=proposers,
                )
            )
            gap, turn = False, False
        page, turned = line.page, False
    return found, dropped


def _set_apart(line: Line) -> Dropped:
    """A line that is not part of the text; of a comment with who wrote it."""
    author = f"{line.label}: " if line.label else ""
    on = line.page if line.role in _SAID_WITH_PAGE else None
    return Dropped(reason=_APART[line.role], text=_words(f"{author}{line.text}"), page=on)


def _without_bullet(line: Line, dropped: list[Dropped]) -> Line:
    """The line without the bullet that a mail has before the number of a paragraph: "- OP4 Requests"."""
    found = _BULLET.match(line.text)
    if found and not line.label:
        dropped.append(Dropped(reason=_BEFORE_NUMBER, text=found[0].strip()))
        return replace(line, runs=tuple(between(line.runs, found.end(), None)))
    bulleted = line.role == "list item" and not any(map(str.isalnum, line.label))
    return replace(line, role="", label="") if bulleted and _PLACE.match(line.text) else line


def _in_order(
    lines: Sequence[Line], language: str | None, dropped: list[Dropped]
) -> Iterator[tuple[Line, tuple[Aside, ...], tuple[str, ...]]]:
    """The lines, those of a compilation in columns in the order of its text with what stands beside them."""
    for is_row, several in groupby(lines, key=lambda line: line.role == "table" and bool(line.cells)):
        rows = list(several)
        two = two_languages(rows) if is_row else None
        if two is not None:
            yield from ((line, (), ()) for line in two)
            continue
        found = compilation(rows, language) if is_row and language is not None else None
        if found is None:
            yield from ((line, (), ()) for line in rows)
            continue
        dropped += [Dropped(reason="column head", text=_words(text)) for text in (found.head,) if text]
        dropped += [Dropped(reason=BESIDE, text=_words(text)) for text in found.apart]
        said = (aside.printed for one in found.lines for aside in one.beside)
        dropped += [Dropped(reason="proposed beside the text", text=_words(text)) for text in said]
        yield from ((one.line, one.beside, one.proposers) for one in found.lines)


def is_rule(piece: Piece) -> bool:
    """Whether the piece is a line drawn over the page."""
    return piece.role == "rule" or (len(piece.text) >= 3 and _RULE.fullmatch(piece.text.chars) is not None)


def _of_line(line: Line, dropped: list[Dropped]) -> Iterator[Piece]:
    whole, unseen = visible(from_runs(line.runs))
    deleted = "".join(text for _, text, _ in whole.removed)
    if deleted.strip():
        dropped.append(Dropped(reason="deleted in tracked changes", text=_words(deleted)))
    if unseen:
        dropped.append(Dropped(reason="invisible characters", text=unseen))
    start, first = 0, True
    for part in whole.chars.split("\n"):
        text = whole.cut(start, start + len(part)).strip()
        start += len(part) + 1
        if len(text) or (first and line.label):
            label = line.label if first else ""
            if article_mark(label):  # a list counts the articles: their heads are lines of their own
                yield Piece(text=Stretch(label), number=line.number, page=line.page, role="heading", gap=True)
                label = ""
            found = Piece(text=text, number=line.number, page=line.page, role=line.role, label=label, gap=first)
            yield replace(found, column=line.column)
            first = False


def _width(lines: Sequence[Line]) -> int:
    """Length of the widest printed line that is not one of a few odd ones: the 95th percentile."""
    lengths = sorted(len(line.text.strip()) for line in lines if line.text.strip())
    return lengths[int(len(lengths) * 0.95)] if lengths else 0


def _indent_means_turn(lines: Sequence[Line]) -> bool:
    printed = [line.text for line in lines if line.text.strip()]
    indented = sum(1 for text in printed if text[0] == " ")
    return 0 < indented < max(4, len(printed) * _INDENTED_SHARE)


def _words(text: str) -> str:
    return " ".join(text.split())
