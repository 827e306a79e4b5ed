"""Compilations in columns: the text to one side, what delegations propose beside it, in one column or in one each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lineage.documents.enumerators import number_mark
from lineage.documents.negotiated.asked_in_remarks import note_of
from lineage.documents.negotiated.column_titles import AUTHORS, PROPOSALS, holds, number_column
from lineage.documents.negotiated.delegations import attributed, named_authors
from lineage.documents.negotiated.proposals import TextState, leading_action, stated
from lineage.languages.formulas import opening
from lineage.sources.lines import Line, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Cell = tuple[Line, ...]
BESIDE = "beside the text"
"""Reason under which what is said in nobody's name is set aside."""
_NAMED = re.compile(
    r"(?:[\[(](?P<framed>[^\[\](){}:;.]{2,120})[\])]\s?:?\s*|(?P<names>[^\[\](){}:;.]{2,120}?)(?:\s?:\s*|\s[-–—]\s))(?=\S)"
)
_PARTED = re.compile(r"\n|(?<=[;.])\s+")
"""Where another delegation may begin to speak in a cell."""
_QUOTED = re.compile(r"[\"“«]\s*(.+?)\s*[\"”»]")
_HEADING = 80
"""Characters of the longest name of a column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """What stands beside a paragraph: who says it, and what."""

    authors: tuple[str, ...]
    said: str
    """As printed, without the names before it."""
    printed: str
    proposed: bool = False
    """Whether it stands in a column of proposals, which are of nobody or of whose paper it is."""

    @property
    def asks(self) -> bool:
        """Whether it is somebody's wish, and no word of the table itself."""
        return self.proposed or bool(self.authors)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged:
    """A line of a compilation in the order of its text, and what stands beside it."""

    line: Line
    beside: tuple[Aside, ...] = ()
    proposers: tuple[str, ...] = ()
    """Who proposes the line, which the text does not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableText:
    """A table as the text that it holds."""

    lines: tuple[Arranged, ...]
    head: str
    """Names of its columns, "" where it has none."""
    apart: tuple[str, ...]
    """What stands beside the text in nobody's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """What the columns of a table are."""

    text: int
    number: int | None
    authors: dict[int, tuple[str, ...]]
    """Of the columns of one delegation or several, by their names, () for proposals of nobody."""
    speakers: int | None
    """The column that says who makes the proposals of nobody: "Delegation"."""
    others: tuple[int, ...]
    headed: bool


def compilation(rows: Sequence[Line], language: str) -> TableText | None:
    """The rows of a table as a text with what is proposed beside it; None for any other table."""
    columns = _columns([row.cells for row in rows], language)
    if columns is None:
        return None
    lines: list[Arranged] = []
    head = " ".join(map(cell_text, rows[0].cells)).strip() if columns.headed else ""
    apart: list[str] = []
    body = rows[1:] if columns.headed else rows
    for row in body if columns.speakers is None else with_cell_above(body, columns.speakers):
        arranged, rest = _row(row, columns, language)
        lines += arranged
        apart += rest
    return TableText(lines=tuple(_each_once(lines, language)), head=head, apart=tuple(filter(None, apart)))


def _each_once(lines: Sequence[Arranged], language: str) -> Iterator[Arranged]:
    """The lines of a table, each paragraph once, with what stands beside it in all of its rows: a table in the order of
    delegations prints one again for each that asks for something."""
    found: dict[object, Arranged] = {}
    for at, one in enumerate(lines):
        again = bool(one.beside) and not one.proposers and has_paragraph(one.line.text, language)
        key = (one.line.label, one.line.text) if again else at
        found[key] = replace(found[key], beside=(*found[key].beside, *one.beside)) if key in found else one
    return iter(found.values())


def with_cell_above(rows: Iterable[Line], at: int) -> Iterator[Line]:
    """The rows of a table with what stands above in their empty cells of one column: a delegation is named once for all
    rows that it asks for."""
    above: tuple[Line, ...] = ()
    for row in rows:
        filled = bool(text_at(row.cells, at))
        above = row.cells[at] if filled else above
        whole = filled or at >= len(row.cells)
        yield row if whole else replace(row, cells=(*row.cells[:at], above, *row.cells[at + 1 :]))


