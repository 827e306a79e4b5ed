"""A table as a workbook for Excel, made from its CSV: one sheet, its head in bold and in view, long words wrapped.

Excel reads a CSV file by the settings of the machine: with the semicolon that a French one expects the table has one
column, and without a mark of UTF-8 "préambule" is "prÃ©ambule".
"""

from __future__ import annotations

import csv
import re
from datetime import UTC, datetime
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

from lineage.render.data_frames import FORMULA_STARTS
from lineage.render.word.storable_words import storable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.0|\.\d{0,14}[1-9])?")
""" "1.10" is the name of a paragraph: as a number it would be 1.1."""
_NARROWEST, _WIDEST = 8, 60
"""Width of a column, in characters."""
_LONGEST = 32_767
"""Characters that a cell holds."""
_NO_CLOCK = datetime(1980, 1, 1, tzinfo=UTC)
_LOOK = {"font_size": 10, "text_wrap": True, "valign": "top"}


def workbook(table: str) -> bytes:
    """The workbook of a CSV text: whole numbers and decimals as numbers, all else as the words that they are."""
    from xlsxwriter import Workbook

    rows = list(csv.reader(StringIO(table)))
    written = BytesIO()
    with Workbook(written, {"in_memory": True}) as book:
        book.set_properties({"created": _NO_CLOCK})
        sheet = book.add_worksheet("lineage")
        sheet.freeze_panes(1, 0)
        for at, cells in enumerate(zip(*rows, strict=True)):
            sheet.set_column(at, at, _width(cells))
        _fill(sheet, rows, head=book.add_format({**_LOOK, "bold": True}), body=book.add_format(_LOOK))
    return written.getvalue()


def _fill(sheet: Worksheet, rows: Sequence[Sequence[str]], *, head: Format, body: Format) -> None:
    for at, row in enumerate(rows):
        for column, words in enumerate(row):
            if _NUMBER.fullmatch(words):
                sheet.write_number(at, column, float(words), body if at else head)
            elif words:
                sheet.write_string(at, column, _stored(words), body if at else head)


def _stored(words: str) -> str:
    """The words as a cell holds them: no apostrophe that keeps CSV from being run, since no words of a workbook are."""
    guarded = words[:1] == "'" and words[1:].startswith(FORMULA_STARTS)
    kept = "\n".join(map(storable, words[guarded:].split("\n")))
    return kept if len(kept) <= _LONGEST else f"{kept[: _LONGEST - 2]} …"


def _width(cells: Iterable[str]) -> int:
    return min(max(_NARROWEST, *(len(cell) + 2 for cell in cells)), _WIDEST)
