"""A table of agreed language on a theme as a Word file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt

from lineage.render.agreed_table import COLUMNS, cells, lead, names, now, title
from lineage.render.catalogue import text
from lineage.render.query_stretches import stretches
from lineage.render.word.stable_file import set_page, set_particulars, stable
from lineage.render.word.storable_words import storable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineage.drafting.agreed_language.agreed_lines import AgreedLine
    from lineage.drafting.agreed_language.search import SearchAnswer

_WIDTHS = (8.1, 2.8, 3.2, 2.3, 1.5, 2.3, 3.0, 3.3)
"""Centimetres: what the margins of landscape A4 leave."""


def render(found: SearchAnswer, lines: Sequence[AgreedLine], ui: str) -> bytes:
    """The table as a Word file, landscape, its head on every page."""
    query = found.query
    document = Document()
    language = lines[0].document.language if lines else ui
    set_page(document, language)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1.6)
    set_particulars(document, title(query, lines, ui), text(ui, "compare.author"))
    document.add_paragraph().add_run(storable(title(query, lines, ui))).bold = True
    for words in lead(found, lines, ui):
        document.add_paragraph(storable(words))
    table = document.add_table(rows=1, cols=len(COLUMNS))
    table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):  # LibreOffice goes by these, Word by the cells
        column.width = Cm(width)
    _row(table.rows[0], [name[:1].upper() + name[1:] for name in names(ui)], bold=True)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for line in lines:
        row = table.add_row()
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        _row(row, ["", *cells(line, ui)[1:]], bold=False)
        _marked(row.cells[0].paragraphs[0], line)
        if line.now:
            _write(row.cells[0].add_paragraph(), now(line, ui)).italic = True
    return stable(document)


def _row(row: Any, words: Sequence[str], *, bold: bool) -> None:
    for cell, said, width in zip(row.cells, words, _WIDTHS, strict=True):
        cell.width = Cm(width)
        _write(cell.paragraphs[0], said).bold = bold


def _marked(paragraph: Any, line: AgreedLine) -> None:
    """The wording, the words of the query in bold, as the page shows them."""
    words, at = line.paragraph.text, 0
    for start, end in stretches(words, line.matches):
        _write(paragraph, words[at:start])
        _write(paragraph, words[start:end]).bold = True
        at = end
    _write(paragraph, words[at:])


def _write(paragraph: Any, said: str) -> Any:
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    run = paragraph.add_run(storable(said))
    run.font.size = Pt(8.5)
    return run