def _columns(rows: Sequence[Sequence[Cell]], language: str) -> _Columns | None:
    """What each column holds; None for a table that is no text with something beside it."""
    width = max((len(cells) for cells in rows), default=0)
    if width < 2 or any(not cells for cells in rows):
        return None
    headed = all(len(cell_text(cell)) <= _HEADING and not has_paragraph(cell_text(cell), language) for cell in rows[0])
    body = rows[1:] if headed else rows
    column = [[text_at(cells, at) for cells in body] for at in range(width)]
    names = [text_at(rows[0], at) if headed else "" for at in range(width)]
    held = [holds(name, language) for name in names]
    number = number_column(column, held)
    text = _text_column(column, number, held, language)
    if text is None:
        return None
    voices = {at: attributed(name, language) or _guessed(name, language) for at, name in enumerate(names)}
    authors = {at: found for at, found in voices.items() if found and at not in {text, number}}
    unnamed = [at for at in range(width) if at not in {text, number, *authors}]
    authors |= {at: () for at in unnamed if _is_of_proposals(held[at], column[text], column[at], language)}
    speakers = _speakers(column, held, language) if () in authors.values() else None
    others = tuple(at for at in unnamed if at not in {speakers, *authors})
    lines = (line for cells in body for at in others if at < len(cells) for line in cells[at])
    beside = bool(others) and all(held[at] for at in others)  # "Text | Source", "Text | Support"
    if not authors and not beside and not any(_is_mark(line.text, language) for line in lines):
        return None
    return _Columns(text=text, number=number, authors=authors, speakers=speakers, others=others, headed=headed)


def text_at(cells: Sequence[Cell], at: int) -> str:
    """The words of a cell, "" where the row is shorter: the head of a ragged table names fewer columns than it has."""
    return cell_text(cells[at]) if at < len(cells) else ""


def _is_of_proposals(held: str, texts: Sequence[str], others: Sequence[str], language: str) -> bool:
    """Whether a column that names nobody has proposals on the `texts`: by its name, or where it has none by its
    words."""
    return held == PROPOSALS or (not held and _rewords(texts, others, language))


def _speakers(column: Sequence[Sequence[str]], held: Sequence[str], language: str) -> int | None:
    """The column of that name whose filled cells are all delegations."""
    named = (at for at, kind in enumerate(held) if kind == AUTHORS and any(column[at]))
    return next((at for at in named if all(attributed(text, language) for text in column[at] if text)), None)


def _text_column(column: Sequence[Sequence[str]], number: int | None, held: Sequence[str], language: str) -> int | None:
    """The first column that has a paragraph, one of proposals where no other has; where none has, the one behind the
    numbers."""
    paragraphs = [
        at for at, texts in enumerate(column) if at != number and any(has_paragraph(text, language) for text in texts)
    ]
    behind = None if number is None or number + 1 == len(column) else number + 1
    return next((at for at in paragraphs if held[at] != PROPOSALS), paragraphs[0] if paragraphs else behind)


def has_paragraph(text: str, language: str) -> bool:
    """Whether a cell has the words of a paragraph, with its number or without."""
    mark = number_mark(text)
    return opening(text[mark.end if mark else 0 :].lstrip("[( "), language) is not None


def _rewords(texts: Sequence[str], others: Sequence[str], language: str) -> bool:
    """Whether a column that says nothing of itself has other wordings of the paragraphs of another one: all that it has
    are paragraphs with their numbers, or what is to become of them."""
    pairs = [(number_mark(text), number_mark(other)) for text, other in zip(texts, others, strict=True) if other]
    reworded = [one is not None and two is not None and one.number == two.number for one, two in pairs]
    filled = [other for other in others if other]
    said = [has_paragraph(other, language) or leading_action(other, language) is not None for other in filled]
    return (
        any(reworded)
        and all(said)
        and all(a or not has_paragraph(b, language) for a, b in zip(reworded, filled, strict=True))
    )


def _guessed(name: str, language: str) -> tuple[str, ...]:
    """The names over a column that no table knows, unless they name what columns hold, "Comments", or a text,
    "Rev.2"."""
    return () if not name or holds(name, language) or re.search(r"\d", name) else named_authors(name, language)


