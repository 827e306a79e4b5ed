"""A table as a workbook for Excel, made from its CSV: one sheet, its head in bold and in view, long words wrapped.

Excel reads a CSV file by the settings of the machine: with the semicolon that a French one expects the table has one
column, and without a mark of UTF-8 "préambule" is "prÃ©ambule".
"""

from __future__ import annotations

import csv
import re
from io import BytesIO, StringIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lineage.render.data_frames import FORMULA_STARTS
from lineage.render.word.storable_words import storable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?")
_NARROWEST, _WIDEST = 8, 60
"""Width of a column, in characters."""
_LONGEST = 32_767
"""Characters that a cell holds."""
_PLAIN, _HEAD = 0, 1
"""Places in the styles of the workbook."""
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_LETTERS = '<sz val="10"/><name val="Calibri"/>'
_LOOK = 'numFmtId="0" fillId="0" borderId="0"'
_WRAPPED = '<alignment vertical="top" wrapText="1"/>'
_FIXED = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_RELATION}"><sheets>'
    '<sheet name="lineage" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_RELATION}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_RELATION}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_SHEET}">'
    f'<fonts count="2"><font>{_LETTERS}</font><font><b/>{_LETTERS}</font></fonts><fills count="2">'
    '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    f'<cellStyleXfs count="1"><xf fontId="0" {_LOOK}/></cellStyleXfs><cellXfs count="2">'
    f'<xf fontId="0" xfId="0" {_LOOK} applyAlignment="1">{_WRAPPED}</xf>'
    f'<xf fontId="1" xfId="0" {_LOOK} applyFont="1" applyAlignment="1">{_WRAPPED}</xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
}


def workbook(table: str) -> bytes:
    """The workbook of a CSV text: whole numbers and decimals as numbers, all else as the words that they are."""
    rows = list(csv.reader(StringIO(table)))
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as target:
        for name, part in (*_FIXED.items(), ("xl/worksheets/sheet1.xml", _sheet(rows))):
            info = ZipInfo(name, _FIRST_DAY)
            info.compress_type = ZIP_DEFLATED
            target.writestr(info, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{part}')
    return written.getvalue()


def _own(cell: str) -> str:
    """The words of a cell without the apostrophe that keeps CSV from being run: no words of a workbook are."""
    guarded = cell[:1] == "'" and cell[1:].startswith(FORMULA_STARTS)
    return cell[1:] if guarded else cell


def _sheet(rows: Sequence[Sequence[str]]) -> str:
    widths = "".join(
        f'<col min="{at}" max="{at}" width="{_width(cells)}" customWidth="1"/>'
        for at, cells in enumerate(zip(*rows, strict=True), start=1)
    )
    lines = "".join(
        f'<row r="{at}">{"".join(_cell(words, _PLAIN if at > 1 else _HEAD) for words in row)}</row>'
        for at, row in enumerate(rows, start=1)
    )
    view = '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView>'
    columns = f"<cols>{widths}</cols>" if widths else ""
    body = f"<sheetViews>{view}</sheetViews>{columns}<sheetData>{lines}</sheetData>"
    return f'<worksheet xmlns="{_SHEET}">{body}</worksheet>'


def _width(cells: Iterable[str]) -> int:
    return min(max(_NARROWEST, *(len(cell) + 2 for cell in cells)), _WIDEST)


def _cell(words: str, style: int) -> str:
    if _NUMBER.fullmatch(words):
        return f'<c s="{style}"><v>{words}</v></c>'
    kept = "\n".join(map(storable, _own(words).split("\n")))
    kept = kept if len(kept) <= _LONGEST else f"{kept[: _LONGEST - 2]} …"
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(kept)}</t></is></c>'
