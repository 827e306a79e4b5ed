"""A paper that lists its proposals in a table, "Paragraph | Proposal | Rationale": its rows as lines of a mail.

The table has none of the words that are changed; one that has them is read by `compilation_columns`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from lineage.documents.enumerators import item_mark, number_mark
from lineage.documents.negotiated.column_titles import AUTHORS, PROPOSALS, holds, number_column
from lineage.documents.negotiated.compilation_columns import has_paragraph, text_at, with_cell_above
from lineage.documents.negotiated.delegations import attributed
from lineage.documents.papers.named_paragraphs import places_in
from lineage.languages import with_others
from lineage.sources.lines import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lineage.sources.lines import Line, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listing:
    """Which column of a table holds what."""

    number: int
    proposals: int
    authors: int | None
    others: Mapping[int, str]
    """Of the other columns, their names."""


def as_mail(source: Source, language: str) -> tuple[Source, tuple[str, ...]]:
    """The source with each row of such a table as the lines "OP4: Delete", and what its other columns say; the source
    itself and () where it has none."""
    lines: list[Line] = []
    said: list[str] = []
    found = False
    for in_table, group in groupby(source.lines, key=lambda line: bool(line.cells)):
        rows = list(group)
        columns = _columns(rows, language) if in_table else None
        if columns is not None and columns.authors is not None:
            rows = [rows[0], *with_cell_above(rows[1:], columns.authors)]
        lines += rows if columns is None else [line for row in rows[1:] for line in _lines(row, columns)]
        if columns is not None:
            said += (words for row in rows[1:] for words in _beside(row, columns))
            found = True
    return (replace(source, lines=tuple(lines)), tuple(said)) if found else (source, ())


def _columns(rows: Sequence[Line], language: str) -> _Listing | None:
    names = [text_at(rows[0].cells, at) for at in range(max(len(row.cells) for row in rows))]
    held = [holds(name, language) for name in names]
    if len(rows) < 2 or PROPOSALS not in held:
        return None
    column = [[text_at(row.cells, at) for row in rows[1:]] for at in range(len(names))]
    number = number_column(column, held)
    proposals = held.index(PROPOSALS)
    others = [at for at in range(len(names)) if at not in {number, proposals}]
    tongues = with_others(language)
    if number is None or any(has_paragraph(text, tongue) for at in others for text in column[at] for tongue in tongues):
        return None
    if _counts_rows(column[number], column[proposals], language):
        return None
    asking = (at for at in others if held[at] == AUTHORS or not names[at])  # not "Against", nor "Supported by"
    named = (at for at in asking if any(column[at]) and all(_names(text, language) for text in column[at] if text))
    authors = next(named, None)
    rest = {at: names[at] for at in others if at != authors}
    return _Listing(number=number, proposals=proposals, authors=authors, others=rest)


def _counts_rows(numbers: Sequence[str], asked: Sequence[str], language: str) -> bool:
    """Whether numbers only count the rows, each of which names its paragraph: "1 | In OP4, delete ..."."""
    counted = [text.strip(" []().:") for text in numbers] == [str(at) for at in range(1, len(numbers) + 1)]
    tongues = with_others(language)
    return counted and all(any(places_in(text, tongue) for tongue in tongues) for text in asked)


def _lines(row: Line, columns: _Listing) -> Iterator[Line]:
    """What a row asks for, each line with the number of the paragraph and who asks."""
    number = _number(row, columns)
    who = text_at(row.cells, columns.authors) if columns.authors is not None else ""
    for line in row.cells[columns.proposals] if columns.proposals < len(row.cells) else ():
        text = line.text.strip()
        if text:
            mark = number_mark(f"{line.label} {text}".strip())
            own = mark.number if mark else number
            label = (mark.part if mark else "") + own if mark else own
            bare = _without(line, mark.end - len(f"{line.label} ".lstrip()) if mark else 0)
            lead = f"{with_part(label)}: " if label and not item_mark(text) else ""
            yield replace(bare, runs=(Run(text=f"{f'{who}: ' if who else ''}{lead}"), *bare.runs), label="", role="")


def _beside(row: Line, columns: _Listing) -> Iterator[str]:
    """What the other columns of a row say, with the paragraph and their name: "OP4: Rationale: Not needed"."""
    for at, name in columns.others.items():
        if said := text_at(row.cells, at):
            yield ": ".join(filter(None, (with_part(_number(row, columns)), name.strip(" .:"), said)))


def _number(row: Line, columns: _Listing) -> str:
    return text_at(row.cells, columns.number).strip(" []().:§¶")


def with_part(label: str) -> str:
    """A number as a mail names the paragraph: "3" is OP3."""
    return f"OP{label}" if label[:1].isdigit() else label


def _without(line: Line, characters: int) -> Line:
    """A line without its first characters, which are its own number."""
    runs: list[Run] = []
    left = max(characters, 0)
    for run in line.runs:
        runs.append(replace(run, text=run.text[left:]))
        left = max(left - len(run.text), 0)
    return replace(line, runs=tuple(run for run in runs if run.text))


def _names(text: str, language: str) -> tuple[str, ...]:
    return next(filter(None, (attributed(text, tongue) for tongue in with_others(language))), ())
