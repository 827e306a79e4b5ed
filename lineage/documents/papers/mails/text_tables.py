"""A table that has the text of a draft with what is asked of it beside: its rows as instructions, "OP4: Delete"."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from lineage.documents.enumerators import number_mark
from lineage.documents.negotiated.compilation_columns import compilation, has_paragraph
from lineage.documents.papers.mails.mixed_papers import BULLET, is_instruction
from lineage.documents.papers.mails.printed_paragraphs import labels_by_words, words_key
from lineage.documents.papers.mails.proposal_tables import as_mail, with_part
from lineage.sources.lines import Line, Run
from lineage.symbols import read_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lineage.documents.negotiated.compilation_columns import Arranged
    from lineage.documents.resolution import Resolution
    from lineage.sources.lines import Source

_FIRST = 8
"""Words by which a paragraph is named that the draft does not have."""
_STOPS = (";", ",", ".", ":")


class TabledList(NamedTuple):
    """The lines of a list of instructions, some of which stood in tables."""

    source: Source
    beside: tuple[str, ...]
    """What other columns say, reasons and notes, and what of the cells is nobody's."""
    unplaced: tuple[str, ...]
    """What is asked of a text that the draft does not have."""


def as_list(source: Source, draft: Resolution) -> TabledList:
    """The source with the rows of its tables as lines of a list of instructions."""
    language = draft.language
    source, said = as_mail(source, language)
    labels = labels_by_words(draft)
    lines: list[Line] = []
    beside, unplaced = list(said), list[str]()
    for in_table, group in groupby(source.lines, key=lambda line: bool(line.cells)):
        rows = list(group)
        found = compilation(rows, language) if in_table else None
        asked = [each for one in found.lines for each in _asked(one, labels, language)] if found else []
        lines += [each for each in asked if not isinstance(each, str)] if asked else rows
        unplaced += [each for each in asked if isinstance(each, str)]
        beside += found.apart if found and asked else ()
    return TabledList(replace(source, lines=tuple(lines)), tuple(beside), tuple(unplaced))


def _asked(row: Arranged, labels: Mapping[str, str], language: str) -> Iterator[Line | str]:
    """What is asked for beside a paragraph, each a line with its label and who asks, or with the words of one that the
    draft does not have; these alone where it is no order."""
    text = f"{row.line.label} {row.line.text}".strip()
    mark = number_mark(text)
    words = text[mark.end :].strip() if mark else text
    label = labels.get(words_key(words)) or (with_part(f"{mark.part}{mark.number}") if mark else "")
    read = read_label(label)
    if row.proposers or (read is not None and read.suffix and label not in labels.values()):
        yield _line(row, row.proposers, f"{label}: {_quoted(words, language)}")
    for aside in row.beside:
        for said in filter(None, (each.strip() for each in aside.said.split("\n"))):
            if not aside.asks or words_key(said) == words_key(words):
                continue
            asked = _line(row, aside.authors, f"{label}: {_quoted(BULLET.sub('', said), language)}")
            placed = _line(row, aside.authors, f"“{words.rstrip(' :')}”: {said}")
            orders = bool(words) and is_instruction(placed.text, language)
            yield asked if label else placed if orders else f"{' '.join(words.split()[:_FIRST])} … : {aside.printed}"


def _line(row: Arranged, authors: tuple[str, ...], text: str) -> Line:
    who = f"{', '.join(authors)}: " if authors else ""
    return replace(row.line, runs=(Run(text=f"{who}{text}"),), label="", role="")


def _quoted(said: str, language: str) -> str:
    """Another wording of a paragraph in quotation marks, with the stop that a cell may lack; other words as they
    are."""
    mark = number_mark(said)
    bare = said[mark.end :].strip() if mark and has_paragraph(said, language) else said
    if not has_paragraph(bare, language) or bare[:1] in '“«"':
        return said
    whole = bare if bare.endswith(_STOPS) else f"{bare};"
    return f"« {whole} »" if "“" in whole else f"“{whole}”"