def _row(row: Line, columns: _Columns, language: str) -> tuple[list[Arranged], list[str]]:
    """The paragraphs of a row and the new ones proposed in it; then what has no author."""
    own = [line for line in _cell(row, columns.text) if line.text.strip() or line.label]
    number = cell_text(_cell(row, columns.number)) if columns.number is not None else ""
    if number and own:
        own = [replace(own[0], label=own[0].label or number), *own[1:]]
    mark = number_mark(own[0].label or own[0].text) if own else None
    beside, new = list[Aside](), list[Arranged]()
    apart = [number] if number and not own else []
    for aside in _asides(row, columns, language):
        other = number_mark(aside.said)
        known = stated(aside.said, language) or note_of(aside.said, language)
        if not aside.asks and not (own and known):
            apart.append(aside.printed)
        elif own and (other is None or mark is None or other.number == mark.number):
            beside.append(replace(aside, said=aside.said[other.end :] if other else aside.said))
        else:
            said = Line(runs=(Run(text=aside.said),), number=row.number, page=row.page)
            new.append(Arranged(line=said, proposers=aside.authors))
            apart.append(aside.printed.removesuffix(aside.said).strip())
    return [*_with_asides(own, beside, row), *new], apart


def _with_asides(own: Sequence[Line], beside: Sequence[Aside], row: Line) -> Iterator[Arranged]:
    """The paragraphs of a row, each with what is said of it in the other columns."""
    for at, line in enumerate(own):
        of_it = tuple(aside for aside in beside if _line_of(aside, own) == at)
        yield Arranged(line=replace(line, role="", number=row.number, page=row.page), beside=of_it)


def _line_of(aside: Aside, lines: Sequence[Line]) -> int:
    """Which paragraph of a cell an aside speaks of: the only one that has the words it quotes, else the first."""
    quoted = _QUOTED.search(aside.said)
    found = [at for at, line in enumerate(lines) if quoted and quoted[1] in line.text]
    return found[0] if len(found) == 1 else 0


def _asides(row: Line, columns: _Columns, language: str) -> Iterator[Aside]:
    for at, authors in columns.authors.items():
        cell = _cell(row, at)
        if not authors:
            asking = cell_text(_cell(row, columns.speakers)) if columns.speakers is not None else ""
            who = attributed(asking, language)
            yield from (replace(one, authors=one.authors or who) for one in _proposed(cell, language))
        elif said := cell_text(cell):
            yield Aside(authors=authors, said=said, printed=said)
    for at in columns.others:
        yield from _named(_cell(row, at), language)


def _proposed(cell: Cell, language: str) -> Iterator[Aside]:
    """What a column of proposals has: those of each delegation that it names, else one in nobody's name, unless it
    says a state, "agreed ad ref"."""
    found, said = tuple(_named(cell, language)), cell_text(cell)
    whole = (Aside(authors=(), said=said, printed=said),) if said else ()
    for one in found if any(aside.authors for aside in found) else whole:
        settled = stated(one.said, language) not in {None, TextState.DELETED} or note_of(one.said, language)
        yield one if one.authors or settled else replace(one, proposed=True)


def _named(cell: Cell, language: str) -> Iterator[Aside]:
    """What each delegation says in a cell: a line that names nobody goes on with the one before."""
    found: list[Aside] = []
    for said in (part.strip() for line in cell for part in _PARTED.split(_unframed(line.text))):
        names = _names(said, language)
        if names is None and found:
            found[-1] = replace(found[-1], said=f"{found[-1].said} {said}", printed=f"{found[-1].printed} {said}")
        elif said:
            found.append(Aside(authors=names[0] if names else (), said=said[names[1] if names else 0 :], printed=said))
    yield from found


def _unframed(text: str) -> str:
    """ "[EU: delete]" without its brackets."""
    framed = text.strip()
    return framed[1:-1] if framed[:1] + framed[-1:] == "[]" and framed.count("[") == 1 else text


def _is_mark(text: str, language: str) -> bool:
    """Whether a line beside the text names a delegation or a state: "EU: delete", "agreed ad ref"."""
    return bool(_names(text, language) or stated(text, language) or note_of(text, language))


def _names(text: str, language: str) -> tuple[tuple[str, ...], int] | None:
    """The delegations that a line begins with ("EU, Mexico: ..."), and where their words begin."""
    found = _NAMED.match(text)
    authors = attributed(found["framed"] or found["names"], language) if found else ()
    return (authors, found.end()) if found and authors else None


def _cell(row: Line, at: int) -> Cell:
    return row.cells[at] if at < len(row.cells) else ()


def cell_text(cell: Cell) -> str:
    """The words of a cell in one line."""
    return " ".join(" ".join(f"{line.label} {line.text}" for line in cell).split())
