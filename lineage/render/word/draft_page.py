"""The page of a draft resolution in Word: its size and styles, the lines above and below, borders of paragraphs."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from lineage.render.word.stable_file import set_particulars
from lineage.sources.word.styles import BEHIND

if TYPE_CHECKING:
    from lineage.render.word.change_marker import Signature
    from lineage.render.word.draft_blocks import Layout

_PAGE, _SIDES, _ENDS = (Cm(21.59), Cm(27.94)), Cm(2.1), Cm(2)
"""Letter, on which documents of New York are printed."""
_ORDER = ("w:pBdr", "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr", "w:pPrChange")
"""Properties of a paragraph in the order of the format, as far as they occur here."""
_FONT = "Times New Roman"
SIZE, SMALL = Pt(10), Pt(8.5)
WIDTH = _PAGE[0] - 2 * _SIDES
"""Between the margins."""


def set_up(document: Any, layout: Layout, signature: Signature) -> None:
    """Gives an empty document its particulars, page, styles and page lines."""
    properties, section = document.core_properties, document.sections[0]
    set_particulars(document, layout.title, signature.author)
    properties.language = layout.language
    day = datetime.fromisoformat(signature.date) if signature.date else None
    if day is not None:
        properties.created = properties.modified = day.replace(tzinfo=None)
    else:
        for name in ("dcterms:created", "dcterms:modified"):
            for element in properties._element.findall(qn(name)):
                properties._element.remove(element)
    section.page_width, section.page_height = _PAGE
    section.left_margin = section.right_margin = _SIDES
    section.top_margin = section.bottom_margin = _ENDS
    _styles(document, layout.language)
    _page_lines(section, layout.name or layout.symbol)


def _styles(document: Any, language: str) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, SIZE
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), _FONT)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = Pt(12)
    behind = document.styles.add_style(BEHIND, WD_STYLE_TYPE.PARAGRAPH)
    behind.base_style = normal
    spelling = OxmlElement("w:lang")
    spelling.set(qn("w:val"), language)
    normal.element.get_or_add_rPr().append(spelling)


def _page_lines(section: Any, symbol: str) -> None:
    """The symbol, or the name of what has none, above and the page below every page but the first."""
    section.different_first_page_header_footer = True
    head = section.header.paragraphs[0]
    head.add_run(symbol).bold = True
    head.runs[0].font.size = SMALL
    border(head, "bottom", 4)
    foot = section.footer.paragraphs[0]
    for kind, words in (("PAGE", ""), ("", "/"), ("NUMPAGES", "")):
        run = foot.add_run(words)
        run.font.size, run.bold = SMALL, True
        if kind:
            field = OxmlElement("w:fldSimple")
            field.set(qn("w:instr"), kind)
            foot._p.remove(run._r)
            field.append(run._r)
            run.text = "1"
            foot._p.append(field)


def border(paragraph: Any, side: str, width: int) -> None:
    """Draws a line at a side ("bottom") of a paragraph; the width in eighths of a point."""
    borders = OxmlElement("w:pBdr")
    edge = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", str(width)), ("space", "2"), ("color", "000000")):
        edge.set(qn(f"w:{name}"), value)
    borders.append(edge)
    put(paragraph, borders, "w:pBdr")


def put(paragraph: Any, element: Any, name: str) -> None:
    """Puts an element among the properties of a paragraph, in the order that Word asks for."""
    paragraph._p.get_or_add_pPr().insert_element_before(element, *_ORDER[_ORDER.index(name) + 1 :])
