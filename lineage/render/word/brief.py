"""The brief as a Word file of one page, to be edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx import Document
from docx.shared import Cm, Pt

from lineage.render.brief.brief_forms import behind
from lineage.render.word.stable_file import set_page, set_particulars, stable
from lineage.render.word.storable_words import storable

if TYPE_CHECKING:
    from typing import Any

    from lineage.render.brief.brief_page import Brief


def render(brief: Brief) -> bytes:
    """The page as a Word file on A4, to be edited; the same brief gives the same bytes."""
    document = Document()
    set_particulars(document, brief.title)
    set_page(document, brief.language)
    section, normal = document.sections[0], document.styles["Normal"]
    section.top_margin = section.bottom_margin = section.left_margin = section.right_margin = Cm(1.3)
    normal.font.name, normal.font.size = "Times New Roman", Pt(9)
    normal.paragraph_format.space_after = Pt(1)
    normal.paragraph_format.line_spacing = 1.0
    title = _line(document, brief.title).runs[0]
    title.bold, title.font.size = True, Pt(13)
    for words in brief.lead:
        _line(document, words)
    for part in brief.sections:
        heading = document.add_heading(level=2)
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(5), Pt(1)
        run = heading.add_run(part.title)
        run.font.size, run.font.name = Pt(10), "Times New Roman"
        for item in part.items:
            line = _line(document, f"{item.words} ", style="List Bullet")
            line.add_run(storable(f"[{item.citation}]")).bold = True
        for words in behind(part, brief):
            _line(document, words)
    for words in brief.foot:
        _line(document, words).runs[0].italic = True
    return stable(document)


def _line(document: Any, words: str, *, style: str | None = None) -> Any:
    line = document.add_paragraph(style=style)
    line.paragraph_format.space_after = Pt(1)
    line.add_run(storable(words))
    return line
